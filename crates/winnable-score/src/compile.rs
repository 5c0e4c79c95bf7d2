//! A model made ready: maxima dealt in whole hundredths, every way to earn worked out in advance.

mod bands;
mod criterion;
mod curve;
mod questions;
mod scale;

use std::ops::Range;
use std::sync::Arc;

use winnable_model::{FactId, MoneyError, Points, largest_remainder};

use crate::model::{Aspect, Gate, Model, Tier, UnknownPolicy};
use crate::rollup::RollupSettings;

pub(crate) use bands::Bands;
pub(crate) use criterion::{CompiledCriterion, CompiledTest};
pub(crate) use curve::Curve;
pub(crate) use questions::Questions;
pub(crate) use scale::{FURTHEST, MAX_PLACES};

/// A model, ready to score. Cheap to share between threads; scoring never changes it.
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use winnable_score::{CompiledModel, preset};
///
/// let catalogue = FactCatalogue::builtin();
/// let model = preset("account6", &catalogue, None).expect("a shipped model");
/// let compiled = CompiledModel::new(&model)?;
///
/// let mut facts = FactRow::new();
/// facts.set(fact_ids::EMPLOYEES, FactValue::Number(300.into()));
/// let as_of = "2026-10-01".parse().expect("a date");
/// let scored = compiled.score(&facts, as_of);
/// assert!(scored.low <= scored.score && scored.score <= scored.high);
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
#[derive(Clone, Debug)]
pub struct CompiledModel {
    pub(crate) id: Arc<str>,
    pub(crate) title: Arc<str>,
    pub(crate) factors: Vec<CompiledFactor>,
    pub(crate) criteria: Vec<CompiledCriterion>,
    pub(crate) gates: Vec<Gate>,
    pub(crate) tiers: Vec<Tier>,
    /// The tiers' programmes, shared by every receipt.
    pub(crate) programmes: Vec<Option<Arc<str>>>,
    /// The facts that the tiers ask for, in order, without doubles.
    pub(crate) tier_facts: Vec<FactId>,
    pub(crate) strict_tiers: bool,
    pub(crate) rollup: RollupSettings,
    /// What the model asks of an account, whatever the answers are worth.
    pub(crate) questions: Arc<Questions>,
}

#[derive(Clone, Debug)]
pub(crate) struct CompiledFactor {
    pub(crate) id: Arc<str>,
    pub(crate) title: Option<Arc<str>>,
    pub(crate) weight: Points,
    pub(crate) aspect: Option<Aspect>,
    pub(crate) criteria: Range<usize>,
    pub(crate) shares: bool,
}

impl CompiledModel {
    /// Makes a model ready.
    ///
    /// Each factor's weight is dealt to its criteria by largest remainder of their written maxima,
    /// so that the maxima sum to exactly 100.00 points.
    ///
    /// # Errors
    /// [`MoneyError`] only for a model whose factor has no rewarding criterion, which
    /// [`Model::read`] refuses.
    pub fn new(model: &Model) -> Result<Self, MoneyError> {
        let mut criteria = Vec::new();
        let mut factors = Vec::new();
        for factor in &model.factors {
            let written: Vec<i128> = factor
                .criteria
                .iter()
                .map(|c| i128::from(c.written_max().hundredths()))
                .collect();
            let dealt = largest_remainder(i128::from(factor.weight.hundredths()), &written)?;
            let first = criteria.len();
            for (criterion, dealt) in factor.criteria.iter().zip(dealt) {
                let factor = factors.len();
                criteria.push(CompiledCriterion::new(criterion, factor, dealt));
            }
            factors.push(CompiledFactor {
                id: Arc::clone(&factor.id),
                title: factor.title.as_deref().map(Arc::from),
                weight: factor.weight,
                aspect: factor.aspect,
                criteria: first..criteria.len(),
                shares: factor
                    .criteria
                    .iter()
                    .any(|c| c.unknown == UnknownPolicy::ShareOfKnown),
            });
        }
        let mut tier_facts: Vec<FactId> =
            model.tiers.iter().flat_map(crate::tiering::facts).collect();
        tier_facts.sort_unstable();
        tier_facts.dedup();
        Ok(Self {
            tier_facts,
            id: Arc::clone(&model.id),
            title: Arc::from(model.title.as_str()),
            factors,
            criteria,
            gates: model.gates.clone(),
            tiers: model.tiers.clone(),
            programmes: model
                .tiers
                .iter()
                .map(|tier| tier.programme.as_deref().map(Arc::from))
                .collect(),
            strict_tiers: model.strict_tiers,
            rollup: model.rollup.clone(),
            questions: Arc::new(Questions::of(model)),
        })
    }

    /// The model's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The model's title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// How the model merges people into accounts.
    pub fn rollup(&self) -> &RollupSettings {
        &self.rollup
    }

    /// The tiers, from the top.
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// Where the lowest tier stands, the one without an edge; `None` where every tier has one.
    pub fn lowest_tier(&self) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.score.is_none())
    }

    /// Where the tier of an id stands from the top, counted from 0; `None` where there is none.
    pub fn rank(&self, id: &str) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.id.as_str() == id)
    }

    /// The most that each criterion can earn, in model order; they sum to 100.00.
    pub fn maxima(&self) -> impl Iterator<Item = (&str, Points)> {
        self.criteria
            .iter()
            .map(|c| (&*c.id, Points::from_hundredths(c.best)))
    }

    /// The facts that the model asks for in criteria, gates and tiers, without doubles.
    pub fn facts(&self) -> Vec<FactId> {
        let mut facts: Vec<FactId> = self.criteria.iter().map(|c| c.fact).collect();
        facts.extend(self.gates.iter().flat_map(|gate| gate.when.facts()));
        facts.extend(&self.tier_facts);
        facts.sort_unstable();
        facts.dedup();
        facts
    }
}

fn narrow(hundredths: i128) -> i32 {
    i32::try_from(hundredths).unwrap_or(if hundredths < 0 { i32::MIN } else { i32::MAX })
}
