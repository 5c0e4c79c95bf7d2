//! The accounts of a check as CSV, one a row.

use std::io::{self, Write};

use super::{ProfileReport, class_name, ids};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 5] = ["account_id", "name", "class", "unmet", "unknown"];

/// The accounts in the order of their ids, with their classes and the conditions that are not met or of
/// which nobody knows. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn profile_check_csv(
    out: &mut dyn Write,
    report: &ProfileReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for row in &report.check.rows {
        let of = |positions: &[usize]| ids(report.profile, positions).join("; ");
        let (unmet, unknown) = (of(&row.standing.unmet), of(&row.standing.unknown));
        sheet.row([
            Cell::Text(&row.id),
            Cell::Text(&row.name),
            Cell::typed(class_name(&row.standing)),
            Cell::Text(&unmet),
            Cell::Text(&unknown),
        ])?;
    }
    sheet.finish()
}
