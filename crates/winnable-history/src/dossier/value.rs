//! Values of facts, days and numbers in forms that outlive a version and have one spelling each.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use winnable_model::{Currency, FactValue, Label, Money, Span};

/// A civil date, as days since the first of the year 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce())
    }
}

impl Day {
    /// The date; the last one that there is for what lies beyond it.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or(NaiveDate::MAX)
    }
}

/// A decimal number without trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exact {
    mantissa: i128,
    scale: u32,
}

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Self {
        let number = number.normalize();
        Self {
            mantissa: number.mantissa(),
            scale: number.scale(),
        }
    }
}

impl Exact {
    /// The number; 0 where these are not the digits of one, which no writer makes.
    pub fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.mantissa, self.scale).unwrap_or_default()
    }
}

/// An end of a span: the number, and whether it belongs to it.
type End = Option<(Exact, bool)>;

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StoredValue {
    /// The question does not arise.
    NotApplicable,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(Exact),
    /// A number known to lie in a span.
    NumberSpan(End, End),
    /// An amount and the code of its currency.
    Money(Exact, String),
    /// An amount known to lie in a span, and the code of its currency.
    MoneySpan(End, End, String),
    /// A date.
    Date(Day),
    /// A label as it is shown.
    Text(String),
    /// Labels as they are shown, in the order of their keys.
    Set(Vec<String>),
}

impl StoredValue {
    /// What is kept of a value; `None` of an unknown one.
    pub fn of(value: &FactValue) -> Option<Self> {
        let shown = |label: &Label| label.shown().to_owned();
        Some(match value {
            FactValue::NotApplicable => Self::NotApplicable,
            FactValue::Flag(flag) => Self::Flag(*flag),
            FactValue::Number(number) => Self::Number((*number).into()),
            FactValue::NumberSpan(span) => {
                let (low, high) = ends(span);
                Self::NumberSpan(low, high)
            }
            FactValue::Money(money) => {
                Self::Money(money.amount().into(), money.currency().code().to_owned())
            }
            FactValue::MoneySpan(span, currency) => {
                let (low, high) = ends(span);
                Self::MoneySpan(low, high, currency.code().to_owned())
            }
            FactValue::Date(date) => Self::Date((*date).into()),
            FactValue::Text(label) => Self::Text(shown(label)),
            FactValue::Set(labels) => Self::Set(labels.iter().map(shown).collect()),
            // Unknown, and what a later version knows.
            _ => return None,
        })
    }

    /// The value; unknown where it cannot be one, which no writer makes.
    pub fn value(&self) -> FactValue {
        let currency = |code: &str| code.parse::<Currency>().ok();
        match self {
            Self::NotApplicable => FactValue::NotApplicable,
            Self::Flag(flag) => FactValue::Flag(*flag),
            Self::Number(number) => FactValue::Number(number.decimal()),
            Self::NumberSpan(low, high) => span(*low, *high).map_or(FactValue::Unknown, |span| {
                FactValue::NumberSpan(Box::new(span))
            }),
            Self::Money(amount, code) => currency(code).map_or(FactValue::Unknown, |currency| {
                FactValue::Money(Money::new(amount.decimal(), currency))
            }),
            Self::MoneySpan(low, high, code) => match (span(*low, *high), currency(code)) {
                (Some(span), Some(currency)) => FactValue::MoneySpan(Box::new(span), currency),
                _ => FactValue::Unknown,
            },
            Self::Date(day) => FactValue::Date(day.date()),
            Self::Text(shown) => FactValue::Text(Label::new(shown)),
            Self::Set(shown) => FactValue::set(shown.iter().map(|shown| Label::new(shown))),
        }
    }
}

fn ends(span: &Span) -> (End, End) {
    let low = span.low().map(|low| (low.into(), span.low_included()));
    let high = span.high().map(|high| (high.into(), span.high_included()));
    (low, high)
}

fn span(low: End, high: End) -> Option<Span> {
    let number = |end: (Exact, bool)| end.0.decimal();
    Some(match (low, high) {
        (Some(low), Some(high)) => {
            return Span::between(number(low), low.1, number(high), high.1).ok();
        }
        (Some(low), None) if low.1 => Span::at_least(number(low)),
        (Some(low), None) => Span::above(number(low)),
        (None, Some(high)) if high.1 => Span::at_most(number(high)),
        (None, Some(high)) => Span::below(number(high)),
        (None, None) => return None,
    })
}
