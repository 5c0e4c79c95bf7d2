//! The accounts of the list as CSV.

use std::io::{self, Write};

use super::{CapacityPage, gap};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 12] = [
    "account_id",
    "name",
    "score",
    "tier",
    "entitled",
    "list_tier",
    "list_reason",
    "value",
    "missed_tier",
    "missed_by_value",
    "missed_by_score",
    "seat_held_by",
];

/// Every account, one a row, those of the best tier first; outside the list `list_tier` is blank. The
/// result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn capacity_csv(
    out: &mut dyn Write,
    page: &CapacityPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for row in page.rows() {
        let placed = row.placed;
        let (by_value, by_score) = gap(placed.missed);
        let tier = |at: Option<usize>| Cell::typed(page.tier(at).unwrap_or_default());
        let holder = placed.missed.map_or("", |missed| page.holder(missed).0);
        sheet.row([
            Cell::Text(row.id),
            Cell::Text(row.name),
            Cell::typed(row.placed.score),
            tier(row.placed.tier),
            tier(placed.entitled),
            tier(placed.place),
            Cell::typed(placed.reason.map_or("", |reason| reason.name())),
            Cell::typed(
                row.placed
                    .value
                    .map_or_else(String::new, |value| value.to_string()),
            ),
            tier(placed.missed.map(|missed| missed.tier)),
            Cell::typed(by_value.unwrap_or_default()),
            Cell::typed(by_score.unwrap_or_default()),
            Cell::Text(holder),
        ])?;
    }
    sheet.finish()
}
