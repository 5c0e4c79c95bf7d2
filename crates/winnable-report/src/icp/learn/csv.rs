//! The columns of a card, and the scores of rows, as CSV.

use std::io::{self, Write};

use super::LearnReport;
use crate::csv::{Cell, CsvOptions, Sheet};

/// The score of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictionRow {
    /// The id of the row.
    pub id: String,
    /// `train`, `test`, `open`, or nothing.
    pub part: &'static str,
    /// The score, 0..=100.
    pub score: f64,
}

/// The columns of a card, one a row, those with the most points first. The result is the number of cells that
/// were guarded.
///
/// # Errors
/// Those of the writer.
pub fn learn_columns_csv(
    out: &mut dyn Write,
    report: &LearnReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    let headings = [
        "column",
        "points",
        "shape",
        "information_value",
        "by_chance",
    ];
    sheet.row(headings.map(Cell::typed))?;
    for column in report.learned.card.iter().flat_map(|card| &card.columns) {
        sheet.row([
            Cell::Text(&column.column),
            Cell::typed(column.points),
            Cell::typed(column.shape.map_or("by_word", super::json::shape_code)),
            Cell::typed(column.information_value),
            Cell::typed(column.by_chance),
        ])?;
    }
    sheet.finish()
}

/// The scores of rows, in the order of the table. Ids stand as the table has them, since programs read them.
///
/// # Errors
/// Those of the writer.
pub fn predictions_csv(out: &mut dyn Write, rows: &[PredictionRow]) -> io::Result<()> {
    let options = CsvOptions {
        bom: false,
        guard: false,
    };
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(["id", "part", "score"].map(Cell::typed))?;
    for row in rows {
        sheet.row([
            Cell::Text(&row.id),
            Cell::typed(row.part),
            Cell::typed(format!("{:.2}", row.score)),
        ])?;
    }
    sheet.finish().map(drop)
}
