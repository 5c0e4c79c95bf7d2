//! What a line of a list says of a score, without the lines behind it.

use std::sync::Arc;

use chrono::NaiveDate;
use winnable_model::{FactRow, FactValue, Points, TierId};

use super::advice::{self, Open};
use super::{Blocked, LineState, NextBest, Receipt, blocked};
use crate::compile::CompiledModel;
use crate::evaluate::{Extra, Listener, OfRow, Scored};
use crate::outcome::Outcome;

/// A score with what a list shows of its reasons: the same as in its [`Receipt`], without contributions,
/// evidence and notes. A list of a million accounts is made of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// The score, the interval and the tier.
    pub scored: Scored,
    /// The tier's id.
    pub tier: Option<TierId>,
    /// The programme by which the tier's accounts are worked.
    pub programme: Option<Arc<str>>,
    /// What each factor adds to the score, in model order.
    pub factors: Vec<Points>,
    /// What blocks each tier above, the next one up first.
    pub blocked_by: Vec<Blocked>,
    /// The unknown fields worth filling, the best one first.
    pub next_best: Vec<NextBest>,
}

impl From<&Receipt> for Brief {
    fn from(receipt: &Receipt) -> Self {
        Self {
            scored: receipt.scored,
            tier: receipt.tier.clone(),
            programme: receipt.programme.clone(),
            factors: receipt.factors.iter().map(|sum| sum.points).collect(),
            blocked_by: receipt.blocked_by.clone(),
            next_best: receipt.next_best.clone(),
        }
    }
}

/// Adds up factors and notes the open lines.
struct Sums<'a> {
    model: &'a CompiledModel,
    facts: &'a FactRow,
    factors: Vec<Points>,
    open: Vec<Open>,
}

impl Listener for Sums<'_> {
    fn criterion(&mut self, index: usize, outcome: Outcome, shown: i32) {
        let Some(criterion) = self.model.criteria.get(index) else {
            return;
        };
        let points = Points::from_hundredths(shown);
        if let Some(sum) = self.factors.get_mut(criterion.factor) {
            *sum += points;
        }
        let state = LineState::of(criterion, self.facts.get(criterion.fact), outcome);
        if state.is_open() {
            self.open.push(Open {
                fact: criterion.fact,
                could_add: Points::from_hundredths(outcome.high) - points,
                could_take: points - Points::from_hundredths(outcome.low),
            });
        }
    }

    fn extra(&mut self, _: Extra, _: i32) {}
}

impl CompiledModel {
    /// Scores one account and says what a list shows of it, by the same path as
    /// [`CompiledModel::receipt`].
    pub fn brief(&self, facts: &FactRow, as_of: NaiveDate) -> Brief {
        let mut sums = Sums {
            model: self,
            facts,
            factors: vec![Points::ZERO; self.factors.len()],
            open: Vec::new(),
        };
        let (scored, placement) = self.evaluate(&OfRow { facts, as_of }, &mut sums);
        let Sums { factors, open, .. } = sums;
        let (tier, programme) = self.tier_of(placement);
        Brief {
            scored,
            tier,
            programme,
            factors,
            blocked_by: blocked::above(self, facts, as_of, scored),
            next_best: advice::next_best(self, facts, as_of, scored, open),
        }
    }
}

impl LineState {
    /// The state of a criterion's line by the value that it rests on.
    pub(super) fn of(
        criterion: &crate::compile::CompiledCriterion,
        value: &FactValue,
        outcome: Outcome,
    ) -> Self {
        match value {
            _ if criterion.unset => Self::Unset,
            FactValue::NotApplicable => Self::NotApplicable,
            FactValue::Unknown => Self::Unknown,
            _ if outcome.is_sure() => Self::Known,
            _ => Self::Partly,
        }
    }

    /// Whether more could be known.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::Unknown | Self::Partly)
    }
}
