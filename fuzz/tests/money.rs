//! Numbers and amounts: exact or refused.

use bolero::check;
use winnable_model::{
    AmountRules, Currency, DecimalMark, Money, parse_amount, parse_amount_range, parse_number,
    parse_number_range, parse_percent,
};

use crate::alphabet::text;

const ALPHABET: &[&str] = &[
    "0", "1", "2", "5", "9", "00", "000", ".", ",", " ", "-", "+", "(", ")", "$", "₩", "€", "£",
    "¥", "USD", "KRW", "원", "억", "만", "천", "백만", "조", "k", "K", "M", "mn", "bn", "B", "%",
    "~", "–", "to", "e", "E", "１", "，", "\u{a0}", "\u{202f}", "'", "_", "x", "inf", "NaN", "N/A",
    "以上", "이상", "<", ">",
];

#[test]
fn money() {
    check!().for_each(|input: &[u8]| {
        let raw = text(input, ALPHABET);
        for mark in [DecimalMark::Point, DecimalMark::Comma] {
            let rules = AmountRules {
                decimal_mark: mark,
                default_currency: Some(Currency::KRW),
            };
            if let Ok(amount) = parse_amount(&raw, &rules)
                && let Some(currency) = amount.currency
            {
                let money = Money::new(amount.value, currency);
                assert_eq!(
                    money.to_string().parse::<Money>().as_ref(),
                    Ok(&money),
                    "{raw}"
                );
            }
            // What is one amount is a range of one amount.
            let range = parse_amount_range(&raw, &rules);
            if let (Ok(one), Ok(range)) = (parse_amount(&raw, &rules), range) {
                assert_eq!(range.span.as_point(), Some(one.value), "{raw}");
            }
            if let Ok(number) = parse_number(&raw, mark) {
                let plain = number.normalize();
                let again = parse_number(&plain.to_string(), DecimalMark::Point);
                assert_eq!(again, Ok(plain), "{raw}");
            }
            drop(parse_number_range(&raw, mark));
            drop(parse_percent(&raw, mark));
        }
    });
}
