//! The score and learned weights on deals that were opened after those they were learned from.

use serde_json::Value;
use winnable_icp::stats::{auc, logistic_regression, predict};

use super::Case;
use crate::deals::{Row, closed, column, won};

const PARTS: [&str; 4] = ["firmographic", "technographic", "trigger_pts", "buyability"];

pub(super) fn check(of: &Case, field: &str, want: &Value) -> bool {
    if field != "temporal_split" {
        return false;
    }
    let before = of.inputs()["split_opened_before"].as_str().unwrap();
    let (train, test): (Vec<Row>, Vec<Row>) = closed()
        .into_iter()
        .partition(|row| row["opened"].as_str() < before);
    let fit = logistic_regression(&parts(&train), &won(&train), 0.95).unwrap();
    let weights: Vec<f64> = fit.coefficients.iter().map(|of| of.estimate).collect();
    let learned = |rows: &[Row]| {
        let scores = parts(rows);
        let scores: Vec<f64> = scores
            .iter()
            .map(|row| predict(&weights, row).unwrap())
            .collect();
        auc(&scores, &won(rows), 0.95).unwrap().value
    };
    let scored = |rows: &[Row]| auc(&column(rows, "score"), &won(rows), 0.95).unwrap().value;
    for (field, want) in want.as_object().unwrap() {
        match field.as_str() {
            "train_n" => assert_eq!(want, train.len()),
            "test_n" => assert_eq!(want, test.len()),
            "auc_score_train" => of.check(field, scored(&train), want),
            "auc_score_test" => of.check(field, scored(&test), want),
            "auc_learned_train" => of.check(field, learned(&train), want),
            "auc_learned_test" => of.check(field, learned(&test), want),
            "learned_coef" => {
                let want = want.as_array().unwrap();
                assert_eq!(want.len(), weights.len());
                let close = of.case["tolerance"]["fit_abs"].as_f64().unwrap();
                for (got, want) in weights.iter().zip(want) {
                    assert!(
                        (got - want.as_f64().unwrap()).abs() <= close,
                        "{got} {want}"
                    );
                }
            }
            _ => panic!("nothing is said of the field {field} of the split"),
        }
    }
    true
}

fn parts(rows: &[Row]) -> Vec<Vec<f64>> {
    let columns: Vec<Vec<f64>> = PARTS.iter().map(|name| column(rows, name)).collect();
    (0..rows.len())
        .map(|row| columns.iter().map(|column| column[row]).collect())
        .collect()
}
