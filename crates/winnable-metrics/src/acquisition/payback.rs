//! How long a customer takes to earn back what it cost.

use rust_decimal::Decimal;

use crate::amounts::{YEAR, add, gross_margin, mul, not_negative, scale, share};
use crate::{Reason, Result};

/// The months beyond which a payback with churn is not looked for: a century.
const CENTURY: u32 = 1_200;

/// The months until the gross margin of a customer has paid for it.
///
/// - **Shape**: the acquisition cost, the revenue of a customer in a month, its gross margin as a
///   fraction of at most 1.
/// - **Unit**: months, with a fraction; 0 for a cost of zero.
/// - **Formula**: `CAC / (monthly revenue x gross margin)`.
///
/// # Errors
/// [`Reason::Never`] unless the margin of a month is above zero; [`Reason::InvalidInput`] for a
/// cost below zero or a gross margin above 1; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::acquisition::payback_months;
/// let months = payback_months(18_000.into(), 1_500.into(), Decimal::new(8, 1))?;
/// assert_eq!(months, Decimal::from(15));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn payback_months(cac: Decimal, monthly_revenue: Decimal, margin: Decimal) -> Result<Decimal> {
    payback_months_from_margin(cac, mul(monthly_revenue, gross_margin(margin)?)?)
}

/// The months until the gross profit of a customer, given as an amount, has paid for it.
///
/// - **Formula**: `CAC / gross profit of a month`.
///
/// # Errors
/// As for [`payback_months`].
pub fn payback_months_from_margin(cac: Decimal, monthly_margin: Decimal) -> Result<Decimal> {
    over_margin(cac, Decimal::ONE, monthly_margin)
}

/// The months until the revenue of a customer equals its cost. It leaves out what serving the
/// customer costs, so it is always too short: show it by this name only.
///
/// - **Formula**: `CAC / monthly revenue`.
///
/// # Errors
/// As for [`payback_months`].
pub fn payback_months_revenue(cac: Decimal, monthly_revenue: Decimal) -> Result<Decimal> {
    payback_months_from_margin(cac, monthly_revenue)
}

/// The months of [`payback_months`] from an annual contract value.
///
/// - **Formula**: `CAC x 12 / (ACV x gross margin)`.
///
/// # Errors
/// As for [`payback_months`].
pub fn payback_from_acv(cac: Decimal, acv: Decimal, margin: Decimal) -> Result<Decimal> {
    over_margin(cac, YEAR, mul(acv, gross_margin(margin)?)?)
}

fn over_margin(cac: Decimal, factor: Decimal, margin: Decimal) -> Result<Decimal> {
    let cac = not_negative(cac)?;
    if margin <= Decimal::ZERO {
        return Err(Reason::Never);
    }
    scale(cac, factor, margin, Reason::Never)
}

/// The month in which the margin has paid for a customer, when some customers leave before.
///
/// - **Shape**: the acquisition cost, the gross profit of a customer in a month, the share of
///   customers that leave in a month.
/// - **Unit**: whole months; 0 for a cost of zero.
/// - **Formula**: the first `n` with `sum over k = 0..n-1 of margin x (1 - churn)^k >= CAC`: the
///   first month pays in full. The sum stays under `margin / churn` for ever, so a cost of that
///   or more is never paid back.
///
/// # Errors
/// [`Reason::Never`], also for a payback beyond 1,200 months; [`Reason::InvalidInput`] for a cost
/// below zero or a churn outside of 0..=1; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::{Reason, acquisition::payback_churn_adjusted};
/// let churn = Decimal::new(2, 2);
/// assert_eq!(payback_churn_adjusted(18_000.into(), 1_200.into(), churn), Ok(18));
/// assert_eq!(payback_churn_adjusted(60_000.into(), 1_200.into(), churn), Err(Reason::Never));
/// ```
pub fn payback_churn_adjusted(
    cac: Decimal,
    monthly_margin: Decimal,
    churn: Decimal,
) -> Result<u32> {
    let (cac, churn) = (not_negative(cac)?, share(churn)?);
    if monthly_margin <= Decimal::ZERO {
        return Err(Reason::Never);
    }
    // At a churn of 1 the sum does reach its ceiling: the first month is all there is.
    if churn < Decimal::ONE && !churn.is_zero() && mul(cac, churn)? >= monthly_margin {
        return Err(Reason::Never);
    }
    let stay = Decimal::ONE - churn;
    let (mut earned, mut survival) = (Decimal::ZERO, Decimal::ONE);
    for month in 0..=CENTURY {
        if earned >= cac {
            return Ok(month);
        }
        earned = add(earned, mul(monthly_margin, survival)?)?;
        survival = mul(survival, stay)?;
    }
    Err(Reason::Never)
}
