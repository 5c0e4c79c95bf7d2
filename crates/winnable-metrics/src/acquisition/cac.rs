//! The acquisition cost of a customer, and of a unit of new revenue.

use rust_decimal::Decimal;

use crate::amounts::{add, div, mul, not_negative, share};
use crate::{Reason, Result};

/// A cost over the new customers it won.
///
/// - **Shape**: the cost of a period and the count of new customers of the same period. Which
///   costs they are makes the variant: see [`CacVariant`](super::CacVariant).
/// - **Unit**: money per new customer.
/// - **Formula**: `cost / new customers`.
///
/// # Errors
/// [`Reason::NoNewCustomers`]; [`Reason::InvalidInput`] for a cost below zero.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::{Reason, acquisition::cac};
/// assert_eq!(cac(Decimal::from(200_000), 100), Ok(Decimal::from(2_000)));
/// assert_eq!(cac(Decimal::from(50_000), 0), Err(Reason::NoNewCustomers));
/// ```
pub fn cac(cost: Decimal, new_customers: u64) -> Result<Decimal> {
    div(
        not_negative(cost)?,
        new_customers.into(),
        Reason::NoNewCustomers,
    )
}

/// The cost over the deals it won, where deals are counted and not customers.
///
/// - **Unit**: money per won deal.
/// - **Formula**: `cost / won deals`. A customer with two deals counts twice, so this is not CAC.
///
/// # Errors
/// [`Reason::NoWonOpportunities`]; [`Reason::InvalidInput`] for a cost below zero.
pub fn cost_per_won_deal(cost: Decimal, won_deals: u64) -> Result<Decimal> {
    div(
        not_negative(cost)?,
        won_deals.into(),
        Reason::NoWonOpportunities,
    )
}

/// The acquisition cost where sales and marketing sell to existing customers too.
///
/// - **Unit**: money per new customer.
/// - **Formula**: `cost x share spent on new customers / new customers`; the share is in 0..=1.
///
/// # Errors
/// [`Reason::NoNewCustomers`]; [`Reason::InvalidInput`] for a cost below zero or a share outside
/// of its range.
pub fn new_logo_cac(cost: Decimal, share_new: Decimal, new_customers: u64) -> Result<Decimal> {
    cac(mul(not_negative(cost)?, share(share_new)?)?, new_customers)
}

/// The sales and marketing cost of one unit of new recurring revenue.
///
/// - **Unit**: money per money of new ARR; under 1 the first year pays for itself at full margin.
/// - **Formula**: `cost / new ARR`.
///
/// # Errors
/// [`Reason::ZeroNewRevenue`]; [`Reason::InvalidInput`] for an amount below zero.
pub fn cac_ratio(cost: Decimal, new_arr: Decimal) -> Result<Decimal> {
    div(
        not_negative(cost)?,
        not_negative(new_arr)?,
        Reason::ZeroNewRevenue,
    )
}

/// The sales and marketing cost of one unit of new or expanded recurring revenue.
///
/// - **Unit**: as for [`cac_ratio`].
/// - **Formula**: `cost / (new ARR + expansion ARR)`.
/// - **Source**: the Blended CAC Ratio of the SaaS Metrics Standards Board.
///
/// # Errors
/// As for [`cac_ratio`], and [`Reason::Overflow`].
pub fn blended_cac_ratio(
    cost: Decimal,
    new_arr: Decimal,
    expansion_arr: Decimal,
) -> Result<Decimal> {
    let gained = add(not_negative(new_arr)?, not_negative(expansion_arr)?)?;
    cac_ratio(cost, gained)
}
