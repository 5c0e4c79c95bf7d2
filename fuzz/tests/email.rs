//! Domains and e-mail addresses: what is read is a domain, whichever way it is written again.

use bolero::check;
use winnable_match::{is_free_mail, registrable};
use winnable_model::{Domain, email_key};

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "a",
    "b",
    "acme",
    "mail",
    "한빛",
    "xn--",
    "xn--9n2bp8q",
    ".",
    "..",
    "@",
    "\"",
    "com",
    "co.kr",
    "kr",
    "localhost",
    "192.168.0.1",
    "[::1]",
    "http://",
    "https://",
    "//",
    "/",
    "?",
    "#",
    ":443",
    ":",
    " ",
    "<",
    ">",
    "mailto:",
    "-",
    "_",
    "+tag",
    "%40",
    "gmail.com",
    "github.io",
    "ß",
    "İ",
    "\u{200b}",
    "\u{3002}",
    "，",
    ";",
];

#[test]
fn email() {
    check!().for_each(|input: &[u8]| {
        let raw = text(input, ALPHABET);
        for domain in [Domain::parse(&raw), Domain::of_email(&raw)]
            .into_iter()
            .flatten()
        {
            let host = domain.as_str();
            assert!(
                !host.is_empty() && !host.contains(['@', '/', ' ', ':']),
                "{raw}: {host}"
            );
            assert_eq!(Domain::parse(host).as_ref(), Ok(&domain), "{raw}");
            let address = format!("x@{host}");
            assert_eq!(Domain::of_email(&address).as_ref(), Ok(&domain), "{raw}");
            let _ = (is_free_mail(host), registrable(&domain));
        }
        drop(email_key(&raw));
    });
}
