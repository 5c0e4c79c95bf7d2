use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::{Lang, Localised, format_money};

fn decimal(raw: &str) -> Decimal {
    Decimal::from_str_exact(raw).unwrap()
}

fn money(raw: &str) -> Money {
    raw.parse().unwrap()
}

#[test]
fn prints_one_form_for_equal_amounts() {
    for (amount, currency, printed) in [
        ("1234.5", Currency::USD, "USD 1234.50"),
        ("1234.5000", Currency::USD, "USD 1234.50"),
        ("0.0125", Currency::USD, "USD 0.0125"),
        ("500000000.0", Currency::KRW, "KRW 500000000"),
        ("-0.00", Currency::KRW, "KRW 0"),
        ("-0.00", Currency::USD, "USD 0.00"),
        ("-5", Currency::USD, "USD -5.00"),
    ] {
        assert_eq!(Money::new(decimal(amount), currency).to_string(), printed);
    }
}

#[test]
fn reads_only_the_printed_form() {
    for refused in [
        "500000000",
        "KRW",
        "KRW ",
        "KRW 5,000",
        "KRW  5",
        "KRW 1e3",
        "KRW .5",
        "KRW 5.",
        "KRW +5",
        "KRW --5",
        "KRW 1_000",
        "KRW NaN",
        "5 KRW",
        "KRW 79228162514264337593543950336",
        "KRW 0.12345678901234567890123456789",
    ] {
        let error = refused.parse::<Money>().unwrap_err();
        assert!(
            matches!(
                error,
                MoneyError::NotPlain { .. } | MoneyError::UnknownCurrency(_)
            ),
            "{refused}: {error}"
        );
    }
    assert!(matches!(
        "ABC 5".parse::<Money>(),
        Err(MoneyError::UnknownCurrency(UnknownCurrency(code))) if code == "ABC"
    ));
}

#[test]
fn json_holds_the_amount_as_a_string() {
    let json = r#"{"amount":"1234.50","currency":"USD"}"#;
    assert_eq!(serde_json::to_string(&money("USD 1234.5")).unwrap(), json);
    assert_eq!(
        serde_json::from_str::<Money>(json).unwrap(),
        money("USD 1234.5")
    );
    for refused in [
        r#"{"amount":1234.5,"currency":"USD"}"#,
        r#"{"amount":"1e3","currency":"USD"}"#,
        r#"{"amount":"1","currency":"usd"}"#,
        r#"{"amount":"1","currency":"USD","rate":"1"}"#,
    ] {
        assert!(serde_json::from_str::<Money>(refused).is_err(), "{refused}");
    }
}

#[test]
fn arithmetic_is_exact_or_refused() {
    let sum = money("USD 0.1").checked_add(&money("USD 0.2"));
    assert_eq!(sum.unwrap().to_string(), "USD 0.30");
    let nothing = money("KRW 5").checked_sub(&money("KRW 5"));
    assert_eq!(nothing.unwrap().to_string(), "KRW 0");
    assert_eq!(
        money("USD 1").checked_add(&money("KRW 1")),
        Err(MoneyError::MixedCurrencies {
            left: Currency::USD,
            right: Currency::KRW
        })
    );
    // `Decimal` would round the first of these and wrap neither.
    for (left, right) in [
        ("KRW 79228162514264337593543950335", "KRW 0.4"),
        ("KRW 79228162514264337593543950335", "KRW 1"),
    ] {
        let sum = money(left).checked_add(&money(right));
        assert!(matches!(sum, Err(MoneyError::Overflow { .. })), "{sum:?}");
    }
}

#[test]
fn payable_amounts_have_no_more_than_minor_digits() {
    assert!(Money::in_minor_units(decimal("1234.50"), Currency::USD).is_ok());
    assert!(Money::in_minor_units(decimal("1234.00"), Currency::KRW).is_ok());
    assert_eq!(
        Money::in_minor_units(decimal("1234.5"), Currency::KRW),
        Err(MoneyError::TooPrecise {
            amount: decimal("1234.5"),
            currency: Currency::KRW,
            minor_units: 0
        })
    );
    let gold: Currency = "XAU".parse().unwrap();
    assert_eq!(
        Money::in_minor_units(Decimal::ONE, gold),
        Err(MoneyError::NoMinorUnits { currency: gold })
    );
    assert_eq!(
        Money::new(Decimal::ONE, gold).round(Rounding::HalfEven),
        Err(MoneyError::NoMinorUnits { currency: gold })
    );
}

#[test]
fn order_needs_one_currency() {
    assert_eq!(money("KRW 5").compare(&money("KRW 7")), Ok(Ordering::Less));
    assert!(money("KRW 5").compare(&money("USD 7")).is_err());
}

#[test]
fn deals_integers_by_largest_remainder() {
    // Hand arithmetic: exact shares, floors, then one unit each to the largest remainders.
    for (total, weights, parts) in [
        (10_000, &[40, 40, 20][..], &[4_000, 4_000, 2_000][..]),
        (10_000, &[1, 1, 1], &[3_334, 3_333, 3_333]),
        (100, &[2, 3, 2], &[29, 43, 28]),
        (-100, &[2, 3, 2], &[-29, -43, -28]),
        (1, &[0, 1, 1], &[0, 1, 0]),
        (0, &[0, 7], &[0, 0]),
        (i128::MIN, &[1], &[i128::MIN]),
    ] {
        assert_eq!(largest_remainder(total, weights).unwrap(), parts);
    }
    assert_eq!(largest_remainder(1, &[]), Err(MoneyError::ZeroWeights));
    assert_eq!(
        largest_remainder(1, &[2, -1]),
        Err(MoneyError::NegativeWeight { weight: -1 })
    );
    assert_eq!(
        largest_remainder(i128::MAX - 1, &[i128::MAX, i128::MAX]),
        Err(MoneyError::WeightOverflow)
    );
}

#[test]
fn splits_only_payable_totals() {
    let thirds = [Decimal::ONE; 3];
    assert!(matches!(
        allocate(&money("USD 0.001"), &thirds),
        Err(MoneyError::TooPrecise { .. })
    ));
    assert!(matches!(
        allocate(&money("USD 1"), &[]),
        Err(MoneyError::ZeroWeights)
    ));
}

#[test]
fn every_error_has_both_languages() {
    let gold: Currency = "XAU".parse().unwrap();
    for (error, en, ko) in [
        (
            MoneyError::MixedCurrencies {
                left: Currency::USD,
                right: Currency::KRW,
            },
            "amounts in USD and KRW do not combine: expected one currency, or a dated rate from KRW to USD",
            "USD와 KRW 금액은 함께 계산할 수 없습니다: 통화가 같거나 KRW → USD 기준일 환율이 있어야 합니다",
        ),
        (
            MoneyError::NoMinorUnits { currency: gold },
            "XAU has no minor units: expected a currency that can be paid in coins, such as KRW or USD",
            "XAU에는 보조 단위가 없습니다: KRW, USD처럼 지급할 수 있는 통화여야 합니다",
        ),
    ] {
        assert_eq!(
            (error.text(Lang::En).as_str(), error.text(Lang::Ko).as_str()),
            (en, ko)
        );
        assert_eq!(error.to_string(), en);
    }
}

fn any_currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(vec!["KRW", "USD", "JPY", "KWD", "CLF", "XAU"])
        .prop_map(|code| code.parse().unwrap())
}

fn any_money() -> impl Strategy<Value = Money> {
    (any::<i64>(), 0_u32..=12, any_currency())
        .prop_map(|(digits, scale, currency)| Money::new(Decimal::new(digits, scale), currency))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn parse_undoes_print(money in any_money()) {
        let printed = money.to_string();
        let parsed: Money = printed.parse().unwrap();
        prop_assert_eq!(&parsed, &money);
        prop_assert_eq!(parsed.to_string(), printed);
        let json = serde_json::to_string(&money).unwrap();
        prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
    }

    #[test]
    fn people_and_the_parser_agree(money in any_money(), korean: bool) {
        let lang = if korean { Lang::Ko } else { Lang::En };
        let amount = parse_amount(&format_money(&money, lang), &AmountRules::default()).unwrap();
        prop_assert_eq!(amount.money().unwrap(), money);
    }

    #[test]
    fn rounding_twice_is_rounding_once(digits in any::<i64>(), scale in 0_u32..=12, won: bool) {
        let currency = if won { Currency::KRW } else { Currency::USD };
        let money = Money::new(Decimal::new(digits, scale), currency);
        for mode in [
            Rounding::HalfEven, Rounding::HalfAwayFromZero, Rounding::TowardZero,
            Rounding::AwayFromZero, Rounding::Floor, Rounding::Ceiling,
        ] {
            let once = money.round(mode).unwrap();
            prop_assert_eq!(once.round(mode).unwrap(), once);
        }
    }

    #[test]
    fn parts_sum_to_the_total_and_mirror(
        minor in any::<i64>(),
        weights in prop::collection::vec((0_i64..1_000_000, 0_u32..=4), 1..12),
    ) {
        let weights: Vec<Decimal> = weights.iter().map(|(n, scale)| Decimal::new(*n, *scale)).collect();
        prop_assume!(weights.iter().any(|weight| !weight.is_zero()));
        let total = Money::new(Decimal::new(minor, 2), Currency::USD);
        let refund = Money::new(-total.amount(), Currency::USD);
        let parts = allocate(&total, &weights).unwrap();
        let sum = parts.iter().try_fold(Money::zero(Currency::USD), |sum, part| sum.checked_add(part));
        prop_assert_eq!(sum.unwrap(), total);
        for ((part, mirrored), weight) in parts.iter().zip(allocate(&refund, &weights).unwrap()).zip(&weights) {
            prop_assert_eq!(part.amount(), -mirrored.amount());
            prop_assert!(!weight.is_zero() || part.amount().is_zero());
        }
    }
}
