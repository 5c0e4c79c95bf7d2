//! The swap budget: how many newcomers may take the place of somebody.
//!
//! A swap is a newcomer inside and, for it, an account of the list before outside that was still
//! entitled to a seat. Taking a seat that nobody wants is none. Words of people count, and are never
//! refused.

use super::fill::{Filled, Filling};
use super::standing::Standing;
use super::{Candidate, Rules};

/// A list within the budget, and what the budget did.
#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) filled: Filled<'a>,
    /// The places that everybody would have without a budget.
    pub(super) unbounded: Vec<usize>,
    pub(super) swaps: u64,
}

/// Fills the list with as many of the best newcomers as the budget lets in.
pub(super) fn within_budget<'a>(
    candidates: &'a [Candidate<'a>],
    standings: &'a [Standing],
    rules: &'a Rules,
) -> Found<'a> {
    let filling = Filling::new(candidates, standings, rules);
    let cut = filling.displaced(&filling.without_newcomers());
    let swaps = |filled: &Filled<'_>| filling.displaced(filled).saturating_sub(cut);
    let free = filling.fill(|_| true);
    let (unbounded, needed) = (free.places.clone(), swaps(&free));
    let left = rules
        .budget
        .map(|budget| budget.swaps.saturating_sub(budget.used));
    let filled = match left {
        Some(left) if needed > left => admit(&filling, candidates.len(), left, swaps),
        _ => free,
    };
    Found {
        swaps: swaps(&filled),
        unbounded,
        filled,
    }
}

/// The list with the longest beginning of the newcomers that stays within `left` swaps.
fn admit<'a>(
    filling: &Filling<'a>,
    candidates: usize,
    left: u64,
    swaps: impl Fn(&Filled<'_>) -> u64,
) -> Filled<'a> {
    let newcomers = filling.newcomers();
    let mut rank = vec![usize::MAX; candidates];
    for (at, newcomer) in newcomers.iter().enumerate() {
        if let Some(rank) = rank.get_mut(*newcomer) {
            *rank = at;
        }
    }
    let with = |first: usize| filling.fill(|at| rank.get(at).is_some_and(|rank| *rank < first));
    // One newcomer more displaces at most one account more, so that the border can be halved for.
    let (mut within, mut beyond) = (0, newcomers.len());
    let mut best = with(within);
    while beyond - within > 1 {
        let middle = within.midpoint(beyond);
        let filled = with(middle);
        if swaps(&filled) <= left {
            (within, best) = (middle, filled);
        } else {
            beyond = middle;
        }
    }
    best
}
