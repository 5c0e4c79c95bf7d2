//! The standards of the data: how much of each field is in a form that can be compared.

use std::collections::BTreeMap;

use winnable_engine::StandardField;
use winnable_model::text::doctor as texts;
use winnable_model::{FactId, FactValue, Localised, Text, fact_ids};
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus};

use crate::commands::Ready;

const DATA: DoctorPart = DoctorPart::Data;

/// From this share on, in percent, a field is in its standard form.
const ENOUGH: u64 = 90;

/// Values that do not conform and are shown.
const WORST: usize = 3;

pub(super) fn examine(ready: &Ready) -> Vec<DoctorRow> {
    let mut rows = Vec::new();
    let assessment = &ready.assessed.assessment;
    let accounts = assessment.len() as u64;
    if accounts == 0 {
        rows.push(
            DoctorRow::ok(DATA, "accounts", texts::no_accounts())
                .but(DoctorStatus::Warn, texts::export_for("accounts")),
        );
    } else {
        for (field, conforming) in assessment.standards() {
            let worst = worst(ready, field);
            let fix = match field {
                StandardField::Industry => texts::fix_industry(),
                StandardField::Employees => texts::fix_employees(),
                StandardField::Region => texts::fix_region(),
            };
            let what = Text::of(&field);
            let row = share(field.name(), &what, (conforming, accounts), fix);
            // Nothing is worst where enough is well.
            let worst = if row.status == DoctorStatus::Ok {
                Vec::new()
            } else {
                worst
            };
            rows.push(DoctorRow { worst, ..row });
        }
    }
    let [domains, emails] = ready.assessed.loaded.reachable;
    if domains.1 > 0 {
        let fix = texts::fix_domain();
        rows.push(share("domain", &texts::domain(), domains, fix));
    }
    if emails.1 > 0 {
        rows.push(share("email", &texts::email(), emails, texts::fix_email()));
    }
    rows.extend(cells(ready));
    rows
}

/// How much of a field conforms.
fn share(id: &'static str, what: &Text, (part, whole): (u64, u64), fix: Text) -> DoctorRow {
    let (en, ko) = (
        texts::share(&what.en(), part, whole).en(),
        texts::share(&what.ko(), part, whole).ko(),
    );
    let row = DoctorRow {
        share: Some((part, whole)),
        ..DoctorRow::ok(DATA, id, Text::new(en, ko))
    };
    if part * 100 >= whole * ENOUGH {
        row
    } else {
        row.but(DoctorStatus::Warn, fix)
    }
}

/// The most frequent values of a field that are in another form.
fn worst(ready: &Ready, field: StandardField) -> Vec<(String, u64)> {
    let assessment = &ready.assessed.assessment;
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for account in 0..assessment.len() {
        let facts = assessment.facts(account);
        if field.is_standard(facts) {
            continue;
        }
        // What is wrong with a place may be any of its three parts.
        let parts: &[_] = match field {
            StandardField::Industry => &[fact_ids::INDUSTRY],
            StandardField::Employees => &[fact_ids::EMPLOYEES],
            StandardField::Region => &[fact_ids::COUNTRY, fact_ids::STATE, fact_ids::CITY],
        };
        let value = |fact: &FactId| match facts.get(*fact) {
            FactValue::Set(labels) => labels.iter().next().map(|label| label.shown().to_owned()),
            FactValue::Text(label) => Some(label.shown().to_owned()),
            _ => None,
        };
        let shown = parts
            .iter()
            .map(|fact| value(fact).unwrap_or_else(|| "–".to_owned()));
        let shown: Vec<String> = shown.collect();
        *counts.entry(shown.join(" / ")).or_default() += 1;
    }
    let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts.truncate(WORST);
    counts
}

/// Cells that could not be read as what their column is, and rows that were set aside.
fn cells(ready: &Ready) -> Vec<DoctorRow> {
    let loaded = &ready.assessed.loaded;
    let mut rows = Vec::new();
    for ((index, column, code), count) in &loaded.cell_counts {
        let Some(file) = loaded.files.get(*index) else {
            continue;
        };
        let code = code.to_string();
        let text = texts::cells(column, &file.name, &code, *count, file.accepted);
        let command = format!("winnable explain {code}");
        let row = DoctorRow {
            share: Some((file.accepted.saturating_sub(*count), file.accepted)),
            ..DoctorRow::ok(DATA, "cells", text)
        };
        rows.push(row.but(DoctorStatus::Warn, Text::new(&command, &command)));
    }
    for file in loaded.files.iter().filter(|file| file.quarantined > 0) {
        let text = texts::rows_aside(&file.name, file.quarantined, file.rows_read);
        let row = DoctorRow {
            share: Some((file.rows_read - file.quarantined, file.rows_read)),
            ..DoctorRow::ok(DATA, "rows", text)
        };
        let command = "winnable run  (out/quarantine.csv)";
        rows.push(row.but(DoctorStatus::Warn, Text::new(command, command)));
    }
    rows
}
