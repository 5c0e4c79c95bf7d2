//! A model made ready: maxima dealt in whole hundredths, every way to earn worked out in advance.

use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::{Currency, FactId, Label, MoneyError, Points, largest_remainder};

use crate::Measure;
use crate::model::{Aspect, Band, Criterion, Gate, Model, Quantifier, Test, Tier, UnknownPolicy};
use crate::rollup::{RollupSettings, round_half_even};

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
    pub(crate) strict_tiers: bool,
    pub(crate) rollup: RollupSettings,
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

#[derive(Clone, Debug)]
pub(crate) struct CompiledCriterion {
    pub(crate) id: Arc<str>,
    pub(crate) title: Option<Arc<str>>,
    pub(crate) fact: FactId,
    /// What it can earn at best, in hundredths; 0 for a penalty.
    pub(crate) best: i32,
    /// What it can take at worst, in hundredths; 0 for a reward.
    pub(crate) worst: i32,
    pub(crate) unknown: UnknownPolicy,
    pub(crate) not_applicable: i32,
    pub(crate) unset: bool,
    pub(crate) test: CompiledTest,
}

#[derive(Clone, Debug)]
pub(crate) enum CompiledTest {
    Bands {
        measure: Measure,
        currency: Option<Currency>,
        bands: Box<[CompiledBand]>,
    },
    Curve {
        measure: Measure,
        currency: Option<Currency>,
        curve: Curve,
    },
    Labels {
        quantifier: Quantifier,
        labels: Box<[Label]>,
        points: i32,
    },
    Values(Box<[(Label, i32)]>),
    Flag {
        is: bool,
        points: i32,
    },
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct CompiledBand {
    pub(crate) from: Option<Decimal>,
    pub(crate) below: Option<Decimal>,
    pub(crate) points: i32,
}

/// A curve whose points are scaled by `numerator / denominator`.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    pub(crate) knots: Box<[(Decimal, Points)]>,
    numerator: i128,
    denominator: i128,
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
                criteria.push(CompiledCriterion::new(criterion, dealt));
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
        Ok(Self {
            id: Arc::clone(&model.id),
            title: Arc::from(model.title.as_str()),
            factors,
            criteria,
            gates: model.gates.clone(),
            tiers: model.tiers.clone(),
            strict_tiers: model.strict_tiers,
            rollup: model.rollup.clone(),
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
        facts.extend(self.tiers.iter().flat_map(crate::tiering::facts));
        facts.sort_unstable();
        facts.dedup();
        facts
    }
}

impl CompiledCriterion {
    fn new(criterion: &Criterion, dealt: i128) -> Self {
        let written = i128::from(criterion.written_max().hundredths());
        // A penalty takes its points straight from the score; a reward shares its factor's weight.
        let (numerator, denominator) = if written > 0 {
            (dealt, written)
        } else {
            (1, 1)
        };
        let scale = |points: Points| {
            narrow(round_half_even(
                i128::from(points.hundredths()) * numerator,
                denominator,
            ))
        };
        let all: Vec<i32> = criterion.test.all_points().into_iter().map(scale).collect();
        let best = all.iter().copied().max().unwrap_or(0).max(0);
        let worst = all.iter().copied().min().unwrap_or(0).min(0);
        let full = if best > 0 { best } else { worst };
        let test = match &criterion.test {
            Test::Bands {
                measure,
                currency,
                bands,
            } => CompiledTest::Bands {
                measure: *measure,
                currency: *currency,
                bands: bands
                    .iter()
                    .map(
                        |Band {
                             from,
                             below,
                             points,
                         }| CompiledBand {
                            from: from.map(|end| end.normalize()),
                            below: below.map(|end| end.normalize()),
                            points: scale(*points),
                        },
                    )
                    .collect(),
            },
            Test::Curve {
                measure,
                currency,
                knots,
            } => CompiledTest::Curve {
                measure: *measure,
                currency: *currency,
                curve: Curve {
                    knots: knots.clone().into(),
                    numerator,
                    denominator,
                },
            },
            Test::Labels {
                quantifier,
                labels,
                points,
            } => CompiledTest::Labels {
                quantifier: *quantifier,
                labels: labels.iter().map(|label| Label::new(label)).collect(),
                points: scale(*points),
            },
            Test::Values(entries) => CompiledTest::Values(
                entries
                    .iter()
                    .map(|(label, points)| (Label::new(label), scale(*points)))
                    .collect(),
            ),
            Test::Flag { is, points } => CompiledTest::Flag {
                is: *is,
                points: scale(*points),
            },
        };
        Self {
            id: Arc::clone(&criterion.id),
            title: criterion.title.as_deref().map(Arc::from),
            fact: criterion.fact,
            best,
            worst,
            unknown: criterion.unknown,
            not_applicable: if criterion.not_applicable_full {
                full
            } else {
                0
            },
            unset: criterion.unset,
            test,
        }
    }
}

impl Curve {
    /// The points at x, in hundredths: a ratio of integers, rounded half to even once.
    pub(crate) fn at(&self, x: Decimal) -> i32 {
        let knots = &self.knots;
        let right = knots.partition_point(|(knot, _)| *knot <= x);
        let flat = |y: Points| {
            round_half_even(
                i128::from(y.hundredths()) * self.numerator,
                self.denominator,
            )
        };
        let points = match (
            right.checked_sub(1).and_then(|left| knots.get(left)),
            knots.get(right),
        ) {
            (Some((x0, y0)), Some((x1, y1))) => {
                let (x, x0, x1) = common_scale(x, *x0, *x1);
                let (y0, y1) = (i128::from(y0.hundredths()), i128::from(y1.hundredths()));
                let run = x1 - x0;
                let rise = y0 * run + (y1 - y0) * (x - x0);
                round_half_even(rise * self.numerator, run * self.denominator)
            }
            (Some((_, y)), None) | (None, Some((_, y))) => flat(*y),
            (None, None) => 0,
        };
        narrow(points)
    }
}

/// Places beyond this are rounded before a curve is read: more would not change a hundredth.
const MAX_SCALE: u32 = 9;

fn common_scale(x: Decimal, x0: Decimal, x1: Decimal) -> (i128, i128, i128) {
    let ends = [x, x0, x1].map(|value| value.round_dp(MAX_SCALE));
    let scale = ends.iter().map(Decimal::scale).max().unwrap_or(0);
    let [x, x0, x1] = ends.map(|value| {
        // Knots lie within 10^15 and x between two of them, so that nine places fit 128 bits.
        value.mantissa() * 10_i128.pow(scale - value.scale())
    });
    (x, x0, x1)
}

fn narrow(hundredths: i128) -> i32 {
    i32::try_from(hundredths).unwrap_or(if hundredths < 0 { i32::MIN } else { i32::MAX })
}

#[cfg(test)]
mod tests;
