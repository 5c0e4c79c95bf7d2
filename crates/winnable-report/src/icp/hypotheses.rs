//! Hypotheses that were stated beforehand.

mod csv;
mod json;
mod table;

use winnable_engine::InputFile;
use winnable_icp::hypothesis::{Examined, Note};
use winnable_icp::leak::Leak;
use winnable_model::Diagnostic;

pub use csv::hypotheses_csv;
pub use json::hypotheses_json;
pub use table::hypotheses_table;

/// Stated hypotheses with what the deals say of them.
#[derive(Clone, Copy, Debug)]
pub struct HypothesesReport<'a> {
    /// The name of the table.
    pub file: &'a str,
    /// The name of the file of hypotheses.
    pub hypotheses: &'a str,
    /// What the rows of the table came to.
    pub input: &'a InputFile,
    /// Won, lost and open deals.
    pub deals: (u64, u64, u64),
    /// The hypotheses, in the order of the file.
    pub examined: &'a [Examined],
    /// What is missing.
    pub notes: &'a [Note],
    /// Columns that look as if they knew the outcome.
    pub leaks: &'a [Leak],
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
    /// The version of the program.
    pub engine: &'a str,
}
