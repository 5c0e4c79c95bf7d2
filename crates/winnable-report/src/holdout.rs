//! Holdouts: a draw as two files that people keep, and ABM against the rest as a table, as JSON and as
//! CSV.

mod csv;
mod draw;
mod figure;
mod json;
mod table;

use winnable_engine::Manifest;
use winnable_engine::metrics::ComparisonReport;
use winnable_model::{Diagnostic, Lang, SourceNames};

pub use csv::holdout_csv;
pub use draw::{DrawOrigin, draw_csv, draw_json, draw_table, draw_toml};
pub use json::holdout_json;
pub use table::holdout_table;

#[cfg(test)]
mod tests;

/// A comparison, and what it was made from.
#[derive(Clone, Copy, Debug)]
pub struct HoldoutReport<'a> {
    /// The manifest of the run.
    pub manifest: &'a Manifest,
    /// The comparison.
    pub comparison: &'a ComparisonReport,
    /// The names of the input files.
    pub names: &'a SourceNames,
    /// What should be known of the run.
    pub warnings: &'a [Diagnostic],
}

/// How a comparison is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldoutOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub colour: bool,
}
