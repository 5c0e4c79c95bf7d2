//! The tables that one file holds.

use std::io::{Read, SeekFrom};

use crate::file_error::FileError;
use crate::input::Input;
use crate::read_as::ReadAs;
use crate::xlsx::{is_workbook, sheets_with_values};

/// What is looked at to tell a workbook from text.
const START: u64 = 64;

/// How each table of a file is read: one of a file of text, one for each sheet of a workbook that can
/// be seen and has a value. A sheet that is stated stands alone.
///
/// # Errors
/// [`FileError`]: a form that cannot be read, or an input that fails.
pub fn tables_of(input: &mut dyn Input, stated: &ReadAs) -> Result<Vec<ReadAs>, FileError> {
    input.seek(SeekFrom::Start(0))?;
    let mut start = Vec::new();
    input.take(START).read_to_end(&mut start)?;
    if stated.sheet.is_some() || !is_workbook(input, &start, &stated.limits)? {
        return Ok(vec![stated.clone()]);
    }
    let sheets = sheets_with_values(input, &stated.limits)?;
    if sheets.is_empty() {
        // Reading it says what is wrong with the workbook.
        return Ok(vec![stated.clone()]);
    }
    let one = |sheet| ReadAs {
        sheet: Some(sheet),
        ..stated.clone()
    };
    Ok(sheets.into_iter().map(one).collect())
}
