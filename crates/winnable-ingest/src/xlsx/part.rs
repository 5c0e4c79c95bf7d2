//! One part of an archive as a stream of its unpacked bytes, never more than it claims to have.

use std::io::{self, Read, SeekFrom};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::directory::{Entry, Packing, bytes, number};
use super::error::WorkbookError;
use crate::file_error::FileError;
use crate::input::Input;

/// The unpacked bytes of a part. Its end is an error unless size and checksum are as stated.
pub(super) struct Part<'a> {
    source: Source<'a>,
    entry: Entry,
    crc: Crc,
    given: u64,
}

enum Source<'a> {
    Stored(io::Take<&'a mut dyn Input>),
    Deflate(Box<DeflateDecoder<io::Take<&'a mut dyn Input>>>),
}

impl<'a> Part<'a> {
    pub(super) fn open(input: &'a mut dyn Input, entry: &Entry) -> Result<Self, FileError> {
        let head = bytes(input, entry.head, 30)?;
        if !head.starts_with(b"PK\x03\x04") {
            return Err(WorkbookError::Damaged.into());
        }
        let behind = 30 + number(&head, 26, 2)? + number(&head, 28, 2)?;
        let start = entry.head.checked_add(behind);
        input.seek(SeekFrom::Start(start.ok_or(WorkbookError::Damaged)?))?;
        let packed = input.take(entry.packed);
        let source = match entry.packing {
            Packing::Stored => Source::Stored(packed),
            Packing::Deflate => Source::Deflate(Box::new(DeflateDecoder::new(packed))),
            Packing::Unknown => return Err(WorkbookError::Damaged.into()),
        };
        Ok(Self {
            source,
            entry: *entry,
            crc: Crc::new(),
            given: 0,
        })
    }

    /// The input, wherever it stands.
    pub(super) fn into_input(self) -> &'a mut dyn Input {
        match self.source {
            Source::Stored(packed) => packed.into_inner(),
            Source::Deflate(decoder) => decoder.into_inner().into_inner(),
        }
    }
}

impl Read for Part<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        let read = match &mut self.source {
            Source::Stored(packed) => packed.read(into),
            Source::Deflate(decoder) => decoder.read(into),
        }?;
        self.given += read as u64;
        if self.given > self.entry.unpacked {
            return Err(io::Error::other(WorkbookError::Overflowing {
                claimed: self.entry.unpacked,
            }));
        }
        self.crc.update(into.get(..read).unwrap_or_default());
        let ended = read == 0;
        let whole = self.given == self.entry.unpacked && self.crc.sum() == self.entry.crc;
        if ended && !whole {
            return Err(io::Error::other(WorkbookError::Damaged));
        }
        Ok(read)
    }
}

/// What a failure while a part was read means: our own refusal, an input that failed, or bytes that
/// are no such stream.
pub(super) fn failure(error: io::Error) -> FileError {
    let kind = error.kind();
    if let Some(refused) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return FileError::Workbook(WorkbookError::clone(refused));
    }
    match kind {
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            WorkbookError::Damaged.into()
        }
        _ => FileError::Io(error),
    }
}
