//! How far leads come, and how long hand-offs take.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::funnel::{LeadStep, Passage, lead_funnel};
use winnable_metrics::registry::Metric;
use winnable_metrics::{DayStats, Reason};
use winnable_model::LeadFunnel;
use winnable_model::text::figures as texts;

use super::context::Context;
use super::leads::{Lead, Leads};
use super::row::{LeftOut, MetricRow, Segment};
use super::window::Window;

/// The steps that a lead took, with their days and owners.
type Steps<'a> = Vec<Option<Passage<'a>>>;

fn journey<'a>(
    lead: &Lead<'a>,
    found: &Leads<'_>,
    (placed, as_of): (bool, NaiveDate),
) -> Steps<'a> {
    let funnel = lead.funnel();
    // What is dated after the as-of date has not happened, whatever a flag says of today.
    let has_come = |on: Option<NaiveDate>| on.is_none_or(|on| on <= as_of);
    let owner = funnel.and_then(|funnel| funnel.owner.as_deref());
    let step = |taken: bool, on: Option<NaiveDate>| taken.then_some(Passage { on, owner });
    let mql = funnel.and_then(|funnel| funnel.mql_on);
    let sql = funnel.and_then(|funnel| funnel.sql_on);
    let is = |flag: fn(&LeadFunnel) -> Option<bool>| funnel.and_then(flag) == Some(true);
    let converted_on = funnel.and_then(|f| f.converted_on);
    let converted = is(|funnel| funnel.converted) && has_come(converted_on);
    let dealt = found.dealt.of(lead).is_some();
    let won = found.won.of(lead);
    let mut steps = vec![
        step((is(|f| f.is_mql) || mql.is_some()) && has_come(mql), mql),
        step((is(|f| f.is_sql) || sql.is_some()) && has_come(sql), sql),
        step(
            placed && (converted || dealt),
            converted_on.filter(|on| *on <= as_of),
        ),
        step(dealt, None),
        step(won.is_some(), won.copied().flatten()),
    ];
    while steps.last().is_some_and(Option::is_none) {
        steps.pop();
    }
    steps
}

fn journeys<'a>(leads: &[Lead<'a>], found: &Leads<'_>, context: &Context<'_>) -> Vec<Steps<'a>> {
    let members = context.assessment.members.iter().flatten();
    let on_account: BTreeSet<u32> = members.copied().collect();
    let of = |lead: &Lead<'a>| {
        let placed = on_account.contains(&lead.person);
        journey(lead, found, (placed, context.as_of))
    };
    leads.iter().map(of).collect()
}

fn name(step: LeadStep) -> &'static str {
    match step {
        LeadStep::Mql => "mql",
        LeadStep::Sql => "sql",
        LeadStep::Account => "account",
        LeadStep::Pipeline => "pipeline",
        LeadStep::Won => "won",
    }
}

/// `lead_funnel`: of each step those who came from the step before; the whole is from the first
/// step to the last.
pub(crate) fn steps(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let found = Leads::of(context);
    let journeys = journeys(&found.all, &found, context);
    let mut whole = context.row(metric, None);
    whole.leave_out(LeftOut::NoCreated, found.undated);
    let funnel = match lead_funnel(&journeys) {
        Ok(funnel) => funnel,
        // There are leads; either nobody came to the first step, or nothing says who did.
        Err(Reason::NoLeads) if !found.all.is_empty() => {
            return vec![whole.reason(if found.says_anything() {
                Reason::NoEntries
            } else {
                Reason::MissingInput
            })];
        }
        Err(reason) => return vec![whole.reason(reason)],
    };
    let mut rows = vec![match funnel.last() {
        Some(last) => whole.counted_rate(last.from_start),
        None => whole,
    }];
    for step in &funnel {
        let part = Segment {
            by: "step",
            value: name(step.step).to_owned(),
        };
        let row = context.row(metric, Some(&part));
        let row = row.counted_rate(step.rate.unwrap_or(step.from_start));
        rows.push(row.implying(step.implied, step.reached));
    }
    rows
}

/// How leads went from one step to the next.
#[derive(Default)]
struct HandOff<'a> {
    days: Vec<u32>,
    untimed: u64,
    negative: u64,
    owners: BTreeSet<&'a str>,
    without_owner: u64,
}

impl<'a> HandOff<'a> {
    /// The hand-offs to a step whose day lies in the window.
    fn to(step: usize, journeys: &[Steps<'a>], window: Window) -> Self {
        let mut found = Self::default();
        for journey in journeys {
            let at = |step: usize| journey.get(step).copied().flatten();
            let before = step.checked_sub(1).and_then(at);
            let (Some(before), Some(after)) = (before, at(step)) else {
                continue;
            };
            if after.on.is_some_and(|on| !window.holds(on)) {
                continue;
            }
            match (before.on, after.on) {
                (Some(start), Some(end)) => match u32::try_from((end - start).num_days()) {
                    Ok(days) => found.days.push(days),
                    Err(_) => found.negative += 1,
                },
                _ => found.untimed += 1,
            }
            match after.owner {
                Some(owner) => _ = found.owners.insert(owner),
                None => found.without_owner += 1,
            }
        }
        found
    }

    fn absorb(&mut self, other: &Self) {
        self.days.extend(&other.days);
        self.untimed += other.untimed;
        self.negative += other.negative;
        self.owners.extend(&other.owners);
        self.without_owner += other.without_owner;
    }

    fn figure(&self, mut row: MetricRow, variant: &str) -> MetricRow {
        row.leave_out(LeftOut::NoTime, self.untimed);
        row.leave_out(LeftOut::ClosesBeforeOpens, self.negative);
        if !self.owners.is_empty() {
            let owners = self.owners.len() as u64;
            row.notes.push(texts::handed_to(owners, self.without_owner));
        }
        row.n = self.days.len() as u64;
        let stats = DayStats::of(&self.days, Reason::MissingInput);
        if variant == "median" {
            return row.estimate(stats.map(|stats| stats.median));
        }
        row.numerator = stats.ok().map(|stats| Decimal::from(stats.total));
        row.denominator = stats.ok().map(|stats| Decimal::from(stats.n));
        row.exact(stats.and_then(|stats| stats.mean_decimal()))
    }
}

/// `handoff_time`: days between two steps, and how many owners received leads. The whole is over all
/// hand-offs.
pub(crate) fn handoffs(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let found = Leads::of(context);
    // The day of the later step decides, and not that on which the lead was created.
    let journeys = journeys(&found.ever, &found, context);
    let mut whole = HandOff::default();
    let mut parts = Vec::new();
    for (at, pair) in LeadStep::ALL.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        let hand_off = HandOff::to(at.saturating_add(1), &journeys, context.window());
        whole.absorb(&hand_off);
        let part = Segment {
            by: "step",
            value: format!("{}_to_{}", name(*before), name(*after)),
        };
        parts.push((part, hand_off));
    }
    let mut rows = Vec::new();
    for variant in ["median", "mean"] {
        let row = context.row_of(metric, variant, None);
        if found.ever.is_empty() {
            rows.push(row.reason(Reason::NoLeads));
            continue;
        }
        rows.push(whole.figure(row, variant));
        for (part, hand_off) in &parts {
            let row = context.row_of(metric, variant, Some(part));
            rows.push(hand_off.figure(row, variant));
        }
    }
    rows
}
