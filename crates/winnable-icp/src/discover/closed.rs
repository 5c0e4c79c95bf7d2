//! The search itself, on the deals that are closed.

use std::collections::BTreeSet;

use winnable_model::Outcome;

use super::bits::Bits;
use super::chance::{self, ALPHA, Chance, SHARE_OF_PAIRS, SHARE_OF_SINGLES, SLACK};
use super::choose;
use super::conditions::{Conditions, Tried};
use super::search::{Pair, Search};
use super::shuffle::Shuffle;
use super::{ColumnFinding, ColumnVerdict, Deals, Discovery, Hypothesis, Tested};
use crate::table::Column;

/// A condition holds for at least so many accounts, and fails for as many.
pub(super) const LEAST_ACCOUNTS: usize = 5;
/// The seed of the shuffles: any will do, and it is always this one.
pub(super) const SEED: u64 = 0x1c9;

/// The closed deals.
pub(super) struct Closed<'a> {
    pub(super) columns: Vec<Column>,
    pub(super) won: Vec<bool>,
    /// The account of each row, where some account has several.
    pub(super) names: Option<Vec<Option<&'a str>>>,
}

impl<'a> Closed<'a> {
    pub(super) fn new(deals: Deals<'a>, columns: impl Iterator<Item = &'a Column>) -> Self {
        let is_closed = |at: usize| {
            deals
                .outcomes
                .get(at)
                .is_some_and(|outcome| *outcome != Outcome::Open)
        };
        let rows: Vec<usize> = (0..deals.outcomes.len())
            .filter(|at| is_closed(*at))
            .collect();
        let columns = columns.map(|column| Column {
            name: column.name.clone(),
            cells: rows
                .iter()
                .map(|row| column.cells.get(*row).cloned().flatten())
                .collect(),
        });
        let name = |all: &'a [Option<Box<str>>], row: &usize| all.get(*row)?.as_deref();
        let names: Option<Vec<Option<&str>>> = deals
            .accounts
            .map(|all| rows.iter().map(|row| name(all, row)).collect());
        let is_won = |row: &usize| deals.outcomes.get(*row) == Some(&Outcome::Won);
        Self {
            columns: columns.collect(),
            won: rows.iter().map(is_won).collect(),
            names: names.filter(|names| repeats(names)),
        }
    }

    pub(super) fn rows(&self) -> u32 {
        u32::try_from(self.won.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn accounts(&self) -> Option<u64> {
        let names = self.names.as_ref()?;
        let distinct: BTreeSet<&str> = names.iter().copied().flatten().collect();
        let alone = names.iter().filter(|name| name.is_none()).count();
        Some((distinct.len() + alone) as u64)
    }

    /// Whether enough accounts are in these rows and beside them.
    pub(super) fn has_accounts(&self, rows: &Bits) -> bool {
        let Some(names) = &self.names else {
            return true;
        };
        let side = |wanted: bool| {
            let mut seen = BTreeSet::new();
            let of_side = names
                .iter()
                .enumerate()
                .filter(|(row, _)| rows.has(*row) == wanted);
            for (row, name) in of_side {
                // A row of no known account is one of its own.
                seen.insert(name.map_or((row, ""), |name| (usize::MAX, name)));
                if seen.len() >= LEAST_ACCOUNTS {
                    return true;
                }
            }
            false
        };
        side(true) && side(false)
    }

    pub(super) fn search(
        &self,
        conditions: &mut Conditions,
        least: u32,
        times: &dyn Fn(usize, usize) -> u32,
        found: &mut Discovery,
    ) {
        conditions
            .singles
            .retain(|single| self.has_accounts(&single.rows));
        let conditions = &*conditions;
        let won = Bits::of(self.won.iter().copied());
        let mut search = Search::new(conditions, self.won.len(), least);
        let mut shuffle = Shuffle::new(self.won.clone(), self.names.as_deref(), SEED);
        if self.names.is_some() {
            search.scale = chance::scales(&search, &mut shuffle);
        }
        let singles = search.singles(&won);
        let mut pairs: Vec<Pair> = Vec::new();
        let mut tried_pairs = 0;
        search.pairs(&singles, &won, |pair| {
            tried_pairs += 1;
            pairs.push(pair);
        });
        let best = singles.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let best_pair = pairs
            .iter()
            .map(|pair| pair.z)
            .fold(f64::NEG_INFINITY, f64::max);
        let times = times(won.words(), conditions.singles.len());
        let chance = Chance::new(&search, &mut shuffle, times, (best, best_pair));
        let tested = Tested {
            on_one_column: conditions.singles.len() as u64,
            on_two_columns: tried_pairs,
            shuffles: chance.times() as u64,
        };
        found.tested = Ok(tested);
        let chooser = choose::Chooser {
            closed: self,
            search: &search,
            chance: &chance,
            won: &won,
            tested,
        };
        found.hypotheses = chooser.choose(&singles, &pairs);
        found.columns = Self::columns_of(conditions, &singles, &chance, &found.hypotheses);
    }

    fn columns_of(
        conditions: &Conditions,
        singles: &[f64],
        chance: &Chance,
        hypotheses: &[Hypothesis],
    ) -> Vec<ColumnFinding> {
        let finding = |(at, tried): (usize, &Tried)| {
            let ours = conditions.singles.iter().zip(singles);
            let ours = ours.filter(|(single, _)| single.column == at);
            let (mut tested, mut best) = (0, f64::NEG_INFINITY);
            for (_, z) in ours {
                tested += 1;
                best = best.max(*z);
            }
            let is_in = hypotheses
                .iter()
                .flat_map(|one| &one.predicate.terms)
                .any(|term| term.column == tried.name);
            let p = adjusted(chance, best, false);
            ColumnFinding {
                column: tried.name.clone(),
                tested,
                best_p_holm: p,
                verdict: if is_in {
                    ColumnVerdict::InHypothesis
                } else if holds(p) {
                    ColumnVerdict::TellsToo
                } else {
                    ColumnVerdict::CannotBeToldApart
                },
            }
        };
        conditions.columns.iter().enumerate().map(finding).collect()
    }
}

/// The p of a condition over everything that was tried.
pub(super) fn adjusted(chance: &Chance, z: f64, is_pair: bool) -> f64 {
    let p = if is_pair {
        chance.of_pair(z) / SHARE_OF_PAIRS
    } else {
        chance.of_single(z) / SHARE_OF_SINGLES
    };
    p.min(1.0)
}

pub(super) fn holds(adjusted: f64) -> bool {
    adjusted <= ALPHA + SLACK
}

/// Whether an account has several rows.
pub(super) fn repeats(names: &[Option<&str>]) -> bool {
    let mut seen = BTreeSet::new();
    names.iter().flatten().any(|name| !seen.insert(*name))
}

/// How often outcomes are dealt out anew: as often as a second or so allows.
pub(super) const fn times(words: usize, singles: usize) -> u32 {
    match words * singles {
        0..=100_000 => 999,
        100_001..=300_000 => 499,
        _ => 199,
    }
}
