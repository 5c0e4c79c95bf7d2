//! What the first bytes of a file say of it.

use crate::file_error::{FileError, NotUtf8};
use crate::text_encoding::TextEncoding;

const UTF32: [&[u8]; 2] = [b"\xFF\xFE\0\0", b"\0\0\xFE\xFF"];

/// The encoding that a byte order mark states; `None` where there is none.
///
/// # Errors
/// [`FileError::NotUtf8`] for UTF-32.
pub(super) fn marked(sample: &[u8]) -> Result<Option<TextEncoding>, FileError> {
    if UTF32.iter().any(|mark| sample.starts_with(mark)) {
        return Err(FileError::NotUtf8(NotUtf8::Utf32));
    }
    if sample.starts_with(b"\xEF\xBB\xBF") {
        return Ok(Some(TextEncoding::Utf8Bom));
    }
    if sample.starts_with(b"\xFF\xFE") {
        return Ok(Some(TextEncoding::Utf16Le));
    }
    if sample.starts_with(b"\xFE\xFF") {
        return Ok(Some(TextEncoding::Utf16Be));
    }
    Ok(None)
}
