//! An account for the benchmarks.

use winnable_model::{Currency, FactRow, FactValue, Label, Money, fact_ids as ids};

/// An account of which `account6` knows every fact.
pub(crate) fn known() -> FactRow {
    let number = |n: i64| FactValue::Number(n.into());
    let date = |text: &str| FactValue::Date(text.parse().expect("a date"));
    let set = |labels: &[&str]| FactValue::set(labels.iter().map(|label| Label::new(label)));
    let mut facts = FactRow::new();
    for (id, value) in [
        (ids::INDUSTRY, set(&["Manufacturing", "naics:334413"])),
        (ids::EMPLOYEES, number(740)),
        (ids::GROWTH_RATE, number(12)),
        (ids::TECH_STACK, set(&["AWS", "SAP", "Slack", "Snowflake"])),
        (ids::BUDGET_CONFIRMED, FactValue::Flag(true)),
        (ids::PAST_PURCHASE, FactValue::Flag(false)),
        (ids::ENGAGED_PEOPLE, number(4)),
        (ids::DECISION_MAKERS_ENGAGED, number(1)),
        (
            ids::PEOPLE_SCORE,
            FactValue::Number("42.33".parse().expect("a number")),
        ),
        (
            ids::EXPECTED_ANNUAL_REVENUE,
            FactValue::Money(Money::new(620_000_000.into(), Currency::KRW)),
        ),
        (ids::EXPANSION_POTENTIAL, FactValue::text("high")),
        (ids::CONTRACT_TERM_MONTHS, number(24)),
        (ids::SWITCHING_BARRIER, FactValue::text("medium")),
        (ids::EXCLUSIVE_CONTRACT, FactValue::Flag(false)),
        (ids::INCUMBENT_CONTRACT_END, date("2027-03-01")),
        (ids::URGENCY, FactValue::text("high")),
        (ids::PURCHASE_DATE, date("2027-01-15")),
        (ids::BUDGET_CYCLE_START, date("2027-01-01")),
        (ids::C_LEVEL_ENGAGED, FactValue::Flag(true)),
        (ids::ENGAGED_DEPARTMENTS, number(3)),
    ] {
        facts.set(id, value);
    }
    facts
}

/// The same account with every other fact unknown.
pub(crate) fn half_known() -> FactRow {
    let known = known();
    let mut facts = FactRow::new();
    for (id, value) in known.known().step_by(2) {
        facts.set(id, value.clone());
    }
    facts
}
