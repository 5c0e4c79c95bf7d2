//! The review of a change of a model: which accounts change tier under the new one, what pipeline and
//! which programmes that touches, and how firm the new list is against small changes of its weights.

mod because;
mod calibrate;
mod capacity;
mod direction;
mod jitter;
mod moved;
mod touched;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::{Currency, Motion, TierId};
use winnable_score::{AnswerColumns, CompiledModel, Condition};

use crate::metrics::{Ledger, ProgrammeCapacity};
use crate::{Assessment, Sources};

pub use because::Because;
pub use calibrate::{
    Calibration, CalibrationSettings, LEAST_GAIN, LEAST_WORDS, NoProposal, Proposal, STEP, Step,
    calibrate,
};
pub use capacity::{CapacityRow, Load, TierLoad};
pub use direction::Direction;
pub use jitter::{JITTER_PERCENT, RandomJitter, Stability, VECTORS, WeightJitter, jitter};
pub use moved::{Moved, Standing};
pub use touched::{OpenDeals, Touched};

#[cfg(test)]
mod tests;

/// A model with the facts that accounts have under its roll-up.
#[derive(Clone, Copy, Debug)]
pub struct ReviewSide<'a> {
    /// The accounts.
    pub assessment: &'a Assessment,
    /// Their answers to the questions of a model, the side's own or another's: [`Assessment::answers`].
    pub answers: &'a AnswerColumns,
    /// The model.
    pub model: &'a CompiledModel,
}

/// What a review takes besides the two models.
#[derive(Clone, Copy, Debug)]
pub struct ReviewSettings<'a> {
    /// Which motion's list is reviewed.
    pub motion: Motion,
    /// Which accounts of it, as `--where` states.
    pub filter: Option<&'a Condition>,
    /// The rows of the run, for open deals.
    pub ledger: &'a Ledger,
    /// Which kinds of file the run had.
    pub sources: &'a Sources,
    /// The programmes and what they have to work with.
    pub programmes: &'a [ProgrammeCapacity],
}

/// Where an account stands under one model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// In a tier.
    Tier(TierId),
    /// On the list, in no tier.
    NoTier,
    /// Not on the list.
    NotListed,
}

/// How many accounts stand in one place under the old model and in one under the new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Under the old model.
    pub from: Spot,
    /// Under the new model.
    pub to: Spot,
    /// How many.
    pub accounts: u64,
}

/// A tier before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierCount {
    /// The tier, or the accounts that are in none.
    pub spot: Spot,
    /// Its accounts under the old model; `None` where that has no such tier.
    pub from: Option<u64>,
    /// Its accounts under the new model; `None` where that has no such tier.
    pub to: Option<u64>,
}

/// What a change of a model does.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// The day of both.
    pub as_of: NaiveDate,
    /// The currency of the amounts.
    pub currency: Currency,
    /// Whether the models merge people otherwise, so that the facts under each are its own.
    pub other_facts: bool,
    /// How many accounts are on the list, under the old model and under the new.
    pub listed: (u64, u64),
    /// How many accounts are on both lists with another score.
    pub scores_changed: u64,
    /// The tiers, from the top, and no tier.
    pub tiers: Vec<TierCount>,
    /// Every pair of places that accounts have, in the order of the tiers.
    pub transitions: Vec<Transition>,
    /// The accounts that change place, those with the highest new scores first, then by id.
    pub moved: Vec<Moved>,
    /// What the moves of a direction touch, in the order of [`Direction::ALL`]; those that occur.
    pub by_direction: Vec<(Direction, Touched)>,
    /// What all moves touch.
    pub touched: Touched,
    /// The programmes and their accounts, before and after; empty where the project states none.
    pub capacity: Vec<CapacityRow>,
}

/// Whether two models need facts of their own: they merge people otherwise. Where only factors, criteria,
/// gates and tiers differ, the same facts serve both.
pub fn needs_other_facts(from: &CompiledModel, to: &CompiledModel) -> bool {
    from.rollup() != to.rollup()
}

/// Compares the lists of two models.
///
/// Both sides must have been read from the same rows as of the same day; where
/// [`needs_other_facts`] holds, each from an assessment under its own model.
pub fn review(from: ReviewSide<'_>, to: ReviewSide<'_>, settings: &ReviewSettings<'_>) -> Review {
    let deals = touched::open_deals(settings.ledger);
    let mut found = moved::compare(from, to, settings);
    for one in &mut found.moved {
        one.open = deals.get(&one.account).copied().unwrap_or_default();
    }
    let touch = |rows: &mut dyn Iterator<Item = &Moved>| Touched::of(rows, settings.sources);
    let by_direction = Direction::ALL.into_iter().filter_map(|direction| {
        let mut rows = found.moved.iter().filter(|one| one.direction == direction);
        let touched = touch(&mut rows);
        (touched.accounts > 0).then_some((direction, touched))
    });
    let by_direction = by_direction.collect();
    Review {
        as_of: to.assessment.settings.as_of,
        currency: to.assessment.settings.currency,
        other_facts: needs_other_facts(from.model, to.model),
        listed: found.listed,
        scores_changed: found.scores_changed,
        tiers: tiers(from.model, to.model, &found.transitions),
        by_direction,
        touched: touch(&mut found.moved.iter()),
        capacity: capacity::rows(
            (from.model, to.model),
            &found.transitions,
            settings.programmes,
        ),
        transitions: ordered(from.model, to.model, found.transitions),
        moved: found.moved,
    }
}

/// How many accounts of each pair of places.
type Pairs = BTreeMap<(Spot, Spot), u64>;

/// Where a place stands from the top in a model.
fn rank(model: &CompiledModel, spot: &Spot) -> usize {
    let count = model.tiers().len();
    match spot {
        Spot::Tier(id) => model.rank(id.as_str()).unwrap_or(count),
        Spot::NoTier => count + 1,
        Spot::NotListed => count + 2,
    }
}

fn ordered(from: &CompiledModel, to: &CompiledModel, pairs: Pairs) -> Vec<Transition> {
    let mut rows: Vec<Transition> = pairs
        .into_iter()
        .map(|((from, to), accounts)| Transition { from, to, accounts })
        .collect();
    rows.sort_by_key(|row| (rank(from, &row.from), rank(to, &row.to)));
    rows
}

/// The tiers of the new model, then those that only the old one has, then no tier.
fn tiers(from: &CompiledModel, to: &CompiledModel, pairs: &Pairs) -> Vec<TierCount> {
    let ids = |model: &CompiledModel| -> Vec<Spot> {
        let tiers = model.tiers().iter();
        tiers.map(|tier| Spot::Tier(tier.id.clone())).collect()
    };
    let (old, new) = (ids(from), ids(to));
    let gone = old.iter().filter(|spot| !new.contains(spot)).cloned();
    let spots = new.iter().cloned().chain(gone).chain([Spot::NoTier]);
    let count = |of: &dyn Fn(&(Spot, Spot)) -> bool| -> u64 {
        let pairs = pairs.iter().filter(|(pair, _)| of(pair));
        pairs.map(|(_, accounts)| accounts).sum()
    };
    spots
        .map(|spot| {
            let is_in = |of: &[Spot]| spot == Spot::NoTier || of.contains(&spot);
            TierCount {
                from: is_in(&old).then(|| count(&|pair| pair.0 == spot)),
                to: is_in(&new).then(|| count(&|pair| pair.1 == spot)),
                spot,
            }
        })
        .collect()
}
