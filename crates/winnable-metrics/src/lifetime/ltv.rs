//! Lifetime values without discounting.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amounts::{div, gross_margin, mul, not_negative, scale, sub};
use crate::{Reason, Result};

/// A lifetime value and what a reader has to know about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ltv {
    /// Money per customer.
    pub value: Decimal,
    /// The gross margin is below zero: each customer is served at a loss.
    pub negative_margin: bool,
}

/// Annual value times a lifetime that somebody states: revenue, without margin and churn.
///
/// - **Unit**: money per customer.
/// - **Formula**: `ACV x lifetime in years`.
///
/// # Errors
/// [`Reason::InvalidInput`] for a lifetime below zero, [`Reason::Overflow`].
pub fn clv_simple(acv: Decimal, lifetime_years: Decimal) -> Result<Decimal> {
    mul(acv, not_negative(lifetime_years)?)
}

/// [`clv_simple`] times the gross margin.
///
/// - **Unit**: money per customer.
/// - **Formula**: `ACV x lifetime in years x gross margin`.
///
/// # Errors
/// As for [`clv_simple`], and [`Reason::InvalidInput`] for a gross margin above 1.
pub fn clv_margin(acv: Decimal, lifetime_years: Decimal, margin: Decimal) -> Result<Ltv> {
    with_margin(clv_simple(acv, lifetime_years)?, margin)
}

/// The expected lifetime of a customer at a constant churn.
///
/// - **Unit**: periods of the churn.
/// - **Formula**: `1 / churn`.
///
/// # Errors
/// [`Reason::ZeroChurn`]; [`Reason::NegativeChurn`], as net revenue churn can be, which must not
/// be used here; [`Reason::InvalidInput`] above 1.
pub fn lifetime_periods(churn: Decimal) -> Result<Decimal> {
    revenue_ltv(Decimal::ONE, churn)
}

/// The lifetime value of revenue, without what serving the customer costs.
///
/// - **Shape**: the mean revenue of a customer in a period, the share of customers that leave in
///   one.
/// - **Unit**: money per customer.
/// - **Formula**: `ARPA / churn`.
/// - **Source**: `ChartMogul`, "Customer Lifetime Value".
///
/// # Errors
/// As for [`lifetime_periods`], and [`Reason::Overflow`].
pub fn revenue_ltv(arpa: Decimal, churn: Decimal) -> Result<Decimal> {
    div(arpa, checked_churn(churn)?, Reason::ZeroChurn)
}

/// The lifetime value: the gross margin of a customer until it leaves.
///
/// - **Shape**: the mean revenue of a customer in a period, its gross margin as a fraction of at
///   most 1, the share of customers (not of revenue) that leave in a period.
/// - **Unit**: money per customer.
/// - **Formula**: `ARPA x gross margin / churn`.
///
/// # Errors
/// As for [`revenue_ltv`], and [`Reason::InvalidInput`] for a gross margin above 1. For a churn of
/// zero see [`capped_ltv`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::{Reason, lifetime::margin_ltv};
/// let (arpa, margin) = (Decimal::from(2_000), Decimal::new(75, 2));
/// assert_eq!(margin_ltv(arpa, margin, Decimal::new(2, 2))?.value, Decimal::from(75_000));
/// assert_eq!(margin_ltv(arpa, margin, Decimal::ZERO), Err(Reason::ZeroChurn));
/// # Ok::<(), Reason>(())
/// ```
pub fn margin_ltv(arpa: Decimal, margin: Decimal, churn: Decimal) -> Result<Ltv> {
    let margin = gross_margin(margin)?;
    let value = scale(arpa, margin, checked_churn(churn)?, Reason::ZeroChurn)?;
    Ok(Ltv {
        value,
        negative_margin: margin < Decimal::ZERO,
    })
}

/// The [`margin_ltv`] over a lifetime of so many periods at most. It has a value at zero churn,
/// where the cap is all that is known; a usual cap is 60 months.
///
/// - **Unit**: money per customer.
/// - **Formula**: `ARPA x gross margin x min(1 / churn, cap)`.
///
/// # Errors
/// As for [`margin_ltv`], but for zero churn.
pub fn capped_ltv(arpa: Decimal, margin: Decimal, churn: Decimal, cap: u32) -> Result<Ltv> {
    let cap = Decimal::from(cap);
    // A lifetime too long to hold is over any cap, as that of no churn is.
    match lifetime_periods(churn) {
        Ok(lifetime) if lifetime < cap => margin_ltv(arpa, margin, churn),
        Ok(_) | Err(Reason::ZeroChurn | Reason::Overflow) => with_margin(mul(arpa, cap)?, margin),
        Err(reason) => Err(reason),
    }
}

/// What is left of a lifetime value after the customer was won.
///
/// - **Unit**: money per customer; below zero when it costs more than it is worth.
/// - **Formula**: `LTV - CAC`.
///
/// # Errors
/// [`Reason::InvalidInput`] for a cost below zero, [`Reason::Overflow`].
pub fn net_clv(ltv: Decimal, cac: Decimal) -> Result<Decimal> {
    sub(ltv, not_negative(cac)?)
}

fn with_margin(revenue: Decimal, margin: Decimal) -> Result<Ltv> {
    let margin = gross_margin(margin)?;
    Ok(Ltv {
        value: mul(revenue, margin)?,
        negative_margin: margin < Decimal::ZERO,
    })
}

fn checked_churn(churn: Decimal) -> Result<Decimal> {
    if churn < Decimal::ZERO {
        return Err(Reason::NegativeChurn);
    }
    if churn > Decimal::ONE {
        return Err(Reason::InvalidInput);
    }
    Ok(churn)
}
