//! A score as it was when each deal was created: how much of it was known then, and which facts look as
//! if they were written after the deals had closed.

use winnable_metrics::Reason;
use winnable_model::{Outcome, Points, Score};

use crate::Result;
use crate::backtest::position;
use crate::leak::{Leak, LeakKind, leak};
use crate::number::real;
use crate::table::Column;

/// A score in points, as statistics take it.
pub fn number(score: Score) -> f64 {
    of_points(score.points())
}

/// Points as a number: whole hundredths divided by a hundred.
pub fn of_points(points: Points) -> f64 {
    f64::from(points.hundredths()) / 100.0
}

/// The score of one deal, as far as it was known when the deal was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The score with every unknown at its worst.
    pub low: Score,
    /// The score with every unknown at its best.
    pub high: Score,
    /// Ten-thousandths of the points that do not depend on an unknown.
    pub known: u16,
}

/// How much of the scores was known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knowledge {
    /// Deals with a score.
    pub deals: u64,
    /// The mean share of the points that did not depend on an unknown, in 0..=1.
    pub known: f64,
    /// Deals that stand in the same band whatever the unknown facts were.
    pub certain: u64,
}

/// How much of the scores was known, and how many deals stand in one band for certain, by bands with
/// these lower edges.
///
/// # Errors
/// [`Reason::EmptySample`] where no deal has a score.
pub fn knowledge(spreads: &[Spread], edges: &[f64]) -> Result<Knowledge> {
    if spreads.is_empty() {
        return Err(Reason::EmptySample);
    }
    let band = |score: Score| position(edges, number(score));
    let deals = spreads.len() as u64;
    let certain = spreads
        .iter()
        .filter(|one| band(one.low) == band(one.high))
        .count() as u64;
    let known: f64 = spreads.iter().map(|one| f64::from(one.known)).sum();
    Ok(Knowledge {
        deals,
        known: known / real(deals) / 10_000.0,
        certain,
    })
}

/// The lower edge of the band of a score, by bands with these lower edges, which rise; below the lowest
/// one is the lowest band.
pub fn band(score: f64, edges: &[f64]) -> Option<f64> {
    edges.get(position(edges, score)).copied()
}

/// A fact with the value that the export of today has of the account of each deal.
#[derive(Clone, Copy, Debug)]
pub struct FactCells<'a> {
    /// The fact.
    pub name: &'a str,
    /// Its cells, one a deal.
    pub cells: &'a [Option<Box<str>>],
    /// Whether some deal was scored with the value of today.
    pub at_present: bool,
    /// Closed deals of which it is a date after the close.
    pub after_close: u64,
}

/// So many closed deals with a date after their close are no slip of the pen.
const LEAST: u64 = 10;

/// The facts that look as if they knew how the deals ended: dates after the close, and those whose cells
/// of today part won from lost.
pub fn leaks(facts: &[FactCells<'_>], outcomes: &[Outcome]) -> Vec<Leak> {
    let of = |fact: &FactCells<'_>| {
        if fact.after_close >= LEAST {
            return Some(Leak {
                column: fact.name.to_owned(),
                why: LeakKind::DatedAfterClose,
            });
        }
        let column = Column {
            name: fact.name.to_owned(),
            cells: fact.cells.to_vec(),
        };
        // What the history says is no value of today.
        fact.at_present.then(|| leak(&column, outcomes)).flatten()
    };
    facts.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(points: i32) -> Score {
        Score::new(Points::from_hundredths(points * 100)).unwrap()
    }

    #[test]
    fn a_band_is_certain_where_both_ends_stand_in_it() {
        let of = |low: i32, high: i32, known: u16| Spread {
            low: score(low),
            high: score(high),
            known,
        };
        let spreads = [of(10, 39, 2_000), of(10, 40, 6_000), of(70, 90, 10_000)];
        let found = knowledge(&spreads, &[5.0, 40.0, 70.0]).unwrap();
        assert_eq!((found.deals, found.certain), (3, 2));
        // (0.2 + 0.6 + 1) / 3.
        assert!((found.known - 0.6).abs() < 1e-12);
        // Below the lowest edge is the lowest band.
        let found = knowledge(&[of(0, 30, 0)], &[5.0, 40.0]).unwrap();
        assert_eq!(found.certain, 1);
        assert_eq!(knowledge(&[], &[0.0]), Err(Reason::EmptySample));
    }

    #[test]
    fn every_score_is_in_a_band() {
        let edges = [5.0, 40.0, 70.0];
        let of = |score| band(score, &edges);
        assert_eq!(
            [3.0, 39.9, 40.0, 99.0].map(of),
            [5.0, 5.0, 40.0, 70.0].map(Some)
        );
        assert_eq!(band(3.0, &[]), None);
    }

    #[test]
    fn a_fact_that_customers_alone_have_is_a_leak() {
        let outcomes: Vec<Outcome> = (0..40)
            .map(|n| {
                if n % 2 == 0 {
                    Outcome::Won
                } else {
                    Outcome::Lost
                }
            })
            .collect();
        let cells: Vec<Option<Box<str>>> = (0..40)
            .map(|n| (n % 2 == 0).then(|| "gold".into()))
            .collect();
        let of = |at_present, after_close| {
            let facts = FactCells {
                name: "account.segment",
                cells: &cells,
                at_present,
                after_close,
            };
            let leaks = leaks(&[facts], &outcomes);
            leaks.iter().map(|leak| leak.why).collect::<Vec<_>>()
        };
        assert_eq!(of(true, 0), [LeakKind::FilledByOutcome]);
        assert_eq!(of(false, 0), []);
        assert_eq!(of(false, 10), [LeakKind::DatedAfterClose]);
        assert_eq!(of(false, 9), []);
    }
}
