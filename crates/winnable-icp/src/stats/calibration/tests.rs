use proptest::prelude::*;

use super::*;

#[test]
fn what_cannot_be_judged_says_why() {
    assert_eq!(calibration(&[], &[]), Err(Reason::EmptySample));
    assert_eq!(calibration(&[0.5], &[]), Err(Reason::LengthsDiffer));
    assert_eq!(calibration(&[f64::NAN], &[true]), Err(Reason::NotFinite));
    assert_eq!(calibration(&[47.0], &[true]), Err(Reason::InvalidInput));
    let all_won = calibration(&[0.5, 0.5], &[true, true]).unwrap();
    assert_eq!(all_won.skill, Err(Reason::TooFewEvents));
    assert_eq!(all_won.spiegelhalter, Err(Reason::InvalidInput));
}

#[test]
fn certainty_costs_nothing_when_right_and_is_refused_when_wrong() {
    let right = calibration(&[0.0, 1.0, 0.5], &[false, true, true]).unwrap();
    assert!((right.log_loss.unwrap() - std::f64::consts::LN_2 / 3.0).abs() < 1e-15);
    for (p, won) in [(0.0, true), (1.0, false)] {
        let wrong = calibration(&[p, 0.5], &[won, true]).unwrap();
        assert_eq!(wrong.log_loss, Err(Reason::InvalidInput));
    }
}

#[test]
fn a_bin_without_deals_is_left_out() {
    let got = reliability(
        &[0.1, 0.2, 0.9, 1.0],
        &[false, true, true, true],
        &[0.2, 0.5, 0.8],
    );
    let bins = got.unwrap().bins;
    let ends: Vec<(f64, f64)> = bins.iter().map(|bin| (bin.low, bin.high)).collect();
    assert_eq!(ends, [(0.0, 0.2), (0.2, 0.5), (0.8, 1.0)]);
    for cuts in [&[0.5, 0.5][..], &[0.0], &[1.0], &[0.6, 0.4]] {
        assert_eq!(
            reliability(&[0.1], &[true], cuts),
            Err(Reason::InvalidInput)
        );
    }
    assert_eq!(
        reliability(&[0.1], &[true], &[f64::NAN]),
        Err(Reason::NotFinite)
    );
}

#[test]
fn equal_probabilities_make_no_groups() {
    let test = hosmer_lemeshow(&[0.4; 4], &[true, false, false, true], 10);
    assert_eq!(test, Err(Reason::AllValuesEqual));
    let test = hosmer_lemeshow(&[0.0, 0.0, 0.5, 0.6], &[false, false, true, true], 2);
    assert_eq!(test, Err(Reason::InvalidInput));
    let test = hosmer_lemeshow(&[0.1, 0.2, 0.5, 0.6], &[false, false, true, true], 2);
    assert_eq!(test.unwrap().p_fitted, Err(Reason::SampleTooSmall));
    assert_eq!(
        hosmer_lemeshow(&[0.1], &[true], 1),
        Err(Reason::InvalidInput)
    );
}

proptest! {
    #[test]
    fn inverted_outcomes_are_judged_alike(deals in prop::collection::vec((0.0..=1.0_f64, any::<bool>()), 1..30)) {
        let (p, won): (Vec<f64>, Vec<bool>) = deals.into_iter().unzip();
        let not: Vec<f64> = p.iter().map(|p| 1.0 - p).collect();
        let lost: Vec<bool> = won.iter().map(|won| !won).collect();
        let (one, other) = (calibration(&p, &won).unwrap(), calibration(&not, &lost).unwrap());
        prop_assert!((one.brier - other.brier).abs() < 1e-14);
        prop_assert!((one.in_the_large + other.in_the_large).abs() < 1e-14);
        if let (Ok(one), Ok(other)) = (one.log_loss, other.log_loss) {
            prop_assert!((one - other).abs() < 1e-9 * (1.0 + one));
        }
    }

    #[test]
    fn no_constant_beats_the_win_rate_and_one_bin_is_calibration_in_the_large(
        won in prop::collection::vec(any::<bool>(), 1..30),
        p in 0.0..=1.0_f64,
    ) {
        let same = vec![p; won.len()];
        let got = calibration(&same, &won).unwrap();
        prop_assert!(got.brier >= got.reference - 1e-15);
        let bins = reliability(&same, &won, &[]).unwrap();
        prop_assert!((bins.ece - got.in_the_large.abs()).abs() < 1e-14);
    }

    #[test]
    fn any_input_gives_finite_numbers_or_a_reason(
        deals in prop::collection::vec((any::<f64>(), any::<bool>()), 0..12),
        groups in 0_u32..6,
        cuts in prop::collection::vec(0.0..1.0_f64, 0..4),
    ) {
        let won: Vec<bool> = deals.iter().map(|deal| deal.1).collect();
        let any: Vec<f64> = deals.iter().map(|deal| deal.0).collect();
        let unit: Vec<f64> = any.iter().map(|p| if p.abs() <= 1.0 { p.abs() } else { 1.0 / p.abs().max(1.0) }).collect();
        for p in [any, unit] {
            if let Ok(got) = calibration(&p, &won) {
                prop_assert!((0.0..=1.0).contains(&got.brier));
                for of in [got.skill, got.log_loss, got.spiegelhalter.map(|test| test.z)] {
                    prop_assert!(of.is_err() || of.is_ok_and(f64::is_finite));
                }
            }
            if let Ok(got) = hosmer_lemeshow(&p, &won, groups) {
                prop_assert!(got.statistic.is_finite() && (0.0..=1.0).contains(&got.p_external));
            }
            if let Ok(got) = reliability(&p, &won, &cuts) {
                let deals: u64 = got.bins.iter().map(|bin| bin.observed.trials()).sum();
                prop_assert_eq!(deals, u64::try_from(p.len()).unwrap());
                prop_assert!((0.0..=1.0).contains(&got.ece));
            }
        }
    }
}
