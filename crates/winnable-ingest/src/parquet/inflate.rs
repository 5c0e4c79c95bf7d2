//! Unpacking the pages of a column, within bounds.
//!
//! The library for Parquet would unpack by itself, but reserves whatever a damaged page claims, and
//! needs a C compiler for Zstandard.

use std::io::Read;

use bytes::Bytes;
use parquet::basic::CompressionCodec;
use parquet::column::page::Page;
use parquet::errors::{ParquetError, Result};

/// How a column is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Plain,
    Snappy,
    Gzip,
    Lz4,
    Zstd,
}

impl Packing {
    /// The packing that can be undone here; the codec's name where it cannot.
    pub(super) fn of(codec: CompressionCodec) -> std::result::Result<Self, String> {
        match codec {
            CompressionCodec::UNCOMPRESSED => Ok(Self::Plain),
            CompressionCodec::SNAPPY => Ok(Self::Snappy),
            CompressionCodec::GZIP => Ok(Self::Gzip),
            CompressionCodec::LZ4_RAW => Ok(Self::Lz4),
            CompressionCodec::ZSTD => Ok(Self::Zstd),
            other => Err(format!("{other:?}")),
        }
    }

    /// A page with its values unpacked: at most `limit` bytes.
    pub(super) fn unpack(self, page: Page, limit: usize) -> Result<Page> {
        if self == Self::Plain {
            return Ok(page);
        }
        let unpacked = |bytes: &[u8]| self.bytes(bytes, limit).map(Bytes::from);
        let mut page = page;
        match &mut page {
            Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => {
                *buf = unpacked(buf)?;
            }
            Page::DataPageV2 {
                buf,
                is_compressed,
                def_levels_byte_len,
                rep_levels_byte_len,
                ..
            } => {
                // The levels in front of the values are never packed.
                let levels = (*def_levels_byte_len as usize) + (*rep_levels_byte_len as usize);
                if levels > buf.len() {
                    return Err(refused());
                }
                if *is_compressed && levels < buf.len() {
                    let mut whole = buf[..levels].to_vec();
                    whole.extend_from_slice(&self.bytes(&buf[levels..], limit)?);
                    *buf = whole.into();
                }
            }
        }
        Ok(page)
    }

    fn bytes(self, packed: &[u8], limit: usize) -> Result<Vec<u8>> {
        match self {
            Self::Plain => Ok(packed.to_vec()),
            Self::Snappy => snappy(packed, limit),
            Self::Gzip => bounded(flate2::read::MultiGzDecoder::new(packed), limit),
            Self::Lz4 => lz4(packed, limit),
            Self::Zstd => {
                let decoder = ruzstd::decoding::StreamingDecoder::new(packed);
                bounded(decoder.map_err(|_| refused())?, limit)
            }
        }
    }
}

/// The error of a page that cannot be unpacked. Its text is not shown.
pub(super) fn refused() -> ParquetError {
    ParquetError::General(String::new())
}

fn bounded(source: impl Read, limit: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let cap = (limit as u64).saturating_add(1);
    source
        .take(cap)
        .read_to_end(&mut bytes)
        .map_err(|_| refused())?;
    if bytes.len() > limit {
        return Err(refused());
    }
    Ok(bytes)
}

fn snappy(packed: &[u8], limit: usize) -> Result<Vec<u8>> {
    let claimed = snap::raw::decompress_len(packed).map_err(|_| refused())?;
    // Three bytes of Snappy stand for 64 at most.
    if claimed > limit || claimed > packed.len().saturating_mul(64) {
        return Err(refused());
    }
    snap::raw::Decoder::new()
        .decompress_vec(packed)
        .map_err(|_| refused())
}

/// A block of LZ4 does not say how long it is, so that room is made for more until it fits.
fn lz4(packed: &[u8], limit: usize) -> Result<Vec<u8>> {
    // One byte of LZ4 stands for 255 at most.
    let most = packed.len().saturating_mul(255).min(limit);
    let mut room = packed.len().saturating_mul(4).min(most);
    loop {
        let mut bytes = vec![0; room];
        match lz4_flex::block::decompress_into(packed, &mut bytes) {
            Ok(length) => {
                bytes.truncate(length);
                return Ok(bytes);
            }
            Err(lz4_flex::block::DecompressError::OutputTooSmall { .. }) if room < most => {
                room = room.saturating_mul(4).min(most);
            }
            Err(_) => return Err(refused()),
        }
    }
}
