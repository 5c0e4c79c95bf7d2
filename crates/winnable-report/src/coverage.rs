//! What a programme covers: assets by stage and role, reach by account, channels of the best tier.

mod csv;
mod json;
mod table;

use winnable_engine::coverage::ProgrammeCoverage;
use winnable_engine::{Assessment, Manifest};
use winnable_model::Diagnostic;
use winnable_score::CompiledModel;

pub use csv::coverage_csv;
pub use json::coverage_json;
pub use table::coverage_table;

/// What a programme covers, with what it was found in.
#[derive(Clone, Copy, Debug)]
pub struct CoveragePage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The accounts.
    pub assessment: &'a Assessment,
    /// The model.
    pub model: &'a CompiledModel,
    /// What was found.
    pub found: &'a ProgrammeCoverage,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}
