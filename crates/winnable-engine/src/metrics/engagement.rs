//! How far target accounts are engaged, and whom we know there.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_metrics::pipeline::{
    FunnelPart, Split, account_engagement_rate, coverage, interaction_conversion, split_of,
};
use winnable_metrics::registry::Metric;
use winnable_metrics::{PooledRate, Rate, Reason, Unit};
use winnable_model::{BuyingRole, KeyFunction, Person};

use super::context::Context;
use super::row::{MetricRow, Segment};

/// The target accounts as a whole and in parts.
pub(super) fn targets(context: &Context<'_>) -> Vec<(Option<Segment>, Vec<usize>)> {
    let accounts: Vec<usize> = context.target_accounts().collect();
    if context.parts_accounts() {
        context.parted(&accounts, |at| context.part_of_account(Some(*at)))
    } else {
        vec![(None, accounts)]
    }
}

fn engagement_of(context: &Context<'_>, account: usize) -> u64 {
    let accounts = &context.ledger.touches.accounts;
    accounts
        .get(account)
        .map_or(0, |touches| u64::from(touches.engagement()))
}

/// `engagement_rate`.
pub(crate) fn engagement_rate(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let knows = context
        .target_accounts()
        .any(|at| context.knows_engaged(at));
    targets(context)
        .into_iter()
        .map(|(part, accounts)| {
            let row = context.row(metric, part.as_ref());
            if !accounts.is_empty() && !knows {
                return row.reason(Reason::NoTouches);
            }
            let engaged = accounts.iter().filter(|at| context.is_engaged(**at));
            let engaged: Vec<_> = engaged.map(|at| context.account_row(*at)).collect();
            let all: Vec<_> = accounts.iter().map(|at| context.account_row(*at)).collect();
            let rate = account_engagement_rate(engaged.len() as u64, all.len() as u64);
            row.rate(rate, engaged, all)
        })
        .collect()
}

/// `coverage`: by role and by function.
pub(crate) fn coverages(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let required: Vec<BuyingRole> = if context.settings.required_roles.is_empty() {
        BuyingRole::ALL.to_vec()
    } else {
        context.settings.required_roles.clone()
    };
    let people = people_of(context);
    let mut rows = Vec::new();
    for (part, accounts) in targets(context) {
        let row = context.row_of(metric, "role", part.as_ref());
        rows.push(covered(row, &accounts, &people, &required, |person| {
            person.role
        }));
    }
    for (part, accounts) in targets(context) {
        let row = context.row_of(metric, "function", part.as_ref());
        let functions = KeyFunction::ALL;
        rows.push(covered(row, &accounts, &people, &functions, |person| {
            Some(person.department?.function())
        }));
    }
    rows
}

/// The records of people by account. A person may have several, and one of them may have the title.
fn people_of<'a>(context: &Context<'a>) -> Vec<Vec<&'a Person>> {
    let assessment = context.assessment;
    let mut account_of: BTreeMap<u32, usize> = BTreeMap::new();
    for (account, members) in assessment.members.iter().enumerate() {
        account_of.extend(members.iter().map(|person| (*person, account)));
    }
    let mut people = vec![Vec::new(); assessment.len()];
    for (record, person) in assessment.people.iter().zip(&context.ledger.person_of) {
        let account = account_of.get(person);
        if let Some(of) = account.and_then(|account| people.get_mut(*account)) {
            of.push(record);
        }
    }
    people
}

/// Required ones with a contact over required ones, summed over accounts.
fn covered<R: Ord + Clone>(
    row: MetricRow,
    accounts: &[usize],
    people: &[Vec<&Person>],
    required: &[R],
    of: impl Fn(&Person) -> Option<R>,
) -> MetricRow {
    if accounts.is_empty() {
        return row.reason(Reason::NoTargetAccounts);
    }
    let (mut any, mut rates) = (false, Vec::new());
    for account in accounts {
        let members = people.get(*account).into_iter().flatten();
        let contacts: Vec<R> = members.filter_map(|person| of(person)).collect();
        any |= !contacts.is_empty();
        match coverage(required, &contacts) {
            Ok(found) => rates.push(found.rate),
            Err(reason) => return row.reason(reason),
        }
    }
    if !any {
        // No contact has a role that was read: that says nothing of whom we know.
        return row.reason(Reason::MissingInput);
    }
    row.counted_rate(PooledRate::of(&rates, Reason::NoTargetAccounts).map(|found| found.pooled))
}

/// The people of target accounts with engagement, and how much they have.
fn reached(context: &Context<'_>, accounts: &[usize]) -> (u64, u64) {
    let counts = &context.ledger.touches.people;
    let members = accounts
        .iter()
        .filter_map(|account| context.assessment.members.get(*account))
        .flatten();
    members
        .filter_map(|at| counts.get(*at as usize))
        .filter(|person| person.engagement > 0)
        .fold((0, 0), |(people, touches), person| {
            (people + 1, touches + u64::from(person.engagement))
        })
}

/// `reach` and `frequency`.
pub(crate) fn reach(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    targets(context)
        .into_iter()
        .map(|(part, accounts)| {
            let (people, touches) = reached(context, &accounts);
            let mut row = context.row(metric, part.as_ref());
            row.n = people;
            if context.ledger.touches.channels.is_empty() {
                return row.reason(Reason::NoTouches);
            }
            if metric.unit == Unit::Count {
                return row.exact(Ok(Decimal::from(people)));
            }
            row.numerator = Some(Decimal::from(touches));
            row.denominator = Some(Decimal::from(people));
            let frequency = Decimal::from(touches).checked_div(Decimal::from(people));
            row.exact(frequency.ok_or(Reason::NoTouches))
        })
        .collect()
}

/// `interaction_conversion`: conversions of all engagement of engaged target accounts.
pub(crate) fn interactions(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let touches = &context.ledger.touches;
    let is_conversion: Vec<bool> = touches
        .channels
        .iter()
        .map(|channel| {
            channel.as_str() == "demo"
                // To see a landing page is no conversion.
                || matches!(
                    split_of(channel.as_str()),
                    Some((Split::Conversion, FunnelPart::Middle | FunnelPart::Bottom))
                )
        })
        .collect();
    targets(context)
        .into_iter()
        .map(|(part, accounts)| {
            let (mut converted, mut all) = (0, 0);
            for account in accounts.iter().filter_map(|at| touches.accounts.get(*at)) {
                for (channel, count) in &account.by_channel {
                    all += u64::from(*count);
                    let converts = is_conversion.get(usize::from(*channel));
                    if converts == Some(&true) {
                        converted += u64::from(*count);
                    }
                }
            }
            let row = context.row(metric, part.as_ref());
            row.counted_rate(interaction_conversion(converted, all))
        })
        .collect()
}

/// `engagement_before_meeting`: over all engagement, and the mean of accounts.
pub(crate) fn before_meeting(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let touches = &context.ledger.touches;
    let mut rows = Vec::new();
    for variant in ["pooled", "mean"] {
        for (part, accounts) in targets(context) {
            let row = context.row_of(metric, variant, part.as_ref());
            if touches.accounts.iter().all(|a| a.engagement_ever == 0) {
                rows.push(row.reason(Reason::NoTouches));
                continue;
            }
            let met = accounts
                .iter()
                .filter_map(|at| touches.accounts.get(*at))
                .filter(|account| account.first_meeting.is_some());
            let rates: Result<Vec<Rate>, Reason> = met
                .filter(|account| account.engagement_ever > 0)
                .map(|account| {
                    let (before, all) = (account.before_meeting, account.engagement_ever);
                    Rate::new(u64::from(before), u64::from(all), Reason::NoTouches)
                })
                .collect();
            let found = rates.and_then(|rates| PooledRate::of(&rates, Reason::NoMeeting));
            rows.push(if variant == "pooled" {
                row.counted_rate(found.map(|found| found.pooled))
            } else {
                let mut row = row.estimate(found.map(|found| found.mean));
                row.n = found.map_or(0, |found| found.groups);
                row
            });
        }
    }
    rows
}

/// Engagement of target accounts by channel.
pub(crate) fn by_channel<'a>(context: &Context<'a>) -> BTreeMap<&'a str, (u64, u64)> {
    let touches = &context.ledger.touches;
    let mut sums: BTreeMap<&'a str, (u64, u64)> = BTreeMap::new();
    for at in context.target_accounts() {
        let Some(account) = touches.accounts.get(at) else {
            continue;
        };
        for (channel, count) in &account.by_channel {
            let Some(channel) = touches.channels.get(usize::from(*channel)) else {
                continue;
            };
            let (engagement, accounts) = sums.entry(channel.as_str()).or_default();
            *engagement += u64::from(*count);
            *accounts += 1;
        }
    }
    sums
}

/// How many target accounts have any engagement.
pub(crate) fn engaged_at_all(context: &Context<'_>) -> u64 {
    let engaged = context
        .target_accounts()
        .filter(|at| engagement_of(context, *at) > 0);
    engaged.count() as u64
}
