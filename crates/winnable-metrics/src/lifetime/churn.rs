//! Rates of one period as rates of another.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};

use crate::{Reason, Result};

/// The churn of a year from that of a month.
///
/// - **Unit**: fractions in 0..=1.
/// - **Formula**: `1 - (1 - m)^12`, by `expm1` and `log1p`, so that small rates keep their digits.
///   Never `12 m`: customers who have left cannot leave again.
///
/// # Errors
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] outside of 0..=1.
///
/// ```
/// use winnable_metrics::lifetime::annual_churn;
/// assert!((annual_churn(0.02)? - 0.215283).abs() < 1e-6); // and not 0.24
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn annual_churn(monthly: f64) -> Result<f64> {
    rate(monthly).map(|churn| left_after(churn, 12.0))
}

/// The churn of a month from that of a year: the inverse of [`annual_churn`].
///
/// - **Unit**: fractions in 0..=1.
/// - **Formula**: `1 - (1 - a)^(1/12)`.
///
/// # Errors
/// As for [`annual_churn`].
pub fn monthly_churn(annual: f64) -> Result<f64> {
    rate(annual).map(|churn| left_after(churn, 1.0 / 12.0))
}

/// The churn of one period from the share that left in several, as an exact type for arithmetic with
/// money.
///
/// - **Unit**: fractions in 0..=1.
/// - **Formula**: `1 - (1 - share)^(1/periods)`; never `share / periods`, which takes those who have
///   left for customers that can leave again and makes a lifetime too long.
///
/// # Errors
/// As for [`annual_churn`]; [`Reason::ZeroTerm`] for no period.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::lifetime::churn_a_period;
/// // Of 100, 36 % leave in two months: 20 in the first, and a fifth of 80 in the second.
/// assert_eq!(churn_a_period(Decimal::new(36, 2), 2), Ok(Decimal::new(2, 1)));
/// ```
pub fn churn_a_period(share: Decimal, periods: u32) -> Result<Decimal> {
    let left = rate(share.to_f64().ok_or(Reason::NotFinite)?)?;
    match periods {
        0 => Err(Reason::ZeroTerm),
        1 => Ok(share),
        // Where nobody left or all did, the digits of a logarithm would blur it.
        _ if share.is_zero() || share == Decimal::ONE => Ok(share),
        _ => Decimal::from_f64(left_after(left, 1.0 / f64::from(periods))).ok_or(Reason::NotFinite),
    }
}

/// The discount rate of a month from that of a year.
///
/// - **Unit**: fractions, 0 or more.
/// - **Formula**: `(1 + d)^(1/12) - 1`.
///
/// # Errors
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] below 0.
pub fn monthly_discount(annual: f64) -> Result<f64> {
    let annual = discount_rate(annual)?;
    Ok(libm::expm1(libm::log1p(annual) / 12.0))
}

/// The share that has left after so many periods. All have at a churn of 1, whose logarithm is
/// minus infinity: `expm1` of that is -1.
fn left_after(churn: f64, periods: f64) -> f64 {
    // Adding zero turns the -0 of no churn into 0.
    -libm::expm1(periods * libm::log1p(-churn)) + 0.0
}

/// The rate, unless it is outside of 0..=1.
pub(super) fn rate(rate: f64) -> Result<f64> {
    if !rate.is_finite() {
        return Err(Reason::NotFinite);
    }
    if !(0.0..=1.0).contains(&rate) {
        return Err(Reason::InvalidInput);
    }
    Ok(rate)
}

/// The discount rate, unless it is below 0.
pub(super) fn discount_rate(discount: f64) -> Result<f64> {
    if !discount.is_finite() {
        return Err(Reason::NotFinite);
    }
    if discount < 0.0 {
        return Err(Reason::InvalidInput);
    }
    Ok(discount)
}
