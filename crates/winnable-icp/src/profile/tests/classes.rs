use rust_decimal::Decimal;
use winnable_model::{FactRow, FactValue, Span};
use winnable_score::Truth;

use super::{day, facts, read, set, sound, text};
use crate::profile::{Class, Part, Profile, Standing};

const AS_OF: &str = "2026-10-01";

/// The ids of criteria.
fn names(profile: &Profile, of: &[usize]) -> Vec<String> {
    of.iter()
        .map(|at| profile.criteria[*at].id.to_string())
        .collect()
}

fn bank() -> Vec<(&'static str, FactValue)> {
    vec![
        ("account.industry", set(&["naics:522110"])),
        ("account.employees", FactValue::Number(300.into())),
        ("account.country", text("대한민국")),
        ("account.city", text("서울")),
        (
            "signal.regulation_latest",
            FactValue::Date(day("2026-06-01")),
        ),
    ]
}

fn with(changes: &[(&'static str, FactValue)]) -> FactRow {
    let mut values = bank();
    values.extend(changes.iter().cloned());
    facts(&values)
}

fn classify(row: &FactRow) -> (Profile, Standing) {
    let profile = sound();
    let standing = profile.classify(row, day(AS_OF));
    (profile, standing)
}

#[test]
fn no_unmet_core_condition_is_core() {
    let (_, standing) = classify(&with(&[]));
    assert_eq!(standing.decided(), Some(Class::Core));
    assert!(standing.unmet.is_empty() && standing.unknown.is_empty());
}

#[test]
fn one_and_two_unmet_are_adjacent_and_three_are_outside() {
    let large = ("account.employees", FactValue::Number(1000.into()));
    let (profile, standing) = classify(&with(std::slice::from_ref(&large)));
    assert_eq!(standing.decided(), Some(Class::Adjacent));
    assert_eq!(names(&profile, &standing.unmet), ["employees"]);
    let abroad = ("account.country", text("France"));
    let (_, standing) = classify(&with(&[large.clone(), abroad.clone()]));
    assert_eq!(standing.decided(), Some(Class::Adjacent));
    // 122 days are within the window, 181 are not.
    let late = (
        "signal.regulation_latest",
        FactValue::Date(day("2026-04-03")),
    );
    let (profile, standing) = classify(&with(&[large, abroad, late]));
    assert_eq!(standing.decided(), Some(Class::Outside));
    assert_eq!(
        names(&profile, &standing.unmet),
        ["employees", "region", "audit"]
    );
}

#[test]
fn what_nobody_knows_makes_a_range_of_classes() {
    let (profile, standing) = classify(&with(&[("account.employees", FactValue::Unknown)]));
    assert_eq!(
        (standing.best, standing.worst),
        (Class::Core, Class::Adjacent)
    );
    assert_eq!(standing.decided(), None);
    assert_eq!(names(&profile, &standing.unknown), ["employees"]);
    assert!(standing.unmet.is_empty());
    // Of nothing known, all is possible.
    let (_, standing) = classify(&FactRow::new());
    assert_eq!(
        (standing.best, standing.worst),
        (Class::Core, Class::Outside)
    );
    // Two unmet: a third that is unknown could put it outside.
    let (_, standing) = classify(&with(&[
        ("account.employees", FactValue::Number(5000.into())),
        ("account.country", text("France")),
        ("signal.regulation_latest", FactValue::Unknown),
    ]));
    assert_eq!(
        (standing.best, standing.worst),
        (Class::Adjacent, Class::Outside)
    );
}

#[test]
fn a_range_of_employees_that_lies_in_two_ranges_lies_in_both_together() {
    // 150-250 straddles the edge at 200 of two ranges that touch.
    let span = |low: i64, high: i64| {
        let span = Span::new(Some(Decimal::from(low)), Some(Decimal::from(high))).unwrap();
        ("account.employees", FactValue::NumberSpan(Box::new(span)))
    };
    let (_, standing) = classify(&with(&[span(150, 250)]));
    assert_eq!(standing.decided(), Some(Class::Core));
    let (_, standing) = classify(&with(&[span(900, 1100)]));
    assert_eq!(standing.decided(), None);
    let (_, standing) = classify(&with(&[span(1000, 1100)]));
    assert_eq!(standing.decided(), Some(Class::Adjacent));
}

#[test]
fn an_account_without_an_event_does_not_meet_the_trigger() {
    let none = ("signal.regulation_latest", FactValue::NotApplicable);
    let (profile, standing) = classify(&with(&[none]));
    assert_eq!(names(&profile, &standing.unmet), ["audit"]);
    // An event after the as-of date has not happened.
    let future = (
        "signal.regulation_latest",
        FactValue::Date(day("2026-10-02")),
    );
    let (profile, standing) = classify(&with(&[future]));
    assert_eq!(names(&profile, &standing.unmet), ["audit"]);
}

#[test]
fn a_buyer_who_is_not_in_the_crm_may_exist() {
    let profile = sound();
    let buyer = profile
        .criteria
        .iter()
        .find(|one| one.part == Part::EconomicBuyer)
        .unwrap();
    let known = facts(&[
        ("rollup.departments", set(&["finance"])),
        ("rollup.decision_makers", FactValue::Number(1.into())),
    ]);
    assert_eq!(buyer.holds(&known, day(AS_OF)), Truth::True);
    let nobody = facts(&[
        ("rollup.departments", set(&["it"])),
        ("rollup.decision_makers", FactValue::Number(0.into())),
    ]);
    assert_eq!(buyer.holds(&nobody, day(AS_OF)), Truth::Unknown);
}

#[test]
fn the_sign_of_the_security_review_turns_for_a_product_of_security() {
    let of = |line: &str| {
        let text = format!(
            "schema = 1\nid = \"a\"\ntitle = \"A\"\nagreed = 2026-09-01\n[buying.security_review]\ncore = true\n{line}\n"
        );
        let profile = read(&text).unwrap_or_else(|found| panic!("{found:?}"));
        let with = facts(&[("account.security_review", FactValue::Flag(true))]);
        profile.criteria[0].holds(&with, day(AS_OF))
    };
    assert_eq!(of("stance = \"avoid\""), Truth::False);
    assert_eq!(of("stance = \"seek\""), Truth::True);
    assert_eq!(of("security_product = true"), Truth::True);
    assert_eq!(of("security_product = false"), Truth::False);
}
