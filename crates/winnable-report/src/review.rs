//! The review of a change of a model: as a table, as JSON, and its moves as CSV.

mod calibration;
mod csv;
mod json;
mod table;

use winnable_engine::Manifest;
use winnable_engine::review::{Review, Stability};
use winnable_model::{Diagnostic, Lang};
use winnable_score::Approval;

pub use calibration::{CalibrationPage, calibration_csv, calibration_json, calibration_table};
pub use csv::review_csv;
pub use json::review_json;
pub use table::review_table;

/// One of the two models, as it is named for people.
#[derive(Clone, Copy, Debug)]
pub struct ReviewedModel<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its file.
    pub file: &'a str,
    /// The hash of its text.
    pub sha256: &'a str,
    /// Whether it is a shipped one.
    pub shipped: bool,
}

/// A review with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct ReviewPage<'a> {
    /// Where everything comes from; its model is the new one.
    pub manifest: &'a Manifest,
    /// The old model.
    pub from: ReviewedModel<'a>,
    /// The new model.
    pub to: ReviewedModel<'a>,
    /// The values by which the new model differs, where it was made of the old one: `fit.weight=35`.
    pub settings: &'a [String],
    /// What was found.
    pub review: &'a Review,
    /// How firm the new list is.
    pub stability: &'a Stability,
    /// Who agreed to the new model.
    pub approval: Option<&'a Approval>,
    /// The file to which the new model was written.
    pub written: Option<&'a str>,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// How a review is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether colour is used.
    pub colour: bool,
    /// How many accounts are shown; all of them where absent.
    pub top: Option<usize>,
}
