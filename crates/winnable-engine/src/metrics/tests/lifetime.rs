//! What a customer is worth, and how that compares with what it costs.

use winnable_metrics::Reason;
use winnable_model::Contract;

use super::*;
use crate::metrics::MetricValue;

/// Four customers a year ago, of whom one left; three of them and a new one pay 100, 100, 200 and 400.
fn book() -> Book {
    Book::new(&["a", "b", "c", "d", "n"])
        .contracts([
            monthly("a", "a", "100", ["2025-01-01", "-"]),
            monthly("b", "b", "100", ["2025-01-01", "-"]),
            monthly("c", "c", "200", ["2025-01-01", "-"]),
            monthly("d", "d", "100", ["2025-01-01", "2026-01-01"]),
            monthly("n", "n", "400", ["2026-06-01", "-"]),
            contract("blank", "x", ["2026-06-01", "-"]),
        ])
        .deals([won("w", "n", "1", ["2026-01-01", "2026-06-01"])])
        .spend([
            cost("ads", "1500", "2026-05-01"),
            cost("salaries", "1500", "2026-05-01"),
        ])
        .with(|settings| {
            settings.gross_margin = Some(number("0.75"));
            settings.discount = Some(number("0.1"));
        })
}

fn amount(book: &Book, name: &str) -> f64 {
    match book.figure(name).value {
        Ok(MetricValue::Money(money)) => money.amount().to_string().parse().expect("a number"),
        other => panic!("{name}: {other:?}"),
    }
}

/// Revenue of an account 800 / 4 = 200 a month. A quarter left in twelve months, which is
/// 1 − 0.75^(1/12) = 0.023688… a month and not 0.25 / 12 = 0.020833….
#[test]
fn a_lifetime_is_one_over_the_churn_of_a_month() {
    let churn = 1.0 - 0.75_f64.powf(1.0 / 12.0);
    let near = |name: &str, expected: f64| {
        let found = amount(&book(), name);
        assert!(
            (found - expected).abs() < 1e-6 * expected,
            "{name}: {found} and {expected}"
        );
    };
    near("clv:revenue", 200.0 / churn); // 8,442.9…
    near("clv:margin", 150.0 / churn); // 6,332.2…
    near("clv:capped", 150.0 / churn); // 42 months are under 60
    let discount = 1.1_f64.powf(1.0 / 12.0) - 1.0;
    near(
        "clv:discounted",
        150.0 * (1.0 + discount) / (discount + churn),
    );
    let capped = book().with(|settings| settings.lifetime_cap_months = 10);
    capped.check(&[("clv:capped", "1500 n4")]);
    let note = notes(&book().figure("clv:margin"));
    assert_eq!(
        note,
        "USD 200.00 a month and account; 1 of 4 accounts left in the time that is counted"
    );
    // In three and in six whole months: the same share of them left, in less time. d ran on the last
    // day before.
    for (window, months) in [("2026-Q1", 3.0), ("2026-H1", 6.0)] {
        let found = amount(&book().window(window), "clv:revenue");
        let revenue = if months > 3.0 { 200.0 } else { 400.0 / 3.0 };
        let expected = revenue / (1.0 - 0.75_f64.powf(1.0 / months));
        assert!(
            (found - expected).abs() < 1e-6 * expected,
            "{window}: {found} and {expected}"
        );
    }
    // From the day after its first to the day on which d left are twelve months.
    let early = book().window("2025-01-02..2026-01-01");
    let (found, expected) = (amount(&early, "clv:revenue"), (400.0 / 3.0) / churn);
    assert!(
        (found - expected).abs() < 1e-6 * expected,
        "{found} and {expected}"
    );
}

#[test]
fn a_lifetime_without_its_inputs_says_why() {
    let loyal = book().contracts([monthly("a", "a", "100", ["2025-01-01", "-"])]);
    // 60 months × 100 × 0.75. It is a number, and one that takes it that nobody ever leaves.
    for variant in ["clv:capped", "clv:discounted"] {
        let note = notes(&loyal.figure(variant));
        assert!(note.contains("nobody left"), "{variant}: {note}");
    }
    assert!(!notes(&book().figure("clv:capped")).contains("nobody left"));
    loyal.check(&[
        ("clv:margin", "zero_churn n1"),
        ("clv:revenue", "zero_churn n1"),
        ("clv:capped", "4500 n1"),
        ("clv:sbg", "zero_churn n1"),
    ]);
    let bare = book().with(|settings| (settings.gross_margin, settings.discount) = (None, None));
    bare.check(&[
        ("clv:margin", "missing_input n4"),
        ("clv:capped", "missing_input n4"),
        ("clv:discounted", "missing_input n4"),
        ("clv:sbg", "missing_input n4"),
        ("payback:margin", "missing_input n1"),
    ]);
    assert!(bare.figure("clv:revenue").value.is_ok());
    let new = book().contracts([monthly("n", "n", "400", ["2026-06-01", "-"])]);
    new.check(&[("clv:margin", "empty_base n1")]);
    book().contracts([]).check(&[
        ("clv:margin", "no_contracts n0"),
        ("payback:margin", "no_contracts n1"),
        ("ltv_cac", "no_contracts = _/3000 n1"),
    ]);
    // Each customer adds to the loss.
    let loss = book().with(|settings| settings.gross_margin = Some(number("-0.5")));
    assert!(amount(&loss, "clv:margin") < 0.0);
    assert!(notes(&loss.figure("clv:margin")).contains("below zero"));
}

/// The model is fitted to how long contracts lasted; two that left before their first month was over
/// left in it.
#[test]
fn the_model_of_renewals_takes_contracts_of_days() {
    let days = [("x1", "2026-06-11"), ("x2", "2026-06-21")];
    let mut contracts = book().inputs.contracts;
    contracts.extend(days.map(|(id, end)| monthly(id, id, "1", ["2026-06-01", end])));
    let many = (0..6).map(|n| {
        let id = format!("y{n}");
        monthly(
            &id,
            &id,
            "1",
            ["2025-01-01", ["2025-03-01", "2025-06-01"][n % 2]],
        )
    });
    contracts.extend(many);
    let book = book().contracts(contracts);
    let value = amount(&book, "clv:sbg");
    assert!(value > 0.0 && value.is_finite(), "{value}");
    assert!(notes(&book.figure("clv:sbg")).contains("sBG fitted: alpha "));
}

/// An export of tenures without a date: nobody knows who left in the last year, and how long contracts
/// last is known all the same.
#[test]
fn tenures_without_dates_are_enough_for_the_model_alone() {
    // Ten left in the first month, five in the second, three in the third, two in the fourth.
    let months = |n: u32| match n {
        0..10 => 1,
        10..15 => 2,
        15..18 => 3,
        18..20 => 4,
        _ => 8,
    };
    let lasted = |n: u32| Contract {
        tenure_months: Some(months(n)),
        ended: Some(n < 20),
        ..monthly(&n.to_string(), &n.to_string(), "100", ["-", "-"])
    };
    let book = book().contracts((0..40).map(lasted));
    book.check(&[
        ("clv:margin", "unknown_dates n20"),
        ("clv:capped", "unknown_dates n20"),
        ("clv:discounted", "unknown_dates n20"),
    ]);
    // More than a month's margin, and less than that of a hundred months.
    let value = amount(&book, "clv:sbg");
    assert!(75.0 < value && value < 7_500.0, "{value}");
}

#[test]
fn payback_is_in_months_of_gross_margin() {
    // One new customer: costs 3,000, pays 400 a month, of which 300 are left.
    book().check(&[("payback:margin", "10 n1"), ("payback:revenue", "7.5 n1")]);
    let free = book().with(|settings| settings.gross_margin = Some(number("0")));
    free.check(&[("payback:margin", "never n1")]);
    let unsigned = book().deals([won("w", "d", "1", ["2026-01-01", "2026-06-01"])]);
    unsigned.check(&[("payback:margin", "empty_base n1")]);
    book().deals([]).check(&[
        ("payback:margin", "no_new_customers n0"),
        ("ltv_cac", "no_new_customers = 6332.20676 n0"),
    ]);
}

#[test]
fn the_ratio_names_what_is_wrong_with_it() {
    let ratio = |book: &Book| {
        let row = book.figure("ltv_cac");
        match row.value {
            Ok(MetricValue::Exact(value)) => (value.round_dp(3).to_string(), notes(&row)),
            other => panic!("{other:?}"),
        }
    };
    // 6,332.21 / 3,000 = 2.111.
    let (value, note) = ratio(&book());
    assert_eq!(value, "2.111");
    // What is known of the cost is known of what is made of it.
    assert_eq!(
        note,
        "no line of programmes, events, commissions, tools, agencies, travel, overhead: the true \
         cost is this or more; LTV:CAC is 2.11, under 3"
    );
    // Twice and a half the cost: 7,500, more than a lifetime brings, and paid back after 25 months.
    let dear = book().spend([cost("salaries", "7500", "2026-05-01")]);
    let (value, note) = ratio(&dear);
    assert_eq!(value, "0.844");
    assert!(
        note.contains("each one is won at a loss") && note.contains("25 months, over 18"),
        "{note}"
    );
    let cheap = book().spend([cost("salaries", "30", "2026-05-01")]);
    let (value, note) = ratio(&cheap);
    assert_eq!(value, "211.074");
    assert!(!note.contains("under 3"), "{note}");
    let without_spend = book().spend([]).figure("ltv_cac");
    assert_eq!(without_spend.value, Err(Reason::NoCosts));
    // What people cost is the most of it: without them there is no fully loaded cost.
    let bare = book().spend([cost("ads", "30", "2026-05-01")]);
    assert_eq!(bare.figure("ltv_cac").value, Err(Reason::MissingInput));
    bare.check(&[("payback:margin", "missing_input n1")]);
}

/// What a customer without an amount pays is not nothing.
#[test]
fn a_customer_without_an_amount_is_not_in_the_mean() {
    let both = [
        monthly("a", "a", "100", ["2025-01-01", "-"]),
        Contract {
            mrr: None,
            ..monthly("b", "b", "0", ["2025-01-01", "-"])
        },
        monthly("d", "d", "100", ["2025-01-01", "2026-01-01"]),
    ];
    let book = book()
        .contracts(both)
        .with(|settings| settings.lifetime_cap_months = 1);
    book.check(&[("clv:capped", "75 n1")]);
}
