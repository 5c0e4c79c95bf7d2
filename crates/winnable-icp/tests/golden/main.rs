//! The golden vectors of validation: numbers of peers, each file with its sources.

#![expect(
    clippy::unwrap_used,
    reason = "a golden file of another shape has to fail the test"
)]
#![allow(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "a tolerance is floating point, and infinities are compared as they stand"
)]

mod auc;
mod backtest;
mod calibration;
mod deals;
mod evidence;
mod gains;
mod isotonic;
mod logistic;
mod power;
mod stability;
mod trend;
#[path = "../../../winnable-metrics/tests/golden/vectors.rs"]
mod vectors;
