//! What is left of customers and their revenue.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};
use rust_decimal::Decimal;
use winnable_metrics::registry::Metric;
use winnable_metrics::retention::{CustomerRevenue, grr, nrr};
use winnable_metrics::{Rate, Reason};
use winnable_model::RowRef;

use super::context::Context;
use super::contracts::{customer, monthly, runs_on};
use super::ledger::ContractRow;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};

/// A customer at the first and the last day.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    row: RowRef,
    start: Decimal,
    end: Decimal,
    ran: bool,
    runs: bool,
}

/// The customers of the base: those with a contract that is no trial on the first day.
pub(crate) struct Base {
    pub(crate) customers: BTreeMap<String, Kept>,
    /// Contracts without an amount.
    without: u64,
    reason: Option<Reason>,
}

impl Base {
    pub(crate) fn of(context: &Context<'_>) -> Self {
        let (from, to) = (context.base_day(), context.window().to);
        let mut base = Self {
            customers: BTreeMap::new(),
            without: 0,
            reason: None,
        };
        for row in context
            .ledger
            .contracts
            .iter()
            .filter(|row| !row.contract.trial)
        {
            let (ran, runs) = (runs_on(row, from), runs_on(row, to));
            if !ran && !runs {
                continue;
            }
            let month = match monthly(row) {
                Ok(month) => month,
                Err(reason) => {
                    base.without += 1;
                    base.reason = Some(reason);
                    Decimal::ZERO
                }
            };
            let kept = base.customers.entry(customer(row)).or_insert(Kept {
                row: row.contract.origin,
                start: Decimal::ZERO,
                end: Decimal::ZERO,
                ran: false,
                runs: false,
            });
            kept.ran |= ran;
            kept.runs |= runs;
            let add = |sum: Decimal, counts: bool| {
                if counts {
                    sum.checked_add(month)
                } else {
                    Some(sum)
                }
            };
            match (add(kept.start, ran), add(kept.end, runs)) {
                (Some(start), Some(end)) => (kept.start, kept.end) = (start, end),
                _ => base.reason = Some(Reason::Overflow),
            }
        }
        base
    }

    /// How many customers of the base there are, and how many of them left.
    pub(crate) fn churn(&self) -> (u64, u64) {
        let base = self.customers.values().filter(|kept| kept.ran);
        let left = base.clone().filter(|kept| !kept.runs).count() as u64;
        (base.count() as u64, left)
    }
}

/// `grr`, `nrr` and `logo_retention`.
pub(crate) fn kept(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let base = Base::of(context);
    let mut row = context.row(metric, None);
    row.window.from = Some(context.base_day());
    if context.ledger.contracts.is_empty() {
        return vec![row.reason(Reason::NoContracts)];
    }
    let rows = |of: &dyn Fn(&Kept) -> Decimal| -> Vec<CountedRow> {
        let counted = base.customers.iter().filter(|(_, kept)| kept.ran);
        counted
            .map(|(customer, kept)| CountedRow {
                row: kept.row,
                id: customer.trim_start_matches('#').into(),
                adds: of(kept),
            })
            .filter(|row| !row.adds.is_zero())
            .collect()
    };
    if metric.id == "logo_retention" {
        let (all, left) = base.churn();
        let rate = Rate::new(all - left, all, Reason::EmptyBase);
        let one = |yes: bool| if yes { Decimal::ONE } else { Decimal::ZERO };
        let still = rows(&|kept| one(kept.runs));
        return vec![row.rate(
            rate,
            named(still, context),
            named(rows(&|_| Decimal::ONE), context),
        )];
    }
    row.leave_out(LeftOut::NoAmount, base.without);
    if let Some(reason) = base.reason
        && (reason == Reason::Overflow || base.customers.values().all(|kept| kept.start.is_zero()))
    {
        return vec![row.reason(reason)];
    }
    let revenue: Vec<CustomerRevenue> = base
        .customers
        .values()
        .filter(|kept| kept.ran)
        .map(|kept| CustomerRevenue {
            start: kept.start,
            end: kept.end,
        })
        .collect();
    let is_gross = metric.id == "grr";
    let end = |kept: &Kept| match (kept.start.is_zero(), is_gross) {
        // Who paid nothing at the start is not of the base.
        (true, _) => Decimal::ZERO,
        (false, true) => kept.start.min(kept.end),
        (false, false) => kept.end,
    };
    row.n = revenue.iter().filter(|one| !one.start.is_zero()).count() as u64;
    row.numerator_rows = named(rows(&end), context);
    row.denominator_rows = named(rows(&|kept| kept.start), context);
    row.numerator = super::row::sum(&row.numerator_rows);
    row.denominator = super::row::sum(&row.denominator_rows);
    vec![row.exact(if is_gross {
        grr(&revenue)
    } else {
        nrr(&revenue)
    })]
}

/// Customers by their account's id, where they are accounts.
fn named(rows: Vec<CountedRow>, context: &Context<'_>) -> Vec<CountedRow> {
    let name = |row: CountedRow| match row.id.parse::<usize>() {
        Ok(at) if at < context.assessment.len() => CountedRow {
            adds: row.adds,
            ..context.account_row(at)
        },
        _ => row,
    };
    rows.into_iter().map(name).collect()
}

/// The first day of the quarter of a day.
fn quarter_start(day: NaiveDate, fiscal_start: u32) -> Option<NaiveDate> {
    let start = fiscal_start.clamp(1, 12);
    let since = (day.month() + 12 - start) % 3;
    day.with_day(1)?.checked_sub_months(Months::new(since))
}

/// The ages at which a cohort is looked at, in months.
const AGES: [u32; 7] = [0, 3, 6, 9, 12, 18, 24];

/// `cohort_retention`: customers by the quarter of their first contract, at several ages.
pub(crate) fn cohorts(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let mut row = context.row(metric, None);
    let paying = |row: &&ContractRow| !row.contract.trial && row.contract.start.is_some();
    let contracts: Vec<&ContractRow> = context.ledger.contracts.iter().filter(paying).collect();
    let undated = context.ledger.contracts.len() - contracts.len();
    row.leave_out(LeftOut::NoTime, undated as u64);
    if contracts.is_empty() {
        return vec![row.reason(Reason::NoContracts)];
    }
    let mut of: BTreeMap<String, Vec<&ContractRow>> = BTreeMap::new();
    for contract in contracts {
        of.entry(customer(contract)).or_default().push(contract);
    }
    let fiscal = context.settings.fiscal_start;
    let mut by_quarter: BTreeMap<NaiveDate, Vec<(NaiveDate, &Vec<&ContractRow>)>> = BTreeMap::new();
    for contracts in of.values() {
        let first = contracts.iter().filter_map(|row| row.contract.start).min();
        let Some(first) = first else { continue };
        if let Some(quarter) = quarter_start(first, fiscal) {
            by_quarter
                .entry(quarter)
                .or_default()
                .push((first, contracts));
        }
    }
    let mut rows = Vec::new();
    let all: Vec<_> = by_quarter.values().flatten().copied().collect();
    let whole = std::iter::once((None, all));
    let parts = by_quarter.iter().map(|(quarter, customers)| {
        let part = Segment {
            by: "cohort",
            value: super::quarter_of(*quarter, fiscal),
        };
        (Some(part), customers.clone())
    });
    for (part, customers) in whole.chain(parts) {
        for age in AGES {
            let mut row = context.row(metric, part.as_ref());
            row.at = Some(age);
            // Only who could have come to that age by now is asked; a cohort that is too young as a
            // whole is not shown at all.
            let (mut old, mut active) = (0, 0);
            for (first, contracts) in &customers {
                let Some(day) = first.checked_add_months(Months::new(age)) else {
                    continue;
                };
                if day > context.as_of {
                    continue;
                }
                old += 1;
                active += u64::from(contracts.iter().any(|row| runs_on(row, day)));
            }
            let complete = old == customers.len() as u64;
            if old > 0 && (part.is_none() || complete) {
                rows.push(row.counted_rate(Rate::new(active, old, Reason::EmptyBase)));
            }
        }
    }
    if rows.is_empty() {
        return vec![row.reason(Reason::EmptyBase)];
    }
    rows
}
