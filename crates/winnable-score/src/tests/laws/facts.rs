//! Random facts of an account, and the ways to fill what is unknown of them.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{Currency, FactRow, FactType, FactValue, Label, Money, Span, fact_ids};

use super::POOL;
use crate::tests::support::as_of;

/// Labels that models ask for and accounts have.
pub(super) const LABELS: [&str; 8] = [
    "software",
    "Apparel",
    "제조",
    "low",
    "high",
    "naics:5132",
    "naics:31-33",
    "sic:73",
];

const MORE_LABELS: [&str; 3] = ["naics:513210", "naics:3254", "sic:7372"];

/// A number on the scale of a model's bands, at times with places.
pub(super) fn number() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        3 => (-20_i64..120).prop_map(Decimal::from),
        2 => (-2_000_i64..12_000).prop_map(|n| Decimal::new(n, 2)),
        1 => any::<i32>().prop_map(|n| Decimal::new(i64::from(n), 4)),
    ]
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..240).prop_map(|days| {
        let first = as_of().checked_sub_days(Days::new(120)).unwrap();
        first.checked_add_days(Days::new(days)).unwrap()
    })
}

fn label() -> impl Strategy<Value = Label> {
    let all = [&LABELS[..], &MORE_LABELS[..]].concat();
    prop::sample::select(all).prop_map(Label::new)
}

/// A value that settles every question of its type.
pub(super) fn value(ty: FactType) -> BoxedStrategy<FactValue> {
    match ty {
        FactType::Flag => any::<bool>().prop_map(FactValue::Flag).boxed(),
        FactType::Number => number().prop_map(FactValue::Number).boxed(),
        FactType::Money => number()
            .prop_map(|n| FactValue::Money(Money::new(n, Currency::KRW)))
            .boxed(),
        FactType::Date => date().prop_map(FactValue::Date).boxed(),
        FactType::Text => label().prop_map(FactValue::Text).boxed(),
        FactType::Set => prop::collection::vec(label(), 0..4)
            .prop_map(FactValue::set)
            .boxed(),
    }
}

fn span() -> impl Strategy<Value = Span> {
    let ends = (number(), number(), any::<bool>(), any::<bool>());
    prop_oneof![
        4 => ends.prop_map(|(a, b, low, high)| {
            Span::between(a.min(b), low, a.max(b), high).unwrap_or(Span::point(a))
        }),
        1 => number().prop_map(Span::at_least),
        1 => number().prop_map(Span::above),
        1 => number().prop_map(Span::at_most),
        1 => number().prop_map(Span::below),
    ]
}

/// A value as an export gives it: often unknown, at times a range or in a foreign currency.
fn given(ty: FactType) -> BoxedStrategy<FactValue> {
    let plain = value(ty);
    let range = match ty {
        FactType::Number => span()
            .prop_map(|span| FactValue::NumberSpan(Box::new(span)))
            .boxed(),
        FactType::Money => prop_oneof![
            3 => span().prop_map(|span| FactValue::MoneySpan(Box::new(span), Currency::KRW)),
            1 => number().prop_map(|n| FactValue::Money(Money::new(n, Currency::USD))),
        ]
        .boxed(),
        _ => value(ty),
    };
    prop_oneof![
        3 => Just(FactValue::Unknown),
        1 => Just(FactValue::NotApplicable),
        4 => plain,
        2 => range,
    ]
    .boxed()
}

fn row(of: impl Fn(FactType) -> BoxedStrategy<FactValue>) -> BoxedStrategy<FactRow> {
    let mut all: Vec<_> = POOL.all().map(|(ty, id)| (Just(id), of(ty))).collect();
    all.push((Just(fact_ids::EXPECTED_ANNUAL_REVENUE), of(FactType::Money)));
    all.prop_map(|values| {
        let mut row = FactRow::new();
        for (id, value) in values {
            row.set(id, value);
        }
        row
    })
    .boxed()
}

/// Facts as exports give them.
pub(super) fn facts() -> BoxedStrategy<FactRow> {
    row(given)
}

/// Facts of which each settles every question, or does not apply.
pub(super) fn settled() -> BoxedStrategy<FactRow> {
    row(|ty| prop_oneof![9 => value(ty), 1 => Just(FactValue::NotApplicable)].boxed())
}

/// The facts with every unknown taken from another row, and every range replaced by the value at
/// this many thousandths of it.
pub(super) fn fill(facts: &FactRow, from: &FactRow, thousandths: i64) -> FactRow {
    let mut filled = facts.clone();
    let pool = POOL.all().map(|(_, id)| id);
    for id in pool.chain([fact_ids::EXPECTED_ANNUAL_REVENUE]) {
        let value = match facts.get(id) {
            FactValue::Unknown => from.get(id).clone(),
            FactValue::NumberSpan(span) => FactValue::Number(inside(span, thousandths)),
            FactValue::MoneySpan(span, currency) => {
                FactValue::Money(Money::new(inside(span, thousandths), *currency))
            }
            other => other.clone(),
        };
        filled.set(id, value);
    }
    filled
}

/// A value of the span. By the convention of [`Span`], its upper end does not reach into a band
/// that begins there, and so is no value of it unless it is the only one.
fn inside(span: &Span, thousandths: i64) -> Decimal {
    let share = Decimal::new(thousandths, 3);
    match (span.low(), span.high()) {
        (Some(low), Some(high)) => low + (high - low) * share,
        (Some(low), None) => low + share * Decimal::ONE_HUNDRED,
        (None, Some(high)) => high - (Decimal::ONE - share) * Decimal::ONE_HUNDRED,
        (None, None) => share,
    }
}
