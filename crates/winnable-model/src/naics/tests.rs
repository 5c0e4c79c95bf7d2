use proptest::prelude::*;

use super::{Naics, NaicsError};
use crate::Localised;

fn naics(raw: &str) -> Naics {
    raw.parse().unwrap()
}

#[test]
fn codes_and_ranges_are_read() {
    let table = [
        ("51", "51"),
        ("5132", "5132"),
        ("naics:5132", "5132"),
        ("NAICS: 513210 ", "513210"),
        ("31-33", "31-33"),
        ("44–45", "44-45"),
        ("naics:48 - 49", "48-49"),
        ("32", "32"),
    ];
    for (raw, printed) in table {
        assert_eq!(naics(raw).to_string(), printed, "{raw}");
    }
}

#[test]
fn what_is_no_code_is_refused() {
    for raw in [
        "", "5", "5132100", "51.32", "sic:5132", "31-32", "51-52", "11-11", "051", "-51", "５１",
    ] {
        assert_eq!(
            raw.parse::<Naics>(),
            Err(NaicsError::NotACode {
                raw: raw.to_owned()
            }),
            "{raw}"
        );
    }
    for (raw, sector) in [("99", 99), ("4012", 40), ("naics:10", 10)] {
        let error = NaicsError::UnknownSector {
            raw: raw.to_owned(),
            sector,
        };
        assert_eq!(raw.parse::<Naics>(), Err(error), "{raw}");
    }
}

#[test]
fn a_code_contains_the_codes_that_continue_it() {
    let table = [
        ("5132", "513210", true),
        ("5132", "5132", true),
        ("5132", "513", false),
        ("5132", "513310", false),
        ("51", "52", false),
        ("31-33", "3254", true),
        ("31-33", "33", true),
        ("31-33", "31-33", true),
        ("31", "31-33", false),
        ("31", "325", false),
        ("44-45", "42", false),
    ];
    for (prefix, code, inside) in table {
        assert_eq!(
            naics(prefix).is_prefix_of(naics(code)),
            inside,
            "{prefix} {code}"
        );
    }
}

#[test]
fn serde_goes_through_the_same_door() {
    assert_eq!(
        serde_json::to_string(&naics("naics:5132")).unwrap(),
        "\"5132\""
    );
    assert_eq!(
        serde_json::from_str::<Naics>("\"31-33\"").unwrap(),
        naics("31-33")
    );
    assert!(serde_json::from_str::<Naics>("\"99\"").is_err());
}

#[test]
fn refusals_exist_in_both_languages() {
    let error = "99".parse::<Naics>().unwrap_err();
    assert_eq!(
        error.en(),
        "`99` is no NAICS code: no sector of NAICS 2022 starts with `99`"
    );
    assert!(error.ko().contains("`99`"));
    assert!("x".parse::<Naics>().unwrap_err().ko().contains("`x`"));
}

proptest! {
    #[test]
    fn reading_never_panics(raw in any::<String>()) {
        let _ = raw.parse::<Naics>();
    }

    #[test]
    fn printing_and_reading_agree(value in 11_u32..=999_999) {
        if let Ok(code) = value.to_string().parse::<Naics>() {
            prop_assert_eq!(code.to_string(), value.to_string());
            prop_assert!(code.is_prefix_of(code));
        }
    }
}
