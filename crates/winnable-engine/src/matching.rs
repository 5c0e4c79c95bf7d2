//! Matching alone: which account every record belongs to, without rolling anything up.

use std::cmp::Ordering;

use rayon::prelude::*;
use winnable_match::{AccountRecord, Duplicates, MatcherBuilder, Override, ParentFault, Scratch};
use winnable_model::{Account, Domain, Person};

use crate::derived::derive;
use crate::people::People;
use crate::placements::Placements;
use crate::placing::{MatchRow, Placing, RollUpTo};
use crate::{Inputs, Unmatched};

/// What matching needs to know besides the rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct MatchSettings<'a> {
    /// Domains of our own company: they never become a customer.
    pub own_domains: &'a [Domain],
    /// Further free-mail domains.
    pub free_mail: &'a [Domain],
    /// To which account facts are rolled up.
    pub roll_up: RollUpTo,
    /// Whether every decision is kept and compared with the links of the CRM; else only what a
    /// person should look at is.
    pub keep_all: bool,
}

/// What was decided of every record.
#[derive(Clone, Debug)]
pub struct Matching {
    /// The accounts in the order of their ids; positions of decisions are positions here.
    pub accounts: Vec<Account>,
    /// The people in the order of the rows' ids.
    pub people: Vec<Person>,
    /// The decisions, in the order of the files.
    pub rows: Vec<MatchRow>,
    /// The rows that belong to no account.
    pub unmatched: Vec<Unmatched>,
    /// The lines of the table of overrides that decided something.
    pub overridden: usize,
    /// The lines that decided nothing.
    pub idle_overrides: Vec<Override>,
    /// Parents that are not used.
    pub parent_faults: Vec<ParentFault>,
}

/// Accounts in order, and the people placed on them: where both a run and matching alone begin. It
/// takes accounts, people, merges and overrides out of the inputs.
pub(crate) fn begin(
    inputs: &mut Inputs,
    settings: &MatchSettings<'_>,
) -> (Vec<Account>, Placements) {
    let accounts = settle(inputs, settings);
    let overrides = std::mem::take(&mut inputs.overrides);
    let mut placing = Placing::new(&accounts, &inputs.merged_accounts, overrides, settings);
    let people = std::mem::take(&mut inputs.people);
    let merged = std::mem::take(&mut inputs.merged_people);
    let mut people = People::new(people, merged, &mut placing);
    people.strict = inputs.strict_privacy;
    (accounts, Placements::new(placing, people))
}

/// Puts accounts in order, whatever order the files had, and makes them of e-mail domains where no
/// file has them.
fn settle(inputs: &mut Inputs, settings: &MatchSettings<'_>) -> Vec<Account> {
    let mut accounts = std::mem::take(&mut inputs.accounts);
    if !inputs.sources.accounts && accounts.is_empty() {
        accounts = derive(&inputs.people, settings);
    }
    sort(&mut accounts, |a, b| {
        (&a.id, a.origin).cmp(&(&b.id, b.origin))
    });
    accounts
}

/// Decides which account every person, deal, transaction and signal belongs to. Touches stream and
/// are placed by a run alone.
pub fn match_records(mut inputs: Inputs, settings: &MatchSettings<'_>) -> Matching {
    let (accounts, mut placements) = begin(&mut inputs, settings);
    for deal in &inputs.opportunities {
        placements.deal(deal);
    }
    for transaction in &inputs.transactions {
        placements.transaction(transaction);
    }
    for signal in &inputs.signals {
        placements.signal(signal);
    }
    let Placements {
        placing,
        people,
        mut unmatched,
    } = placements;
    unmatched.sort_by_key(|row| row.row);
    let mut rows = placing.rows;
    rows.sort_by_key(|row| row.row);
    Matching {
        parent_faults: placing.hierarchy.faults().to_vec(),
        overridden: placing.overrides.used().count(),
        idle_overrides: placing.overrides.unused().cloned().collect(),
        people: people.records,
        accounts,
        rows,
        unmatched,
    }
}

/// Compares accounts with each other: pairs that may be one company, and groups of them. Nothing is
/// merged.
pub fn duplicates(accounts: &[Account], settings: &MatchSettings<'_>) -> Duplicates {
    let mut builder = MatcherBuilder::new(settings.own_domains, settings.free_mail);
    for account in accounts {
        builder.add(&AccountRecord::of(account));
    }
    let matcher = builder.build();
    let (mut scratch, mut found) = (Scratch::default(), Vec::new());
    for (at, account) in (0_u32..).zip(accounts) {
        matcher.duplicates_of(at, &AccountRecord::of(account), &mut scratch, &mut found);
    }
    Duplicates::new(found, accounts.len())
}

/// Puts rows in order. Files mostly have one already, and rows are large to move.
pub(crate) fn sort<T: Send + Sync>(rows: &mut [T], by: impl Fn(&T, &T) -> Ordering + Sync) {
    if !rows.is_sorted_by(|a, b| by(a, b).is_le()) {
        rows.par_sort_by(by);
    }
}
