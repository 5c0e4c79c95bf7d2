//! What a model asks of an account, without what the answers are worth.

use super::CompiledCriterion;
use crate::condition::Condition;
use crate::model::{Criterion, Model, Requirement};

/// The questions of a model. Models that differ in the weights of factors, in the caps of gates and in the
/// scores of tiers alone ask the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Questions {
    /// In model order, with the points as they are written.
    criteria: Vec<Criterion>,
    pub(crate) gates: Vec<Condition>,
    /// By tier.
    pub(crate) requirements: Vec<Vec<Requirement>>,
}

impl Questions {
    pub(super) fn of(model: &Model) -> Self {
        let tiers = model.tiers.iter();
        Self {
            criteria: model.criteria().cloned().collect(),
            gates: model.gates.iter().map(|gate| gate.when.clone()).collect(),
            requirements: tiers.map(|tier| tier.requirements.clone()).collect(),
        }
    }

    /// How many criteria there are.
    pub(crate) fn criteria(&self) -> usize {
        self.criteria.len()
    }

    /// The criteria as if each were dealt the points that are written in it.
    pub(crate) fn written(&self) -> impl Iterator<Item = CompiledCriterion> {
        let dealt = |criterion: &Criterion| i128::from(criterion.written_max().hundredths());
        let criteria = self.criteria.iter();
        criteria.map(move |criterion| CompiledCriterion::new(criterion, 0, dealt(criterion)))
    }
}
