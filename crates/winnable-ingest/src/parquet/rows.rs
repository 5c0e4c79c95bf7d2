//! The rows of a Parquet file, its header first.

use parquet::file::metadata::ParquetMetaData;

use super::column::Column;
use super::error::{ParquetFault, ParquetPart};
use super::footer::read_footer;
use super::inflate::Packing;
use super::names::names;
use super::pages::{Chunk, Refusal};
use crate::contain::contain;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;
use crate::records::{Fingerprint, Records, fingerprint};
use crate::scan::{BadRecord, CellForm, HeaderError, Outcome, RecordBuf, ScanFault};

/// So many rows of each column are decoded at a time.
const BATCH: usize = 1024;

/// The rows of a Parquet file.
pub(crate) struct ParquetRows<'a> {
    input: &'a mut dyn Input,
    metadata: ParquetMetaData,
    names: Vec<String>,
    size: u64,
    limits: Limits,
    /// The next row group.
    group: usize,
    columns: Vec<Column>,
    /// The rows of the row group that were not decoded yet.
    rest: u64,
    /// The rows of the batch that were not handed out yet.
    batch: usize,
    /// The records that were handed out, the header included.
    records: u64,
    cells: Vec<(CellForm, String)>,
    fingerprint: Fingerprint,
}

impl<'a> ParquetRows<'a> {
    pub(crate) fn new(input: &'a mut dyn Input, limits: &Limits) -> Result<Self, FileError> {
        let (metadata, size) = read_footer(input, limits)?;
        let schema = metadata.file_metadata().schema_descr();
        let names = names(schema.root_schema());
        if names.len() as u64 > limits.columns {
            let fault = ScanFault::TooManyColumns {
                limit: Limits::len(limits.columns),
            };
            return Err(HeaderError::Unreadable(Box::new(set_aside(fault, 1, None, ""))).into());
        }
        // Both are said; a footer that contradicts itself is none.
        let groups = metadata.row_groups().iter();
        let rows = groups.fold(0, |rows: i64, group| rows.saturating_add(group.num_rows()));
        if rows != metadata.file_metadata().num_rows() {
            return Err(ParquetFault::Damaged(ParquetPart::Footer).into());
        }
        Ok(Self {
            input,
            cells: vec![(CellForm::Text, String::new()); names.len()],
            metadata,
            names,
            size,
            limits: limits.clone(),
            group: 0,
            columns: Vec::new(),
            rest: 0,
            batch: 0,
            records: 0,
            fingerprint: Fingerprint::default(),
        })
    }

    fn damaged(&self, column: usize) -> FileError {
        let name = self.names.get(column).cloned().unwrap_or_default();
        let part = ParquetPart::Column {
            name,
            row_group: self.group,
        };
        ParquetFault::Damaged(part).into()
    }

    /// Makes the next row of the columns ready. `false`: there is none.
    fn advance(&mut self) -> Result<bool, FileError> {
        while self.batch == 0 {
            if self.rest == 0 && !self.next_group()? {
                return Ok(false);
            }
            let rows = self.rest.min(BATCH as u64);
            self.rest -= rows;
            self.batch = Limits::len(rows);
            for index in 0..self.columns.len() {
                let column = &mut self.columns[index];
                match column.decode(self.input, self.batch) {
                    Ok(()) => {}
                    Err(Refusal::Damaged) => return Err(self.damaged(index)),
                    Err(Refusal::File(error)) => return Err(error),
                }
            }
        }
        self.batch -= 1;
        Ok(true)
    }

    fn next_group(&mut self) -> Result<bool, FileError> {
        if self.group >= self.metadata.num_row_groups() {
            return Ok(false);
        }
        let group = self.metadata.row_group(self.group).clone();
        self.group += 1;
        self.rest = u64::try_from(group.num_rows()).map_err(|_| self.damaged(0))?;
        self.columns.clear();
        let count = group.columns().len();
        if count != self.names.len() {
            return Err(self.damaged(count.min(self.names.len())));
        }
        for (index, column) in group.columns().iter().enumerate() {
            let packing = Packing::of(column.compression_codec());
            let packing = packing.map_err(|codec| ParquetFault::Codec {
                column: self.names[index].clone(),
                codec,
            })?;
            let chunk = Chunk::new(column, self.size, &self.limits);
            let chunk = chunk.ok_or_else(|| self.damaged(index))?;
            let made = contain(|| Column::new(&column.column_descr_ptr(), chunk, packing));
            self.columns.push(made.map_err(|_| self.damaged(index))?);
        }
        Ok(true)
    }

    fn header(&self, into: &mut RecordBuf) -> Outcome {
        into.begin(0, 1, 0);
        for name in &self.names {
            into.push_cell(CellForm::Text, name);
        }
        Outcome::Record
    }

    fn row(&mut self, into: &mut RecordBuf) -> Result<Outcome, FileError> {
        let (mut fault, mut bytes) = (None, 0);
        for index in 0..self.columns.len() {
            let (form, text) = &mut self.cells[index];
            text.clear();
            match self.columns[index].write_next(text) {
                Ok(Ok(found)) => *form = found,
                Ok(Err(found)) => fault = fault.or(Some((index, found))),
                Err(_) => return Err(self.damaged(index)),
            }
            bytes += text.len() + 1;
            if text.len() as u64 > self.limits.field_bytes {
                let limit = Limits::len(self.limits.field_bytes);
                fault = fault.or(Some((index, ScanFault::FieldTooLong { limit })));
            }
        }
        let limit = Limits::len(self.limits.record_bytes);
        if bytes > limit {
            fault = fault.or(Some((0, ScanFault::RecordTooLong { limit })));
        }
        // The header is a record of its own and no row.
        into.begin(self.records - 1, self.records, 0);
        if let Some((column, fault)) = fault {
            return Ok(Outcome::Bad(Box::new(self.bad(column, fault))));
        }
        if self.cells.iter().all(|(_, text)| text.trim().is_empty()) {
            return Ok(Outcome::Blank);
        }
        for (form, text) in &self.cells {
            into.push_cell(*form, text);
        }
        Ok(Outcome::Record)
    }

    fn bad(&self, column: usize, fault: ScanFault) -> BadRecord {
        /// Of a row that cannot be read so much is kept, in characters.
        const KEPT: usize = 64 * 1024;
        let texts: Vec<&str> = self.cells.iter().map(|(_, text)| text.as_str()).collect();
        let raw: String = texts.join("\t").chars().take(KEPT).collect();
        set_aside(fault, self.records, Some(column + 1), &raw)
    }
}

fn set_aside(fault: ScanFault, record: u64, column: Option<usize>, raw: &str) -> BadRecord {
    BadRecord {
        fault,
        line: record.saturating_sub(1),
        record,
        byte_offset: 0,
        length: raw.len() as u64,
        column,
        unterminated: false,
        raw: raw.to_owned(),
    }
}

impl Records for ParquetRows<'_> {
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        if self.records == 0 {
            self.records = 1;
            return Ok(Some(self.header(into)));
        }
        if !self.advance()? {
            if self.fingerprint.sha256.is_empty() {
                // The columns do not lie in the order of the file, so that it is read once more.
                self.fingerprint = fingerprint(self.input)?;
            }
            return Ok(None);
        }
        self.records += 1;
        self.row(into).map(Some)
    }

    /// Every row of the format has as many fields as its header.
    fn expect_width(&mut self, _: usize, _: usize) {}

    fn fingerprint(&self) -> Fingerprint {
        self.fingerprint.clone()
    }
}
