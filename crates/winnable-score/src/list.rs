//! The list that a team can carry: tiers filled up to their seats, kept calm from run to run, and
//! corrected by what people said.
//!
//! The tier of an account is the pure rule over its score. Its place in the list is what seats,
//! hysteresis, the swap budget and people's words make of it; where the two differ, the placement
//! says by which rule.

mod candidate;
mod explain;
mod fill;
mod order;
mod placement;
mod reason;
mod rules;
mod seating;
mod seats;
mod standing;
mod swaps;

pub use candidate::{Before, Candidate, Word};
pub use placement::{Gap, List, Missed, Placement, TierCount};
pub use reason::Reason;
pub use rules::{Hysteresis, Rules, SwapBudget};
pub use seats::{Pool, Seats};

use standing::Standing;

/// Fills the tiers of a list, the best one first.
///
/// - Each tier takes the accounts entitled to it, up to its seats: those that somebody spoke for,
///   then those that moved within the window, then by value (unknown last), score and id.
/// - Who gets no seat is offered the next tier, and who gets none at all is outside, with what it
///   lacked to the last seat.
/// - The order of the candidates changes nothing, as long as their ids differ.
///
/// ```
/// use winnable_score::list::{Candidate, Pool, Rules, Seats, fill};
/// use winnable_model::{Points, Score};
///
/// let score = |points| Score::saturating(Points::from_hundredths(points));
/// let two = [
///     Candidate::new("a1", score(85_00), Some(0)).with_value(Some(100.into())),
///     Candidate::new("a2", score(90_00), Some(0)).with_value(Some(40.into())),
/// ];
/// // One seat in the first tier, and a second tier that takes anybody.
/// let seats = Seats::new(vec![Pool::of(1, [0]), Pool::unlimited([1])]);
/// let rules = Rules::plain(seats, vec![Points::from_hundredths(80_00), Points::ZERO]);
/// let list = fill(&two, &rules, "2026-10-01".parse().expect("a date"));
/// let places: Vec<_> = list.placements.iter().map(|one| one.place).collect();
/// assert_eq!(places, [Some(0), Some(1)]);
/// ```
pub fn fill(candidates: &[Candidate<'_>], rules: &Rules, as_of: chrono::NaiveDate) -> List {
    let standings: Vec<Standing> = candidates
        .iter()
        .map(|candidate| Standing::of(candidate, rules, as_of))
        .collect();
    let found = swaps::within_budget(candidates, &standings, rules);
    explain::list(candidates, &standings, rules, &found, as_of)
}

#[cfg(test)]
mod tests;
