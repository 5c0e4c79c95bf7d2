//! Metrics a finance director would sign: each with one named definition, its variants under other
//! names, its interval, and a [`Reason`] when there is no number.
//!
//! Everything here is a free function over plain inputs: counts, dates, [`Decimal`] amounts of one
//! currency. Rates are fractions in 0..=1. A function that cannot give an honest number returns a
//! [`Reason`]; none returns NaN or infinity for any input its types admit.
//!
//! [`Decimal`]: rust_decimal::Decimal

#![allow(
    clippy::float_arithmetic,
    reason = "statistics are floating point here and in nothing that decides a score"
)]

pub mod abm;
pub mod acquisition;
mod amounts;
pub mod contract;
mod days;
pub mod deals;
pub mod funnel;
pub mod goals;
pub mod lifetime;
mod ln_beta;
pub mod market;
mod model_fit;
mod optimise;
pub mod pipeline;
mod rate;
mod reason;
pub mod registry;
pub mod retention;
pub mod retention_model;
pub mod spend;
pub mod stats;
#[cfg(test)]
mod testing;
pub mod three_rs;
mod unit;
pub mod usage;

pub use days::DayStats;
pub use rate::{PooledRate, Rate, ValueRate};
pub use reason::Reason;
pub use unit::Unit;

/// What a metric comes to: a value, or the reason why there is none.
pub type Result<T, E = Reason> = std::result::Result<T, E>;
