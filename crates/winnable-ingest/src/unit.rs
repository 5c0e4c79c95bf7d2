//! What the header of a column of amounts says of them: the unit and the currency.

mod above;
mod header;
mod korean;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use winnable_model::Currency;

pub use above::UnitAbove;
use header::{Says, said};

/// Of a unit of a currency: a hundredth.
pub(crate) const CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Of a unit of a currency: a millionth, in which advertising platforms bill.
pub(crate) const MICRO: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// The words by which a mapping names a unit.
pub(crate) const UNITS: [&str; 9] = [
    "thousands",
    "millions",
    "billions",
    "만",
    "천만",
    "억",
    "조",
    "cents",
    "micros",
];

/// The factor of a unit, by the word that a mapping writes.
pub(crate) fn factor(unit: &str) -> Option<Decimal> {
    match unit {
        "thousands" => Some(Decimal::from(1_000)),
        "millions" => Some(Decimal::from(1_000_000)),
        "billions" => Some(Decimal::from(1_000_000_000)),
        "만" => Some(Decimal::from(10_000)),
        "천만" => Some(Decimal::from(10_000_000)),
        "억" => Some(Decimal::from(100_000_000)),
        "조" => Some(Decimal::from(1_000_000_000_000_i64)),
        "cents" => Some(CENT),
        "micros" => Some(MICRO),
        _ => None,
    }
}

/// A currency as a header names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// By a code, a sign or a word of its own.
    Currency(Currency),
    /// By `$` alone, which is the dollar of whoever wrote it.
    Dollar,
}

impl Named {
    /// The currency, where `own` is that of amounts that name none.
    pub(crate) fn seen_from(self, own: Option<Currency>) -> Currency {
        match self {
            Self::Currency(currency) => currency,
            Self::Dollar => own.filter(|own| own.is_dollar()).unwrap_or(Currency::USD),
        }
    }
}

/// The unit that a header names, by the word that a mapping would write, and its factor:
/// `연매출(백만원)`, `Revenue (USD mm)`, `cost_micros`. Two are none.
pub(crate) fn unit_of(header: &str) -> Option<(&'static str, Decimal)> {
    let unit = said(header).unit?;
    Some((unit, factor(unit)?))
}

/// The currency that a header names: `매출액(억원)`, `Amount (k$)`, `cost_in_usd`. Two are none.
pub(crate) fn currency_of(header: &str) -> Option<Named> {
    said(header).currency
}

/// The unit of the amounts of a column: that of its header, else that of the line above the header.
pub(crate) fn unit_by(header: &str, above: Option<&UnitAbove>) -> Option<(&'static str, Decimal)> {
    unit_of(header).or_else(|| above.and_then(|above| Some((above.unit, factor(above.unit)?))))
}

/// The currency of the amounts of a column: that of its header, else the one beside the unit above the
/// header, unless the header has a unit of its own and so is not what that line is about.
pub(crate) fn currency_by(header: &str, above: Option<&UnitAbove>) -> Option<Named> {
    let by_line = || above.filter(|_| unit_of(header).is_none())?.named();
    currency_of(header).or_else(by_line)
}

/// The header without what it says of unit and currency; `None` where it says nothing of them.
pub(crate) fn without_unit(header: &str) -> Option<String> {
    let Says { bare, .. } = said(header);
    bare
}
