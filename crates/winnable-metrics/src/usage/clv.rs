//! Customer lifetime value of usage revenue: purchases to expect times their value, discounted.
//!
//! **Not for signed contracts**: see [`usage`](crate::usage).

use serde::Serialize;

use super::bg_nbd::{BgNbd, History};
use super::gamma_gamma::{GammaGamma, Spend};
use crate::model_fit::{finite, not_negative, positive};
use crate::{Reason, Result};

/// Weeks in a month, as customary for weekly data: 365 / 12 / 7, rounded.
pub const WEEKS_PER_MONTH: f64 = 4.345;

/// The longest horizon, in months: a hundred years.
pub const MAX_MONTHS: u32 = 1_200;

/// How far ahead value is counted and how it is discounted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Horizon {
    /// Months ahead.
    pub months: u32,
    /// The length of a month in the unit of time of the [`BgNbd`] model, such as
    /// [`WEEKS_PER_MONTH`] for weeks, 30 for days, 1 for months.
    pub month: f64,
    /// The discount of a month as a fraction: 0.01 is 1 % a month.
    pub discount: f64,
}

/// The lifetime value of a customer over the horizon, in the currency of the spend: the sum over
/// months `i >= 1` of `value * purchases(i) / (1 + discount)^i`, where `value` is the expected value
/// of a purchase and `purchases(i)` those expected in month `i` from the end of the observed time.
///
/// What is bought within a month is discounted from its end. Past purchases and the cost of winning
/// the customer are not in it. It is revenue unless the spend was stated as margin.
///
/// ```
/// use winnable_metrics::usage::bg_nbd::{BgNbd, History};
/// use winnable_metrics::usage::clv::{Horizon, WEEKS_PER_MONTH, lifetime_value};
/// use winnable_metrics::usage::gamma_gamma::{GammaGamma, Spend};
///
/// let purchases = BgNbd::new(0.243, 4.414, 0.793, 2.426)?;
/// let values = GammaGamma::new(6.25, 3.74, 15.44)?;
/// let year = Horizon { months: 12, month: WEEKS_PER_MONTH, discount: 0.01 };
/// let history = History { repeats: 2, last: 30.43, observed: 38.86 };
/// let spend = Spend { repeats: 2, mean_value: 22.35 };
/// let value = lifetime_value(&purchases, &values, &history, &spend, &year)?;
/// assert!((value - 36.28).abs() < 0.05);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// As of [`BgNbd::expected_purchases`] and [`GammaGamma::expected_value`];
/// [`Reason::InvalidInput`] also for a horizon beyond [`MAX_MONTHS`], a month of no length and a
/// negative discount.
pub fn lifetime_value(
    purchases: &BgNbd,
    values: &GammaGamma,
    history: &History,
    spend: &Spend,
    horizon: &Horizon,
) -> Result<f64> {
    let value = values.expected_value(spend)?;
    let month = positive(horizon.month)?;
    let factor = (1.0 + not_negative(horizon.discount)?).recip();
    if horizon.months > MAX_MONTHS {
        return Err(Reason::InvalidInput);
    }
    let mut before = purchases.expected_purchases(history, 0.0)?;
    let mut weight = 1.0;
    let mut sum = 0.0;
    for i in 1..=horizon.months {
        let until = purchases.expected_purchases(history, f64::from(i) * month)?;
        weight *= factor;
        // Rounding may leave less than nothing between two nearly equal expectations.
        sum += weight * (until - before).max(0.0);
        before = until;
    }
    finite(sum * value)
}

#[cfg(test)]
mod tests;
