//! Laws of the metrics over amounts, and that none of them panics whatever it is given.

#![expect(
    clippy::unwrap_used,
    reason = "a law that cannot be set up has to fail"
)]
#![expect(clippy::float_arithmetic, reason = "rates are floating point")]

mod acquisition;
mod contract;
mod lifetime;
mod retention;
mod spend;

use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Any decimal: all digits, signs and scales, and the ends of the range often.
fn any_decimal() -> impl Strategy<Value = Decimal> {
    let parts = (any::<[u32; 3]>(), any::<bool>(), 0_u32..=28);
    prop_oneof![
        4 => parts.prop_map(|([lo, mid, hi], negative, scale)| {
            Decimal::from_parts(lo, mid, hi, negative, scale)
        }),
        2 => (any::<i32>(), 0_u32..=4).prop_map(|(units, scale)| Decimal::new(units.into(), scale)),
        1 => prop::sample::select(vec![
            Decimal::MAX,
            Decimal::MIN,
            Decimal::ZERO,
            Decimal::ONE,
            Decimal::NEGATIVE_ONE,
            Decimal::new(1, 28),
        ]),
    ]
}

/// An amount in cents, up to ten million and not below zero.
fn money() -> impl Strategy<Value = Decimal> {
    (0_i64..1_000_000_000).prop_map(|cents| Decimal::new(cents, 2))
}

/// A fraction in 0..=1 with four places.
fn fraction() -> impl Strategy<Value = Decimal> {
    (0_i64..=10_000).prop_map(|parts| Decimal::new(parts, 4))
}

/// Any day of the calendar, and often one of our time.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        (any::<i32>(), 1_u32..=366).prop_map(|(year, day)| {
            NaiveDate::from_yo_opt(year, day).unwrap_or(NaiveDate::MAX)
        }),
        our_day(),
        Just(NaiveDate::MIN),
    ]
}

/// A day of this century's first half.
fn our_day() -> impl Strategy<Value = NaiveDate> {
    (2000_i32..2050, 1_u32..=365).prop_map(|(year, day)| NaiveDate::from_yo_opt(year, day).unwrap())
}
