//! How many firms there are of the industries and sizes of an ICP, by a census of firms.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::market::{ALL_SECTORS, Census, CountBounds, SizeRange};
use winnable_model::Naics;

use super::{Bounds, Hypothesis, Profile, joined};
use crate::Result;

/// Below so many firms a market is small, unless the ICP says otherwise.
pub const MARKET_MINIMUM: u64 = 1_000;

/// The least and the most firms and employees that there can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FirmBounds {
    /// Firms at least.
    pub firms_low: u64,
    /// Firms at most.
    pub firms_high: u64,
    /// Employees at least; `None` where a row does not state them.
    pub employment_low: Option<u64>,
    /// Employees at most.
    pub employment_high: Option<u64>,
}

impl FirmBounds {
    /// Whether the table tells the number exactly.
    pub const fn is_exact(&self) -> bool {
        self.firms_low == self.firms_high
    }
}

/// What of a predicate a census can know: industries and sizes.
#[derive(Clone, Copy, Debug)]
pub struct Selector<'a> {
    /// The industries; all where there is none.
    pub industries: &'a [Naics],
    /// The sizes by employees, the smallest first; all where there is none.
    pub employees: &'a [Bounds<Decimal>],
}

impl<'a> From<&'a Profile> for Selector<'a> {
    fn from(profile: &'a Profile) -> Self {
        Self {
            industries: &profile.industries,
            employees: &profile.employees,
        }
    }
}

impl<'a> From<&'a Hypothesis> for Selector<'a> {
    fn from(of: &'a Hypothesis) -> Self {
        Self {
            industries: &of.industries,
            employees: &of.employees,
        }
    }
}

/// The firms of one industry and one range of sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketCell {
    /// The industry that was asked for; `None` for all.
    pub industry: Option<Naics>,
    /// The sector or industry of the table that was counted, which may be wider.
    pub counted: Option<String>,
    /// The range of sizes, half-open; `None` for all.
    pub employees: Option<Bounds<Decimal>>,
    /// The firms, or why there is no count.
    pub firms: Result<FirmBounds>,
}

/// The firms of a predicate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketCount {
    /// By industry and range.
    pub cells: Vec<MarketCell>,
    /// All together, none counted twice as far as the table can tell.
    pub total: Result<FirmBounds>,
}

/// Counts the firms of a predicate.
///
/// - **Shape**: a census that counts no subtotal twice, industries and half-open ranges, the smallest first.
/// - **Unit**: firms and employees.
/// - A size class that a range cuts counts in full at most and not at all at least.
/// - An industry that the table has only as part of a wider one counts as the wider one at most and as
///   nothing at least. One that the table has only in parts counts as their sum at most.
/// - Of several industries a firm that is in two is in the count of each, so that the sum is the most
///   there can be, and the largest of them the least.
///
/// # Errors
///
/// Each cell and the total: [`Reason::UnknownSector`] where the table has nothing of the industry;
/// [`Reason::Overflow`].
pub fn count_market(census: &Census, of: Selector<'_>) -> MarketCount {
    let whole = [Bounds {
        from: None,
        below: None,
    }];
    let ranges = if of.employees.is_empty() {
        &whole[..]
    } else {
        of.employees
    };
    // A class that two ranges cover together lies within both together.
    let sizes: Vec<SizeRange> = joined(ranges).iter().filter_map(size).collect();
    let industries = widest(of.industries);
    let mut cells = Vec::new();
    let mut totals = Vec::new();
    for industry in &industries {
        let codes = codes(census, *industry);
        for range in ranges {
            let firms = match size(range) {
                Some(size) => count(census, &codes, &[size]),
                None => Err(Reason::InvalidInput),
            };
            cells.push(MarketCell {
                industry: *industry,
                counted: codes.shown(),
                employees: (!of.employees.is_empty()).then(|| range.clone()),
                firms,
            });
        }
        totals.push(count(census, &codes, &sizes));
    }
    MarketCount {
        cells,
        total: together(totals),
    }
}

/// The industries that lie within no other of them; all sectors where there is none.
fn widest(industries: &[Naics]) -> Vec<Option<Naics>> {
    let mut found: Vec<Option<Naics>> = Vec::new();
    for (at, code) in industries.iter().enumerate() {
        let others = industries.iter().enumerate();
        let inside = |(other_at, other): (usize, &Naics)| {
            // Of two that are equal the first stays.
            other_at != at && other.is_prefix_of(*code) && (other != code || other_at < at)
        };
        if !others.into_iter().any(inside) {
            found.push(Some(*code));
        }
    }
    if found.is_empty() {
        found.push(None);
    }
    found
}

/// A half-open range in whole employees: below 1,000 is up to 999.
fn size(range: &Bounds<Decimal>) -> Option<SizeRange> {
    let low = match range.from {
        None => 0,
        Some(from) => from.ceil().to_u32()?,
    };
    Some(match range.below {
        None => SizeRange::at_least(low),
        Some(below) => SizeRange::between(low, below.ceil().to_u32()?.checked_sub(1)?),
    })
}

/// The codes of a table that stand for an industry.
enum Codes {
    /// The industry itself.
    Exact(String),
    /// A wider one.
    Wider(String),
    /// Its parts.
    Parts(Vec<String>),
    /// Nothing.
    None,
}

impl Codes {
    fn shown(&self) -> Option<String> {
        match self {
            Self::Exact(code) | Self::Wider(code) => Some(code.clone()),
            Self::Parts(codes) => Some(codes.join(" + ")),
            Self::None => None,
        }
    }
}

fn codes(census: &Census, industry: Option<Naics>) -> Codes {
    let has = |code: &str| census.sectors().any(|sector| sector == code);
    let Some(industry) = industry else {
        return if has(ALL_SECTORS) {
            Codes::Exact(ALL_SECTORS.to_owned())
        } else {
            Codes::None
        };
    };
    if has(&industry.to_string()) {
        return Codes::Exact(industry.to_string());
    }
    let mut wider = industry.parent();
    while let Some(code) = wider {
        if has(&code.to_string()) {
            return Codes::Wider(code.to_string());
        }
        wider = code.parent();
    }
    let read = |sector: &str| sector.parse::<Naics>().ok();
    let inside: Vec<Naics> = census
        .sectors()
        .filter_map(read)
        .filter(|code| industry.is_prefix_of(*code))
        .collect();
    let parts: Vec<String> = widest(&inside)
        .into_iter()
        .flatten()
        .map(|code| code.to_string())
        .collect();
    if parts.is_empty() {
        Codes::None
    } else {
        Codes::Parts(parts)
    }
}

fn count(census: &Census, codes: &Codes, sizes: &[SizeRange]) -> Result<FirmBounds> {
    match codes {
        Codes::Exact(code) => Ok(bounds(census.count_between(code, sizes)?)),
        Codes::Wider(code) => {
            let most = bounds(census.count_between(code, sizes)?);
            Ok(FirmBounds {
                firms_low: 0,
                employment_low: most.employment_low.map(|_| 0),
                ..most
            })
        }
        Codes::Parts(parts) => together(
            parts
                .iter()
                .map(|code| Ok(bounds(census.count_between(code, sizes)?)))
                .collect(),
        ),
        Codes::None => Err(Reason::UnknownSector),
    }
}

fn bounds(of: CountBounds) -> FirmBounds {
    FirmBounds {
        firms_low: of.low.firms,
        firms_high: of.high.firms,
        employment_low: of.low.employment,
        employment_high: of.high.employment,
    }
}

/// Several industries together. Firms of two of them are in both, so that the least is the largest
/// one; a person is employed in one industry of a firm, so that employees add up.
fn together(counts: Vec<Result<FirmBounds>>) -> Result<FirmBounds> {
    let mut counts = counts.into_iter();
    let mut all = counts.next().unwrap_or(Err(Reason::NoSegments))?;
    for next in counts {
        let next = next?;
        let sum = |a: Option<u64>, b: Option<u64>| match (a, b) {
            (Some(a), Some(b)) => a.checked_add(b).map(Some).ok_or(Reason::Overflow),
            _ => Ok(None),
        };
        all = FirmBounds {
            firms_low: all.firms_low.max(next.firms_low),
            firms_high: all
                .firms_high
                .checked_add(next.firms_high)
                .ok_or(Reason::Overflow)?,
            employment_low: sum(all.employment_low, next.employment_low)?,
            employment_high: sum(all.employment_high, next.employment_high)?,
        };
    }
    Ok(all)
}
