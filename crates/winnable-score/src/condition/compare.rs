//! Comparison of facts with values, in three truth values.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{FactValue, Label, Span};

use super::{Literal, Measure, Operator};
use crate::labels::{self, Wanted};

/// Yes, no, or nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold, whatever the unknown fields are.
    False,
    /// It depends on a field that is unknown.
    Unknown,
    /// It holds, whatever the unknown fields are.
    True,
}

impl Truth {
    /// Both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// The contrary; unknown stays unknown.
    #[must_use]
    #[expect(
        clippy::should_implement_trait,
        reason = "`!truth` would read as a boolean"
    )]
    pub fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// The days between a date and the as-of date, in the direction of the measure.
pub(crate) fn days(date: NaiveDate, measure: Measure, as_of: NaiveDate) -> i64 {
    let ago = (as_of - date).num_days();
    if measure == Measure::DaysUntil {
        -ago
    } else {
        ago
    }
}

pub(super) fn compare(
    value: &FactValue,
    measure: Measure,
    operator: Operator,
    literal: &Literal,
    as_of: NaiveDate,
) -> Truth {
    match (value, literal) {
        (FactValue::Unknown, _) => Truth::Unknown,
        (FactValue::Flag(flag), Literal::Flag(wanted)) => ordered(operator, flag, wanted),
        (FactValue::Number(number), Literal::Number(wanted)) => ordered(operator, number, wanted),
        (FactValue::NumberSpan(span), Literal::Number(wanted)) => within(operator, span, *wanted),
        (FactValue::Money(money), Literal::Money(wanted)) => {
            if money.currency() == wanted.currency() {
                ordered(operator, &money.amount(), &wanted.amount())
            } else {
                // Currencies were made equal before scoring; what is left has no rate.
                Truth::Unknown
            }
        }
        (FactValue::MoneySpan(span, currency), Literal::Money(wanted)) => {
            if *currency == wanted.currency() {
                within(operator, span, wanted.amount())
            } else {
                Truth::Unknown
            }
        }
        (FactValue::Date(date), Literal::Date(wanted)) => ordered(operator, date, wanted),
        (FactValue::Date(date), Literal::Number(wanted)) => ordered(
            operator,
            &Decimal::from(days(*date, measure, as_of)),
            wanted,
        ),
        (FactValue::Text(label), Literal::Label(wanted)) => equality(
            operator,
            any_label(std::slice::from_ref(label), std::slice::from_ref(wanted)),
        ),
        (FactValue::Set(set), Literal::Label(wanted)) => {
            equality(operator, any_label(set, std::slice::from_ref(wanted)))
        }
        // Not applicable: the question does not arise, so nothing about the value holds.
        _ => Truth::from(operator == Operator::NotEqual),
    }
}

fn ordered<T: PartialOrd>(operator: Operator, left: &T, right: &T) -> Truth {
    Truth::from(match operator {
        Operator::Equal => left == right,
        Operator::NotEqual => left != right,
        Operator::Less => left < right,
        Operator::AtMost => left <= right,
        Operator::Greater => left > right,
        Operator::AtLeast => left >= right,
    })
}

fn equality(operator: Operator, holds: Truth) -> Truth {
    if operator == Operator::NotEqual {
        holds.not()
    } else {
        holds
    }
}

/// Compares every value that the span admits: true or false when all agree.
fn within(operator: Operator, span: &Span, wanted: Decimal) -> Truth {
    // The lowest and highest admitted values, `None` where the span is open.
    let lowest =
        |holds: fn(Decimal, Decimal) -> bool| span.low().is_some_and(|low| holds(low, wanted));
    let highest =
        |holds: fn(Decimal, Decimal) -> bool| span.high().is_some_and(|high| holds(high, wanted));
    let all_at_least = lowest(|low, wanted| low >= wanted);
    let all_above = lowest(|low, wanted| low > wanted)
        || (!span.low_included() && lowest(|low, wanted| low >= wanted));
    let all_below = highest(|high, wanted| high < wanted)
        || (!span.high_included() && highest(|high, wanted| high <= wanted));
    let all_at_most = highest(|high, wanted| high <= wanted);
    let decide = |yes: bool, no: bool| match (yes, no) {
        (true, _) => Truth::True,
        (_, true) => Truth::False,
        _ => Truth::Unknown,
    };
    match operator {
        Operator::AtLeast => decide(all_at_least, all_below),
        Operator::Greater => decide(all_above, all_at_most),
        Operator::Less => decide(all_below, all_at_least),
        Operator::AtMost => decide(all_at_most, all_above),
        Operator::Equal => decide(span.as_point() == Some(wanted), !span.contains(wanted)),
        Operator::NotEqual => decide(!span.contains(wanted), span.as_point() == Some(wanted)),
    }
}

/// Whether one of the wanted labels is there.
pub(super) fn any_label(have: &[Label], wanted: &[Wanted]) -> Truth {
    labels::any_of(have, wanted).map_or(Truth::Unknown, Truth::from)
}
