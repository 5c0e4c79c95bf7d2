//! A change of a deal's stage as one row of a history states it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Money, OpportunityId, RowRef};

/// When a deal entered a stage, and what was known of it then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageChange {
    /// The deal.
    pub opportunity: OpportunityId,
    /// The stage as the export spells it.
    pub stage: Box<str>,
    /// The day on which the deal entered it.
    pub entered: NaiveDate,
    /// The day on which it left it, when a column is mapped.
    pub left: Option<NaiveDate>,
    /// The amount as it was then.
    pub amount: Option<Money>,
    /// The probability of winning as it was then, in 0..=1.
    pub probability: Option<Decimal>,
    /// Rows of one day stand in the order of their time of day; this is the time as read, in
    /// seconds of the day, when the export has one.
    pub second: Option<u32>,
    /// The row it was read from.
    pub origin: RowRef,
}
