//! The golden vectors: numbers of peers and of exact arithmetic, each file with its sources.

#![expect(
    clippy::unwrap_used,
    reason = "a golden file of another shape has to fail the test"
)]
#![allow(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "a tolerance is floating point, and infinities are compared as they stand"
)]

mod acquisition;
mod bgnbd_cdnow;
mod cdnow;
mod contract;
mod exact;
mod gamma_gamma_clv;
mod lifetime;
mod market_pipeline_winrate;
mod retention;
mod sbg_retention;
mod stage_conversion_dwell;
mod stats;
mod vectors;
