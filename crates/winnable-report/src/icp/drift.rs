//! What has changed between two periods.

mod csv;
mod json;
mod table;

use chrono::NaiveDate;
use winnable_engine::Manifest;
use winnable_engine::icp::DriftReport;
use winnable_icp::drift::{
    DriftVerdict, age_verdict, rate_verdicts, reason_verdicts, shift_verdicts, top_verdict,
};
use winnable_model::Diagnostic;

pub use csv::drift_csv;
pub use json::drift_json;
pub use table::drift_table;

/// A comparison of two periods with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct DriftPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// What was found.
    pub report: &'a DriftReport,
    /// The score from which on accounts go to sales.
    pub hand_off: f64,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

impl DriftPage<'_> {
    /// What it says, in the order of its parts.
    fn verdicts(self) -> Vec<DriftVerdict> {
        let report = self.report;
        let mut verdicts = shift_verdicts(&report.shifts);
        verdicts.extend(rate_verdicts(report.overall.as_ref(), &report.rates));
        verdicts.extend(report.churn_reasons.as_ref().and_then(reason_verdicts));
        let scores: Vec<Option<f64>> = report.top.iter().map(|deal| deal.score).collect();
        verdicts.push(top_verdict(&scores, self.hand_off));
        verdicts.push(age_verdict(report.age));
        verdicts
    }
}

/// Two days as people write them.
fn span((from, to): (NaiveDate, NaiveDate)) -> String {
    if from == NaiveDate::MIN {
        format!("…–{to}")
    } else {
        format!("{from}–{to}")
    }
}
