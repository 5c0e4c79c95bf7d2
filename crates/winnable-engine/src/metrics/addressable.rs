//! The accounts of the segments of the market, as stated or counted in a table of firms.

use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::market::{Census, FirmClass, Segment as Part, SizeRange};
use winnable_model::Money;

use super::context::Context;
use super::{Ledger, MarketSegment};

/// The table of firms of a run, checked: no subtotal is counted with its parts.
///
/// # Errors
/// Those of [`Census::new`]; [`Reason::MissingInput`] where no table was read.
pub fn firm_census(ledger: &Ledger) -> Result<Census, Reason> {
    let rows: Vec<FirmClass> = ledger
        .firms
        .iter()
        .map(|row| FirmClass {
            sector: row.sector.to_string(),
            size_code: row.size_code.to_string(),
            size_label: row.size_label.as_deref().unwrap_or_default().to_owned(),
            firms: row.firms,
            establishments: row.establishments,
            employment: row.employment,
        })
        .collect();
    Census::new(&rows)
}

/// The table of firms, checked.
pub(crate) fn census(context: &Context<'_>) -> Result<Census, Reason> {
    firm_census(context.ledger)
}

/// The addressable accounts of a segment: as stated, else counted in the table of firms.
pub(crate) fn accounts(segment: &MarketSegment, context: &Context<'_>) -> Result<u64, Reason> {
    if let Some(accounts) = segment.accounts {
        return Ok(accounts);
    }
    let sector = segment.naics.as_deref().ok_or(Reason::MissingInput)?;
    let census = census(context)?;
    let ranges = ranges(segment)?;
    let mut firms: u64 = 0;
    for (at, range) in ranges.iter().enumerate() {
        // Firms of 100 to 199 are among those of 100 to 499 already.
        if ranges.iter().take(at).any(|other| range.overlaps(*other)) {
            return Err(Reason::DoubleCounted);
        }
        let found = census.count(sector, *range)?.firms;
        firms = firms.checked_add(found).ok_or(Reason::Overflow)?;
    }
    Ok(firms)
}

/// The sizes of a segment; all of them where it names none.
fn ranges(segment: &MarketSegment) -> Result<Vec<SizeRange>, Reason> {
    if segment.sizes.is_empty() {
        return Ok(vec![SizeRange::ALL]);
    }
    let range = |size: &String| {
        let range = SizeRange::from_label(size).or_else(|| SizeRange::from_code(size));
        range.ok_or(Reason::UnknownSector)
    };
    segment.sizes.iter().map(range).collect()
}

/// Whether two segments count firms of the table that are the same.
fn overlap(one: &MarketSegment, other: &MarketSegment, census: &Census) -> Result<bool, Reason> {
    let counted = |segment: &MarketSegment| segment.accounts.is_none();
    let (Some(sector), Some(another)) = (&one.naics, &other.naics) else {
        return Ok(false);
    };
    if !counted(one) || !counted(other) {
        return Ok(false);
    }
    let (sizes, others) = (ranges(one)?, ranges(other)?);
    let together = census.count_sectors(&[sector, another], SizeRange::ALL);
    let shared = |size: &SizeRange| others.iter().any(|other| size.overlaps(*other));
    Ok(together == Err(Reason::DoubleCounted) && sizes.iter().any(shared))
}

/// An amount that the project states, in the reporting currency.
pub(crate) fn amount(money: &Money, context: &Context<'_>) -> Result<Decimal, Reason> {
    if money.currency() == context.currency {
        Ok(money.amount())
    } else {
        Err(Reason::MixedCurrencies)
    }
}

/// The segments with their accounts, none of which is counted twice.
pub(crate) fn parts(context: &Context<'_>) -> Result<Vec<Part>, Reason> {
    let segments = &context.settings.market;
    if segments.iter().any(|segment| segment.accounts.is_none()) {
        let census = census(context);
        for (at, one) in segments.iter().enumerate() {
            for other in segments.iter().skip(at.saturating_add(1)) {
                if let Ok(census) = &census
                    && overlap(one, other, census)?
                {
                    return Err(Reason::DoubleCounted);
                }
            }
        }
    }
    context
        .settings
        .market
        .iter()
        .map(|segment| {
            Ok(Part {
                serviceable: segment.serviceable.unwrap_or(Decimal::ONE),
                obtainable: segment.obtainable.unwrap_or(Decimal::ONE),
                ..Part::new(accounts(segment, context)?, amount(&segment.acv, context)?)
            })
        })
        .collect()
}
