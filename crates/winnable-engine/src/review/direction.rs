//! Whether a move is one up, down, into the tiers or out of them.

use winnable_model::TierId;
use winnable_score::CompiledModel;

use super::Spot;

/// Where an account goes when it changes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Into a better tier.
    Up,
    /// Into a worse tier.
    Down,
    /// Into a tier of which the models do not say whether it is better or worse.
    Across,
    /// From no tier into one.
    In,
    /// From a tier into none.
    Out,
    /// Onto the list.
    Listed,
    /// Off the list.
    Unlisted,
}

impl Direction {
    /// Every direction, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Up,
        Self::Down,
        Self::Across,
        Self::In,
        Self::Out,
        Self::Listed,
        Self::Unlisted,
    ];

    /// The word of it in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Across => "across",
            Self::In => "in",
            Self::Out => "out",
            Self::Listed => "listed",
            Self::Unlisted => "unlisted",
        }
    }

    /// The direction of the way back.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Across => Self::Across,
            Self::In => Self::Out,
            Self::Out => Self::In,
            Self::Listed => Self::Unlisted,
            Self::Unlisted => Self::Listed,
        }
    }

    /// The direction of a move between two places; `None` where they are the same.
    pub(super) fn of(
        (from, old): (&Spot, &CompiledModel),
        (to, new): (&Spot, &CompiledModel),
    ) -> Option<Self> {
        Some(match (from, to) {
            (a, b) if a == b => return None,
            (Spot::NotListed, _) => Self::Listed,
            (_, Spot::NotListed) => Self::Unlisted,
            (Spot::NoTier, _) => Self::In,
            (_, Spot::NoTier) => Self::Out,
            (Spot::Tier(a), Spot::Tier(b)) => between((a, old), (b, new)),
        })
    }
}

/// Whether one tier stands above another: as a model says that has both, and as both say where both do. Of
/// two tiers that no model has together nobody says it.
fn between((a, old): (&TierId, &CompiledModel), (b, new): (&TierId, &CompiledModel)) -> Direction {
    let at = |model: &CompiledModel, id: &TierId| model.rank(id.as_str());
    let said = |model: &CompiledModel| Some(at(model, b)?.cmp(&at(model, a)?));
    let order = match (said(old), said(new)) {
        (Some(one), Some(other)) if one != other => std::cmp::Ordering::Equal,
        (Some(one), _) | (None, Some(one)) => one,
        (None, None) => std::cmp::Ordering::Equal,
    };
    match order {
        std::cmp::Ordering::Less => Direction::Up,
        std::cmp::Ordering::Greater => Direction::Down,
        std::cmp::Ordering::Equal => Direction::Across,
    }
}
