//! The exact interval of a proportion.

use super::number::{real, tail};
use super::special::beta_quantile;
use super::{Interval, Proportion};
use crate::Result;

/// Clopper and Pearson's interval of a proportion: never covers less than it says, and so covers
/// more and is wider than need be. For audits that ask for "exact"; [`wilson`](super::wilson) is the
/// default.
///
/// From the `α/2` quantile of Beta(x, n − x + 1) to the `1 − α/2` quantile of Beta(x + 1, n − x).
///
/// Source: Clopper, Pearson 1934, *Biometrika* 26:404.
///
/// # Errors
///
/// Those of [`wilson`](super::wilson), and [`InvalidInput`](crate::Reason::InvalidInput) above
/// 10^10 trials.
pub fn clopper_pearson(of: Proportion, level: f64) -> Result<Interval> {
    let tail = tail(level)?;
    let (successes, failures) = (real(of.successes()), real(of.failures()));
    let low = if of.successes() == 0 {
        0.0
    } else {
        beta_quantile(tail, successes, failures + 1.0)?
    };
    let high = if of.failures() == 0 {
        1.0
    } else {
        beta_quantile(1.0 - tail, successes + 1.0, failures)?
    };
    // At a level near 0 both ends are the median, which rounding could turn round.
    Ok(Interval {
        low,
        high: high.max(low),
    })
}
