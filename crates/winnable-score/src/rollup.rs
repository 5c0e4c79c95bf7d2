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
};
pub use strategy::{ChampionWeights, Strategy, TopK};
pub use summary::{Rollup, RollupSummary};
pub use touches::{ChannelTable, TouchRule, Touches};

/// Divides and rounds half to even; the denominator is above zero.
pub(crate) fn round_half_even(numerator: i128, denominator: i128) -> i128 {
    // Nearly all quotients are small, and dividing 64 bits is many times faster than 128.
    let (quotient, remainder) = match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(small), Ok(by)) => (
            i128::from(small.div_euclid(by)),
            i128::from(small.rem_euclid(by)),
        ),
        _ => (
            numerator.div_euclid(denominator),
            numerator.rem_euclid(denominator),
        ),
    };
    match (2 * remainder).cmp(&denominator) {
        std::cmp::Ordering::Less => quotient,
        std::cmp::Ordering::Greater => quotient + 1,
        std::cmp::Ordering::Equal => quotient + (quotient & 1),
    }
}
