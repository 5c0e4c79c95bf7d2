//! An account that may get a seat: what is known of it today, and where it stood before.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::Score;

/// What somebody said of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It belongs into the list, in the tier of its score.
    Accept,
    /// It does not belong into the list.
    Reject,
    /// It belongs into this tier, counted from 0 for the best.
    Override(usize),
}

/// Where an account stood after the run before this one; kept from run to run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// Its place in the list; `None` outside.
    pub place: Option<usize>,
    /// The best tier that it had a claim to, whether or not there was a seat.
    pub claim: Option<usize>,
    /// When its place last changed, other than by somebody's word or an exclusion.
    pub moved: Option<NaiveDate>,
    /// In how many runs in a row it scored below the edge of its place.
    pub below: u32,
}

/// An account that may get a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The account's id, which no other candidate has.
    pub id: &'a str,
    /// The score that is shown.
    pub score: Score,
    /// The tier by the pure rule; `None` below all tiers.
    pub tier: Option<usize>,
    /// For each tier whether its conditions other than the score hold. A tier that is not named has
    /// none, so that the score alone can hold an account there.
    pub meets: Vec<bool>,
    /// The expected revenue a year, in one currency for all candidates.
    pub value: Option<Decimal>,
    /// Whether a rule of the project leaves it out.
    pub excluded: bool,
    /// Where it stood; `None` where no run had it.
    pub before: Option<Before>,
    /// What somebody said of it.
    pub word: Option<Word>,
}

impl<'a> Candidate<'a> {
    /// An account of which nothing else is known.
    pub fn new(id: &'a str, score: Score, tier: Option<usize>) -> Self {
        Self {
            id,
            score,
            tier,
            meets: Vec::new(),
            value: None,
            excluded: false,
            before: None,
            word: None,
        }
    }

    /// The same with its value.
    #[must_use]
    pub fn with_value(self, value: Option<Decimal>) -> Self {
        Self { value, ..self }
    }

    /// The same with where it stood.
    #[must_use]
    pub fn with_before(self, before: Option<Before>) -> Self {
        Self { before, ..self }
    }

    /// The same with what somebody said of it.
    #[must_use]
    pub fn with_word(self, word: Option<Word>) -> Self {
        Self { word, ..self }
    }

    pub(super) fn meets(&self, tier: usize) -> bool {
        self.meets.get(tier).copied().unwrap_or(true)
    }

    /// The place before this run; `outside` where it had none.
    pub(super) fn stood(&self, outside: usize) -> usize {
        let place = self.before.and_then(|before| before.place);
        place.filter(|place| *place < outside).unwrap_or(outside)
    }
}
