//! The header and the first rows of a file.

use std::collections::BTreeSet;
use std::io::Read;

use crate::dialect::header_key;
use crate::file_error::FileError;
use crate::scan::{Outcome, RecordBuf, RecordScanner, sniff_delimiter};

/// How much of a file is looked at to find its delimiter.
const SNIFFED: u64 = 64 * 1024;

/// How many rows are looked at.
const ROWS: usize = 50;

/// The header of a CSV file and its first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CsvSample {
    /// The file, relative to the project, with `/` between its parts.
    pub path: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The first rows that can be read, at most 50.
    pub rows: Vec<Vec<String>>,
}

impl CsvSample {
    /// A sample of what was read elsewhere.
    pub fn new(path: &str, header: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Self {
            path: path.to_owned(),
            header,
            rows,
        }
    }

    /// Reads the header and the first rows.
    ///
    /// # Errors
    /// [`FileError`]: no usable header, or an input that fails. Rows that cannot be read are left
    /// out; reading the file for good sets them aside one by one.
    pub fn read(path: &str, mut source: impl Read) -> Result<Self, FileError> {
        let mut start = Vec::new();
        source.by_ref().take(SNIFFED).read_to_end(&mut start)?;
        let delimiter = sniff_delimiter(&start);
        let mut scanner = RecordScanner::new(start.as_slice().chain(source), delimiter);
        let header = scanner.read_header()?;

        let mut rows = Vec::new();
        let mut record = RecordBuf::new();
        while rows.len() < ROWS {
            let Some(outcome) = scanner.read(&mut record)? else {
                break;
            };
            if outcome == Outcome::Record {
                rows.push(record.iter().map(str::to_owned).collect());
            }
        }
        Ok(Self::new(path, header.names().to_vec(), rows))
    }

    /// Whether the files may be parts of one export.
    pub(super) fn is_part_with(&self, other: &Self) -> bool {
        self.folder() == other.folder() && self.header == other.header
    }

    /// Whether the other file holds the same records, however it writes them: the same ids in the
    /// same order, or the same cells where there is no id to tell.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        if self.rows.is_empty() || self.rows.len() != other.rows.len() {
            return false;
        }
        match self.ids() {
            Some(ids) => other.ids() == Some(ids),
            None => self.rows == other.rows,
        }
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

    /// The ids of the rows, if the file's first column of ids has one of its own for each.
    fn ids(&self) -> Option<Vec<&str>> {
        let column = self
            .header
            .iter()
            .position(|name| header_key(name).ends_with("id"))?;
        let ids: Vec<&str> = self.cells(column).collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        (ids.len() == self.rows.len() && distinct.len() == ids.len()).then_some(ids)
    }
}
