//! Columns that are filled by the outcome.

use winnable_metrics::stats::{Proportion, fisher_exact};
use winnable_model::Outcome;

use super::{LEAST, LeakKind};
use crate::table::Column;

/// A filling that is rarer than this by chance is none.
const NO_CHANCE: f64 = 0.001;
/// So often a column is filled, or blank, by the outcome.
const ALMOST_ALL: f64 = 0.95;
/// Of the rows where a column is filled now and then, so many have the same outcome.
const ALL_BUT_A_SLIP: f64 = 0.98;
/// A filling now and then that is rarer than this by chance is none.
const NO_CHANCE_AT_ALL: f64 = 1e-6;

/// How many rows of an outcome there are, and how many of them are filled.
#[derive(Clone, Copy)]
struct Filled {
    with: u64,
    all: u64,
}

impl Filled {
    fn share(self) -> f64 {
        Proportion::new(self.with, self.all).map_or(0.0, Proportion::rate)
    }

    /// Whether so different a filling is no chance, by Fisher's exact test: a few rows are enough if
    /// they are all of one kind, and one is not.
    fn differs_from(self, other: Self) -> bool {
        self.p_of_difference(other) <= NO_CHANCE
    }

    /// How probable so different a filling is by chance; 1 where nothing can be said.
    fn p_of_difference(self, other: Self) -> f64 {
        let of = |one: Self| Proportion::new(one.with, one.all);
        let (Ok(one), Ok(other)) = (of(self), of(other)) else {
            return 1.0;
        };
        fisher_exact(one, other).unwrap_or(1.0)
    }
}

fn filled(column: &Column, outcomes: &[Outcome], of: impl Fn(Outcome) -> bool) -> Filled {
    let cells = column.cells.iter().zip(outcomes);
    let mut found = Filled { with: 0, all: 0 };
    for (cell, _) in cells.filter(|(_, outcome)| of(**outcome)) {
        found.all += 1;
        found.with += u64::from(cell.is_some());
    }
    found
}

pub(super) fn by_blanks(column: &Column, outcomes: &[Outcome]) -> Option<LeakKind> {
    let in_won = filled(column, outcomes, |one| one == Outcome::Won);
    let in_lost = filled(column, outcomes, |one| one == Outcome::Lost);
    let in_open = filled(column, outcomes, |one| one == Outcome::Open);
    let in_closed = filled(column, outcomes, |one| one != Outcome::Open);
    let opposed = |a: f64, b: f64| a >= ALMOST_ALL && b <= 1.0 - ALMOST_ALL;
    if (opposed(in_won.share(), in_lost.share()) || opposed(in_lost.share(), in_won.share()))
        && in_won.differs_from(in_lost)
    {
        return Some(LeakKind::FilledByOutcome);
    }
    let of_one = |one: Filled, other: Filled| {
        let with = one.with + other.with;
        let share = Proportion::new(one.with, with).map_or(0.0, Proportion::rate);
        with >= LEAST as u64 && share >= ALL_BUT_A_SLIP && one.share() > other.share()
    };
    if (of_one(in_won, in_lost) || of_one(in_lost, in_won))
        && in_won.p_of_difference(in_lost) <= NO_CHANCE_AT_ALL
    {
        return Some(LeakKind::FilledForOne);
    }
    let at_close = opposed(in_closed.share(), in_open.share()) && in_closed.differs_from(in_open);
    at_close.then_some(LeakKind::FilledAtClose)
}
