//! The golden vectors: numbers of peers and of exact arithmetic, each file with its sources.

#![expect(
    clippy::unwrap_used,
    reason = "a golden file of another shape has to fail the test"
)]
#![allow(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "numbers are compared with a tolerance, or exactly where they have to be exact"
)]

mod stats;
mod vectors;
