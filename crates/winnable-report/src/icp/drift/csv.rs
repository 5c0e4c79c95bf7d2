//! Two periods as CSV: a line for each level of a fact, for its share and its win rate.

use std::collections::BTreeMap;
use std::io::{self, Write};

use winnable_icp::drift::{LevelShare, SegmentRate};

use super::DriftPage;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 15] = [
    "fact",
    "level",
    "accounts_before",
    "accounts_now",
    "psi",
    "psi_q95",
    "psi_p_holm",
    "won_before",
    "closed_before",
    "won_now",
    "closed_now",
    "difference",
    "low",
    "high",
    "p_holm",
];

/// Every fact and level, in order; what there is none of is blank, and so is the level that is not
/// known. The index of a fact stands on each of its lines.
///
/// # Errors
/// Those of the writer.
pub fn drift_csv(
    out: &mut dyn Write,
    page: &DriftPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let report = page.report;
    let mut facts: Vec<&str> = report.shifts.iter().map(|shift| &*shift.fact).collect();
    let rates = report.overall.iter().chain(&report.rates);
    for rate in rates.clone() {
        if !facts.contains(&&*rate.fact) {
            facts.push(&rate.fact);
        }
    }
    let number =
        |value: Option<f64>| Cell::typed(value.map_or_else(String::new, |n| n.to_string()));
    let count = |value: Option<u64>| Cell::typed(value.map_or_else(String::new, |n| n.to_string()));
    for fact in facts {
        let shift = report.shifts.iter().find(|shift| shift.fact == fact);
        let mut lines: BTreeMap<&str, (Option<&LevelShare>, Option<&SegmentRate>)> =
            BTreeMap::new();
        for level in shift.into_iter().flat_map(|shift| &shift.levels) {
            lines.entry(&level.level).or_default().0 = Some(level);
        }
        for rate in rates.clone().filter(|rate| rate.fact == fact) {
            let level = rate.level.as_deref().unwrap_or_default();
            lines.entry(level).or_default().1 = Some(rate);
        }
        let stability = shift.and_then(|shift| shift.stability.as_ref().ok());
        for (level, (share, rate)) in lines {
            let change = rate.and_then(|rate| rate.change);
            sheet.row([
                Cell::Text(fact),
                Cell::Text(level),
                count(share.map(|share| share.before)),
                count(share.map(|share| share.now)),
                number(stability.map(|found| found.index)),
                number(stability.map(|found| found.null.q95)),
                number(shift.and_then(|shift| shift.p_holm)),
                count(rate.map(|rate| rate.before.0)),
                count(rate.map(|rate| rate.before.1)),
                count(rate.map(|rate| rate.now.0)),
                count(rate.map(|rate| rate.now.1)),
                number(change.map(|change| change.difference)),
                number(change.map(|change| change.interval.low)),
                number(change.map(|change| change.interval.high)),
                number(change.map(|change| change.p_holm)),
            ])?;
        }
    }
    sheet.finish()
}
