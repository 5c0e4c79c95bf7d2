//! Why a JSON file cannot be read.

use winnable_model::text::container as texts;
use winnable_model::{Code, Localised, Text};

/// The refusal of a JSON file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
#[non_exhaustive]
pub enum JsonFault {
    /// It is no JSON at this place.
    Broken {
        /// The line, from 1.
        line: u64,
        /// The character of the line, from 1.
        column: u64,
    },
    /// It holds no array of objects.
    NoTable,
    /// The only array that could be a table holds no rows.
    NoRows {
        /// Its key.
        key: String,
    },
    /// It holds several arrays of objects.
    Tables {
        /// The keys of the first two.
        keys: [String; 2],
    },
    /// It has more bytes than a file may have.
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
}

impl JsonFault {
    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::Broken { .. } => Code::E0334,
            Self::NoTable | Self::NoRows { .. } | Self::Tables { .. } => Code::E0335,
            Self::TooLarge { .. } => Code::E0309,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Broken { line, column } => texts::json_broken(*line, *column),
            Self::NoTable => texts::json_no_table(),
            Self::NoRows { key } => texts::json_no_rows(key),
            Self::Tables { keys } => texts::json_tables(&keys[0], &keys[1]),
            Self::TooLarge { limit } => texts::part_too_large(*limit, "file_bytes"),
        }
    }
}

impl Localised for JsonFault {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
    }
}
