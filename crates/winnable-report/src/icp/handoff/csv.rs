//! The two windows as CSV.

use std::io::{self, Write};

use super::HandOffPage;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 11] = [
    "window",
    "from",
    "to",
    "leads",
    "meetings",
    "opportunities",
    "scored",
    "at_or_above",
    "won",
    "lost",
    "open",
];

/// The window before and the test, one a row; what is unknown is blank.
///
/// # Errors
/// Those of the writer.
pub fn hand_off_csv(
    out: &mut dyn Write,
    page: &HandOffPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let report = page.report;
    let count = |value: Option<u64>| Cell::typed(value.map_or_else(String::new, |n| n.to_string()));
    for (name, (from, to), counts) in [
        ("before", report.before, report.found.before),
        ("during", report.during, report.found.during),
    ] {
        sheet.row([
            Cell::typed(name),
            Cell::typed(from),
            Cell::typed(to),
            count(counts.leads),
            count(counts.meetings),
            Cell::typed(counts.opportunities),
            Cell::typed(counts.scored),
            Cell::typed(counts.at_or_above),
            Cell::typed(counts.won),
            Cell::typed(counts.lost),
            Cell::typed(counts.open()),
        ])?;
    }
    sheet.finish()
}
