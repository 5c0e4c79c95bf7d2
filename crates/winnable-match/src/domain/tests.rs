use super::*;

fn of(raw: &str) -> String {
    let domain = Domain::parse(raw)
        .or_else(|_| Domain::of_email(raw))
        .unwrap();
    registrable(&domain).to_owned()
}

#[test]
fn the_registrable_part_is_found() {
    for (raw, expected) in [
        ("mail.samsung.co.kr", "samsung.co.kr"),
        ("https://www.eu.acme.com/about", "acme.com"),
        ("z@mail.samsung.co.kr", "samsung.co.kr"),
        ("kim+news@acme.com", "acme.com"),
        ("\"a@b\"@c.com", "c.com"),
        ("x@example.com.", "example.com"),
        ("w@acme.github.io", "acme.github.io"),
        ("shop.xn--mller-kva.de", "müller.de"),
        ("shop.müller.de", "müller.de"),
        ("co.kr", "co.kr"),
    ] {
        assert_eq!(of(raw), expected, "{raw}");
    }
    for raw in ["x@192.168.0.1", "y@localhost", "no-at", "192.168.0.1"] {
        assert!(Domain::of_email(raw).is_err(), "{raw}");
    }
}

#[test]
fn whose_domains_are_nobodys() {
    for domain in [
        "gmail.com",
        "naver.com",
        "daum.net",
        "hanmail.net",
        "kakao.com",
        "nate.com",
        "yahoo.com",
        "mailinator.com",
    ] {
        assert!(is_free_mail(domain), "{domain}");
    }
    for domain in [
        "samsung.com",
        "acme.com",
        "lg.com",
        "posco.com",
        "microsoft.com",
    ] {
        assert!(!is_free_mail(domain), "{domain}");
    }
    let companies = Companies::new(
        &[Domain::parse("www.ours.com").unwrap()],
        &[Domain::parse("parktel.kr").unwrap()],
    );
    let key = |raw: &str| companies.key(&Domain::parse(raw).unwrap());
    assert_eq!(key("mail.ours.com"), Err(MatchCode::OwnDomain));
    assert_eq!(key("parktel.kr"), Err(MatchCode::FreeMail));
    assert_eq!(key("eu.acme.com"), key("acme.com"));
}
