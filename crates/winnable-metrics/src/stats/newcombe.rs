//! The interval of a difference of two proportions.

use super::{Interval, Proportion, wilson};
use crate::Result;

/// Newcombe's hybrid score interval of the difference `a − b` of two independent proportions: the
/// default for every comparison of two rates.
///
/// With the Wilson intervals `lₐ..uₐ` and `l_b..u_b` and `d = pₐ − p_b`, from
/// `d − √((pₐ−lₐ)² + (u_b−p_b)²)` to `d + √((uₐ−pₐ)² + (p_b−l_b)²)`; always within −1..=1. No
/// continuity correction.
///
/// Source: Newcombe 1998, *Stat. Med.* 17:873, method 10.
///
/// ```
/// use winnable_metrics::stats::{Proportion, newcombe};
///
/// let interval = newcombe(Proportion::new(56, 70)?, Proportion::new(48, 80)?, 0.95)?;
/// assert!((interval.low - 0.0524).abs() < 1e-4 && (interval.high - 0.3339).abs() < 1e-4);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// Those of [`wilson`].
pub fn newcombe(a: Proportion, b: Proportion, level: f64) -> Result<Interval> {
    let (of_a, of_b) = (wilson(a, level)?, wilson(b, level)?);
    let (rate_a, rate_b) = (a.rate(), b.rate());
    let difference = rate_a - rate_b;
    let below = libm::hypot(rate_a - of_a.low, of_b.high - rate_b);
    let above = libm::hypot(of_a.high - rate_a, rate_b - of_b.low);
    Ok(Interval {
        low: difference - below,
        high: difference + above,
    }
    .clamped(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn proportion() -> impl Strategy<Value = Proportion> {
        (1_u64..=u64::MAX, any::<u64>()).prop_map(|(trials, part)| {
            let successes = trials.checked_add(1).map_or(part, |whole| part % whole);
            Proportion::new(successes, trials).unwrap()
        })
    }

    proptest! {
        #[test]
        fn it_holds_the_difference_and_turns_round_with_the_sides(
            a in proportion(),
            b in proportion(),
            level in 0.01..0.999_f64,
        ) {
            let at = newcombe(a, b, level).unwrap();
            let back = newcombe(b, a, level).unwrap();
            prop_assert!(at.contains(a.rate() - b.rate()));
            prop_assert!(-1.0 <= at.low && at.high <= 1.0);
            prop_assert!((at.low + back.high).abs() < 1e-15);
        }
    }
}
