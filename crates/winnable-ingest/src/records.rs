//! Records of a table, whatever kind of file they come from.

use std::io::{self, SeekFrom};

use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::input::Input;
use crate::scan::{Outcome, RecordBuf};

/// Which file it was, by its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    /// The SHA-256 of the file, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A table that hands out its physical records in their order, each of them once.
pub(crate) trait Records {
    /// The next record; `None` at the end.
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError>;

    /// Expects this number of fields from each record to come, and where the last columns of the header
    /// have no name, up to `widest`.
    fn expect_width(&mut self, fields: usize, widest: usize);

    /// Which file it was, once its end was read.
    fn fingerprint(&self) -> Fingerprint;
}

/// Which file it is, read from its start to its end for this alone.
pub(crate) fn fingerprint(input: &mut dyn Input) -> io::Result<Fingerprint> {
    input.seek(SeekFrom::Start(0))?;
    let mut source = HashingReader::new(input);
    io::copy(&mut source, &mut io::sink())?;
    Ok(source.fingerprint())
}
