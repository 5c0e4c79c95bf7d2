use serde_json::Value;
use winnable_icp::stats::{EvidenceBin, weight_of_evidence};
use winnable_metrics::Reason;

use crate::deals::{closed, column, won};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn weights_of_evidence_and_information_values() {
    let vectors = Vectors::open("14_woe_iv");
    for case in &vectors.cases {
        let (name, inputs) = (&case["name"], &case["inputs"]);
        let bins = stated(inputs);
        if inputs["column"].is_string() {
            assert_eq!(counted(inputs), bins, "{name}");
        }
        let smoothing = inputs["smoothing"].as_f64().unwrap_or(0.0);
        let got = weight_of_evidence(&bins, smoothing);
        for (field, want) in case["expected"].as_object().unwrap() {
            let each = |got: &[f64], sign: f64| {
                let want = want.as_array().unwrap();
                assert_eq!(got.len(), want.len(), "{name}: {field}");
                for (got, want) in got.iter().zip(want) {
                    vectors.check(case, field, sign * got, want);
                }
            };
            let found = || got.as_ref().unwrap();
            match field.as_str() {
                "woe_ln_won_over_lost" => each(&found().weights, 1.0),
                "woe_optbinning_sign" => each(&found().weights, -1.0),
                "iv_by_bin" => each(&found().by_bin, 1.0),
                // Where a weight is infinite so is the value: refused.
                "iv" | "woe_first" if number(want).is_infinite() => {
                    assert_eq!(got, Err(Reason::Separated), "{name}");
                }
                "iv" => vectors.check(case, field, found().information_value, want),
                "js" => vectors.check(case, field, found().divergence, want),
                "policy" => assert_eq!(want, "refuse or smooth"),
                "undefined" => {
                    assert_eq!(want, "one_class");
                    assert_eq!(got, Err(Reason::AllValuesEqual), "{name}");
                }
                _ => panic!("{name}: nothing is said of the field {field}"),
            }
        }
    }
}

/// The counts as the case states them.
fn stated(inputs: &Value) -> Vec<EvidenceBin> {
    let counts = |key: &str| {
        let list = inputs[key].as_array().unwrap();
        list.iter().map(|count| count.as_u64().unwrap())
    };
    let pairs = counts("won").zip(counts("lost"));
    pairs.map(|(won, lost)| EvidenceBin { won, lost }).collect()
}

/// The counts from the book of deals.
fn counted(inputs: &Value) -> Vec<EvidenceBin> {
    let rows = closed();
    let edges = numbers(&inputs["splits_left_closed_right_open"]);
    let mut bins = vec![EvidenceBin { won: 0, lost: 0 }; edges.len() + 1];
    let values = column(&rows, inputs["column"].as_str().unwrap());
    for (value, won) in values.iter().zip(won(&rows)) {
        let bin = &mut bins[edges.partition_point(|edge| edge <= value)];
        if won {
            bin.won += 1;
        } else {
            bin.lost += 1;
        }
    }
    bins
}
