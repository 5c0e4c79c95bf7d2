//! What is decided of single records.

mod accounts;
mod laws;

use winnable_model::Domain;

use crate::{AccountRecord, Decision, Matcher, MatcherBuilder, Outcome, Record, Scratch};

/// An account in the tests: id, name, domain, city, country.
pub(super) type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn domain(text: &str) -> Option<Domain> {
    given(text).map(|text| Domain::parse(text).unwrap())
}

pub(super) fn matcher(rows: &[Row]) -> Matcher {
    let own = [Domain::parse("ours.com").unwrap()];
    let free = [Domain::parse("parktel.kr").unwrap()];
    let mut builder = MatcherBuilder::new(&own, &free);
    for (id, name, site, city, country) in rows {
        let site = domain(site);
        builder.add(&AccountRecord {
            id,
            name: given(name),
            domain: site.as_ref(),
            city: given(city),
            country: given(country),
            ..AccountRecord::default()
        });
    }
    builder.build()
}

/// A record in the tests: name, e-mail domain, city, country.
fn ask(matcher: &Matcher, (name, mail, city, country): (&str, &str, &str, &str)) -> Decision {
    let mail = domain(mail);
    let record = Record {
        name: given(name),
        email_domain: mail.as_ref(),
        city: given(city),
        country: given(country),
        ..Record::default()
    };
    let decision = matcher.decide(&record, &mut Scratch::default());
    if let Some(best) = decision.best {
        assert_eq!(best.weight, best.waterfall.weight(), "the lines add up");
    }
    assert_eq!(
        decision.outcome,
        decision.code.outcome(),
        "{:?}",
        decision.code
    );
    decision
}

fn check(rows: &[Row], record: (&str, &str, &str, &str), expected: (Outcome, &str, Option<&str>)) {
    let matcher = matcher(rows);
    let found = ask(&matcher, record);
    let account = found.best.map(|best| matcher.id(best.account));
    let account = account.filter(|_| found.outcome != Outcome::Unmatched);
    assert_eq!(
        (found.outcome, found.code.name(), account),
        expected,
        "{record:?} {found:?}"
    );
}

const ACCOUNTS: &[Row] = &[
    (
        "a1",
        "Dickenson plc",
        "www.dickenson.co.uk",
        "Lawrence",
        "US",
    ),
    ("a2", "Delta", "delta.com", "Atlanta", "US"),
    ("a3", "Delta", "", "Berlin", "Germany"),
    ("a4", "삼성전자㈜", "samsung.com", "수원", "대한민국"),
    ("a5", "Cafe Central", "gmail.com", "", ""),
    ("a6", "Twin One", "twin.io", "", ""),
    ("a7", "Twin Two", "eu.twin.io", "", ""),
    ("a8", "Acme Inc", "", "Austin", "US"),
    ("a9", "Zyxwell Systems GmbH", "", "München", "Germany"),
    ("b1", "LG전자", "", "서울", "한국"),
    ("b2", "Borealis Holding", "borealis.no", "Oslo", "Norway"),
    ("001C000000o4OOIIA2", "By its id", "", "", ""),
];

type Case = (
    (&'static str, &'static str, &'static str, &'static str),
    (Outcome, &'static str, Option<&'static str>),
);

/// Name, e-mail domain, city and country of a record; its outcome, code, and account or candidate.
#[rustfmt::skip]
const CASES: &[Case] = {
    use Outcome::{Matched, Review, Unmatched};
    &[
        // A whole name, held by one account.
        (
            ("DICKENSON P.L.C.", "", "", ""),
            (Matched, "account_name", Some("a1")),
        ),
        (
            ("주식회사 삼성전자", "", "", ""),
            (Matched, "account_name", Some("a4")),
        ),
        (
            ("엘지전자", "", "", ""),
            (Matched, "account_name", Some("b1")),
        ),
        (
            ("Acme, Incorporated", "", "", "Norway"),
            (Matched, "account_name", Some("a8")),
        ),
        // A domain.
        (
            ("", "mail.dickenson.co.uk", "", ""),
            (Matched, "email_domain", Some("a1")),
        ),
        (
            ("Somebody Else", "samsung.com", "", ""),
            (Matched, "email_domain", Some("a4")),
        ),
        (("", "gmail.com", "", ""), (Unmatched, "free_mail", None)),
        (("", "parktel.kr", "", ""), (Unmatched, "free_mail", None)),
        (
            ("", "mail.ours.com", "", ""),
            (Unmatched, "own_domain", None),
        ),
        (
            ("", "nobody.org", "", ""),
            (Unmatched, "unknown_domain", None),
        ),
        // A domain that two accounts share decides only with the name.
        (
            ("", "twin.io", "", ""),
            (Review, "shared_domain", Some("a6")),
        ),
        (
            ("Twin Two", "twin.io", "", ""),
            (Matched, "email_domain", Some("a7")),
        ),
        // A word more names another company of the group, a word less may be a short name.
        (("Zyxwell Systems Bank GmbH", "", "München", "DE"), (Review, "parent_or_child", Some("a9"))),
        // The name without its legal form asks for a second field.
        (
            ("Zyxwell Systems", "", "", ""),
            (Review, "name_alone", Some("a9")),
        ),
        (
            ("Zyxwell Systems", "", "", "DE"),
            (Matched, "name_and_place", Some("a9")),
        ),
        // A slip asks for a narrow one.
        (
            ("Zyxwel Systems GmbH", "", "", "DE"),
            (Review, "close_name_alone", Some("a9")),
        ),
        (
            ("Zyxwel Systems GmbH", "", "Munich", "DE"),
            (Matched, "close_name", Some("a9")),
        ),
        (
            ("Zyxwel Systems GmbH", "", "Köln", "DE"),
            (Review, "close_name_alone", Some("a9")),
        ),
        // One letter of one syllable.
        (
            ("삼성젼자㈜", "", "수원", "KR"),
            (Matched, "close_name", Some("a4")),
        ),
        (
            ("Zyxwel Systems GmbH", "", "München", "DE"),
            (Matched, "close_name", Some("a9")),
        ),
        // Namesakes are told apart by their place.
        (("Delta", "", "", ""), (Review, "shared_name", Some("a2"))),
        (
            ("Delta", "", "Berlin", "Germany"),
            (Matched, "account_name", Some("a3")),
        ),
        // Never joined by themselves.
        (
            ("Acme Ltd", "", "Austin", "US"),
            (Review, "other_legal_form", Some("a8")),
        ),
        (
            ("삼성전기㈜", "", "수원", "대한민국"),
            (Review, "look_alike", Some("a4")),
        ),
        (
            ("LG화학", "", "서울", "한국"),
            (Review, "look_alike", Some("b1")),
        ),
        (
            ("Borealis", "", "Oslo", "Norway"),
            (Review, "parent_or_child", Some("b2")),
        ),
        // One account has the name and another the domain.
        (
            ("Acme Inc", "samsung.com", "Austin", "US"),
            (Review, "conflict", Some("a4")),
        ),
        // An id where the name belongs.
        (
            ("001C000000o4OOI", "", "", ""),
            (Matched, "account_id", Some("001C000000o4OOIIA2")),
        ),
        (
            ("Quite Unknown", "", "", ""),
            (Unmatched, "unknown_name", None),
        ),
        (("", "", "", ""), (Unmatched, "no_account_key", None)),
    ]
};

#[test]
fn every_record_gets_one_code() {
    for (record, expected) in CASES {
        check(ACCOUNTS, *record, *expected);
    }
}

#[test]
fn a_rare_name_proves_more_than_a_common_one() {
    let matcher = matcher(ACCOUNTS);
    let weight = |name: &str| {
        let best = ask(&matcher, (name, "", "", "")).best.unwrap();
        let of_name = |line: &crate::Line| line.comparison == crate::Comparison::Name;
        best.waterfall.lines().find(of_name).unwrap().weight
    };
    assert!(weight("Zyxwell Systems") > weight("Delta"));
}

#[test]
fn what_the_row_states_comes_first() {
    let matcher = matcher(ACCOUNTS);
    let mut scratch = Scratch::default();
    let record = Record {
        account_id: Some("a4"),
        name: Some("Dickenson plc"),
        ..Record::default()
    };
    let decision = matcher.decide(&record, &mut scratch);
    assert_eq!(
        (decision.account(), decision.code.name()),
        (Some(3), "account_id")
    );
    let converted = Record {
        converted_id: Some("a1"),
        ..record
    };
    let decision = matcher.decide(&converted, &mut scratch);
    assert_eq!(
        (decision.account(), decision.code.name()),
        (Some(0), "converted_account")
    );
    assert_eq!(decision.weight(), decision.best.unwrap().waterfall.weight());
    let unknown = Record {
        account_id: Some("nope"),
        ..record
    };
    let decision = matcher.decide(&unknown, &mut scratch);
    assert_eq!(
        (decision.account(), decision.code.name()),
        (None, "unknown_account_id")
    );
    // The short way gives the same.
    for record in [record, converted, unknown] {
        let long = matcher.decide(&record, &mut scratch);
        assert_eq!(
            matcher.place(&record, &mut scratch),
            crate::Placed::from(&long)
        );
    }
}

#[test]
fn merged_ids_lead_to_the_account_that_took_their_place() {
    use winnable_model::AccountId;
    let mut builder = MatcherBuilder::default();
    builder.add(&AccountRecord {
        id: "a1",
        ..AccountRecord::default()
    });
    builder.add(&AccountRecord {
        id: "001000000000001AAA",
        ..AccountRecord::default()
    });
    builder.add_former_id("gone", 0);
    let id = AccountId::new;
    builder.add_merges(&[
        (id("old2"), id("old1")),
        (id("old1"), id("a1")),
        (id("x"), id("y")),
        (id("y"), id("x")),
    ]);
    let matcher = builder.build();
    for (id, account) in [
        ("a1", Some(0)),
        ("gone", Some(0)),
        ("old1", Some(0)),
        ("old2", Some(0)),
        ("x", None),
        ("001000000000001", Some(1)),
    ] {
        assert_eq!(matcher.by_id(id), account, "{id}");
    }
}

#[test]
fn an_external_id_is_a_link() {
    let mut builder = MatcherBuilder::default();
    let ids = [Box::from("DUNS-1")];
    builder.add(&AccountRecord {
        id: "a1",
        external_ids: &ids,
        ..AccountRecord::default()
    });
    let matcher = builder.build();
    let mut scratch = Scratch::default();
    let record = |id| Record {
        external_id: Some(id),
        ..Record::default()
    };
    let decision = matcher.decide(&record("DUNS-1"), &mut scratch);
    assert_eq!(
        (decision.account(), decision.code.name()),
        (Some(0), "external_id")
    );
    let decision = matcher.decide(&record("DUNS-2"), &mut scratch);
    assert_eq!(decision.code.name(), "unknown_external_id");
}
