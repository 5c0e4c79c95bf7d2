//! What a file is, and where its table begins: everything that must be known to read its records in
//! the same way again.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{Read, SeekFrom};

use winnable_model::{Code, Localised};

use crate::file_error::{FileError, NotUtf8};
use crate::input::Input;
use crate::json::{find_json, is_json, is_json_in_utf16};
use crate::open::records;
use crate::parquet::is_parquet;
use crate::read_as::ReadAs;
use crate::scan::{Delimiter, HeaderError, Outcome, RecordBuf, sniff_delimiter};
use crate::survey::check_encoding;

/// How much of a file is looked at to find its form.
const SAMPLE: u64 = 256 * 1024;
/// What every file begins with that gzip packed.
const GZIP: &[u8] = b"\x1F\x8B\x08";

/// How a file of text writes its characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
}

impl TextEncoding {
    /// The encoding's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
        }
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

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
    /// The form's name in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Delimited { .. } => "csv",
            Self::Parquet => "parquet",
            Self::Json { .. } => "json",
            Self::JsonLines { .. } => "jsonl",
        }
    }
}

/// What should be known of how a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LayoutNote {}

impl LayoutNote {
    /// The stable code of the warning.
    pub fn code(&self) -> Code {
        match *self {}
    }
}

impl Localised for LayoutNote {
    fn en(&self) -> String {
        match *self {}
    }

    fn ko(&self) -> String {
        match *self {}
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
    /// What should be known of the choices that were made.
    pub notes: Vec<LayoutNote>,
}

impl Layout {
    /// Every choice, by name: the form, what it was read with, and the line of the header.
    pub fn choices(&self) -> BTreeMap<String, String> {
        let mut choices = BTreeMap::from([("form".to_owned(), self.form.name().to_owned())]);
        // The names of some forms stand in no line.
        if self.header_line > 0 {
            choices.insert("header_row".to_owned(), self.header_line.to_string());
        }
        match &self.form {
            Form::Delimited {
                encoding,
                delimiter,
            } => {
                choices.insert("encoding".to_owned(), encoding.name().to_owned());
                choices.insert("delimiter".to_owned(), delimiter.sign().to_owned());
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
    input.seek(SeekFrom::Start(0))?;
    let mut sample = Vec::new();
    input.take(SAMPLE).read_to_end(&mut sample)?;
    if let Some(form) = find_form(input, &sample, stated)? {
        return Ok(Layout {
            form,
            header_line: 0,
            header_record: 1,
            notes: Vec::new(),
        });
    }
    let delimiter = stated.delimiter.unwrap_or_else(|| sniff_delimiter(&sample));
    check_encoding(&sample, delimiter)?;
    let form = Form::Delimited {
        encoding: stated.encoding.unwrap_or_default(),
        delimiter,
    };
    let (header_line, header_record) = find_header(input, &form, stated)?;
    Ok(Layout {
        form,
        header_line,
        header_record,
        notes: Vec::new(),
    })
}

/// The form of a file that says by itself what its columns are called; `None` of any other.
fn find_form(
    input: &mut dyn Input,
    sample: &[u8],
    stated: &ReadAs,
) -> Result<Option<Form>, FileError> {
    if sample.starts_with(GZIP) {
        return Err(FileError::Gzip);
    }
    if is_parquet(sample) {
        return Ok(Some(Form::Parquet));
    }
    // Whoever states a delimiter has text whose first column begins with a bracket.
    if stated.delimiter.is_some() {
        return Ok(None);
    }
    if is_json_in_utf16(sample) {
        return Err(FileError::NotUtf8(NotUtf8::Utf16));
    }
    if is_json(sample) {
        return find_json(input, &stated.limits).map(Some);
    }
    Ok(None)
}

/// The line and the number of the record that is the header: the first that is not blank.
fn find_header(
    input: &mut dyn Input,
    form: &Form,
    stated: &ReadAs,
) -> Result<(u64, u64), FileError> {
    let mut records = records(input, form, &stated.limits)?;
    let mut record = RecordBuf::new();
    loop {
        match records.read(&mut record)? {
            None => return Err(HeaderError::Empty.into()),
            Some(_) if stated.header_row.is_some_and(|row| record.line() < row) => {}
            Some(Outcome::Bad(bad)) => return Err(HeaderError::Unreadable(bad).into()),
            Some(Outcome::Blank | Outcome::Footer) => {}
            Some(Outcome::Record) => return Ok((record.line(), record.record())),
        }
    }
}
