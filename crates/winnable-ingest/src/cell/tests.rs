use chrono_tz::Asia::Seoul;
use winnable_model::{AmountRules, Code, Currency, DecimalMark};

use super::*;
use crate::date::DateOrder;

fn won() -> AmountRules {
    AmountRules {
        decimal_mark: DecimalMark::Point,
        default_currency: Some(Currency::KRW),
    }
}

#[test]
fn flags_are_read_in_the_spellings_of_exports() {
    for yes in ["true", "TRUE", "1", "yes", "Y", "예"] {
        assert_eq!(flag(yes), Ok(true), "{yes}");
    }
    for no in ["false", "FALSE", "0", "no", "N", "아니요"] {
        assert_eq!(flag(no), Ok(false), "{no}");
    }
    for neither in ["maybe", "2", "예스", "ja"] {
        assert_eq!(flag(neither).unwrap_err().code, Code::E0411, "{neither}");
    }
}

/// B29: as the catalogue of bad inputs lists them.
#[test]
fn amounts_are_read_exactly_or_refused() {
    let cases = [
        ("₩1,234,000", "KRW 1234000"),
        ("1억 2천만원", "KRW 120000000"),
        ("$1.2M", "USD 1200000.00"),
        ("(1,200)", "KRW -1200"),
        ("USD 5k", "USD 5000.00"),
        ("１２３", "KRW 123"),
    ];
    for (raw, expected) in cases {
        let read = money_span(raw, won()).unwrap();
        assert_eq!(payable(read, raw).unwrap().to_string(), expected, "{raw}");
    }
    for refused in ["1.234.567", "1,23,456"] {
        assert_eq!(
            money_span(refused, won()).unwrap_err().code,
            Code::E0601,
            "{refused}"
        );
    }
}

/// B12 and B30.
#[test]
fn what_is_no_number_is_refused_with_its_code() {
    let cases = [
        ("1.234,56", Code::E0402),
        ("1234,5", Code::E0402),
        ("NaN", Code::E0406),
        ("inf", Code::E0406),
        ("1e400", Code::E0406),
        ("--5", Code::E0406),
        ("0x10", Code::E0406),
    ];
    for (raw, code) in cases {
        assert_eq!(
            number_span(raw, DecimalMark::Point).unwrap_err().code,
            code,
            "{raw}"
        );
    }
    let zero = number_span("-0", DecimalMark::Point).unwrap();
    assert_eq!(zero.span.as_point().unwrap().to_string(), "0");
    let german = number_span("1.234,56", DecimalMark::Comma).unwrap();
    assert_eq!(german.span.as_point().unwrap().to_string(), "1234.56");
}

/// B31.
#[test]
fn a_deal_is_paid_in_whole_minor_units() {
    for (raw, code) in [
        ("1234.5 KRW", Code::E0602),
        ("USD 1.005", Code::E0602),
        ("1000-2000", Code::E0601),
    ] {
        let read = money_span(raw, won()).unwrap();
        assert_eq!(payable(read, raw).unwrap_err().code, code, "{raw}");
    }
}

#[test]
fn a_scale_multiplies_both_ends_and_spares_cells_with_a_unit_of_their_own() {
    let million = Some(rust_decimal::Decimal::from(1_000_000));
    let cases = [
        ("1100.04", "1100040000", "1100040000"),
        ("10-50", "10000000", "50000000"),
        ("1.2M", "1200000", "1200000"),
        ("5억", "500000000", "500000000"),
        ("12 KRW", "12000000", "12000000"),
    ];
    for (raw, low, high) in cases {
        let read = scaled(money_span(raw, won()).unwrap(), million, raw).unwrap();
        let ends = [read.span.low(), read.span.high()].map(|end| end.unwrap().to_string());
        assert_eq!(ends, [low, high], "{raw}");
    }
    let open = scaled(money_span("200+", won()).unwrap(), million, "200+").unwrap();
    assert_eq!(open.span.low(), Some(200_000_000.into()));
    assert_eq!(open.span.high(), None);
    let huge = "9999999999999999999999999999";
    assert!(scaled(money_span(huge, won()).unwrap(), million, huge).is_err());
}

/// B34: the last cells stand for dates in an order that the column settled.
#[test]
fn days_are_read_or_refused_with_their_code() {
    let cases = [
        ("2026-02-30", None, Err(Code::E0407)),
        ("13/14/2026", None, Err(Code::E0407)),
        ("01/02/2026", None, Err(Code::E0408)),
        ("26-1-2", None, Err(Code::E0408)),
        ("45292", None, Err(Code::E0407)),
        ("0000-00-00", None, Err(Code::E0407)),
        ("2026.1.31.", None, Ok("2026-01-31")),
        ("2026년 1월 31일", None, Ok("2026-01-31")),
        ("01/02/2026", Some(DateOrder::Mdy), Ok("2026-01-02")),
        ("01/02/2026", Some(DateOrder::Dmy), Ok("2026-02-01")),
        ("26-1-2", Some(DateOrder::Ymd), Ok("2026-01-02")),
        // B36
        ("2026-12-31T23:30:00-05:00", None, Ok("2027-01-01")),
    ];
    for (raw, order, expected) in cases {
        let read = day(raw, order, Seoul).map(|day| day.to_string());
        let read = read.as_deref().map_err(|refusal| refusal.code);
        assert_eq!(read, expected, "{raw} in {order:?}");
    }
}

/// B37.
#[test]
fn keys_of_salesforce_come_out_in_one_length() {
    assert_eq!(record_key("001C000000o4OOI"), "001C000000o4OOIIA2");
    assert_eq!(record_key(" 001C000000o4OOIIA2 "), "001C000000o4OOIIA2");
    assert_ne!(record_key("001C000000o4OOI"), record_key("001C000000o4Ooi"));
    assert_eq!(
        damaged_id("001C000000o4OOIIA3", false).unwrap().code,
        Code::E0501
    );
    for fine in [
        "001C000000o4OOIIA2",
        "001C000000o4OOI",
        "397790000000123",
        "acct_000001",
    ] {
        assert_eq!(damaged_id(fine, true), None, "{fine}");
    }
    assert_eq!(first_key("9002;9999").as_deref(), Some("9002"));
    assert_eq!(first_key(" ; "), None);
}

/// B39: whether a provider is a free one is decided when people are matched to accounts.
#[test]
fn addresses_give_a_key_and_a_company_domain() {
    let cases = [
        ("A@GMAIL.com", Some("a@gmail.com"), Ok("gmail.com")),
        ("x@192.168.0.1", Some("x@192.168.0.1"), Err(Code::E0503)),
        ("y@localhost", Some("y@localhost"), Err(Code::E0503)),
        (
            "z@mail.samsung.co.kr",
            Some("z@mail.samsung.co.kr"),
            Ok("mail.samsung.co.kr"),
        ),
        ("\"a@b\"@c.com", Some("\"a@b\"@c.com"), Ok("c.com")),
        ("x@example.com.", Some("x@example.com"), Ok("example.com")),
        ("a@one.com, b@two.com", Some("a@one.com"), Ok("one.com")),
        ("no-at", None, Err(Code::E0503)),
    ];
    for (raw, key, expected) in cases {
        match address(raw) {
            Ok(read) => {
                assert_eq!(Some(read.key.as_str()), key, "{raw}");
                let domain = read.domain.as_ref().map(Domain::as_str).map_err(|r| r.code);
                assert_eq!(domain, expected, "{raw}");
            }
            Err(refusal) => assert_eq!((key, Err(refusal.code)), (None, expected), "{raw}"),
        }
    }
}

#[test]
fn labels_are_split_where_a_separator_is_known() {
    let labels = |raw, separator| split(raw, separator).collect::<Vec<_>>();
    assert_eq!(labels("A; B ;;C", Some(";")), ["A", "B", "C"]);
    assert_eq!(labels("Oil; Gas", None), ["Oil; Gas"]);
    assert!(labels(" ; ", Some(";")).is_empty());
}

#[test]
fn a_term_is_a_whole_number_of_its_range() {
    let read = |text: &str| whole(text.parse().unwrap(), 1, 600).map_err(|r| r.code);
    assert_eq!(read("24"), Ok(24));
    for refused in ["0", "601", "1.5", "-3"] {
        assert_eq!(read(refused), Err(Code::E0406), "{refused}");
    }
}
