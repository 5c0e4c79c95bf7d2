//! The sheets of a workbook, and the one that is read.

use super::directory::Directory;
use super::error::WorkbookError;
use super::workbook::{Sheet, Workbook};
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::layout_note::LayoutNote;
use crate::limits::Limits;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// Whether the spreadsheet shows it.
    pub visible: bool,
    /// The last row, as the sheet states it; it need not be right.
    pub rows: Option<u64>,
}

/// The sheets of cells that a workbook has, in its order.
///
/// # Errors
/// [`FileError`] when the file is no workbook that can be read.
pub fn sheets(input: &mut dyn Input, limits: &Limits) -> Result<Vec<SheetInfo>, FileError> {
    let directory = Directory::read(input, limits)?;
    let workbook = Workbook::read(input, &directory, limits)?;
    let mut sheets = Vec::new();
    for sheet in workbook.sheets {
        let rows = stated_rows(input, &sheet, limits)?;
        sheets.push(SheetInfo {
            name: sheet.name,
            visible: sheet.visible,
            rows,
        });
    }
    Ok(sheets)
}

/// The name of the sheet that is read, the stated one or the first visible one with a value, and a
/// note of the sheets that are not, if there are any.
pub(crate) fn choose_sheet(
    input: &mut dyn Input,
    stated: Option<&str>,
    limits: &Limits,
) -> Result<(String, Option<LayoutNote>), FileError> {
    let directory = Directory::read(input, limits)?;
    let workbook = Workbook::read(input, &directory, limits)?;
    if let Some(stated) = stated {
        // Whoever states a sheet knows that there are others.
        return Ok((workbook.sheet(stated)?.name.clone(), None));
    }
    let mut chosen = None;
    for sheet in workbook.sheets.iter().filter(|sheet| sheet.visible) {
        if has_value(input, sheet, limits)? {
            chosen = Some(sheet.name.clone());
            break;
        }
    }
    let sheets = workbook.names();
    let chosen = chosen.ok_or(WorkbookError::NothingVisible { sheets })?;
    let others = |visible: bool| -> Vec<String> {
        let others = workbook.sheets.iter();
        let others = others.filter(|sheet| sheet.visible == visible && sheet.name != chosen);
        others.map(|sheet| sheet.name.clone()).collect()
    };
    let (visible, hidden) = (others(true), others(false));
    let note = (workbook.sheets.len() > 1).then(|| LayoutNote::OtherSheets {
        read: chosen.clone(),
        visible,
        hidden,
    });
    Ok((chosen, note))
}

/// The names of the sheets that can be seen and have a value, in the order of the workbook.
pub(crate) fn sheets_with_values(
    input: &mut dyn Input,
    limits: &Limits,
) -> Result<Vec<String>, FileError> {
    let directory = Directory::read(input, limits)?;
    let workbook = Workbook::read(input, &directory, limits)?;
    let mut names = Vec::new();
    for sheet in workbook.sheets.iter().filter(|sheet| sheet.visible) {
        if has_value(input, sheet, limits)? {
            names.push(sheet.name.clone());
        }
    }
    Ok(names)
}

fn has_value(input: &mut dyn Input, sheet: &Sheet, limits: &Limits) -> Result<bool, FileError> {
    let mut xml = Xml::open(input, &sheet.part, limits)?;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.is("v") || tag.is("is") || tag.is("f") => return Ok(true),
            Piece::End(end) if end.is("sheetData") => return Ok(false),
            Piece::Done => return Ok(false),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
        }
    }
}

/// The last row of the range that a sheet states above its cells: 12 of `A1:F12`.
fn stated_rows(
    input: &mut dyn Input,
    sheet: &Sheet,
    limits: &Limits,
) -> Result<Option<u64>, FileError> {
    let mut xml = Xml::open(input, &sheet.part, limits)?;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.is("dimension") => {
                let range = tag.attribute("ref")?.unwrap_or_default();
                let last = range.rsplit(':').next().unwrap_or_default();
                let row = last.trim_start_matches(|c: char| !c.is_ascii_digit());
                return Ok(row.parse().ok());
            }
            Piece::Start(tag) if tag.is("sheetData") => return Ok(None),
            Piece::Done => return Ok(None),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
        }
    }
}
