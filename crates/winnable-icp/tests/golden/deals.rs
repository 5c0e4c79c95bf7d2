//! The synthetic book of deals that several vectors use.

use std::collections::BTreeMap;
use std::path::Path;

/// A row of `tests/golden/deals_160.csv`, by its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// All rows of the book.
pub(crate) fn rows() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/deals_160.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// The rows that are won or lost.
pub(crate) fn closed() -> Vec<Row> {
    let mut rows = rows();
    rows.retain(|row| matches!(row["status"].as_str(), "won" | "lost"));
    rows
}

/// A column as numbers.
pub(crate) fn column(rows: &[Row], name: &str) -> Vec<f64> {
    rows.iter().map(|row| row[name].parse().unwrap()).collect()
}

/// Whether each row is won.
pub(crate) fn won(rows: &[Row]) -> Vec<bool> {
    rows.iter().map(|row| row["status"] == "won").collect()
}
