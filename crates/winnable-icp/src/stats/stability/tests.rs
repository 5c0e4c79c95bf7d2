use proptest::prelude::*;

use super::*;
use crate::stats::{TrendBand, cochran_armitage};

fn periods() -> impl Strategy<Value = (Vec<u64>, Vec<u64>)> {
    prop::collection::vec((0_u64..60, 0_u64..60), 0..8).prop_map(|bins| bins.into_iter().unzip())
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let index = |baseline: &[u64], current: &[u64]| {
        stability_index(baseline, current, Smoothing::None).unwrap_err()
    };
    assert_eq!(index(&[1, 2], &[1, 2, 3]), Reason::LengthsDiffer);
    assert_eq!(index(&[], &[]), Reason::EmptySample);
    assert_eq!(index(&[0, 0], &[1, 2]), Reason::EmptySample);
    assert_eq!(index(&[3], &[4]), Reason::SampleTooSmall);
    assert_eq!(index(&[3, 0], &[4, 0]), Reason::SampleTooSmall);
    assert_eq!(index(&[3, 4], &[4, 0]), Reason::InvalidInput);
    assert_eq!(index(&[0, 4], &[4, 1]), Reason::InvalidInput);
}

#[test]
fn a_shift_of_many_deals_is_shown_where_the_rule_of_thumb_sees_none() {
    let small = stability_index(&[500, 500], &[550, 450], Smoothing::Half).unwrap();
    assert!(small.index < 0.1);
    assert_eq!(small.drift, Drift::Shown);
    let large = stability_index(&[500, 500], &[600, 400], Smoothing::Half).unwrap();
    assert!(large.index < 0.1);
    assert_eq!(large.drift, Drift::Certain);
}

proptest! {
    #[test]
    fn the_index_is_not_negative_and_the_same_both_ways((before, now) in periods()) {
        for smoothing in [Smoothing::Half, Smoothing::None] {
            let forth = stability_index(&before, &now, smoothing);
            let back = stability_index(&now, &before, smoothing);
            match (forth, back) {
                (Ok(forth), Ok(back)) => {
                    prop_assert!(forth.by_bin.iter().all(|part| *part >= 0.0));
                    prop_assert!((forth.index - back.index).abs() < 1e-12);
                    prop_assert_eq!(forth.null, back.null);
                    let statistics = [forth.homogeneity.statistic, back.homogeneity.statistic];
                    prop_assert!((statistics[0] - statistics[1]).abs() < 1e-9);
                }
                (forth, back) => prop_assert_eq!(forth.err(), back.err()),
            }
        }
    }

    #[test]
    fn a_bin_of_nothing_changes_nothing((before, now) in periods(), at in 0_usize..8) {
        let with = |counts: &[u64]| {
            let mut counts = counts.to_vec();
            counts.insert(at.min(counts.len()), 0);
            counts
        };
        let one = stability_index(&before, &now, Smoothing::Half);
        let other = stability_index(&with(&before), &with(&now), Smoothing::Half);
        match (one, other) {
            (Ok(one), Ok(other)) => {
                prop_assert!((one.index - other.index).abs() < 1e-12);
                prop_assert_eq!(one.null, other.null);
                prop_assert_eq!(one.drift, other.drift);
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn a_trend_is_a_part_of_what_is_not_alike((won, lost) in periods()) {
        let bands: Vec<_> = won
            .iter()
            .zip(&lost)
            .zip(0_u8..)
            .map(|((&won, lost), place)| TrendBand { score: place.into(), won, n: won + lost })
            .collect();
        if let Ok(trend) = cochran_armitage(&bands) {
            let all = homogeneity(&won, &lost).unwrap();
            prop_assert!(trend.test.statistic <= all.statistic + 1e-9);
        }
    }

    #[test]
    fn any_counts_give_an_index_or_a_reason(
        bins in prop::collection::vec((any::<u64>(), any::<u64>()), 0..5),
    ) {
        let (before, now): (Vec<u64>, Vec<u64>) = bins.into_iter().unzip();
        if let Ok(found) = stability_index(&before, &now, Smoothing::Half) {
            prop_assert!(found.index.is_finite() && found.index >= 0.0);
            prop_assert!(found.homogeneity.statistic.is_finite());
            prop_assert!(found.null.q95 < found.null.q999 && found.null.q999.is_finite());
        }
    }
}
