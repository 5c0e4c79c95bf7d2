//! Numbers as people write them, read exactly or refused.
//!
//! One grammar serves counts, percentages and amounts of money: digits with three-digit groups,
//! full-width forms, `k`/`M`/`bn`, the Korean units 천, 만, 억 and 조, and ranges. What it cannot read
//! without guessing it refuses with a typed reason, so that no cell turns into a wrong number.

mod error;
mod lexer;
mod quantity;
mod range;
mod span;
#[cfg(test)]
mod tests;
mod text;
mod token;

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use error::{AmountError, AmountRefusal};
pub(crate) use range::{Reading, read};
pub use span::{Span, SpanError};
pub use text::is_blank;
pub(crate) use token::Mark;

/// The sign between whole digits and decimals; the other one groups thousands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum DecimalMark {
    /// `1,234.56`, as in Korea and the United States.
    #[default]
    #[serde(rename = ".")]
    Point,
    /// `1.234,56`, as in Germany.
    #[serde(rename = ",")]
    Comma,
}

impl DecimalMark {
    /// The sign before the decimals.
    pub fn as_char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// The sign between groups of three digits.
    pub fn grouping(self) -> char {
        match self {
            Self::Point => ',',
            Self::Comma => '.',
        }
    }
}

impl fmt::Display for DecimalMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Write::write_char(f, self.as_char())
    }
}

/// The refusal of a decimal mark that is neither `.` nor `,`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", crate::Localised::en(self))]
pub struct UnknownDecimalMark(pub String);

impl crate::Localised for UnknownDecimalMark {
    fn en(&self) -> String {
        format!("`{}` is no decimal mark: expected `.` or `,`", self.0)
    }

    fn ko(&self) -> String {
        format!("소수점 기호 `{}`: `.` 또는 `,`여야 합니다", self.0)
    }
}

impl FromStr for DecimalMark {
    type Err = UnknownDecimalMark;

    fn from_str(mark: &str) -> Result<Self, Self::Err> {
        match mark {
            "." => Ok(Self::Point),
            "," => Ok(Self::Comma),
            other => Err(UnknownDecimalMark(other.to_owned())),
        }
    }
}

/// A percentage as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent {
    /// The number in the cell: 12.5 for `12.5%` and for `12.5`.
    pub value: Decimal,
    /// Whether the cell carries the sign `%`. Without it, only the mapping of the column knows
    /// whether `0.5` is half or half a percent.
    pub marked: bool,
}

/// Reads one plain number, such as a count of employees.
///
/// # Errors
/// [`AmountError`] for anything but one number: a range, a currency, a percent sign, text.
///
/// ```
/// use winnable_model::{AmountRefusal, DecimalMark, parse_number};
/// assert_eq!(parse_number("1,200명", DecimalMark::Point)?.to_string(), "1200");
/// let refused = parse_number("1.234.567", DecimalMark::Point).unwrap_err();
/// assert!(matches!(refused.refusal, AmountRefusal::BadGrouping { .. }));
/// # Ok::<(), winnable_model::AmountError>(())
/// ```
pub fn parse_number(raw: &str, decimal_mark: DecimalMark) -> Result<Decimal, AmountError> {
    one_number(raw, decimal_mark)
        .and_then(|(value, percent)| {
            if percent {
                return Err(AmountRefusal::UnexpectedPercent);
            }
            Ok(value)
        })
        .map_err(|refusal| refusal.of(raw))
}

/// Reads one percentage, with or without its sign.
///
/// # Errors
/// As [`parse_number`], the percent sign apart.
pub fn parse_percent(raw: &str, decimal_mark: DecimalMark) -> Result<Percent, AmountError> {
    one_number(raw, decimal_mark)
        .map(|(value, marked)| Percent { value, marked })
        .map_err(|refusal| refusal.of(raw))
}

/// Reads a range of plain numbers, such as `200-499`, `2000+` or `50~200명`; one number is a range
/// of one value.
///
/// # Errors
/// As [`parse_number`], and [`AmountRefusal::Reversed`] for `500-200`.
pub fn parse_number_range(raw: &str, decimal_mark: DecimalMark) -> Result<Span, AmountError> {
    unmarked(raw, decimal_mark)
        .and_then(|reading| {
            if reading.percent {
                return Err(AmountRefusal::UnexpectedPercent);
            }
            Ok(reading.span)
        })
        .map_err(|refusal| refusal.of(raw))
}

fn one_number(raw: &str, decimal_mark: DecimalMark) -> Result<(Decimal, bool), AmountRefusal> {
    let reading = unmarked(raw, decimal_mark)?;
    let value = reading.single.ok_or(AmountRefusal::Range)?;
    Ok((value, reading.percent))
}

fn unmarked(raw: &str, decimal_mark: DecimalMark) -> Result<Reading, AmountRefusal> {
    let reading = read(raw, decimal_mark)?;
    if reading.marks.is_empty() {
        Ok(reading)
    } else {
        Err(AmountRefusal::UnexpectedCurrency)
    }
}
