//! What the verdicts are worth: deals drawn from known laws, with fixed seeds.
//!
//! A rate of false alarms or of coverage is itself a sample: a test allows three standard errors of it.

#![expect(
    clippy::unwrap_used,
    reason = "a simulation that has no result has to fail the test"
)]
#![allow(clippy::float_arithmetic, reason = "probabilities are floating point")]

mod clusters;
mod draw;
mod effect;
mod leaks;
mod noise;
