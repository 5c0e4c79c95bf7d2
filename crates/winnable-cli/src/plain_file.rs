//! A file of records or accounts that is matched without a project: its columns, and its rows in
//! chunks that threads can share.

mod chunk;
mod columns;
mod threads;
mod wide;

use std::fs::File;
use std::path::Path;

use winnable_engine::InputFile;
use winnable_ingest::{
    FileError, Layout, Limits, Outcome, ReadAs, RecordBuf, ScanFault, SkipReason, find_layout,
    open_table,
};
use winnable_model::text::system::reason;
use winnable_model::text::{
    cli as texts, container, matching as match_texts, workbook as workbook_texts,
};
use winnable_model::{Code, Diagnostic, Text};

use crate::failure::{Failure, exit};
use crate::layout_warnings::{layout_warnings, noted};
use crate::project::shown;
use crate::spool::{Origin, OriginError};

pub(crate) use chunk::{Chunk, PlainRow};
pub(crate) use columns::{ColumnEntry, Columns, parse_columns};
pub(crate) use threads::each_chunk;
pub(crate) use wide::Lines;

/// A file whose header was read.
#[derive(Debug)]
pub(crate) struct Headers {
    origin: Origin,
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    layout: Layout,
    limits: Limits,
    names: Vec<String>,
}

/// A file with its columns.
#[derive(Debug)]
pub(crate) struct PlainFile {
    origin: Origin,
    pub(crate) name: String,
    kind: &'static str,
    layout: Layout,
    limits: Limits,
    pub(crate) columns: Columns,
}

/// What became of the rows of a file.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) input: InputFile,
    /// The first row that was set aside: its line and the reason.
    first_bad: Option<(u64, Code, Text)>,
    /// Cells with an error of a spreadsheet, which count as blank: how many, and the first line.
    faults: Option<(u64, u64)>,
    /// What should be known of the way the file was read.
    of_layout: Vec<Diagnostic>,
}

impl Reading {
    /// What should be known of the file: how it was read, cells that count as blank, and rows that were
    /// set aside.
    pub(crate) fn warnings(&self) -> Vec<Diagnostic> {
        let mut warnings = self.of_layout.clone();
        warnings.extend(self.of_faults());
        warnings.extend(self.of_rows());
        warnings
    }

    /// Counts the lines above the header.
    fn count_titles(&mut self, titles: u64) {
        if titles > 0 {
            self.input.rows_read += titles;
            let title = SkipReason::Title.name().to_owned();
            *self.input.skipped.entry(title).or_default() += titles;
        }
    }

    fn of_faults(&self) -> Option<Diagnostic> {
        let (count, line) = self.faults?;
        let text = workbook_texts::faults_left_out(&self.input.name, count, line);
        let diagnostic = Diagnostic::new(Code::E0403, text).as_warning();
        Some(diagnostic.at_file(&self.input.name).with_count(count))
    }

    fn of_rows(&self) -> Option<Diagnostic> {
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
            origin: self.origin,
            name: self.name,
            kind: self.kind,
            layout: self.layout,
            limits: self.limits,
            columns,
        })
    }
}

impl PlainFile {
    /// Opens a file of records or of accounts and reads its header.
    pub(crate) fn open(
        path: &Path,
        kind: &'static str,
        stated: ReadAs,
    ) -> Result<Headers, Failure> {
        let name = shown(&path.to_string_lossy()).to_string();
        let origin = Origin::of(path, stated.limits.file_bytes)
            .map_err(|error| origin_failure(&name, &error, &stated.limits))?;
        let mut file = open(&origin, &name)?;
        let layout =
            find_layout(&mut file, &stated).map_err(|error| file_failure(&name, &error))?;
        let table = open_table(&mut file, &layout, &stated.limits)
            .map_err(|error| file_failure(&name, &error))?;
        let repeated = table.header.refuse_repeated();
        repeated.map_err(|error| file_failure(&name, &error.into()))?;
        let names = table.header.names().to_vec();
        drop(table);
        Ok(Headers {
            origin,
            name,
            kind,
            layout,
            limits: stated.limits,
            names,
        })
    }

    /// Hands out the rows in chunks, in their order, until `sink` wants no more.
    pub(crate) fn rows(&self, sink: &mut dyn FnMut(Chunk) -> bool) -> Result<Reading, Failure> {
        let mut chunk = Chunk::default();
        let source = Source {
            origin: &self.origin,
            name: &self.name,
            kind: self.kind,
            layout: &self.layout,
            limits: &self.limits,
        };
        let reading = source.read(&mut |record| {
            if let Err((code, why)) = self.columns.read(record, &mut chunk) {
                return Taken::Refused(code, why);
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
    origin: &'a Origin,
    name: &'a str,
    kind: &'static str,
    layout: &'a Layout,
    limits: &'a Limits,
}

impl Source<'_> {
    /// Hands out the rows of the file one by one, and counts what became of each.
    fn read(&self, sink: &mut dyn FnMut(&RecordBuf) -> Taken) -> Result<Reading, Failure> {
        let mut file = open(self.origin, self.name)?;
        // The header was read before, and can be read again as long as nobody changes the file.
        let mut table = open_table(&mut file, self.layout, self.limits)
            .map_err(|_| Failure::simple(Code::E0902, texts::changed(self.name)))?;
        let mut reading = Reading {
            input: InputFile {
                name: self.name.to_owned(),
                kind: self.kind.to_owned(),
                dialect: "none".to_owned(),
                read_as: self.layout.choices(),
                ..InputFile::default()
            },
            first_bad: None,
            faults: None,
            of_layout: layout_warnings(self.name, self.layout),
        };
        reading.count_titles(self.layout.titles);
        let mut record = RecordBuf::new();
        while let Some(outcome) = table
            .read(&mut record)
            .map_err(|error| file_failure(self.name, &error))?
        {
            let input = &mut reading.input;
            input.rows_read += 1;
            match outcome {
                Outcome::Record => match sink(without_faults(&mut record, &mut reading.faults)) {
                    Taken::Accepted => {
                        input.accepted += 1;
                        input.repaired += u64::from(record.is_unwrapped());
                    }
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
        let of_rows = table.notes();
        reading
            .of_layout
            .extend(of_rows.iter().map(|note| noted(note, self.name)));
        let fingerprint = table.fingerprint();
        reading.input.bytes = fingerprint.bytes;
        reading.input.sha256 = fingerprint.sha256;
        Ok(reading)
    }
}

/// The record with blanks instead of errors of a spreadsheet, which are no texts and no numbers.
fn without_faults<'r>(record: &'r mut RecordBuf, faults: &mut Option<(u64, u64)>) -> &'r RecordBuf {
    let found = record.blank_faults();
    if found > 0 {
        faults.get_or_insert((0, record.line())).0 += found;
    }
    record
}

fn code_of(fault: &ScanFault) -> Code {
    fault.code().parse().unwrap_or(Code::E0312)
}

fn open(origin: &Origin, name: &str) -> Result<File, Failure> {
    origin.open().map_err(|error| unreadable(name, &error))
}

fn origin_failure(name: &str, error: &OriginError, limits: &Limits) -> Failure {
    let refused = |code, text| Failure::refused(Diagnostic::new(code, text).at_file(name));
    match error {
        OriginError::Io(error) => unreadable(name, error),
        OriginError::TooLarge => {
            let text = container::part_too_large(limits.file_bytes, "file_bytes");
            refused(Code::E0309, text)
        }
        OriginError::Taken => refused(Code::E0117, container::stdin_twice()),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Failure {
    let message = texts::cannot_open(name, &reason(error));
    Failure::new(
        exit::ENVIRONMENT,
        Diagnostic::new(Code::E0901, message).at_file(name),
    )
}

/// A file that cannot be read as a whole: refused, or out of reach.
pub(crate) fn file_failure(name: &str, error: &FileError) -> Failure {
    let code = error.code();
    let exit = if code == Code::E0901 {
        exit::ENVIRONMENT
    } else {
        exit::REFUSED
    };
    Failure::new(exit, Diagnostic::new(code, Text::of(error)).at_file(name))
}
