//! Who left, by what contracts say and by what events say.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::registry::Metric;
use winnable_metrics::{Rate, Reason};
use winnable_model::text::figures as texts;
use winnable_model::{RetentionKind, RowRef, Text};

use super::base::{Base, Kept};
use super::context::Context;
use super::customer::Customer;
use super::row::{CountedRow, LeftOut, MetricRow};

/// The customers that events say left, and did not come back.
struct Gone {
    /// Of the customers of the first day, each with the event.
    of_base: Vec<CountedRow>,
    /// Of others, who came later.
    others: u64,
    /// Events that name no customer.
    nameless: u64,
}

impl Gone {
    fn of(base: &Base, context: &Context<'_>) -> Self {
        let days = context.opening_day()..=context.last_day();
        let mut nameless = 0;
        let mut left: BTreeMap<Customer, (NaiveDate, RowRef)> = BTreeMap::new();
        let mut back: BTreeMap<Customer, NaiveDate> = BTreeMap::new();
        let events = context.ledger.retention.iter();
        for row in events.filter(|row| days.contains(&row.event.on)) {
            let (kind, on) = (row.event.kind, row.event.on);
            if !matches!(kind, RetentionKind::Churn | RetentionKind::Reactivation) {
                continue;
            }
            let Some(customer) = Customer::of_event(row) else {
                nameless += u64::from(kind == RetentionKind::Churn);
                continue;
            };
            if kind == RetentionKind::Churn {
                let event = (on, row.event.origin);
                let last = left.entry(customer).or_insert(event);
                *last = (*last).max(event);
            } else {
                let last = back.entry(customer).or_insert(on);
                *last = (*last).max(on);
            }
        }
        left.retain(|customer, (on, _)| back.get(customer).is_none_or(|day| day < on));
        let mut gone = Self {
            of_base: Vec::new(),
            others: 0,
            nameless,
        };
        for (customer, (_, origin)) in &left {
            if base.holds(customer) {
                let named = customer.row(context, *origin, Decimal::ONE);
                // The event is what is counted, the customer is what it is called.
                gone.of_base.push(CountedRow {
                    row: *origin,
                    ..named
                });
            } else {
                gone.others += 1;
            }
        }
        gone
    }
}

/// `churn`: customers of the first day who left, by their contracts and by events.
pub(crate) fn churn(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let base = Base::of(context);
    let row_of = |variant| {
        let mut row = context.row_of(metric, variant, None);
        row.window.from = Some(context.opening_day());
        row
    };
    let (mut by_contracts, mut by_events) = (row_of("contracts"), row_of("events"));
    let (all, left) = match base.churn() {
        _ if context.ledger.contracts.is_empty() => {
            return none(by_contracts, by_events, Reason::NoContracts);
        }
        Err(reason) => return none(by_contracts, by_events, reason),
        Ok(found) => found,
    };
    by_contracts.leave_out(LeftOut::NoTime, base.untimed);
    let named =
        |(customer, kept): (&Customer, &Kept)| customer.row(context, kept.row, Decimal::ONE);
    let there: Vec<CountedRow> = base.customers().map(named).collect();
    let lost = base.customers().filter(|(_, kept)| !kept.runs).map(named);
    let lost: Vec<CountedRow> = lost.collect();
    let is_churn = |row: &super::RetentionRow| row.event.kind == RetentionKind::Churn;
    if !context.ledger.retention.iter().any(is_churn) {
        // A file of renewals says nothing of who left.
        let rate = Rate::new(left, all, Reason::EmptyBase);
        return vec![by_contracts.rate(rate, lost, there), by_events];
    }
    let gone = Gone::of(&base, context);
    by_events.leave_out(LeftOut::NotInBase, gone.others);
    by_events.leave_out(LeftOut::NoAccount, gone.nameless);
    let events = gone.of_base.len() as u64;
    if let Some(note) = disagreement(all, left, events) {
        by_contracts.notes.push(note.clone());
        by_events.notes.push(note);
    }
    let by_contracts =
        by_contracts.rate(Rate::new(left, all, Reason::EmptyBase), lost, there.clone());
    let rate = Rate::new(events, all, Reason::EmptyBase);
    vec![by_contracts, by_events.rate(rate, gone.of_base, there)]
}

fn none(contracts: MetricRow, events: MetricRow, reason: Reason) -> Vec<MetricRow> {
    vec![contracts.reason(reason), events.reason(reason)]
}

/// What to say of a figure by contracts where events name other customers who left.
pub(crate) fn doubt(base: &Base, context: &Context<'_>) -> Option<Text> {
    let is_churn = |row: &super::RetentionRow| row.event.kind == RetentionKind::Churn;
    let (all, left) = base.churn().ok()?;
    if !context.ledger.retention.iter().any(is_churn) {
        return None;
    }
    disagreement(all, left, Gone::of(base, context).of_base.len() as u64)
}

/// What to say where contracts and events differ by more than five points of the customers.
fn disagreement(all: u64, left: u64, events: u64) -> Option<Text> {
    let twentieths = left.abs_diff(events).checked_mul(20)?;
    (twentieths > all).then(|| texts::churn_disagrees(left, all, events))
}
