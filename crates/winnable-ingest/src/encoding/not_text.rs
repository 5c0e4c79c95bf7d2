//! What shows by its first bytes that it is no text at all.

use crate::file_error::{FileError, NotUtf8};

const ZIP: &[u8] = b"PK\x03\x04";

/// Refuses what shows by its first bytes that it is no text in any encoding that can be told.
///
/// A NUL byte or two cost their rows alone; when one byte in eight is NUL, the file is no text, or
/// UTF-16 without its mark.
pub(super) fn refuse_other_than_text(sample: &[u8]) -> Result<(), FileError> {
    let found = if sample.starts_with(ZIP) {
        NotUtf8::Workbook
    } else if nul_share_is_high(sample) {
        if has_nul_in_every_pair(sample) {
            NotUtf8::Utf16
        } else {
            NotUtf8::Binary
        }
    } else {
        return Ok(());
    };
    Err(FileError::NotUtf8(found))
}

fn nul_share_is_high(sample: &[u8]) -> bool {
    let nuls = memchr::memchr_iter(0, sample).count();
    nuls > 1 && nuls * 8 >= sample.len()
}

/// Latin text in UTF-16 has one NUL in each pair of bytes, always on the same side.
fn has_nul_in_every_pair(sample: &[u8]) -> bool {
    let side = |at: usize| {
        sample
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (side(0), side(1));
    even.min(odd) * 8 < even.max(odd)
}
