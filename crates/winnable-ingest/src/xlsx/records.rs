//! A sheet as records: the number of a record is that of its row.

use super::directory::Directory;
use super::row::{Rows, SheetRow};
use super::strings::Strings;
use super::styles::Styles;
use super::value::Common;
use super::workbook::Workbook;
use super::xml::Xml;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;
use crate::records::{Fingerprint, Records, fingerprint};
use crate::scan::{BadRecord, CellForm, Outcome, RecordBuf, ScanFault, opens_footer};

/// The records of one sheet. A row that the file leaves out is a blank record, as is one of which no
/// cell has a value; below the last value of the sheet there is none.
pub(crate) struct XlsxRecords<'a> {
    rows: Option<Rows<'a>>,
    row: SheetRow,
    /// The row was read and is not handed out yet.
    is_ahead: bool,
    /// The number of the next record.
    next: u64,
    width: Option<usize>,
    in_footer: bool,
    limits: Limits,
    fingerprint: Fingerprint,
}

impl<'a> XlsxRecords<'a> {
    /// Opens the sheet of this name.
    pub(crate) fn new(
        input: &'a mut dyn Input,
        sheet: &str,
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let directory = Directory::read(input, limits)?;
        let workbook = Workbook::read(input, &directory, limits)?;
        let part = workbook.sheet(sheet)?.part;
        let common = Common {
            strings: Strings::read(input, workbook.strings.as_ref(), limits)?,
            styles: Styles::read(input, workbook.styles.as_ref(), limits)?,
            from_1904: workbook.from_1904,
        };
        let xml = Xml::open(input, &part, limits)?;
        Ok(Self {
            rows: Some(Rows::new(xml, common, Limits::len(limits.record_bytes))),
            row: SheetRow::default(),
            is_ahead: false,
            next: 1,
            width: None,
            in_footer: false,
            limits: limits.clone(),
            fingerprint: Fingerprint::default(),
        })
    }

    /// Reads on to a row with a value; false at the end of the sheet.
    fn advance(&mut self) -> Result<bool, FileError> {
        let Some(rows) = &mut self.rows else {
            return Ok(false);
        };
        while rows.next(&mut self.row)? {
            if self.row.is_too_long || self.row.cells().next().is_some() {
                return Ok(true);
            }
        }
        let input = self.rows.take().map(Rows::finish).transpose()?;
        if let Some(input) = input {
            self.fingerprint = fingerprint(input)?;
        }
        Ok(false)
    }

    /// Puts the row into the record, or says why it is none.
    fn judge(&mut self, into: &mut RecordBuf) -> Outcome {
        let row = &self.row;
        if row.is_too_long {
            let limit = Limits::len(self.limits.record_bytes);
            return self.bad(ScanFault::RecordTooLong { limit }, into);
        }
        let filled = row.cells().map(|(column, ..)| column + 1).next_back();
        let filled = filled.unwrap_or_default();
        let most = Limits::len(self.limits.columns);
        if filled > most {
            return self.bad(ScanFault::TooManyColumns { limit: most }, into);
        }
        let width = self.width.unwrap_or(filled);
        let mut next = 0;
        for (column, form, text) in row.cells() {
            for _ in next..column {
                into.push_cell(CellForm::Text, "");
            }
            into.push_cell(form, text);
            next = column + 1;
        }
        for _ in next..width {
            into.push_cell(CellForm::Text, "");
        }
        if self.is_footer() {
            self.in_footer = true;
            return Outcome::Footer;
        }
        if filled > width {
            let fault = ScanFault::FieldCount {
                found: filled,
                expected: width,
                near: None,
            };
            return self.bad(fault, into);
        }
        Outcome::Record
    }

    /// Whether the row is one of the lines that a report appends: a copyright, a notice, and what
    /// stands alone below these.
    fn is_footer(&self) -> bool {
        let mut cells = self.row.cells();
        let Some((_, _, first)) = cells.next() else {
            return false;
        };
        let alone = cells.next().is_none();
        self.width.is_some() && alone && (self.in_footer || opens_footer(first))
    }

    fn bad(&self, fault: ScanFault, into: &mut RecordBuf) -> Outcome {
        const SHOWN: usize = 1024;
        let raw: String = into.raw().chars().take(SHOWN).collect();
        into.begin(self.row.number, self.row.number, 0);
        Outcome::Bad(Box::new(BadRecord {
            fault,
            line: self.row.number,
            record: self.row.number,
            byte_offset: 0,
            length: 0,
            column: None,
            unterminated: false,
            raw,
        }))
    }
}

impl Records for XlsxRecords<'_> {
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        if !self.is_ahead {
            if !self.advance()? {
                return Ok(None);
            }
            self.is_ahead = true;
        }
        let number = self.next;
        self.next += 1;
        into.begin(number, number, 0);
        if number < self.row.number {
            return Ok(Some(Outcome::Blank));
        }
        self.is_ahead = false;
        Ok(Some(self.judge(into)))
    }

    fn expect_width(&mut self, fields: usize, _: usize) {
        self.width = Some(fields);
    }

    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint.clone()
    }
}
