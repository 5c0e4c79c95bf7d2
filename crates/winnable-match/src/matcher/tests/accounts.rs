//! Two accounts that may be one.

use crate::{AccountRecord, Duplicates, MatcherBuilder, Outcome, Scratch};

/// Name, phone, address, city, country.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

pub(super) fn duplicates(rows: &[Row]) -> Duplicates {
    fn given(text: &'static str) -> Option<&'static str> {
        Some(text).filter(|text| !text.is_empty())
    }
    let account = |(name, phone, address, city, country): &Row| AccountRecord {
        name: given(name),
        phone: given(phone),
        address: given(address),
        city: given(city),
        country: given(country),
        ..AccountRecord::default()
    };
    let mut builder = MatcherBuilder::default();
    for row in rows {
        builder.add(&account(row));
    }
    let matcher = builder.build();
    let (mut scratch, mut found) = (Scratch::default(), Vec::new());
    for (at, row) in (0_u32..).zip(rows) {
        matcher.duplicates_of(at, &account(row), &mut scratch, &mut found);
    }
    for pair in &found {
        assert_eq!(pair.weight, pair.waterfall.weight());
        let twin = found
            .iter()
            .find(|other| (other.a, other.b) == (pair.a, pair.b));
        assert_eq!(
            twin.map(|twin| twin.weight),
            Some(pair.weight),
            "from both sides"
        );
    }
    Duplicates::new(found, rows.len())
}

fn outcome(a: Row, b: Row) -> Option<Outcome> {
    duplicates(&[a, b]).pairs.first().map(|pair| pair.outcome)
}

#[test]
fn one_company_typed_in_twice() {
    for (a, b) in [
        (("Acme Inc", "", "", "", ""), ("ACME, Inc.", "", "", "", "")),
        (
            ("㈜한빛정밀", "", "", "", ""),
            ("한빛정밀 주식회사", "", "", "", ""),
        ),
        (
            ("Zyxwell GmbH", "", "", "Berlin", "DE"),
            ("Zyxwell", "", "", "Berlin", "Germany"),
        ),
        (
            ("Zyxwell Bakery", "217-555-0143", "12 Main Street", "", ""),
            ("Zyxwel Bakery", "+1 217 555 0143", "", "", ""),
        ),
    ] {
        assert_eq!(outcome(a, b), Some(Outcome::Matched), "{a:?} {b:?}");
    }
}

#[test]
fn two_companies_are_never_joined_by_themselves() {
    for (a, b) in [
        (
            ("Acme Inc", "", "", "Austin", "US"),
            ("Acme Ltd", "", "", "Austin", "US"),
        ),
        (
            ("삼성전자", "", "", "수원", "KR"),
            ("삼성전기", "", "", "수원", "KR"),
        ),
        (
            ("LG전자", "", "", "서울", "KR"),
            ("LG화학", "", "", "서울", "KR"),
        ),
        (
            ("Borealis", "", "", "Oslo", "NO"),
            ("Borealis Holding", "", "", "Oslo", "NO"),
        ),
        (
            ("Zyxwell 1 LLC", "", "", "Austin", "US"),
            ("Zyxwell 2 LLC", "", "", "Austin", "US"),
        ),
        (
            ("Acme Inc", "", "", "Austin", "US"),
            ("Acme Inc", "", "", "Boston", "US"),
        ),
        (
            ("Acme Inc", "", "", "", "US"),
            ("Acme Inc", "", "", "", "DE"),
        ),
    ] {
        assert_ne!(outcome(a, b), Some(Outcome::Matched), "{a:?} {b:?}");
    }
}

#[test]
fn matched_pairs_tie_groups_together() {
    let row = |name, city| (name, "", "", city, "");
    let found = duplicates(&[
        row("Acme Inc", "Austin"),
        row("Other GmbH", ""),
        row("ACME Inc.", "Austin"),
        row("acme inc", "Austin"),
    ]);
    assert_eq!(found.groups, [vec![0, 2, 3]]);
    assert_eq!(found.pairs.len(), 3);
}
