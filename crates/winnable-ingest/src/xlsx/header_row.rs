//! Which row of a sheet is its header: below titles and notes, and above the first values.

use super::error::WorkbookError;
use crate::file_error::FileError;
use crate::records::Records;
use crate::scan::{CellForm, HeaderError, Outcome, RecordBuf};

/// How many rows with a value are looked at.
const SAMPLE: usize = 100;

/// What a row shows of itself.
struct Shape {
    line: u64,
    record: u64,
    /// Whether each cell, up to the last one with a value, has one.
    filled: Vec<bool>,
    is_text: bool,
}

impl Shape {
    fn of(record: &RecordBuf) -> Self {
        let mut filled: Vec<bool> = record.iter().map(|cell| !cell.trim().is_empty()).collect();
        while filled.last() == Some(&false) {
            filled.pop();
        }
        Self {
            line: record.line(),
            record: record.record(),
            is_text: (0..record.len()).all(|at| record.cell_form(at) == CellForm::Text),
            filled,
        }
    }

    fn count(&self) -> usize {
        self.filled.iter().filter(|filled| **filled).count()
    }

    /// Whether the row below has names where this one has none, as below merged cells.
    fn goes_on_in(&self, below: &Self) -> bool {
        let width = self.filled.len().max(below.filled.len());
        let has = |row: &Self, at| row.filled.get(at).copied().unwrap_or_default();
        let gaps: Vec<usize> = (0..width).filter(|at| !has(self, *at)).collect();
        !gaps.is_empty()
            && below.line == self.line + 1
            && below.is_text
            && below.count() < width
            && gaps.iter().all(|at| has(below, *at))
    }
}

/// The line and the number of the header: the first row that fills more than half of the columns
/// that the fullest of the first rows fills. Titles fill one cell or two.
///
/// # Errors
/// [`WorkbookError::HeaderOfTwoRows`] where the names stand in two rows.
pub(crate) fn find_header_row(records: &mut dyn Records) -> Result<(u64, u64), FileError> {
    let mut record = RecordBuf::new();
    let mut rows: Vec<Shape> = Vec::new();
    while rows.len() < SAMPLE {
        match records.read(&mut record)? {
            None => break,
            Some(Outcome::Blank | Outcome::Footer | Outcome::Bad(_)) => {}
            Some(Outcome::Record) => rows.push(Shape::of(&record)),
        }
    }
    let widest = rows.iter().map(Shape::count).max().unwrap_or_default();
    let is_header = |row: &Shape| row.count() * 2 > widest;
    let at = rows.iter().position(is_header);
    let at = at.ok_or(HeaderError::Empty)?;
    match rows.get(at..) {
        Some([header, below, ..]) if header.goes_on_in(below) => {
            Err(WorkbookError::HeaderOfTwoRows {
                first: header.line,
                second: below.line,
            }
            .into())
        }
        Some([header, ..]) => Ok((header.line, header.record)),
        _ => Err(HeaderError::Empty.into()),
    }
}
