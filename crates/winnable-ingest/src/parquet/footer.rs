//! The end of a Parquet file, which says where everything stands.

use std::io::{Read, SeekFrom};

use parquet::file::metadata::{ParquetMetaData, ParquetMetaDataReader};

use super::error::{ParquetFault, ParquetPart};
use super::{ENCRYPTED, MAGIC};
use crate::contain::contain;
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// The length of the footer, as four bytes, and the mark.
const TAIL: usize = 8;

/// Reads the footer: the schema, and where the columns of each row group are. Says the size of the
/// file too, in bytes.
pub(super) fn read_footer(
    input: &mut dyn Input,
    limits: &Limits,
) -> Result<(ParquetMetaData, u64), FileError> {
    let damaged = || FileError::from(ParquetFault::Damaged(ParquetPart::Footer));
    let size = input.seek(SeekFrom::End(0))?;
    within(size, limits.file_bytes, "file_bytes")?;
    let before = size.checked_sub(TAIL as u64).ok_or_else(damaged)?;
    let mut tail = [0; TAIL];
    input.seek(SeekFrom::Start(before))?;
    input.read_exact(&mut tail)?;
    let ([a, b, c, d, ..], mark) = (tail, &tail[4..]);
    if mark == ENCRYPTED {
        return Err(ParquetFault::Encrypted.into());
    }
    let length = u64::from(u32::from_le_bytes([a, b, c, d]));
    // The mark at the start is in front of it.
    let start = before.checked_sub(length).filter(|start| *start >= 4);
    let (Some(start), true) = (start, mark == MAGIC) else {
        return Err(damaged());
    };
    within(length, limits.parquet_page_bytes, "parquet_page_bytes")?;
    let mut bytes = Vec::new();
    input.seek(SeekFrom::Start(start))?;
    input.take(length).read_to_end(&mut bytes)?;
    let read = contain(|| ParquetMetaDataReader::decode_metadata(&bytes));
    match read {
        Ok(Ok(metadata)) => Ok((metadata, size)),
        Ok(Err(_)) | Err(_) => Err(damaged()),
    }
}

/// Refuses what is larger than a limit.
pub(super) fn within(size: u64, limit: u64, setting: &'static str) -> Result<(), ParquetFault> {
    if size > limit {
        return Err(ParquetFault::TooLarge { limit, setting });
    }
    Ok(())
}
