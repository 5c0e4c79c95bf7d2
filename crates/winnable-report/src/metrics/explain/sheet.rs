//! The rows of a metric as CSV.

use std::io::{self, Write};

use winnable_engine::metrics::{CountedRow, MetricRow};
use winnable_model::SourceNames;

use super::MetricPage;
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::metrics::figure;

const COLUMNS: [&str; 9] = [
    "metric", "variant", "segment", "at", "part", "file", "row", "id", "adds",
];

/// Every row of numerator and denominator of every figure. The result is the number of cells that
/// were guarded.
///
/// # Errors
/// Those of the writer.
pub fn metric_rows_csv(
    out: &mut dyn Write,
    page: &MetricPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for row in page.report.rows {
        part(
            &mut sheet,
            row,
            "numerator",
            &row.numerator_rows,
            page.names,
        )?;
        part(
            &mut sheet,
            row,
            "denominator",
            &row.denominator_rows,
            page.names,
        )?;
    }
    sheet.finish()
}

fn part(
    sheet: &mut Sheet<'_>,
    row: &MetricRow,
    part: &'static str,
    rows: &[CountedRow],
    names: &SourceNames,
) -> io::Result<()> {
    let segment = row.segment.as_ref().map(ToString::to_string);
    for counted in rows {
        let file = names.row(counted.row).map(|place| place.file);
        sheet.row([
            Cell::typed(row.metric),
            Cell::typed(row.variant.unwrap_or_default()),
            Cell::Text(segment.as_deref().unwrap_or_default()),
            Cell::Typed(row.at.map(|at| at.to_string()).unwrap_or_default()),
            Cell::typed(part),
            Cell::Text(file.as_deref().unwrap_or_default()),
            Cell::typed(counted.row.line),
            Cell::Text(&counted.id),
            Cell::Typed(figure::exact(counted.adds)),
        ])?;
    }
    Ok(())
}
