//! Exact values of a golden file: `{num, den, decimal20}`, a string or a number.

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_metrics::{Reason, Result};

/// The reason that stands for a word of the files.
pub(crate) fn reason(word: &Value) -> Reason {
    match word.as_str().unwrap() {
        "churn_not_positive" => Reason::NegativeChurn,
        "rate_out_of_range" => Reason::InvalidInput,
        "term_not_positive" => Reason::ZeroTerm,
        "undefined: no_fixed_term" => Reason::UndefinedForEvergreen,
        code => *Reason::ALL
            .iter()
            .find(|reason| reason.code() == code)
            .unwrap(),
    }
}

/// An input, to all digits that a decimal holds.
pub(crate) fn amount(value: &Value) -> Decimal {
    match value {
        Value::Object(exact) => amount(&exact["num"]) / amount(&exact["den"]),
        Value::String(text) => text.parse().unwrap(),
        other => other.to_string().parse().unwrap(),
    }
}

/// Fails unless the value, rounded to 20 places, is what is expected.
pub(crate) fn same(case: &Value, field: &str, got: Result<Decimal>, want: &Value) {
    let name = &case["name"];
    let want: Decimal = want["decimal20"].as_str().unwrap().parse().unwrap();
    assert_eq!(got.map(|got| got.round_dp(20)), Ok(want), "{name}: {field}");
}

/// A decimal as a double, for fields that are compared within a tolerance.
pub(crate) fn double(value: Decimal) -> f64 {
    value.to_string().parse().unwrap()
}

/// The fields that a case expects.
pub(crate) fn fields(case: &Value) -> impl Iterator<Item = (&str, &Value)> {
    case["expected"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(field, want)| (field.as_str(), want))
}

/// Fails on a field that no test knows.
pub(crate) fn unknown(case: &Value, field: &str) -> ! {
    panic!("{}: nothing tests the field {field}", case["name"])
}
