//! What the tests of the list share.

use chrono::{Days, NaiveDate};
use winnable_model::{Points, Score};

use crate::list::{Before, Candidate, Hysteresis, Pool, Rules, Seats};

/// A score of hundredths.
pub(super) fn score(hundredths: i32) -> Score {
    Score::saturating(Points::from_hundredths(hundredths))
}

/// A day so many days after the first of October 2026.
pub(super) fn day(after: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    first + Days::new(after)
}

/// Tiers at 80, 60 and everything else, each with seats of its own.
pub(super) fn three_tiers(seats: [u64; 3]) -> Rules {
    let pools = seats.iter().enumerate();
    let pools = pools
        .map(|(tier, seats)| Pool::of(*seats, [tier]))
        .collect();
    Rules::plain(Seats::new(pools), edges(&[8_000, 6_000, 0]))
}

/// Edges of hundredths.
pub(super) fn edges(hundredths: &[i32]) -> Vec<Points> {
    hundredths
        .iter()
        .map(|edge| Points::from_hundredths(*edge))
        .collect()
}

/// The same rules with the usual hysteresis.
pub(super) fn calm(rules: Rules) -> Rules {
    Rules {
        hysteresis: Some(Hysteresis::default()),
        ..rules
    }
}

/// The tier of a score by the edges of the rules alone.
pub(super) fn pure(score: Score, rules: &Rules) -> Option<usize> {
    rules.edges.iter().position(|edge| score.points() >= *edge)
}

/// An account with the tier of its score and a value.
pub(super) fn account<'a>(
    id: &'a str,
    hundredths: i32,
    value: Option<i64>,
    rules: &Rules,
) -> Candidate<'a> {
    let score = score(hundredths);
    Candidate::new(id, score, pure(score, rules)).with_value(value.map(Into::into))
}

/// Where an account stood that came there long ago.
#[expect(clippy::unnecessary_wraps, reason = "candidates take it as it is")]
pub(super) fn stood(place: Option<usize>) -> Option<Before> {
    Some(Before {
        place,
        claim: place,
        ..Before::default()
    })
}

/// Whether so many accounts of each tier fit, by Hall's condition over every set of tiers: what they
/// need is at most what all pools that work any of them have.
pub(super) fn fits(taken: &[u64], seats: &Seats) -> bool {
    (0_u32..1 << taken.len()).all(|set| {
        let is_in = |tier: usize| set >> tier & 1 == 1;
        let needed: u64 = (0..taken.len())
            .filter(|t| is_in(*t))
            .map(|t| taken[t])
            .sum();
        let pools = seats.pools().iter();
        let pools = pools.filter(|pool| pool.tiers.iter().any(|tier| is_in(*tier)));
        let there = pools
            .map(|pool| pool.seats)
            .try_fold(0_u64, |sum, seats| Some(sum + seats?));
        there.is_none_or(|there| needed <= there)
    })
}
