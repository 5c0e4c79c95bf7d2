//! How many firms an ICP and its hypotheses select.

mod csv;
mod json;
mod table;

use winnable_engine::Manifest;
use winnable_icp::profile::{MarketCount, Profile};
use winnable_model::Diagnostic;
use winnable_model::document::TextFile;

pub use csv::market_csv;
pub use json::market_json;
pub use table::market_table;

/// The count of one predicate.
#[derive(Clone, Debug)]
pub struct MarketPredicate {
    /// The id: that of the ICP, or of a hypothesis.
    pub id: String,
    /// The sentence of a hypothesis.
    pub sentence: Option<String>,
    /// The firms.
    pub count: MarketCount,
}

/// Counts with what they were made of.
#[derive(Clone, Copy, Debug)]
pub struct MarketReport<'a> {
    /// The ICP.
    pub profile: &'a Profile,
    /// Its file, into which warnings point.
    pub file: &'a TextFile,
    /// The hash of the file.
    pub sha256: &'a str,
    /// Below so many firms a market is small.
    pub minimum: u64,
    /// The ICP first, then its hypotheses; none where there is no table of firms.
    pub counts: &'a [MarketPredicate],
    /// The run.
    pub manifest: &'a Manifest,
    /// What should be known beside them.
    pub warnings: &'a [Diagnostic],
}
