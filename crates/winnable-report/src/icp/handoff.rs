//! The test of the hand-off.

mod csv;
mod json;
mod table;

use chrono::NaiveDate;
use winnable_engine::Manifest;
use winnable_engine::icp::HandOffReport;
use winnable_icp::handoff::{HandOffVerdict, hand_off_verdicts};
use winnable_model::{Diagnostic, Points};

pub use csv::hand_off_csv;
pub use json::hand_off_json;
pub use table::hand_off_table;

/// A test of the hand-off with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct HandOffPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// What was found.
    pub report: &'a HandOffReport,
    /// The score from which on accounts go to sales.
    pub at: Points,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

impl HandOffPage<'_> {
    fn verdicts(self) -> Vec<HandOffVerdict> {
        let report = self.report;
        let days = (report.days, report.of);
        hand_off_verdicts(&report.found, days, report.followed)
    }
}

/// Two days as people write them.
fn span((from, to): (NaiveDate, NaiveDate)) -> String {
    format!("{from}–{to}")
}
