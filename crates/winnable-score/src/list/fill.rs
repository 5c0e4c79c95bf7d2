//! Filling the tiers, the best one first.

use std::cmp::Ordering;

use super::order::{at_tier, worth};
use super::seating::Seating;
use super::standing::Standing;
use super::{Candidate, Rules};

/// A filled list: the place of each candidate, and the seats as they are taken.
#[derive(Clone, Debug)]
pub(super) struct Filled<'a> {
    /// The tier of each candidate; the number of tiers for outside.
    pub(super) places: Vec<usize>,
    pub(super) seating: Seating<'a>,
}

/// What is filled by what.
pub(super) struct Filling<'a> {
    candidates: &'a [Candidate<'a>],
    standings: &'a [Standing],
    rules: &'a Rules,
}

#[expect(
    clippy::indexing_slicing,
    reason = "places and standings are one for each candidate"
)]
impl<'a> Filling<'a> {
    pub(super) fn new(
        candidates: &'a [Candidate<'a>],
        standings: &'a [Standing],
        rules: &'a Rules,
    ) -> Self {
        Self {
            candidates,
            standings,
            rules,
        }
    }

    /// Fills the list. Newcomers that are not admitted take what nobody else wants, so that they
    /// replace nobody.
    pub(super) fn fill(&self, admitted: impl Fn(usize) -> bool) -> Filled<'a> {
        let mut filled = self.empty();
        self.seat(&mut filled, |_| true, admitted);
        self.offer(
            &mut filled,
            |a, b, tier| self.by_tier(a, b, tier),
            |_, _| true,
        );
        filled
    }

    /// The list without anybody new.
    pub(super) fn without_newcomers(&self) -> Filled<'a> {
        let mut filled = self.empty();
        self.seat(&mut filled, |at| !self.is_outside(at), |_| false);
        filled
    }

    /// Seats those whom somebody spoke for, then those who stay for the window, then everybody else
    /// but newcomers that are not admitted; of all these, those who take part.
    fn seat(
        &self,
        filled: &mut Filled<'_>,
        takes_part: impl Fn(usize) -> bool,
        admitted: impl Fn(usize) -> bool,
    ) {
        let by_worth = |a: usize, b: usize, _| worth(&self.candidates[a], &self.candidates[b]);
        self.offer(filled, by_worth, |at, _| {
            takes_part(at) && self.standings[at].ahead
        });
        self.offer(filled, by_worth, |at, tier| {
            takes_part(at) && self.standings[at].pinned && self.standings[at].stood == tier
        });
        self.offer(
            filled,
            |a, b, tier| self.by_tier(a, b, tier),
            |at, _| takes_part(at) && (!self.is_newcomer(at) || admitted(at)),
        );
    }

    fn by_tier(&self, a: usize, b: usize, tier: usize) -> Ordering {
        at_tier((&self.candidates[a], &self.candidates[b]), tier, self.rules)
    }

    fn empty(&self) -> Filled<'a> {
        let outside = self.rules.outside();
        Filled {
            places: vec![outside; self.candidates.len()],
            seating: Seating::new(&self.rules.seats, outside),
        }
    }

    /// Offers the free seats of every tier to those who may take them.
    fn offer(
        &self,
        filled: &mut Filled<'_>,
        order: impl Fn(usize, usize, usize) -> Ordering,
        is_asked: impl Fn(usize, usize) -> bool,
    ) {
        let outside = self.rules.outside();
        for tier in 0..outside {
            if filled.seating.is_full(tier) {
                continue;
            }
            let mut asked: Vec<usize> = (0..self.candidates.len())
                .filter(|at| filled.places[*at] == outside && is_asked(*at, tier))
                .filter(|at| self.standings[*at].may_take(tier))
                .collect();
            asked.sort_unstable_by(|a, b| order(*a, *b, tier));
            for at in asked {
                if !filled.seating.take(tier) {
                    break;
                }
                filled.places[at] = tier;
            }
        }
    }

    /// Whether an account was outside the list.
    fn is_outside(&self, at: usize) -> bool {
        self.standings[at].stood == self.rules.outside()
    }

    /// Whether an account was outside the list and nobody spoke for it.
    pub(super) fn is_newcomer(&self, at: usize) -> bool {
        self.is_outside(at) && !self.standings[at].ahead
    }

    /// How many accounts of the list before are outside although they are entitled to a seat.
    pub(super) fn displaced(&self, filled: &Filled<'_>) -> u64 {
        let outside = self.rules.outside();
        let is_displaced = |at: &usize| {
            !self.is_outside(*at)
                && self.standings[*at].is_eligible(outside)
                && filled.places[*at] == outside
        };
        (0..self.candidates.len()).filter(is_displaced).count() as u64
    }

    /// The newcomers that may take a seat, those with the best claim first.
    pub(super) fn newcomers(&self) -> Vec<usize> {
        let outside = self.rules.outside();
        let mut newcomers: Vec<usize> = (0..self.candidates.len())
            .filter(|at| self.is_newcomer(*at) && self.standings[*at].is_eligible(outside))
            .collect();
        newcomers.sort_unstable_by(|a, b| {
            let entitled = |at: &usize| self.standings[*at].entitled;
            entitled(a)
                .cmp(&entitled(b))
                .then_with(|| worth(&self.candidates[*a], &self.candidates[*b]))
        });
        newcomers
    }
}
