//! Conditions that tell won from lost.

mod csv;
mod json;
mod table;

use winnable_engine::InputFile;
use winnable_icp::discover::Discovery;
use winnable_model::Diagnostic;

pub use csv::discover_csv;
pub(super) use json::HypothesisJson;
pub use json::discover_json;
pub use table::discover_table;
pub(super) use table::figures;

/// A search with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct DiscoverReport<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What its rows came to.
    pub input: &'a InputFile,
    /// What was found.
    pub discovery: &'a Discovery,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
    /// The version of the program.
    pub engine: &'a str,
}
