use proptest::prelude::*;

use super::*;

#[test]
fn slips_and_words() {
    for (a, b) in [
        ("systems", "systmes"),
        ("zyxwell", "zyxwel"),
        ("mamunah", "maimunah"),
        ("acme", "acne"),
        ("mullenkrants", "mullenkranz"),
        ("하이닉스", "하이닉수"),
    ] {
        assert!(is_typo(a, b) && is_typo(b, a), "{a} {b}");
    }
    for (a, b) in [
        ("acme", "acme"),
        ("sun", "son"),
        ("delta", "delight"),
        ("electric", "electronics"),
        ("삼성전자", "삼성전기"),
        ("한빛", "한빗"),
    ] {
        assert!(!is_typo(a, b), "{a} {b}");
    }
}

#[test]
fn abbreviations() {
    for (a, b) in [
        ("mfg", "manufacturing"),
        ("tech", "technologies"),
        ("univrsl", "universal"),
    ] {
        assert!(is_abbreviation(a, b) && is_abbreviation(b, a), "{a} {b}");
    }
    for (a, b) in [
        ("ab", "abbott"),
        ("delta", "delight"),
        ("system", "systems"),
        ("gas", "glass"),
    ] {
        assert!(!is_abbreviation(a, b), "{a} {b}");
    }
}

proptest! {
    /// The short way agrees with the distance of another program.
    #[test]
    fn one_slip_is_distance_one(a in "[ab]{0,7}", b in "[ab]{0,7}") {
        let near = strsim::osa_distance(&a, &b) <= 1;
        prop_assert_eq!(is_one_slip(a.as_bytes(), b.as_bytes()), near);
    }
}
