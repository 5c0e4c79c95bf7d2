//! The Beta distribution, and Student's t by way of it.

use super::bisected::bisected;
use super::gamma::{STIRLING_FROM, TINY, not_zero, stirling_error};
use super::normal_quantile;
use crate::stats::number::{finite, held, probability};
use crate::{Reason, Result};

/// The probability that a Beta(a, b) value is at most `x`: the regularised incomplete beta function.
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless `0 ≤ x ≤ 1` and both shapes are within
/// 10^−10..=10^10.
pub fn beta_cdf(x: f64, a: f64, b: f64) -> Result<f64> {
    let x = probability(x)?;
    shape(a)?;
    shape(b)?;
    Ok(tails(x, a, b)?.0)
}

/// The value that a Beta(a, b) value is at most with probability `p`.
///
/// It is found by bisection over the floats between 0 and 1, so it ends after at most 64 steps for
/// any input and has as many digits as the distribution function.
///
/// ```
/// use winnable_metrics::stats::special::beta_quantile;
///
/// assert!((beta_quantile(0.975, 0.5, 10.5)? - 0.217_196_267_509_21).abs() < 1e-13);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless `0 ≤ p ≤ 1` and both shapes are within
/// 10^−10..=10^10.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Result<f64> {
    let p = probability(p)?;
    shape(a)?;
    shape(b)?;
    if p <= 0.0 || p >= 1.0 {
        return Ok(p);
    }
    bisected(p, 1.0, |x| tails(x, a, b))
}

/// The value that a Student t value is at most with probability `p`. Degrees of freedom need not be
/// whole, as Welch's are not.
///
/// `t² / (degrees + t²)` has a Beta(½, degrees/2) distribution.
///
/// ```
/// use winnable_metrics::stats::special::student_t_quantile;
///
/// assert!((student_t_quantile(0.975, 10.0)? - 2.228_138_851_986_27).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless `0 < p < 1` and the degrees are at least
/// 10^−9; [`Reason::Overflow`].
pub fn student_t_quantile(p: f64, degrees: f64) -> Result<f64> {
    let p = probability(p)?;
    let degrees = finite(degrees)?;
    if p <= 0.0 || p >= 1.0 || degrees < 1e-9 {
        return Err(Reason::InvalidInput);
    }
    if degrees > 1e6 {
        // Fisher and Cornish's expansion about the normal one; what it leaves out is beyond the last digit.
        let z = normal_quantile(p)?;
        let square = z * z;
        let first = z * (square + 1.0) / 4.0;
        let second = z * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
        return held(z + (first + second / degrees) / degrees);
    }
    let tail = p.min(1.0 - p);
    let (half, square) = (
        degrees / 2.0,
        beta_quantile(1.0 - 2.0 * tail, 0.5, degrees / 2.0)?,
    );
    // One minus a share close to 1 has no digits left, so the other share is then asked for.
    let odds = if square <= 0.5 {
        square / (1.0 - square)
    } else {
        let rest = beta_quantile(2.0 * tail, half, 0.5)?;
        (1.0 - rest) / rest
    };
    let size = held((degrees * odds).sqrt())?;
    Ok(if p < 0.5 { -size } else { size })
}

/// A shape for which the expansion ends and does not lose its digits.
fn shape(value: f64) -> Result<()> {
    if (1e-10..=1e10).contains(&finite(value)?) {
        Ok(())
    } else {
        Err(Reason::InvalidInput)
    }
}

/// The probabilities below and above `x`, the smaller of which has all its digits.
fn tails(x: f64, a: f64, b: f64) -> Result<(f64, f64)> {
    if x <= 0.0 {
        return Ok((0.0, 1.0));
    }
    if x >= 1.0 {
        return Ok((1.0, 0.0));
    }
    let front = libm::exp(ln_front(x, a, b));
    if x < (a + 1.0) / (a + b + 2.0) {
        let lower = (front * fraction(x, a, b)? / a).clamp(0.0, 1.0);
        Ok((lower, 1.0 - lower))
    } else {
        let upper = (front * fraction(1.0 - x, b, a)? / b).clamp(0.0, 1.0);
        Ok((1.0 - upper, upper))
    }
}

/// The logarithm of `x^a (1−x)^b / B(a, b)`.
fn ln_front(x: f64, a: f64, b: f64) -> f64 {
    let total = a + b;
    let (small, large) = (a.min(b), a.max(b));
    if small >= STIRLING_FROM {
        // Around the mean the large terms cancel; these are what remains of them.
        let off = x - a / total;
        let (left, right) = (off / (a / total), -off / (b / total));
        return a * (libm::log1p(left) - left)
            + b * (libm::log1p(right) - right)
            + 0.5 * libm::log(a / std::f64::consts::TAU * (b / total))
            + stirling_error(total)
            - stirling_error(a)
            - stirling_error(b);
    }
    let ln_beta = if large >= STIRLING_FROM {
        libm::lgamma(small) + stirling_error(large) - stirling_error(total) + small
            - small * libm::log(total)
            + (large - 0.5) * libm::log1p(-small / total)
    } else {
        libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(total)
    };
    a * libm::log(x) + b * libm::log1p(-x) - ln_beta
}

/// The continued fraction of the incomplete beta function by Lentz's method, as in *Numerical
/// Recipes* 6.4. It needs about `√max(a, b)` terms.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn fraction(x: f64, a: f64, b: f64) -> Result<f64> {
    const MAX_TERMS: u32 = 1_000_000;
    let mut c = 1.0;
    let mut d = 1.0 / not_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut product = d;
    let mut m = 0.0;
    for _ in 0..MAX_TERMS {
        m += 1.0;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / not_zero(1.0 + even * d);
        c = not_zero(1.0 + even / c);
        product *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / not_zero(1.0 + odd * d);
        c = not_zero(1.0 + odd / c);
        let factor = d * c;
        product *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            return if product.abs() < 1.0 / TINY {
                Ok(product)
            } else {
                Err(Reason::DidNotConverge)
            };
        }
    }
    Err(Reason::DidNotConverge)
}
