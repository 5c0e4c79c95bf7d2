use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::{AmountRefusal, DecimalMark, Localised, Span};

fn decimal(raw: &str) -> Decimal {
    Decimal::from_str_exact(raw).unwrap()
}

fn rules(default: Option<&str>, decimal_mark: DecimalMark) -> AmountRules {
    AmountRules {
        decimal_mark,
        default_currency: default.map(|code| code.parse().unwrap()),
    }
}

#[test]
fn reads_amounts_as_written() {
    for (raw, value, currency) in [
        ("5억", "500000000", None),
        ("5억원", "500000000", Some("KRW")),
        ("5억 원", "500000000", Some("KRW")),
        ("1.5억", "150000000", None),
        ("1억 2천만원", "120000000", Some("KRW")),
        ("3천만원", "30000000", Some("KRW")),
        ("1억2,500만원", "125000000", Some("KRW")),
        ("2조", "2000000000000", None),
        ("12만", "120000", None),
        ("12만 3천5백원", "123500", Some("KRW")),
        ("25백만원", "25000000", Some("KRW")),
        ("1억 천만원", "110000000", Some("KRW")),
        ("100만 달러", "1000000", Some("USD")),
        ("$1.2M", "1200000", Some("USD")),
        ("US$1.2M", "1200000", Some("USD")),
        ("C$ 5", "5", Some("CAD")),
        ("$5 CAD", "5", Some("CAD")),
        ("USD 5k", "5000", Some("USD")),
        ("usd 5k", "5000", Some("USD")),
        ("250k", "250000", None),
        ("1.2bn", "1200000000", None),
        ("3 million", "3000000", None),
        ("(1,200)", "-1200", None),
        ("($1.2M)", "-1200000", Some("USD")),
        ("$(1,200)", "-1200", Some("USD")),
        ("-1250.5", "-1250.5", None),
        ("−1250.5", "-1250.5", None),
        ("-$5", "-5", Some("USD")),
        ("$-5", "-5", Some("USD")),
        ("+5", "5", None),
        ("₩1,234,000", "1234000", Some("KRW")),
        ("￦1,234,000", "1234000", Some("KRW")),
        ("£12", "12", Some("GBP")),
        ("12 €", "12", Some("EUR")),
        ("１２３", "123", None),
        ("＄１，２３４．５", "1234.5", Some("USD")),
        ("1234.5 KRW", "1234.5", Some("KRW")),
        ("KRW\u{a0}1,234", "1234", Some("KRW")),
        ("1\u{a0}234\u{202f}567", "1234567", None),
        ("1'234'567", "1234567", None),
        ("-0", "0", None),
        (".5", "0.5", None),
        ("¥5 JPY", "5", Some("JPY")),
        ("CNY ¥5", "5", Some("CNY")),
        ("5 엔", "5", Some("JPY")),
        ("\u{feff} 7 \u{200b}", "7", None),
        (
            "79228162514264337593543950335",
            "79228162514264337593543950335",
            None,
        ),
    ] {
        let amount = parse_amount(raw, &AmountRules::default());
        let amount = amount.unwrap_or_else(|error| panic!("{error}"));
        let currency = currency.map(|code: &str| code.parse().unwrap());
        assert_eq!(
            (amount.value.to_string(), amount.currency),
            (value.to_owned(), currency),
            "{raw}"
        );
    }
}

#[test]
fn composes_hangul_that_a_mac_took_apart() {
    let apart = "5\u{110b}\u{1165}\u{11a8}";
    let amount = parse_amount(apart, &AmountRules::default()).unwrap();
    assert_eq!(amount.value, decimal("500000000"));
}

#[test]
fn the_source_settles_what_the_cell_leaves_open() {
    for (raw, default, currency) in [
        ("5억", "KRW", "KRW"),
        ("$5", "KRW", "USD"),
        ("$5", "CAD", "CAD"),
        ("$5", "MXN", "MXN"),
        ("US$5", "CAD", "USD"),
        ("¥5", "JPY", "JPY"),
        ("¥5", "CNY", "CNY"),
        ("￥5", "CNY", "CNY"),
        ("EUR 5", "KRW", "EUR"),
    ] {
        let amount = parse_amount(raw, &rules(Some(default), DecimalMark::Point)).unwrap();
        assert_eq!(
            amount.currency.unwrap().code(),
            currency,
            "{raw} in {default}"
        );
    }
}

#[test]
fn decimal_comma() {
    let rules = rules(None, DecimalMark::Comma);
    for (raw, value) in [
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1.234", "1234"),
        ("1,5M", "1500000"),
        ("€ -12,5", "-12.5"),
    ] {
        assert_eq!(parse_amount(raw, &rules).unwrap().value.to_string(), value);
    }
    assert!(parse_amount("1,234.56", &rules).is_err());
}

#[test]
fn refuses_what_it_would_have_to_guess() {
    let bad_grouping = AmountRefusal::BadGrouping {
        decimal_mark: DecimalMark::Point,
    };
    let yen = AmountRefusal::AmbiguousCurrency {
        sign: '¥',
        candidates: [Currency::JPY, Currency::CNY],
    };
    let two = |first, second| AmountRefusal::TwoCurrencies { first, second };
    for (raw, refusal) in [
        ("1.234.567", bad_grouping),
        ("1,23,456", bad_grouping),
        ("1.234,56", bad_grouping),
        ("1,234,56", bad_grouping),
        ("0,123", bad_grouping),
        ("1234,567", bad_grouping),
        ("5.", bad_grouping),
        ("1,", bad_grouping),
        ("NaN", AmountRefusal::NotANumber),
        ("inf", AmountRefusal::NotANumber),
        ("∞", AmountRefusal::NotANumber),
        ("0x10", AmountRefusal::NotANumber),
        ("about 5", AmountRefusal::NotANumber),
        ("5²", AmountRefusal::NotANumber),
        ("①", AmountRefusal::NotANumber),
        ("½", AmountRefusal::NotANumber),
        ("1 234", AmountRefusal::NotANumber),
        ("all 500", AmountRefusal::NotANumber),
        ("만원", AmountRefusal::NotANumber),
        ("천만원", AmountRefusal::NotANumber),
        ("2천만 1억", AmountRefusal::NotANumber),
        ("1억 20000만", AmountRefusal::NotANumber),
        ("1.5억 2천만", AmountRefusal::NotANumber),
        ("1억 2억", AmountRefusal::NotANumber),
        ("5억k", AmountRefusal::NotANumber),
        ("1M 200", AmountRefusal::NotANumber),
        ("(5", AmountRefusal::NotANumber),
        ("5)", AmountRefusal::NotANumber),
        ("50명", AmountRefusal::NotANumber),
        ("#VALUE!", AmountRefusal::NotANumber),
        ("1e400", AmountRefusal::Exponent),
        ("1E+10", AmountRefusal::Exponent),
        ("1.5e3", AmountRefusal::Exponent),
        ("--5", AmountRefusal::TwoSigns),
        ("(-5)", AmountRefusal::TwoSigns),
        (
            "79228162514264337593543950336",
            AmountRefusal::TooManyDigits,
        ),
        (
            "0.12345678901234567890123456789",
            AmountRefusal::TooManyDigits,
        ),
        (
            "79228162514264337593543950335만",
            AmountRefusal::TooManyDigits,
        ),
        ("$5 EUR", two(Currency::EUR, Currency::USD)),
        ("₩5 USD", two(Currency::KRW, Currency::USD)),
        ("¥5 원", two(Currency::KRW, Currency::JPY)),
        ("¥5", yen),
        ("12.5%", AmountRefusal::UnexpectedPercent),
        ("1-5억원", AmountRefusal::Range),
        ("$200M+", AmountRefusal::Range),
        ("", AmountRefusal::Blank),
        ("N/A", AmountRefusal::Blank),
    ] {
        let error = parse_amount(raw, &AmountRules::default()).unwrap_err();
        assert_eq!((error.refusal, error.raw.as_str()), (refusal, raw));
        assert!(error.ko() != error.en() && error.to_string().contains(raw));
    }
    // A default of neither yen nor yuan does not settle the sign.
    let in_won = rules(Some("KRW"), DecimalMark::Point);
    assert_eq!(parse_amount("¥5", &in_won).unwrap_err().refusal, yen);
}

#[test]
fn reads_bands_of_amounts() {
    for (raw, low, high, currency) in [
        ("1-5억원", "100000000", "500000000", Some("KRW")),
        ("1억-5억", "100000000", "500000000", None),
        ("1~5천만원", "10000000", "50000000", Some("KRW")),
        ("1천~5천만원", "10000000", "50000000", Some("KRW")),
        ("5백~1천만원", "5000000", "10000000", Some("KRW")),
        ("1천~5천5백만원", "10000000", "55000000", Some("KRW")),
        ("1억 이상 5억 미만", "100000000", "500000000", None),
        ("1억에서 5억까지", "100000000", "500000000", None),
        ("$1M-$10M", "1000000", "10000000", Some("USD")),
        ("$1-10M", "1000000", "10000000", Some("USD")),
        ("$500k-$1M", "500000", "1000000", Some("USD")),
        ("0-5M", "0", "5000000", None),
        ("-5-10", "-5", "10", None),
        ("USD 1,000 to 5,000", "1000", "5000", Some("USD")),
        ("500만", "5000000", "5000000", None),
    ] {
        let band = parse_amount_range(raw, &AmountRules::default());
        let band = band.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(band.span.low(), Some(decimal(low)), "{raw}");
        assert_eq!(band.span.high(), Some(decimal(high)), "{raw}");
        assert_eq!(band.currency.map(Currency::code), currency, "{raw}");
    }
    let open = parse_amount_range("$200M+", &AmountRules::default()).unwrap();
    assert_eq!(open.span, Span::at_least(decimal("200000000")));
    assert_eq!(open.currency, Some(Currency::USD));
}

#[test]
fn refuses_bands_that_do_not_hold_together() {
    for (raw, refusal) in [
        ("5억-1억", AmountRefusal::Reversed),
        ("500-1억", AmountRefusal::AmbiguousUnit),
        ("5천-1억", AmountRefusal::AmbiguousUnit),
        ("1-1억 2천만", AmountRefusal::AmbiguousUnit),
        ("1-5천5백만", AmountRefusal::AmbiguousUnit),
        (
            "$1-€5",
            AmountRefusal::TwoCurrencies {
                first: Currency::EUR,
                second: Currency::USD,
            },
        ),
        ("1억 미만 5억 이상", AmountRefusal::NotANumber),
        ("1-5-9", AmountRefusal::NotANumber),
        ("5-", AmountRefusal::NotANumber),
    ] {
        let error = parse_amount_range(raw, &AmountRules::default()).unwrap_err();
        assert_eq!(error.refusal, refusal, "{raw}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_text_makes_the_parsers_panic(raw in any::<String>(), numeric in "[-+(<~$₩¥0-9.,'% 만억조천백kKmMeE)원명이상]{0,14}", comma: bool) {
        let mark = if comma { DecimalMark::Comma } else { DecimalMark::Point };
        for text in [raw, numeric] {
            let _ = parse_amount(&text, &rules(None, mark));
            let _ = parse_amount_range(&text, &rules(Some("KRW"), mark));
            let _ = text.parse::<Money>();
        }
    }
}
