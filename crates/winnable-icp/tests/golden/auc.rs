use serde_json::Value;
use winnable_icp::stats::{Auc, auc, paired_auc};
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, mann_whitney};

use crate::deals;
use crate::vectors::{Vectors, number, numbers};

/// The scores and outcomes of a case: its own, or those of the closed deals of the book.
fn deals_of(inputs: &Value) -> (Vec<f64>, Vec<bool>) {
    if inputs["file"].is_null() {
        let won = numbers(&inputs["y"]).into_iter().map(|y| y > 0.0);
        return (numbers(&inputs["score"]), won.collect());
    }
    let closed = deals::closed();
    let column = inputs["score"].as_str().unwrap();
    (deals::column(&closed, column), deals::won(&closed))
}

#[test]
fn how_well_scores_order() {
    let vectors = Vectors::open("07_auc_delong_gini_ks");
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        if !inputs["score_a"].is_null() {
            check_paired(&vectors, case);
            continue;
        }
        let (scores, won) = deals_of(inputs);
        let level = inputs["conf"].as_f64().unwrap_or(0.95);
        let got = auc(&scores, &won, level);
        if case["expected"]["undefined"] == "one_class" {
            assert_eq!(got, Err(Reason::TooFewEvents), "{}", case["name"]);
            continue;
        }
        check(&vectors, case, &got.unwrap());
        let side = |which: bool| -> Vec<f64> {
            let of = scores.iter().zip(&won);
            of.filter(|(_, won)| **won == which)
                .map(|(score, _)| *score)
                .collect()
        };
        let test = mann_whitney(&side(true), &side(false)).unwrap();
        assert!((test.superiority - got.unwrap().value).abs() < 1e-15);
    }
}

fn check(vectors: &Vectors, case: &Value, got: &Auc) {
    let degenerate = case["expected"]["ci_logit"]["undefined"] == "degenerate_auc";
    for (field, want) in case["expected"].as_object().unwrap() {
        let got = match field.as_str() {
            "auc" => got.value,
            "gini" => got.gini,
            "delong_var" => got.variance.unwrap(),
            "delong_se" => got.variance.unwrap().sqrt(),
            "hanley_mcneil_se" => got.hanley_mcneil_se,
            "ks" => got.ks,
            "mann_whitney_u_won" => got.u,
            // An interval of no width is what few deals look like: it must not come out, though the
            // peers print it.
            "ci_wald_clamped" | "ci_logit" if degenerate => {
                let equal = number(&case["expected"]["auc"]) == 0.5;
                let reason = if equal {
                    Reason::AllValuesEqual
                } else {
                    Reason::Separated
                };
                assert_eq!(got.interval, Err(reason), "{}", case["name"]);
                assert_eq!(got.wald, Err(reason), "{}", case["name"]);
                continue;
            }
            "ci_wald_clamped" => {
                check_interval(vectors, case, field, got.wald.unwrap(), want);
                continue;
            }
            "ci_logit" => {
                check_interval(vectors, case, field, got.interval.unwrap(), want);
                continue;
            }
            _ => panic!("{}: nothing is said of the field {field}", case["name"]),
        };
        vectors.check(case, field, got, want);
    }
}

fn check_interval(vectors: &Vectors, case: &Value, field: &str, got: Interval, want: &Value) {
    vectors.check(case, field, got.low, &want["lo"]);
    vectors.check(case, field, got.high, &want["hi"]);
}

fn check_paired(vectors: &Vectors, case: &Value) {
    let closed = deals::closed();
    // A score is named by its columns, such as `firmographic+technographic`.
    let score = |name: &str| -> Vec<f64> {
        let columns = case["inputs"][name].as_str().unwrap().split('+');
        let columns = columns.map(|column| deals::column(&closed, column));
        columns
            .reduce(|sum, column| sum.iter().zip(column).map(|(a, b)| a + b).collect())
            .unwrap()
    };
    let won = deals::won(&closed);
    let got = paired_auc(&score("score_a"), &score("score_b"), &won, 0.95).unwrap();
    for (field, want) in case["expected"].as_object().unwrap() {
        let got = match field.as_str() {
            "z" => got.z,
            "p" => got.p_value,
            "auc_a" => got.auc_a,
            "auc_b" => got.auc_b,
            "delong_cov" => got.covariance,
            _ => panic!("{}: nothing is said of the field {field}", case["name"]),
        };
        vectors.check(case, field, got, want);
    }
}
