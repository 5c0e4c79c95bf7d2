//! A card that was learned from what was won and lost.

mod csv;
mod json;
mod table;

use winnable_engine::InputFile;
use winnable_icp::learn::{Learned, Shape};
use winnable_model::text::icp::learn as texts;
use winnable_model::{Diagnostic, Text};

pub use csv::{PredictionRow, learn_columns_csv, predictions_csv};
pub use json::learn_json;
pub use table::learn_table;

/// What learning came to, with what it was made of.
#[derive(Clone, Copy, Debug)]
pub struct LearnReport<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// What its rows came to.
    pub input: &'a InputFile,
    /// How the rows were parted.
    pub how: &'a Text,
    /// What was learned.
    pub learned: &'a Learned,
    /// Where the model was written; `None` where nothing was learned.
    pub model: Option<&'a str>,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
    /// The version of the program.
    pub engine: &'a str,
}

/// How win rates go along a column.
fn shape_text(shape: Option<Shape>) -> Text {
    match shape {
        Some(Shape::Rising) => texts::rising(),
        Some(Shape::Falling) => texts::falling(),
        Some(Shape::Peak) => texts::peak(),
        Some(Shape::Valley) => texts::valley(),
        Some(Shape::Flat) => texts::flat(),
        None => texts::by_word(),
    }
}
