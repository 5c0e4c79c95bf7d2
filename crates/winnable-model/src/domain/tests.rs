use proptest::prelude::*;

use super::{Domain, DomainError, email_key};
use crate::Localised;

fn raw(raw: &str) -> String {
    raw.to_owned()
}

#[test]
fn domains_and_web_addresses_are_read() {
    let table = [
        ("acme.com", "acme.com"),
        (" Acme.COM. ", "acme.com"),
        ("www.acme.com", "acme.com"),
        ("www.com", "www.com"),
        ("www2.acme.com", "www2.acme.com"),
        ("www.www.acme.com", "acme.com"),
        ("www.www.com", "www.com"),
        ("https://www.acme.com/x?y", "acme.com"),
        ("http://acme.com:8080#top", "acme.com"),
        ("HTTPS://user:pw@Mail.Acme.co.kr/", "mail.acme.co.kr"),
        ("//acme.com", "acme.com"),
        ("acme.com/about", "acme.com"),
        ("acme.com:443", "acme.com"),
        ("ａｃｍｅ．ｃｏｍ", "acme.com"),
        ("ac\u{200b}me.com", "acme.com"),
        ("한빛.한국", "한빛.한국"),
        // RFC 3492 by another program: "한국".encode("idna") of CPython.
        ("xn--3e0b707e.xn--3e0b707e", "한국.한국"),
        ("xn--mller-kva.de", "müller.de"),
        ("müller.de", "müller.de"),
        // "é-" of CPython's punycode: letters that no label may have stay unread.
        ("xn----9fa.com", "xn----9fa.com"),
        ("3m.com", "3m.com"),
    ];
    for (text, domain) in table {
        assert_eq!(Domain::parse(text).unwrap().as_str(), domain, "{text}");
    }
}

#[test]
fn what_is_no_domain_is_refused() {
    let label = "a".repeat(64);
    let long = format!("{}com", "abcdefg.".repeat(32));
    let table = [
        ("", DomainError::Blank),
        (".", DomainError::Blank),
        ("https://", DomainError::Blank),
        (
            "192.168.0.1",
            DomainError::Ip {
                raw: raw("192.168.0.1"),
            },
        ),
        (
            "http://10.0.0.1:80/x",
            DomainError::Ip {
                raw: raw("http://10.0.0.1:80/x"),
            },
        ),
        ("[::1]", DomainError::Ip { raw: raw("[::1]") }),
        (
            "localhost",
            DomainError::Localhost {
                raw: raw("localhost"),
            },
        ),
        (
            "LOCALHOST:3000",
            DomainError::Localhost {
                raw: raw("LOCALHOST:3000"),
            },
        ),
        ("acme", DomainError::NoDot { raw: raw("acme") }),
        ("1.2", DomainError::NumericEnd { raw: raw("1.2") }),
        (
            "acme inc.com",
            DomainError::BadCharacter {
                raw: raw("acme inc.com"),
                character: ' ',
            },
        ),
        (
            "kim@acme.com",
            DomainError::BadCharacter {
                raw: raw("kim@acme.com"),
                character: '@',
            },
        ),
        (
            "a_b.com",
            DomainError::BadCharacter {
                raw: raw("a_b.com"),
                character: '_',
            },
        ),
        (
            "acme..com",
            DomainError::BadLabel {
                raw: raw("acme..com"),
            },
        ),
        (
            ".acme.com",
            DomainError::BadLabel {
                raw: raw(".acme.com"),
            },
        ),
        (
            "-acme.com",
            DomainError::BadLabel {
                raw: raw("-acme.com"),
            },
        ),
    ];
    for (text, error) in table {
        assert_eq!(Domain::parse(text), Err(error), "{text}");
    }
    let with_long_label = format!("{label}.com");
    assert_eq!(
        Domain::parse(&with_long_label),
        Err(DomainError::BadLabel {
            raw: with_long_label.clone()
        })
    );
    assert_eq!(
        Domain::parse(&long),
        Err(DomainError::TooLong { raw: long.clone() })
    );
}

#[test]
fn addresses_give_their_domain() {
    let table = [
        ("A@GMAIL.com", "gmail.com"),
        ("x@naver.com", "naver.com"),
        ("z@mail.samsung.co.kr", "mail.samsung.co.kr"),
        ("w@acme.github.io", "acme.github.io"),
        ("\"a@b\"@c.com", "c.com"),
        ("x@example.com.", "example.com"),
        ("Kim Minji <minji@acme.com>", "acme.com"),
        ("mailto:minji@acme.com", "acme.com"),
    ];
    for (text, domain) in table {
        assert_eq!(Domain::of_email(text).unwrap().as_str(), domain, "{text}");
    }
}

#[test]
fn addresses_without_a_company_are_refused() {
    let table = [
        (
            "x@192.168.0.1",
            DomainError::Ip {
                raw: raw("192.168.0.1"),
            },
        ),
        (
            "x@[192.168.0.1]",
            DomainError::Ip {
                raw: raw("[192.168.0.1]"),
            },
        ),
        (
            "y@localhost",
            DomainError::Localhost {
                raw: raw("localhost"),
            },
        ),
        ("no-at", DomainError::NoAddress),
        ("@acme.com", DomainError::NoAddress),
        ("x@", DomainError::NoAddress),
        ("a@x.com, b@y.com", DomainError::NoAddress),
        ("a@x.com;b@y.com", DomainError::NoAddress),
        ("x@acme", DomainError::NoDot { raw: raw("acme") }),
        (
            "x@acme.com/y",
            DomainError::BadCharacter {
                raw: raw("acme.com/y"),
                character: '/',
            },
        ),
    ];
    for (text, error) in table {
        assert_eq!(Domain::of_email(text), Err(error), "{text}");
    }
}

#[test]
fn keys_of_addresses() {
    let table = [
        (" A@GMAIL.com ", Some("a@gmail.com")),
        ("x@example.com.", Some("x@example.com")),
        ("y@localhost", Some("y@localhost")),
        ("\"a@b\"@c.com", Some("\"a@b\"@c.com")),
        ("no-at", None),
        ("", None),
        ("a@x.com,b@y.com", None),
    ];
    for (text, key) in table {
        assert_eq!(email_key(text).as_deref(), key, "{text}");
    }
}

#[test]
fn no_error_repeats_the_person() {
    for text in [
        "kim.secret@localhost",
        "kim.secret@10.0.0.1",
        "kim.secret",
        "kim.secret@a b",
    ] {
        let error = Domain::of_email(text).unwrap_err();
        assert!(
            !error.en().contains("secret") && !error.ko().contains("secret"),
            "{error}"
        );
    }
}

#[test]
fn serde_goes_through_the_same_door() {
    let domain: Domain = serde_json::from_str("\"WWW.Acme.com\"").unwrap();
    assert_eq!(serde_json::to_string(&domain).unwrap(), "\"acme.com\"");
    assert!(serde_json::from_str::<Domain>("\"localhost\"").is_err());
}

proptest! {
    #[test]
    fn reading_never_panics(text in any::<String>()) {
        let _ = (Domain::parse(&text), Domain::of_email(&text), email_key(&text));
    }

    #[test]
    fn a_domain_reads_as_itself(text in "(www\\.)?[a-z0-9.-]{1,20}\\.[a-z]{2,5}") {
        if let Ok(domain) = Domain::parse(&text) {
            prop_assert_eq!(Domain::of_email(&format!("x@{domain}")), Ok(domain.clone()));
            prop_assert_eq!(domain.as_str().parse(), Ok(domain.clone()));
        }
    }
}
