//! What follows from an account's columns: the industry with its codes, whether it is a customer, a
//! partner, a competitor or ourselves.

use winnable_model::text::data as texts;
use winnable_model::{Account, Code, FactRow, FactValue, Label, Naics, Text, fact_ids, fold};

use super::row::{Cell, Row};
use crate::cell::Refusal;
use crate::plan::{Plan, Slot};

#[derive(Debug)]
pub(super) struct Slots<'p> {
    industry: Slot<'p>,
    naics: Slot<'p>,
    sic: Slot<'p>,
    relationship: Slot<'p>,
    lifecycle: Slot<'p>,
    name: Slot<'p>,
}

impl<'p> Slots<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self {
            industry: plan.slot("industry"),
            naics: plan.slot("naics"),
            sic: plan.slot("sic"),
            relationship: plan.slot("type"),
            lifecycle: plan.slot("lifecycle"),
            name: plan.slot("name"),
        }
    }
}

/// Sets the facts that no single column states.
pub(super) fn derive<'p>(row: &mut Row<'p>, slots: &Slots<'p>, account: &mut Account) {
    industry(row, slots, &mut account.facts);
    if let Some(cell) = row.cell(slots.relationship) {
        relationship(row, &cell, &mut account.facts);
    }
    if let Some(cell) = row.cell(slots.lifecycle)
        && ["customer", "고객"].contains(&fold(&cell.text).as_str())
    {
        row.set_derived(
            &mut account.facts,
            fact_ids::IS_CUSTOMER,
            FactValue::Flag(true),
            &cell,
        );
    }
    let own = row
        .plan()
        .settings
        .is_own(account.domain.as_ref(), &account.name);
    if let (Some(own), Some(cell)) = (own, row.cell(slots.name)) {
        row.set_derived(
            &mut account.facts,
            fact_ids::IS_OWN_COMPANY,
            FactValue::Flag(own),
            &cell,
        );
    }
}

/// Adds `naics:` and `sic:` codes to the labels of the industry.
fn industry<'p>(row: &mut Row<'p>, slots: &Slots<'p>, facts: &mut FactRow) {
    let codes = [
        code(row, slots.naics, "naics", naics),
        code(row, slots.sic, "sic", sic),
    ];
    let Some((_, first)) = codes.iter().flatten().next() else {
        return;
    };
    let source = row.cell(slots.industry).unwrap_or_else(|| first.clone());
    let mut labels = row.labels(slots.industry);
    labels.extend(codes.iter().flatten().map(|(label, _)| label.clone()));
    facts.set_with(
        fact_ids::INDUSTRY,
        FactValue::set(labels),
        row.provenance(&source),
    );
}

/// The label of a code column; a cell that is no code is noted.
fn code<'p>(
    row: &mut Row<'p>,
    slot: Slot<'p>,
    scheme: &str,
    read: impl FnOnce(&str) -> Result<String, Refusal>,
) -> Option<(Label, Cell<'p>)> {
    let cell = row.cell(slot)?;
    let code = read(cell.text.trim())
        .map(Some)
        .map_err(|refusal| cell.fault(refusal));
    let code = row.keep(code)?;
    Some((Label::new(&format!("{scheme}:{code}")), cell))
}

fn naics(raw: &str) -> Result<String, Refusal> {
    let code: Result<Naics, _> = raw.parse();
    code.map(|code| code.to_string())
        .map_err(|error| Refusal::new(Code::E0411, Text::of(&error)))
}

/// A SIC code has four digits, three where a spreadsheet dropped the zero in front, two for a group.
fn sic(raw: &str) -> Result<String, Refusal> {
    let is_code = (2..=4).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_digit());
    if is_code {
        return Ok(raw.to_owned());
    }
    Err(Refusal::new(Code::E0411, texts::not_a_sic()))
}

/// Reads a relationship such as `Customer - Direct`, `Technology Partner` or `잠재 고객`.
fn relationship<'p>(row: &Row<'p>, cell: &Cell<'p>, facts: &mut FactRow) {
    let text = fold(&cell.text);
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let holds = |words: &[&str]| text.split([' ', '/', '-', ',']).any(|w| words.contains(&w));
    let (fact, value) = if starts(&["customer", "고객"]) {
        (fact_ids::IS_CUSTOMER, true)
    } else if starts(&["prospect", "target", "잠재"]) {
        (fact_ids::IS_CUSTOMER, false)
    } else if starts(&["competitor", "경쟁"]) {
        (fact_ids::IS_COMPETITOR, true)
    } else if starts(&["partner", "파트너"])
        || (holds(&["partner", "reseller"]) && !starts(&["former", "potential", "no "]))
    {
        (fact_ids::IS_PARTNER, true)
    } else {
        return;
    };
    row.set_derived(facts, fact, FactValue::Flag(value), cell);
}
