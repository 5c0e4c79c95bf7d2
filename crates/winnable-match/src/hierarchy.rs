//! Parents of accounts, with cycles and unknown parents named instead of followed.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use winnable_model::{Account, AccountId, fold};

use crate::Matcher;

/// Why an account's parent is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParentFault {
    /// No account has the parent's id or name.
    Unknown {
        /// The account.
        account: AccountId,
        /// The parent as its row states it.
        parent: String,
    },
    /// The chain of parents leads back to the account.
    Cycle {
        /// The accounts of the cycle, the smallest id first.
        path: Vec<AccountId>,
    },
}

/// The parent of each account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hierarchy {
    parents: Vec<Option<u32>>,
    faults: Vec<ParentFault>,
}

impl Hierarchy {
    /// Resolves the parents of accounts by id, then by exact name. Accounts on a cycle have none.
    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of the same list"
    )]
    pub fn new(accounts: &[Account], matcher: &Matcher) -> Self {
        let mut names: HashMap<String, Option<u32>, FixedState> = HashMap::default();
        for (at, account) in (0_u32..).zip(accounts) {
            names
                .entry(fold(&account.name))
                .and_modify(|one| *one = None)
                .or_insert(Some(at));
        }
        let mut hierarchy = Self {
            parents: vec![None; accounts.len()],
            faults: Vec::new(),
        };
        for (at, account) in accounts.iter().enumerate() {
            let Some(parent) = &account.parent else {
                continue;
            };
            let by_id = matcher.by_id(parent);
            match by_id.or_else(|| names.get(&fold(parent)).copied().flatten()) {
                Some(found) => hierarchy.parents[at] = Some(found),
                None => hierarchy.faults.push(ParentFault::Unknown {
                    account: account.id.clone(),
                    parent: parent.to_string(),
                }),
            }
        }
        hierarchy.break_cycles(accounts);
        hierarchy
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of the same list"
    )]
    fn break_cycles(&mut self, accounts: &[Account]) {
        // 0: not seen, 1: on the current path, 2: known to lead to an end.
        let mut state = vec![0_u8; self.parents.len()];
        for start in 0..self.parents.len() {
            let mut path = Vec::new();
            let mut at = Some(start);
            while let Some(here) = at.filter(|here| state[*here] == 0) {
                state[here] = 1;
                path.push(here);
                at = self.parents[here].map(|parent| parent as usize);
            }
            if let Some(meeting) = at.filter(|here| state[*here] == 1) {
                let from = path.iter().position(|here| *here == meeting).unwrap_or(0);
                let mut cycle = path[from..].to_vec();
                for here in &cycle {
                    self.parents[*here] = None;
                }
                let first = (0..cycle.len())
                    .min_by_key(|i| &accounts[cycle[*i]].id)
                    .unwrap_or(0);
                cycle.rotate_left(first);
                let path = cycle
                    .iter()
                    .map(|here| accounts[*here].id.clone())
                    .collect();
                self.faults.push(ParentFault::Cycle { path });
            }
            for here in path {
                state[here] = 2;
            }
        }
    }

    /// The parent of an account, by position.
    pub fn parent(&self, account: u32) -> Option<u32> {
        self.parents.get(account as usize).copied().flatten()
    }

    /// The account at the top of the chain of parents: the account itself where it has none.
    pub fn ultimate_parent(&self, account: u32) -> u32 {
        let mut at = account;
        // Chains end, as cycles were broken.
        while let Some(parent) = self.parent(at) {
            at = parent;
        }
        at
    }

    /// How many accounts have a parent.
    pub fn children(&self) -> usize {
        self.parents.iter().flatten().count()
    }

    /// The parents that are not used, with the reason.
    pub fn faults(&self) -> &[ParentFault] {
        &self.faults
    }
}

#[cfg(test)]
mod tests;
