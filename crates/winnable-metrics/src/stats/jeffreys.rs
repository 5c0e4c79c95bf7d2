//! The Bayesian interval of a proportion.

use super::number::{real, tail};
use super::special::beta_quantile;
use super::{Interval, Proportion};
use crate::Result;

/// Jeffreys' interval of a proportion: the equal-tailed interval of Beta(x + ½, n − x + ½), with the
/// lower end fixed at 0 for `x = 0` and the upper at 1 for `x = n`.
///
/// Without that rule the interval of 0 of 10 starts at 0.00005 and leaves out the rate that was
/// seen. On average it covers what it says; Wilson's is as good and needs no quantile of a Beta.
///
/// Source: Brown, Cai, DasGupta 2001, *Statistical Science* 16:101.
///
/// # Errors
///
/// Those of [`wilson`](super::wilson), and [`InvalidInput`](crate::Reason::InvalidInput) above
/// 10^10 trials.
pub fn jeffreys(of: Proportion, level: f64) -> Result<Interval> {
    let tail = tail(level)?;
    let (a, b) = (real(of.successes()) + 0.5, real(of.failures()) + 0.5);
    let low = if of.successes() == 0 {
        0.0
    } else {
        beta_quantile(tail, a, b)?
    };
    let high = if of.failures() == 0 {
        1.0
    } else {
        beta_quantile(1.0 - tail, a, b)?
    };
    // At a level near 0 both ends are the median, which rounding could turn round.
    Ok(Interval {
        low,
        high: high.max(low),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::stats::clopper_pearson;

    proptest! {
        #[test]
        fn the_exact_interval_holds_it_and_both_lie_within_the_unit(
            counts in [any::<u64>(), any::<u64>()],
            shift in 31_u32..64,
            level in any::<f64>(),
        ) {
            let [successes, trials] = counts.map(|count| count >> shift);
            let Ok(of) = Proportion::new(successes, trials) else { return Ok(()) };
            for level in [level, 0.9] {
                let (Ok(bayes), Ok(exact)) = (jeffreys(of, level), clopper_pearson(of, level)) else {
                    prop_assert!(!(level > 0.0 && level < 1.0));
                    continue;
                };
                prop_assert!(0.0 <= exact.low && exact.high <= 1.0);
                prop_assert!(bayes.low <= bayes.high);
                prop_assert!(exact.low <= bayes.low + 1e-9 && bayes.high <= exact.high + 1e-9);
            }
        }

        #[test]
        fn any_counts_give_an_interval_or_a_reason(counts in [any::<u64>(), any::<u64>()]) {
            let Ok(of) = Proportion::new(counts[0].min(counts[1]), counts[1]) else { return Ok(()) };
            for result in [jeffreys(of, 0.95), clopper_pearson(of, 0.95)] {
                prop_assert!(result.is_err_and(|reason| reason == crate::Reason::InvalidInput)
                    || result.is_ok_and(|at| at.low.is_finite() && at.high.is_finite()));
            }
        }
    }
}
