use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::Localised;

#[expect(
    clippy::unnecessary_wraps,
    reason = "the end of a span or a band, either of which may be open"
)]
fn n(value: i64) -> Option<Decimal> {
    Some(Decimal::from(value))
}

fn span(raw: &str) -> Span {
    parse_number_range(raw, DecimalMark::Point).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn blank_cells() {
    for blank in [
        "",
        "  ",
        "\u{a0}",
        "-",
        "–",
        "—",
        "N/A",
        "n/a",
        "#N/A",
        "null",
        "NULL",
        "없음",
        "Ｎ／Ａ",
    ] {
        assert!(is_blank(blank), "{blank:?}");
    }
    for value in ["0", "-0", "NaN", "--", "없", "n", "#VALUE!"] {
        assert!(!is_blank(value), "{value:?}");
    }
}

#[test]
fn plain_numbers() {
    for (raw, value) in [
        ("1,200", "1200"),
        ("1200명", "1200"),
        ("5k", "5000"),
        ("1만 2천 명", "12000"),
        ("12.50", "12.5"),
        ("007", "7"),
        ("３００", "300"),
        ("250 employees", "250"),
        ("-3", "-3"),
    ] {
        let number = parse_number(raw, DecimalMark::Point).unwrap();
        assert_eq!(number.to_string(), value, "{raw}");
    }
    for (raw, refusal) in [
        ("$5", AmountRefusal::UnexpectedCurrency),
        ("5%", AmountRefusal::UnexpectedPercent),
        ("1-5", AmountRefusal::Range),
        ("1e5", AmountRefusal::Exponent),
        ("-", AmountRefusal::Blank),
        ("2026-09-30", AmountRefusal::NotANumber),
    ] {
        let error = parse_number(raw, DecimalMark::Point).unwrap_err();
        assert_eq!(error.refusal, refusal, "{raw}");
    }
}

#[test]
fn percentages_say_whether_they_were_marked() {
    for (raw, value, marked) in [
        ("12.5%", 125, true),
        ("12.5 ％", 125, true),
        ("12.5", 125, false),
    ] {
        let percent = parse_percent(raw, DecimalMark::Point).unwrap();
        assert_eq!(
            (percent.value, percent.marked),
            (Decimal::new(value, 1), marked)
        );
    }
    assert!(parse_percent("12.5%%", DecimalMark::Point).is_err());
}

#[test]
fn ranges_of_counts() {
    for (raw, low, high) in [
        ("200-499", 200, 499),
        ("50 – 200", 50, 200),
        ("50~200명", 50, 200),
        ("50명～200명", 50, 200),
        ("1,000 to 5,000", 1_000, 5_000),
        ("51-200 employees", 51, 200),
        ("10명 이상 50명 이하", 10, 50),
        ("1-5만", 10_000, 50_000),
        ("1~5천명", 1_000, 5_000),
        ("5백~1천명", 500, 1_000),
        ("250", 250, 250),
    ] {
        assert_eq!(span(raw), Span::new(n(low), n(high)).unwrap(), "{raw}");
    }
    for (raw, expected) in [
        ("2000+", Span::at_least(2_000.into())),
        ("10,001+ employees", Span::at_least(10_001.into())),
        ("300인 이상", Span::at_least(300.into())),
        (">=300", Span::at_least(300.into())),
        ("<50", Span::below(50.into())),
        ("50명 미만", Span::below(50.into())),
        ("≤50", Span::at_most(50.into())),
        ("under 50", Span::below(50.into())),
        (">1000", Span::above(1_000.into())),
        ("1000 초과", Span::above(1_000.into())),
        (
            "10 이상 50 미만",
            Span::between(10.into(), true, 50.into(), false).unwrap(),
        ),
    ] {
        assert_eq!(span(raw), expected, "{raw}");
    }
    for raw in [
        "500-200",
        "50 미만 50",
        "<50-60",
        "<",
        "+",
        "~5",
        "5~",
        "1-2-3",
    ] {
        assert!(
            parse_number_range(raw, DecimalMark::Point).is_err(),
            "{raw}"
        );
    }
}

#[test]
fn messages_in_both_languages() {
    let error = parse_number("1.234.567", DecimalMark::Point).unwrap_err();
    assert_eq!(
        error.en(),
        "`1.234.567` has digits in odd groups: expected a form such as `1,234.56`, since the decimal mark of the source is `.`"
    );
    assert_eq!(
        error.ko(),
        "`1.234.567`은 자릿수 구분이 맞지 않습니다: 이 자료의 소수점 기호는 `.`이므로 `1,234.56` 같은 형식이어야 합니다"
    );
    assert_eq!(
        ";".parse::<DecimalMark>(),
        Err(UnknownDecimalMark(";".to_owned()))
    );
    assert_eq!(",".parse(), Ok(DecimalMark::Comma));
}

proptest! {
    #[test]
    fn grouped_numbers_read_back(digits in any::<i64>(), scale in 0_u32..=9) {
        let value = Decimal::new(digits, scale);
        let printed = crate::grouped(value);
        prop_assert_eq!(parse_number(&printed, DecimalMark::Point).unwrap(), value);
        let german: String = printed
            .chars()
            .map(|c| match c { ',' => '.', '.' => ',', c => c })
            .collect();
        prop_assert_eq!(parse_number(&german, DecimalMark::Comma).unwrap(), value);
    }

    #[test]
    fn no_text_makes_the_number_readers_panic(raw in any::<String>()) {
        let _ = parse_number(&raw, DecimalMark::Point);
        let _ = parse_percent(&raw, DecimalMark::Comma);
        let _ = parse_number_range(&raw, DecimalMark::Point);
        let _ = is_blank(&raw);
    }
}
