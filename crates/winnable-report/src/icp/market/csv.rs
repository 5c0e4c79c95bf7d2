//! Counts of firms as CSV, an industry and a range of sizes a row.

use std::io::{self, Write};

use super::MarketReport;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 10] = [
    "predicate",
    "industry",
    "counted_as",
    "from",
    "below",
    "firms_low",
    "firms_high",
    "employment_low",
    "employment_high",
    "reason",
];

/// The cells of each predicate, and a last row of each with all of them together. The result is the
/// number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn market_csv(
    out: &mut dyn Write,
    report: &MarketReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let number = |number: Option<u64>| number.map_or_else(String::new, |n| n.to_string());
    for predicate in report.counts {
        for cell in &predicate.count.cells {
            let range = cell.employees.as_ref();
            let end = |end: Option<rust_decimal::Decimal>| {
                end.map_or_else(String::new, |end| end.normalize().to_string())
            };
            let firms = cell.firms.ok();
            sheet.row([
                Cell::Text(&predicate.id),
                Cell::typed(
                    cell.industry
                        .map_or_else(String::new, |code| code.to_string()),
                ),
                Cell::Text(cell.counted.as_deref().unwrap_or_default()),
                Cell::typed(end(range.and_then(|range| range.from))),
                Cell::typed(end(range.and_then(|range| range.below))),
                Cell::typed(number(firms.map(|of| of.firms_low))),
                Cell::typed(number(firms.map(|of| of.firms_high))),
                Cell::typed(number(firms.and_then(|of| of.employment_low))),
                Cell::typed(number(firms.and_then(|of| of.employment_high))),
                Cell::typed(cell.firms.err().map_or("", winnable_metrics::Reason::code)),
            ])?;
        }
        let total = predicate.count.total.ok();
        let blank = || Cell::typed("");
        sheet.row([
            Cell::Text(&predicate.id),
            Cell::typed("total"),
            blank(),
            blank(),
            blank(),
            Cell::typed(number(total.map(|of| of.firms_low))),
            Cell::typed(number(total.map(|of| of.firms_high))),
            Cell::typed(number(total.and_then(|of| of.employment_low))),
            Cell::typed(number(total.and_then(|of| of.employment_high))),
            Cell::typed(
                predicate
                    .count
                    .total
                    .err()
                    .map_or("", winnable_metrics::Reason::code),
            ),
        ])?;
    }
    sheet.finish()
}
