//! Workbooks of spreadsheets: XLSX files, and what is mistaken for them.
//!
//! A workbook is a ZIP archive of XML that anybody may have written. Every part is unpacked as a
//! stream, under the limits, and checked against the size and the checksum that the archive states;
//! no sheet is held in memory, and nothing is allocated by what a sheet says of its own size.

mod date;
mod directory;
mod error;
mod kind;
mod number;
mod part;
mod records;
mod row;
mod sheets;
mod strings;
mod styles;
mod value;
mod workbook;
mod xml;

pub use error::WorkbookError;
pub use sheets::{SheetInfo, sheets};

pub(crate) use kind::{is_workbook, refuse_other_containers};
pub(crate) use records::XlsxRecords;
pub(crate) use sheets::{choose_sheet, sheets_with_values};
