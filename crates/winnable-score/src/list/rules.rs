//! What a list is filled by: seats, edges, and how calm it is kept.

use chrono::NaiveDate;
use winnable_model::Points;

use super::Seats;

/// How an account is kept where it is while its score trembles around an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hysteresis {
    /// How far below the edge of its place an account may score and stay. It is also by how much a
    /// newcomer of equal value must score more than the holder of a seat.
    pub margin: Points,
    /// In which run in a row below the edge an account loses its place, 1 for the first.
    pub runs: u32,
    /// For how many days after a move the place changes only past the full margin.
    pub window_days: u32,
}

impl Default for Hysteresis {
    /// Two points, two runs, a quarter.
    fn default() -> Self {
        Self {
            margin: Points::from_hundredths(200),
            runs: 2,
            window_days: 91,
        }
    }
}

impl Hysteresis {
    /// Whether a move of that day still binds.
    pub(super) fn binds(&self, moved: Option<NaiveDate>, as_of: NaiveDate) -> bool {
        moved.is_some_and(|moved| (as_of - moved).num_days() < i64::from(self.window_days))
    }
}

/// How many accounts may take the place of another in one window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwapBudget {
    /// In the whole window.
    pub swaps: u64,
    /// Of these, used by the runs before this one.
    pub used: u64,
}

/// By what a list is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The seats of every tier.
    pub seats: Seats,
    /// The least score of every tier, the best one first; 0.00 for the tier of everything else.
    pub edges: Vec<Points>,
    /// How places are kept; `None` lets every score move its account at once.
    pub hysteresis: Option<Hysteresis>,
    /// How many accounts may be swapped; `None` for any number.
    pub budget: Option<SwapBudget>,
}

impl Rules {
    /// Seats and edges alone: every run fills the list anew.
    pub fn plain(seats: Seats, edges: Vec<Points>) -> Self {
        Self {
            seats,
            edges,
            hysteresis: None,
            budget: None,
        }
    }

    /// How many tiers there are; as a place, it stands for outside.
    pub(super) fn outside(&self) -> usize {
        self.edges.len()
    }

    pub(super) fn edge(&self, tier: usize) -> Points {
        self.edges.get(tier).copied().unwrap_or_default()
    }
}
