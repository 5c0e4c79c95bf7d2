use serde_json::Value;
use winnable_icp::stats::{TrendBand, cochran_armitage};
use winnable_metrics::Reason;

use crate::vectors::{Vectors, number, numbers};

#[test]
fn trends_of_win_rates_over_bands() {
    let vectors = Vectors::open("03_cochran_armitage");
    for case in &vectors.cases {
        let name = &case["name"];
        let got = cochran_armitage(&bands(&case["inputs"]));
        for (field, want) in case["expected"].as_object().unwrap() {
            if field == "undefined" {
                assert_eq!(want, "no_outcome_variation");
                assert_eq!(got, Err(Reason::AllValuesEqual), "{name}");
                continue;
            }
            let got = got.unwrap();
            // Small p-values are compared by their digits, which `p_rel` of the file is for.
            let same_p = |got: f64, want: &Value| {
                let want = number(want);
                (got - want).abs() <= case["tolerance"]["p_rel"].as_f64().unwrap() * want
            };
            match field.as_str() {
                "z" => vectors.check(case, field, got.z, want),
                "chi2" => vectors.check(case, field, got.test.statistic, want),
                "p_two_sided" => assert!(same_p(got.test.p_value, want), "{name}: {field}"),
                "p_one_sided_increasing" => {
                    assert!(same_p(got.p_increase, want), "{name}: {field}");
                }
                // The form that divides by N − 1, which is the same only where there is no trend.
                "linear_by_linear_n_minus_1" => {
                    let flat = number(&want["z"]) == 0.0;
                    let same_z = vectors.close(case, got.z, number(&want["z"]));
                    assert_eq!(same_z, flat, "{name}: z");
                    let same_p = same_p(got.test.p_value, &want["p_two_sided"]);
                    assert_eq!(same_p, flat, "{name}: p");
                }
                _ => panic!("{name}: nothing is said of the field {field}"),
            }
        }
    }
}

fn bands(inputs: &Value) -> Vec<TrendBand> {
    let counts = |key: &str| {
        let list = inputs[key].as_array().unwrap();
        list.iter().map(|count| count.as_u64().unwrap())
    };
    let scores = numbers(&inputs["scores"]);
    scores
        .into_iter()
        .zip(counts("wins").zip(counts("n")))
        .map(|(score, (won, n))| TrendBand { score, won, n })
        .collect()
}
