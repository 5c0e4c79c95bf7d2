//! When a proof of concept has succeeded.

use chrono::NaiveDate;

/// A line of `tables/pocs.csv`: one criterion of the proof of concept at an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PocCriterion {
    /// The account, by its id, name or domain.
    pub account: String,
    /// What should be shown.
    pub criterion: Option<String>,
    /// What is measured.
    pub metric: Option<String>,
    /// What it should reach, as it was written.
    pub target: Option<String>,
    /// The first day.
    pub starts: Option<NaiveDate>,
    /// The last day. It never lies before the first.
    pub ends: Option<NaiveDate>,
    /// The line of the table.
    pub line: u64,
}
