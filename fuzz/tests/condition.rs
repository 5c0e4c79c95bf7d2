//! Conditions: read or refused, and read alike when written again.

use bolero::check;
use winnable_model::FactCatalogue;
use winnable_score::Condition;

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "account.employees",
    "account.industry",
    "rollup.engaged_people",
    "deals.last_lost",
    "days_ago(",
    "(",
    ")",
    " and ",
    " or ",
    "not ",
    " >= ",
    " <= ",
    " = ",
    " != ",
    " in ",
    "[",
    "]",
    "2",
    "200.5",
    "\"naics:51\"",
    "\"",
    ",",
    " ",
    "5억",
    "USD 1000",
    "true",
    "is known",
    "2026-01-01",
];

#[test]
fn condition() {
    let catalogue = FactCatalogue::builtin();
    check!().for_each(|input: &[u8]| {
        let raw = text(input, ALPHABET);
        if let Ok(condition) = Condition::parse(&raw, &catalogue) {
            let again = Condition::parse(condition.source(), &catalogue).expect("its own source");
            assert_eq!(again.facts(), condition.facts());
        }
    });
}
