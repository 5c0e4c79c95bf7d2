//! Is the ideal customer profile true? A profile or a score is held against what was really won and
//! lost, by rules that know that a hundred deals prove little.
//!
//! Everything here is a free function over plain inputs: scores, outcomes, counts. A function that
//! cannot give an honest number returns a [`Reason`](winnable_metrics::Reason).

#![allow(
    clippy::float_arithmetic,
    reason = "statistics are floating point here and in nothing that decides a score"
)]
#![cfg_attr(
    test,
    allow(
        clippy::float_cmp,
        reason = "a law that holds to the last bit is tested to the last bit"
    )
)]

pub mod backtest;
pub mod best;
pub mod discover;
pub mod drift;
mod figures;
pub mod handoff;
pub mod hypothesis;
pub mod leak;
pub mod learn;
pub mod lookalike;
mod number;
pub mod outcome;
pub mod past;
pub mod predicate;
pub mod profile;
pub mod stats;
pub mod table;
pub mod table_model;
pub mod unused;

/// A value, or the reason why there is none.
pub type Result<T, E = winnable_metrics::Reason> = std::result::Result<T, E>;
