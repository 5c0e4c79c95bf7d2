use proptest::prelude::*;

use super::{DateOrder, DateOrderVotes, Decided};

fn votes<'a>(column: impl IntoIterator<Item = &'a str>) -> DateOrderVotes {
    let mut votes = DateOrderVotes::default();
    column.into_iter().for_each(|raw| votes.observe(raw));
    votes
}

#[test]
fn what_a_column_decides() {
    let check = |column: &[&str], wanted| {
        assert_eq!(votes(column.iter().copied()).decide(), wanted, "{column:?}");
    };
    let order = Decided::Order;
    check(&[], Decided::NoDates);
    check(
        &["", "n/a", "13/14/2026", "45292", "0000-00-00"],
        Decided::NoDates,
    );
    check(&["03/04/2026", "01/02/2026"], Decided::Ambiguous);
    check(&["03/04/2026", "2/23/2026 8:55 PM"], order(DateOrder::Mdy));
    check(&["03/04/26", "02/23/26"], order(DateOrder::Mdy));
    check(&["03/04/26", "23/02/26"], order(DateOrder::Dmy));
    check(&["31.1.2026", "05/05/2026"], order(DateOrder::Dmy));
    check(&["2/23/2026", "23/2/2026"], Decided::Conflict);
    check(
        &["2026-01-31", "20260131", "2026년 1월 31일"],
        order(DateOrder::Ymd),
    );
    check(&["05/05/2026"], order(DateOrder::Ymd));
    check(&["2026-01-31", "03/04/2026"], Decided::Ambiguous);
    check(&["2026-01-31", "3/15/2026 2:30 PM"], order(DateOrder::Mdy));
    check(&["05/05/26"], Decided::Ambiguous);
    check(&["31-Jan-26"], order(DateOrder::Dmy));
    check(&["31-Jan-26", "03/04/2026"], Decided::Ambiguous);
}

/// `26-01-31` is 31 January 2026 in Seoul and 26 January 2031 in London.
#[test]
fn a_leading_year_of_two_digits_is_not_taken_for_a_day() {
    let check = |column: &[&str], wanted| {
        assert_eq!(votes(column.iter().copied()).decide(), wanted, "{column:?}");
    };
    check(&["26-01-31"], Decided::Ambiguous);
    // No year has one digit.
    check(&["26-01-31", "26-1-2"], Decided::Order(DateOrder::Ymd));
    check(&["26/01/31", "25/11/07", "26/02/14"], Decided::Ambiguous);
    check(
        &["31/01/26", "17/11/25", "14/02/26"],
        Decided::Order(DateOrder::Dmy),
    );
    check(&["26/01/31", "99/12/31"], Decided::Order(DateOrder::Ymd));
}

proptest! {
    #[test]
    fn parts_in_any_order_are_the_whole(
        column in proptest::collection::vec("[0-9]{1,2}[-/][0-9]{1,2}[-/](20)?[0-9]{2}", 0..12),
        cut in any::<prop::sample::Index>(),
        second_cut in any::<prop::sample::Index>(),
    ) {
        let whole = votes(column.iter().map(String::as_str));
        let (left, rest) = column.split_at(cut.index(column.len() + 1));
        let (middle, right) = rest.split_at(second_cut.index(rest.len() + 1));
        let [a, b, c] = [left, middle, right].map(|part| votes(part.iter().map(String::as_str)));
        prop_assert_eq!(a.merge(b).merge(c), whole);
        prop_assert_eq!(a.merge(b.merge(c)), whole);
        prop_assert_eq!(c.merge(a).merge(b), whole);
        prop_assert_eq!(whole.merge(DateOrderVotes::default()), whole);
        prop_assert_eq!(votes(column.iter().rev().map(String::as_str)), whole);
    }

    /// With the year known, a column decides as its values are read.
    #[test]
    fn votes_agree_with_reading(
        column in proptest::collection::vec((1..20u32, 1..20u32), 0..5),
    ) {
        let column: Vec<String> = column.iter().map(|(a, b)| format!("{a}/{b}/2026")).collect();
        let reads = |raw: &str, order| crate::parse_date(raw, Some(order), chrono_tz::UTC).ok();
        let readings: Vec<_> = column
            .iter()
            .map(|raw| (reads(raw, DateOrder::Mdy), reads(raw, DateOrder::Dmy)))
            .filter(|(mdy, dmy)| mdy.is_some() || dmy.is_some())
            .collect();
        let mdy = readings.iter().any(|(_, dmy)| dmy.is_none());
        let dmy = readings.iter().any(|(mdy, _)| mdy.is_none());
        let wanted = match (mdy, dmy) {
            (true, true) => Decided::Conflict,
            (true, false) => Decided::Order(DateOrder::Mdy),
            (false, true) => Decided::Order(DateOrder::Dmy),
            (false, false) if readings.is_empty() => Decided::NoDates,
            (false, false) if readings.iter().all(|(mdy, dmy)| mdy == dmy) => {
                Decided::Order(DateOrder::Ymd)
            }
            (false, false) => Decided::Ambiguous,
        };
        prop_assert_eq!(votes(column.iter().map(String::as_str)).decide(), wanted);
    }
}
