use serde_json::Value;
use winnable_metrics::Result;
use winnable_metrics::stats::{Bootstrap, acceleration, bootstrap, bootstrap_of, mean, median};

use super::{fields, unknown};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn intervals_by_resampling() {
    let vectors = Vectors::open("17_bootstrap");
    let mut given: Vec<Vec<usize>> = Vec::new();
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        let data = numbers(&inputs["data"]);
        let statistic = match inputs["statistic"].as_str().unwrap() {
            "median" => median,
            "mean" => mean,
            other => panic!("no such statistic: {other}"),
        };
        let resampled = match &inputs["resample_indices"] {
            Value::Array(rows) => {
                given = rows.iter().map(row).collect();
                bootstrap_of(&data, statistic, &given)
            }
            Value::String(same) if same == "same as case 0" => {
                bootstrap_of(&data, statistic, &given)
            }
            Value::Null => bootstrap(&data, statistic, 50_000, 17),
            other => panic!("no such indices: {other}"),
        }
        .unwrap();
        check(&vectors, case, &resampled, acceleration(&data, statistic));
    }
}

fn row(row: &Value) -> Vec<usize> {
    row.as_array()
        .unwrap()
        .iter()
        .map(|at| usize::try_from(at.as_u64().unwrap()).unwrap())
        .collect()
}

fn check(vectors: &Vectors, case: &Value, got: &Bootstrap, acceleration: Result<f64>) {
    let level = number(&case["inputs"]["conf"]);
    let acceleration = acceleration.unwrap();
    let percentile = got.percentile(level).unwrap();
    let basic = got.basic(level).unwrap();
    let bca = got.bca(level, acceleration).unwrap();
    for (field, want) in fields(case) {
        let got = match field {
            "theta" => got.estimate(),
            "percentile_lo" => percentile.low,
            "percentile_hi" => percentile.high,
            "basic_lo" => basic.low,
            "basic_hi" => basic.high,
            "se" => got.standard_error().unwrap(),
            "z0" => got.bias().unwrap(),
            "accel" => acceleration,
            "bca_alpha" => {
                let (low, high) = got.bca_shares(level, acceleration).unwrap();
                vectors.check(case, field, low, &want[0]);
                vectors.check(case, field, high, &want[1]);
                continue;
            }
            "bca_lo" => bca.low,
            "bca_hi" => bca.high,
            _ => unknown(case, field),
        };
        vectors.check(case, field, got, want);
    }
}
