//! The gamma function's logarithm and the χ² distribution.

use super::bisected::bisected;
use crate::stats::number::{finite, held, probability};
use crate::{Reason, Result};

/// The natural logarithm of Γ(x), for `x > 0`.
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] for `x ≤ 0`; [`Reason::Overflow`].
pub fn ln_gamma(x: f64) -> Result<f64> {
    if finite(x)? <= 0.0 {
        return Err(Reason::InvalidInput);
    }
    held(libm::lgamma(x))
}

/// The probability that a χ² value with that many degrees of freedom is above `x`: the p-value of
/// most tests.
///
/// ```
/// use winnable_metrics::stats::special::chi_squared_sf;
///
/// assert!((chi_squared_sf(3.84, 1)? - 0.050_043_521_248_705_1).abs() < 1e-15);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative `x` or no degrees of freedom.
pub fn chi_squared_sf(x: f64, degrees: u32) -> Result<f64> {
    if finite(x)? < 0.0 || degrees == 0 {
        return Err(Reason::InvalidInput);
    }
    Ok(tails(f64::from(degrees) / 2.0, x / 2.0)?.1)
}

/// The value that a χ² value with that many degrees of freedom is at most with probability `p`.
///
/// It is found by bisection over the floats, as is [`beta_quantile`](super::beta_quantile).
///
/// ```
/// use winnable_metrics::stats::special::chi_squared_quantile;
///
/// assert!((chi_squared_quantile(0.95, 1)? - 3.841_458_820_694_124).abs() < 1e-14);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless `0 < p < 1`, or for no degrees of freedom.
pub fn chi_squared_quantile(p: f64, degrees: u32) -> Result<f64> {
    let p = probability(p)?;
    if p <= 0.0 || p >= 1.0 || degrees == 0 {
        return Err(Reason::InvalidInput);
    }
    let shape = f64::from(degrees) / 2.0;
    bisected(p, f64::MAX, |x| tails(shape, x / 2.0))
}

/// More than the two expansions need: about `8 √shape`, and half of `u32::MAX` is the largest shape.
const MAX_TERMS: u32 = 1_000_000;

/// A stand-in for a zero in Lentz's method.
pub(super) const TINY: f64 = 1e-300;

/// The probabilities below and above `x`, the smaller of which has all its digits: the regularised
/// incomplete gamma functions, by the series below the mean and the continued fraction above it, as
/// in *Numerical Recipes* 6.2.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn tails(shape: f64, x: f64) -> Result<(f64, f64)> {
    if x <= 0.0 {
        return Ok((0.0, 1.0));
    }
    let front = density(shape, x);
    if x < shape + 1.0 {
        let (mut term, mut sum, mut at) = (1.0 / shape, 1.0 / shape, shape);
        for _ in 0..MAX_TERMS {
            at += 1.0;
            term *= x / at;
            sum += term;
            if term <= sum * f64::EPSILON / 4.0 {
                let lower = (front * sum).clamp(0.0, 1.0);
                return Ok((lower, 1.0 - lower));
            }
        }
        return Err(Reason::DidNotConverge);
    }
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut product = d;
    let mut i = 0.0;
    for _ in 0..MAX_TERMS {
        i += 1.0;
        let a = -i * (i - shape);
        b += 2.0;
        d = 1.0 / not_zero(a * d + b);
        c = not_zero(b + a / c);
        let factor = d * c;
        product *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            let upper = (front * product).clamp(0.0, 1.0);
            return Ok((1.0 - upper, upper));
        }
    }
    Err(Reason::DidNotConverge)
}

/// `x^shape e^−x / Γ(shape)`.
fn density(shape: f64, x: f64) -> f64 {
    if shape < STIRLING_FROM {
        return libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    }
    // For large shapes the three terms are huge and all but cancel, so the cancelled form is used.
    let off = (x - shape) / shape;
    (shape / std::f64::consts::TAU).sqrt()
        * libm::exp(shape * (libm::log1p(off) - off) - stirling_error(shape))
}

/// From here on Stirling's series is right to the last digit.
pub(super) const STIRLING_FROM: f64 = 10.0;

/// By how much the logarithm of Γ(x) exceeds Stirling's formula, for `x ≥ 10`.
pub(super) fn stirling_error(x: f64) -> f64 {
    let square = x * x;
    let series = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    series
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum / square + term)
        / x
}

/// The value, or [`TINY`] where it is too close to zero to divide by.
pub(super) fn not_zero(value: f64) -> f64 {
    if value.abs() < TINY { TINY } else { value }
}
