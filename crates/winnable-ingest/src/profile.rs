//! What the columns of a table look like: the evidence by which a person, or a guess, says what they
//! are.

mod content;
mod mask;
mod personal;
mod tally;

use winnable_model::{Currency, DecimalMark};

use crate::date::{DateOrder, DateOrderVotes, Decided};

pub use content::Content;
pub use mask::masked;
pub(crate) use personal::{is_called_personal, is_of_people, is_personal_field};
pub(crate) use tally::ColumnTally;

/// How many samples of a column are kept.
const SAMPLES: usize = 3;

/// What was seen of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnProfile {
    /// The header.
    pub name: String,
    /// What most of its cells are.
    pub content: Content,
    /// How many rows were looked at.
    pub rows: u64,
    /// How many of them have a value here.
    pub filled: u64,
    /// The first values that differ, at most three, as they stand. Whoever shows them masks them.
    pub samples: Vec<String>,
    /// The values of a picklist, by how often they come; empty for any other column.
    pub words: Vec<String>,
    /// The order of a column of dates; `None` for any other column, and where its dates leave it
    /// open.
    pub date_order: Option<DateOrder>,
    /// The orders that fit its dates, likelier ones first, where they leave it open; empty otherwise.
    pub possible_orders: Vec<DateOrder>,
    /// The one currency that its amounts name.
    pub currency: Option<Currency>,
    /// Whether no two rows have one value.
    pub unique: bool,
    /// How many rows have a value that a row above has, as far as values are kept.
    pub repeated: u64,
    votes: tally::Votes,
}

impl ColumnProfile {
    /// Whether the column is about a person: by its header, such as an owner, or by what its cells
    /// look like. Rather one too many than one too few.
    pub fn is_personal(&self) -> bool {
        matches!(self.content, Content::Email | Content::Phone)
            || is_called_personal(&self.name)
            || self.votes.are_people(self.filled)
    }

    /// Whether its header says that the column is about a person.
    pub(crate) fn is_called_personal(&self) -> bool {
        matches!(self.content, Content::Email | Content::Phone) || is_called_personal(&self.name)
    }

    /// Whether the values tell the rows apart, a row in ten aside that stands twice by mistake; of few
    /// rows, one.
    pub(crate) fn is_key(&self) -> bool {
        let by_mistake =
            self.repeated * 10 <= self.filled || (self.repeated == 1 && self.filled > 3);
        self.filled > 0 && by_mistake
    }

    /// The sign before the decimals, where some of its amounts can be read in one way alone.
    pub(crate) fn decimal(&self) -> Option<DecimalMark> {
        self.votes.decimal()
    }

    /// Whether its dates can be read in two ways.
    pub fn has_open_dates(&self) -> bool {
        self.content == Content::Date && self.votes.order() == Decided::Ambiguous
    }

    /// What its dates say of their order.
    pub(crate) fn date_votes(&self) -> DateOrderVotes {
        self.votes.order_votes()
    }

    /// Whether at least half of the values can be read as such a field asks; `None` where the column
    /// has no value to tell by, and where any text will do.
    pub(crate) fn fits(&self, reading: crate::field::Reading) -> Option<bool> {
        self.votes.fits(reading, self.filled)
    }
}
