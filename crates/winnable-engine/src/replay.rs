//! The rows of a run as they were known on a past date.
//!
//! Accounts, people, deals, transactions and signals that nobody knew yet are left out, fields that were
//! others get the values of then, a deal that closed later is open, and a kind of file that had no row yet
//! was none. Touches stream, and are left out by the run itself.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use winnable_model::{
    FactHistory, FactId, FactRow, FactValue, KnownAt, KnownSince, Outcome, Past, TransactionKind,
    fact_ids,
};

use crate::Inputs;

/// Dates that may well lie ahead: what somebody planned or agreed on.
pub(crate) const PLANNED: [FactId; 4] = [
    fact_ids::INCUMBENT_CONTRACT_END,
    fact_ids::PURCHASE_DATE,
    fact_ids::BUDGET_CYCLE_START,
    fact_ids::PROJECT_START,
];

/// What a replay left out, and what it had to take from today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// Accounts that were not known yet.
    pub later_accounts: u64,
    /// People who were not known yet.
    pub later_people: u64,
    /// Accounts that do not say since when they are known, and are taken to have been there.
    pub undated_accounts: u64,
    /// People who do not say it.
    pub undated_people: u64,
    /// Deals that do not say it.
    pub undated_deals: u64,
    /// The facts of accounts whose value of then no history says, with the accounts that have one: the
    /// value of today is used.
    pub at_present: BTreeMap<FactId, u64>,
}

impl Replay {
    /// Whether anything was left out: else the date is none of the past for these rows.
    pub fn is_past(&self) -> bool {
        self.later_accounts + self.later_people > 0
    }
}

impl Inputs {
    /// Leaves out what was not known at the end of a day, and gives facts the values of then, as far as
    /// a history says them.
    ///
    /// A kind of file all of whose rows came later is unknown then, and not none.
    pub fn replay(&mut self, as_of: NaiveDate, history: &FactHistory) -> Replay {
        let mut replay = Replay::default();
        let later = |at: KnownAt| at == KnownAt::Later;
        let accounts = self.accounts.len();
        self.accounts.retain(|row| !later(row.known_at(as_of)));
        replay.later_accounts = (accounts - self.accounts.len()) as u64;
        let people = self.people.len();
        self.people.retain(|row| !later(row.known_at(as_of)));
        replay.later_people = (people - self.people.len()) as u64;
        for account in &mut self.accounts {
            replay.undated_accounts += u64::from(account.known_since().is_none());
            let past = |fact| history.past(&account.id, fact, as_of);
            for (fact, of_then) in then(&mut account.facts, as_of, history.facts(), past) {
                if !of_then {
                    *replay.at_present.entry(fact).or_default() += 1;
                }
            }
        }
        let undated = self.people.iter().filter(|row| row.known_since().is_none());
        replay.undated_people = undated.count() as u64;
        let undated = self.opportunities.iter();
        let undated = undated.filter(|row| row.known_since().is_none());
        replay.undated_deals = undated.count() as u64;
        self.forget_files(people, as_of);
        let rows = |inputs: &Self| {
            inputs.opportunities.len() + inputs.transactions.len() + inputs.signals.len()
        };
        let there = rows(self);
        self.opportunities.retain(|row| !later(row.known_at(as_of)));
        for deal in &mut self.opportunities {
            // It was open then, and for when its close was planned no export says.
            if deal.outcome != Outcome::Open && deal.close.is_some_and(|close| close > as_of) {
                deal.outcome = Outcome::Open;
                deal.close = None;
            }
        }
        self.transactions.retain(|row| !later(row.known_at(as_of)));
        self.signals.retain(|row| !later(row.known_at(as_of)));
        self.left_out += (there - rows(self)) as u64;
        replay
    }

    /// A kind of file that had no row yet was not there. A file of accounts stays one: without it, e-mail
    /// domains would make accounts.
    fn forget_files(&mut self, people: usize, as_of: NaiveDate) {
        fn gone<R: KnownSince>(rows: &[R], as_of: NaiveDate) -> bool {
            !rows.is_empty() && rows.iter().all(|row| row.known_at(as_of) == KnownAt::Later)
        }
        let sources = &mut self.sources;
        sources.people &= people == 0 || !self.people.is_empty();
        sources.opportunities &= !gone(&self.opportunities, as_of);
        sources.signals &= !gone(&self.signals, as_of);
        let of = |kind: TransactionKind| {
            let mut rows = self.transactions.iter().filter(|row| row.kind == kind);
            let mut some = false;
            let all_later = rows.all(|row| {
                some = true;
                row.known_at(as_of) == KnownAt::Later
            });
            some && all_later
        };
        for (kind, there) in [
            (TransactionKind::Order, &mut sources.orders),
            (TransactionKind::Invoice, &mut sources.invoices),
            (TransactionKind::Shipment, &mut sources.shipments),
            (TransactionKind::Payment, &mut sources.payments),
        ] {
            *there &= !of(kind);
        }
    }
}

/// Gives facts the values that they had at the end of a day, by what their history says. What is left is
/// said to be of then, or of today for want of a history; since when an account is known does not change.
pub(crate) fn then<'h>(
    facts: &mut FactRow,
    on: NaiveDate,
    recorded: impl Iterator<Item = FactId>,
    past: impl Fn(FactId) -> Past<'h>,
) -> Vec<(FactId, bool)> {
    // What is blank today may have been something then.
    let known = facts.known().map(|(fact, _)| fact).chain(recorded);
    let known: BTreeSet<FactId> = known.collect();
    let mut told = Vec::with_capacity(known.len());
    for fact in known {
        let of_then = match past(fact) {
            Past::Was(old) => {
                let old = old.clone();
                facts.set(fact, old);
                true
            }
            Past::Same => true,
            Past::Unrecorded => fact == fact_ids::CREATED,
        };
        // A date that lies ahead was not known, whatever it is a date of; that is not to say that there
        // was none.
        let is_ahead = matches!(facts.get(fact), FactValue::Date(date) if *date > on);
        if is_ahead && !PLANNED.contains(&fact) {
            facts.set(fact, FactValue::Unknown);
        } else if facts.get(fact).is_known() {
            told.push((fact, of_then));
        }
    }
    told
}
