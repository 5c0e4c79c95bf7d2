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
    Ok(Interval { low, high })
}
