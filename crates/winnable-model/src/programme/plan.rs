//! The one-page plan of an account.

use chrono::NaiveDate;

/// A line of `tables/plans.csv`: the plan of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountPlan {
    /// The account, by its id, name or domain.
    pub account: String,
    /// How it is organised.
    pub org_chart: Option<String>,
    /// Who matters there.
    pub stakeholders: Option<String>,
    /// What they will object to.
    pub objections: Option<String>,
    /// What can go wrong.
    pub risks: Option<String>,
    /// What hurts there.
    pub pain: Option<String>,
    /// What we offer against it.
    pub value: Option<String>,
    /// The next touch.
    pub next_touch: Option<String>,
    /// When it is due.
    pub next_touch_on: Option<NaiveDate>,
    /// Who keeps the plan.
    pub owner: Option<String>,
    /// The line of the table.
    pub line: u64,
}
