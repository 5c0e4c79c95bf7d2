//! From bytes to outcomes, one for each physical record.

use std::fmt;
use std::io::{self, Read};

use super::delimiter::Delimiter;
use super::find::Found;
use super::record::{Outcome, RecordBuf};
use super::window::Window;

const RECORD_CAP: usize = 4 * 1024 * 1024;
const FIELD_CAP: usize = 1024 * 1024;
const COLUMN_CAP: usize = 4096;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A streaming reader of delimited text that loses no good row to a bad one.
///
/// - **Input**: UTF-8, with or without a byte order mark; lines end in LF, CRLF, CR or a mixture.
///   A field in quotes may hold delimiters, line ends and doubled quotes. A quote inside an unquoted
///   field is text.
/// - **Output**: each physical record comes out once, see [`Outcome`]. A record that spans lines and
///   turns out to be broken gives up only its first line; reading goes on at the second, so a stray
///   quote takes no other row with it.
/// - **Memory**: in proportion to the longest record allowed, whatever the input.
///
/// ```
/// use winnable_ingest::{Delimiter, Outcome, RecordBuf, RecordScanner};
///
/// let csv = b"Name,City\n\"Acme, Inc.\",Seoul\n\"Globex,Busan\nInitech,Daegu\n";
/// let mut scanner = RecordScanner::new(&csv[..], Delimiter::Comma);
/// scanner.read_header()?;
///
/// let mut row = RecordBuf::new();
/// assert_eq!(scanner.read(&mut row)?, Some(Outcome::Record));
/// assert_eq!(row.get(0), Some("Acme, Inc."));
///
/// let Some(Outcome::Bad(bad)) = scanner.read(&mut row)? else { panic!() };
/// assert_eq!((bad.line, bad.fault.code()), (3, "E0310"));
///
/// assert_eq!(scanner.read(&mut row)?, Some(Outcome::Record));
/// assert_eq!((row.line(), row.get(1)), (4, Some("Daegu")));
/// assert_eq!(scanner.read(&mut row)?, None);
/// # Ok::<(), winnable_ingest::HeaderError>(())
/// ```
pub struct RecordScanner<R> {
    pub(super) window: Window<R>,
    pub(super) delimiter: u8,
    pub(super) record_cap: usize,
    pub(super) field_cap: usize,
    pub(super) column_cap: usize,
    pub(super) width: Option<usize>,
    /// The fields of a record whose last columns have no name.
    pub(super) widest: usize,
    /// Whether rows have the columns without a name, as far as was seen.
    pub(super) unnamed: Option<bool>,
    pub(super) line: u64,
    pub(super) records: u64,
    pub(super) after_blank: bool,
    pub(super) in_footer: bool,
}

/// Where a scanner stands between two records, and what it remembers of those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The line of the next record, from 1.
    pub(crate) line: u64,
    /// The records before it.
    pub(crate) records: u64,
    /// Where it starts, in bytes from the start of the input.
    pub(crate) byte_offset: u64,
    after_blank: bool,
    in_footer: bool,
}

impl Place {
    /// A place behind a row.
    pub(crate) fn behind_a_row(line: u64, records: u64, byte_offset: u64) -> Self {
        Self {
            line,
            records,
            byte_offset,
            after_blank: false,
            in_footer: false,
        }
    }

    /// The same place, with so many more records before it.
    pub(crate) fn after(self, records: u64) -> Self {
        Self {
            records: self.records + records,
            ..self
        }
    }

    /// The same place, whatever stands before it.
    pub(crate) fn counted_from_here(self) -> Self {
        Self { records: 0, ..self }
    }

    /// Whether what follows is read as if rows alone stood before it.
    pub(crate) fn is_behind_a_row(&self) -> bool {
        !self.after_blank && !self.in_footer
    }
}

impl<R: Read> RecordScanner<R> {
    /// Reads `source` from its start, with the default limits: 4 MiB and 4,096 fields a record, 1 MiB a
    /// field.
    pub fn new(source: R, delimiter: Delimiter) -> Self {
        Self {
            window: Window::new(source),
            delimiter: delimiter.byte(),
            record_cap: RECORD_CAP,
            field_cap: FIELD_CAP,
            column_cap: COLUMN_CAP,
            width: None,
            widest: 0,
            unnamed: None,
            line: 1,
            records: 0,
            after_blank: false,
            in_footer: false,
        }
    }

    /// Sets the greatest length of a record in bytes, its line end not included.
    #[must_use]
    pub fn with_record_cap(mut self, bytes: usize) -> Self {
        self.record_cap = bytes.min(usize::MAX / 4);
        self
    }

    /// Sets the greatest length of a field in bytes.
    #[must_use]
    pub fn with_field_cap(mut self, bytes: usize) -> Self {
        self.field_cap = bytes;
        self
    }

    /// Sets the greatest number of fields of a record.
    #[must_use]
    pub fn with_column_cap(mut self, fields: usize) -> Self {
        self.column_cap = fields;
        self
    }

    /// Expects this number of fields from each record to come, as [`Self::read_header`] does by
    /// itself. Callers that look for the header below title lines do it by hand.
    pub fn expect_width(&mut self, fields: usize) {
        self.width = Some(fields);
        self.widest = fields;
    }

    /// Accepts records of up to this number of fields, where the header has as many and the last of
    /// them no name. [`Self::expect_width`] takes it back.
    pub fn accept_width(&mut self, fields: usize) {
        self.widest = fields;
    }

    /// Goes on at a place, where the source stands.
    #[must_use]
    pub(crate) fn resume(mut self, at: Place) -> Self {
        self.window.start_at(at.byte_offset);
        self.line = at.line;
        self.records = at.records;
        self.after_blank = at.after_blank;
        self.in_footer = at.in_footer;
        self
    }

    /// Where it stands.
    pub(crate) fn place(&self) -> Place {
        Place {
            line: self.line,
            records: self.records,
            byte_offset: self.window.offset(),
            after_blank: self.after_blank,
            in_footer: self.in_footer,
        }
    }

    /// Whether the last record was decided by knowing that nothing follows what the source gave.
    pub(crate) fn has_met_the_end(&self) -> bool {
        self.window.ended()
    }

    /// Where the bytes come from.
    pub(crate) fn source(&self) -> &R {
        self.window.source()
    }

    /// As [`Self::source`], to be told what it may forget.
    pub(crate) fn source_mut(&mut self) -> &mut R {
        self.window.source_mut()
    }

    /// Where the next record starts, in bytes from the start of the input.
    pub fn byte_offset(&self) -> u64 {
        self.window.offset()
    }

    /// Reads the next physical record; `None` at the end of the input.
    ///
    /// # Errors
    /// Those of the source. Where the scanner stands after one is not defined: do not read on.
    pub fn read(&mut self, into: &mut RecordBuf) -> io::Result<Option<Outcome>> {
        if self.window.offset() == 0 {
            self.skip_bom()?;
        }
        self.window.reach(1)?;
        if self.window.bytes().is_empty() {
            return Ok(None);
        }
        into.begin(self.line, self.records + 1, self.window.offset());
        let outcome = match self.find(into)? {
            Found::Record(extent) => self.judge(extent, into)?,
            Found::Broken(fault, column) => self.set_line_aside(fault, column)?,
        };
        self.records += 1;
        self.after_blank = outcome == Outcome::Blank;
        if matches!(outcome, Outcome::Blank | Outcome::Bad(_)) {
            into.clear();
        }
        Ok(Some(outcome))
    }

    fn skip_bom(&mut self) -> io::Result<()> {
        self.window.reach(BOM.len())?;
        if self.window.bytes().starts_with(BOM) {
            self.window.consume(BOM.len());
        }
        Ok(())
    }
}

impl<R> fmt::Debug for RecordScanner<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordScanner")
            .field("line", &self.line)
            .field("records", &self.records)
            .field("width", &self.width)
            .finish_non_exhaustive()
    }
}
