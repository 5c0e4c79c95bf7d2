//! Objects of which each has its own line.

use super::cursor::Cursor;
use super::rows::Piece;
use crate::file_error::FileError;
use crate::scan::ScanFault;

/// Takes the next line, without its end, into `raw`. `None`: there is none.
pub(super) fn next_line(
    cursor: &mut Cursor<'_>,
    raw: &mut Vec<u8>,
    limit: usize,
) -> Result<Option<Piece>, FileError> {
    raw.clear();
    let mut piece = Piece {
        line: cursor.line,
        place: cursor.place(),
        byte_offset: cursor.offset,
        fault: None,
    };
    if cursor.peek()?.is_none() {
        return Ok(None);
    }
    while let Some(byte) = cursor.bump()? {
        if byte == b'\n' {
            break;
        }
        if raw.len() < limit {
            raw.push(byte);
        } else {
            piece.fault = Some(ScanFault::RecordTooLong { limit });
        }
    }
    if raw.last() == Some(&b'\r') {
        raw.pop();
    }
    Ok(Some(piece))
}
