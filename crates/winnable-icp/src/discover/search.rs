//! All conditions on one column, and those on two columns that build on the best of them.
//!
//! The search is a function of the outcomes alone, so that it can be run on outcomes that were dealt out
//! anew: how far the best of all conditions gets by chance is what every condition is held against.

use std::cell::RefCell;

use super::bits::Bits;
use super::conditions::{Conditions, Single};

/// So many of the best conditions are joined with all others.
const BEAM: usize = 12;
/// At most so many of them are on one column.
const BEAM_OF_COLUMN: usize = 2;
/// Counts of pairs are kept where there are no more conditions than this.
const KEPT: usize = 2_048;

/// Two conditions on two columns, by their positions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) a: usize,
    pub(super) b: usize,
    /// How far it stands above chance, in standard deviations.
    pub(super) z: f64,
}

/// Counts of a condition against the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) n: u32,
    pub(super) won: u32,
    /// All rows where it is known whether the condition holds.
    pub(super) all: u32,
    pub(super) all_won: u32,
}

impl Counts {
    /// How many more are won than chance would have it, in standard deviations of the hypergeometric
    /// distribution; 0 where nothing varies.
    pub(super) fn z(self) -> f64 {
        let [n, won, all, all_won] = [self.n, self.won, self.all, self.all_won].map(f64::from);
        let variance = n * (all - n) * all_won * (all - all_won) / (all * all * (all - 1.0));
        if variance > 0.0 {
            (won - n * all_won / all) / variance.sqrt()
        } else {
            0.0
        }
    }
}

/// What is searched.
#[derive(Debug)]
pub(super) struct Search<'a> {
    pub(super) conditions: &'a Conditions,
    rows: usize,
    least: u32,
    /// How much more each condition varies than independent rows would: 1 where they are.
    pub(super) scale: Vec<f64>,
    /// Rows of each pair, where they have been counted.
    counted: RefCell<Vec<u32>>,
}

const UNCOUNTED: u32 = u32::MAX;

impl<'a> Search<'a> {
    pub(super) fn new(conditions: &'a Conditions, rows: usize, least: u32) -> Self {
        let count = conditions.singles.len();
        let kept = if count <= KEPT { count * count } else { 0 };
        Self {
            conditions,
            rows,
            least,
            scale: vec![1.0; count],
            counted: RefCell::new(vec![UNCOUNTED; kept]),
        }
    }

    fn single(&self, at: usize) -> Option<&'a Single> {
        self.conditions.singles.get(at)
    }

    /// Rows where a column is known; `None` stands for all.
    fn known(&self, column: usize) -> Option<&'a Bits> {
        let tried = self.conditions.columns.get(column)?;
        (tried.known_count as usize != self.rows).then_some(&tried.known)
    }

    /// Each condition on one column, by how far it stands above chance.
    pub(super) fn singles(&self, won: &Bits) -> Vec<f64> {
        let of_column: Vec<(u32, u32)> = self
            .conditions
            .columns
            .iter()
            .map(|column| (column.known_count, column.known.count_and(won)))
            .collect();
        let z = |(single, scale): (&Single, &f64)| {
            let (all, all_won) = of_column.get(single.column).copied().unwrap_or_default();
            let counts = Counts {
                n: single.n,
                won: single.rows.count_and(won),
                all,
                all_won,
            };
            counts.z() / scale
        };
        self.conditions
            .singles
            .iter()
            .zip(&self.scale)
            .map(z)
            .collect()
    }

    /// The best conditions, a few of each column.
    fn beam(&self, singles: &[f64]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..singles.len()).collect();
        let z = |at: &usize| singles.get(*at).copied().unwrap_or(f64::NEG_INFINITY);
        order.sort_by(|a, b| z(b).total_cmp(&z(a)).then(a.cmp(b)));
        let mut of_column = vec![0; self.conditions.columns.len()];
        let mut beam = Vec::new();
        for at in order {
            let Some(single) = self.single(at) else { break };
            let Some(count) = of_column.get_mut(single.column) else {
                break;
            };
            if *count < BEAM_OF_COLUMN {
                *count += 1;
                beam.push(at);
            }
            if beam.len() == BEAM {
                break;
            }
        }
        beam
    }

    /// Every pair of the best conditions with one on another column that has enough rows.
    pub(super) fn pairs(&self, singles: &[f64], won: &Bits, mut each: impl FnMut(Pair)) {
        let beam = self.beam(singles);
        let all_won = won.count();
        for (place, a) in beam.iter().enumerate() {
            let Some(first) = self.single(*a) else {
                continue;
            };
            let of_first = first.rows.and(won);
            // The rows where both columns are known, and how many of them are won.
            let known: Vec<(u32, u32)> = (0..self.conditions.columns.len())
                .map(
                    |column| match (self.known(first.column), self.known(column)) {
                        (None, None) => (u32::try_from(self.rows).unwrap_or(u32::MAX), all_won),
                        (Some(known), None) | (None, Some(known)) => {
                            (known.count(), known.count_and(won))
                        }
                        (Some(one), Some(other)) => {
                            (one.count_and(other), one.count_and_and(other, won))
                        }
                    },
                )
                .collect();
            for (b, second) in self.conditions.singles.iter().enumerate() {
                let is_earlier = beam.iter().take(place).any(|one| *one == b);
                if second.column == first.column || is_earlier {
                    continue;
                }
                let Some((n, all)) = self.count(*a, b, known.get(second.column).copied()) else {
                    continue;
                };
                let counts = Counts {
                    n,
                    won: of_first.count_and(&second.rows),
                    all: all.0,
                    all_won: all.1,
                };
                let z = counts.z() / self.scale_of(*a).max(self.scale_of(b));
                each(Pair { a: *a, b, z });
            }
        }
    }

    /// The rows of a pair, where there are enough of them in it and beside it.
    fn count(&self, a: usize, b: usize, all: Option<(u32, u32)>) -> Option<(u32, (u32, u32))> {
        let all = all?;
        let place = a.min(b) * self.conditions.singles.len() + a.max(b);
        let kept = self.counted.borrow().get(place).copied();
        let n = match kept {
            Some(n) if n != UNCOUNTED => n,
            _ => {
                let n = self.single(a)?.rows.count_and(&self.single(b)?.rows);
                if let Some(slot) = self.counted.borrow_mut().get_mut(place) {
                    *slot = n;
                }
                n
            }
        };
        (n >= self.least && all.0.saturating_sub(n) >= self.least).then_some((n, all))
    }

    pub(super) fn scale_of(&self, at: usize) -> f64 {
        self.scale.get(at).copied().unwrap_or(1.0)
    }

    /// The rows where it is known whether all of these conditions hold.
    pub(super) fn known_rows(&self, of: &[usize]) -> Bits {
        let every = Bits::of((0..self.rows).map(|_| true));
        let singles = of.iter().filter_map(|at| self.single(*at));
        singles
            .filter_map(|single| self.known(single.column))
            .fold(every, |rows, known| rows.and(known))
    }

    /// The rows where all of these conditions hold.
    pub(super) fn rows_of(&self, of: &[usize]) -> Bits {
        let singles = of.iter().filter_map(|at| self.single(*at));
        singles.fold(self.known_rows(of), |rows, single| rows.and(&single.rows))
    }
}

/// Counts of these rows against the others among `all`.
pub(super) fn counts(rows: &Bits, all: &Bits, won: &Bits) -> Counts {
    Counts {
        n: rows.count_and(all),
        won: rows.count_and_and(all, won),
        all: all.count(),
        all_won: all.count_and(won),
    }
}
