//! Values of a TOML file, each with its place.

use std::ops::Range;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

/// A value and the bytes it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

impl<T> Spanned<T> {
    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

/// A value that may be of several kinds, for keys such as `points = 5` or `points = { … }`.
#[derive(Debug)]
pub enum Item<'d> {
    /// A text.
    Text(&'d str),
    /// A number, exactly as written.
    Number(Decimal),
    /// Yes or no.
    Flag(bool),
    /// A date.
    Date(NaiveDate),
    /// A list.
    List(Vec<Spanned<Item<'d>>>),
    /// A table.
    Table(&'d DeTable<'d>),
    /// A number that is none, such as `nan`, or a time of day.
    Unusable(String),
}

pub(super) fn item<'d>(value: &'d DeValue<'_>) -> Item<'d> {
    match value {
        DeValue::String(text) => Item::Text(text),
        DeValue::Integer(digits) => i64::from_str_radix(digits.as_str(), digits.radix())
            .map_or_else(
                |_| Item::Unusable(digits.to_string()),
                |n| Item::Number(n.into()),
            ),
        DeValue::Float(digits) => exact(digits.as_str())
            .map_or_else(|| Item::Unusable(digits.as_str().to_owned()), Item::Number),
        DeValue::Boolean(flag) => Item::Flag(*flag),
        DeValue::Datetime(moment) => match (moment.date, moment.time) {
            (Some(date), None) => {
                NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
                    .map_or_else(|| Item::Unusable(moment.to_string()), Item::Date)
            }
            _ => Item::Unusable(moment.to_string()),
        },
        DeValue::Array(list) => Item::List(
            list.iter()
                .map(|value| Spanned {
                    value: item(value.get_ref()),
                    span: value.span(),
                })
                .collect(),
        ),
        DeValue::Table(table) => Item::Table(table),
    }
}

/// Reads a TOML float exactly; `None` for nan, inf and exponents.
fn exact(digits: &str) -> Option<Decimal> {
    let plain = digits.replace('_', "");
    Decimal::from_str_exact(plain.strip_prefix('+').unwrap_or(&plain)).ok()
}
