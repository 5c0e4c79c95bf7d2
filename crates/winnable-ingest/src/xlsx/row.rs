//! The rows of a sheet that hold a value, in their order.

use std::ops::Range;

use super::error::WorkbookError;
use super::value::{Common, Stored};
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::scan::CellForm;

/// The last column of a sheet, `XFD`, counted from 1.
const LAST_COLUMN: usize = 16_384;

/// The last row of a sheet, from 1.
const LAST_ROW: u64 = 1_048_576;

/// A row of a sheet, in buffers that the next one reuses.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// The number that the spreadsheet shows, from 1.
    pub(super) number: u64,
    /// Whether it holds more text than a record may. What was too much is left out.
    pub(super) is_too_long: bool,
    cells: Vec<SheetCell>,
    text: String,
}

#[derive(Debug)]
struct SheetCell {
    /// From 0.
    column: usize,
    form: CellForm,
    text: Range<usize>,
}

impl SheetRow {
    /// The cells that are not blank by their columns, from 0, in order.
    pub(super) fn cells(&self) -> impl DoubleEndedIterator<Item = (usize, CellForm, &str)> {
        let cell = |cell: &SheetCell| {
            let text = self.text.get(cell.text.clone()).unwrap_or_default();
            (cell.column, cell.form, text)
        };
        let cells = self.cells.iter().map(cell);
        cells.filter(|(.., text)| !text.trim().is_empty())
    }

    fn begin(&mut self, number: u64) {
        self.number = number;
        self.is_too_long = false;
        self.cells.clear();
        self.text.clear();
    }
}

/// A sheet that is read from its start to its end.
pub(super) struct Rows<'a> {
    xml: Xml<'a>,
    common: Common,
    /// The longest text of a row, in bytes.
    longest: usize,
    last: u64,
    raw: String,
}

impl<'a> Rows<'a> {
    pub(super) fn new(xml: Xml<'a>, common: Common, longest: usize) -> Self {
        Self {
            xml,
            common,
            longest,
            last: 0,
            raw: String::new(),
        }
    }

    /// Reads the next row that the sheet holds; false at the end.
    pub(super) fn next(&mut self, into: &mut SheetRow) -> Result<bool, FileError> {
        loop {
            match self.xml.next()? {
                Piece::Start(tag) if tag.is("row") => {
                    let number = tag.whole("r")?.unwrap_or(self.last + 1);
                    if number <= self.last || number > LAST_ROW {
                        return Err(WorkbookError::Damaged.into());
                    }
                    self.last = number;
                    into.begin(number);
                    self.cells(into)?;
                    return Ok(true);
                }
                Piece::End(end) if end.is("sheetData") => return Ok(false),
                Piece::Done => return Ok(false),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
    }

    /// Checks that the part is whole, and gives the input back.
    pub(super) fn finish(self) -> Result<&'a mut dyn Input, FileError> {
        self.xml.finish()
    }

    fn cells(&mut self, into: &mut SheetRow) -> Result<(), FileError> {
        let mut next = 0;
        loop {
            match self.xml.next()? {
                Piece::Start(tag) if tag.is("c") => {
                    let column = tag.with("r", column)?.unwrap_or(next);
                    let style = tag.whole("s")?.unwrap_or_default();
                    let stored = tag.with("t", Stored::parse)?.unwrap_or(Stored::Number);
                    if column >= LAST_COLUMN || into.cells.len() >= LAST_COLUMN {
                        return Err(WorkbookError::Damaged.into());
                    }
                    next = column + 1;
                    self.cell(column, (stored, style), into)?;
                }
                Piece::End(end) if end.is("row") => break,
                Piece::Done => return Err(WorkbookError::Damaged.into()),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
        let in_order = |pair: &[SheetCell]| matches!(pair, [a, b] if a.column < b.column);
        if !into.cells.windows(2).all(in_order) {
            into.cells.sort_by_key(|cell| cell.column);
            if !into.cells.windows(2).all(in_order) {
                // Two cells in one place: one of them would be lost.
                return Err(WorkbookError::Damaged.into());
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        column: usize,
        how: (Stored, usize),
        into: &mut SheetRow,
    ) -> Result<(), FileError> {
        let start = into.text.len();
        let mut form = CellForm::Text;
        let (mut formula, mut has_value) = (None, false);
        loop {
            let inner = match self.xml.next()? {
                Piece::Start(tag) if tag.is("v") => Inner::Value,
                Piece::Start(tag) if tag.is("is") => Inner::Inline,
                Piece::Start(tag) if tag.is("f") => Inner::Formula,
                Piece::Start(_) => Inner::Unknown,
                Piece::End(end) if end.is("c") => break,
                Piece::Done => return Err(WorkbookError::Damaged.into()),
                Piece::End(_) | Piece::Text(_) | Piece::Other => continue,
            };
            self.raw.clear();
            match inner {
                Inner::Value => self.xml.text(&mut self.raw)?,
                Inner::Inline => self.xml.rich_text(&mut self.raw)?,
                Inner::Formula => {
                    self.xml.text(&mut self.raw)?;
                    formula = Some(format!("={}", self.raw));
                    continue;
                }
                Inner::Unknown => {
                    self.xml.skip()?;
                    continue;
                }
            }
            has_value = true;
            form = self.common.push(how, &self.raw, &mut into.text)?;
        }
        // A spreadsheet stores an empty text for a formula that gives one; nothing at all stands where
        // a program wrote the formula and nobody computed it.
        if let Some(formula) = formula.filter(|_| !has_value) {
            into.text.push_str(&formula);
            form = CellForm::Fault;
        }
        if into.text.len() > self.longest {
            into.text.truncate(start);
            into.is_too_long = true;
        }
        let text = start..into.text.len();
        into.cells.push(SheetCell { column, form, text });
        Ok(())
    }
}

/// What stands in a cell.
enum Inner {
    Value,
    Inline,
    Formula,
    Unknown,
}

/// The column of a reference such as `AB12`, from 0. Dollars do not stand in the references of cells.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.trim_end_matches(|c: char| c.is_ascii_digit());
    if letters.is_empty() || letters.len() > 3 || letters.len() == reference.len() {
        return None;
    }
    letters
        .bytes()
        .try_fold(0, |column, letter| {
            let digit = match letter {
                b'A'..=b'Z' => letter - b'A',
                b'a'..=b'z' => letter - b'a',
                _ => return None,
            };
            Some(column * 26 + usize::from(digit) + 1)
        })?
        .checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        for (reference, number) in [("A1", 0), ("Z9", 25), ("AA1", 26), ("XFD1048576", 16_383)] {
            assert_eq!(column(reference), Some(number), "{reference}");
        }
        for none in ["", "1", "A", "ABCD1", "$A$1", "가1", "A1B"] {
            assert_eq!(column(none), None, "{none}");
        }
    }
}
