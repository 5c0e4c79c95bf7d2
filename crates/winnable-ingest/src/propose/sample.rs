//! The header and the first rows of a file.

use std::sync::Arc;

use super::contents::{Contents, Form, Parts};
use super::guess::Guess;
use super::recognised::Recognised;
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::input::Input;
use crate::layout::{Layout, find_layout};
use crate::open::open_table;
use crate::profile::{ColumnProfile, ColumnTally};
use crate::read_as::ReadAs;
use crate::scan::{Outcome, RecordBuf};
use crate::text_encoding::TextEncoding;
use crate::totals::{Tail, without_totals};
use crate::unit::UnitAbove;

/// How many rows are looked at.
const ROWS: usize = 200;

/// The header of a table and its first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableSample {
    /// The file, relative to the project, with `/` between its parts.
    pub path: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The first rows that can be read, at most 200.
    pub rows: Vec<Vec<String>>,
    /// The sheet of a workbook that the table is.
    pub sheet: Option<String>,
    /// What was stated about how the file is read, as lines of a source.
    pub stated: Vec<String>,
    /// The encoding of a file of text that is a guess.
    pub guessed: Option<TextEncoding>,
    /// The unit of amounts that a line above the header names.
    pub unit: Option<UnitAbove>,
    /// What the columns look like in these rows.
    pub columns: Vec<ColumnProfile>,
    /// All of its rows, where they were read to be compared with those of another file.
    pub(super) contents: Option<Arc<Contents>>,
}

/// What the rows of a table are, and the fields that its columns feed.
pub(super) type Fed = (EntityKind, Vec<(&'static str, usize)>);

impl TableSample {
    /// What the rows are and which columns feed which fields: by a dialect, else by a guess.
    pub(super) fn fed(&self) -> Option<Fed> {
        if let Some(found) = Recognised::of(&self.columns) {
            return Some((found.kind, found.columns().collect()));
        }
        let guess = Guess::of(&self.path, &self.columns, &self.rows)?;
        let position = |name: &String| self.header.iter().position(|column| column == name);
        let columns = guess.columns.iter();
        let columns = columns.filter_map(|(field, name)| Some((*field, position(name)?)));
        Some((guess.kind, columns.collect()))
    }

    /// A sample of what was read elsewhere.
    pub fn new(path: &str, header: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let mut tallies: Vec<ColumnTally> =
            header.iter().map(|name| ColumnTally::new(name)).collect();
        for row in &rows {
            for (tally, cell) in tallies.iter_mut().zip(row) {
                tally.observe(cell);
            }
        }
        Self {
            path: path.to_owned(),
            header,
            rows,
            sheet: None,
            stated: Vec::new(),
            guessed: None,
            unit: None,
            columns: tallies.iter().map(ColumnTally::profile).collect(),
            contents: None,
        }
    }

    /// Reads all rows, to be compared with those of the files that are alike; `first` is the one whose
    /// columns say what tells the rows apart.
    ///
    /// # Errors
    /// As [`TableSample::read`].
    pub fn read_all(
        &mut self,
        first: &Self,
        mut input: impl Input,
        stated: &ReadAs,
    ) -> Result<(), FileError> {
        let forms = Form::of(&self.columns);
        let parts = Parts::of(first);
        let mut layout = find_layout(&mut input, stated)?;
        let contents = without_totals(&mut input, &mut layout, &stated.limits, |input, layout| {
            let mut contents = Contents::by(parts.clone());
            let mut table = open_table(input, layout, &stated.limits)?;
            let mut record = RecordBuf::new();
            while let Some(outcome) = table.read(&mut record)? {
                match outcome {
                    Outcome::Record => {
                        record.blank_faults();
                        contents.mended += u64::from(record.is_unwrapped());
                        contents.add(record.iter(), &forms);
                    }
                    Outcome::Bad(_) => contents.bad += 1,
                    Outcome::Blank | Outcome::Footer => {}
                }
            }
            Ok((contents, table.tail()))
        })?;
        self.contents = Some(Arc::new(contents));
        Ok(())
    }

    /// Reads the header and the first rows.
    ///
    /// # Errors
    /// [`FileError`]: no usable header, or an input that fails. Rows that cannot be read are left
    /// out; reading the file for good sets them aside one by one.
    pub fn read(path: &str, mut input: impl Input, stated: &ReadAs) -> Result<Self, FileError> {
        let mut layout = find_layout(&mut input, stated)?;
        let sample = without_totals(&mut input, &mut layout, &stated.limits, |input, layout| {
            first_rows(path, input, layout, stated)
        })?;
        Ok(Self {
            sheet: layout.choices().remove("sheet"),
            stated: stated.lines(),
            guessed: layout.guessed_encoding(),
            unit: layout.unit,
            ..sample
        })
    }

    /// Whether the files may be parts of one export: with equal headers, in one folder and read in one
    /// way.
    pub fn is_part_with(&self, other: &Self) -> bool {
        let read_as = |one: &Self| (one.sheet.clone(), one.stated.clone(), one.guessed);
        self.folder() == other.folder()
            && self.header == other.header
            && read_as(self) == read_as(other)
    }

    /// The cells of a column, blank ones left out.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.get(column));
        cells
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
    }

    fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }
}

/// The first rows, and where these are all of them, which of the last may be totals.
fn first_rows(
    path: &str,
    input: &mut dyn Input,
    layout: &Layout,
    stated: &ReadAs,
) -> Result<(TableSample, Tail), FileError> {
    let mut table = open_table(input, layout, &stated.limits)?;
    let header = table.header.names().to_vec();
    let mut rows = Vec::new();
    let mut tail = Tail::default();
    let mut record = RecordBuf::new();
    while rows.len() < ROWS {
        let Some(outcome) = table.read(&mut record)? else {
            tail = table.tail();
            break;
        };
        if outcome == Outcome::Record {
            record.blank_faults();
            rows.push(record.iter().map(str::to_owned).collect());
        }
    }
    Ok((TableSample::new(path, header, rows), tail))
}
