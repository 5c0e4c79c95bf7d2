//! What a file is by its first bytes, where these are no text.

use std::io::{Read as _, SeekFrom};

use super::directory::{Directory, number};
use super::error::{OtherKind, WorkbookError};
use super::workbook;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// The first bytes of a ZIP archive, also of one without parts.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// The first bytes of the container of Office before 2007, and of Office files with a password.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Beginnings of pages that are saved under the name of a workbook.
const HTML: [&str; 6] = [
    "<html",
    "<!doctype html",
    "<table",
    "<head",
    "<meta",
    "<body",
];

/// How much of the start of a text is looked at.
const OPENING: usize = 1024;

/// How much of an OLE container is searched for the names of its streams.
const SEARCHED: u64 = 4 * 1024 * 1024;

/// Whether the file is an XLSX workbook.
///
/// # Errors
/// [`WorkbookError`] for an archive that is damaged, too large or no workbook.
pub(crate) fn is_workbook(
    input: &mut dyn Input,
    sample: &[u8],
    limits: &Limits,
) -> Result<bool, FileError> {
    if !ZIP.iter().any(|mark| sample.starts_with(mark)) {
        return Ok(false);
    }
    let directory = Directory::read(input, limits)?;
    if workbook::is_one(input, &directory, limits)? {
        return Ok(true);
    }
    let kind = if directory.get("xl/workbook.bin").is_some() {
        OtherKind::BinaryExcel
    } else if directory.get("content.xml").is_some() && directory.get("mimetype").is_some() {
        OtherKind::OpenDocument
    } else {
        OtherKind::Archive
    };
    Err(WorkbookError::Other(kind).into())
}

/// Refuses what is often named like a workbook and is none.
///
/// # Errors
/// [`WorkbookError::Encrypted`] and [`WorkbookError::Other`].
pub(crate) fn refuse_other_containers(
    input: &mut dyn Input,
    sample: &[u8],
) -> Result<(), FileError> {
    if sample.starts_with(OLE) {
        let refused = if has_encrypted_package(input, sample)? {
            WorkbookError::Encrypted
        } else {
            WorkbookError::Other(OtherKind::OldExcel)
        };
        return Err(refused.into());
    }
    let opening = sample.get(..OPENING.min(sample.len())).unwrap_or_default();
    let opening = String::from_utf8_lossy(opening).to_lowercase();
    let opening = opening.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let kind = if HTML.iter().any(|start| opening.starts_with(start)) {
        OtherKind::Html
    } else if opening.starts_with("<?xml") {
        if opening.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            OtherKind::OldXml
        } else if opening.contains("<html") {
            OtherKind::Html
        } else {
            return Ok(());
        }
    } else {
        return Ok(());
    };
    Err(WorkbookError::Other(kind).into())
}

/// Whether a container holds an encrypted file: its directory names a stream `EncryptedPackage`.
fn has_encrypted_package(input: &mut dyn Input, sample: &[u8]) -> Result<bool, FileError> {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, &name).is_some();
    // The directory stands where the head says, which may be behind the stream itself.
    let (sector, shift) = (number(sample, 48, 4), number(sample, 30, 2));
    if let (Ok(sector), Ok(shift @ 7..=12)) = (sector, shift) {
        input.seek(SeekFrom::Start((sector + 1) << shift))?;
        let mut directory = Vec::new();
        input.take(4096).read_to_end(&mut directory)?;
        if holds(&directory) {
            return Ok(true);
        }
    }
    input.seek(SeekFrom::Start(0))?;
    let mut start = Vec::new();
    input.take(SEARCHED).read_to_end(&mut start)?;
    Ok(holds(&start))
}
