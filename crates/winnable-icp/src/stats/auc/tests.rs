use proptest::prelude::*;
use winnable_metrics::Reason;
use winnable_metrics::stats::{mann_whitney, mean, variance};

use super::*;

fn deals() -> impl Strategy<Value = (Vec<f64>, Vec<bool>)> {
    prop::collection::vec((-20_i32..20, any::<bool>()), 1..40).prop_map(|deals| {
        let (scores, won): (Vec<i32>, Vec<bool>) = deals.into_iter().unzip();
        (scores.into_iter().map(f64::from).collect(), won)
    })
}

#[test]
fn what_has_no_auc_or_no_interval_says_why() {
    let of = |scores: &[f64], won: &[bool]| auc(scores, won, 0.95);
    assert_eq!(of(&[], &[]), Err(Reason::EmptySample));
    assert_eq!(of(&[1.0], &[true, false]), Err(Reason::LengthsDiffer));
    assert_eq!(of(&[1.0, f64::NAN], &[true, false]), Err(Reason::NotFinite));
    assert_eq!(of(&[1.0, 2.0], &[true, true]), Err(Reason::TooFewEvents));
    assert_eq!(of(&[1.0, 2.0], &[false, false]), Err(Reason::TooFewEvents));
    assert_eq!(auc(&[1.0], &[true], 1.0), Err(Reason::InvalidLevel));
    let one_won = of(&[1.0, 2.0, 3.0], &[false, true, false]).unwrap();
    assert_eq!(one_won.interval, Err(Reason::TooFewEvents));
    let zeros = of(&[0.0, -0.0, 0.0, -0.0], &[true, true, false, false]).unwrap();
    assert_eq!(zeros.interval, Err(Reason::AllValuesEqual));
}

#[test]
fn a_score_against_itself_or_its_double_cannot_be_tested() {
    let scores = [1.0, 5.0, 3.0, 4.0, 2.0, 7.0];
    let doubled = scores.map(|score| 2.0 * score);
    let won = [false, true, false, true, true, false];
    assert_eq!(
        paired_auc(&scores, &doubled, &won, 0.95),
        Err(Reason::AllValuesEqual)
    );
}

#[test]
fn deals_of_an_account_by_hand() {
    // Won 3, 1 (account a), 2 (b); lost 0, 2 (a), 1 (c). Placements of the won: 1, ½, 5/6 (wins
    // against 0 and 1, ties with 2: 2½/3); that of 3 is 1 and of 1 is (1 + ½)/3 = ½. Of the lost:
    // 0 → 1, 2 → (1 + ½)/3 = ½, 1 → (2 + ½)/3 = 5/6. A = 7/9.
    // Won off by account: a 1 + ½ − 14/9 = −1/18, b 5/6 − 7/9 = 1/18. Lost: a −1/18, c 1/18.
    // S₁/M = 2/1 · 2/324 / 9, the same for the lost; 2 S₁₁/(MN) = 2 · 3/2 · 1/324 / 9.
    let scores = [3.0, 1.0, 2.0, 0.0, 2.0, 1.0];
    let won = [true, true, true, false, false, false];
    let got = clustered_auc_interval(&scores, &won, &["a", "a", "b", "a", "a", "c"], 0.95).unwrap();
    assert!((got.value - 7.0 / 9.0).abs() < 1e-15);
    assert_eq!(got.accounts, 3);
    let want = (4.0 + 4.0 + 3.0) / 324.0 / 9.0;
    assert!((got.variance.unwrap() - want).abs() < 1e-16);
}

#[test]
fn deals_told_twice_count_as_once_where_the_account_is_known() {
    let scores = [20.0, 35.0, 35.0, 80.0, 40.0, 70.0, 55.0, 55.0];
    let won = [false, false, true, true, false, true, false, true];
    let accounts: Vec<usize> = (0..scores.len()).collect();
    let once = auc(&scores, &won, 0.95).unwrap();
    let twice =
        clustered_auc_interval(&scores.repeat(2), &won.repeat(2), &accounts.repeat(2), 0.95)
            .unwrap();
    let naive = auc(&scores.repeat(2), &won.repeat(2), 0.95).unwrap();
    assert!((twice.variance.unwrap() - once.variance.unwrap()).abs() < 1e-15);
    assert!(naive.interval.unwrap().width() < twice.interval.unwrap().width());
}

proptest! {
    #[test]
    fn inverted_outcomes_mirror_the_auc((scores, won) in deals()) {
        let inverted: Vec<bool> = won.iter().map(|won| !won).collect();
        if let Ok(one) = auc(&scores, &won, 0.9) {
            let other = auc(&scores, &inverted, 0.9).unwrap();
            prop_assert!((one.value + other.value - 1.0).abs() < 1e-15);
            prop_assert!((one.gini + other.gini).abs() < 1e-15);
            prop_assert!((one.ks - other.ks).abs() < 1e-15);
            prop_assert_eq!(one.interval.is_ok(), other.interval.is_ok());
            if let (Ok(one), Ok(other)) = (one.interval, other.interval) {
                prop_assert!((one.low + other.high - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn only_the_order_of_scores_matters((scores, won) in deals()) {
        let stretched: Vec<f64> = scores.iter().map(|score| score * score * score + 7.0).collect();
        prop_assert_eq!(auc(&scores, &won, 0.95), auc(&stretched, &won, 0.95));
    }

    #[test]
    fn the_order_of_deals_does_not_matter_and_the_naive_sum_agrees((scores, won) in deals()) {
        let side = |which: bool| -> Vec<f64> {
            let of = scores.iter().zip(&won);
            of.filter(|(_, won)| **won == which).map(|(score, _)| *score).collect()
        };
        let (of_won, of_lost) = (side(true), side(false));
        if let Ok(got) = auc(&scores, &won, 0.95) {
            prop_assert!((got.value - mann_whitney(&of_won, &of_lost).unwrap().superiority).abs() < 1e-15);
            let beats = |a: f64, b: f64| if a > b { 1.0 } else if a < b { 0.0 } else { 0.5 };
            let spread = |of: &[f64], against: &[f64], sign: f64| {
                let placement = |a: &f64| {
                    let beaten: Vec<f64> = against.iter().map(|b| beats(sign * a, sign * b)).collect();
                    mean(&beaten).unwrap()
                };
                let placements: Vec<f64> = of.iter().map(placement).collect();
                variance(&placements).map(|variance| variance / real(sample::count(of.len())))
            };
            let naive = spread(&of_won, &of_lost, 1.0).and_then(|a| Ok(a + spread(&of_lost, &of_won, -1.0)?));
            match (got.variance, naive) {
                (Ok(got), Ok(naive)) => prop_assert!((got - naive).abs() < 1e-14),
                (got, naive) => prop_assert!(got.is_err() && naive.is_err()),
            }
            let back: Vec<f64> = scores.iter().rev().copied().collect();
            let won_back: Vec<bool> = won.iter().rev().copied().collect();
            let reversed = auc(&back, &won_back, 0.95).unwrap();
            prop_assert_eq!((got.value, got.ks), (reversed.value, reversed.ks));
        }
    }

    #[test]
    fn one_deal_an_account_is_delongs_variance((scores, won) in deals()) {
        let accounts: Vec<usize> = (0..scores.len()).rev().collect();
        let clustered = clustered_auc_interval(&scores, &won, &accounts, 0.95);
        match (auc(&scores, &won, 0.95), clustered) {
            (Ok(plain), Ok(clustered)) => {
                prop_assert!((plain.value - clustered.value).abs() < 1e-15);
                match (plain.variance, clustered.variance) {
                    (Ok(one), Ok(other)) => prop_assert!((one - other).abs() < 1e-14),
                    (one, other) => prop_assert_eq!(one, other),
                }
                prop_assert_eq!(plain.interval.is_ok(), clustered.interval.is_ok());
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn a_paired_test_swaps_with_its_scores((a, won) in deals(), shift in 1_usize..7) {
        let mut b = a.clone();
        b.rotate_left(shift % a.len());
        match (paired_auc(&a, &b, &won, 0.95), paired_auc(&b, &a, &won, 0.95)) {
            (Ok(one), Ok(other)) => {
                prop_assert!((one.z + other.z).abs() < 1e-9 * (1.0 + one.z.abs()));
                prop_assert!((0.0..=1.0).contains(&one.p_value));
                let of = |scores: &[f64]| auc(scores, &won, 0.95).unwrap().variance.unwrap();
                let parts = of(&a) + of(&b) - 2.0 * one.covariance;
                prop_assert!((one.standard_error * one.standard_error - parts).abs() < 1e-14);
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn any_input_gives_finite_numbers_or_a_reason(
        deals in prop::collection::vec((any::<f64>(), any::<bool>(), 0_u8..4), 0..8),
        level in any::<f64>(),
    ) {
        let finite: Vec<_> = deals.iter().copied().filter(|deal| deal.0.is_finite()).collect();
        for deals in [deals, finite] {
            let scores: Vec<f64> = deals.iter().map(|deal| deal.0).collect();
            let won: Vec<bool> = deals.iter().map(|deal| deal.1).collect();
            let accounts: Vec<u8> = deals.iter().map(|deal| deal.2).collect();
            for level in [level, 0.95] {
                let mut intervals = Vec::new();
                if let Ok(got) = auc(&scores, &won, level) {
                    prop_assert!((0.0..=1.0).contains(&got.value) && (0.0..=1.0).contains(&got.ks));
                    prop_assert!(got.hanley_mcneil_se.is_finite());
                    prop_assert!(got.variance.is_ok_and(f64::is_finite) || got.variance.is_err());
                    intervals.extend([got.interval, got.wald].map(|of| (got.value, of)));
                }
                if let Ok(got) = clustered_auc_interval(&scores, &won, &accounts, level) {
                    intervals.push((got.value, got.interval));
                }
                for (value, interval) in intervals {
                    if let Ok(interval) = interval {
                        prop_assert!(interval.contains(value));
                        prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
                    }
                }
            }
        }
    }
}
