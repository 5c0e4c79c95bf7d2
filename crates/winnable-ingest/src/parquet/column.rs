//! One column of one row group, a cell a row.

use parquet::column::reader::{ColumnReader, ColumnReaderImpl, get_column_reader};
use parquet::data_type::{
    BoolType, ByteArrayType, DataType, DoubleType, FixedLenByteArrayType, FloatType, Int32Type,
    Int64Type, Int96Type,
};
use parquet::schema::types::ColumnDescPtr;

use super::cell::Cell;
use super::inflate::Packing;
use super::kind::Kind;
use super::pages::{Chunk, Refusal};
use crate::contain::contain;
use crate::input::Input;
use crate::scan::{CellForm, ScanFault};

/// What stands between the values of a list in one cell.
const LIST_MARK: char = ';';

/// A column of which rows are read in batches.
pub(super) struct Column {
    chunk: Chunk,
    kind: Kind,
    nesting: Nesting,
    values: Box<dyn Values>,
    levels: Levels,
    /// The next level of the batch.
    at: usize,
}

/// How often a value can be missing, and whether there can be several.
#[derive(Clone, Copy, Debug)]
struct Nesting {
    /// The level at which there is a value.
    present: i16,
    /// Whether the column is a list.
    list: bool,
    /// The level at which a list has a place for a value.
    place: i16,
}

#[derive(Debug, Default)]
struct Levels {
    definition: Vec<i16>,
    repetition: Vec<i16>,
}

/// The decoded values of a batch, whatever their type.
trait Values {
    /// Decodes up to `rows` rows from the pages at hand; says how many.
    fn decode(&mut self, rows: usize, levels: &mut Levels) -> parquet::errors::Result<usize>;

    /// Forgets the batch.
    fn clear(&mut self);

    /// Writes the next value.
    fn write_next(&mut self, kind: Kind, out: &mut String) -> Option<Result<CellForm, ScanFault>>;
}

struct Typed<T: DataType> {
    reader: ColumnReaderImpl<T>,
    values: Vec<T::T>,
    at: usize,
}

impl<T: DataType> Values for Typed<T>
where
    T::T: Cell,
{
    fn decode(&mut self, rows: usize, levels: &mut Levels) -> parquet::errors::Result<usize> {
        let (definition, repetition) = (&mut levels.definition, &mut levels.repetition);
        let values = &mut self.values;
        self.reader
            .read_records(rows, Some(definition), Some(repetition), values)
            .map(|(rows, _, _)| rows)
    }

    fn clear(&mut self) {
        self.values.clear();
        self.at = 0;
    }

    fn write_next(&mut self, kind: Kind, out: &mut String) -> Option<Result<CellForm, ScanFault>> {
        let value = self.values.get(self.at)?;
        self.at += 1;
        Some(value.write(kind, out))
    }
}

fn typed<T: DataType>(reader: ColumnReaderImpl<T>) -> Box<dyn Values>
where
    T::T: Cell,
    Typed<T>: 'static,
{
    Box::new(Typed {
        reader,
        values: Vec::new(),
        at: 0,
    })
}

impl Column {
    pub(super) fn new(descriptor: &ColumnDescPtr, chunk: Chunk, packing: Packing) -> Self {
        let values = match get_column_reader(descriptor.clone(), chunk.reader(packing)) {
            ColumnReader::BoolColumnReader(reader) => typed::<BoolType>(reader),
            ColumnReader::Int32ColumnReader(reader) => typed::<Int32Type>(reader),
            ColumnReader::Int64ColumnReader(reader) => typed::<Int64Type>(reader),
            ColumnReader::Int96ColumnReader(reader) => typed::<Int96Type>(reader),
            ColumnReader::FloatColumnReader(reader) => typed::<FloatType>(reader),
            ColumnReader::DoubleColumnReader(reader) => typed::<DoubleType>(reader),
            ColumnReader::ByteArrayColumnReader(reader) => typed::<ByteArrayType>(reader),
            ColumnReader::FixedLenByteArrayColumnReader(reader) => {
                typed::<FixedLenByteArrayType>(reader)
            }
        };
        Self {
            chunk,
            kind: Kind::of(descriptor),
            nesting: Nesting {
                present: descriptor.max_def_level(),
                list: descriptor.max_rep_level() > 0,
                place: descriptor.repeated_ancestor_def_level(),
            },
            values,
            levels: Levels::default(),
            at: 0,
        }
    }

    /// Decodes the next `rows` rows.
    pub(super) fn decode(&mut self, input: &mut dyn Input, rows: usize) -> Result<(), Refusal> {
        self.values.clear();
        self.levels.definition.clear();
        self.levels.repetition.clear();
        self.at = 0;
        // Where a list ends shows by the page behind it.
        while self.nesting.list && self.chunk.take(input)? {}
        let mut decoded = 0;
        while decoded < rows {
            let (values, levels) = (&mut self.values, &mut self.levels);
            let Ok(Ok(more)) = contain(|| values.decode(rows - decoded, levels)) else {
                return Err(Refusal::Damaged);
            };
            decoded += more;
            if more == 0 && !self.chunk.take(input)? {
                return Err(Refusal::Damaged);
            }
        }
        Ok(())
    }

    /// Writes the cell of the next row of the batch; blank where it has no value.
    ///
    /// The outer error: the column has fewer values than its levels say.
    pub(super) fn write_next(
        &mut self,
        out: &mut String,
    ) -> Result<Result<CellForm, ScanFault>, Refusal> {
        if self.nesting.list {
            return self.write_list(out);
        }
        let level = self.levels.definition.get(self.at).copied();
        self.at += 1;
        if level.is_some_and(|level| level < self.nesting.present) {
            return Ok(Ok(CellForm::Text));
        }
        if level.is_none() && self.nesting.present > 0 {
            return Err(Refusal::Damaged);
        }
        self.values
            .write_next(self.kind, out)
            .ok_or(Refusal::Damaged)
    }

    fn write_list(&mut self, out: &mut String) -> Result<Result<CellForm, ScanFault>, Refusal> {
        let (mut places, mut form, mut fault) = (0, CellForm::Text, None);
        loop {
            let level = self.levels.definition.get(self.at).copied();
            let level = level.ok_or(Refusal::Damaged)?;
            if level >= self.nesting.place {
                if places > 0 {
                    out.push(LIST_MARK);
                }
                places += 1;
            }
            if level >= self.nesting.present {
                let written = self.values.write_next(self.kind, out);
                match written.ok_or(Refusal::Damaged)? {
                    Ok(written) => form = written,
                    Err(found) => fault = Some(found),
                }
            }
            self.at += 1;
            if self
                .levels
                .repetition
                .get(self.at)
                .is_none_or(|at| *at == 0)
            {
                break;
            }
        }
        Ok(match fault {
            Some(fault) => Err(fault),
            None if places > 1 => Ok(CellForm::Text),
            None => Ok(form),
        })
    }
}
