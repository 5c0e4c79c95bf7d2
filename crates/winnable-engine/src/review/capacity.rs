//! The accounts that programmes would have to work, before and after.

use std::collections::BTreeSet;

use winnable_metrics::Reason;
use winnable_model::TierId;
use winnable_score::CompiledModel;
use winnable_score::list::Seats;

use super::{Pairs, Spot};
use crate::list_tier::{self, seats_of};
use crate::metrics::{ProgrammeCapacity, ProgrammeKind};

/// A kind of programme, the accounts that it can work, and those that the tiers give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapacityRow {
    /// The kind, by which tiers name it.
    pub kind: ProgrammeKind,
    /// How many accounts the project's programmes of this kind can work together; none where it has no
    /// programme of it.
    pub seats: Result<u64, Reason>,
    /// Under the old model.
    pub from: Load,
    /// Under the new model.
    pub to: Load,
}

/// The accounts of the tiers of one kind of programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// All of them.
    pub accounts: u64,
    /// How many find no seat, in no programme of any kind; `None` where the seats are not known.
    pub over: Option<u64>,
    /// By tier, from the top: the upper ones take their seats first.
    pub tiers: Vec<TierLoad>,
}

/// The accounts of one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierLoad {
    /// The tier.
    pub tier: TierId,
    /// Its accounts.
    pub accounts: u64,
    /// How many find no seat; `None` where the seats are not known.
    pub over: Option<u64>,
}

/// A row for each kind of programme that the project states or a tier names; none where the project
/// states no programme. Seats and tiers are those by which [`crate::list_tier::place`] fills the list.
pub(super) fn rows(
    (from, to): (&CompiledModel, &CompiledModel),
    pairs: &Pairs,
    programmes: &[ProgrammeCapacity],
) -> Vec<CapacityRow> {
    if programmes.is_empty() {
        return Vec::new();
    }
    let sides = [
        Side::new(from, programmes, &|spot| count(pairs, spot, false)),
        Side::new(to, programmes, &|spot| count(pairs, spot, true)),
    ];
    let row = |kind: ProgrammeKind| {
        let [from, to] = sides.each_ref().map(|side| side.load(kind, programmes));
        let stated = programmes.iter().any(|one| one.kind == kind);
        let named = !from.tiers.is_empty() || !to.tiers.is_empty();
        (stated || named).then(|| CapacityRow {
            kind,
            seats: seats(kind, programmes),
            from,
            to,
        })
    };
    ProgrammeKind::ALL.into_iter().filter_map(row).collect()
}

/// The seats of the programmes of a kind together.
fn seats(kind: ProgrammeKind, programmes: &[ProgrammeCapacity]) -> Result<u64, Reason> {
    let mut of_kind = programmes.iter().filter(|one| one.kind == kind).peekable();
    if of_kind.peek().is_none() {
        return Err(Reason::MissingInput);
    }
    of_kind.try_fold(0_u64, |sum, one| {
        let seats = seats_of(one).map_err(|_| Reason::Overflow)?;
        sum.checked_add(seats).ok_or(Reason::Overflow)
    })
}

fn count(pairs: &Pairs, spot: &Spot, is_new: bool) -> u64 {
    let of = |(from, to): &(Spot, Spot)| if is_new { to == spot } else { from == spot };
    let found = pairs.iter().filter(|(pair, _)| of(pair));
    found.map(|(_, accounts)| accounts).sum()
}

/// The tiers of one model, their accounts, and how many of these find a seat.
struct Side<'m> {
    model: &'m CompiledModel,
    /// The pools of the programmes, in their order; `None` where a programme names a tier that this
    /// model does not have, or has seats beyond counting.
    pools: Option<Seats>,
    accounts: Vec<u64>,
    seated: Vec<u64>,
}

impl<'m> Side<'m> {
    fn new(
        model: &'m CompiledModel,
        programmes: &[ProgrammeCapacity],
        count: &dyn Fn(&Spot) -> u64,
    ) -> Self {
        let tiers = model.tiers().iter();
        let accounts: Vec<u64> = tiers
            .map(|tier| count(&Spot::Tier(tier.id.clone())))
            .collect();
        let pools = list_tier::seats(programmes, model).ok();
        Self {
            model,
            seated: pools
                .as_ref()
                .map(|pools| pools.filled(&accounts))
                .unwrap_or_default(),
            pools,
            accounts,
        }
    }

    /// The tiers that programmes of a kind work; where the project states none of it, those that the model
    /// gives to the kind and that no other works.
    fn tiers(&self, kind: ProgrammeKind, programmes: &[ProgrammeCapacity]) -> BTreeSet<usize> {
        let pools = self.pools.as_ref().map_or(&[][..], Seats::pools);
        let worked = |wanted: &dyn Fn(ProgrammeKind) -> bool| -> BTreeSet<usize> {
            let pools = programmes.iter().zip(pools);
            let pools = pools.filter(|(programme, _)| wanted(programme.kind));
            pools.flat_map(|(_, pool)| pool.tiers.clone()).collect()
        };
        if self.pools.is_some() && programmes.iter().any(|one| one.kind == kind) {
            return worked(&|one| one == kind);
        }
        let others = worked(&|_| true);
        let tiers = self.model.tiers().iter().enumerate();
        tiers
            .filter(|(at, tier)| {
                tier.programme.as_deref() == Some(kind.name()) && !others.contains(at)
            })
            .map(|(at, _)| at)
            .collect()
    }

    fn load(&self, kind: ProgrammeKind, programmes: &[ProgrammeCapacity]) -> Load {
        let known = self.pools.is_some() && programmes.iter().any(|one| one.kind == kind);
        let mut load = Load {
            over: known.then_some(0),
            ..Load::default()
        };
        for at in self.tiers(kind, programmes) {
            let (Some(tier), Some(accounts)) = (self.model.tiers().get(at), self.accounts.get(at))
            else {
                continue;
            };
            let seated = self.seated.get(at).filter(|_| known);
            let over = seated.map(|seated| accounts.saturating_sub(*seated));
            load.accounts += accounts;
            load.over = load.over.zip(over).map(|(sum, more)| sum + more);
            load.tiers.push(TierLoad {
                tier: tier.id.clone(),
                accounts: *accounts,
                over,
            });
        }
        load
    }
}
