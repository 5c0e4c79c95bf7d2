//! The golden vectors: numbers of peers and of exact arithmetic, each file with its sources.

#![expect(
    clippy::unwrap_used,
    reason = "a golden file of another shape has to fail the test"
)]

mod market_pipeline_winrate;
mod stage_conversion_dwell;
mod vectors;
