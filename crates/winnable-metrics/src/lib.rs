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

mod reason;
pub mod stats;

pub use reason::Reason;

/// What a metric comes to: a value, or the reason why there is none.
pub type Result<T, E = Reason> = std::result::Result<T, E>;
