//! Which of the conditions that hold are shown: each must say something that the others do not.

use winnable_metrics::stats::{Proportion, fisher_exact};

use super::bits::Bits;
use super::chance::{ALPHA, Chance, SLACK};
use super::closed::{Closed, adjusted, holds};
use super::hypothesis::{Hypothesis, Parts};
use super::search::{Counts, Pair, Search, counts};
use super::{MOST, Tested};
use crate::number::{real, real_len};
use crate::predicate::Predicate;

/// A condition that holds, by the positions of its parts.
#[derive(Clone, Debug)]
struct Candidate {
    parts: Vec<usize>,
    z: f64,
}

/// What the choice is made from.
pub(super) struct Chooser<'a> {
    pub(super) closed: &'a Closed<'a>,
    pub(super) search: &'a Search<'a>,
    pub(super) chance: &'a Chance,
    pub(super) won: &'a Bits,
    pub(super) tested: Tested,
}

/// So many rows are needed on each side for a condition to be tried within a part of the deals.
const LEAST: u32 = 10;
/// Of a further hypothesis at least one row in so many is of no earlier one.
const NEW: u32 = 3;

impl Chooser<'_> {
    /// The conditions that hold, the clearest first, without those that say nothing new.
    pub(super) fn choose(&self, singles: &[f64], pairs: &[Pair]) -> Vec<Hypothesis> {
        let of_singles = singles.iter().enumerate().map(|(at, z)| Candidate {
            parts: vec![at],
            z: *z,
        });
        let of_pairs = pairs.iter().map(|pair| Candidate {
            parts: vec![pair.a, pair.b],
            z: pair.z,
        });
        let is_pair = |one: &Candidate| one.parts.len() > 1;
        let mut candidates: Vec<Candidate> = of_singles
            .chain(of_pairs)
            .filter(|one| one.z > 0.0 && holds(adjusted(self.chance, one.z, is_pair(one))))
            .collect();
        // The simpler one first where two are as clear.
        let order = |a: &Candidate, b: &Candidate| {
            let parts = || a.parts.cmp(&b.parts);
            b.z.total_cmp(&a.z)
                .then(a.parts.len().cmp(&b.parts.len()))
                .then_with(parts)
        };
        candidates.sort_by(order);
        let mut said = Bits::none(self.closed.won.len());
        let mut chosen = Vec::new();
        for candidate in candidates {
            let rows = self.search.rows_of(&candidate.parts);
            let is_new = chosen.is_empty() || self.holds_beside(&candidate, &rows, &said);
            if !is_new || !self.each_part_matters(&candidate) || !self.closed.has_accounts(&rows) {
                continue;
            }
            let Some(hypothesis) = self.hypothesis(&candidate, &rows) else {
                continue;
            };
            said = said.or(&rows);
            chosen.push(hypothesis);
            if chosen.len() == MOST {
                break;
            }
        }
        chosen
    }

    /// Whether it speaks of other rows for the most part, and tells won from lost among the rows that no hypothesis
    /// speaks of yet, as clearly as if it had been looked for there.
    fn holds_beside(&self, candidate: &Candidate, rows: &Bits, said: &Bits) -> bool {
        let (new, same) = (rows.without(said).count(), rows.count_and(said));
        if new < rows.count() / NEW || same > rows.or(said).count() / 2 {
            return false;
        }
        let left = self.search.known_rows(&candidate.parts).without(said);
        self.holds_within(counts(rows, &left, self.won), self.scale(&candidate.parts))
    }

    /// Whether each of two conditions matters among the rows where the other one holds.
    fn each_part_matters(&self, candidate: &Candidate) -> bool {
        let [a, b] = candidate.parts.as_slice() else {
            return true;
        };
        let known = self.search.known_rows(&[*a, *b]);
        let matters = |one: usize, other: usize| {
            let within = known.and(&self.search.rows_of(&[other]));
            let rows = self.search.rows_of(&[one]);
            self.holds_within(counts(&rows, &within, self.won), self.search.scale_of(one))
        };
        matters(*a, *b) && matters(*b, *a)
    }

    fn holds_within(&self, counts: Counts, scale: f64) -> bool {
        counts.n >= LEAST
            && counts.all.saturating_sub(counts.n) >= LEAST
            && self.chance.of_single(counts.z() / scale) <= ALPHA + SLACK
    }

    fn scale(&self, parts: &[usize]) -> f64 {
        let scales = parts.iter().map(|at| self.search.scale_of(*at));
        scales.fold(1.0, f64::max)
    }

    fn hypothesis(&self, candidate: &Candidate, rows: &Bits) -> Option<Hypothesis> {
        let is_pair = candidate.parts.len() > 1;
        let known = self.search.known_rows(&candidate.parts);
        let counts = counts(rows, &known, self.won);
        let singles = candidate.parts.iter();
        let terms = singles.filter_map(|at| self.search.conditions.singles.get(*at));
        let terms: Vec<_> = terms.flat_map(|single| single.terms.clone()).collect();
        let side = |won: u32, n: u32| Proportion::new(u64::from(won), u64::from(n)).ok();
        let inside = side(counts.won, counts.n)?;
        let rest = side(counts.all_won - counts.won, counts.all - counts.n)?;
        let is_clustered = self.closed.names.is_some();
        let p = if is_clustered {
            libm::erfc(candidate.z * std::f64::consts::FRAC_1_SQRT_2)
        } else {
            fisher_exact(inside, rest).ok()?
        };
        let mut p_holm = adjusted(self.chance, candidate.z, is_pair);
        // No shuffle reached as far: the sum over all conditions may say more than their number does.
        let tried = real(self.tested.on_one_column + self.tested.on_two_columns);
        let of = if is_pair {
            self.chance.of_pair(candidate.z)
        } else {
            self.chance.of_single(candidate.z)
        };
        let floor = 1.0 / (real_len(self.chance.times()) + 1.0);
        if !is_clustered && of <= floor + SLACK {
            p_holm = p_holm.min(p * tried);
        }
        Hypothesis::new(Parts {
            predicate: Predicate { terms },
            inside,
            rest,
            closed: (u64::from(self.won.count()), self.closed.won.len() as u64),
            scale: self.scale(&candidate.parts),
            critical: self.chance.critical(is_pair),
            p,
            p_holm: p_holm.max(p).min(1.0),
            is_clustered,
            found_by_search: true,
        })
    }
}
