//! Names of currencies that exports write instead of a code.

/// Names in small letters, with their codes of ISO 4217.
const NAMES: &[(&str, &str)] = &[
    ("us dollar", "USD"),
    ("us dollars", "USD"),
    ("u.s. dollar", "USD"),
    ("미국 달러", "USD"),
    ("euro", "EUR"),
    ("유로", "EUR"),
    ("korean won", "KRW"),
    ("south korean won", "KRW"),
    ("원", "KRW"),
    ("원화", "KRW"),
    ("대한민국 원", "KRW"),
    ("pound sterling", "GBP"),
    ("british pound", "GBP"),
    ("japanese yen", "JPY"),
    ("일본 엔", "JPY"),
    ("chinese yuan", "CNY"),
    ("canadian dollar", "CAD"),
    ("australian dollar", "AUD"),
    ("singapore dollar", "SGD"),
    ("swiss franc", "CHF"),
    ("indian rupee", "INR"),
];

/// The code that a name stands for; none for a name of several, such as `dollar`.
pub(super) fn code(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let found = NAMES.iter().find(|(known, _)| *known == name)?;
    Some(found.1)
}

#[cfg(test)]
mod tests {
    use super::{NAMES, code};
    use winnable_model::Currency;

    #[test]
    fn names_lead_to_codes_of_the_standard() {
        assert_eq!(code(" US Dollar "), Some("USD"));
        assert_eq!(code("dollar"), None);
        for (name, code) in NAMES {
            assert!(code.parse::<Currency>().is_ok(), "{name}: {code}");
        }
    }
}
