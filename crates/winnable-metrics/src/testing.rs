//! What property tests draw from.

use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Any decimal, up to its ends.
pub(crate) fn decimal() -> impl Strategy<Value = Decimal> {
    let any = (
        any::<u32>(),
        any::<u32>(),
        any::<u32>(),
        any::<bool>(),
        0_u32..=28,
    )
        .prop_map(|(lo, mid, hi, negative, scale)| {
            Decimal::from_parts(lo, mid, hi, negative, scale)
        });
    prop_oneof![
        4 => any,
        2 => amount(),
        1 => prop::sample::select(vec![
            Decimal::ZERO,
            Decimal::ONE,
            Decimal::MAX,
            Decimal::MIN,
            Decimal::from_parts(1, 0, 0, false, 28),
        ]),
    ]
}

/// An amount as deals have it: 0.00 to 10,000,000.00.
pub(crate) fn amount() -> impl Strategy<Value = Decimal> {
    (0_i64..=1_000_000_000).prop_map(|cents| Decimal::new(cents, 2))
}

/// A share of 0..=1.
pub(crate) fn share() -> impl Strategy<Value = Decimal> {
    (0_i64..=10_000).prop_map(|n| Decimal::new(n, 4))
}

/// Any date that the type holds, and often one of a few near each other.
pub(crate) fn date() -> impl Strategy<Value = NaiveDate> {
    let any = any::<i32>().prop_map(|n| {
        NaiveDate::from_num_days_from_ce_opt(n).unwrap_or(if n < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        })
    });
    let near = (738_000_i32..738_200)
        .prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).expect("a day of the year 2021"));
    prop_oneof![1 => any, 4 => near]
}

/// A day as `yyyy-mm-dd`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of a test")
}
