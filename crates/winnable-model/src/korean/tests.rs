use rust_decimal::Decimal;

use super::*;
use crate::{Lang, Money};

#[test]
fn particles_follow_the_last_sound() {
    for (word, particle, with) in [
        ("점수", Josa::EunNeun, "점수는"),
        ("등급", Josa::EunNeun, "등급은"),
        ("`점수`", Josa::EulReul, "`점수`를"),
        ("\"등급\"", Josa::EulReul, "\"등급\"을"),
        ("「모델」", Josa::WaGwa, "「모델」과"),
        ("대표(CEO)", Josa::IGa, "대표(CEO)가"),
        ("서울", Josa::Euro, "서울로"),
        ("부산", Josa::Euro, "부산으로"),
        ("대구", Josa::Euro, "대구로"),
        ("서울", Josa::IGa, "서울이"),
        // 일 이 삼 사 오 육 칠 팔 구 영
        ("1", Josa::Euro, "1로"),
        ("2", Josa::IGa, "2가"),
        ("3", Josa::IGa, "3이"),
        ("6", Josa::Euro, "6으로"),
        ("7", Josa::EunNeun, "7은"),
        ("8", Josa::Euro, "8로"),
        ("9", Josa::WaGwa, "9와"),
        ("0", Josa::IGa, "0이"),
        // 십, 천, 만, 억, 조
        ("10", Josa::IGa, "10이"),
        ("1,000", Josa::Euro, "1,000으로"),
        ("100000000", Josa::EulReul, "100000000을"),
        ("1,000,000,000,000", Josa::EulReul, "1,000,000,000,000를"),
        ("12.5%", Josa::IGa, "12.5%가"),
        // 엘, 엠, 엔, 알; every other letter ends in a vowel.
        ("CRM", Josa::IGa, "CRM이"),
        ("URL", Josa::Euro, "URL로"),
        ("KPI", Josa::EunNeun, "KPI는"),
        ("USD", Josa::WaGwa, "USD와"),
        ("B", Josa::EulReul, "B를"),
        ("email", Josa::Euro, "email로"),
        ("email", Josa::EulReul, "email을"),
        ("domain", Josa::EulReul, "domain을"),
        ("name", Josa::IGa, "name이"),
        ("role", Josa::Euro, "role로"),
        ("tier", Josa::IGa, "tier가"),
        ("list", Josa::EulReul, "list를"),
        ("map", Josa::EulReul, "map을"),
        ("accounts.csv", Josa::EulReul, "accounts.csv를"),
        ("account_id", Josa::EunNeun, "account_id는"),
        ("stage", Josa::EunNeun, "stage는"),
        ("scoring", Josa::EunNeun, "scoring은"),
        ("★", Josa::EunNeun, "★은(는)"),
        ("", Josa::Euro, "(으)로"),
    ] {
        assert_eq!(josa(word, particle), with);
    }
}

#[test]
fn groups_of_three_digits() {
    for (value, printed) in [
        (Decimal::ZERO, "0"),
        (Decimal::from(999), "999"),
        (Decimal::from(1_000), "1,000"),
        (Decimal::from(-1_234_567), "-1,234,567"),
        (Decimal::new(123_456_789, 4), "12,345.6789"),
        (-Decimal::ZERO, "0"),
    ] {
        assert_eq!(grouped(value), printed);
    }
}

#[test]
fn compact_numbers() {
    for (value, en, ko) in [
        (0_i64, "0", "0"),
        (950, "950", "950"),
        (1_234, "1.2K", "1,234"),
        (9_999, "10K", "9,999"),
        (12_345, "12.3K", "1.2만"),
        (999_949, "1M", "100만"),
        (999_499, "999K", "99.9만"),
        (12_300_000, "12.3M", "1,230만"),
        (500_000_000, "500M", "5억"),
        (1_230_000_000, "1.2B", "12.3억"),
        (12_345_000_000, "12.3B", "123억"),
        (99_999_999, "100M", "1억"),
        (2_000_000_000_000, "2T", "2조"),
        (-12_300_000, "-12.3M", "-1,230만"),
    ] {
        let value = Decimal::from(value);
        let printed = (compact(value, Lang::En), compact(value, Lang::Ko));
        assert_eq!(printed, (en.to_owned(), ko.to_owned()));
    }
    assert_eq!(compact(Decimal::MAX, Lang::Ko), "7,922,816,251,426경");
    assert_eq!(compact(Decimal::new(-4, 2), Lang::En), "0");
    assert_eq!(compact(Decimal::new(1_250, 2), Lang::En), "12.5");
}

#[test]
fn money_for_people_is_exact() {
    for (money, en, ko) in [
        ("KRW 500000000", "KRW 500,000,000", "5억 원"),
        ("KRW 120000000", "KRW 120,000,000", "1억 2,000만 원"),
        ("KRW 123456789", "KRW 123,456,789", "1억 2,345만 6,789원"),
        ("KRW 1234", "KRW 1,234", "1,234원"),
        ("KRW 0", "KRW 0", "0원"),
        ("KRW -30000000", "KRW -30,000,000", "-3,000만 원"),
        ("USD 1234.5", "USD 1,234.50", "USD 1,234.50"),
    ] {
        let money: Money = money.parse().unwrap();
        assert_eq!(format_money(&money, Lang::En), en);
        assert_eq!(format_money(&money, Lang::Ko), ko);
    }
}
