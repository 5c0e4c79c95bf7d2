//! The one path by which an account is scored, with or without a receipt.

use chrono::NaiveDate;
use winnable_model::{FactRow, Points, Score};

use crate::compile::{CompiledCriterion, CompiledModel};
use crate::condition::Truth;
use crate::model::{Gate, Requirement};
use crate::outcome::{Outcome, Share};
use crate::tiering::{self, Placement, Standing};

/// A score without its receipt: no allocation, for embedders who rank millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// The score under the model's stated policies for unknowns.
    pub score: Score,
    /// The score with every unknown at its worst.
    pub low: Score,
    /// The score with every unknown at its best.
    pub high: Score,
    /// The tier, by its position in [`CompiledModel::tiers`]; `None` where no tier applies.
    pub tier: Option<usize>,
    /// Whether the tier is the same for every filling of the unknowns.
    pub tier_certain: bool,
    /// Hundredths of a point, of 10,000, that do not depend on an unknown.
    pub known: u16,
}

impl Scored {
    /// The share of the points that do not depend on an unknown, 0 to 10,000 ten-thousandths.
    pub fn completeness(&self) -> u16 {
        self.known
    }
}

/// A line besides the criteria that bites: it is part of the sum like any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extra {
    /// Penalties took more than there was.
    Clamp,
    /// A gate, by its position.
    Gate(usize),
}

/// What an account answers to the questions of a model: out of its facts, or out of columns in which the
/// answers of many accounts were looked up before.
pub(crate) trait Answers {
    /// What a criterion earns; the number is its position in the model.
    fn outcome(&self, index: usize, criterion: &CompiledCriterion) -> Outcome;
    /// The same with the points that are shown, given what the known criteria of the factor earn.
    #[inline]
    fn line(&self, index: usize, criterion: &CompiledCriterion, share: Share) -> (Outcome, i32) {
        let outcome = self.outcome(index, criterion);
        (outcome, criterion.shown(outcome, share))
    }
    /// How the condition of a gate stands: now, and for every filling of the unknowns.
    fn gate(&self, index: usize, gate: &Gate) -> (Truth, Truth);
    /// How a requirement of a tier stands, likewise; the numbers are the tier's and its own position.
    fn requirement(&self, at: (usize, usize), requirement: &Requirement) -> (Standing, Truth);
}

/// The answers out of the facts of one account.
pub(crate) struct OfRow<'a> {
    pub(crate) facts: &'a FactRow,
    pub(crate) as_of: NaiveDate,
}

impl Answers for OfRow<'_> {
    #[inline]
    fn outcome(&self, _: usize, criterion: &CompiledCriterion) -> Outcome {
        criterion.outcome(self.facts.get(criterion.fact), self.as_of)
    }

    #[inline]
    fn gate(&self, _: usize, gate: &Gate) -> (Truth, Truth) {
        gate.when.standing(self.facts, self.as_of)
    }

    #[inline]
    fn requirement(&self, _: (usize, usize), requirement: &Requirement) -> (Standing, Truth) {
        tiering::standing(requirement, self.facts, self.as_of)
    }
}

/// What wants to hear of each line. The bare score listens to nothing.
pub(crate) trait Listener {
    fn criterion(&mut self, index: usize, outcome: Outcome, shown: i32);
    fn extra(&mut self, extra: Extra, points: i32);
}

pub(crate) struct Nobody;

impl Listener for Nobody {
    #[inline]
    fn criterion(&mut self, _: usize, _: Outcome, _: i32) {}
    #[inline]
    fn extra(&mut self, _: Extra, _: i32) {}
}

impl CompiledModel {
    /// Scores one account.
    pub fn score(&self, facts: &FactRow, as_of: NaiveDate) -> Scored {
        self.evaluate(&OfRow { facts, as_of }, &mut Nobody).0
    }

    #[inline]
    pub(crate) fn evaluate<A: Answers, L: Listener>(
        &self,
        answers: &A,
        listener: &mut L,
    ) -> (Scored, Placement) {
        let (mut score, mut low, mut high, mut uncertain) = (0_i32, 0_i32, 0_i32, 0_i32);
        for factor in &self.factors {
            let share = if factor.shares {
                self.share(factor.criteria.clone(), answers)
            } else {
                Share::default()
            };
            for index in factor.criteria.clone() {
                let Some(criterion) = self.criteria.get(index) else {
                    continue;
                };
                let (outcome, shown) = answers.line(index, criterion, share);
                listener.criterion(index, outcome, shown);
                score += shown;
                low += outcome.low;
                high += outcome.high;
                if criterion.best > 0 {
                    uncertain += outcome.high - outcome.low;
                }
            }
        }
        if score < 0 {
            listener.extra(Extra::Clamp, -score);
            score = 0;
        }
        for (index, gate) in self.gates.iter().enumerate() {
            let cap = gate.cap.hundredths();
            let (holds, outlook) = answers.gate(index, gate);
            let bites = holds == Truth::True || (holds == Truth::Unknown && gate.bites_unknown);
            if bites && score > cap {
                listener.extra(Extra::Gate(index), cap - score);
                score = cap;
            }
            if outlook != Truth::False {
                low = low.min(cap);
            }
            if outlook == Truth::True {
                high = high.min(cap);
            }
        }
        let as_score = |hundredths: i32| Score::saturating(Points::from_hundredths(hundredths));
        let (score, low, high) = (as_score(score), as_score(low), as_score(high));
        let placement = tiering::place(self, answers, score, low, high);
        let scored = Scored {
            score,
            low,
            high,
            tier: placement.tier,
            tier_certain: placement.certain,
            known: u16::try_from((Points::HUNDRED.hundredths() - uncertain).clamp(0, 10_000))
                .unwrap_or(0),
        };
        (scored, placement)
    }

    /// What the known criteria of a factor earn, of how much.
    fn share<A: Answers>(&self, criteria: std::ops::Range<usize>, answers: &A) -> Share {
        let mut share = Share::default();
        for index in criteria {
            let Some(criterion) = self.criteria.get(index) else {
                continue;
            };
            let outcome = answers.outcome(index, criterion);
            if criterion.best > 0 && outcome.is_sure() {
                share.earned += outcome.low;
                share.of += criterion.best;
            }
        }
        share
    }
}
