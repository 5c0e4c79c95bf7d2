//! Lifetime values with later money worth less.
//!
//! The factor is floating point; it is converted to [`Decimal`] once and multiplies the margin
//! once. It has about 15 digits, so the result is not exact: round it to the minor unit.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::churn::{discount_rate, rate};
use crate::amounts::times;
use crate::{Reason, Result};

/// When the first margin of a customer comes in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At once and in full, as for a contract that is paid in advance.
    #[default]
    FirstNow,
    /// After one period, from those who stay (Gupta and Lehmann). It is exactly one margin less.
    FirstAfterOnePeriod,
}

/// The discounted lifetime value without end.
///
/// - **Shape**: the margin of a customer in a period, the share that stays from one period to the
///   next, the discount rate of a period.
/// - **Unit**: money per customer.
/// - **Formula**: `m (1 + d) / (1 + d - r)` with the first margin now, `m r / (1 + d - r)` with the
///   first after one period.
/// - **Source**: Gupta and Lehmann, "Managing Customers as Investments", 2005.
///
/// # Errors
/// [`Reason::InfiniteLifetime`] when nobody leaves and nothing is discounted;
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a retention outside of 0..=1 or a discount
/// below 0; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::lifetime::{Timing, clv_discounted};
/// let clv = clv_discounted(Decimal::from(1_000), 0.8, 0.1, Timing::FirstNow)?;
/// assert_eq!(clv.round_dp(2).to_string(), "3666.67");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn clv_discounted(
    margin: Decimal,
    retention: f64,
    discount: f64,
    timing: Timing,
) -> Result<Decimal> {
    let (retention, discount) = (rate(retention)?, discount_rate(discount)?);
    // In this order, a small discount and a small churn are not lost beside the 1.
    let leaves = (1.0 - retention) + discount;
    if leaves == 0.0 {
        return Err(Reason::InfiniteLifetime);
    }
    let factor = match timing {
        Timing::FirstNow => (1.0 + discount) / leaves,
        Timing::FirstAfterOnePeriod => retention / leaves,
    };
    times(margin, factor)
}

/// The discounted lifetime value over so many periods.
///
/// - **Shape**: as for [`clv_discounted`], and a horizon in periods.
/// - **Unit**: money per customer.
/// - **Formula**: `m x sum of (r / (1 + d))^t` over `t = 0..horizon` with the first margin now,
///   over `t = 1..=horizon` with the first after one period; by the closed form of the sum.
///
/// # Errors
/// As for [`clv_discounted`], but for an infinite lifetime.
pub fn clv_over_horizon(
    margin: Decimal,
    retention: f64,
    discount: f64,
    horizon: u32,
    timing: Timing,
) -> Result<Decimal> {
    let (retention, discount) = (rate(retention)?, discount_rate(discount)?);
    let ratio = retention / (1.0 + discount);
    let leaves = ((1.0 - retention) + discount) / (1.0 + discount);
    let periods = f64::from(horizon);
    let factor = if horizon == 0 {
        0.0
    } else if leaves == 0.0 {
        periods
    } else {
        // 1 - q^n, where q = 1 - leaves; the logarithm of no retention is minus infinity.
        -libm::expm1(periods * libm::log1p(-leaves)) / leaves
    };
    let factor = match timing {
        Timing::FirstNow => factor,
        Timing::FirstAfterOnePeriod => ratio * factor,
    };
    times(margin, factor)
}

/// The discounted lifetime value over an observed curve, which assumes no form of churn.
///
/// - **Shape**: the margin of a customer in a period; the share of customers that is still there
///   in each period, the first one (usually 1) now. A share may rise again when customers come
///   back.
/// - **Unit**: money per customer. It ends with the curve: what comes after is not guessed.
/// - **Formula**: `m x sum of s[t] / (1 + d)^t`; a discount of 0 gives the plain sum.
///
/// # Errors
/// [`Reason::EmptySample`]; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a share outside of
/// 0..=1 or a discount below 0; [`Reason::Overflow`].
pub fn clv_from_curve(margin: Decimal, survival: &[f64], discount: f64) -> Result<Decimal> {
    if survival.is_empty() {
        return Err(Reason::EmptySample);
    }
    let discount = discount_rate(discount)?;
    let (mut factor, mut worth) = (0.0, 1.0);
    for share in survival {
        factor += rate(*share)? * worth;
        worth /= 1.0 + discount;
    }
    times(margin, factor)
}
