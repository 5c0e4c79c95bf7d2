//! Whether a file is UTF-8 text at all.

use crate::file_error::{FileError, NotUtf8};
use crate::scan::{Delimiter, Outcome, RecordBuf, RecordScanner, ScanFault};

const UTF32: [&[u8]; 2] = [b"\xFF\xFE\0\0", b"\0\0\xFE\xFF"];
const UTF16: [&[u8]; 2] = [b"\xFF\xFE", b"\xFE\xFF"];
const ZIP: &[u8] = b"PK\x03\x04";

/// Refuses what shows by its first bytes that it is no UTF-8 text: another encoding, a workbook, a
/// program's file. For whoever reads rows without a [`survey`](super::survey) of the whole file.
///
/// # Errors
/// [`FileError::NotUtf8`], which says what the file seems to be.
pub fn check_encoding(sample: &[u8], delimiter: Delimiter) -> Result<(), FileError> {
    refuse_other_than_utf8(sample)?;
    let mut scanner = RecordScanner::new(sample, delimiter);
    let (mut votes, mut record) = (EncodingVotes::default(), RecordBuf::new());
    // The last row may be cut off in a letter, which alone does not outvote anything.
    while let Ok(Some(outcome)) = scanner.read(&mut record) {
        votes.observe(&outcome, &record);
    }
    votes.refuse_other_than_utf8()
}

/// Refuses what shows by its first bytes that it is no UTF-8.
pub(super) fn refuse_other_than_utf8(sample: &[u8]) -> Result<(), FileError> {
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| sample.starts_with(mark));
    if starts(&UTF32) {
        return Err(FileError::NotUtf8(NotUtf8::Utf32));
    }
    if starts(&UTF16) {
        return Err(FileError::NotUtf8(NotUtf8::Utf16));
    }
    refuse_other_than_text(sample)
}

/// Refuses what shows by its first bytes that it is no text in any encoding that can be told.
///
/// A NUL byte or two cost their rows alone; when one byte in eight is NUL, the file is no text, or
/// UTF-16 without its mark.
pub(crate) fn refuse_other_than_text(sample: &[u8]) -> Result<(), FileError> {
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

/// What the rows say about the encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct EncodingVotes {
    rows: u64,
    /// Rows that are UTF-8 and could not be ASCII.
    utf8: u64,
    /// Rows that are no UTF-8.
    other: u64,
}

impl EncodingVotes {
    pub(super) fn observe(&mut self, outcome: &Outcome, record: &RecordBuf) {
        self.rows += 1;
        match outcome {
            Outcome::Record => self.utf8 += u64::from(!record.raw().is_ascii()),
            Outcome::Bad(bad) => {
                self.other += u64::from(matches!(bad.fault, ScanFault::InvalidUtf8 { .. }));
            }
            Outcome::Blank | Outcome::Footer => {}
        }
    }

    /// Refuses a file in which the rows with letters beyond ASCII are mostly no UTF-8: that is no
    /// damage but another encoding, and setting aside every such row would lose the file slowly.
    pub(super) fn refuse_other_than_utf8(self) -> Result<(), FileError> {
        let is_damage = self.other < 3 || self.other <= self.utf8 || self.other * 10 <= self.rows;
        if is_damage {
            Ok(())
        } else {
            Err(FileError::NotUtf8(NotUtf8::OtherEncoding))
        }
    }
}
