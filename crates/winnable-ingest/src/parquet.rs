//! Tables in Parquet files.
//!
//! A row group is read in batches of rows, and of each of its columns no more than the page at hand,
//! but for columns of lists, of which the pages of the row group are held packed.

mod error;

#[cfg(feature = "parquet")]
mod cell;
#[cfg(feature = "parquet")]
mod column;
#[cfg(feature = "parquet")]
mod footer;
#[cfg(feature = "parquet")]
mod inflate;
#[cfg(feature = "parquet")]
mod kind;
#[cfg(feature = "parquet")]
mod moment;
#[cfg(feature = "parquet")]
mod names;
#[cfg(feature = "parquet")]
mod pages;
#[cfg(feature = "parquet")]
mod rows;
#[cfg(all(test, feature = "parquet"))]
mod tests;

pub use error::{ParquetFault, ParquetPart};

#[cfg(feature = "parquet")]
pub(crate) use rows::ParquetRows;

/// What every Parquet file begins and ends with.
const MAGIC: &[u8] = b"PAR1";
/// What one with an encrypted footer begins and ends with.
const ENCRYPTED: &[u8] = b"PARE";

/// Whether a file that begins so is Parquet.
pub(crate) fn is_parquet(sample: &[u8]) -> bool {
    sample.starts_with(MAGIC) || sample.starts_with(ENCRYPTED)
}
