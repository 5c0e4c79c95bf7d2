//! The rows of a JSON file, its header first.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::array::{enter, next_element, next_key, skip};
use super::cursor::Cursor;
use super::error::JsonFault;
use super::flatten::flatten;
use super::lines::next_line;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;
use crate::records::{Fingerprint, Records};
use crate::scan::{BadRecord, CellForm, Outcome, RecordBuf, ScanFault, escape_raw};

/// Where HubSpot's interface puts the fields of a record.
const PROPERTIES: &str = "properties.";

/// The text of one object, taken from the file.
#[derive(Debug)]
pub(super) struct Piece {
    /// The physical line where it has one of its own, else 0.
    pub(super) line: u64,
    /// The line and the character where it starts.
    pub(super) place: (u64, u64),
    /// Where it starts, in bytes.
    pub(super) byte_offset: u64,
    /// Why it was not taken whole.
    pub(super) fault: Option<ScanFault>,
}

impl Piece {
    /// Refuses an element that is no JSON, for what follows it cannot be trusted either.
    pub(super) fn check(&self, raw: &[u8]) -> Result<(), FileError> {
        let Err(error) = serde_json::from_slice::<&RawValue>(raw) else {
            return Ok(());
        };
        let (line, column) = self.place;
        let (down, right) = (error.line() as u64, error.column() as u64);
        let fault = if down <= 1 {
            JsonFault::Broken {
                line,
                column: column + right.saturating_sub(1),
            }
        } else {
            JsonFault::Broken {
                line: line + down - 1,
                column: right,
            }
        };
        Err(fault.into())
    }
}

/// The rows of a JSON file.
pub(crate) struct JsonRows<'a> {
    cursor: Cursor<'a>,
    source: Source,
    names: Vec<String>,
    columns: BTreeMap<String, usize>,
    cells: Vec<(CellForm, String)>,
    record_limit: usize,
    field_limit: u64,
    raw: Vec<u8>,
    /// The records that were handed out, the header included.
    records: u64,
    fingerprint: Option<Fingerprint>,
}

/// Where objects are taken from.
#[derive(Debug)]
enum Source {
    Lines,
    Array {
        /// Whether it stands under a key of the outermost object.
        inner: bool,
        first: bool,
    },
}

impl<'a> JsonRows<'a> {
    /// The rows of an object a line.
    pub(crate) fn lines(
        input: &'a mut dyn Input,
        paths: &[String],
        limits: &Limits,
    ) -> Result<Self, FileError> {
        Self::new(input, Source::Lines, paths, limits)
    }

    /// The rows of an array: the outermost one, or that of a key.
    pub(crate) fn array(
        input: &'a mut dyn Input,
        array: Option<&str>,
        paths: &[String],
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let source = Source::Array {
            inner: array.is_some(),
            first: true,
        };
        let mut rows = Self::new(input, source, paths, limits)?;
        enter(&mut rows.cursor, array)?;
        Ok(rows)
    }

    fn new(
        input: &'a mut dyn Input,
        source: Source,
        paths: &[String],
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let columns = paths.iter().cloned().zip(0..).collect();
        Ok(Self {
            cursor: Cursor::new(input, limits.file_bytes)?,
            source,
            names: names(paths),
            columns,
            cells: vec![(CellForm::Text, String::new()); paths.len()],
            record_limit: Limits::len(limits.record_bytes),
            field_limit: limits.field_bytes,
            raw: Vec::new(),
            records: 0,
            fingerprint: None,
        })
    }

    fn next(&mut self) -> Result<Option<Piece>, FileError> {
        let (cursor, raw) = (&mut self.cursor, &mut self.raw);
        match &mut self.source {
            Source::Lines => next_line(cursor, raw, self.record_limit),
            Source::Array { first, .. } => {
                let piece = next_element(cursor, raw, first, self.record_limit)?;
                if let Some(piece) = piece.as_ref().filter(|piece| piece.fault.is_none()) {
                    piece.check(raw)?;
                }
                Ok(piece)
            }
        }
    }

    /// Reads what follows the table, so that a file which was cut off is refused.
    fn finish(&mut self) -> Result<(), FileError> {
        if let Source::Array { inner, .. } = self.source {
            let mut first = false;
            while inner && next_key(&mut self.cursor, &mut first)?.is_some() {
                skip(&mut self.cursor)?;
            }
            if self.cursor.skip_blanks()?.is_some() {
                return Err(self.cursor.broken());
            }
        }
        if self.fingerprint.is_none() {
            self.fingerprint = Some(self.cursor.fingerprint()?);
        }
        Ok(())
    }

    fn row(&mut self, piece: Piece, into: &mut RecordBuf) -> Outcome {
        let line = match piece.line {
            0 => self.records - 1,
            line => line,
        };
        into.begin(line, self.records, piece.byte_offset);
        let filled = match piece.fault {
            Some(fault) => Err(fault),
            None => self.fill(piece.byte_offset),
        };
        match filled {
            Err(fault) => {
                let raw = escape_raw(&self.raw);
                let place = (line, piece.byte_offset);
                Outcome::Bad(Box::new(set_aside(fault, self.records, place, &raw)))
            }
            Ok(()) if self.cells.iter().all(|(_, text)| text.trim().is_empty()) => Outcome::Blank,
            Ok(()) => {
                for (form, text) in &self.cells {
                    into.push_cell(*form, text);
                }
                Outcome::Record
            }
        }
    }

    /// Puts the values of the object at hand into the cells of their columns.
    fn fill(&mut self, byte_offset: u64) -> Result<(), ScanFault> {
        for (form, text) in &mut self.cells {
            *form = CellForm::Text;
            text.clear();
        }
        let text = std::str::from_utf8(&self.raw).map_err(|error| ScanFault::InvalidUtf8 {
            byte_offset: byte_offset + error.valid_up_to() as u64,
        })?;
        if text.trim().is_empty() {
            return Ok(());
        }
        let cells = flatten(text).map_err(|fault| fault.unwrap_or(ScanFault::NoJson))?;
        for (path, form, text) in cells {
            if text.len() as u64 > self.field_limit {
                let limit = Limits::len(self.field_limit);
                return Err(ScanFault::FieldTooLong { limit });
            }
            // The columns were found in this very file.
            if let Some(cell) = self
                .columns
                .get(&path)
                .and_then(|at| self.cells.get_mut(*at))
            {
                *cell = (form, text);
            }
        }
        Ok(())
    }
}

impl Records for JsonRows<'_> {
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        self.records += 1;
        if self.records == 1 {
            into.begin(0, 1, 0);
            for name in &self.names {
                into.push_cell(CellForm::Text, name);
            }
            return Ok(Some(Outcome::Record));
        }
        let Some(piece) = self.next()? else {
            self.records -= 1;
            self.finish()?;
            return Ok(None);
        };
        Ok(Some(self.row(piece, into)))
    }

    /// An object has the keys that it has.
    fn expect_width(&mut self, _: usize, _: usize) {}

    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint.clone().unwrap_or_default()
    }
}

/// The names of the columns: their paths, without the shell in which HubSpot's interface puts fields,
/// as long as no other column has that name.
fn names(paths: &[String]) -> Vec<String> {
    let known: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let short = |path: &str| {
        let bare = path.strip_prefix(PROPERTIES)?;
        (!known.contains(bare)).then(|| bare.to_owned())
    };
    paths
        .iter()
        .map(|path| short(path).unwrap_or_else(|| path.clone()))
        .collect()
}

pub(super) fn set_aside(
    fault: ScanFault,
    record: u64,
    (line, byte_offset): (u64, u64),
    raw: &str,
) -> BadRecord {
    BadRecord {
        fault,
        line,
        record,
        byte_offset,
        length: raw.len() as u64,
        column: None,
        unterminated: false,
        raw: raw.to_owned(),
    }
}
