//! Why a Parquet file cannot be read.

use winnable_model::text::container as texts;
use winnable_model::{Code, Localised, Text};

/// Where a Parquet file is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParquetPart {
    /// The end of the file, which says where everything stands.
    Footer,
    /// A column of a row group.
    Column {
        /// The name of the column.
        name: String,
        /// The row group, from 1.
        row_group: usize,
    },
}

/// The refusal of a Parquet file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
#[non_exhaustive]
pub enum ParquetFault {
    /// It is cut off, or its bytes were changed.
    Damaged(ParquetPart),
    /// A column is packed in a way that is not read.
    Codec {
        /// The name of the column.
        column: String,
        /// The name of the codec.
        codec: String,
    },
    /// The file is encrypted.
    Encrypted,
    /// A part of it is larger than it may be.
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
        /// The name of the limit in `[limits]`.
        setting: &'static str,
    },
    /// This build reads no Parquet.
    NotBuilt,
}

impl ParquetFault {
    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::Damaged(_) => Code::E0331,
            Self::Codec { .. } | Self::Encrypted | Self::NotBuilt => Code::E0332,
            Self::TooLarge { .. } => Code::E0309,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Damaged(ParquetPart::Footer) => texts::parquet_footer(),
            Self::Damaged(ParquetPart::Column { name, row_group }) => {
                texts::parquet_column(name, *row_group)
            }
            Self::Codec { column, codec } => texts::parquet_codec(column, codec),
            Self::Encrypted => texts::parquet_encrypted(),
            Self::TooLarge { limit, setting } => texts::part_too_large(*limit, setting),
            Self::NotBuilt => texts::parquet_not_built(),
        }
    }
}

impl Localised for ParquetFault {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
    }
}
