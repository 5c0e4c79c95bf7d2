//! Which unknown field is worth filling first.

#[cfg(test)]
mod tests;

use winnable_model::{FactCatalogue, FactLevel};
use winnable_score::NextBest;

/// The first field that a person can fill, in the order of a receipt; where there is none, the
/// first of those that follow from people, touches and deals.
pub(crate) fn first_to_fill<'r>(
    list: &'r [NextBest],
    catalogue: &FactCatalogue,
) -> Option<&'r NextBest> {
    let by_hand = |next: &&NextBest| match catalogue.spec(next.fact).level {
        FactLevel::Account | FactLevel::Signal => true,
        FactLevel::Rollup | FactLevel::Deals | FactLevel::Money | FactLevel::Person => false,
    };
    list.iter().find(by_hand).or_else(|| list.first())
}
