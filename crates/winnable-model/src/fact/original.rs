//! What an amount was before it was brought to another currency.

use super::FactValue;
use crate::fx::AppliedRate;

/// Amounts that went into a fact in one currency and at one rate, as they were stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The amount, the range, or the sum of the amounts.
    pub value: FactValue,
    /// The rate and its day; `None` for what was in the fact's currency already.
    pub applied: Option<AppliedRate>,
    /// How many amounts.
    pub amounts: u64,
}
