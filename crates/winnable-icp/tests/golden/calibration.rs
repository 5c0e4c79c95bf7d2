use serde_json::Value;
use winnable_icp::stats::{calibration, hosmer_lemeshow, reliability};
use winnable_metrics::Reason;

use crate::vectors::{Vectors, number, numbers};

#[test]
fn how_near_probabilities_are() {
    let vectors = Vectors::open("08_brier_calibration");
    for case in &vectors.cases {
        let p = numbers(&case["inputs"]["p"]);
        let y = numbers(&case["inputs"]["y"]);
        let won: Vec<bool> = y.into_iter().map(|y| y > 0.0).collect();
        let got = calibration(&p, &won).unwrap();
        for (field, want) in case["expected"].as_object().unwrap() {
            let got = match field.as_str() {
                "brier" => got.brier,
                "brier_ref_base_rate" => got.reference,
                "brier_skill" => got.skill.unwrap(),
                "log_loss" => got.log_loss.unwrap(),
                "spiegelhalter_z" => got.spiegelhalter.unwrap().z,
                "spiegelhalter_p" => got.spiegelhalter.unwrap().p_value,
                "calibration_in_the_large_obs_minus_pred" => got.in_the_large,
                // What a clip at the machine's epsilon makes of an infinite loss.
                "log_loss_clipped_eps_float64" => {
                    assert_eq!(got.log_loss, Err(Reason::InvalidInput));
                    assert_eq!(got.spiegelhalter, Err(Reason::InvalidInput));
                    continue;
                }
                "hosmer_lemeshow_g5" | "hosmer_lemeshow_g10" => {
                    check_groups(&vectors, case, field, want, (&p, &won));
                    continue;
                }
                "reliability_by_band" => {
                    check_bins(&vectors, case, want, (&p, &won));
                    continue;
                }
                "ece_by_band" => reliability(&p, &won, &cuts(case)).unwrap().ece,
                // Of a logistic regression on the logit.
                "calibration_intercept_joint"
                | "calibration_slope"
                | "calibration_intercept_offset" => continue,
                _ => panic!("{}: nothing is said of the field {field}", case["name"]),
            };
            vectors.check(case, field, got, want);
        }
    }
}

fn check_groups(vectors: &Vectors, case: &Value, field: &str, want: &Value, of: (&[f64], &[bool])) {
    let groups = field.trim_start_matches("hosmer_lemeshow_g").parse();
    let got = hosmer_lemeshow(of.0, of.1, groups.unwrap()).unwrap();
    vectors.check(case, field, f64::from(got.groups), &want["groups"]);
    vectors.check(case, field, got.statistic, &want["stat"]);
    vectors.check(case, field, got.p_fitted.unwrap(), &want["p_df_g_minus_2"]);
    vectors.check(case, field, got.p_external, &want["p_df_g_external"]);
}

/// The bands of the case are of whole scores, and its probability is `1/(1 + exp(2.6 − 0.04 score))`:
/// cut half a point below each, so that the last digit of the exponential does not matter.
fn cuts(case: &Value) -> Vec<f64> {
    let bands = case["expected"]["reliability_by_band"].as_array().unwrap();
    let scores = bands
        .iter()
        .skip(1)
        .map(|band| number(&band["band"][0]) - 0.5);
    scores
        .map(|score| 1.0 / (1.0 + libm::exp(2.6 - 0.04 * score)))
        .collect()
}

fn check_bins(vectors: &Vectors, case: &Value, want: &Value, (p, won): (&[f64], &[bool])) {
    let field = "reliability_by_band";
    let bins = reliability(p, won, &cuts(case)).unwrap().bins;
    let want = want.as_array().unwrap();
    assert_eq!(bins.len(), want.len(), "{}", case["name"]);
    for (got, want) in bins.iter().zip(want) {
        assert_eq!(Some(got.observed.trials()), want["n"].as_u64());
        vectors.check(case, field, got.foretold, &want["mean_pred"]);
        vectors.check(case, field, got.observed.rate(), &want["observed"]);
    }
}
