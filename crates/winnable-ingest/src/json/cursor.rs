//! A place in a JSON file.

use std::io::{self, BufRead, BufReader};

use super::error::JsonFault;
use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::input::Input;
use crate::records::Fingerprint;

const BUFFER: usize = 64 * 1024;
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What is read, and how far it was.
pub(super) struct Cursor<'a> {
    source: BufReader<HashingReader<&'a mut dyn Input>>,
    pub(super) line: u64,
    column: u64,
    pub(super) offset: u64,
    limit: u64,
}

impl<'a> Cursor<'a> {
    /// Stands at the start of an input of at most `limit` bytes, behind its byte order mark.
    pub(super) fn new(input: &'a mut dyn Input, limit: u64) -> Result<Self, FileError> {
        let mut cursor = Self {
            source: BufReader::with_capacity(BUFFER, HashingReader::new(input)),
            line: 1,
            column: 1,
            offset: 0,
            limit,
        };
        if cursor.source.fill_buf()?.starts_with(BOM) {
            cursor.source.consume(BOM.len());
            cursor.offset = BOM.len() as u64;
        }
        Ok(cursor)
    }

    /// The next byte; it stays the next one.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, FileError> {
        Ok(self.source.fill_buf()?.first().copied())
    }

    /// Goes past the next byte.
    pub(super) fn bump(&mut self) -> Result<Option<u8>, FileError> {
        let byte = self.peek()?;
        if let Some(byte) = byte {
            self.source.consume(1);
            self.offset += 1;
            if byte == b'\n' {
                self.line += 1;
                self.column = 1;
            } else if byte & 0xC0 != 0x80 {
                // A character is counted by its first byte.
                self.column += 1;
            }
            if self.offset > self.limit {
                return Err(JsonFault::TooLarge { limit: self.limit }.into());
            }
        }
        Ok(byte)
    }

    /// Goes past blanks; the byte behind them.
    pub(super) fn skip_blanks(&mut self) -> Result<Option<u8>, FileError> {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek()? {
            self.bump()?;
        }
        self.peek()
    }

    /// Goes past a byte that must come next, blanks in front of it left out.
    pub(super) fn expect(&mut self, wanted: u8) -> Result<(), FileError> {
        if self.skip_blanks()? == Some(wanted) {
            self.bump()?;
            return Ok(());
        }
        Err(self.broken())
    }

    /// The refusal of what stands here.
    pub(super) fn broken(&self) -> FileError {
        JsonFault::Broken {
            line: self.line,
            column: self.column,
        }
        .into()
    }

    /// Where the cursor stands, as line and column.
    pub(super) fn place(&self) -> (u64, u64) {
        (self.line, self.column)
    }

    /// Which file it was; what was not read yet is read for it.
    pub(super) fn fingerprint(&mut self) -> Result<Fingerprint, FileError> {
        io::copy(&mut self.source, &mut io::sink())?;
        Ok(self.source.get_ref().fingerprint())
    }
}
