//! Compile a model, score one account, roll up a million events.

fn main() {
    divan::main();
}

mod account {
    use winnable_model::{Currency, FactRow, FactValue, Label, Money, fact_ids as ids};

    /// An account of which `account6` knows every fact.
    pub(crate) fn known() -> FactRow {
        let number = |n: i64| FactValue::Number(n.into());
        let date = |text: &str| FactValue::Date(text.parse().expect("a date"));
        let mut facts = FactRow::new();
        for (id, value) in [
            (
                ids::INDUSTRY,
                FactValue::set(["Manufacturing", "naics:334413"].map(Label::new)),
            ),
            (ids::EMPLOYEES, number(740)),
            (ids::GROWTH_RATE, number(12)),
            (
                ids::TECH_STACK,
                FactValue::set(["AWS", "SAP", "Slack", "Snowflake"].map(Label::new)),
            ),
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
}

use chrono::NaiveDate;
use divan::{Bencher, black_box};
use winnable_model::{FactCatalogue, FactRow};
use winnable_score::{CompiledModel, preset};

fn as_of() -> NaiveDate {
    "2026-10-01".parse().expect("a date")
}

fn account6() -> CompiledModel {
    let model = preset("account6", &FactCatalogue::builtin(), None).expect("a shipped model");
    CompiledModel::new(&model).expect("compiles")
}

#[divan::bench]
fn score_known(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::known(), as_of());
    bencher.bench(|| black_box(&model).score(black_box(&facts), black_box(as_of)));
}

#[divan::bench]
fn score_unknown(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), FactRow::new(), as_of());
    bencher.bench(|| black_box(&model).score(black_box(&facts), black_box(as_of)));
}

#[divan::bench]
fn receipt_known(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), account::known(), as_of());
    bencher.bench(|| black_box(&model).receipt(black_box(&facts), black_box(as_of)));
}

#[divan::bench]
fn receipt_unknown(bencher: Bencher<'_, '_>) {
    let (model, facts, as_of) = (account6(), FactRow::new(), as_of());
    bencher.bench(|| black_box(&model).receipt(black_box(&facts), black_box(as_of)));
}
