//! How many customers of a start quarter are still there so many months later.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};
use winnable_metrics::registry::Metric;
use winnable_metrics::{Rate, Reason};

use super::context::Context;
use super::customer::Customer;
use super::ledger::ContractRow;
use super::life::{ended_sometime, never_ran, runs_on};
use super::row::{LeftOut, MetricRow, Segment};

/// The ages at which a cohort is looked at, in months.
const AGES: [u32; 7] = [0, 3, 6, 9, 12, 18, 24];

/// A customer: the first day of its first contract, and its contracts.
type Member<'a> = (NaiveDate, Vec<&'a ContractRow>);

/// The contracts whose time is known.
struct Timed<'a> {
    contracts: Vec<&'a ContractRow>,
    trials: u64,
    untimed: u64,
    /// Those of the untimed that ended.
    undated_ends: u64,
}

impl<'a> Timed<'a> {
    fn of(context: &Context<'a>) -> Self {
        let mut timed = Self {
            contracts: Vec::new(),
            trials: 0,
            untimed: 0,
            undated_ends: 0,
        };
        for row in &context.ledger.contracts {
            let ended = ended_sometime(row, context.as_of);
            if row.contract.trial {
                timed.trials += 1;
            } else if row.contract.start.is_none() || never_ran(row) || ended {
                timed.untimed += 1;
                timed.undated_ends += u64::from(ended);
            } else {
                timed.contracts.push(row);
            }
        }
        timed
    }

    /// Where more contracts ended on a day that nobody states than on a known one, cohorts would be
    /// of survivors.
    fn are_survivors(&self, as_of: NaiveDate) -> bool {
        let ended = |row: &&&ContractRow| row.until.is_some_and(|end| end <= as_of);
        self.undated_ends > self.contracts.iter().filter(ended).count() as u64
    }
}

/// `cohort_retention`: customers by the quarter of their first contract, at several ages.
pub(crate) fn cohorts(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let timed = Timed::of(context);
    let mut empty = context.row(metric, None);
    empty.leave_out(LeftOut::NoTime, timed.untimed);
    empty.leave_out(LeftOut::Trial, timed.trials);
    if context.ledger.contracts.is_empty() {
        return vec![empty.reason(Reason::NoContracts)];
    }
    if timed.contracts.is_empty() || timed.are_survivors(context.as_of) {
        return vec![empty.reason(Reason::UnknownDates)];
    }
    let by_quarter = quarters(&timed.contracts, context.settings.fiscal_start);
    let all: Vec<&Member<'_>> = by_quarter.values().flatten().collect();
    let mut rows = Vec::new();
    for age in AGES {
        if let Some(found) = at_age(&all, age, context) {
            rows.push(MetricRow {
                at: Some(age),
                ..empty.clone().counted_rate(found.rate())
            });
        }
    }
    for (quarter, customers) in &by_quarter {
        let part = Segment {
            by: "cohort",
            value: super::quarter_of(*quarter, context.settings.fiscal_start),
        };
        let customers: Vec<&Member<'_>> = customers.iter().collect();
        for age in AGES {
            let found = at_age(&customers, age, context);
            // A cohort that is too young as a whole is not shown at all.
            let whole = found.filter(|found| found.old == customers.len() as u64);
            if let Some(found) = whole {
                let row = context.row(metric, Some(&part));
                rows.push(MetricRow {
                    at: Some(age),
                    ..row.counted_rate(found.rate())
                });
            }
        }
    }
    if rows.is_empty() {
        return vec![empty.reason(Reason::EmptyBase)];
    }
    rows
}

/// Customers by the first day of the quarter of their first contract.
fn quarters<'a>(
    contracts: &[&'a ContractRow],
    fiscal_start: u32,
) -> BTreeMap<NaiveDate, Vec<Member<'a>>> {
    let mut of: BTreeMap<Customer, Vec<&ContractRow>> = BTreeMap::new();
    for contract in contracts {
        let customer = Customer::of_contract(contract);
        of.entry(customer).or_default().push(contract);
    }
    let mut by_quarter: BTreeMap<NaiveDate, Vec<Member<'_>>> = BTreeMap::new();
    for contracts in of.into_values() {
        let first = contracts.iter().filter_map(|row| row.contract.start).min();
        let quarter = first.and_then(|first| quarter_start(first, fiscal_start));
        if let (Some(first), Some(quarter)) = (first, quarter) {
            let cohort = by_quarter.entry(quarter).or_default();
            cohort.push((first, contracts));
        }
    }
    by_quarter
}

/// The first day of the quarter of a day.
fn quarter_start(day: NaiveDate, fiscal_start: u32) -> Option<NaiveDate> {
    let start = fiscal_start.clamp(1, 12);
    let since = (day.month() + 12 - start) % 3;
    day.with_day(1)?.checked_sub_months(Months::new(since))
}

/// Customers at an age.
struct AtAge {
    /// Who could have come to that age by now; only they are asked.
    old: u64,
    active: u64,
}

impl AtAge {
    fn rate(&self) -> Result<Rate, Reason> {
        Rate::new(self.active, self.old, Reason::EmptyBase)
    }
}

/// Who of the customers is at an age; `None` where nobody is that old.
///
/// The end of a contract is the day from which on it does not run: who leaves after a year to the day
/// is gone at twelve months, and who goes on with another contract from that day on is not.
fn at_age(customers: &[&Member<'_>], age: u32, context: &Context<'_>) -> Option<AtAge> {
    let mut found = AtAge { old: 0, active: 0 };
    for (first, contracts) in customers {
        let day = first.checked_add_months(Months::new(age));
        let Some(day) = day.filter(|day| *day <= context.last_day()) else {
            continue;
        };
        let runs = |row: &&ContractRow| runs_on(row, day, context.as_of) == Some(true);
        found.old += 1;
        found.active += u64::from(contracts.iter().any(runs));
    }
    (found.old > 0).then_some(found)
}
