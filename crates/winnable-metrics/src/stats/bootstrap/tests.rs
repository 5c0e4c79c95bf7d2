use proptest::prelude::*;

use super::*;
use crate::stats::{mean, median};

#[test]
fn a_seed_means_the_same_for_ever() {
    let data = [1.0, 2.0, 4.0, 8.0];
    let got = bootstrap(&data, mean, 3, 42).unwrap();
    assert_eq!(got, bootstrap(&data, mean, 3, 42).unwrap());
    assert_ne!(got, bootstrap(&data, mean, 3, 43).unwrap());
}

#[test]
fn what_has_no_interval_says_why() {
    let at = |indices: &[Vec<usize>]| bootstrap_of(&[1.0, 2.0], mean, indices).map(|_| ());
    assert_eq!(at(&[vec![0, 0], vec![0, 0]]), Err(Reason::AllValuesEqual));
    assert_eq!(at(&[vec![0, 1]]), Err(Reason::SampleTooSmall));
    assert_eq!(at(&[vec![0, 2], vec![0, 0]]), Err(Reason::InvalidInput));
    assert_eq!(at(&[vec![0], vec![0]]), Err(Reason::LengthsDiffer));
    assert_eq!(bootstrap(&[], mean, 9, 1), Err(Reason::EmptySample));
    let nan = bootstrap(&[1.0, 2.0], |_| Ok(f64::NAN), 9, 1);
    assert_eq!(nan, Err(Reason::NotFinite));
    let above = bootstrap_of(&[1.0, 2.0], mean, &[vec![1, 1], vec![0, 1], vec![1, 1]]).unwrap();
    assert!(above.bias().is_ok(), "a tie counts half");
    let maximum = |data: &[f64]| Ok(data.iter().copied().fold(f64::MIN, f64::max));
    let of_maximum = bootstrap_of(&[1.0, 2.0, 3.0], maximum, &[vec![0; 3], vec![1; 3]]).unwrap();
    assert_eq!(of_maximum.bca(0.95, 0.0), Err(Reason::CannotTell));
    assert_eq!(above.bca(0.95, 1e9), Err(Reason::CannotTell));
}

proptest! {
    #[test]
    fn any_data_give_finite_ends_in_order_or_a_reason(
        data in prop::collection::vec(any::<f64>(), 0..6),
        tame in prop::collection::vec(-1e6..1e6_f64, 0..6),
        seed in any::<u64>(),
        level in any::<f64>(),
    ) {
        for data in [data, tame] {
            let accelerated = acceleration(&data, median).unwrap_or(0.0);
            let Ok(resampled) = bootstrap(&data, median, 50, seed) else { continue };
            for level in [level, 0.9] {
                let intervals = [
                    resampled.percentile(level),
                    resampled.basic(level),
                    resampled.bca(level, accelerated),
                ];
                for interval in intervals.into_iter().flatten() {
                    prop_assert!(interval.low.is_finite() && interval.high.is_finite());
                    prop_assert!(interval.low <= interval.high);
                }
            }
        }
    }
}
