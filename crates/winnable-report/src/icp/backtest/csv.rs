//! The bands of a backtest as CSV.

use std::io::{self, Write};

use super::BacktestReport;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 9] = [
    "from", "below", "n", "won", "lost", "open", "win_rate", "low", "high",
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
        ])?;
    }
    sheet.finish()
}
