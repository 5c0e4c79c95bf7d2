//! Amounts of money as people write them.

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Currency, Money};
use crate::numerals::{AmountError, AmountRefusal, DecimalMark, Mark, Reading, Span, read};

/// What a source declares about its amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AmountRules {
    /// The sign before the decimals.
    pub decimal_mark: DecimalMark,
    /// The currency of a cell that names none. It also settles `¥`, and `$` where it is a dollar.
    pub default_currency: Option<Currency>,
}

/// One amount of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The exact value, in units of the currency.
    pub value: Decimal,
    /// The currency of the cell, else the default one, else unknown.
    pub currency: Option<Currency>,
}

impl Amount {
    /// The amount as money; `None` while its currency is unknown.
    pub fn money(&self) -> Option<Money> {
        self.currency
            .map(|currency| Money::new(self.value, currency))
    }
}

/// A band of amounts, such as `1-5억원` or `$200M+`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountRange {
    /// The values that the band allows, in units of the currency.
    pub span: Span,
    /// The currency of the cell, else the default one, else unknown.
    pub currency: Option<Currency>,
}

/// Reads one amount exactly, or refuses it.
///
/// Read: `₩1,234,000`, `1억 2천만원`, `$1.2M`, `USD 5k`, `(1,200)`, `１２３`, `1234.5 KRW`. A bare `$` is
/// the dollar that the source declares, else the United States one.
///
/// # Errors
/// [`AmountError`] for blanks, text, `1.234.567`, exponents, two currencies, a `¥` that nothing
/// settles, ranges, and more digits than 28.
///
/// ```
/// use winnable_model::{AmountRules, Currency, parse_amount};
/// let amount = parse_amount("1억 2천만원", &AmountRules::default())?;
/// assert_eq!(amount.value.to_string(), "120000000");
/// assert_eq!(amount.currency, Some(Currency::KRW));
/// assert!(parse_amount("1e9", &AmountRules::default()).is_err());
/// # Ok::<(), winnable_model::AmountError>(())
/// ```
pub fn parse_amount(raw: &str, rules: &AmountRules) -> Result<Amount, AmountError> {
    let read = || {
        let (reading, currency) = amount_reading(raw, *rules)?;
        let value = reading.single.ok_or(AmountRefusal::Range)?;
        Ok(Amount { value, currency })
    };
    read().map_err(|refusal: AmountRefusal| refusal.of(raw))
}

/// Reads a band of amounts; one amount is a band of one value.
///
/// A unit on the upper end alone covers both ends: `1-5억원` is 1억 to 5억.
///
/// # Errors
/// As [`parse_amount`], and [`AmountRefusal::Reversed`], [`AmountRefusal::AmbiguousUnit`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_model::{AmountRules, parse_amount_range};
/// let band = parse_amount_range("1-5억원", &AmountRules::default())?;
/// assert_eq!(band.span.low(), Some(Decimal::from(100_000_000)));
/// assert_eq!(band.span.high(), Some(Decimal::from(500_000_000)));
/// # Ok::<(), winnable_model::AmountError>(())
/// ```
pub fn parse_amount_range(raw: &str, rules: &AmountRules) -> Result<AmountRange, AmountError> {
    amount_reading(raw, *rules)
        .map(|(reading, currency)| AmountRange {
            span: reading.span,
            currency,
        })
        .map_err(|refusal| refusal.of(raw))
}

fn amount_reading(
    raw: &str,
    rules: AmountRules,
) -> Result<(Reading, Option<Currency>), AmountRefusal> {
    let reading = read(raw, rules.decimal_mark)?;
    if reading.percent {
        return Err(AmountRefusal::UnexpectedPercent);
    }
    if reading.counted {
        return Err(AmountRefusal::NotANumber);
    }
    let currency = currency(&reading.marks, rules.default_currency)?;
    Ok((reading, currency))
}

/// The one currency that all marks of a cell allow.
fn currency(marks: &[Mark], default: Option<Currency>) -> Result<Option<Currency>, AmountRefusal> {
    // A code decides over a sign, wherever it stands: `$5 CAD` is Canadian.
    let mut settled = marks.iter().find_map(|mark| match mark {
        Mark::Known(currency) => Some(*currency),
        Mark::Dollar | Mark::Yen => None,
    });
    for mark in marks {
        let named = settle(*mark, settled.or(default), settled.is_some())?;
        match settled {
            Some(first) if first != named => {
                return Err(AmountRefusal::TwoCurrencies {
                    first,
                    second: named,
                });
            }
            Some(_) | None => settled = Some(named),
        }
    }
    Ok(settled.or(default))
}

/// The currency of a mark, given the one that the cell or the source names.
fn settle(mark: Mark, named: Option<Currency>, by_cell: bool) -> Result<Currency, AmountRefusal> {
    match mark {
        Mark::Known(currency) => Ok(currency),
        Mark::Dollar => Ok(named.filter(|c| c.is_dollar()).unwrap_or(Currency::USD)),
        Mark::Yen => match named {
            Some(currency @ (Currency::JPY | Currency::CNY)) => Ok(currency),
            Some(_) if by_cell => Ok(Currency::JPY),
            Some(_) | None => Err(AmountRefusal::AmbiguousCurrency {
                sign: '¥',
                candidates: [Currency::JPY, Currency::CNY],
            }),
        },
    }
}
