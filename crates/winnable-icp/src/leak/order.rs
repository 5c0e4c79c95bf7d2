//! Columns that tell won from lost too well.

use winnable_metrics::stats::mann_whitney;
use winnable_model::Outcome;

use super::{LEAST, LeakKind};
use crate::number::real_len;
use crate::table::{Column, Values};

/// From this AUC on, either way round, a column is taken to know the outcome.
const PERFECT: f64 = 0.99;
/// From this one on it is named.
const TOO_GOOD: f64 = 0.9;
/// The same for what has two values: no honest one tells nine of ten.
const TOO_GOOD_OF_TWO: f64 = 0.87;
/// Numbers are put into so many parts,
const PARTS: usize = 20;
/// of so many rows each.
const ROWS_A_PART: usize = 20;
/// A number that one in so many rows has is a value of its own.
const A_FIFTH: usize = 5;
/// A column of words with more levels than one for so many rows is an id and no input.
const ROWS_A_LEVEL: usize = 10;

pub(super) fn by_order(column: &Column, outcomes: &[Outcome]) -> Option<LeakKind> {
    match column.values() {
        Values::Numbers(numbers) => {
            let straight = telling(&numbers, outcomes).map(|auc| auc.max(1.0 - auc));
            let (parts, count) = parts(&numbers);
            let turned = by_rate(count, &parts, outcomes);
            let best = straight.into_iter().chain(turned).fold(0.0, f64::max);
            strongest(best, TOO_GOOD).or_else(|| {
                let usual = usual(&numbers);
                strongest(by_rate(2, &usual?, outcomes)?, TOO_GOOD_OF_TWO)
            })
        }
        Values::Levels { names, of } => {
            let bound = if names.len() == 2 {
                TOO_GOOD_OF_TWO
            } else {
                TOO_GOOD
            };
            strongest(by_rate(names.len(), &of, outcomes)?, bound)
        }
    }
}

fn strongest(auc: f64, bound: f64) -> Option<LeakKind> {
    match auc {
        auc if auc >= PERFECT => Some(LeakKind::Perfect),
        auc if auc >= bound => Some(LeakKind::TooGood),
        _ => None,
    }
}

/// How often a won row stands above a lost one; `None` with few of either.
fn telling(order: &[Option<f64>], outcomes: &[Outcome]) -> Option<f64> {
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
    Some(mann_whitney(&won, &lost).ok()?.superiority)
}

/// The same of the win rates of levels. A row that was won lowers the rate of its level without it: levels that
/// say nothing have an AUC far below one half, and only one above it says something.
fn by_rate(levels: usize, of: &[Option<usize>], outcomes: &[Outcome]) -> Option<f64> {
    telling(&rates(levels, of, outcomes)?, outcomes)
}

/// So many parts of about as many rows, whatever the outcomes: a column may tell won from lost at both ends.
fn parts(numbers: &[Option<f64>]) -> (Vec<Option<usize>>, usize) {
    let mut sorted: Vec<f64> = numbers.iter().copied().flatten().collect();
    sorted.sort_by(f64::total_cmp);
    let count = (sorted.len() / ROWS_A_PART).clamp(1, PARTS);
    let mut edges: Vec<f64> = (1..count)
        .filter_map(|part| sorted.get(sorted.len() * part / count).copied())
        .collect();
    edges.dedup_by(|a, b| a.total_cmp(b).is_eq());
    let part = |number: f64| edges.partition_point(|edge| *edge <= number);
    let of = numbers.iter().map(|number| number.map(part)).collect();
    (of, edges.len() + 1)
}

/// The most usual number against all others, where a fifth of the rows have it: zero for what was not won, say.
fn usual(numbers: &[Option<f64>]) -> Option<Vec<Option<usize>>> {
    let mut sorted: Vec<f64> = numbers.iter().copied().flatten().collect();
    sorted.sort_by(f64::total_cmp);
    let runs = sorted.chunk_by(|a, b| a.total_cmp(b).is_eq());
    let most = runs.max_by_key(|run| run.len())?;
    if most.len() * A_FIFTH < sorted.len() {
        return None;
    }
    let value = *most.first()?;
    let is_other = |number: f64| usize::from(number.total_cmp(&value).is_ne());
    Some(numbers.iter().map(|number| number.map(is_other)).collect())
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    real_len(part) / real_len(whole)
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
