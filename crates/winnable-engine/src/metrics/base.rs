//! The customers of the first day of a comparison, and what became of them by the last.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::retention::CustomerRevenue;
use winnable_model::RowRef;

use super::context::Context;
use super::customer::Customer;
use super::ledger::ContractRow;
use super::life::{ended_sometime, runs_on};
use super::recurring::monthly;

/// A customer on the first and the last day.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// The first row of its contracts.
    pub(crate) row: RowRef,
    /// What it paid a month then, and pays now.
    pub(crate) revenue: CustomerRevenue,
    /// Whether a contract of it ran on the first day.
    pub(crate) ran: bool,
    /// Whether one runs on the last.
    pub(crate) runs: bool,
    /// Whether one that counts has no amount, so that its revenue is not known.
    pub(crate) blank: bool,
}

impl Kept {
    fn new(row: RowRef) -> Self {
        Self {
            row,
            revenue: CustomerRevenue {
                start: Decimal::ZERO,
                end: Decimal::ZERO,
            },
            ran: false,
            runs: false,
            blank: false,
        }
    }

    fn add(&mut self, month: Decimal, ran: bool, runs: bool) -> Option<()> {
        if ran {
            self.revenue.start = self.revenue.start.checked_add(month)?;
        }
        if runs {
            self.revenue.end = self.revenue.end.checked_add(month)?;
        }
        Some(())
    }
}

/// The customers that have a contract, trials apart, on the first or the last day.
#[derive(Default)]
pub(crate) struct Base {
    customers: BTreeMap<Customer, Kept>,
    /// Contracts without an amount.
    pub(crate) without: u64,
    /// Contracts of which nothing says whether they ran on one of the days.
    pub(crate) untimed: u64,
    /// Those of them that ended.
    undated_ends: u64,
    /// Contracts that ran on the first day and do not run on the last.
    left: u64,
    /// Why there is no sum of the revenue.
    refusal: Option<Reason>,
}

impl Base {
    pub(crate) fn of(context: &Context<'_>) -> Self {
        let mut base = Self::default();
        let contracts = context.ledger.contracts.iter();
        for row in contracts.filter(|row| !row.contract.trial) {
            base.add(row, context);
        }
        base
    }

    fn add(&mut self, row: &ContractRow, context: &Context<'_>) {
        let stood = |day| runs_on(row, day, context.as_of);
        let (Some(ran), Some(runs)) = (stood(context.base_day()), stood(context.last_day())) else {
            self.untimed += 1;
            self.undated_ends += u64::from(ended_sometime(row, context.as_of));
            return;
        };
        if !ran && !runs {
            return;
        }
        self.left += u64::from(ran && !runs);
        let origin = row.contract.origin;
        let kept = self
            .customers
            .entry(Customer::of_contract(row))
            .or_insert_with(|| Kept::new(origin));
        kept.row = kept.row.min(origin);
        kept.ran |= ran;
        kept.runs |= runs;
        match monthly(row) {
            Ok(month) if kept.add(month, ran, runs).is_some() => {}
            Ok(_) | Err(Reason::Overflow) => self.refusal = Some(Reason::Overflow),
            Err(Reason::UnknownAmountMeaning) => {
                self.refusal.get_or_insert(Reason::UnknownAmountMeaning);
            }
            Err(_) => {
                kept.blank = true;
                self.without += 1;
            }
        }
    }

    /// Why nothing can be said of who left. Where more contracts ended on a day that nobody states
    /// than on a known one, the base is one of survivors.
    pub(crate) fn check(&self) -> Result<(), Reason> {
        let is_empty = self.customers().next().is_none();
        if self.undated_ends > self.left || (is_empty && self.untimed > 0) {
            return Err(Reason::UnknownDates);
        }
        Ok(())
    }

    /// Why there is no sum of the revenue.
    pub(crate) const fn refusal(&self) -> Option<Reason> {
        self.refusal
    }

    /// The customers of the first day.
    pub(crate) fn customers(&self) -> impl Iterator<Item = (&Customer, &Kept)> + Clone {
        self.customers.iter().filter(|(_, kept)| kept.ran)
    }

    /// Whether a customer was there on the first day.
    pub(crate) fn holds(&self, customer: &Customer) -> bool {
        self.customers.get(customer).is_some_and(|kept| kept.ran)
    }

    /// How many customers there were on the first day, and how many of them left.
    pub(crate) fn churn(&self) -> Result<(u64, u64), Reason> {
        self.check()?;
        let left = self.customers().filter(|(_, kept)| !kept.runs);
        Ok((self.customers().count() as u64, left.count() as u64))
    }
}
