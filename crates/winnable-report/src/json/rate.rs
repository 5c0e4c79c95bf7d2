//! A rate, or why there is none.

use serde::Serialize;
use winnable_metrics::{Rate, Result};

/// A rate, or why there is none.
#[derive(Serialize)]
pub(crate) struct RateJson {
    numerator: Option<u64>,
    denominator: Option<u64>,
    value: Option<f64>,
    reason: Option<&'static str>,
}

impl RateJson {
    pub(crate) fn new(rate: &Result<Rate>) -> Self {
        let found = rate.as_ref().ok();
        Self {
            numerator: found.map(|rate| rate.numerator),
            denominator: found.map(|rate| rate.denominator),
            value: found.map(|rate| rate.value),
            reason: rate.as_ref().err().map(|reason| reason.code()),
        }
    }
}
