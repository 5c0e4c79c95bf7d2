//! The directory at the end of a ZIP archive: which parts there are, and how large they claim to be.
//!
//! It is read by hand because its number of entries must be checked before anything is allocated for
//! them, and because the parts are read as streams of the one input.

use std::collections::BTreeMap;
use std::io::{BufReader, Read as _, SeekFrom};

use super::error::WorkbookError;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// The longest end of an archive: 22 bytes and a comment.
const LONGEST_END: u64 = 22 + 0xFFFF;

/// The largest directory in bytes: a thousand times what a workbook of many sheets has.
const LARGEST_DIRECTORY: u64 = 16 * 1024 * 1024;

/// What stands instead of a number that is kept in 64 bits elsewhere.
const ELSEWHERE: u64 = 0xFFFF_FFFF;

/// A file inside the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where its own head stands, in bytes from the start of the archive.
    pub(super) head: u64,
    /// Its size in the archive, in bytes.
    pub(super) packed: u64,
    /// Its size once unpacked, in bytes, as the archive claims.
    pub(super) unpacked: u64,
    pub(super) crc: u32,
    pub(super) packing: Packing,
}

/// How a part is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Stored,
    Deflate,
    /// Encrypted, or by a method that no spreadsheet uses.
    Unknown,
}

/// The parts of an archive by their names.
#[derive(Debug, Default)]
pub(super) struct Directory {
    entries: BTreeMap<String, Entry>,
}

impl Directory {
    /// Reads the directory and refuses an archive that claims to be larger than the limits.
    pub(super) fn read(input: &mut dyn Input, limits: &Limits) -> Result<Self, FileError> {
        let size = input.seek(SeekFrom::End(0))?;
        within("workbook_bytes", size, limits.workbook_bytes)?;
        let end = End::find(input, size)?;
        within("workbook_entries", end.count, limits.workbook_entries)?;
        if end.size > LARGEST_DIRECTORY {
            return Err(WorkbookError::Damaged.into());
        }
        input.seek(SeekFrom::Start(end.start))?;
        let mut directory = Self::default();
        let mut source = BufReader::new(&mut *input).take(end.size);
        for _ in 0..end.count {
            let (name, entry) = read_entry(&mut source)?;
            directory.entries.insert(name, entry);
        }
        directory.refuse_bombs(limits)?;
        Ok(directory)
    }

    /// The part of this name; the case of letters is no difference, as in Excel.
    pub(super) fn get(&self, name: &str) -> Option<&Entry> {
        let same = |other: &&String| other.eq_ignore_ascii_case(name);
        self.entries
            .get(name)
            .or_else(|| self.entries.get(self.entries.keys().find(same)?))
    }

    fn refuse_bombs(&self, limits: &Limits) -> Result<(), WorkbookError> {
        let mut total = 0_u64;
        for entry in self.entries.values() {
            let Entry {
                packed, unpacked, ..
            } = *entry;
            within(
                "workbook_entry_bytes",
                unpacked,
                limits.workbook_entry_bytes,
            )?;
            total = total.saturating_add(unpacked);
            let densest = packed.saturating_mul(limits.workbook_ratio);
            if unpacked > Limits::RATIO_FROM && unpacked > densest {
                return Err(WorkbookError::TooDense {
                    packed,
                    unpacked,
                    limit: limits.workbook_ratio,
                });
            }
        }
        within(
            "workbook_expanded_bytes",
            total,
            limits.workbook_expanded_bytes,
        )
    }
}

fn within(setting: &'static str, found: u64, limit: u64) -> Result<(), WorkbookError> {
    if found <= limit {
        return Ok(());
    }
    Err(WorkbookError::TooLarge {
        setting,
        found,
        limit,
    })
}

/// Where the directory stands.
#[derive(Debug)]
struct End {
    count: u64,
    size: u64,
    start: u64,
}

impl End {
    fn find(input: &mut dyn Input, size: u64) -> Result<Self, FileError> {
        let length = size.min(LONGEST_END);
        let tail_at = size - length;
        let tail = bytes(input, tail_at, length)?;
        let at = memchr::memmem::rfind(&tail, b"PK\x05\x06").ok_or(WorkbookError::Damaged)?;
        let end = tail.get(at..).unwrap_or_default();
        let found = Self {
            count: number(end, 10, 2)?,
            size: number(end, 12, 4)?,
            start: number(end, 16, 4)?,
        };
        let short = found.count == 0xFFFF || found.size == ELSEWHERE || found.start == ELSEWHERE;
        let found = if short {
            let locator = at.checked_sub(20).and_then(|from| tail.get(from..at));
            Self::long(input, locator.unwrap_or_default())?
        } else {
            found
        };
        let behind = found.start.checked_add(found.size);
        if behind.is_none_or(|behind| behind > tail_at + at as u64) {
            return Err(WorkbookError::Damaged.into());
        }
        Ok(found)
    }

    /// The end of an archive that is too large for the usual one.
    fn long(input: &mut dyn Input, locator: &[u8]) -> Result<Self, FileError> {
        if !locator.starts_with(b"PK\x06\x07") {
            return Err(WorkbookError::Damaged.into());
        }
        let end = bytes(input, number(locator, 8, 8)?, 56)?;
        if !end.starts_with(b"PK\x06\x06") {
            return Err(WorkbookError::Damaged.into());
        }
        Ok(Self {
            count: number(&end, 32, 8)?,
            size: number(&end, 40, 8)?,
            start: number(&end, 48, 8)?,
        })
    }
}

/// One entry of the directory and its name, with `/` between the parts of it.
fn read_entry(source: &mut impl std::io::Read) -> Result<(String, Entry), WorkbookError> {
    let mut fixed = [0; 46];
    fill(source, &mut fixed)?;
    if !fixed.starts_with(b"PK\x01\x02") {
        return Err(WorkbookError::Damaged);
    }
    let flags = number(&fixed, 8, 2)?;
    let packing = match number(&fixed, 10, 2)? {
        _ if flags & 1 == 1 => Packing::Unknown,
        0 => Packing::Stored,
        8 => Packing::Deflate,
        _ => Packing::Unknown,
    };
    let mut texts = [Vec::new(), Vec::new(), Vec::new()];
    for (text, at) in texts.iter_mut().zip([28, 30, 32]) {
        text.resize(Limits::len(number(&fixed, at, 2)?), 0);
        fill(source, text)?;
    }
    let [name, extra, _comment] = texts;
    let mut numbers = [
        number(&fixed, 24, 4)?,
        number(&fixed, 20, 4)?,
        number(&fixed, 42, 4)?,
    ];
    fill_long(&mut numbers, &extra)?;
    let [unpacked, packed, head] = numbers;
    let entry = Entry {
        head,
        packed,
        unpacked,
        crc: u32::try_from(number(&fixed, 16, 4)?).unwrap_or_default(),
        packing,
    };
    // Some programs write the separator of Windows.
    let name = String::from_utf8_lossy(&name).replace('\\', "/");
    Ok((name, entry))
}

/// Takes the numbers that do not fit in 32 bits from the field that has them in 64.
fn fill_long(numbers: &mut [u64], extra: &[u8]) -> Result<(), WorkbookError> {
    if numbers.iter().all(|number| *number != ELSEWHERE) {
        return Ok(());
    }
    let mut rest = extra;
    while rest.len() >= 4 {
        let (id, size) = (number(rest, 0, 2)?, Limits::len(number(rest, 2, 2)?));
        let field = rest.get(4..4 + size).ok_or(WorkbookError::Damaged)?;
        if id == 1 {
            let mut at = 0;
            for long in numbers.iter_mut().filter(|long| **long == ELSEWHERE) {
                *long = number(field, at, 8)?;
                at += 8;
            }
            return Ok(());
        }
        rest = rest.get(4 + size..).unwrap_or_default();
    }
    Err(WorkbookError::Damaged)
}

/// The bytes of a part of the input; an end before they are complete is damage.
pub(super) fn bytes(input: &mut dyn Input, at: u64, length: u64) -> Result<Vec<u8>, FileError> {
    input.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length {
        Ok(bytes)
    } else {
        Err(WorkbookError::Damaged.into())
    }
}

fn fill(source: &mut impl std::io::Read, into: &mut [u8]) -> Result<(), WorkbookError> {
    // The input was just measured, so that an end is damage and no failure of the disk.
    source.read_exact(into).map_err(|_| WorkbookError::Damaged)
}

/// The number of so many bytes at a place, lowest first.
pub(super) fn number(bytes: &[u8], at: usize, length: usize) -> Result<u64, WorkbookError> {
    let bytes = bytes.get(at..at + length).ok_or(WorkbookError::Damaged)?;
    Ok(bytes
        .iter()
        .rev()
        .fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
