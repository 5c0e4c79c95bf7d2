//! Probabilities from log-odds.

use winnable_metrics::Reason;

use super::design::held;
use crate::Result;
use crate::stats::matrix::dot;

/// The probability that a row is won.
///
/// - **Shape**: coefficients with the intercept first, one more than the row has features, in the
///   order of the columns that they were learned from.
/// - **Unit**: a fraction in 0..=1.
/// - **Source**: the inverse of the logit, `1 / (1 + exp(−(b₀ + Σ bⱼ xⱼ)))`.
///
/// # Errors
///
/// [`Reason::LengthsDiffer`]; [`Reason::NotFinite`]; [`Reason::Overflow`] where the log-odds are too
/// large to hold.
///
/// ```
/// use winnable_icp::stats::predict;
///
/// // Hours of study and passing an exam: two hours give one chance in four.
/// let probability = predict(&[-4.0777, 1.5046], &[2.0])?;
/// assert_eq!(format!("{probability:.2}"), "0.26");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn predict(coefficients: &[f64], row: &[f64]) -> Result<f64> {
    let Some((&intercept, weights)) = coefficients.split_first() else {
        return Err(Reason::LengthsDiffer);
    };
    if weights.len() != row.len() {
        return Err(Reason::LengthsDiffer);
    }
    let all = coefficients.iter().chain(row);
    if !all.copied().all(f64::is_finite) {
        return Err(Reason::NotFinite);
    }
    Ok(probability(held(intercept + dot(weights, row))?))
}

/// The probability of log-odds.
pub(super) fn probability(log_odds: f64) -> f64 {
    let odds = libm::exp(-log_odds.abs());
    let lesser = odds / (1.0 + odds);
    // Of the two the lesser keeps its digits.
    if log_odds < 0.0 { lesser } else { 1.0 - lesser }
}

/// `p (1 − p)`, which stays above 0 where `p` is rounded to 1.
pub(super) fn variance(log_odds: f64) -> f64 {
    let odds = libm::exp(-log_odds.abs());
    odds / ((1.0 + odds) * (1.0 + odds))
}

/// The outcome less its probability.
pub(super) fn residual(log_odds: f64, won: bool) -> f64 {
    if won {
        probability(-log_odds)
    } else {
        -probability(log_odds)
    }
}

/// The natural logarithm of the probability of what happened.
pub(crate) fn ln_likelihood(log_odds: f64, won: bool) -> f64 {
    let against = if won { -log_odds } else { log_odds };
    -(against.max(0.0) + libm::log1p(libm::exp(-against.abs())))
}
