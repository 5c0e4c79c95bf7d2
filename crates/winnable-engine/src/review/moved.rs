//! The accounts that change place.

use std::collections::BTreeMap;

use rayon::prelude::*;
use winnable_model::{AccountId, Score, TierId, fact_ids};
use winnable_score::{CompiledModel, Scored, Truth};

use super::{Because, Direction, OpenDeals, Pairs, ReviewSettings, ReviewSide, Spot};
use crate::Assessment;
use crate::money::money_of;

/// How an account stands under one model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is on the list: not left out by a rule or by `--where`.
    pub listed: bool,
    /// Its tier.
    pub tier: Option<TierId>,
    /// Whether the tier is the same for every filling of the unknowns.
    pub certain: bool,
    /// Its score.
    pub score: Score,
}

/// Where an account stands, without the names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    listed: bool,
    /// The tier by its position in the model.
    tier: Option<usize>,
}

/// An account that changes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its position among the accounts of the new side.
    pub account: u32,
    /// The account's key.
    pub account_id: AccountId,
    /// Its name as the export spells it.
    pub name: String,
    /// How it stands under the old model.
    pub from: Standing,
    /// How it stands under the new model.
    pub to: Standing,
    /// Where it goes.
    pub direction: Direction,
    /// What changed most in its score.
    pub because: Option<Because>,
    /// Its open deals.
    pub open: OpenDeals,
    /// What it is expected to pay a year, where that is known as one amount.
    pub expected: Option<rust_decimal::Decimal>,
}

/// What the comparison of every account gives.
#[derive(Default)]
pub(super) struct Compared {
    pub(super) listed: (u64, u64),
    pub(super) scores_changed: u64,
    pub(super) transitions: Pairs,
    pub(super) moved: Vec<Moved>,
}

pub(super) fn compare(
    from: ReviewSide<'_>,
    to: ReviewSide<'_>,
    settings: &ReviewSettings<'_>,
) -> Compared {
    let mut out = Compared::default();
    let twins = Twins::new(from.assessment, to.assessment);
    let (before, after) = (Stands::of(from, settings), Stands::of(to, settings));
    // Few pairs of places occur, however many accounts there are.
    let mut pairs: BTreeMap<(Place, Place), (u64, Option<Direction>)> = BTreeMap::new();
    let mut moving = Vec::new();
    for at in 0..to.assessment.len() {
        // Rows that were read twice are the same; one that came up in between has no other side.
        let Some(other) = twins.of(at) else { continue };
        let (old, new) = (before.place(other), after.place(at));
        out.listed.0 += u64::from(old.listed);
        out.listed.1 += u64::from(new.listed);
        let on_both = old.listed && new.listed;
        out.scores_changed += u64::from(on_both && before.score(other) != after.score(at));
        if !old.listed && !new.listed {
            continue;
        }
        let pair = pairs.entry((old, new)).or_insert_with(|| {
            let (left, right) = (before.spot(old), after.spot(new));
            (0, Direction::of((&left, from.model), (&right, to.model)))
        });
        pair.0 += 1;
        if let Some(direction) = pair.1 {
            moving.push((other, at, direction));
        }
    }
    let rows = moving.into_par_iter().map(|(other, at, direction)| {
        let (old, new) = (before.at(other), after.at(at));
        moved((from, other, old), (to, at, new), direction)
    });
    out.moved = rows.collect();
    out.moved.par_sort_by(|a, b| {
        let by_score = b.to.score.cmp(&a.to.score);
        by_score.then_with(|| a.account_id.cmp(&b.account_id))
    });
    for ((old, new), (accounts, _)) in pairs {
        let spots = (before.spot(old), after.spot(new));
        *out.transitions.entry(spots).or_default() += accounts;
    }
    out
}

fn moved(
    (from, other, old): (ReviewSide<'_>, usize, Standing),
    (to, at, new): (ReviewSide<'_>, usize, Standing),
    direction: Direction,
) -> Moved {
    let receipt = |side: ReviewSide<'_>, at: usize| {
        let as_of = side.assessment.settings.as_of;
        side.model.receipt(side.assessment.facts(at), as_of)
    };
    let (id, name) = to.assessment.account(at);
    Moved {
        account: u32::try_from(at).unwrap_or(u32::MAX),
        account_id: AccountId::new(id),
        name: name.to_owned(),
        because: Because::between(&receipt(from, other), &receipt(to, at)),
        expected: money_of(to.assessment.value(at, fact_ids::EXPECTED_ANNUAL_REVENUE)),
        open: OpenDeals::default(),
        from: old,
        to: new,
        direction,
    }
}

/// How every account of a side stands.
struct Stands<'a> {
    model: &'a CompiledModel,
    scored: Vec<Scored>,
    listed: Vec<bool>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of the accounts that the lists were made of"
)]
impl<'a> Stands<'a> {
    fn of(side: ReviewSide<'a>, settings: &ReviewSettings<'_>) -> Self {
        Self {
            model: side.model,
            scored: side.assessment.score_all(side.model, side.answers),
            listed: listed(side.assessment, settings),
        }
    }

    fn score(&self, account: usize) -> Score {
        self.scored[account].score
    }

    fn place(&self, account: usize) -> Place {
        Place {
            listed: self.listed[account],
            tier: self.scored[account].tier,
        }
    }

    fn tier(&self, place: Place) -> Option<TierId> {
        let tier = self.model.tiers().get(place.tier?)?;
        Some(tier.id.clone())
    }

    fn spot(&self, place: Place) -> Spot {
        match self.tier(place) {
            _ if !place.listed => Spot::NotListed,
            Some(tier) => Spot::Tier(tier),
            None => Spot::NoTier,
        }
    }

    fn at(&self, account: usize) -> Standing {
        let place = self.place(account);
        Standing {
            listed: place.listed,
            tier: self.tier(place),
            certain: self.scored[account].tier_certain,
            score: self.score(account),
        }
    }
}

/// For every account whether it is on the list, as [`Assessment::list`] makes it.
pub(super) fn listed(assessment: &Assessment, settings: &ReviewSettings<'_>) -> Vec<bool> {
    let accounts = (0..assessment.len()).into_par_iter();
    accounts
        .map(|at| is_listed(assessment, at, settings))
        .collect()
}

/// Whether an account is on the list, as [`Assessment::list`] makes it.
fn is_listed(assessment: &Assessment, at: usize, settings: &ReviewSettings<'_>) -> bool {
    let as_of = assessment.settings.as_of;
    let holds = settings
        .filter
        .is_none_or(|filter| filter.evaluate(assessment.facts(at), as_of) == Truth::True);
    holds && assessment.exclusion(at, settings.motion).is_none()
}

/// The accounts of one side by their positions on the other.
struct Twins<'a> {
    by_id: Option<BTreeMap<&'a str, usize>>,
    new: &'a Assessment,
}

impl<'a> Twins<'a> {
    fn new(old: &'a Assessment, new: &'a Assessment) -> Self {
        let ids =
            |assessment: &'a Assessment| (0..assessment.len()).map(|at| assessment.account(at).0);
        let same = std::ptr::eq(old, new) || ids(old).eq(ids(new));
        let by_id = || ids(old).enumerate().map(|(at, id)| (id, at)).collect();
        Self {
            by_id: (!same).then(by_id),
            new,
        }
    }

    fn of(&self, at: usize) -> Option<usize> {
        match &self.by_id {
            None => Some(at),
            Some(by_id) => by_id.get(self.new.account(at).0).copied(),
        }
    }
}
