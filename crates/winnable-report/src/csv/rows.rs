//! Rows that were set aside, and rows that belong to no account, as CSV.

use std::io::{self, Write};

use winnable_engine::Unmatched;
use winnable_model::{Code, Lang, Localised, SourceNames, Text};

use super::{Cell, CsvOptions, Sheet};

/// A row that was set aside, or a cell that was left out of a row that was kept.
#[derive(Clone, Copy, Debug)]
pub struct QuarantineLine<'a> {
    /// `row` for a row that was set aside, `cell` for a cell that counts as unknown.
    pub disposition: &'static str,
    /// The file's name.
    pub file: &'a str,
    /// The physical line on which the row starts, from 1.
    pub row: u32,
    /// The number of the record, from 1, the header included.
    pub record: u64,
    /// Where the record starts, in bytes from the start of the file, for a row.
    pub byte_offset: Option<u64>,
    /// The header of the column at fault, when one is.
    pub column: Option<&'a str>,
    /// The stable code.
    pub code: Code,
    /// Why.
    pub reason: &'a Text,
    /// The record as it stands in the file.
    pub raw: &'a str,
}

/// Rows that were set aside. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn quarantine_csv<'a>(
    out: &mut dyn Write,
    lines: impl IntoIterator<Item = QuarantineLine<'a>>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    let columns = [
        "disposition",
        "file",
        "row",
        "record",
        "byte_offset",
        "column",
        "code",
        "reason",
        "raw",
    ];
    sheet.row(columns.map(Cell::typed))?;
    for line in lines {
        let reason = line.reason.text(lang);
        sheet.row([
            Cell::typed(line.disposition),
            Cell::Text(line.file),
            Cell::typed(line.row),
            Cell::typed(line.record),
            line.byte_offset.map_or(Cell::Text(""), Cell::typed),
            Cell::Text(line.column.unwrap_or_default()),
            Cell::typed(line.code),
            Cell::Text(&reason),
            Cell::Text(line.raw),
        ])?;
    }
    sheet.finish()
}

/// Accepted rows that belong to no account, written as they are met: there may be as many as there
/// are touches.
pub struct UnmatchedSheet<'w> {
    sheet: Sheet<'w>,
    lang: Lang,
}

impl std::fmt::Debug for UnmatchedSheet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UnmatchedSheet")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl<'w> UnmatchedSheet<'w> {
    /// A sheet with its header.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn new(out: &'w mut dyn Write, lang: Lang, options: CsvOptions) -> io::Result<Self> {
        let mut sheet = Sheet::new(out, options)?;
        sheet.row(["file", "row", "kind", "code", "key", "reason"].map(Cell::typed))?;
        Ok(Self { sheet, lang })
    }

    /// Writes a row: where it stands, what it is, why it was not placed, and what it names.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn row(&mut self, names: &SourceNames, row: &Unmatched) -> io::Result<()> {
        let file = names
            .row(row.row)
            .map(|place| place.file)
            .unwrap_or_default();
        let reason = row.code.text(self.lang);
        self.sheet.row([
            Cell::Text(&file),
            Cell::typed(row.row.line),
            Cell::typed(row.kind.name()),
            Cell::typed(row.code.name()),
            Cell::Text(row.key.as_deref().unwrap_or_default()),
            Cell::Text(&reason),
        ])
    }

    /// Ends the file; gives the number of cells that were guarded.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn finish(self) -> io::Result<u64> {
        self.sheet.finish()
    }
}
