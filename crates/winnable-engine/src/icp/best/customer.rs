//! What the rows of a run say of each customer.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use winnable_icp::best::{Customer, Tenure};
use winnable_metrics::contract::Term;
use winnable_model::{Outcome, RetentionKind};

use super::RevenueBasis;
use super::deals::{bought_more, cost, cycle, order, share, sum};
use crate::ValueBasis;
use crate::metrics::life::{runs_on, tenure};
use crate::metrics::recurring::{Recurring, monthly};
use crate::metrics::{ContractRow, DealRow, Ledger, SpendRow};

/// The rows of one account.
#[derive(Default)]
struct Rows<'a> {
    /// Won deals.
    won: Vec<&'a DealRow>,
    /// Contracts that have begun, trials apart.
    contracts: Vec<&'a ContractRow>,
    /// Lines of spend that name it.
    spend: Vec<&'a SpendRow>,
    /// The days on which it opened tickets.
    tickets: Vec<NaiveDate>,
    /// The day of the last event by which it left and did not come back.
    left: Option<NaiveDate>,
}

/// The rows of every account that is a customer.
pub(super) struct Book<'a> {
    ledger: &'a Ledger,
    as_of: NaiveDate,
    accounts: BTreeMap<u32, Rows<'a>>,
    /// Won deals and contracts of no account.
    pub(super) homeless: u64,
    /// Support tickets of no account.
    pub(super) homeless_tickets: u64,
}

impl<'a> Book<'a> {
    pub(super) fn of(ledger: &'a Ledger, as_of: NaiveDate) -> Self {
        let mut book = Self {
            ledger,
            as_of,
            accounts: BTreeMap::new(),
            homeless: 0,
            homeless_tickets: 0,
        };
        for row in ledger
            .deals
            .iter()
            .filter(|row| row.outcome == Outcome::Won)
        {
            match row.account {
                Some(account) => book.accounts.entry(account).or_default().won.push(row),
                None => book.homeless += 1,
            }
        }
        for row in ledger.contracts.iter().filter(|row| !row.contract.trial) {
            match row.account {
                Some(account) => book
                    .accounts
                    .entry(account)
                    .or_default()
                    .contracts
                    .push(row),
                None => book.homeless += 1,
            }
        }
        for row in &ledger.spend {
            if let Some(rows) = row
                .account
                .and_then(|account| book.accounts.get_mut(&account))
            {
                rows.spend.push(row);
            }
        }
        for row in ledger.tickets.iter().flatten() {
            let Some(account) = row.account else {
                book.homeless_tickets += 1;
                continue;
            };
            if let Some(rows) = book.accounts.get_mut(&account) {
                rows.tickets.push(row.ticket.opened);
            }
        }
        for (account, day) in left(ledger) {
            if let Some(rows) = book.accounts.get_mut(&account) {
                rows.left = Some(day);
            }
        }
        book
    }

    /// What revenue is: what recurs, where there are contracts.
    pub(super) fn revenue_basis(&self) -> RevenueBasis {
        if self.ledger.contracts.is_empty() {
            RevenueBasis::Won
        } else {
            RevenueBasis::Recurring
        }
    }

    /// What the time to value ends with.
    pub(super) fn value_basis(&self) -> Option<ValueBasis> {
        let rows = self.accounts.values().flat_map(|rows| &rows.contracts);
        ValueBasis::of(rows.map(|row| &row.contract))
    }

    /// Customers of which events and contracts say different things.
    pub(super) fn disagree(&self) -> u64 {
        let rows = self.accounts.values();
        rows.filter(|rows| self.contradicts(rows)).count() as u64
    }

    /// Whether an event says that an account left and a contract that was there then still runs.
    fn contradicts(&self, rows: &Rows<'_>) -> bool {
        let Some(left) = rows.left else {
            return false;
        };
        let runs = |row: &&&ContractRow| runs_on(row, self.as_of, self.as_of) == Some(true);
        let mut running = rows.contracts.iter().filter(runs).peekable();
        // Who signed anew after it left has come back.
        running.peek().is_some()
            && !running.any(|row| row.contract.start.is_some_and(|start| start >= left))
    }

    /// Whether a contract of an account runs; `None` where nobody can tell.
    fn runs(&self, rows: &Rows<'_>) -> Option<bool> {
        let runs: Vec<Option<bool>> = rows
            .contracts
            .iter()
            .map(|row| runs_on(row, self.as_of, self.as_of))
            .collect();
        if runs.contains(&Some(true)) {
            Some(true)
        } else if runs.is_empty() || runs.contains(&None) {
            None
        } else {
            Some(false)
        }
    }

    fn customer(&self, rows: &Rows<'_>, value: Option<ValueBasis>) -> Customer {
        let first = rows.won.iter().min_by_key(|row| order(row)).copied();
        let tenure = self.tenure(rows);
        Customer {
            id: Box::default(),
            cycle_days: first.and_then(cycle),
            cac: first.and_then(|first| cost(&rows.spend, first)),
            tenure,
            expansion: if self.ledger.contracts.is_empty() {
                first.and_then(|first| bought_more(first, &rows.won))
            } else {
                self.grown(rows)
            },
            time_to_value_days: value.and_then(|value| time_to_value(rows, value, self.as_of)),
            tickets_per_year: tenure.and_then(|tenure| self.tickets(rows, tenure)),
            revenue: match self.revenue_basis() {
                RevenueBasis::Recurring => self.recurring(rows),
                RevenueBasis::Won => sum(rows.won.iter().map(|row| row.amount)),
            }
            .and_then(|revenue| revenue.to_f64()),
        }
    }

    /// For how long it has been a customer, by its contracts. Where an event says otherwise nobody can
    /// tell.
    fn tenure(&self, rows: &Rows<'_>) -> Option<Tenure> {
        if self.contradicts(rows) {
            return None;
        }
        let left = !self.runs(rows)?;
        let months = if let [only] = &*rows.contracts {
            // One that states how long it ran may have no dates.
            tenure(only, self.as_of)?.0
        } else {
            let begun = begun(rows)?;
            let until = if left { ended(rows)? } else { self.as_of };
            if until <= begun {
                Decimal::ZERO
            } else {
                Term::between(begun, until).ok()?.in_months()
            }
        };
        Some(Tenure {
            months: months.to_f64()?,
            left,
        })
    }

    /// The tickets that it opened as a customer, for each year that it was one. Nobody can tell where no
    /// file has tickets, or where it became a customer on the last day.
    fn tickets(&self, rows: &Rows<'_>, tenure: Tenure) -> Option<f64> {
        self.ledger.tickets.as_ref()?;
        // A tenure that is stated in months has no first day: every ticket is one of a customer then.
        let begun = begun(rows);
        let until = tenure.left.then(|| ended(rows)).flatten();
        let counts = |day: &&NaiveDate| {
            begun.is_none_or(|begun| **day >= begun) && until.is_none_or(|until| **day < until)
        };
        tenure.a_year(rows.tickets.iter().filter(counts).count())
    }

    /// By which share the monthly revenue of today is above that of the first day. Who left has lost
    /// all of it.
    fn grown(&self, rows: &Rows<'_>) -> Option<f64> {
        let begun = begun(rows)?;
        let first = rows.contracts.iter();
        let first = first.filter(|row| row.contract.start == Some(begun));
        let start = sum(first.map(|row| monthly(row).ok()))?;
        share(self.a_month(rows)?, start)
    }

    fn a_month(&self, rows: &Rows<'_>) -> Option<Decimal> {
        sum(self.running(rows)?.into_iter().map(|row| monthly(row).ok()))
    }

    fn recurring(&self, rows: &Rows<'_>) -> Option<Decimal> {
        let of = |row| Recurring::of(row).and_then(Recurring::a_year).ok();
        sum(self.running(rows)?.into_iter().map(of))
    }

    /// The contracts that run; `None` where nobody can tell of one, or where there are none at all.
    fn running<'r>(&self, rows: &Rows<'r>) -> Option<Vec<&'r ContractRow>> {
        let mut running = Vec::new();
        for row in &rows.contracts {
            if runs_on(row, self.as_of, self.as_of)? {
                running.push(*row);
            }
        }
        (!rows.contracts.is_empty()).then_some(running)
    }
}

/// The customers, by the position of their accounts.
pub(super) fn customers(book: &Book<'_>) -> Vec<(u32, Customer)> {
    let value = book.value_basis();
    let accounts = book.accounts.iter();
    accounts
        .map(|(account, rows)| (*account, book.customer(rows, value)))
        .collect()
}

/// The first day of a contract of an account; `None` where one does not say its start.
fn begun(rows: &Rows<'_>) -> Option<NaiveDate> {
    let starts = rows.contracts.iter().map(|row| row.contract.start);
    starts.min().flatten()
}

/// The day from which on no contract of an account runs; `None` where one does not say its end.
fn ended(rows: &Rows<'_>) -> Option<NaiveDate> {
    let ends = rows.contracts.iter().map(|row| row.until);
    ends.collect::<Option<Vec<_>>>()?.into_iter().max()
}

/// Days from the first day as a customer to its first value.
fn time_to_value(rows: &Rows<'_>, value: ValueBasis, as_of: NaiveDate) -> Option<f64> {
    let contracts = rows.contracts.iter().map(|row| &row.contract);
    let (begun, day) = value.reached(contracts, as_of)?;
    (day - begun).num_days().to_f64()
}

/// The accounts that left by their events and did not come back, each with the day.
fn left(ledger: &Ledger) -> BTreeMap<u32, NaiveDate> {
    let of = |kind: RetentionKind| {
        let mut last: BTreeMap<u32, NaiveDate> = BTreeMap::new();
        for row in ledger.retention.iter().filter(|row| row.event.kind == kind) {
            if let Some(account) = row.account {
                let day = last.entry(account).or_insert(row.event.on);
                *day = (*day).max(row.event.on);
            }
        }
        last
    };
    let back = of(RetentionKind::Reactivation);
    let mut left = of(RetentionKind::Churn);
    left.retain(|account, day| back.get(account).is_none_or(|back| back < day));
    left
}
