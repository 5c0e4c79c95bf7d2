//! The elements of an array, one at a time.

use super::cursor::Cursor;
use super::rows::Piece;
use crate::file_error::FileError;
use crate::scan::ScanFault;

/// Keys and values of the outermost object that are looked at are no longer than this, in bytes.
const KEY_LIMIT: usize = 64 * 1024;

/// Stands before the first element of an array: the outermost one, or that of a key.
pub(super) fn enter(cursor: &mut Cursor<'_>, key: Option<&str>) -> Result<(), FileError> {
    let Some(key) = key else {
        return cursor.expect(b'[');
    };
    let mut first = true;
    loop {
        match next_key(cursor, &mut first)? {
            Some(found) if found == key => {
                if cursor.peek()? == Some(b'[') {
                    return cursor.expect(b'[');
                }
                skip(cursor)?;
            }
            Some(_) => skip(cursor)?,
            None => return Err(cursor.broken()),
        }
    }
}

/// The next key of the outermost object; the cursor stands at its value then. `None`: the object has
/// ended.
pub(super) fn next_key(
    cursor: &mut Cursor<'_>,
    first: &mut bool,
) -> Result<Option<String>, FileError> {
    if std::mem::take(first) {
        cursor.expect(b'{')?;
        if cursor.skip_blanks()? == Some(b'}') {
            cursor.bump()?;
            return Ok(None);
        }
    } else {
        match cursor.skip_blanks()? {
            Some(b',') => {
                cursor.bump()?;
            }
            Some(b'}') => {
                cursor.bump()?;
                return Ok(None);
            }
            Some(_) | None => return Err(cursor.broken()),
        }
    }
    if cursor.skip_blanks()? != Some(b'"') {
        return Err(cursor.broken());
    }
    let mut raw = Vec::new();
    value(cursor, &mut raw, KEY_LIMIT)?;
    let key = serde_json::from_slice(&raw).map_err(|_| cursor.broken())?;
    cursor.expect(b':')?;
    cursor.skip_blanks()?;
    Ok(Some(key))
}

/// Goes past a value that nobody needs.
pub(super) fn skip(cursor: &mut Cursor<'_>) -> Result<(), FileError> {
    value(cursor, &mut Vec::new(), 0).map(drop)
}

/// Takes the next element into `raw`. `None`: the array has ended.
pub(super) fn next_element(
    cursor: &mut Cursor<'_>,
    raw: &mut Vec<u8>,
    first: &mut bool,
    limit: usize,
) -> Result<Option<Piece>, FileError> {
    raw.clear();
    let is_first = std::mem::take(first);
    match cursor.skip_blanks()? {
        Some(b']') => {
            cursor.bump()?;
            return Ok(None);
        }
        Some(b',') if !is_first => {
            cursor.bump()?;
            cursor.skip_blanks()?;
        }
        Some(_) if is_first => {}
        Some(_) | None => return Err(cursor.broken()),
    }
    let mut piece = Piece {
        line: 0,
        place: cursor.place(),
        byte_offset: cursor.offset,
        fault: None,
    };
    if !value(cursor, raw, limit)? {
        piece.fault = Some(ScanFault::RecordTooLong { limit });
    }
    Ok(Some(piece))
}

/// Goes past one value and takes its text, up to `limit` bytes; whether that was all of it.
///
/// How deep it is nested is counted and costs no memory. Whether it is JSON is for its reader to say.
fn value(cursor: &mut Cursor<'_>, raw: &mut Vec<u8>, limit: usize) -> Result<bool, FileError> {
    let (mut depth, mut in_string, mut escaped, mut length) = (0u64, false, false, 0usize);
    while let Some(byte) = cursor.peek()? {
        let ends_here = !in_string && depth == 0 && length > 0;
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' | b',' | b':' if depth == 0 => break,
            b'}' | b']' => depth -= 1,
            b' ' | b'\t' | b'\r' | b'\n' if ends_here => break,
            _ => {}
        }
        if raw.len() < limit {
            raw.push(byte);
        }
        length += 1;
        cursor.bump()?;
        // A string that stands for itself ends with its quote, as a bracket ends what it opened.
        if depth == 0 && !in_string && matches!(byte, b'"' | b'}' | b']') {
            break;
        }
    }
    if depth > 0 || in_string || length == 0 {
        return Err(cursor.broken());
    }
    Ok(length <= limit)
}
