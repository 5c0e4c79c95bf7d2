//! How many accounts the programmes can work.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::market::accounts_by_capacity;
use winnable_metrics::registry::Metric;
use winnable_model::text::figures as texts;
use winnable_model::{Arm, fold};

use super::context::Context;
use super::row::{MetricRow, Segment};
use super::{Ledger, ProgrammeCapacity, ProgrammeKind};

/// The accounts of a cluster, few enough to be alike and enough to be worth its content.
const CLUSTER: std::ops::RangeInclusive<u64> = 10..=50;

/// `capacity`: over all programmes, and by programme.
pub(crate) fn capacity(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let programmes = &context.settings.programmes;
    let mut whole = context.row(metric, None);
    if programmes.is_empty() {
        return vec![whole];
    }
    let counts: Vec<Result<u64, Reason>> = programmes.iter().map(accounts).collect();
    let total = counts.iter().try_fold(0_u64, |sum, count| {
        sum.checked_add((*count)?).ok_or(Reason::Overflow)
    });
    whole.n = programmes.len() as u64;
    if let [only] = programmes.as_slice()
        && only.kind == ProgrammeKind::OneToMany
    {
        whole.notes.push(texts::starts_with_many());
    }
    let mut rows = vec![whole.exact(total.map(Decimal::from))];
    for (programme, count) in programmes.iter().zip(counts) {
        let part = Segment {
            by: "program",
            value: programme.name.clone(),
        };
        let mut row = context.row(metric, Some(&part));
        let assigned = assigned(programme, context);
        row.n = assigned.unwrap_or_default();
        row.denominator = assigned.map(Decimal::from);
        row.numerator = count.ok().map(Decimal::from);
        if let (Some(assigned), Ok(count)) = (assigned, count) {
            if assigned > count {
                row.notes
                    .push(texts::over_capacity(&programme.name, assigned, count));
            }
            if programme.kind == ProgrammeKind::OneToFew && !CLUSTER.contains(&assigned) {
                row.notes.push(texts::no_cluster(&programme.name, assigned));
            }
        }
        rows.push(row.exact(count.map(Decimal::from)));
    }
    rows
}

fn accounts(programme: &ProgrammeCapacity) -> Result<u64, Reason> {
    accounts_by_capacity(
        programme.people,
        programme.hours_per_person,
        programme.hours_per_account,
    )
}

/// How many accounts the programme works on the last day; `None` where no file has members.
fn assigned(programme: &ProgrammeCapacity, context: &Context<'_>) -> Option<u64> {
    if context.ledger.members.is_empty() {
        return None;
    }
    let accounts = members_on(context.ledger, &programme.name, context.last_day());
    Some(accounts.len() as u64)
}

/// The accounts, by position, that a programme works on a day.
pub(crate) fn members_on(ledger: &Ledger, programme: &str, day: NaiveDate) -> BTreeSet<u32> {
    let name = fold(programme);
    let members = ledger.members.iter().filter(|row| {
        let member = &row.membership;
        fold(&member.programme) == name
            && member.arm == Arm::Treated
            && member.since.is_none_or(|since| since <= day)
            && member.until.is_none_or(|until| until >= day)
    });
    members.filter_map(|row| row.account).collect()
}
