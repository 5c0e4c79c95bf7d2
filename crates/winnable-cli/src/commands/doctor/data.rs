//! The standards of the data: how much of each field is in a form that can be compared.

use std::collections::BTreeMap;

use winnable_engine::StandardField;
use winnable_ingest::EntityKind;
use winnable_model::text::doctor as texts;
use winnable_model::{FactId, FactValue, Localised, Severity, Text, fact_ids};
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus};

use super::lines;
use crate::commands::Ready;
use crate::unlisted;

const DATA: DoctorPart = DoctorPart::Data;

/// From this share on, in percent, a field is in its standard form.
const ENOUGH: u64 = 90;

/// Values that do not conform and are shown.
const WORST: usize = 3;

/// What a place is made of.
const PLACE: [FactId; 3] = [fact_ids::COUNTRY, fact_ids::STATE, fact_ids::CITY];

/// A part of a place, as the field that feeds it is called.
fn part_of(fact: FactId) -> &'static str {
    match fact {
        fact_ids::COUNTRY => "country",
        fact_ids::STATE => "state",
        _ => "city",
    }
}

pub(super) fn examine(ready: &Ready) -> Vec<DoctorRow> {
    let mut rows = Vec::new();
    let assessment = &ready.assessed.assessment;
    let accounts = assessment.len() as u64;
    let loaded = &ready.assessed.loaded;
    if accounts == 0 && !unlisted::has_accounts(loaded) {
        rows.push(
            DoctorRow::ok(DATA, "accounts", texts::no_list())
                .but(DoctorStatus::Fail, unlisted::help(&loaded.opened)),
        );
    } else if accounts == 0 {
        rows.push(
            DoctorRow::ok(DATA, "accounts", texts::no_accounts())
                .but(DoctorStatus::Warn, texts::export_for("accounts")),
        );
    } else {
        for (field, conforming) in assessment.standards() {
            let worst = worst(ready, field);
            let fix = match field {
                StandardField::Industry => {
                    texts::fix_industry(&lines::of_accounts(ready, &["naics"]))
                }
                StandardField::Employees => {
                    texts::fix_employees(&lines::of_accounts(ready, &["employees"]))
                }
                StandardField::Region => region(ready),
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
        let fix = texts::fix_domain(&lines::of_accounts(ready, &["website"]));
        rows.push(share("domain", &texts::domain(), domains, fix));
    }
    if emails.1 > 0 {
        let mut kinds = [EntityKind::Contacts, EntityKind::Leads].into_iter();
        let fix = kinds.find_map(|kind| lines::of_source(ready, kind, &["email"]));
        let fix = fix.unwrap_or_else(|| texts::export_for("contacts"));
        rows.push(share("email", &texts::email(), emails, fix));
    }
    rows.extend(cells(ready));
    rows
}

/// What gives whole places: the parts that no column feeds, else those that most accounts lack.
fn region(ready: &Ready) -> Text {
    let parts = PLACE.map(|fact| (part_of(fact), fact));
    let opened = &ready.assessed.loaded.opened;
    let accounts = opened
        .iter()
        .filter(|one| one.plan.kind() == EntityKind::Accounts);
    let fed: Vec<_> = accounts.flat_map(|one| one.plan.report().fields).collect();
    let is_fed = |part: &str| fed.iter().any(|one| one.field == part);
    let missing = parts.iter().map(|(part, _)| *part);
    let missing: Vec<&str> = missing.filter(|part| !is_fed(part)).collect();
    if !missing.is_empty() {
        let mapped = lines::of_accounts(ready, &missing);
        return texts::fix_region(&missing.join(", "), &mapped);
    }
    let assessment = &ready.assessed.assessment;
    let blank = |fact: FactId| {
        let lacks = |account: &usize| {
            let facts = assessment.facts(*account);
            !matches!(facts.get(fact), FactValue::Text(_))
        };
        (0..assessment.len()).filter(lacks).count()
    };
    let blanks = parts.iter().map(|(part, fact)| (*part, blank(*fact)));
    let blanks = blanks.filter(|(_, accounts)| *accounts > 0);
    let blanks: Vec<String> = blanks.map(|(part, n)| format!("{part} {n}")).collect();
    texts::fix_places(&blanks.join(", "))
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
            StandardField::Region => &PLACE,
        };
        let value = |fact: &FactId| match facts.get(*fact) {
            FactValue::Set(labels) => labels.iter().next().map(|label| label.shown().to_owned()),
            FactValue::Text(label) => Some(label.shown().to_owned()),
            _ => None,
        };
        let shown = parts.iter().map(|fact| {
            let value = value(fact).unwrap_or_else(|| "–".to_owned());
            match parts.len() {
                1 => value,
                _ => format!("{} {value}", part_of(*fact)),
            }
        });
        let shown: Vec<String> = shown.collect();
        *counts.entry(shown.join(", ")).or_default() += 1;
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
        let of = (column.as_str(), file.name.as_str());
        let is_used = code.severity() == Severity::Warning;
        let code = code.to_string();
        let text = if is_used {
            texts::cells_used(of, &code, *count, file.accepted)
        } else {
            texts::cells(of, &code, *count, file.accepted)
        };
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
