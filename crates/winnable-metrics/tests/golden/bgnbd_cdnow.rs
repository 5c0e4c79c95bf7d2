//! 19: BG/NBD on CDNOW.

#![expect(
    clippy::float_arithmetic,
    reason = "a test of statistics compares floats"
)]

use serde_json::Value;
use winnable_metrics::usage::bg_nbd::{BgNbd, History, fit, log_likelihood};

use crate::cdnow;
use crate::vectors::{Vectors, number, numbers};

fn near(case: &Value, field: &str, got: f64, want: &Value, tolerance: f64) {
    let want = number(want);
    assert!(
        (got - want).abs() <= tolerance,
        "{}: {field}: got {got}, expected {want}",
        case["name"]
    );
}

fn check_fit(vectors: &Vectors, case: &Value) {
    let customers = cdnow::histories();
    let fitted = fit(&customers).unwrap();
    let again = log_likelihood(&customers, &fitted.model).unwrap();
    assert!((again - fitted.log_likelihood).abs() < 1e-8);
    let loose = number(&case["tolerance"]["loglik_abs"]);
    let model = fitted.model;
    for (field, want) in case["expected"].as_object().unwrap() {
        match field.as_str() {
            "r" => vectors.check(case, field, model.r(), want),
            "alpha" => vectors.check(case, field, model.alpha(), want),
            "a" => vectors.check(case, field, model.a(), want),
            "b" => vectors.check(case, field, model.b(), want),
            "loglik" => {
                near(case, field, fitted.log_likelihood, want, 1e-5);
                // A mean per customer under this name is the trap of the notes.
                assert!((number(want) / 2357.0 - fitted.log_likelihood).abs() > loose);
            }
            "published" => {
                // Rounded to three digits, and found by a spreadsheet's solver.
                near(case, "published r", model.r(), &want["r"], 0.001);
                near(
                    case,
                    "published alpha",
                    model.alpha(),
                    &want["alpha"],
                    0.001,
                );
                near(case, "published a", model.a(), &want["a"], 0.001);
                near(case, "published b", model.b(), &want["b"], 0.001);
                near(
                    case,
                    "published LL",
                    fitted.log_likelihood,
                    &want["LL"],
                    loose,
                );
                assert_eq!(want.as_object().unwrap().len(), 5);
            }
            other => panic!("{}: new field {other}", case["name"]),
        }
    }
}

fn check_given(vectors: &Vectors, case: &Value) {
    let inputs = &case["inputs"];
    let given = |key: &str| number(&inputs[key]);
    let model = BgNbd::new(given("r"), given("alpha"), given("a"), given("b")).unwrap();
    let customer = || History {
        repeats: u32::try_from(inputs["x"].as_u64().unwrap()).unwrap(),
        last: given("t_x"),
        observed: given("T"),
    };
    let at_times = || {
        let times = numbers(&inputs["t"]);
        let bought = |t: f64| model.expected_purchases_of_new(t).unwrap();
        times.into_iter().map(bought)
    };
    for (field, want) in case["expected"].as_object().unwrap() {
        match field.as_str() {
            "cond_expected_purchases" => {
                let got = model.expected_purchases(&customer(), given("t")).unwrap();
                vectors.check(case, field, got, want);
            }
            "p_alive" => {
                let got = model.probability_alive(&customer()).unwrap();
                vectors.check(case, field, got, want);
            }
            "expected" => {
                for (got, want) in at_times().zip(want.as_array().unwrap()) {
                    vectors.check(case, field, got, want);
                }
            }
            "published" => {
                let tolerance = number(&case["tolerance"]["published_abs"]);
                for (got, want) in at_times().zip(want.as_array().unwrap()) {
                    near(case, field, got, want, tolerance);
                }
            }
            other => panic!("{}: new field {other}", case["name"]),
        }
    }
}

#[test]
fn every_case() {
    let vectors = Vectors::open("19_bgnbd_cdnow");
    for case in &vectors.cases {
        if case["inputs"].get("dataset").is_some() {
            check_fit(&vectors, case);
        } else {
            check_given(&vectors, case);
        }
    }
    assert_eq!(vectors.cases.len(), 8);
}

/// A law that needs real data: the unit of time does not matter, except to the time itself.
#[test]
fn days_and_weeks_give_the_same_model() {
    let weeks = cdnow::histories();
    let days: Vec<History> = (weeks.iter())
        .map(|customer| History {
            last: customer.last * 7.0,
            observed: customer.observed * 7.0,
            ..*customer
        })
        .collect();
    let (weeks, days) = (fit(&weeks).unwrap().model, fit(&days).unwrap().model);
    for (week, day) in [
        (weeks.r(), days.r()),
        (weeks.alpha() * 7.0, days.alpha()),
        (weeks.a(), days.a()),
        (weeks.b(), days.b()),
    ] {
        assert!((day / week - 1.0).abs() < 1e-5, "{weeks:?} {days:?}");
    }
}
