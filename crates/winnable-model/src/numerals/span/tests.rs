use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::{DecimalMark, parse_number_range};

#[expect(
    clippy::unnecessary_wraps,
    reason = "the end of a span or a band, either of which may be open"
)]
fn n(value: i64) -> Option<Decimal> {
    Some(Decimal::from(value))
}

fn span(raw: &str) -> Span {
    parse_number_range(raw, DecimalMark::Point).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn spans_meet_bands_at_their_edges() {
    for (raw, from, below, within, overlaps) in [
        // Whole numbers: the last of a printed range is one short of the next band.
        ("200-499", n(200), n(500), true, true),
        ("200-499", n(500), None, false, false),
        ("200-499", None, n(200), false, false),
        // Published bands share their edges: the upper one belongs to the next band.
        ("10-50", n(10), n(50), true, true),
        ("10-50", n(50), n(100), false, false),
        ("10-51", n(50), n(100), false, true),
        ("10-51", n(10), n(50), false, true),
        // One value stands for itself.
        ("50", n(10), n(50), false, false),
        ("50", n(50), n(100), true, true),
        ("49", n(10), n(50), true, true),
        ("2000+", n(2_000), None, true, true),
        ("2000+", n(1_000), n(5_000), false, true),
        ("2000+", n(2_001), None, false, true),
        ("2000+", None, n(2_000), false, false),
        ("<50", None, n(50), true, true),
        ("<50", n(50), None, false, false),
        ("<50", n(0), n(50), false, true),
        ("≤50", None, n(50), true, true),
        ("250", None, None, true, true),
    ] {
        let span = span(raw);
        assert_eq!(
            span.within(from, below),
            within,
            "{raw} within {from:?} {below:?}"
        );
        assert_eq!(
            span.overlaps(from, below),
            overlaps,
            "{raw} overlaps {from:?} {below:?}"
        );
    }
}

#[test]
fn spans_contain_their_ends_unless_written_otherwise() {
    for (raw, value, contained) in [
        ("200-499", 200, true),
        ("200-499", 499, true),
        ("200-499", 199, false),
        ("200-499", 500, false),
        ("<50", 50, false),
        ("<50", -7, true),
        ("≤50", 50, true),
        (">1000", 1_000, false),
        ("2000+", 2_000, true),
    ] {
        assert_eq!(
            span(raw).contains(value.into()),
            contained,
            "{value} in {raw}"
        );
    }
}

#[test]
fn empty_spans_do_not_exist() {
    let reversed = Span::new(n(5), n(1)).unwrap_err();
    assert_eq!(
        reversed.en(),
        "a range from 5 to 1 ends before it begins: expected the smaller number first"
    );
    assert!(reversed.ko().contains("5~1"));
    let five = Decimal::from(5);
    assert_eq!(
        Span::between(five, true, five, false),
        Err(SpanError::Empty { at: five })
    );
    let json = serde_json::to_string(&span("<50")).unwrap();
    assert_eq!(
        json,
        r#"{"low":null,"low_included":true,"high":"50","high_included":false}"#
    );
    assert_eq!(serde_json::from_str::<Span>(&json).unwrap(), span("<50"));
    for refused in [
        r#"{"low":"5","high":"1"}"#,
        r#"{"low":5}"#,
        r#"{"low":"1e3"}"#,
    ] {
        assert!(serde_json::from_str::<Span>(refused).is_err(), "{refused}");
    }
}

proptest! {
    #[test]
    fn a_span_within_a_band_overlaps_it_and_no_other(
        low in -50_i64..50, length in 0_i64..50, from in -60_i64..60, width in 1_i64..60,
    ) {
        let span = Span::new(n(low), n(low + length)).unwrap();
        let (from, below) = (n(from), n(from + width));
        if span.within(from, below) {
            prop_assert!(span.overlaps(from, below));
            prop_assert!(!span.overlaps(None, from));
            prop_assert!(!span.overlaps(below, None));
        }
        let bands = [(None, from), (from, below), (below, None)];
        prop_assert!(bands.iter().any(|(from, below)| span.overlaps(*from, *below)));
    }
}
