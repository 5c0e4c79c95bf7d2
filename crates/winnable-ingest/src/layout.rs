//! What a file is, and where its table begins: everything that must be known to read its records in
//! the same way again.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{Read, SeekFrom};

use winnable_model::text::workbook as texts;
use winnable_model::{Code, Localised, Text};

use crate::file_error::FileError;
use crate::input::Input;
use crate::open::records;
use crate::read_as::ReadAs;
use crate::scan::{Delimiter, HeaderError, Outcome, RecordBuf, sniff_delimiter};
use crate::survey::check_encoding;
use crate::xlsx::{choose_sheet, find_header_row, is_workbook, refuse_other_containers};

/// How much of a file is looked at to find its form.
const SAMPLE: u64 = 256 * 1024;

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
    /// A sheet of a workbook.
    Workbook {
        /// The name of the sheet.
        sheet: String,
    },
}

impl Form {
    /// The form's name in files.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Delimited { .. } => "csv",
            Self::Workbook { .. } => "xlsx",
        }
    }
}

/// What should be known of how a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LayoutNote {
    /// The workbook has sheets that are not read.
    OtherSheets {
        /// The sheet that is read.
        read: String,
        /// The others that can be seen, in the order of the workbook.
        visible: Vec<String>,
        /// The others that are hidden.
        hidden: Vec<String>,
    },
}

impl LayoutNote {
    /// The stable code of the warning.
    pub fn code(&self) -> Code {
        match self {
            Self::OtherSheets { .. } => Code::W0327,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::OtherSheets {
                read,
                visible,
                hidden,
            } => texts::other_sheets(read, visible, hidden),
        }
    }
}

impl Localised for LayoutNote {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
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
        let mut choices = BTreeMap::from([
            ("form".to_owned(), self.form.name().to_owned()),
            ("header_row".to_owned(), self.header_line.to_string()),
        ]);
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
    if is_workbook(input, &sample, &stated.limits)? {
        return workbook(input, stated);
    }
    refuse_other_containers(input, &sample)?;
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

fn workbook(input: &mut dyn Input, stated: &ReadAs) -> Result<Layout, FileError> {
    let (sheet, note) = choose_sheet(input, stated.sheet.as_deref(), &stated.limits)?;
    let form = Form::Workbook { sheet };
    let (header_line, header_record) = find_header(input, &form, stated)?;
    Ok(Layout {
        form,
        header_line,
        header_record,
        notes: note.into_iter().collect(),
    })
}

/// The line and the number of the record that is the header: the first that is not blank.
fn find_header(
    input: &mut dyn Input,
    form: &Form,
    stated: &ReadAs,
) -> Result<(u64, u64), FileError> {
    let mut records = records(input, form, &stated.limits)?;
    if matches!(form, Form::Workbook { .. }) && stated.header_row.is_none() {
        return find_header_row(&mut *records);
    }
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
