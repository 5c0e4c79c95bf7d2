use proptest::prelude::*;

use super::{SalesforceId, SalesforceIdError, SalesforceObject, canonical_record_id};
use crate::Localised;

fn id(raw: &str) -> SalesforceId {
    SalesforceId::parse(raw).unwrap()
}

#[test]
fn both_lengths_are_one_id() {
    // The first pair is published; the others are ids of real exports.
    let table = [
        ("001C000000o4OOI", "001C000000o4OOIIA2"),
        ("001bm00001ZL8U9", "001bm00001ZL8U9AAL"),
        ("00Qbm00000Orxk5", "00Qbm00000Orxk5EAB"),
        ("006f4000002NAbG", "006f4000002NAbGAAW"),
    ];
    for (short, long) in table {
        assert_eq!(id(short).to_18(), long);
        assert_eq!(id(long).to_15(), short);
        assert_eq!(id(short), id(&format!(" {long} ")));
    }
}

#[test]
fn ids_that_differ_by_case_are_two() {
    assert_ne!(id("001C000000o4OOI"), id("001C000000o4Ooi"));
    assert_eq!(id("001C000000o4Ooi").to_18(), "001C000000o4OoiIAE");
}

#[test]
fn damage_is_refused() {
    let error = SalesforceIdError::Checksum {
        raw: "001c000000o4ooiia2".to_owned(),
        expected: "AAA".to_owned(),
    };
    assert_eq!(SalesforceId::parse("001c000000o4ooiia2"), Err(error));
    for raw in [
        "",
        "001",
        "001C000000o4OO",
        "001C000000o4OOIIA",
        "001C000000o4OO-",
        "００１C000000o4",
    ] {
        assert_eq!(
            SalesforceId::parse(raw),
            Err(SalesforceIdError::Shape {
                raw: raw.to_owned()
            })
        );
    }
}

#[test]
fn prefixes_name_objects() {
    let table = [
        ("001C000000o4OOI", Some(SalesforceObject::Account)),
        ("003bm00000zapth", Some(SalesforceObject::Contact)),
        ("00Qbm00000Orxk5", Some(SalesforceObject::Lead)),
        ("00qbm00000Orxk5", None),
        ("006bm00000LKJNN", Some(SalesforceObject::Opportunity)),
        ("701bm00000LKJNN", Some(SalesforceObject::Campaign)),
        ("a0Bbm00000LKJNN", None),
    ];
    for (raw, object) in table {
        assert_eq!(id(raw).object(), object, "{raw}");
    }
}

#[test]
fn only_salesforce_ids_are_rewritten() {
    let table = [
        (" 001C000000o4OOI\t", "001C000000o4OOIIA2"),
        ("001C000000o4OOIIA2", "001C000000o4OOIIA2"),
        ("a0Bbm00000LKJNN", "a0Bbm00000LKJNNEA5"),
        ("701bm00000LKJNN", "701bm00000LKJNNAA5"),
        // A wrong checksum, digits alone, words, other systems.
        ("001C000000o4OOIIA3", "001C000000o4OOIIA3"),
        ("000000000012345", "000000000012345"),
        ("701000000012345", "701000000012345"),
        ("12345678901", "12345678901"),
        ("bcdefghijklmnop", "bcdefghijklmnop"),
        ("abcdefghijk1234", "abcdefghijk1234"),
        ("9f8e7d6c5b4a321", "9f8e7d6c5b4a321"),
        (" Acme Inc. ", "Acme Inc."),
        ("", ""),
    ];
    for (raw, canonical) in table {
        assert_eq!(canonical_record_id(raw), canonical, "{raw}");
    }
}

#[test]
fn serde_goes_through_the_same_door() {
    let read: SalesforceId = serde_json::from_str("\"001C000000o4OOI\"").unwrap();
    assert_eq!(
        serde_json::to_string(&read).unwrap(),
        "\"001C000000o4OOIIA2\""
    );
    assert!(serde_json::from_str::<SalesforceId>("\"001C000000o4OOIIA3\"").is_err());
}

#[test]
fn texts_exist_in_both_languages() {
    let error = SalesforceId::parse("001C000000o4OOIIA3").unwrap_err();
    assert_eq!(
        error.en(),
        "`001C000000o4OOIIA3` is a damaged Salesforce id: expected it to end in `IA2`"
    );
    assert!(error.ko().contains("`IA2`"));
    assert!(SalesforceId::parse("x").unwrap_err().ko().contains("`x`"));
    assert_eq!(
        (SalesforceObject::Lead.en(), SalesforceObject::Lead.ko()),
        ("lead".into(), "리드".into())
    );
}

proptest! {
    #[test]
    fn short_to_long_and_back(short in "[0-9A-Za-z]{15}") {
        let read = id(&short);
        prop_assert_eq!(read.to_15(), short.as_str());
        prop_assert_eq!(id(read.to_18()), read);
    }

    #[test]
    fn reading_never_panics(raw in any::<String>()) {
        let _ = SalesforceId::parse(&raw);
        let once = canonical_record_id(&raw);
        prop_assert_eq!(canonical_record_id(&once), once);
    }
}
