//! Which accounts that are no customers are most like the best customers, by facts that are counted.

#[cfg(test)]
mod tests;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Proportion, fisher_exact, holm};

use crate::Result;
use crate::number::real;

pub use verdict::{LookAlikeVerdict, look_alike_verdicts};

/// What is known of one fact of an account: its levels, such as one country or several products in
/// use. `None` where nothing is known; an empty list where it is known that there are none.
pub type Levels = Option<Vec<Box<str>>>;

/// An account with what is known of each fact, in the order of the facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountFacts {
    /// The key by which accounts that are equally like are ordered.
    pub id: Box<str>,
    /// The levels of each fact.
    pub facts: Vec<Levels>,
}

/// By how much a level is more frequent among the best customers than among all.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelWeight {
    /// The position of the fact.
    pub fact: usize,
    /// The level.
    pub level: Box<str>,
    /// Best customers with it, and of whom the fact is known.
    pub best: (u64, u64),
    /// All customers with it, and of whom the fact is known.
    pub all: (u64, u64),
    /// The log lift: see [`look_alikes`].
    pub weight: f64,
    /// Fisher's exact p of the best against the other customers, adjusted by Holm for all levels.
    pub p_holm: f64,
}

/// An account against the best customers.
#[derive(Clone, Debug, PartialEq)]
pub struct LookAlike {
    /// Its position among the candidates.
    pub at: usize,
    /// The sum of its weights, where what is unknown adds nothing.
    pub likeness: f64,
    /// The least that it could be, were the unknown facts as unlike as any customer's.
    pub low: f64,
    /// The most that it could be, were they as like as any customer's.
    pub high: f64,
    /// What each known fact adds, in the order of the facts.
    pub adds: Vec<(usize, f64)>,
    /// The positions of the facts that are unknown.
    pub unknown: Vec<usize>,
}

/// Accounts by how much they are like the best customers.
#[derive(Clone, Debug, PartialEq)]
pub struct LookAlikes {
    /// The names of the facts.
    pub facts: Vec<String>,
    /// The weights, by fact and then by level.
    pub weights: Vec<LevelWeight>,
    /// The accounts that are most like, the first ones.
    pub rows: Vec<LookAlike>,
    /// How many accounts were looked at.
    pub candidates: u64,
    /// Those of which no fact is known, and which are not among the rows.
    pub without_facts: u64,
    /// How many best customers, and how many in all, the weights were counted from.
    pub counted: (u64, u64),
}

impl LookAlikes {
    /// The weights that an account's level of a fact was given.
    pub fn weights_of<'a>(
        &'a self,
        account: &'a AccountFacts,
        fact: usize,
    ) -> impl Iterator<Item = &'a LevelWeight> {
        let levels = account.facts.get(fact).and_then(Option::as_ref);
        self.weights.iter().filter(move |one| {
            one.fact == fact && levels.is_some_and(|levels| levels.contains(&one.level))
        })
    }
}

/// Orders accounts by how much their facts are like those of the best customers.
///
/// - **Shape**: customers with the mark whether each is best; candidates; the same facts in all.
/// - **Formula**: the weight of a level is `ln((b + 0.5) / (e + 0.5))`, where `b` best customers have
///   it and `e` of them would if they were like all customers: what is over-represented among the
///   best counts up, what is under-represented counts down, and what few or no customers have counts
///   near 0. A fact adds the mean weight of its levels; an account is the sum of its facts.
/// - **Unknown**: a fact that is not known adds 0, as an average customer's would, and widens the
///   interval from the least to the greatest that it could add.
/// - **Limits**: the weights are hypotheses. [`LevelWeight::p_holm`] says whether any of them is more
///   than chance, and the best were chosen by how it went.
/// - **Source**: inventory A030; the log lift with shrinkage is that of pointwise mutual information
///   with half a case added to both counts.
///
/// # Errors
///
/// [`Reason::EmptySample`] without a best customer; [`Reason::AllValuesEqual`] where all customers are
/// best, so that there is nothing to be like; [`Reason::LengthsDiffer`].
pub fn look_alikes(
    facts: &[String],
    customers: (&[AccountFacts], &[bool]),
    candidates: &[AccountFacts],
    top: usize,
) -> Result<LookAlikes> {
    let (rows, is_best) = customers;
    if rows.len() != is_best.len() {
        return Err(Reason::LengthsDiffer);
    }
    let best = is_best.iter().filter(|best| **best).count();
    if best == 0 {
        return Err(Reason::EmptySample);
    }
    if best == rows.len() {
        return Err(Reason::AllValuesEqual);
    }
    let weights = weights(facts.len(), rows, is_best)?;
    let by_fact: Vec<BTreeMap<&str, f64>> = (0..facts.len())
        .map(|fact| {
            let of = weights.iter().filter(|one| one.fact == fact);
            of.map(|one| (&*one.level, one.weight)).collect()
        })
        .collect();
    let mut without_facts = 0;
    let mut alike: Vec<LookAlike> = Vec::new();
    for (at, account) in candidates.iter().enumerate() {
        match likeness(at, account, &by_fact) {
            Some(row) => alike.push(row),
            None => without_facts += 1,
        }
    }
    let id = |row: &LookAlike| candidates.get(row.at).map(|account| &account.id);
    alike.sort_by(|a, b| {
        let by_likeness = b.likeness.total_cmp(&a.likeness);
        by_likeness.then_with(|| (id(a), a.at).cmp(&(id(b), b.at)))
    });
    alike.truncate(top);
    Ok(LookAlikes {
        facts: facts.to_vec(),
        weights,
        rows: alike,
        candidates: candidates.len() as u64,
        without_facts,
        counted: (best as u64, rows.len() as u64),
    })
}

/// The weight of every level that a customer has.
fn weights(facts: usize, rows: &[AccountFacts], is_best: &[bool]) -> Result<Vec<LevelWeight>> {
    let mut weights = Vec::new();
    let mut p_values = Vec::new();
    for fact in 0..facts {
        let (mut best_known, mut all_known) = (0_u64, 0_u64);
        let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        for (row, is_best) in rows.iter().zip(is_best) {
            let Some(levels) = row.facts.get(fact).and_then(Option::as_ref) else {
                continue;
            };
            all_known += 1;
            best_known += u64::from(*is_best);
            for level in levels.iter().collect::<BTreeSet<_>>() {
                let count = counts.entry(level).or_default();
                count.0 += u64::from(*is_best);
                count.1 += 1;
            }
        }
        for (level, (best, all)) in counts {
            let expected = real(best_known) * real(all) / real(all_known);
            weights.push(LevelWeight {
                fact,
                level: level.into(),
                best: (best, best_known),
                all: (all, all_known),
                weight: libm::log((real(best) + 0.5) / (expected + 0.5)),
                p_holm: 1.0,
            });
            let others = Proportion::new(all - best, all_known - best_known);
            let p = Proportion::new(best, best_known)
                .and_then(|of_best| fisher_exact(of_best, others?))
                .unwrap_or(1.0);
            p_values.push(p);
        }
    }
    for (weight, p) in weights.iter_mut().zip(holm(&p_values)?) {
        weight.p_holm = p;
    }
    Ok(weights)
}

/// An account by the weights of its levels; `None` where nothing is known of it.
fn likeness(
    at: usize,
    account: &AccountFacts,
    by_fact: &[BTreeMap<&str, f64>],
) -> Option<LookAlike> {
    let mut row = LookAlike {
        at,
        likeness: 0.0,
        low: 0.0,
        high: 0.0,
        adds: Vec::new(),
        unknown: Vec::new(),
    };
    for (fact, weights) in by_fact.iter().enumerate() {
        if let Some(levels) = account.facts.get(fact).and_then(Option::as_ref) {
            let of = |level: &str| weights.get(level).copied().unwrap_or(0.0);
            let sum: f64 = levels.iter().map(|level| of(level)).sum();
            let adds = sum / real(levels.len().max(1) as u64);
            row.likeness += adds;
            row.low += adds;
            row.high += adds;
            row.adds.push((fact, adds));
        } else {
            // A level that no customer has weighs nothing, and the account could have one.
            let (low, high) = weights
                .values()
                .fold((0.0_f64, 0.0_f64), |(low, high), one| {
                    (low.min(*one), high.max(*one))
                });
            row.low += low;
            row.high += high;
            row.unknown.push(fact);
        }
    }
    (!row.adds.is_empty()).then_some(row)
}
