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

use rayon::prelude::*;
use winnable_metrics::stats::SplitMix64;
use winnable_model::{MoneyError, Points};
use winnable_score::{CompiledModel, Model};

use super::moved::listed;
use super::{ReviewSettings, ReviewSide};
use crate::columns::PART;

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

/// How firm the list of a side's model is against changes of its weights by ±10 %; `model` is the same
/// model before it was compiled.
///
/// # Errors
/// [`MoneyError`] only for a model that [`Model::read`] refuses.
pub fn jitter(
    side: ReviewSide<'_>,
    model: &Model,
    vectors: u32,
    settings: &ReviewSettings<'_>,
) -> Result<Stability, MoneyError> {
    let trial = Trial::new(side, settings);
    let mut all = Kept::every(trial.accounts());
    let mut weights = Vec::new();
    for (factor, [less, more]) in model.factors.iter().zip(alone(model)?) {
        let (less, more) = (trial.kept(&less), trial.kept(&more));
        let both = less.and(&more);
        weights.push(WeightJitter {
            factor: Arc::clone(&factor.id),
            title: factor.title.clone(),
            weight: factor.weight,
            less: less.count(),
            more: more.count(),
            both: both.count(),
        });
        all = all.and(&both);
    }
    let mut random_all = Kept::every(trial.accounts());
    let mut kept = 0;
    for vector in random(model, vectors) {
        let one = trial.kept(&vector?);
        kept += one.count();
        random_all = random_all.and(&one);
    }
    Ok(Stability {
        accounts: trial.accounts() as u64,
        all: all.and(&random_all).count(),
        weights,
        random: (vectors > 0).then_some(RandomJitter {
            vectors,
            all: random_all.count(),
            kept,
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
fn random(
    model: &Model,
    vectors: u32,
) -> impl Iterator<Item = Result<CompiledModel, MoneyError>> + '_ {
    let mut draws = SplitMix64::new(SEED);
    (0..vectors).map(move |_| {
        let by: Vec<i128> = model.factors.iter().map(|_| draw(&mut draws)).collect();
        moved(model, WHOLE, |at| by.get(at).copied().unwrap_or_default())
    })
}

/// A whole number from −1,000 to 1,000.
fn draw(random: &mut SplitMix64) -> i128 {
    let drawn = random.below(2 * FURTHEST + 1);
    i128::try_from(drawn).unwrap_or_default() - i128::try_from(FURTHEST).unwrap_or_default()
}

/// The accounts of the list with their tiers, against which a model is tried.
struct Trial<'a> {
    side: ReviewSide<'a>,
    listed: Vec<usize>,
    tiers: Vec<Option<usize>>,
}

impl<'a> Trial<'a> {
    fn new(side: ReviewSide<'a>, settings: &ReviewSettings<'_>) -> Self {
        let listed = listed(side.assessment, settings).into_iter().enumerate();
        let listed: Vec<usize> = listed.filter_map(|(at, is)| is.then_some(at)).collect();
        let mut trial = Self {
            side,
            listed,
            tiers: Vec::new(),
        };
        trial.tiers = trial.tiers_by(side.model);
        trial
    }

    /// The tiers of the list under a model.
    fn tiers_by(&self, model: &CompiledModel) -> Vec<Option<usize>> {
        let score = self.side.assessment.scorer(model, self.side.answers);
        let listed = self.listed.par_iter().with_min_len(PART);
        listed.map(|at| score(*at).tier).collect()
    }

    fn accounts(&self) -> usize {
        self.listed.len()
    }

    /// Who keeps its tier under a model.
    fn kept(&self, model: &CompiledModel) -> Kept {
        let tiers = self.tiers_by(model).into_iter().zip(&self.tiers);
        Kept(tiers.map(|(tier, stands)| tier == *stands).collect())
    }
}

/// For each account of the list whether it keeps its tier.
struct Kept(Vec<bool>);

impl Kept {
    fn every(accounts: usize) -> Self {
        Self(vec![true; accounts])
    }

    fn and(&self, other: &Self) -> Self {
        let both = self.0.iter().zip(&other.0);
        Self(both.map(|(one, other)| *one && *other).collect())
    }

    fn count(&self) -> u64 {
        self.0.iter().map(|keeps| u64::from(*keeps)).sum()
    }
}
