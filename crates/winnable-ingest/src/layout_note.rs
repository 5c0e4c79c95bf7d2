//! What should be known of how a file is read.

use winnable_model::text::{reading as texts, workbook};
use winnable_model::{Code, Localised, Text};

use crate::text_encoding::TextEncoding;
use crate::unit::UnitAbove;

/// What should be known of how a file is read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LayoutNote {
    /// The encoding is a guess.
    EncodingGuessed(TextEncoding),
    /// The workbook has sheets that are not read.
    OtherSheets {
        /// The sheet that is read.
        read: String,
        /// The others that can be seen, in the order of the workbook.
        visible: Vec<String>,
        /// The others that are hidden.
        hidden: Vec<String>,
    },
    /// The file has more rows than may be read.
    RowsBeyondLimit {
        /// The limit, in rows.
        limit: u64,
    },
    /// The last line has no newline and too few fields.
    CutShort {
        /// The physical line, from 1.
        line: u64,
    },
    /// Rows that begin as a total would, and were kept.
    TotalsKept {
        /// How many.
        count: u64,
        /// The physical line of the first, from 1.
        line: u64,
        /// How the first begins.
        word: String,
    },
    /// Rows at the end that are the totals of those above them, and were left out.
    TotalsLeftOut {
        /// How many.
        count: u64,
        /// The physical line of the first, from 1.
        line: u64,
        /// How the first begins.
        word: String,
    },
    /// A line above the header names the unit of amounts.
    UnitAbove(UnitAbove),
    /// Rows that stood in quotes as a whole and were read as what stands inside.
    Unwrapped {
        /// How many.
        count: u64,
        /// The physical line of the first, from 1.
        line: u64,
    },
}

impl LayoutNote {
    /// The stable code of the warning.
    pub fn code(&self) -> Code {
        match self {
            Self::EncodingGuessed(_) => Code::W0303,
            Self::CutShort { .. } => Code::W0317,
            Self::RowsBeyondLimit { .. } => Code::W0319,
            Self::TotalsKept { .. } => Code::W0320,
            Self::TotalsLeftOut { .. } => Code::W0341,
            Self::OtherSheets { .. } => Code::W0327,
            Self::Unwrapped { .. } => Code::W0328,
            Self::UnitAbove(_) => Code::W0342,
        }
    }

    /// How many rows it is about, where it is about rows.
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::TotalsKept { count, .. }
            | Self::TotalsLeftOut { count, .. }
            | Self::Unwrapped { count, .. } => Some(*count),
            _ => None,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::EncodingGuessed(encoding) => texts::encoding_guessed(encoding.name()),
            Self::OtherSheets {
                read,
                visible,
                hidden,
            } => workbook::other_sheets(read, visible, hidden),
            Self::RowsBeyondLimit { limit } => texts::rows_beyond_limit(*limit),
            Self::CutShort { line } => texts::cut_short(*line),
            Self::TotalsKept { count, line, word } => texts::totals_kept(*count, *line, word),
            Self::TotalsLeftOut { count, line, word } => {
                texts::totals_left_out(*count, *line, word)
            }
            Self::UnitAbove(UnitAbove {
                line, text, unit, ..
            }) => texts::unit_above(*line, text, unit),
            Self::Unwrapped { count, line } => texts::rows_unwrapped(*count, *line),
        }
    }
}

impl Localised for LayoutNote {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
    }
}
