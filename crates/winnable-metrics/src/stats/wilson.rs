//! The score interval of a proportion.

use super::number::{real, z_of};
use super::{Interval, Proportion};
use crate::Result;

/// Wilson's score interval of a proportion: the default for every rate.
///
/// With `x` of `n`, `p = x/n` and `z` the normal quantile of the level,
/// `(x + z²/2 ± z √(x(n−x)/n + z²/4)) / (n + z²)`; the lower end is exactly 0 at `x = 0` and the
/// upper exactly 1 at `x = n`. There is no continuity correction.
///
/// The textbook (Wald) interval `p ± z √(p(1−p)/n)` is not offered: at `x = 0` it is the point 0,
/// and where 15% of ten are to be expected its 95% cover 79%.
///
/// Source: Wilson 1927, *J. Am. Stat. Assoc.* 22:209; Newcombe 1998, *Stat. Med.* 17:857, method 3.
///
/// ```
/// use winnable_metrics::stats::{Proportion, wilson};
///
/// let none_of_ten = wilson(Proportion::new(0, 10)?, 0.95)?;
/// assert!(none_of_ten.low == 0.0 && (none_of_ten.high - 0.2775).abs() < 1e-4);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`InvalidLevel`](crate::Reason::InvalidLevel) unless `0 < level < 1`;
/// [`NotFinite`](crate::Reason::NotFinite) for a level that is not a number.
pub fn wilson(of: Proportion, level: f64) -> Result<Interval> {
    let z = z_of(level)?;
    let (successes, trials) = (real(of.successes()), real(of.trials()));
    let square = z * z;
    let centre = successes + square / 2.0;
    let half = z * (successes * (real(of.failures()) / trials) + square / 4.0).sqrt();
    let rate = of.rate();
    let low = if of.successes() == 0 {
        0.0
    } else {
        (centre - half) / (trials + square)
    };
    let high = if of.failures() == 0 {
        1.0
    } else {
        (centre + half) / (trials + square)
    };
    // Beyond 10^15 trials the last digit could put an end on the wrong side of the rate.
    Ok(Interval {
        low: low.clamp(0.0, rate),
        high: high.clamp(rate, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_the_rate_mirrors_and_widens_with_the_level(
            trials in 1_u64..=u64::MAX,
            part in any::<u64>(),
            levels in [1e-12..1.0_f64, 1e-12..1.0],
        ) {
            let successes = if trials == u64::MAX { part } else { part % (trials + 1) };
            let of = Proportion::new(successes, trials).unwrap();
            let mirror = Proportion::new(trials - successes, trials).unwrap();
            let [narrow, wide] = if levels[0] <= levels[1] { levels } else { [levels[1], levels[0]] };
            let at = wilson(of, narrow).unwrap();
            prop_assert!(0.0 <= at.low && at.low <= of.rate());
            prop_assert!(of.rate() <= at.high && at.high <= 1.0);
            let other = wilson(mirror, narrow).unwrap();
            prop_assert!((at.low - (1.0 - other.high)).abs() < 1e-12);
            let wider = wilson(of, wide).unwrap();
            prop_assert!(wider.low <= at.low + 1e-15 && wider.high >= at.high - 1e-15);
        }

        #[test]
        fn any_level_gives_an_interval_or_a_reason(level in any::<f64>()) {
            let of = Proportion::new(3, 12).unwrap();
            match wilson(of, level) {
                Ok(at) => prop_assert!(at.low.is_finite() && at.high.is_finite()),
                Err(_) => prop_assert!(!(level > 0.0 && level < 1.0)),
            }
        }
    }
}
