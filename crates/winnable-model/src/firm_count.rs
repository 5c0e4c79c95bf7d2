//! How many firms there are, as one row of a census-style table states it.

use crate::RowRef;

/// The firms of one sector and size class, such as a row of the U.S. Census Bureau's SUSB table.
///
/// Such tables hold totals and subtotals among their rows; what adds up is decided by whoever sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirmCount {
    /// The sector: a NAICS code, a range such as `31-33`, or `--` for all of them.
    pub sector: Box<str>,
    /// What the sector is called.
    pub sector_name: Option<Box<str>>,
    /// The code of the size class.
    pub size_code: Box<str>,
    /// What the size class is called, such as `100-499`.
    pub size_label: Option<Box<str>>,
    /// The firms.
    pub firms: u64,
    /// The establishments.
    pub establishments: Option<u64>,
    /// The people employed.
    pub employment: Option<u64>,
    /// The row it was read from.
    pub origin: RowRef,
}
