//! What the header of a column of amounts says of them: the unit and the currency.

use rust_decimal::Decimal;
use winnable_model::Currency;

/// Of a unit of a currency: a hundredth.
pub(crate) const CENT: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Of a unit of a currency: a millionth, in which advertising platforms bill.
pub(crate) const MICRO: Decimal = Decimal::from_parts(1, 0, 0, false, 6);

/// The codes that are looked for in headers. Others are words of their own: `ALL`, `TOP`, `TRY`.
const CODES: [&str; 28] = [
    "usd", "eur", "gbp", "krw", "jpy", "cny", "inr", "aud", "cad", "chf", "sgd", "hkd", "twd",
    "nzd", "sek", "nok", "dkk", "pln", "czk", "brl", "mxn", "zar", "thb", "vnd", "idr", "myr",
    "php", "aed",
];

/// The unit that a header names, by the word that a mapping would write, and its factor:
/// `cost_micros`, `Spend (cents)`.
pub(crate) fn unit_of(header: &str) -> Option<(&'static str, Decimal)> {
    words(header).find_map(|word| match word.as_str() {
        "cents" => Some(("cents", CENT)),
        "micros" => Some(("micros", MICRO)),
        _ => None,
    })
}

/// The currency that a header names: `cost_in_usd`, `Amount (EUR)`. Two are none.
pub(crate) fn currency_of(header: &str) -> Option<Currency> {
    let mut found = words(header).filter(|word| CODES.contains(&word.as_str()));
    match (found.next(), found.next()) {
        (Some(code), None) => code.to_ascii_uppercase().parse().ok(),
        _ => None,
    }
}

/// The words of a header in lower case; a capital after a small letter begins one, as in
/// `costMicros`.
fn words(header: &str) -> impl Iterator<Item = String> {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut after_small = false;
    for c in header.chars() {
        if c.is_uppercase() && after_small {
            spaced.push(' ');
        }
        after_small = c.is_lowercase();
        spaced.extend(c.to_lowercase());
    }
    let words: Vec<String> = spaced
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_name_its_unit() {
        let unit = |header| unit_of(header).map(|(name, _)| name);
        for header in ["cost_micros", "costMicros", "Cost (micros)"] {
            assert_eq!(unit(header), Some("micros"), "{header}");
        }
        assert_eq!(unit("spend_cents"), Some("cents"));
        for header in ["cost", "percent", "recents", "cost per cent"] {
            assert_eq!(unit(header), None, "{header}");
        }
        assert_eq!(CENT.to_string(), "0.01");
        assert_eq!(MICRO.to_string(), "0.000001");
    }

    #[test]
    fn a_header_may_name_its_currency() {
        for header in ["cost_in_usd", "Amount (USD)", "refundAmountUsd"] {
            assert_eq!(currency_of(header), Some(Currency::USD), "{header}");
        }
        for header in ["all cost", "usd_to_eur", "amount", "try amount"] {
            assert_eq!(currency_of(header), None, "{header}");
        }
    }
}
