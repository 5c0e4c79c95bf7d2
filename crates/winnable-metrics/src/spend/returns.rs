//! What a spend brought.

use rust_decimal::Decimal;

use crate::amounts::{div, not_negative};
use crate::{Reason, Result};

/// The won value per money spent.
///
/// - **Shape**: the value of the deals that the spend is held to have won, and the spend; both in
///   the major unit of one currency.
/// - **Unit**: money per money; 1 returns the spend, before what the service costs.
/// - **Formula**: `won value / spend`.
///
/// # Errors
/// [`Reason::ZeroSpend`]; [`Reason::InvalidInput`] for a spend below zero; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::spend::return_on_spend;
/// let back = return_on_spend(Decimal::from(393_453), Decimal::new(790_045_589, 4))?;
/// assert_eq!(back.round_dp(4).to_string(), "4.9801");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn return_on_spend(won_value: Decimal, spend: Decimal) -> Result<Decimal> {
    div(won_value, not_negative(spend)?, Reason::ZeroSpend)
}
