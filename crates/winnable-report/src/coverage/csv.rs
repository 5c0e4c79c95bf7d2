//! Reach and frequency of the listed accounts as CSV.

use std::io::{self, Write};

use super::CoveragePage;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 8] = [
    "account_id",
    "name",
    "people",
    "reached",
    "touches",
    "frequency",
    "engaged",
    "anonymous",
];

/// Each listed account, the best first; no row where no touch was read. The result is the number of
/// cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn coverage_csv(
    out: &mut dyn Write,
    page: &CoveragePage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for reach in page.found.reach.iter().flatten() {
        let (id, name) = page.assessment.account(reach.account);
        let frequency = reach.frequency();
        sheet.row([
            Cell::Text(id),
            Cell::Text(name),
            Cell::typed(reach.people),
            Cell::typed(reach.reached),
            Cell::typed(reach.touches),
            Cell::typed(frequency.map_or_else(String::new, |value| value.to_string())),
            Cell::typed(reach.engaged),
            Cell::typed(reach.anonymous),
        ])?;
    }
    sheet.finish()
}
