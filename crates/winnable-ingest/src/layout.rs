//! What a file is, and where its table begins: everything that must be known to read its records in
//! the same way again.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, SeekFrom};

use crate::decode::Decoding;
use crate::encoding::find_encoding;
use crate::file_error::{FileError, NotUtf8};
use crate::header_row::{HeaderRow, find_header};
use crate::input::Input;
use crate::json::{find_json, is_json, is_json_in_utf16};
use crate::layout_note::LayoutNote;
use crate::open::records;
use crate::parquet::is_parquet;
use crate::read_as::ReadAs;
use crate::scan::{Delimiter, sniff_delimiter};
use crate::text_encoding::TextEncoding;
use crate::unit::UnitAbove;
use crate::xlsx::{choose_sheet, is_workbook, refuse_other_containers};

/// How much of a file is looked at to find its delimiter.
const SAMPLE: u64 = 256 * 1024;
/// What every file begins with that gzip packed.
const GZIP: &[u8] = b"\x1F\x8B\x08";

/// What kind of file a table is in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// Text, a record a line.
    Delimited {
        /// How its characters are written.
        encoding: TextEncoding,
        /// What stands between two fields.
        delimiter: Delimiter,
    },
    /// A sheet of a workbook.
    Workbook {
        /// The name of the sheet.
        sheet: String,
    },
    /// Parquet.
    Parquet,
    /// JSON with an array of objects.
    Json {
        /// The key of the array in the outermost object; `None`: the array is outermost.
        array: Option<String>,
        /// The keys of the objects, in the order in which they first come up, those of inner objects
        /// behind the ones that lead to them.
        paths: Vec<String>,
    },
    /// A JSON object a line.
    JsonLines {
        /// As for [`Form::Json`].
        paths: Vec<String>,
    },
}

impl Form {
    /// Whether the file says by itself what its columns are called, in no row of its own.
    fn names_its_columns(&self) -> bool {
        matches!(
            self,
            Self::Parquet | Self::Json { .. } | Self::JsonLines { .. }
        )
    }

    /// The form's name in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Delimited { .. } => "csv",
            Self::Workbook { .. } => "xlsx",
            Self::Parquet => "parquet",
            Self::Json { .. } => "json",
            Self::JsonLines { .. } => "jsonl",
        }
    }
}

/// How the records of one file are read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Layout {
    /// What kind of file it is.
    pub form: Form,
    /// The physical line or row of the header, from 1.
    pub header_line: u64,
    /// The number of the header among the records, from 1.
    pub header_record: u64,
    /// The records above the header that are not blank.
    pub titles: u64,
    /// What should be known of the choices that were made.
    pub notes: Vec<LayoutNote>,
    /// The numbers of the records that are totals of those above them, from 1.
    pub(crate) totals: BTreeSet<u64>,
    /// The unit of amounts whose header names none.
    pub unit: Option<UnitAbove>,
}

impl Layout {
    /// The encoding, where it is a guess.
    pub fn guessed_encoding(&self) -> Option<TextEncoding> {
        self.notes.iter().find_map(|note| match note {
            LayoutNote::EncodingGuessed(encoding) => Some(*encoding),
            _ => None,
        })
    }

    /// Every choice, by name: the form, what it was read with, and the line of the header.
    pub fn choices(&self) -> BTreeMap<String, String> {
        let mut choices = BTreeMap::from([("form".to_owned(), self.form.name().to_owned())]);
        // The names of some forms stand in no line.
        if self.header_line > 0 {
            choices.insert("header_row".to_owned(), self.header_line.to_string());
        }
        if let Some(unit) = &self.unit {
            choices.insert("unit".to_owned(), unit.unit.to_owned());
        }
        match &self.form {
            Form::Delimited {
                encoding,
                delimiter,
            } => {
                choices.insert("encoding".to_owned(), encoding.name().to_owned());
                choices.insert("delimiter".to_owned(), delimiter.sign().to_owned());
            }
            Form::Workbook { sheet } => {
                choices.insert("sheet".to_owned(), sheet.clone());
            }
            Form::Json { array, .. } => {
                if let Some(array) = array {
                    choices.insert("array".to_owned(), array.clone());
                }
            }
            Form::Parquet | Form::JsonLines { .. } => {}
        }
        choices
    }
}

/// Finds out how a file is read: by what is stated, else by what the file says.
///
/// # Errors
/// [`FileError`]: a form that cannot be read, no usable header, or an input that fails.
pub fn find_layout(input: &mut dyn Input, stated: &ReadAs) -> Result<Layout, FileError> {
    let (form, mut notes) = form(input, stated)?;
    let found = if form.names_its_columns() {
        HeaderRow {
            line: 0,
            record: 1,
            titles: 0,
        }
    } else {
        let mut records = records(input, &form, &stated.limits)?;
        find_header(&mut *records, stated)?
    };
    let unit = if found.titles > 0 {
        UnitAbove::find(&mut *records(input, &form, &stated.limits)?, found.record)?
    } else {
        None
    };
    notes.extend(unit.clone().map(LayoutNote::UnitAbove));
    Ok(Layout {
        form,
        header_line: found.line,
        header_record: found.record,
        titles: found.titles,
        notes,
        totals: BTreeSet::new(),
        unit,
    })
}

/// The form of a file by its content, and what should be known of it.
fn form(input: &mut dyn Input, stated: &ReadAs) -> Result<(Form, Vec<LayoutNote>), FileError> {
    input.seek(SeekFrom::Start(0))?;
    let mut start = Vec::new();
    input.take(SAMPLE).read_to_end(&mut start)?;
    if is_workbook(input, &start, &stated.limits)? {
        let (sheet, note) = choose_sheet(input, stated.sheet.as_deref(), &stated.limits)?;
        return Ok((Form::Workbook { sheet }, note.into_iter().collect()));
    }
    refuse_other_containers(input, &start)?;
    if let Some(form) = keyed_form(input, &start, stated)? {
        return Ok((form, Vec::new()));
    }
    text_form(input, stated)
}

/// The form of a file that says by itself what its columns are called; `None` of any other.
fn keyed_form(
    input: &mut dyn Input,
    start: &[u8],
    stated: &ReadAs,
) -> Result<Option<Form>, FileError> {
    if start.starts_with(GZIP) {
        return Err(FileError::Gzip);
    }
    if is_parquet(start) {
        return Ok(Some(Form::Parquet));
    }
    // Whoever states a delimiter has text whose first column begins with a bracket.
    if stated.delimiter.is_some() {
        return Ok(None);
    }
    if is_json_in_utf16(start) {
        return Err(FileError::NotUtf8(NotUtf8::Utf16));
    }
    if is_json(start) {
        return find_json(input, &stated.limits).map(Some);
    }
    Ok(None)
}

/// The form of a file of text, and what should be known of it.
fn text_form(input: &mut dyn Input, stated: &ReadAs) -> Result<(Form, Vec<LayoutNote>), FileError> {
    let bytes = input.seek(SeekFrom::End(0))?;
    let limit = stated.limits.file_bytes;
    if bytes > limit {
        let setting = "file_bytes";
        return Err(FileError::TooLarge {
            bytes,
            limit,
            setting,
        });
    }
    let found = find_encoding(input, stated)?;
    let delimiter = match stated.delimiter {
        Some(delimiter) => delimiter,
        None => sniff_delimiter(&sample(input, found.encoding)?),
    };
    let form = Form::Delimited {
        encoding: found.encoding,
        delimiter,
    };
    let note = LayoutNote::EncodingGuessed(found.encoding);
    Ok((form, found.guessed.then_some(note).into_iter().collect()))
}

/// The first records as UTF-8.
fn sample(input: &mut dyn Input, encoding: TextEncoding) -> Result<Vec<u8>, FileError> {
    input.seek(SeekFrom::Start(0))?;
    let mut sample = Vec::new();
    let mut text = Decoding::new(input, encoding).take(SAMPLE);
    text.read_to_end(&mut sample)?;
    Ok(sample)
}
