//! The bands of a backtest as CSV.

use std::io::{self, Write};

use winnable_icp::backtest::Times;

use super::BacktestReport;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 15] = [
    "from",
    "below",
    "n",
    "won",
    "lost",
    "open",
    "win_rate",
    "low",
    "high",
    "p_versus_rest",
    "median_days_won",
    "median_days_closed",
    "median_days_to_close",
    "won_in_90_days",
    "median_days_to_value",
];

/// The bands, one a row, the lowest first. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn backtest_csv(
    out: &mut dyn Write,
    report: &BacktestReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let or_blank =
        |number: Option<f64>| Cell::typed(number.map_or_else(String::new, |n| n.to_string()));
    for band in &report.backtest.bands {
        let time = |of: fn(&Times) -> Option<f64>| band.times.as_ref().and_then(of);
        sheet.row([
            Cell::typed(band.from),
            or_blank(band.below),
            Cell::typed(band.n),
            Cell::typed(band.won),
            Cell::typed(band.lost),
            Cell::typed(band.open),
            or_blank(band.win_rate.ok()),
            or_blank(band.interval.map(|interval| interval.low)),
            or_blank(band.interval.map(|interval| interval.high)),
            or_blank(band.versus_rest.ok().map(|rest| rest.p_holm)),
            or_blank(time(|times| times.median_won.ok())),
            or_blank(time(|times| times.median_closed.ok())),
            or_blank(time(|times| times.median_to_close.ok())),
            or_blank(time(|times| times.won_by_horizon.ok())),
            or_blank(time(|times| times.median_to_value.ok())),
        ])?;
    }
    sheet.finish()
}
