//! What should be known of a comparison besides its numbers.

use winnable_metrics::abm::Warning;
use winnable_model::text::holdout as texts;
use winnable_model::{Localised, Text};

/// What should be known of a comparison besides its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ComparisonWarning {
    /// Accounts stand on another side than the one on which they were drawn.
    Moved(u64),
    /// Accounts were added to the list or taken off it since it was drawn.
    ListChanged,
    /// Accounts of the draw are not in the data.
    Missing(u64),
    /// Accounts of the control are members of a programme.
    Contaminated(u64),
    /// Members of the programme joined before the draw.
    DrawnLate(u64),
    /// The control is named by the programme's file, and nothing shows that it was drawn.
    NamedControl,
    /// Nothing says when the programme began.
    NoStart,
    /// No day has passed since the draw.
    NotBegun,
    /// Of the statistics.
    Statistics(Warning),
}

impl ComparisonWarning {
    /// The stable code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Moved(_) => "moved",
            Self::ListChanged => "list_changed",
            Self::Missing(_) => "missing",
            Self::Contaminated(_) => "contaminated",
            Self::DrawnLate(_) => "drawn_late",
            Self::NamedControl => "named_control",
            Self::NoStart => "no_start",
            Self::NotBegun => "not_begun",
            Self::Statistics(warning) => warning.code(),
        }
    }

    /// The warning in words.
    pub fn message(self) -> Text {
        match self {
            Self::Moved(count) => texts::moved(count),
            Self::ListChanged => texts::list_changed(),
            Self::Missing(count) => texts::missing(count),
            Self::Contaminated(count) => texts::contaminated(count),
            Self::DrawnLate(count) => texts::drawn_late(count),
            Self::NamedControl => texts::named_control(),
            Self::NoStart => texts::no_start(),
            Self::NotBegun => texts::not_begun(),
            Self::Statistics(warning) => Text::of(&warning),
        }
    }
}

impl Localised for ComparisonWarning {
    fn en(&self) -> String {
        self.message().en()
    }

    fn ko(&self) -> String {
        self.message().ko()
    }
}
