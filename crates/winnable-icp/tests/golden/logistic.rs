//! Weights by statsmodels, R's `glm`, firthmodels and scikit-learn.

use serde_json::Value;
use winnable_icp::stats::{
    EventsGate, LogisticRegression, events_per_variable, firth, logistic_regression, predict, ridge,
};
use winnable_metrics::Reason;

use crate::deals;
use crate::vectors::{Vectors, numbers};

/// The rows and outcomes of a case, written out or of the book of deals.
fn inputs(case: &Value) -> (Vec<Vec<f64>>, Vec<bool>) {
    let inputs = &case["inputs"];
    let columns = inputs["x"].as_array().unwrap();
    if inputs["file"].is_null() {
        let won = numbers(&inputs["y"]).iter().map(|won| *won > 0.5).collect();
        return (columns.iter().map(numbers).collect(), won);
    }
    let closed = deals::closed();
    let columns: Vec<Vec<f64>> = columns
        .iter()
        .map(|name| deals::column(&closed, name.as_str().unwrap()))
        .collect();
    let row = |i: usize| columns.iter().map(|column| column[i]).collect();
    ((0..closed.len()).map(row).collect(), deals::won(&closed))
}

/// The case with the tolerance that is stated for some of its fields, such as `firth_abs`.
fn with_tolerance(case: &Value, key: &str) -> Value {
    let mut case = case.clone();
    let abs = case["tolerance"][key].clone();
    if abs.is_number() {
        case["tolerance"] = serde_json::json!({ "abs": abs });
    }
    case
}

fn check_all(vectors: &Vectors, case: &Value, field: &str, got: &[f64], want: &Value) {
    let want = want.as_array().unwrap();
    assert_eq!(got.len(), want.len(), "{}: {field}", case["name"]);
    for (got, want) in got.iter().zip(want) {
        vectors.check(case, field, *got, want);
    }
}

fn check_fit(
    vectors: &Vectors,
    case: &Value,
    field: &str,
    fit: &LogisticRegression,
    want: &Value,
) -> bool {
    let all = |of: fn(usize, &LogisticRegression) -> f64| -> Vec<f64> {
        (0..fit.coefficients.len()).map(|i| of(i, fit)).collect()
    };
    let got = match field {
        "coef" => fit.estimates(),
        "se" => all(|i, fit| fit.coefficients[i].standard_error),
        "z" => all(|i, fit| fit.coefficients[i].z),
        "p" => all(|i, fit| fit.coefficients[i].p_value),
        "ci_lo" => all(|i, fit| fit.coefficients[i].interval.low),
        "ci_hi" => all(|i, fit| fit.coefficients[i].interval.high),
        "odds_ratio" => all(|i, fit| fit.coefficients[i].odds_ratio.unwrap()),
        _ => {
            let got = match field {
                "loglik" => fit.log_likelihood,
                "loglik_null" => fit.log_likelihood_null,
                "lr_chi2" => fit.test.statistic,
                "lr_p" => fit.test.p_value,
                "mcfadden_r2" => fit.mcfadden_r2,
                "aic" => fit.aic,
                "events_per_parameter" => fit.events.ratio,
                _ => return false,
            };
            vectors.check(case, field, got, want);
            return true;
        }
    };
    check_all(vectors, case, field, &got, want);
    true
}

/// Fails unless each of the three ways to learn weights refuses, for the reason that a code means.
fn check_refused(case: &Value, code: &str, rows: &[Vec<f64>], won: &[bool]) {
    let reason = match code {
        "one_class" => Reason::TooFewEvents,
        "singular_design" => Reason::InvalidInput,
        other => panic!("{}: an unknown code {other}", case["name"]),
    };
    assert_eq!(logistic_regression(rows, won, 0.95).err(), Some(reason));
    assert_eq!(firth(rows, won).err(), Some(reason));
    // Collinear columns share a weight under a ridge; one class has no answer at all.
    let ridged = (code == "one_class").then_some(reason);
    assert_eq!(ridge(rows, won, 1.0).err(), ridged, "{}", case["name"]);
}

#[test]
fn weights_of_peers() {
    let vectors = Vectors::open("16_logistic_regression");
    assert_eq!(vectors.cases.len(), 7);
    for case in &vectors.cases {
        let (rows, won) = inputs(case);
        let expected = &case["expected"];
        let refused = expected["undefined"]
            .as_str()
            .or(expected["error"].as_str());
        if let Some(code) = refused {
            check_refused(case, code, &rows, &won);
            continue;
        }
        let (by_firth, by_ridge) = (
            with_tolerance(case, "firth_abs"),
            with_tolerance(case, "ridge_abs"),
        );
        let fit = logistic_regression(&rows, &won, 0.95);
        let penalised = firth(&rows, &won).unwrap();
        for (field, want) in expected.as_object().unwrap() {
            match field.as_str() {
                "mle" => {
                    assert_eq!(want, "error:separation");
                    assert_eq!(fit, Err(Reason::Separated));
                }
                // What statsmodels does instead: its coefficients have no place in an answer.
                "statsmodels_behaviour" => assert!(fit.is_err()),
                "firth_coef" => {
                    check_all(&vectors, &by_firth, field, &penalised.estimates(), want);
                }
                "firth_penalised_loglik" => {
                    vectors.check(&by_firth, field, penalised.penalised_log_likelihood, want);
                }
                "ridge_C1_on_standardised_popSD" => {
                    let got = ridge(&rows, &won, 1.0).unwrap();
                    let (intercept, weights) = got.standardised.split_first().unwrap();
                    vectors.check(&by_ridge, field, *intercept, &want["intercept"]);
                    check_all(&vectors, &by_ridge, field, weights, &want["coef"]);
                }
                _ => assert!(
                    check_fit(&vectors, case, field, fit.as_ref().unwrap(), want),
                    "{}: an unknown field {field}",
                    case["name"]
                ),
            }
        }
    }
}

#[test]
fn hours_of_study_and_passing() {
    // The table that the article prints: 2 hours 0.26, 3 hours 0.61, 5 hours 0.97.
    let vectors = Vectors::open("16_logistic_regression");
    let (rows, won) = inputs(&vectors.cases[3]);
    let fit = logistic_regression(&rows, &won, 0.95).unwrap();
    for (hours, want) in [
        (1.0, 0.07),
        (2.0, 0.26),
        (3.0, 0.61),
        (4.0, 0.87),
        (5.0, 0.97),
    ] {
        let got = predict(&fit.estimates(), &[hours]).unwrap();
        assert!((got - want).abs() <= 0.005, "{hours} hours: {got}");
    }
}

#[test]
fn the_book_carries_a_score_but_not_thirty_columns() {
    let won = deals::won(&deals::closed());
    let lost = won.iter().filter(|won| !**won).count() as u64;
    let won = won.len() as u64 - lost;
    let gate = |parameters| events_per_variable(won, lost, parameters).unwrap().gate;
    assert_eq!(gate(1), EventsGate::Enough);
    assert_eq!(gate(10), EventsGate::Few);
    assert_eq!(gate(30), EventsGate::TooFew);
}
