//! A census of firms: how many there are of a sector and a size.

#[cfg(test)]
mod tests;

mod size;

use std::collections::BTreeMap;

use serde::Serialize;

pub use size::SizeRange;

use crate::rate::sum;
use crate::{Reason, Result};

/// The code under which the Statistics of US Businesses count all sectors together.
pub const ALL_SECTORS: &str = "--";

/// One row of a table of firms, such as the Statistics of US Businesses of the US Census Bureau.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirmClass {
    /// The NAICS sector as the table spells it, such as `51` or `31-33`.
    pub sector: String,
    /// The size code, such as `13`.
    pub size_code: String,
    /// The size in words, such as `100-149`. Empty when the table has none: the code is read then.
    pub size_label: String,
    /// Firms: companies with everything they own.
    pub firms: u64,
    /// Establishments: places of work.
    pub establishments: Option<u64>,
    /// Employees.
    pub employment: Option<u64>,
}

/// How many there are of a sector and a range of sizes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FirmCount {
    /// Firms.
    pub firms: u64,
    /// Establishments; `None` when a row does not state them.
    pub establishments: Option<u64>,
    /// Employees; `None` when a row does not state them.
    pub employment: Option<u64>,
}

/// The least and the most that there can be, where size classes are cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CountBounds {
    /// The classes that lie within.
    pub low: FirmCount,
    /// These, and the classes that lie within in part.
    pub high: FirmCount,
}

/// Several sectors together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SectorSum {
    /// Not more firms than that. A firm of two sectors is in the count of each, so that the true
    /// number is lower: in the US of 2022 the sectors add up to 1 % more firms than there are.
    pub firms_at_most: u64,
    /// Establishments, each of which is in one sector; `None` when a row does not state them.
    pub establishments: Option<u64>,
    /// Employees; `None` when a row does not state them.
    pub employment: Option<u64>,
}

/// A table of firms that counts nothing twice.
///
/// Such tables print totals and subtotals among their rows: `Total`, `<20` and `<500` beside the
/// classes that they consist of. Adding up all rows gives several times the firms that there are. A
/// class counts here only when no other class of its sector lies within it.
#[derive(Clone, Debug)]
pub struct Census {
    sectors: BTreeMap<String, Vec<(SizeRange, FirmCount)>>,
}

impl Census {
    /// Reads a table and checks it.
    ///
    /// # Errors
    ///
    /// [`Reason::MissingInput`] without a row; [`Reason::UnknownSector`] for a size that neither
    /// the label nor the code explains; [`Reason::DoubleCounted`] when a class occurs twice or two
    /// classes share sizes; [`Reason::InvalidInput`] when a subtotal is not the sum of its classes'
    /// firms; [`Reason::Overflow`].
    pub fn new(rows: &[FirmClass]) -> Result<Self> {
        if rows.is_empty() {
            return Err(Reason::MissingInput);
        }
        let mut sectors: BTreeMap<String, Vec<(SizeRange, FirmCount)>> = BTreeMap::new();
        for row in rows {
            let size = if row.size_label.trim().is_empty() {
                SizeRange::from_code(row.size_code.trim())
            } else {
                SizeRange::from_label(&row.size_label)
            };
            let count = FirmCount {
                firms: row.firms,
                establishments: row.establishments,
                employment: row.employment,
            };
            sectors
                .entry(row.sector.trim().to_owned())
                .or_default()
                .push((size.ok_or(Reason::UnknownSector)?, count));
        }
        for classes in sectors.values_mut() {
            *classes = finest(classes)?;
        }
        Ok(Self { sectors })
    }

    /// The sectors of the table, in order.
    pub fn sectors(&self) -> impl Iterator<Item = &str> {
        self.sectors.keys().map(String::as_str)
    }

    /// The firms of one sector, or of [`ALL_SECTORS`], with so many employees.
    ///
    /// ```
    /// use winnable_metrics::market::{Census, FirmClass, SizeRange};
    ///
    /// let row = |size: &str, firms| FirmClass {
    ///     sector: "51".to_owned(),
    ///     size_label: size.to_owned(),
    ///     firms,
    ///     ..FirmClass::default()
    /// };
    /// let census = Census::new(&[row("Total", 100), row("<20", 90), row("20+", 10)])?;
    /// assert_eq!(census.count("51", SizeRange::ALL)?.firms, 100);
    /// assert_eq!(census.count("51", SizeRange::at_least(20))?.firms, 10);
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Reason::UnknownSector`] when the table has no such sector, or no classes that make up the
    /// range; [`Reason::Overflow`].
    pub fn count(&self, sector: &str, size: SizeRange) -> Result<FirmCount> {
        let classes = self.sectors.get(sector).ok_or(Reason::UnknownSector)?;
        let mut any = false;
        // A sector without firms of a size has no row for it, so that the other sectors say which
        // classes there are.
        for (class, _) in self.sectors.values().flatten() {
            any |= size.contains(*class);
        }
        let cut = classes
            .iter()
            .any(|(class, _)| size.overlaps(*class) && !size.contains(*class));
        if cut || !any {
            return Err(Reason::UnknownSector);
        }
        let within = || classes.iter().filter(|(class, _)| size.contains(*class));
        Ok(FirmCount {
            firms: sum(within().map(|(_, c)| c.firms))?,
            establishments: sum_known(within().map(|(_, c)| c.establishments))?,
            employment: sum_known(within().map(|(_, c)| c.employment))?,
        })
    }

    /// The firms of one sector, or of [`ALL_SECTORS`], with so many employees by any of some ranges that
    /// share no size. A class that a range cuts counts in full at most and not at all at least.
    ///
    /// ```
    /// use winnable_metrics::market::{Census, FirmClass, SizeRange};
    ///
    /// let row = |size: &str, firms| FirmClass {
    ///     sector: "51".to_owned(),
    ///     size_label: size.to_owned(),
    ///     firms,
    ///     ..FirmClass::default()
    /// };
    /// let census = Census::new(&[row("100-499", 30), row("500+", 10)])?;
    /// let found = census.count_between("51", &[SizeRange::at_least(200)])?;
    /// assert_eq!((found.low.firms, found.high.firms), (10, 40));
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Reason::UnknownSector`] when the table has no such sector; [`Reason::Overflow`].
    pub fn count_between(&self, sector: &str, sizes: &[SizeRange]) -> Result<CountBounds> {
        let classes = self.sectors.get(sector).ok_or(Reason::UnknownSector)?;
        let total = |in_part: bool| {
            let chosen = || {
                classes.iter().filter(|(class, _)| {
                    let mut sizes = sizes.iter();
                    if in_part {
                        sizes.any(|size| size.overlaps(*class))
                    } else {
                        sizes.any(|size| size.contains(*class))
                    }
                })
            };
            Ok(FirmCount {
                firms: sum(chosen().map(|(_, c)| c.firms))?,
                establishments: sum_known(chosen().map(|(_, c)| c.establishments))?,
                employment: sum_known(chosen().map(|(_, c)| c.employment))?,
            })
        };
        Ok(CountBounds {
            low: total(false)?,
            high: total(true)?,
        })
    }

    /// Several sectors together.
    ///
    /// # Errors
    ///
    /// As [`Census::count`]; [`Reason::DoubleCounted`] when a sector is named twice, lies within
    /// another (`511` in `51`), or is all sectors; [`Reason::NoSegments`] without a sector.
    pub fn count_sectors(&self, sectors: &[&str], size: SizeRange) -> Result<SectorSum> {
        if sectors.is_empty() {
            return Err(Reason::NoSegments);
        }
        for (at, sector) in sectors.iter().enumerate() {
            let others = sectors.iter().enumerate().filter(|(i, _)| *i != at);
            for (_, other) in others {
                if lies_within(other, sector) {
                    return Err(Reason::DoubleCounted);
                }
            }
        }
        let counts: Vec<FirmCount> = sectors
            .iter()
            .map(|sector| self.count(sector, size))
            .collect::<Result<_>>()?;
        Ok(SectorSum {
            firms_at_most: sum(counts.iter().map(|c| c.firms))?,
            establishments: sum_known(counts.iter().map(|c| c.establishments))?,
            employment: sum_known(counts.iter().map(|c| c.employment))?,
        })
    }
}

/// The sum, if all are known.
fn sum_known(counts: impl Iterator<Item = Option<u64>>) -> Result<Option<u64>> {
    counts.collect::<Option<Vec<_>>>().map(sum).transpose()
}

/// Whether a sector is the other one or a part of it: `511` and `31` lie within `51` and `31-33`.
fn lies_within(inner: &str, outer: &str) -> bool {
    let (first, last) = outer.split_once('-').unwrap_or((outer, outer));
    let head = inner.get(..first.len());
    outer == ALL_SECTORS || head.is_some_and(|head| (first..=last).contains(&head))
}

/// The classes that no other class lies within; every other class is a sum of these.
fn finest(classes: &[(SizeRange, FirmCount)]) -> Result<Vec<(SizeRange, FirmCount)>> {
    let mut sorted = classes.to_vec();
    // By the end, and the narrower class first: what a class consists of comes before it.
    sorted.sort_by_key(|(size, _)| {
        (
            size.high.map_or(u64::MAX, u64::from),
            std::cmp::Reverse(size.low),
        )
    });
    let mut finest: Vec<(SizeRange, FirmCount)> = Vec::new();
    let mut previous = None;
    for (size, count) in sorted {
        if previous.replace(size) == Some(size) {
            return Err(Reason::DoubleCounted);
        }
        let parts = || finest.iter().filter(|(part, _)| size.overlaps(*part));
        if parts().any(|(part, _)| !size.contains(*part)) {
            return Err(Reason::DoubleCounted);
        }
        if parts().next().is_none() {
            finest.push((size, count));
        } else if sum(parts().map(|(_, part)| part.firms))? != count.firms {
            return Err(Reason::InvalidInput);
        }
    }
    Ok(finest)
}
