//! A line of spend as one row of an export states it.

use chrono::NaiveDate;

use crate::{AccountLinks, Money, RowRef};

/// What was spent on winning customers: a day of a campaign, a payslip, an invoice of an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpendLine {
    /// The day, or the first day of the period.
    pub on: NaiveDate,
    /// The last day of the period, when the row covers more than a day.
    pub until: Option<NaiveDate>,
    /// The amount in major units, exact: platforms bill in millionths, so it may be finer than the
    /// currency can pay.
    pub amount: Option<Money>,
    /// What it was spent on, as the row or its mapping spells it: `paid_media`, `salaries`, `급여`.
    pub category: Option<Box<str>>,
    /// The channel or the platform.
    pub channel: Option<Box<str>>,
    /// The programme or the campaign.
    pub programme: Option<Box<str>>,
    /// What the row says about an account that it was spent on.
    pub account: AccountLinks,
    /// How often an advertisement was shown.
    pub impressions: Option<u64>,
    /// How often it was clicked.
    pub clicks: Option<u64>,
    /// The row it was read from.
    pub origin: RowRef,
}
