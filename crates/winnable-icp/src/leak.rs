//! Columns that know how the deal ended.
//!
//! A column that is written after the close, such as the amount that was signed, orders won before lost
//! without fail, and says nothing of the next deal.

#[cfg(test)]
mod tests;

use serde::Serialize;
use winnable_metrics::stats::{Proportion, fisher_exact, mann_whitney};
use winnable_model::{Localised, Outcome};

use crate::table::{Column, Values};

/// Why a column looks as if it knew the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakKind {
    /// It is filled where the outcome is one of the two, and blank where it is the other.
    FilledByOutcome,
    /// It is filled in a part of the rows, and all of them have the same outcome.
    FilledForOne,
    /// It is filled once a deal has closed, and blank while it is open.
    FilledAtClose,
    /// It parts won from lost almost without fail.
    Perfect,
    /// It is a date after the close of the deals.
    DatedAfterClose,
    /// It orders won before lost better than what is known beforehand does.
    TooGood,
}

impl LeakKind {
    /// Whether nothing but a leak looks so.
    pub const fn is_certain(self) -> bool {
        !matches!(self, Self::TooGood | Self::FilledForOne)
    }
}

impl Localised for LeakKind {
    fn en(&self) -> String {
        match self {
            Self::FilledByOutcome => "filled for one outcome and blank for the other",
            Self::FilledForOne => "filled in some rows, and all of them have the same outcome",
            Self::FilledAtClose => "filled once a deal has closed and blank while it is open",
            Self::DatedAfterClose => "a date after the deals had closed",
            Self::Perfect => "parts won from lost almost without fail",
            Self::TooGood => "orders won before lost too well to be known beforehand",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::FilledByOutcome => "한쪽 결과에만 값이 있음",
            Self::FilledForOne => "일부 행에만 값이 있고 그 결과가 모두 같음",
            Self::FilledAtClose => "종료된 뒤에만 값이 있음",
            Self::DatedAfterClose => "기회가 종료된 뒤의 날짜",
            Self::Perfect => "수주와 실주를 거의 완벽하게 가름",
            Self::TooGood => "미리 아는 값이라기에는 수주와 실주를 너무 잘 가름",
        }
        .to_owned()
    }
}

/// A column that looks as if it knew the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leak {
    /// The column.
    pub column: String,
    /// Why.
    pub why: LeakKind,
}

/// Fewer deals of a kind than this say nothing of a column.
const LEAST: usize = 10;
/// A filling that is rarer than this by chance is none.
const NO_CHANCE: f64 = 0.001;
/// So often a column is filled, or blank, by the outcome.
const ALMOST_ALL: f64 = 0.95;
/// Of the rows where a column is filled now and then, so many have the same outcome.
const ALL_BUT_A_SLIP: f64 = 0.98;
/// A filling now and then that is rarer than this by chance is none.
const NO_CHANCE_AT_ALL: f64 = 1e-6;
/// From this AUC on, either way round, a column is taken to know the outcome.
const PERFECT: f64 = 0.99;
/// From this one on it is named.
const TOO_GOOD: f64 = 0.9;
/// A column of words with more levels than one for so many rows is an id and no input.
const ROWS_A_LEVEL: usize = 10;

/// Whether a column looks as if it knew the outcome, by whatever is the strongest sign of it; `None`
/// where it does not, or where there are too few deals to say.
pub fn leak(column: &Column, outcomes: &[Outcome]) -> Option<Leak> {
    let found = by_blanks(column, outcomes).or_else(|| by_order(column, outcomes))?;
    Some(Leak {
        column: column.name.clone(),
        why: found,
    })
}

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

fn share(part: usize, whole: usize) -> f64 {
    let real = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 {
        return 0.0;
    }
    real(part) / real(whole)
}

fn by_blanks(column: &Column, outcomes: &[Outcome]) -> Option<LeakKind> {
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

fn by_order(column: &Column, outcomes: &[Outcome]) -> Option<LeakKind> {
    let (order, is_rate) = match column.values() {
        Values::Numbers(numbers) => (numbers, false),
        Values::Levels { names, of } => (rates(names.len(), &of, outcomes)?, true),
    };
    let of = |wanted: Outcome| -> Vec<f64> {
        let rows = order.iter().zip(outcomes);
        rows.filter(|(_, outcome)| **outcome == wanted)
            .filter_map(|(value, _)| *value)
            .collect()
    };
    let (won, lost) = (of(Outcome::Won), of(Outcome::Lost));
    if won.len() < LEAST || lost.len() < LEAST {
        return None;
    }
    let auc = mann_whitney(&won, &lost).ok()?.superiority;
    // A row that was won lowers the rate of its level without it: words that say nothing have an AUC far
    // below one half, and only one above it says something.
    let auc = if is_rate { auc } else { auc.max(1.0 - auc) };
    match auc {
        auc if auc >= PERFECT => Some(LeakKind::Perfect),
        auc if auc >= TOO_GOOD => Some(LeakKind::TooGood),
        _ => None,
    }
}

/// The win rate of the level of each row; of a level of few rows without the row itself, since a level
/// of one row says nothing of it. `None` for a column with nearly as many levels as rows.
fn rates(levels: usize, of: &[Option<usize>], outcomes: &[Outcome]) -> Option<Vec<Option<f64>>> {
    let closed = outcomes.iter().filter(|one| **one != Outcome::Open).count();
    if levels < 2 || levels > closed / ROWS_A_LEVEL {
        return None;
    }
    let mut counts = vec![(0_usize, 0_usize); levels];
    for (level, outcome) in of.iter().zip(outcomes) {
        if let Some((won, all)) = level.and_then(|level| counts.get_mut(level))
            && *outcome != Outcome::Open
        {
            *won += usize::from(*outcome == Outcome::Won);
            *all += 1;
        }
    }
    let rate = |(level, outcome): (&Option<usize>, &Outcome)| {
        let (won, all) = *counts.get((*level)?)?;
        let few = all < ROWS_A_LEVEL;
        let others = all - usize::from(few && *outcome != Outcome::Open);
        let won = won - usize::from(few && *outcome == Outcome::Won);
        (others > 0).then(|| share(won, others))
    };
    Some(of.iter().zip(outcomes).map(rate).collect())
}
