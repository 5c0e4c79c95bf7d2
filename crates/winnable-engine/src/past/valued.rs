//! When accounts first had value of what they bought, by the deal that sold it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::{Contract, Opportunity, Outcome, PersonLinks};

use crate::ValueBasis;
use crate::deals::standing;
use crate::placements::Placements;

/// The first value of each account, and the deal by which it became a customer.
#[derive(Debug)]
pub(super) struct Valued {
    /// What the time to value ends with; `None` where no contract says it.
    pub(super) basis: Option<ValueBasis>,
    /// By account the position of its first won deal, and the day of the first value.
    of: BTreeMap<u32, (usize, NaiveDate)>,
}

impl Valued {
    /// Places the contracts that have begun, trials apart. Of an account with a won deal that does not
    /// say when it closed nobody can tell which was the first.
    pub(super) fn new(
        contracts: Vec<Contract>,
        placements: &mut Placements,
        (deals, homes): (&[Opportunity], &[Option<u32>]),
        as_of: NaiveDate,
    ) -> Self {
        let mut by_account: BTreeMap<u32, Vec<Contract>> = BTreeMap::new();
        for contract in contracts {
            if contract.trial || contract.start.is_some_and(|start| start > as_of) {
                continue;
            }
            let (placed, _) = placements.place(&PersonLinks::default(), &contract.account);
            if let Some(account) = placed.account {
                by_account.entry(account).or_default().push(contract);
            }
        }
        let basis = ValueBasis::of(by_account.values().flatten());
        let mut first: BTreeMap<u32, (Option<NaiveDate>, usize)> = BTreeMap::new();
        for (at, (deal, home)) in deals.iter().zip(homes).enumerate() {
            let Some(home) = home else { continue };
            if standing(deal, as_of).0 == Outcome::Won {
                let own = (deal.close, at);
                let earliest = first.entry(*home).or_insert(own);
                *earliest = (*earliest).min(own);
            }
        }
        let of = first.into_iter().filter_map(|(account, (closed, at))| {
            let contracts = by_account.get(&account)?;
            let (_, day) = basis?.reached(contracts.iter(), as_of)?;
            (day >= closed?).then_some((account, (at, day)))
        });
        Self {
            of: of.collect(),
            basis,
        }
    }

    /// The day of the first value of an account, where this deal was its first to be won.
    pub(super) fn of(&self, account: u32, deal: usize) -> Option<NaiveDate> {
        let (first, day) = self.of.get(&account)?;
        (*first == deal).then_some(*day)
    }
}
