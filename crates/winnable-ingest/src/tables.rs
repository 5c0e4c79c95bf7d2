//! The tables that one file holds.

use crate::file_error::FileError;
use crate::input::Input;
use crate::read_as::ReadAs;

/// How each table of a file is read: one of a file of text, one a sheet of a workbook. A sheet that
/// is stated stands alone.
///
/// # Errors
/// [`FileError`]: a form that cannot be read, or an input that fails.
pub fn tables_of(_input: &mut dyn Input, stated: &ReadAs) -> Result<Vec<ReadAs>, FileError> {
    Ok(vec![stated.clone()])
}
