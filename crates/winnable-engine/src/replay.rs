//! The rows of a run as they were known on a past date.
//!
//! Accounts, people, deals, transactions and signals that nobody knew yet are left out, fields that were
//! others get the values of then, a deal that closed later is open, and a kind of file that had no row yet
//! was none. Touches stream, and are left out by the run itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::{
    AccountId, FactHistory, FactId, FactRow, FactValue, KnownAt, KnownSince, Outcome, Past,
    TransactionKind, fact_ids,
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
    /// Deals, transactions and signals that were not known yet, and deals that were open then.
    pub later_rows: u64,
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
        self.later_accounts + self.later_people + self.later_rows > 0
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
            let id = &account.id;
            give_past(&mut account.facts, id, history, as_of);
            for (fact, _) in account.facts.known() {
                let is_recorded = history.past(id, fact, as_of) != Past::Unrecorded;
                // Since when an account is known does not change.
                if !is_recorded && fact != fact_ids::CREATED {
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
                replay.later_rows += 1;
            }
        }
        self.transactions.retain(|row| !later(row.known_at(as_of)));
        self.signals.retain(|row| !later(row.known_at(as_of)));
        let later = (there - rows(self)) as u64;
        self.left_out += later;
        replay.later_rows += later;
        replay
    }

    /// A kind of file that had no row yet was not there. A file of accounts stays one: without it, e-mail
    /// domains would make accounts.
    fn forget_files(&mut self, people: usize, as_of: NaiveDate) {
        fn gone<'r, R: KnownSince + 'r>(
            rows: impl Iterator<Item = &'r R>,
            as_of: NaiveDate,
        ) -> bool {
            let mut rows = rows.peekable();
            rows.peek().is_some() && rows.all(|row| row.known_at(as_of) == KnownAt::Later)
        }
        let sources = &mut self.sources;
        sources.people &= people == 0 || !self.people.is_empty();
        sources.opportunities &= !gone(self.opportunities.iter(), as_of);
        sources.signals &= !gone(self.signals.iter(), as_of);
        for (kind, there) in [
            (TransactionKind::Order, &mut sources.orders),
            (TransactionKind::Invoice, &mut sources.invoices),
            (TransactionKind::Shipment, &mut sources.shipments),
            (TransactionKind::Payment, &mut sources.payments),
        ] {
            let rows = self.transactions.iter();
            *there &= !gone(rows.filter(|row| row.kind == kind), as_of);
        }
    }
}

/// Gives the facts of an account the values that they had at the end of a day, as far as their history
/// says them. A date that lies ahead was not known, whatever it is a date of, which is not to say that
/// there was none: these facts are unknown then, and given back.
pub(crate) fn give_past(
    facts: &mut FactRow,
    account: &AccountId,
    history: &FactHistory,
    on: NaiveDate,
) -> Vec<FactId> {
    // What is blank today may have been something then.
    for fact in history.facts() {
        if let Past::Was(old) = history.past(account, fact, on) {
            facts.set(fact, old.clone());
        }
    }
    let later: Vec<FactId> = facts
        .known()
        .filter(|(_, value)| matches!(value, FactValue::Date(date) if *date > on))
        .filter(|(fact, _)| !PLANNED.contains(fact))
        .map(|(fact, _)| fact)
        .collect();
    for fact in &later {
        facts.set(*fact, FactValue::Unknown);
    }
    later
}
