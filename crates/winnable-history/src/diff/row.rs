//! One account of a comparison.

use winnable_model::{Points, Score};

use super::Parts;
use crate::Row;

/// What became of an account between two snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// It is in the list now, and was not.
    In,
    /// It was in the list, and is not now.
    Out,
    /// Its score rose.
    Up,
    /// Its score fell.
    Down,
    /// Its score is what it was.
    Same,
}

impl Move {
    /// The name of it in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
        }
    }

    /// What the same move is called when the two snapshots are swapped.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::In => Self::Out,
            Self::Out => Self::In,
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Same => Self::Same,
        }
    }
}

/// One account of a comparison.
///
/// A score that is not there is no zero: an account that only one of the snapshots has has no change
/// and no parts. One that a rule left out of a list has a score all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffRow {
    /// The account's key.
    pub account_id: String,
    /// Its name, the later one where it has two.
    pub name: String,
    /// The former name, where it has two.
    pub name_from: Option<String>,
    /// What became of it.
    pub moved: Move,
    /// The former score.
    pub score_from: Option<Score>,
    /// The later score.
    pub score_to: Option<Score>,
    /// The former tier by the rule alone.
    pub tier_from: Option<String>,
    /// The later tier by the rule alone.
    pub tier_to: Option<String>,
    /// The former tier of the list.
    pub list_tier_from: Option<String>,
    /// The later tier of the list.
    pub list_tier_to: Option<String>,
    /// Why its former place was not simply the tier of its score.
    pub list_reason_from: Option<String>,
    /// Why its later place is not simply the tier of its score.
    pub list_reason_to: Option<String>,
    /// The rule that left it out of the former list.
    pub excluded_from: Option<String>,
    /// The rule that left it out of the later list.
    pub excluded_to: Option<String>,
    /// The later score less the former.
    pub change: Option<Points>,
    /// What the change is made of.
    pub parts: Option<Parts>,
}

/// The later score less the former, where there are both.
fn change(from: Option<&Row>, to: Option<&Row>) -> Option<Points> {
    Some(to?.score.points() - from?.score.points())
}

impl DiffRow {
    /// The row of an account that one snapshot or both have; `None` where neither has it in its list.
    pub fn of(from: Option<&Row>, to: Option<&Row>, parts: Option<Parts>) -> Option<Self> {
        let listed = |row: Option<&Row>| row.is_some_and(Row::is_listed);
        let change = change(from, to);
        let moved = match (listed(from), listed(to)) {
            (false, false) => return None,
            (false, true) => Move::In,
            (true, false) => Move::Out,
            (true, true) => match change.map(|change| change.cmp(&Points::ZERO)) {
                Some(std::cmp::Ordering::Greater) => Move::Up,
                Some(std::cmp::Ordering::Less) => Move::Down,
                _ => Move::Same,
            },
        };
        Some(Self::as_moved(from, to, moved)?.made_of(parts))
    }

    /// The same of an account that the lists of both snapshots leave out too, such as a customer in a
    /// list of new accounts, which has not moved; `None` where neither snapshot has it.
    pub fn in_any(from: Option<&Row>, to: Option<&Row>, parts: Option<Parts>) -> Option<Self> {
        let beside = || Some(Self::as_moved(from, to, Move::Same)?.made_of(parts));
        Self::of(from, to, parts).or_else(beside)
    }

    fn made_of(self, parts: Option<Parts>) -> Self {
        Self {
            parts: parts.filter(|_| self.change.is_some()),
            ..self
        }
    }

    fn as_moved(from: Option<&Row>, to: Option<&Row>, moved: Move) -> Option<Self> {
        let change = change(from, to);
        let either = to.or(from)?;
        Some(Self {
            account_id: either.account_id.clone(),
            name: either.name.clone(),
            name_from: from
                .filter(|row| row.name != either.name)
                .map(|row| row.name.clone()),
            moved,
            score_from: from.map(|row| row.score),
            score_to: to.map(|row| row.score),
            tier_from: from.and_then(|row| row.tier.clone()),
            tier_to: to.and_then(|row| row.tier.clone()),
            list_tier_from: from.and_then(|row| row.list_tier.clone()),
            list_tier_to: to.and_then(|row| row.list_tier.clone()),
            list_reason_from: from.and_then(|row| row.list_reason.clone()),
            list_reason_to: to.and_then(|row| row.list_reason.clone()),
            excluded_from: from.and_then(|row| row.excluded.clone()),
            excluded_to: to.and_then(|row| row.excluded.clone()),
            change,
            parts: None,
        })
    }
}
