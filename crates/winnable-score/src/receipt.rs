//! The receipt of a score: lines that sum to it, and what would change it.

mod advice;
mod aspects;
mod blocked;
mod brief;
mod notes;

use std::sync::Arc;

use chrono::NaiveDate;
use winnable_model::{
    FactId, FactRow, FactValue, Original, Points, Provenance, Score, Text, TierId,
};

use crate::compile::CompiledModel;
use crate::evaluate::{Extra, Listener, OfRow, Scored};
use crate::model::Aspect;
use crate::outcome::Outcome;
use crate::tiering::Placement;

pub use advice::NextBest;
use advice::Open;
pub use aspects::{AspectPoints, Interest};
pub use blocked::{Blocked, BlockedBy};
pub use brief::Brief;

/// Whether a line rests on something known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineState {
    /// The fact is known.
    Known,
    /// The fact is known as a range that reaches over several bands.
    Partly,
    /// Nothing is known: the points are those of the model's policy.
    Unknown,
    /// The question does not arise.
    NotApplicable,
    /// The model's values are not agreed yet, so that the criterion counts as unknown.
    Unset,
    /// The line is no criterion: a gate, or the clamp at zero.
    Rule,
}

impl LineState {
    /// The state's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Partly => "partly",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
            Self::Unset => "unset",
            Self::Rule => "rule",
        }
    }
}

/// The value that a line rests on, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The fact.
    pub fact: FactId,
    /// What is known of it.
    pub value: FactValue,
    /// Where it came from, as far as that was recorded.
    pub provenance: Option<Provenance>,
    /// What a converted amount was before, a currency and a rate each.
    pub originals: Vec<Original>,
}

/// One line of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The criterion's, gate's or rule's id.
    pub criterion: Arc<str>,
    /// Its title for people, where the model gives one.
    pub title: Option<Arc<str>>,
    /// The factor's id; `None` for gates and the clamp.
    pub factor: Option<Arc<str>>,
    /// What it adds to the score.
    pub points: Points,
    /// What it could add at best.
    pub out_of: Points,
    /// What it adds with the unknowns at their worst.
    pub low: Points,
    /// What it adds with the unknowns at their best.
    pub high: Points,
    /// What it rests on.
    pub state: LineState,
    /// The value behind it; `None` for gates and the clamp.
    pub evidence: Option<Evidence>,
}

/// The lines of one factor, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorSum {
    /// The factor's id.
    pub factor: Arc<str>,
    /// Its title for people, where the model gives one.
    pub title: Option<Arc<str>>,
    /// What it is about.
    pub aspect: Option<Aspect>,
    /// What it adds to the score.
    pub points: Points,
    /// Its weight.
    pub out_of: Points,
}

/// Something that a reader of the receipt must know besides its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A stable word: `floor_unset`, `size_over_fit`, `interest_without_budget`.
    pub code: &'static str,
    /// The text.
    pub text: Text,
}

/// A score with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The score, the interval and the tier, exactly as [`CompiledModel::score`] gives them.
    pub scored: Scored,
    /// The tier's id.
    pub tier: Option<TierId>,
    /// The programme by which the tier's accounts are worked.
    pub programme: Option<Arc<str>>,
    /// Every criterion, gate that bit and clamp, in model order; their points sum to the score.
    pub contributions: Vec<Contribution>,
    /// The lines by factor.
    pub factors: Vec<FactorSum>,
    /// What blocks each tier above, the next one up first.
    pub blocked_by: Vec<Blocked>,
    /// The unknown fields worth filling, the best one first.
    pub next_best: Vec<NextBest>,
    /// What else must be known.
    pub notes: Vec<Note>,
}

impl Receipt {
    /// The score.
    pub fn score(&self) -> Score {
        self.scored.score
    }
}

struct Lines<'a> {
    model: &'a CompiledModel,
    facts: &'a FactRow,
    contributions: Vec<Contribution>,
}

impl Listener for Lines<'_> {
    fn criterion(&mut self, index: usize, outcome: Outcome, shown: i32) {
        let Some(criterion) = self.model.criteria.get(index) else {
            return;
        };
        let factor = self.model.factors.get(criterion.factor);
        let value = self.facts.get(criterion.fact).clone();
        let state = LineState::of(criterion, &value, outcome);
        self.contributions.push(Contribution {
            criterion: Arc::clone(&criterion.id),
            title: criterion.title.clone(),
            factor: factor.map(|factor| Arc::clone(&factor.id)),
            points: Points::from_hundredths(shown),
            out_of: Points::from_hundredths(criterion.best),
            low: Points::from_hundredths(outcome.low),
            high: Points::from_hundredths(outcome.high),
            state,
            evidence: Some(Evidence {
                fact: criterion.fact,
                value,
                provenance: self.facts.provenance(criterion.fact).cloned(),
                originals: self.facts.originals(criterion.fact).to_vec(),
            }),
        });
    }

    fn extra(&mut self, extra: Extra, points: i32) {
        let (id, title) = match extra {
            Extra::Clamp => (Arc::from("clamp"), None),
            Extra::Gate(index) => match self.model.gates.get(index) {
                Some(gate) => (Arc::clone(&gate.id), gate.title.as_deref().map(Arc::from)),
                None => return,
            },
        };
        let points = Points::from_hundredths(points);
        self.contributions.push(Contribution {
            criterion: id,
            title,
            factor: None,
            points,
            out_of: Points::ZERO,
            low: points,
            high: points,
            state: LineState::Rule,
            evidence: None,
        });
    }
}

impl CompiledModel {
    /// Scores one account and says why, by the same path as [`CompiledModel::score`].
    pub fn receipt(&self, facts: &FactRow, as_of: NaiveDate) -> Receipt {
        let mut lines = Lines {
            model: self,
            facts,
            contributions: Vec::with_capacity(self.criteria.len() + 1),
        };
        let (scored, placement) = self.evaluate(&OfRow { facts, as_of }, &mut lines);
        let contributions = lines.contributions;
        let (tier, programme) = self.tier_of(placement);
        let factors = self.factor_sums(&contributions);
        let blocked_by = blocked::above(self, facts, as_of, scored);
        let open = contributions.iter().filter_map(Open::of).collect();
        let next_best = advice::next_best(self, facts, as_of, scored, open);
        let notes = notes::notes(self, facts, scored, &factors, &contributions);
        Receipt {
            scored,
            tier,
            programme,
            contributions,
            factors,
            blocked_by,
            next_best,
            notes,
        }
    }

    /// The id of a place's tier, and its programme.
    fn tier_of(&self, placement: Placement) -> (Option<TierId>, Option<Arc<str>>) {
        let tier = placement.tier.and_then(|index| self.tiers.get(index));
        let programme = placement.tier.and_then(|index| self.programmes.get(index));
        (
            tier.map(|tier| tier.id.clone()),
            programme.cloned().flatten(),
        )
    }

    fn factor_sums(&self, contributions: &[Contribution]) -> Vec<FactorSum> {
        self.factors
            .iter()
            .map(|factor| FactorSum {
                factor: Arc::clone(&factor.id),
                title: factor.title.clone(),
                aspect: factor.aspect,
                points: contributions
                    .get(factor.criteria.clone())
                    .unwrap_or_default()
                    .iter()
                    .map(|line| line.points)
                    .sum(),
                out_of: factor.weight,
            })
            .collect()
    }
}
