//! The conditions that are tried: ranges between quantiles, words and small sets of words.

use std::collections::BTreeMap;

use winnable_metrics::stats::{QuantileRule, quantiles};

use super::bits::Bits;
use crate::predicate::{Term, Test};
use crate::table::{Column, Values};
use crate::unused::{Unused, WhyUnused, unused};

/// Numbers are cut into so many parts of about as many rows each.
const PARTS: u32 = 8;
/// With more columns of numbers than this the parts are half as many.
const MANY_COLUMNS: usize = 60;
/// Of a column of words the most frequent ones are tried.
const WORDS: usize = 30;
/// Pairs of words are tried where there are no more words than this.
const PAIRED: usize = 10;

/// A column that is tried.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    pub(super) name: String,
    /// The rows where it is filled.
    pub(super) known: Bits,
    pub(super) known_count: u32,
}

/// A condition on one column.
#[derive(Clone, Debug)]
pub(super) struct Single {
    /// The position of its column among those that are tried.
    pub(super) column: usize,
    pub(super) terms: Vec<Term>,
    pub(super) rows: Bits,
    pub(super) n: u32,
}

/// What there is to try, and what is not.
#[derive(Clone, Debug, Default)]
pub(super) struct Conditions {
    pub(super) columns: Vec<Tried>,
    pub(super) singles: Vec<Single>,
    pub(super) unused: Vec<Unused>,
}

/// The conditions on these columns, which hold closed rows alone. Each has `least` rows in it and beside
/// it. No outcome is looked at.
pub(super) fn conditions(columns: &[Column], least: u32) -> Conditions {
    let mut all = Conditions::default();
    let numeric = columns.iter().filter(|one| one.numbers().is_some()).count();
    let parts = if numeric > MANY_COLUMNS {
        PARTS / 2
    } else {
        PARTS
    };
    for column in columns {
        let mut no_use = |why| {
            all.unused.push(Unused {
                column: column.name.clone(),
                why,
            });
        };
        if let Some(why) = unused(column) {
            no_use(why);
            continue;
        }
        let known = Bits::of(column.cells.iter().map(Option::is_some));
        let known_count = known.count();
        let tests = match column.values() {
            Values::Numbers(numbers) => ranges(&numbers, parts),
            Values::Levels { names, of } => words(&names, &of, least),
        };
        let at = all.columns.len();
        let before = all.singles.len();
        for (tests, rows) in tests {
            let n = rows.count();
            if n < least || known_count.saturating_sub(n) < least {
                continue;
            }
            // `below 1` and `from 0 to below 1` may be the same rows.
            let ours = all.singles.get(before..).unwrap_or_default();
            if ours.iter().any(|one| one.rows == rows) {
                continue;
            }
            let term = |test| Term {
                column: column.name.clone(),
                test,
            };
            all.singles.push(Single {
                column: at,
                terms: tests.into_iter().map(term).collect(),
                rows,
                n,
            });
        }
        if all.singles.len() == before {
            no_use(WhyUnused::TooFewRows);
            continue;
        }
        all.columns.push(Tried {
            name: column.name.clone(),
            known,
            known_count,
        });
    }
    all
}

type Rows = Vec<(Vec<Test>, Bits)>;

/// Below a cut, from a cut on, and between two cuts.
fn ranges(numbers: &[Option<f64>], parts: u32) -> Rows {
    let cuts = cuts(numbers, parts);
    let rows = |holds: &dyn Fn(f64) -> bool| {
        Bits::of(numbers.iter().map(|number| number.is_some_and(holds)))
    };
    let mut all = Vec::new();
    for (at, from) in cuts.iter().enumerate() {
        all.push((vec![Test::AtLeast(*from)], rows(&|value| value >= *from)));
        all.push((vec![Test::Below(*from)], rows(&|value| value < *from)));
        for below in cuts.iter().skip(at + 1) {
            let tests = vec![Test::AtLeast(*from), Test::Below(*below)];
            all.push((tests, rows(&|value| value >= *from && value < *below)));
        }
    }
    all
}

/// The edges between parts of about as many rows each, as short numbers where that moves no edge far.
fn cuts(numbers: &[Option<f64>], parts: u32) -> Vec<f64> {
    let mut values: Vec<f64> = numbers.iter().copied().flatten().collect();
    values.sort_by(f64::total_cmp);
    let mut distinct = values.clone();
    distinct.dedup();
    let Some((lowest, rest)) = distinct.split_first() else {
        return Vec::new();
    };
    if rest.len() < parts as usize {
        return rest.to_vec();
    }
    let shares: Vec<f64> = (1..parts)
        .map(|at| f64::from(at) / f64::from(parts))
        .collect();
    let mut edges = quantiles(&values, &shares, QuantileRule::InvertedCdf).unwrap_or_default();
    edges.dedup();
    let spread = match (edges.first(), edges.last()) {
        (Some(first), Some(last)) if edges.len() > 1 => last - first,
        _ => 0.0,
    };
    let gaps = edges
        .windows(2)
        .filter_map(|pair| Some(pair.get(1)? - pair.first()?));
    let room = gaps.fold(spread, f64::min) / 10.0;
    let mut edges: Vec<f64> = edges.into_iter().map(|edge| short(edge, room)).collect();
    edges.retain(|edge| edge > lowest);
    edges.dedup();
    edges
}

/// The number with the fewest digits that lies no further off than the room there is.
fn short(value: f64, room: f64) -> f64 {
    let rounded =
        (0..6_usize).filter_map(|digits| format!("{value:.digits$e}").parse::<f64>().ok());
    let mut near = rounded.filter(|one| (one - value).abs() <= room);
    near.next().unwrap_or(value)
}

/// One word, any other word, and two words.
fn words(names: &[Box<str>], of: &[Option<usize>], least: u32) -> Rows {
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    for level in of.iter().flatten() {
        *counts.entry(*level).or_default() += 1;
    }
    let mut frequent: Vec<(usize, u32)> = counts
        .into_iter()
        .filter(|(_, count)| *count >= least)
        .collect();
    frequent.sort_by_key(|(level, count)| (std::cmp::Reverse(*count), names.get(*level)));
    frequent.truncate(WORDS);
    let levels: Vec<(usize, &Box<str>)> = frequent
        .iter()
        .filter_map(|(level, _)| Some((*level, names.get(*level)?)))
        .collect();
    let rows =
        |holds: &dyn Fn(usize) -> bool| Bits::of(of.iter().map(|level| level.is_some_and(holds)));
    let mut all = Vec::new();
    for (level, name) in &levels {
        all.push((vec![Test::Is((*name).clone())], rows(&|one| one == *level)));
    }
    if names.len() > 2 {
        for (level, name) in &levels {
            all.push((
                vec![Test::IsNot((*name).clone())],
                rows(&|one| one != *level),
            ));
        }
    }
    if levels.len() <= PAIRED {
        for (at, (level, name)) in levels.iter().enumerate() {
            for (other, second) in levels.iter().skip(at + 1) {
                let tests = vec![Test::AnyOf(vec![(*name).clone(), (*second).clone()])];
                all.push((tests, rows(&|one| one == *level || one == *other)));
            }
        }
    }
    all
}
