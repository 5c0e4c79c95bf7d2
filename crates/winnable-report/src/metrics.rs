//! Metrics: as a table, as JSON, as CSV; one metric with its rows; what could be computed and what
//! could not.

mod contracts;
mod csv;
mod doctor;
mod explain;
mod figure;
mod json;
mod label;
mod list;
mod notes;
mod scorecard;
mod table;

#[cfg(test)]
mod tests;

use winnable_engine::Manifest;
use winnable_engine::metrics::{By, MetricRow, Window};
use winnable_metrics::registry::Need;
use winnable_model::{Diagnostic, Lang};

pub use contracts::{all_contracts_markdown, metric_contract};
pub use csv::metrics_csv;
pub use doctor::{doctor_metrics, doctor_metrics_json};
pub use explain::{MetricPage, metric_page, metric_page_json, metric_rows_csv};
pub use json::metrics_json;
pub use list::{metric_list, metric_list_json};
pub use scorecard::{scorecard_json, scorecard_table};
pub use table::metrics_table;

/// The figures of a run, and what they were asked by.
#[derive(Clone, Copy, Debug)]
pub struct MetricReport<'a> {
    /// The manifest of the run.
    pub manifest: &'a Manifest,
    /// The dates that count.
    pub window: Window,
    /// By what figures are parted.
    pub by: Option<&'a By>,
    /// The figures, in the order of the registry.
    pub rows: &'a [MetricRow],
    /// Whether metrics were asked for by their ids: those that cannot be computed then stand among
    /// the others.
    pub named: bool,
    /// The metrics by which the programme is judged.
    pub goals: &'a [&'static str],
    /// What metrics could need and the data do not have.
    pub lacking: &'a [Need],
    /// What should be known beside the figures.
    pub warnings: &'a [Diagnostic],
}

/// How metrics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MetricOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub colour: bool,
    /// Whether the last line names the next command.
    pub next_step: bool,
}
