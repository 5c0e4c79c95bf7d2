//! What a list says of each account and of each tier.

use rust_decimal::Decimal;
use winnable_model::{Points, Score};

use super::{Before, Reason};

/// By how much an account missed a seat: what the holder of the last one has more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Of expected revenue a year; below 0 where the holder is worth less.
    Value(Decimal),
    /// Of the score, where not both values are known or both are equal.
    Score(Points),
}

/// The seat that an account did not get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The tier of the seat.
    pub tier: usize,
    /// Who has the last seat of the tier, by its position among the candidates.
    pub holder: usize,
    /// What the holder has more.
    pub gap: Gap,
}

/// The place of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The score by which it was placed.
    pub score: Score,
    /// The tier of that score by the pure rule.
    pub tier: Option<usize>,
    /// What it is worth.
    pub value: Option<Decimal>,
    /// The tier in whose list it is; `None` outside.
    pub place: Option<usize>,
    /// The best tier that it was entitled to, before anybody counted seats.
    pub entitled: Option<usize>,
    /// Why the place is not simply the tier of the score; `None` where it is.
    pub reason: Option<Reason>,
    /// What the next run should know.
    pub after: Before,
    /// The last seat that it did not get, where it was entitled to one.
    pub missed: Option<Missed>,
}

/// A tier in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TierCount {
    /// The seats, those that it shares with other tiers included; `None` for any number.
    pub seats: Option<u64>,
    /// The accounts whose best entitlement is the tier.
    pub entitled: u64,
    /// The accounts in it.
    pub taken: u64,
    /// Of the entitled, those who got no seat in it.
    pub left_out: u64,
}

/// A filled list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// A placement for each candidate, in their order.
    pub placements: Vec<Placement>,
    /// The tiers, the best one first.
    pub tiers: Vec<TierCount>,
    /// How many accounts each pool of the seats works.
    pub worked: Vec<u64>,
    /// How many accounts took the place of another, which counts against the budget of the window.
    pub swaps: u64,
}
