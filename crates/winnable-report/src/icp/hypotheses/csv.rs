//! Stated hypotheses as CSV.

use std::io::{self, Write};

use winnable_icp::discover::Hypothesis;

use super::HypothesesReport;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 18] = [
    "sentence",
    "predicate",
    "standing",
    "n",
    "won",
    "rest_n",
    "rest_won",
    "win_rate",
    "rest_rate",
    "lift",
    "low",
    "high",
    "difference",
    "difference_low",
    "difference_high",
    "p",
    "p_holm",
    "market",
];

/// The hypotheses, one a row, in the order of the file; cells of numbers that there are none of are blank.
/// The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn hypotheses_csv(
    out: &mut dyn Write,
    report: &HypothesesReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for one in report.examined {
        let count = |of: fn(&Hypothesis) -> u64| {
            Cell::typed(one.shown().map_or_else(String::new, |n| of(n).to_string()))
        };
        let real = |of: fn(&Hypothesis) -> f64| {
            Cell::typed(one.shown().map_or_else(String::new, |n| of(n).to_string()))
        };
        let predicate = one.stated.predicate.to_string();
        let market = one.stated.market.as_ref();
        sheet.row([
            Cell::Text(&one.stated.sentence),
            Cell::Text(&predicate),
            Cell::typed(one.standing.name()),
            count(|of| of.n),
            count(|of| of.won),
            count(|of| of.rest_n),
            count(|of| of.rest_won),
            real(|of| of.win_rate),
            real(|of| of.rest_rate),
            real(|of| of.lift),
            real(|of| of.lift_interval.low),
            real(|of| of.lift_interval.high),
            real(|of| of.difference),
            real(|of| of.difference_interval.low),
            real(|of| of.difference_interval.high),
            real(|of| of.p),
            real(|of| of.p_holm),
            Cell::typed(market.map_or_else(String::new, |market| market.firms.to_string())),
        ])?;
    }
    sheet.finish()
}
