use serde_json::Value;
use winnable_icp::stats::{Drift, Smoothing, stability_index};
use winnable_metrics::Reason;

use crate::vectors::{Vectors, number, numbers};

#[test]
fn shifts_between_periods() {
    let vectors = Vectors::open("15_psi_drift");
    for case in &vectors.cases {
        let (name, inputs) = (&case["name"], &case["inputs"]);
        let smoothing = match inputs["smoothing"].as_f64().unwrap_or(0.0) {
            0.0 => Smoothing::None,
            added => {
                assert_eq!(added, 0.5, "{name}");
                Smoothing::Half
            }
        };
        let got = stability_index(
            &counts(&inputs["expected_counts"]),
            &counts(&inputs["actual_counts"]),
            smoothing,
        );
        for (field, want) in case["expected"].as_object().unwrap() {
            let refused = match field.as_str() {
                "undefined" => Some(Reason::EmptySample),
                "psi" if want == "Infinity" => Some(Reason::InvalidInput),
                _ => None,
            };
            if let Some(reason) = refused {
                assert_eq!(got, Err(reason), "{name}");
                continue;
            }
            let got = got.as_ref().unwrap();
            match field.as_str() {
                "psi" => vectors.check(case, field, got.index, want),
                "by_bin" => {
                    let want = want.as_array().unwrap();
                    assert_eq!(got.by_bin.len(), want.len(), "{name}");
                    for (got, want) in got.by_bin.iter().zip(want) {
                        vectors.check(case, field, *got, want);
                    }
                }
                "null_mean_approx" => vectors.check(case, field, got.null.mean, want),
                "null_q95_chi2" => vectors.check(case, field, got.null.q95, want),
                "null_q999_chi2" => vectors.check(case, field, got.null.q999, want),
                "chi2_homogeneity" => {
                    vectors.check(case, "stat", got.homogeneity.statistic, &want["stat"]);
                    vectors.check(case, "p", got.homogeneity.p_value, &want["p"]);
                    let degrees = u64::from(got.homogeneity.degrees);
                    assert_eq!(want["df"], degrees, "{name}");
                }
                _ => panic!("{name}: nothing is said of the field {field}"),
            }
        }
    }
}

#[test]
fn the_verdict_is_by_the_null_and_not_by_the_rule_of_thumb() {
    let vectors = Vectors::open("15_psi_drift");
    let mut wolf = 0;
    for case in &vectors.cases {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        if expected["null_q95_chi2"].is_null() {
            continue;
        }
        let found = stability_index(
            &counts(&inputs["expected_counts"]),
            &counts(&inputs["actual_counts"]),
            match inputs["smoothing"].as_f64().unwrap() {
                0.0 => Smoothing::None,
                _ => Smoothing::Half,
            },
        );
        let drift = found.unwrap().drift;
        let above = |key: &str| number(&expected["psi"]) > number(&expected[key]);
        assert_eq!(
            drift >= Drift::Shown,
            above("null_q95_chi2"),
            "{}",
            case["name"]
        );
        assert_eq!(
            drift == Drift::Certain,
            above("null_q999_chi2"),
            "{}",
            case["name"]
        );
        wolf += usize::from(number(&expected["psi"]) > 0.1 && drift == Drift::NotShown);
    }
    // The rule of thumb would have called these a drift.
    assert_eq!(wolf, 3);
}

fn counts(of: &Value) -> Vec<u64> {
    let whole = |count: f64| format!("{count:.0}").parse().unwrap();
    numbers(of).into_iter().map(whole).collect()
}
