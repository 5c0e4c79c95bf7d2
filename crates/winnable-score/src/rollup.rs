//! The roll-up of people and their touches into accounts.
//!
//! Partial states are monoids of integers: [`Touches`], [`PersonRollup`] and [`Rollup`] have a
//! `merge` that is associative and commutative with the default as identity, so that any split of
//! the events, in any order, gives the same bits. Answers come last, in [`Rollup::summary`].

mod facts;
mod person;
mod settings;
mod strategy;
mod summary;
mod touches;

pub use facts::Known;
pub use person::{PersonProfile, PersonRollup};
pub use settings::{
    ChannelRule, DecisionWeights, LevelPoints, RoleWeights, RollupSettings, SignalSettings,
    Strategy,
};
pub use summary::{Rollup, RollupSummary};
pub use touches::{ChannelTable, Touches};

/// Divides and rounds half to even; both non-negative or the numerator negative.
pub(crate) fn round_half_even(numerator: i128, denominator: i128) -> i128 {
    let quotient = numerator.div_euclid(denominator);
    let twice = 2 * numerator.rem_euclid(denominator);
    match twice.cmp(&denominator) {
        std::cmp::Ordering::Less => quotient,
        std::cmp::Ordering::Greater => quotient + 1,
        std::cmp::Ordering::Equal => quotient + (quotient & 1),
    }
}
