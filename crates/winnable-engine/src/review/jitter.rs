//! How firm a list is: which accounts keep their tier when the weights move a little.
//!
//! A weight that moves by ±10 % makes all weights proportions, from which the 100 points are dealt anew
//! (`Model::reweighted`), so that every changed model is one that a file could state; accounts are scored
//! by it as by any other. Two questions are asked: of each weight alone, 10 % less and 10 % more; and of
//! all weights at once, by [`VECTORS`] random vectors unless told otherwise. For these, each weight in the
//! order of the model is multiplied by `(10,000 + d) / 10,000`, with a `d` for each that is drawn from the
//! whole numbers −1,000 to 1,000, all equally probable, by `SplitMix64` from one fixed seed. The first
//! vectors of a longer series are those of a shorter one.

use std::sync::Arc;

use winnable_metrics::stats::SplitMix64;
use winnable_model::{MoneyError, Points};
use winnable_score::{CompiledModel, Model};

use super::ReviewSettings;
use super::moved::is_listed;
use crate::Assessment;

/// By how many percent weights move, up and down.
pub const JITTER_PERCENT: i128 = 10;

/// How many random vectors are drawn unless somebody says otherwise.
pub const VECTORS: u32 = 100;

/// The seed of the random vectors: `WINNABLE` in ASCII.
const SEED: u64 = 0x5749_4E4E_4142_4C45;

/// A whole in the unit of the draws.
const WHOLE: i128 = 10_000;

/// The furthest draw: 10 % of a whole.
const FURTHEST: usize = 1_000;

/// More threads than this gain nothing.
const MOST_THREADS: usize = 8;

/// How many accounts keep their tier when one weight moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightJitter {
    /// The factor.
    pub factor: Arc<str>,
    /// Its title for people, where the model gives one.
    pub title: Option<String>,
    /// Its weight.
    pub weight: Points,
    /// Accounts that keep their tier with 10 % less of it.
    pub less: u64,
    /// Accounts that keep their tier with 10 % more of it.
    pub more: u64,
    /// Accounts that keep their tier both ways.
    pub both: u64,
}

/// How many accounts keep their tier when all weights move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RandomJitter {
    /// How many vectors were drawn.
    pub vectors: u32,
    /// Accounts that keep their tier under every one of them.
    pub all: u64,
    /// Accounts that keep their tier, summed over the vectors.
    pub kept: u64,
}

/// How firm a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stability {
    /// The accounts of the list.
    pub accounts: u64,
    /// Those that keep their tier under every change that was tried.
    pub all: u64,
    /// Each weight alone, in model order.
    pub weights: Vec<WeightJitter>,
    /// All weights at once; `None` where no vector was asked for.
    pub random: Option<RandomJitter>,
}

impl Stability {
    /// The weight that moves most accounts, the first of them in model order; `None` where none moves any.
    pub fn most(&self) -> Option<&WeightJitter> {
        let moving = self.weights.iter().filter(|one| one.both < self.accounts);
        moving.min_by_key(|one| one.both)
    }
}

/// How firm the list of a model is against changes of its weights by ±10 %.
///
/// # Errors
/// [`MoneyError`] only for a model that [`Model::read`] refuses.
pub fn jitter(
    assessment: &Assessment,
    model: &Model,
    vectors: u32,
    settings: &ReviewSettings<'_>,
) -> Result<Stability, MoneyError> {
    let base = CompiledModel::new(model)?;
    let alone = alone(model)?;
    let random = random(model, vectors)?;
    let listed: Vec<usize> = (0..assessment.len())
        .filter(|at| is_listed(assessment, *at, settings))
        .collect();
    let trial = Trial {
        assessment,
        base: &base,
        alone: &alone,
        random: &random,
    };
    let kept = trial.over(&listed);
    let weights = model.factors.iter().zip(kept.alone);
    Ok(Stability {
        accounts: listed.len() as u64,
        all: kept.all,
        weights: weights
            .map(|(factor, [less, more, both])| WeightJitter {
                factor: Arc::clone(&factor.id),
                title: factor.title.clone(),
                weight: factor.weight,
                less,
                more,
                both,
            })
            .collect(),
        random: (vectors > 0).then_some(RandomJitter {
            vectors,
            all: kept.random_all,
            kept: kept.random,
        }),
    })
}

/// The model with its weights in other proportions: each is moved by so many parts of the whole.
fn moved(
    model: &Model,
    whole: i128,
    by: impl Fn(usize) -> i128,
) -> Result<CompiledModel, MoneyError> {
    let share = |at: usize, weight: Points| i128::from(weight.hundredths()) * (whole + by(at));
    CompiledModel::new(&model.reweighted(|at, factor| share(at, factor.weight))?)
}

/// Each weight alone, less and more.
fn alone(model: &Model) -> Result<Vec<[CompiledModel; 2]>, MoneyError> {
    let moved = |which: usize, by: i128| moved(model, 100, |at| if at == which { by } else { 0 });
    let both = |which| {
        Ok([
            moved(which, -JITTER_PERCENT)?,
            moved(which, JITTER_PERCENT)?,
        ])
    };
    (0..model.factors.len()).map(both).collect()
}

/// All weights at once, so many times.
fn random(model: &Model, vectors: u32) -> Result<Vec<CompiledModel>, MoneyError> {
    let mut draws = SplitMix64::new(SEED);
    (0..vectors)
        .map(|_| {
            let by: Vec<i128> = model.factors.iter().map(|_| draw(&mut draws)).collect();
            moved(model, WHOLE, |at| by.get(at).copied().unwrap_or_default())
        })
        .collect()
}

/// A whole number from −1,000 to 1,000.
fn draw(random: &mut SplitMix64) -> i128 {
    let drawn = random.below(2 * FURTHEST + 1);
    i128::try_from(drawn).unwrap_or_default() - i128::try_from(FURTHEST).unwrap_or_default()
}

/// The models that are tried against one.
struct Trial<'a> {
    assessment: &'a Assessment,
    base: &'a CompiledModel,
    alone: &'a [[CompiledModel; 2]],
    random: &'a [CompiledModel],
}

/// How many accounts keep their tiers; sums, which any split of the accounts gives alike.
#[derive(Default)]
struct Kept {
    all: u64,
    /// Less, more, both.
    alone: Vec<[u64; 3]>,
    random_all: u64,
    random: u64,
}

impl Kept {
    fn none(weights: usize) -> Self {
        Self {
            alone: vec![[0; 3]; weights],
            ..Self::default()
        }
    }

    fn merge(mut self, other: Self) -> Self {
        self.all += other.all;
        self.random_all += other.random_all;
        self.random += other.random;
        for (mine, theirs) in self.alone.iter_mut().zip(other.alone) {
            for (a, b) in mine.iter_mut().zip(theirs) {
                *a += b;
            }
        }
        self
    }
}

impl Trial<'_> {
    fn over(&self, accounts: &[usize]) -> Kept {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let size = accounts.len().div_ceil(threads.min(MOST_THREADS)).max(1);
        std::thread::scope(|scope| {
            let parts: Vec<_> = accounts
                .chunks(size)
                .map(|part| scope.spawn(|| self.part(part)))
                .collect();
            let none = Kept::none(self.alone.len());
            parts.into_iter().fold(none, |sum, part| match part.join() {
                Ok(kept) => sum.merge(kept),
                Err(panic) => std::panic::resume_unwind(panic),
            })
        })
    }

    fn part(&self, accounts: &[usize]) -> Kept {
        let mut kept = Kept::none(self.alone.len());
        for at in accounts {
            self.account(*at, &mut kept);
        }
        kept
    }

    fn account(&self, at: usize, kept: &mut Kept) {
        let facts = self.assessment.facts(at);
        let tier = |model: &CompiledModel| model.score(facts, self.assessment.settings.as_of).tier;
        let stands = tier(self.base);
        let mut all = true;
        for (weight, counts) in self.alone.iter().zip(&mut kept.alone) {
            let [less, more] = weight.each_ref().map(|model| tier(model) == stands);
            counts[0] += u64::from(less);
            counts[1] += u64::from(more);
            counts[2] += u64::from(less && more);
            all &= less && more;
        }
        let keeps = self.random.iter().filter(|model| tier(model) == stands);
        let times = keeps.count();
        kept.random += times as u64;
        kept.random_all += u64::from(times == self.random.len());
        kept.all += u64::from(all && times == self.random.len());
    }
}
