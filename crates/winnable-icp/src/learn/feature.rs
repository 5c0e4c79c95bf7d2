//! A column as learning sees it.

use crate::table::{Column, Values};

/// The values of a column, row by row.
#[derive(Clone, Debug)]
pub(super) struct Feature {
    pub(super) name: String,
    pub(super) values: FeatureValues,
}

#[derive(Clone, Debug)]
pub(super) enum FeatureValues {
    Numbers(Vec<Option<f64>>),
    /// The position of the level of each row.
    Words {
        names: Vec<Box<str>>,
        of: Vec<Option<usize>>,
    },
}

impl Feature {
    pub(super) fn new(column: &Column) -> Self {
        Self {
            name: column.name.clone(),
            values: match column.values() {
                Values::Numbers(numbers) => FeatureValues::Numbers(numbers),
                Values::Levels { names, of } => FeatureValues::Words { names, of },
            },
        }
    }
}
