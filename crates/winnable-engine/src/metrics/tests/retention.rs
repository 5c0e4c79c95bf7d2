//! What is left of customers and their revenue.

use winnable_model::{
    AccountLinks, Contract, FactValue, Label, Localised as _, RetentionKind, fact_ids,
};

use super::*;
use crate::metrics::By;

/// The year that ends with the as-of date begins on 1 October 2025. At the end of the day before a pays 100, b 200, c 50 and d 40; now
/// a pays 150, b 120 in two contracts, c nothing, and d has a contract that states no amount; e is new.
fn book() -> Book {
    let trial = Contract {
        trial: true,
        ..monthly("trial", "f", "9", ["2025-01-01", "-"])
    };
    Book::new(&["a", "b", "c", "d", "e", "f"]).contracts([
        monthly("a1", "a", "100", ["2025-01-01", "2026-01-01"]),
        monthly("a2", "a", "150", ["2026-01-01", "-"]),
        monthly("b1", "b", "200", ["2025-09-30", "2026-09-30"]),
        monthly("b2", "b", "70", ["2026-09-30", "-"]),
        monthly("b3", "b", "50", ["2026-03-01", "-"]),
        monthly("c1", "c", "50", ["2025-01-01", "2026-05-01"]),
        monthly("d1", "d", "40", ["2025-01-01", "2026-01-01"]),
        contract("d2", "d", ["2026-01-01", "-"]),
        monthly("e1", "e", "900", ["2025-10-01", "-"]),
        // It was over on that day.
        monthly("e0", "e", "900", ["2025-01-01", "2025-09-30"]),
        trial,
    ])
}

#[test]
fn gross_retention_is_capped_for_each_customer_before_the_sum() {
    // d is left out of the revenue: nobody knows what it pays. Base 100 + 200 + 50 = 350.
    // Gross 100 + 120 + 0 = 220; net 150 + 120 + 0 = 270. Of four customers c left.
    book().check(&[
        ("grr", "0.628571 = 220/350 n3"),
        ("nrr", "0.771429 = 270/350 n3"),
        ("logo_retention", "0.75 = 3/4 n4"),
    ]);
    assert_eq!(left_out(&book().figure("grr")), "no_amount 1");
    assert_eq!(
        book().figure("grr").window.to_string(),
        "2025-10-01..2026-09-30"
    );
    let same = book().window("2025-10-01..2026-09-30");
    same.check(&[("grr", "0.628571 = 220/350 n3")]);
    // By the end of 1 October e is there.
    let later = book().window("2025-10-02..2026-09-30");
    later.check(&[
        ("grr", "0.896 = 1120/1250 n4"),
        ("logo_retention", "0.8 = 4/5 n5"),
    ]);
    // By the last day of the window c has not left.
    book()
        .window("2025-10-01..2026-04-30")
        .check(&[("logo_retention", "1 = 4/4 n4")]);
}

/// Most ends are last days: who goes on with the next contract is there at the end of the quarter. In
/// the other convention the same dates leave a day without a contract.
#[test]
fn ends_that_are_last_days_are_read_as_such() {
    let first = |id| monthly(&format!("{id}1"), id, "100", ["2025-01-01", "2025-12-31"]);
    let next = |id| monthly(&format!("{id}2"), id, "100", ["2026-01-01", "2026-12-31"]);
    let contracts = vec![first("a"), next("a"), first("b"), first("c"), next("c")];
    let book = Book::new(&["a", "b", "c"]).contracts(contracts.clone());
    let quarter = book.window("2026-Q1");
    quarter.check(&[
        ("logo_retention", "0.666667 = 2/3 n3"),
        ("grr", "0.666667 = 200/300 n3"),
        ("arr:active", "2400 = 2400 n2"),
    ]);
    // On its last day a contract runs.
    let day = Book::new(&["a", "b", "c"])
        .contracts(contracts)
        .window("2025-12-31..2025-12-31");
    day.check(&[("arr:active", "3600 = 3600 n3")]);
    // As many are days after: nothing says that the file states last days.
    let mixed = Book::new(&["a", "b"]).contracts([
        first("a"),
        monthly("b1", "b", "100", ["2025-01-01", "2026-01-01"]),
    ]);
    mixed
        .window("2025-12-31..2025-12-31")
        .check(&[("arr:active", "1200 = 1200 n1")]);
}

/// b pays less and c left: in one industry nothing was lost, and the parts are the whole.
#[test]
fn retention_is_parted_by_what_is_known_of_the_account() {
    let mut book = book();
    let text = FactValue::Text(Label::new("Retail"));
    for at in [1, 2] {
        let facts = &mut book.inputs.accounts[at].facts;
        facts.set(fact_ids::INDUSTRY, text.clone());
    }
    let parted = book.by(By::Fact {
        id: fact_ids::INDUSTRY,
        name: "account.industry".into(),
    });
    // Base 350 = b 200 and c 50, and a 100 of which nothing is known; d pays nobody knows what.
    parted.check(&[
        ("grr", "0.628571 = 220/350 n3"),
        ("grr segment=Retail", "0.48 = 120/250 n2"),
        ("grr segment=unknown", "1 = 100/100 n1"),
        ("nrr segment=unknown", "1.5 = 150/100 n1"),
        ("logo_retention segment=Retail", "0.5 = 1/2 n2"),
        ("logo_retention segment=unknown", "1 = 2/2 n2"),
    ]);
    let note = notes(&parted.figure("churn:contracts"));
    assert!(note.contains("not parted by account.industry"), "{note}");
}

#[test]
fn growth_of_one_customer_hides_no_loss_of_another() {
    let year = ["2025-01-01", "-"];
    let book = Book::new(&["a", "b"]).contracts([
        monthly("a1", "a", "100", ["2025-01-01", "2026-01-01"]),
        monthly("a2", "a", "300", ["2026-01-01", "-"]),
        monthly("b1", "b", "100", ["2025-01-01", "2026-01-01"]),
    ]);
    book.check(&[("grr", "0.5 = 100/200 n2"), ("nrr", "1.5 = 300/200 n2")]);
    Book::new(&["a"]).check(&[
        ("grr", "no_contracts n0"),
        ("nrr", "no_contracts n0"),
        ("logo_retention", "no_contracts n0"),
        ("churn:contracts", "no_contracts n0"),
        ("churn:events", "no_contracts n0"),
        ("cohort_retention", "no_contracts n0"),
    ]);
    let blank = Book::new(&["a"]).contracts([contract("c", "a", year)]);
    blank.check(&[("grr", "no_amounts n0"), ("logo_retention", "1 = 1/1 n1")]);
    let new = Book::new(&["a"]).contracts([monthly("c", "a", "1", ["2026-01-01", "-"])]);
    new.check(&[
        ("grr", "empty_base = 0/0 n0"),
        ("logo_retention", "empty_base = 0/0 n0"),
    ]);
}

/// A stated customer called `0` is not the account at the first position.
#[test]
fn customers_without_an_account_are_told_apart_by_what_they_state() {
    let year = ["2025-01-01", "-"];
    let nameless = Contract {
        account: AccountLinks::default(),
        ..monthly("x", "", "1", year)
    };
    let book = Book::new(&["a"]).contracts([
        monthly("c1", "a", "1", year),
        monthly("c2", "0", "1", ["2025-01-01", "2026-01-01"]),
        monthly("c3", "0", "1", ["2025-01-01", "2026-01-01"]),
        nameless,
    ]);
    book.check(&[("logo_retention", "0.666667 = 2/3 n3")]);
    let figure = book.figure("logo_retention");
    let names: Vec<&str> = figure.denominator_rows.iter().map(|row| &*row.id).collect();
    assert_eq!(names, ["a", "0", "x"]);
    assert!(notes(&figure).contains("told apart by what the contracts state"));
}

#[test]
fn what_ended_on_no_day_leaves_a_base_of_survivors() {
    let ended = |id| Contract {
        ended: Some(true),
        ..monthly(id, id, "1", ["2025-01-01", "-"])
    };
    let runs = |id| monthly(id, id, "1", ["2025-01-01", "-"]);
    let left = |id| monthly(id, id, "1", ["2025-01-01", "2026-01-01"]);
    let book = |contracts: Vec<Contract>| Book::new(&["a", "b", "c", "d"]).contracts(contracts);
    // As many ended on a known day as on an unknown one: it is left out.
    let known = book(vec![runs("a"), left("b"), ended("c")]);
    known.check(&[
        ("logo_retention", "0.5 = 1/2 n2"),
        ("churn:contracts", "0.5 = 1/2 n2"),
    ]);
    assert_eq!(left_out(&known.figure("logo_retention")), "no_time 1");
    let unknown = book(vec![runs("a"), left("b"), ended("c"), ended("d")]);
    unknown.check(&[
        ("logo_retention", "unknown_dates n0"),
        ("grr", "unknown_dates n0"),
        ("churn:contracts", "unknown_dates n0"),
        ("churn:events", "unknown_dates n0"),
        ("cohort_retention", "unknown_dates n0"),
        // Today they do not run, whenever they ended.
        ("arr:active", "12 = 12 n1"),
    ]);
    // A tenure says when: it began 20 months ago, or ended after three of them.
    let tenure = |id, months, ended| Contract {
        tenure_months: Some(months),
        ended: Some(ended),
        ..monthly(id, id, "1", ["-", "-"])
    };
    book(vec![tenure("a", 20, false), tenure("b", 5, false)])
        .check(&[("logo_retention", "1 = 1/1 n1")]);
}

#[test]
fn churn_by_contracts_is_what_retention_leaves() {
    // Of a, b, c and d, c left. Events: b left and came back, c and d left, e came later.
    use RetentionKind::{Churn, Contraction, Reactivation};
    let book = book().events([
        event("b", Churn, "2026-01-01"),
        event("b", Reactivation, "2026-02-01"),
        event("c", Churn, "2026-04-30"),
        event("c", Churn, "2026-05-01"),
        event("d", Reactivation, "2025-11-01"),
        event("d", Churn, "2026-01-01"),
        event("a", Contraction, "2026-01-01"),
        event("a", Churn, "2025-09-29"),
        event("e", Churn, "2026-01-01"),
        event("", Churn, "2026-01-01"),
    ]);
    book.check(&[
        ("churn:contracts", "0.25 = 1/4 n4"),
        ("churn:events", "0.5 = 2/4 n4"),
        ("logo_retention", "0.75 = 3/4 n4"),
    ]);
    let events = book.figure("churn:events");
    let gone: Vec<&str> = events.numerator_rows.iter().map(|row| &*row.id).collect();
    assert_eq!(gone, ["c", "d"]);
    assert_eq!(left_out(&events), "no_account 1, not_in_base 1");
    let said = "contracts say 1 of 4 customers left, events name 2: both cannot be right";
    assert_eq!(notes(&events), said);
    assert_eq!(notes(&book.figure("churn:contracts")), said);
    // It belongs to everything that is made of who stayed.
    for name in ["logo_retention", "grr", "nrr"] {
        assert!(notes(&book.figure(name)).contains(said), "{name}");
    }
    let korean = events.notes[0].text(winnable_model::Lang::Ko);
    assert_eq!(
        korean,
        "계약으로는 고객 4곳 중 1곳, 이벤트로는 2곳이 이탈했습니다. 둘 다 맞을 수는 없습니다"
    );
    // Without events there is nothing to compare with.
    let alone = book.events([]);
    alone.check(&[
        ("churn:contracts", "0.25 = 1/4 n4"),
        ("churn:events", "missing_input n0"),
    ]);
    assert_eq!(notes(&alone.figure("churn:contracts")), "");
    // A file of upgrades says nothing of who left.
    alone
        .events([event("a", RetentionKind::Expansion, "2026-01-01")])
        .check(&[("churn:events", "missing_input n0")]);
}

/// Twenty customers, and one more who left by events: five points are not more than five points.
#[test]
fn a_small_difference_is_not_named() {
    let ids: Vec<String> = (0..20).map(|n| format!("a{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let contracts = ids.iter().map(|id| contract(id, id, ["2025-01-01", "-"]));
    let book = Book::new(&ids).contracts(contracts);
    let left = |n: usize| {
        let events = ids.iter().take(n);
        events
            .map(|id| event(id, RetentionKind::Churn, "2026-01-01"))
            .collect::<Vec<_>>()
    };
    let one = book.clone().events(left(1)).figure("churn:events");
    assert_eq!(
        (shown(&one).as_str(), notes(&one).as_str()),
        ("0.05 = 1/20 n20", "")
    );
    let two = book.events(left(2)).figure("churn:events");
    assert!(notes(&two).starts_with("contracts say 0 of 20 customers left, events name 2"));
}

#[test]
fn cohorts_are_of_the_quarter_of_the_first_contract() {
    let book = Book::new(&["a", "b", "c", "d"]).contracts([
        // a goes on from the day on which its first contract ends, b is gone after a year to the day,
        // c leaves and comes back, d is young.
        contract("a1", "a", ["2025-01-15", "2026-01-15"]),
        contract("a2", "a", ["2026-01-15", "-"]),
        contract("b1", "b", ["2025-02-01", "2026-02-01"]),
        contract("c1", "c", ["2025-03-31", "2025-06-01"]),
        contract("c2", "c", ["2025-12-31", "-"]),
        contract("d1", "d", ["2026-07-01", "-"]),
        contract("reversed", "d", ["2025-01-01", "2024-12-01"]),
        contract("undated", "d", ["-", "-"]),
    ]);
    book.check(&[
        ("cohort_retention cohort=2025-Q1 @0", "1 = 3/3 n3"),
        // c: 31 March and three months is 30 June.
        ("cohort_retention cohort=2025-Q1 @3", "0.666667 = 2/3 n3"),
        ("cohort_retention cohort=2025-Q1 @6", "0.666667 = 2/3 n3"),
        // c is back on 31 December, the day on which it is nine months old.
        ("cohort_retention cohort=2025-Q1 @9", "1 = 3/3 n3"),
        ("cohort_retention cohort=2025-Q1 @12", "0.666667 = 2/3 n3"),
        ("cohort_retention cohort=2026-Q3 @0", "1 = 1/1 n1"),
        ("cohort_retention @0", "1 = 4/4 n4"),
        ("cohort_retention @12", "0.666667 = 2/3 n3"),
        ("cohort_retention @18", "0.666667 = 2/3 n3"),
    ]);
    assert_eq!(left_out(&book.figure("cohort_retention @12")), "no_time 2");
    // From April the quarter of January to March is the fourth.
    let fiscal = book.clone().with(|settings| settings.fiscal_start = 4);
    fiscal.check(&[("cohort_retention cohort=FY2025-Q4 @0", "1 = 3/3 n3")]);
    // Up to the last day of the window nobody of the cohort is twelve months old but a.
    let until = book.window("2025-01-01..2026-01-15");
    until.check(&[
        ("cohort_retention @12", "1 = 1/1 n1"),
        ("cohort_retention cohort=2025-Q1 @9", "1 = 3/3 n3"),
    ]);
    let names: Vec<String> = until
        .figures(&["cohort_retention"])
        .iter()
        .map(called)
        .collect();
    assert!(!names.contains(&"cohort_retention cohort=2025-Q1 @12".to_owned()));
}
