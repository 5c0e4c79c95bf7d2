//! What a rate table refuses.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::FxRate;
use crate::Localised;
use crate::money::{Currency, MoneyError};

/// A refused rate or conversion.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
#[non_exhaustive]
pub enum FxError {
    /// The pair has no rate on or before the day.
    MissingRate {
        /// The currency of the amount.
        from: Currency,
        /// The currency asked for.
        to: Currency,
        /// The day of the conversion.
        on: NaiveDate,
        /// The first day for which the pair has a rate, which is later.
        first_known: Option<NaiveDate>,
    },
    /// A rate of zero or less.
    NonPositiveRate(FxRate),
    /// A rate from a currency to itself.
    SameCurrency(FxRate),
    /// Two different rates of one pair on one day.
    Conflict {
        /// The rate met first.
        first: Decimal,
        /// The line that contradicts it.
        second: FxRate,
    },
    /// The amount cannot be held in the target currency.
    Money(MoneyError),
}

impl From<MoneyError> for FxError {
    fn from(error: MoneyError) -> Self {
        Self::Money(error)
    }
}

impl FxError {
    /// The line to add to the rate table, its rate left open, for a missing rate.
    pub fn missing_line(&self) -> Option<String> {
        match self {
            Self::MissingRate { from, to, on, .. } => Some(line_to_add(*from, *to, *on)),
            Self::NonPositiveRate(_)
            | Self::SameCurrency(_)
            | Self::Conflict { .. }
            | Self::Money(_) => None,
        }
    }
}

fn line_to_add(from: Currency, to: Currency, on: NaiveDate) -> String {
    format!("{from},{to},{on},RATE")
}

impl Localised for FxError {
    fn en(&self) -> String {
        match self {
            Self::MissingRate {
                from,
                to,
                on,
                first_known,
            } => {
                let later = first_known
                    .map_or_else(String::new, |date| format!("; the first one is of {date}"));
                format!(
                    "no rate from {from} to {to} on or before {on}{later}: expected the line `{}` in tables/fx.csv",
                    line_to_add(*from, *to, *on)
                )
            }
            Self::NonPositiveRate(FxRate {
                from,
                to,
                date,
                rate,
            }) => format!("the rate from {from} to {to} of {date} is {rate}: expected more than 0"),
            Self::SameCurrency(FxRate { from, date, .. }) => {
                format!("the rate of {date} is from {from} to itself: expected two currencies")
            }
            Self::Conflict {
                first,
                second:
                    FxRate {
                        from,
                        to,
                        date,
                        rate,
                    },
            } => format!(
                "two rates from {from} to {to} of {date}, {first} and {rate}: expected one a day"
            ),
            Self::Money(error) => error.en(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::MissingRate {
                from,
                to,
                on,
                first_known,
            } => {
                let later = first_known
                    .map_or_else(String::new, |date| format!("(가장 이른 환율은 {date})"));
                format!(
                    "{on} 이전의 {from} → {to} 환율이 없습니다{later}: tables/fx.csv에 `{}` 줄이 있어야 합니다",
                    line_to_add(*from, *to, *on)
                )
            }
            Self::NonPositiveRate(FxRate {
                from,
                to,
                date,
                rate,
            }) => format!("{date} {from} → {to} 환율 {rate}: 0보다 커야 합니다"),
            Self::SameCurrency(FxRate { from, date, .. }) => {
                format!("{date} 환율의 두 통화가 {from} 하나입니다: 서로 다른 통화여야 합니다")
            }
            Self::Conflict {
                first,
                second:
                    FxRate {
                        from,
                        to,
                        date,
                        rate,
                    },
            } => format!(
                "{date} {from} → {to} 환율이 둘입니다({first}, {rate}): 하루에 하나여야 합니다"
            ),
            Self::Money(error) => error.ko(),
        }
    }
}
