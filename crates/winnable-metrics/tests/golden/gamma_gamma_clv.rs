//! 20: gamma-gamma spend and lifetime value on CDNOW.

#![expect(
    clippy::float_arithmetic,
    reason = "a test of statistics compares floats"
)]

use serde_json::Value;
use winnable_metrics::usage::bg_nbd;
use winnable_metrics::usage::clv::{Horizon, WEEKS_PER_MONTH, lifetime_value};
use winnable_metrics::usage::gamma_gamma::{GammaGamma, Spend, fit};

use crate::cdnow;
use crate::vectors::{Vectors, number};

fn check_fit(vectors: &Vectors, case: &Value) {
    let spends: Vec<Spend> = cdnow::spends()
        .into_iter()
        .map(|(_, spend)| spend)
        .collect();
    let again = spends.iter().filter(|spend| spend.repeats > 0).count();
    assert_eq!(case["inputs"]["n"], again);
    let model = fit(&spends).unwrap().model;
    for (field, want) in case["expected"].as_object().unwrap() {
        match field.as_str() {
            "p" => vectors.check(case, field, model.p(), want),
            "q" => vectors.check(case, field, model.q(), want),
            "v" => vectors.check(case, field, model.v(), want),
            "published" => {
                vectors.check(case, "published p", model.p(), &want["p"]);
                vectors.check(case, "published q", model.q(), &want["q"]);
                vectors.check(case, "published v", model.v(), &want["v"]);
                assert_eq!(want.as_object().unwrap().len(), 3);
            }
            other => panic!("{}: new field {other}", case["name"]),
        }
    }
}

fn check_given(vectors: &Vectors, case: &Value) {
    let inputs = &case["inputs"];
    let given = |key: &str| number(&inputs[key]);
    let model = GammaGamma::new(given("p"), given("q"), given("v")).unwrap();
    let customer = Spend {
        repeats: u32::try_from(inputs["x"].as_u64().unwrap()).unwrap(),
        mean_value: given("m"),
    };
    for (field, want) in case["expected"].as_object().unwrap() {
        assert_eq!(field, "expected_average", "{}: new field", case["name"]);
        vectors.check(case, field, model.expected_value(&customer).unwrap(), want);
    }
}

fn check_clv(vectors: &Vectors, case: &Value) {
    let inputs = &case["inputs"];
    assert_eq!(inputs["freq"], "W");
    let horizon = Horizon {
        months: u32::try_from(inputs["time_months"].as_u64().unwrap()).unwrap(),
        month: WEEKS_PER_MONTH,
        discount: number(&inputs["discount_rate_per_month"]),
    };
    let customers = cdnow::spends();
    let (histories, spends): (Vec<_>, Vec<_>) = customers.iter().copied().unzip();
    let purchases = bg_nbd::fit(&histories).unwrap().model;
    let values = fit(&spends).unwrap().model;
    let clv: Vec<f64> = (customers.iter())
        .map(|(history, spend)| lifetime_value(&purchases, &values, history, spend, &horizon))
        .collect::<Result<_, _>>()
        .unwrap();
    let sum: f64 = clv.iter().sum();
    for (field, want) in case["expected"].as_object().unwrap() {
        match field.as_str() {
            "sum" => vectors.check(case, field, sum, want),
            "mean" => vectors.check(case, field, sum / 2357.0, want),
            "first5" => {
                for (got, want) in clv.iter().zip(want.as_array().unwrap()) {
                    vectors.check(case, field, *got, want);
                }
            }
            other => panic!("{}: new field {other}", case["name"]),
        }
    }
}

#[test]
fn every_case() {
    let vectors = Vectors::open("20_gamma_gamma_clv");
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        if inputs.get("time_months").is_some() {
            check_clv(&vectors, case);
        } else if inputs.get("dataset").is_some() {
            check_fit(&vectors, case);
        } else {
            check_given(&vectors, case);
        }
    }
    assert_eq!(vectors.cases.len(), 6);
}
