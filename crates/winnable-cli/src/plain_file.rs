//! A file of records or accounts that is matched without a project: its columns, and its rows in
//! chunks that threads can share.

mod chunk;
mod columns;
mod threads;
mod wide;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use winnable_engine::InputFile;
use winnable_ingest::{
    Delimiter, FileError, HashingReader, Outcome, RecordBuf, RecordScanner, ScanFault,
    check_encoding, sniff_delimiter,
};
use winnable_model::text::{cli as texts, matching as match_texts};
use winnable_model::{Code, Diagnostic, Text};

use crate::failure::{Failure, exit};
use crate::project::shown;

pub(crate) use chunk::{Chunk, PlainRow};
pub(crate) use columns::{ColumnEntry, Columns, parse_columns};
pub(crate) use threads::each_chunk;

/// So much of a file is looked at to find its delimiter.
const SAMPLE: u64 = 64 * 1024;

/// A file whose header was read.
#[derive(Debug)]
pub(crate) struct Headers {
    path: PathBuf,
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    delimiter: Delimiter,
    names: Vec<String>,
}

/// A file with its columns.
#[derive(Debug)]
pub(crate) struct PlainFile {
    path: PathBuf,
    pub(crate) name: String,
    kind: &'static str,
    delimiter: Delimiter,
    pub(crate) columns: Columns,
}

/// What became of the rows of a file.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) input: InputFile,
    /// The first row that was set aside: its line and the reason.
    first_bad: Option<(u64, Code, Text)>,
}

impl Reading {
    /// What should be known of the rows that were set aside.
    pub(crate) fn warning(&self) -> Option<Diagnostic> {
        let (line, code, why) = self.first_bad.as_ref()?;
        let count = self.input.quarantined;
        let text = match_texts::rows_set_aside(&self.input.name, count, *line, why);
        Some(
            Diagnostic::new(*code, text)
                .as_warning()
                .at_file(&self.input.name)
                .with_count(count),
        )
    }
}

impl Headers {
    /// Whether the file has the header.
    pub(crate) fn has(&self, header: &str) -> bool {
        self.names.iter().any(|known| known == header)
    }

    /// The headers in their order.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Finds the columns, as `--columns` says and then by their headers.
    pub(crate) fn with_columns(self, entries: &[ColumnEntry]) -> Result<PlainFile, Failure> {
        let columns = Columns::find(&self.names, self.kind, entries).map_err(|message| {
            let diagnostic = Diagnostic::new(Code::E0117, message).at_file(&self.name);
            Failure::refused(diagnostic.with_help(match_texts::name_columns()))
        })?;
        Ok(PlainFile {
            path: self.path,
            name: self.name,
            kind: self.kind,
            delimiter: self.delimiter,
            columns,
        })
    }
}

impl PlainFile {
    /// Opens a file of records or of accounts and reads its header.
    pub(crate) fn open(path: &Path, kind: &'static str) -> Result<Headers, Failure> {
        let name = shown(&path.to_string_lossy()).to_string();
        let mut sample = Vec::new();
        open(path, &name)?
            .take(SAMPLE)
            .read_to_end(&mut sample)
            .map_err(|error| unreadable(&name, &error))?;
        let delimiter = sniff_delimiter(&sample);
        let refused = |error: FileError| {
            Failure::refused(Diagnostic::new(error.code(), Text::of(&error)).at_file(&name))
        };
        check_encoding(&sample, delimiter).map_err(refused)?;
        let mut scanner = RecordScanner::new(open(path, &name)?, delimiter);
        let header = scanner
            .read_header()
            .map_err(|error| refused(error.into()))?;
        Ok(Headers {
            path: path.to_owned(),
            name,
            kind,
            delimiter,
            names: header.names().to_vec(),
        })
    }

    /// Hands out the rows in chunks, in their order, until `sink` wants no more.
    pub(crate) fn rows(&self, sink: &mut dyn FnMut(Chunk) -> bool) -> Result<Reading, Failure> {
        let mut chunk = Chunk::default();
        let source = Source {
            path: &self.path,
            name: &self.name,
            kind: self.kind,
            delimiter: self.delimiter,
        };
        let reading = source.read(&mut |record| {
            if !self.columns.read(record, &mut chunk) {
                let why = winnable_model::text::data::required_blank("id");
                return Taken::Refused(Code::E0401, why);
            }
            if chunk.is_full() {
                let first = chunk.first + u32::try_from(chunk.len()).unwrap_or(u32::MAX);
                let full = std::mem::replace(&mut chunk, Chunk::starting_at(first));
                if !sink(full) {
                    return Taken::Last;
                }
            }
            Taken::Accepted
        })?;
        if !chunk.is_empty() {
            sink(chunk);
        }
        Ok(reading)
    }
}

/// What becomes of a row.
enum Taken {
    Accepted,
    /// Accepted, and no further one is wanted.
    Last,
    /// Set aside.
    Refused(Code, Text),
}

/// Where rows come from.
struct Source<'a> {
    path: &'a Path,
    name: &'a str,
    kind: &'static str,
    delimiter: Delimiter,
}

impl Source<'_> {
    /// Hands out the rows of the file one by one, and counts what became of each.
    fn read(&self, sink: &mut dyn FnMut(&RecordBuf) -> Taken) -> Result<Reading, Failure> {
        let failed = |error: &std::io::Error| unreadable(self.name, error);
        let mut hashed = HashingReader::new(open(self.path, self.name)?);
        let mut scanner = RecordScanner::new(&mut hashed, self.delimiter);
        // The header was read before; it is the first record again.
        scanner
            .read_header()
            .map_err(|_| Failure::simple(Code::E0902, texts::changed(self.name)))?;
        let mut reading = Reading {
            input: InputFile {
                name: self.name.to_owned(),
                kind: self.kind.to_owned(),
                dialect: "none".to_owned(),
                ..InputFile::default()
            },
            first_bad: None,
        };
        let mut record = RecordBuf::new();
        while let Some(outcome) = scanner.read(&mut record).map_err(|error| failed(&error))? {
            let input = &mut reading.input;
            input.rows_read += 1;
            match outcome {
                Outcome::Record => match sink(&record) {
                    Taken::Accepted => input.accepted += 1,
                    Taken::Last => {
                        input.accepted += 1;
                        return Ok(reading);
                    }
                    Taken::Refused(code, why) => {
                        input.quarantined += 1;
                        let bad = (record.line(), code, why);
                        reading.first_bad.get_or_insert(bad);
                    }
                },
                Outcome::Blank => *input.skipped.entry("blank".to_owned()).or_default() += 1,
                Outcome::Footer => *input.skipped.entry("footer".to_owned()).or_default() += 1,
                Outcome::Bad(bad) => {
                    input.quarantined += 1;
                    let bad = (bad.line, code_of(&bad.fault), Text::of(&bad.fault));
                    reading.first_bad.get_or_insert(bad);
                }
            }
        }
        reading.input.bytes = scanner.byte_offset();
        drop(scanner);
        reading.input.sha256 = hashed.hex();
        Ok(reading)
    }
}

fn code_of(fault: &ScanFault) -> Code {
    fault.code().parse().unwrap_or(Code::E0312)
}

fn open(path: &Path, name: &str) -> Result<File, Failure> {
    File::open(path).map_err(|error| unreadable(name, &error))
}

fn unreadable(name: &str, error: &std::io::Error) -> Failure {
    let message = texts::cannot_open(name, &error.to_string());
    Failure::new(
        exit::ENVIRONMENT,
        Diagnostic::new(Code::E0901, message).at_file(name),
    )
}
