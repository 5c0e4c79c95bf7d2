//! The vectors of the module `stats`.

use serde_json::Value;
use winnable_metrics::stats::Interval;
use winnable_metrics::{Reason, Result};

use crate::vectors::Vectors;

mod bootstrap;
mod incidence;
mod kaplan_meier;
mod log_rank;
mod mann_whitney;
mod multiple_testing;
mod proportion;
mod quantiles;
mod special;
mod two_proportions;

/// The fields that a case expects; each of them has to be asked for or skipped by name.
fn fields(case: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let fields = case["expected"].as_object().unwrap();
    fields.iter().map(|(name, value)| (name.as_str(), value))
}

/// Fails: a field that nobody has thought of.
fn unknown(case: &Value, field: &str) -> ! {
    panic!("{}: nothing is said of the field {field}", case["name"])
}

/// The reason code of a case that has no number.
fn code(case: &Value) -> Option<&str> {
    let expected = &case["expected"];
    expected["undefined"]
        .as_str()
        .or(expected["error"].as_str())
}

/// Whether a golden number says that there is none.
fn undefined(value: &Value) -> bool {
    value == "NaN" || value == "Infinity"
}

fn level(case: &Value) -> f64 {
    1.0 - case["inputs"]["alpha"].as_f64().unwrap()
}

fn check_interval(vectors: &Vectors, case: &Value, field: &str, got: Interval, want: &Value) {
    vectors.check(case, field, got.low, &want["lo"]);
    vectors.check(case, field, got.high, &want["hi"]);
}

/// Whether an interval is the one of an anti-golden.
fn is_interval(vectors: &Vectors, case: &Value, got: Interval, other: &Value) -> bool {
    let close = |got, want: &Value| vectors.close(case, got, want.as_f64().unwrap());
    close(got.low, &other["lo"]) && close(got.high, &other["hi"])
}

/// Checks numbers of a list each against that of the same place; a number that is undefined has to
/// be missing.
fn check_list(vectors: &Vectors, case: &Value, field: &str, got: &[Option<f64>], want: &Value) {
    let want = want.as_array().unwrap();
    assert_eq!(got.len(), want.len(), "{}: {field}", case["name"]);
    for (got, want) in got.iter().zip(want) {
        check_optional(vectors, case, field, *got, want);
    }
}

fn check_optional(vectors: &Vectors, case: &Value, field: &str, got: Option<f64>, want: &Value) {
    match got {
        Some(got) if !undefined(want) => vectors.check(case, field, got, want),
        None if undefined(want) => {}
        _ => panic!("{}: {field}: got {got:?}, expected {want}", case["name"]),
    }
}

fn check_reason<T: std::fmt::Debug>(case: &Value, got: Result<T>, code: &str) {
    assert_eq!(got.unwrap_err().code(), code, "{}", case["name"]);
}

/// A result whose reason for having no number is the one given.
fn or_none<T>(result: Result<T>, reason: Reason) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(other) => {
            assert_eq!(other, reason);
            None
        }
    }
}
