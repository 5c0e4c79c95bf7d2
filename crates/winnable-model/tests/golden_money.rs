//! The golden vectors on money: rounding, minor units and allocation. Their sources are named in
//! the files themselves.

#![expect(
    clippy::unwrap_used,
    reason = "a golden file of another shape has to fail the test"
)]

use std::path::Path;

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_model::{Currency, Money, MoneyError, Rounding, allocate};

const MODES: [(&str, Rounding); 6] = [
    ("half_even_bankers", Rounding::HalfEven),
    ("half_away_from_zero", Rounding::HalfAwayFromZero),
    ("toward_zero", Rounding::TowardZero),
    ("up_away", Rounding::AwayFromZero),
    ("floor", Rounding::Floor),
    ("ceiling", Rounding::Ceiling),
];

fn cases(file: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden")
        .join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let golden: Value = serde_json::from_str(&text).unwrap();
    golden["cases"].as_array().unwrap().clone()
}

fn decimal(raw: &str) -> Decimal {
    Decimal::from_str_exact(raw).unwrap()
}

fn strings(value: &Value) -> Vec<&str> {
    let items = value.as_array().unwrap();
    items.iter().map(|item| item.as_str().unwrap()).collect()
}

#[test]
fn rounding_to_minor_units_in_six_modes() {
    let mut checked = 0;
    for case in cases("27_money_rounding.json") {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        if inputs["currency"].is_null() || !inputs["from_f64"].is_null() {
            continue;
        }
        let currency: Currency = inputs["currency"].as_str().unwrap().parse().unwrap();
        let money = Money::new(decimal(inputs["amount"].as_str().unwrap()), currency);
        for (key, mode) in MODES {
            // The peer keeps the sign of a negative zero; the notes of the file say to print none.
            let wanted = expected[key].as_str().unwrap();
            let zero = decimal(wanted).is_zero();
            let wanted = if zero {
                wanted.trim_start_matches('-')
            } else {
                wanted
            };
            let rounded = money.round(mode).unwrap().to_string();
            assert_eq!(
                rounded,
                format!("{currency} {wanted}"),
                "{} {key}",
                case["name"]
            );
            checked += 1;
        }
    }
    assert_eq!(checked, 122 * MODES.len());
}

#[test]
fn decimals_do_not_fall_into_the_traps_of_doubles() {
    let mut checked = 0;
    for case in cases("27_money_rounding.json") {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        if let Some(left) = inputs["a"].as_str() {
            let money = |raw| Money::new(decimal(raw), Currency::USD);
            let sum = money(left).checked_add(&money(inputs["b"].as_str().unwrap()));
            let wanted = decimal(expected["decimal"].as_str().unwrap());
            assert_eq!(sum.unwrap().amount(), wanted);
            checked += 1;
        }
        if inputs["from_f64"].is_number() {
            let amount = decimal(&inputs["from_f64"].to_string());
            let rounded = Money::new(amount, Currency::USD).round(Rounding::HalfEven);
            let wanted = decimal(expected["decimal_string_half_even"].as_str().unwrap());
            assert_eq!(rounded.unwrap().amount(), wanted);
            checked += 1;
        }
    }
    assert_eq!(checked, 2);
}

#[test]
fn minor_units_of_every_code() {
    let all = cases("28_iso4217_minor_units.json");
    let expected = all[0]["expected"]["minor_units"].as_object().unwrap();
    assert_eq!(expected.len(), 178);
    for (code, digits) in expected {
        let currency: Currency = code.parse().unwrap();
        let digits = digits.as_u64().map(|digits| u32::try_from(digits).unwrap());
        assert_eq!(
            (currency.code(), currency.minor_units()),
            (code.as_str(), digits)
        );
    }
}

#[test]
fn allocation_by_largest_remainder() {
    let all = cases("29_allocation.json");
    assert_eq!(all.len(), 14);
    for case in all {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        let currency = match inputs["minor_units"].as_u64() {
            Some(0) => Currency::KRW,
            Some(2) => Currency::USD,
            Some(3) => "KWD".parse().unwrap(),
            other => panic!("no currency for {other:?} minor units"),
        };
        let total = Money::new(decimal(inputs["total"].as_str().unwrap()), currency);
        let weights: Vec<Decimal> = strings(&inputs["weights"])
            .into_iter()
            .map(decimal)
            .collect();
        let parts = allocate(&total, &weights);
        if expected["error"] == "zero_weights" {
            assert_eq!(parts, Err(MoneyError::ZeroWeights));
            continue;
        }
        let parts: Vec<String> = parts
            .unwrap()
            .iter()
            .map(|part| part.amount().to_string())
            .collect();
        assert_eq!(
            parts,
            strings(&expected["largest_remainder_DEFAULT"]),
            "{}",
            case["name"]
        );
    }
}
