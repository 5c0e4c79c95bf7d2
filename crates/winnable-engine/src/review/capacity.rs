//! The accounts that programmes would have to work, before and after.

use winnable_metrics::Reason;
use winnable_metrics::market::accounts_by_capacity;
use winnable_model::TierId;
use winnable_score::CompiledModel;

use super::{Pairs, Spot};
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
    /// How many there are beyond the seats; `None` where these are not known.
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
/// states no programme.
pub(super) fn rows(
    (from, to): (&CompiledModel, &CompiledModel),
    pairs: &Pairs,
    programmes: &[ProgrammeCapacity],
) -> Vec<CapacityRow> {
    if programmes.is_empty() {
        return Vec::new();
    }
    let row = |kind: ProgrammeKind| {
        let name = kind.name();
        let mut of_kind = programmes.iter().filter(|one| one.kind == kind).peekable();
        let stated = of_kind.peek().is_some();
        let seats = if stated {
            seats(of_kind)
        } else {
            Err(Reason::MissingInput)
        };
        let load =
            |model, is_new| load(model, name, seats.ok(), &|spot| count(pairs, spot, is_new));
        let (from, to) = (load(from, false), load(to, true));
        let named = !from.tiers.is_empty() || !to.tiers.is_empty();
        (stated || named).then_some(CapacityRow {
            kind,
            seats,
            from,
            to,
        })
    };
    ProgrammeKind::ALL.into_iter().filter_map(row).collect()
}

fn seats<'p>(programmes: impl Iterator<Item = &'p ProgrammeCapacity>) -> Result<u64, Reason> {
    programmes.into_iter().try_fold(0_u64, |sum, one| {
        let (people, hours) = (one.people, one.hours_per_person);
        let seats = accounts_by_capacity(people, hours, one.hours_per_account)?;
        sum.checked_add(seats).ok_or(Reason::Overflow)
    })
}

fn count(pairs: &Pairs, spot: &Spot, is_new: bool) -> u64 {
    let of = |(from, to): &(Spot, Spot)| if is_new { to == spot } else { from == spot };
    let found = pairs.iter().filter(|(pair, _)| of(pair));
    found.map(|(_, accounts)| accounts).sum()
}

fn load(
    model: &CompiledModel,
    programme: &str,
    seats: Option<u64>,
    count: &dyn Fn(&Spot) -> u64,
) -> Load {
    let mut left = seats;
    let mut load = Load {
        over: seats.map(|_| 0),
        ..Load::default()
    };
    let tiers = model.tiers().iter();
    for tier in tiers.filter(|tier| tier.programme.as_deref() == Some(programme)) {
        let accounts = count(&Spot::Tier(tier.id.clone()));
        let over = left.map(|left| accounts.saturating_sub(left));
        left = left.map(|left| left.saturating_sub(accounts));
        load.accounts += accounts;
        load.over = load.over.zip(over).map(|(sum, more)| sum + more);
        load.tiers.push(TierLoad {
            tier: tier.id.clone(),
            accounts,
            over,
        });
    }
    load
}
