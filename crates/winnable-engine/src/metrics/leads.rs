//! Leads: how many convert, how far they come, and how long hand-offs take.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::funnel::{LeadStep, Passage, lead_funnel};
use winnable_metrics::registry::Metric;
use winnable_metrics::{DayStats, Rate};
use winnable_model::text::figures as texts;
use winnable_model::{LeadFunnel, Outcome, Person, PersonKind};

use super::context::Context;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};

/// The leads of the window, each once, and what deals say of them.
struct Leads<'a> {
    leads: Vec<&'a Person>,
    undated: u64,
    /// Lead and contact ids that an open or closed deal names.
    dealt: BTreeSet<&'a str>,
    /// Those that a won deal names.
    won: BTreeMap<&'a str, Option<NaiveDate>>,
    /// Whether any lead says whether it was converted.
    states_conversion: bool,
}

impl<'a> Leads<'a> {
    /// The leads of the files; where there is none, the people that say something of their way.
    fn of(context: &Context<'a>) -> Self {
        let people = &context.assessment.people;
        let is_lead = |person: &&Person| person.kind == PersonKind::Lead;
        let says = |person: &&Person| {
            let funnel = person.funnel.as_deref();
            funnel
                .is_some_and(|f| f.is_mql.is_some() || f.mql_on.is_some() || f.converted.is_some())
        };
        let mut all: Vec<&Person> = people.iter().filter(is_lead).collect();
        if all.is_empty() {
            all = people.iter().filter(says).collect();
        }
        let window = context.window();
        let (mut leads, mut undated) = (Vec::new(), 0);
        for lead in all {
            match funnel(lead).and_then(|funnel| funnel.created) {
                Some(created) if created > context.as_of => {}
                Some(created) if window.holds(created) => leads.push(lead),
                Some(_) => {}
                None if window.is_all() => leads.push(lead),
                None => undated += 1,
            }
        }
        let (mut dealt, mut won) = (BTreeSet::new(), BTreeMap::new());
        for row in &context.ledger.deals {
            let person = &row.deal.person;
            for id in [&person.lead, &person.contact].into_iter().flatten() {
                dealt.insert(id.as_str());
                if row.outcome == Outcome::Won {
                    won.insert(id.as_str(), row.closed());
                }
            }
        }
        let states_conversion = leads
            .iter()
            .any(|lead| funnel(lead).is_some_and(|funnel| funnel.converted.is_some()));
        Self {
            leads,
            undated,
            dealt,
            won,
            states_conversion,
        }
    }

    fn has_deal(&self, lead: &Person) -> bool {
        ids(lead).any(|id| self.dealt.contains(id))
    }

    fn is_won(&self, lead: &Person) -> bool {
        ids(lead).any(|id| self.won.contains_key(id))
    }

    /// Whether a lead was converted, as the export says or, where no lead says so, as deals do.
    fn is_converted(&self, lead: &Person) -> bool {
        if self.states_conversion {
            funnel(lead).is_some_and(|funnel| funnel.converted == Some(true))
        } else {
            self.is_won(lead)
        }
    }
}

fn funnel(person: &Person) -> Option<&LeadFunnel> {
    person.funnel.as_deref()
}

/// The ids by which deals may name a lead: its own, and that of the contact it became.
fn ids(lead: &Person) -> impl Iterator<Item = &str> {
    std::iter::once(lead.id.as_str()).chain(lead.contact.iter().map(|id| id.as_str()))
}

fn counted(people: &[&Person]) -> Vec<CountedRow> {
    people
        .iter()
        .map(|person| CountedRow {
            row: person.origin,
            id: person.id.as_str().into(),
            adds: Decimal::ONE,
        })
        .collect()
}

/// `lead_conversion`.
pub(crate) fn conversion(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let found = Leads::of(context);
    if !found.leads.is_empty() && !found.states_conversion && found.dealt.is_empty() {
        // Nothing says what became of them: that is not that none was converted.
        return vec![context.row(metric, None)];
    }
    let mut parts: Vec<(Option<Segment>, Vec<&Person>)> = vec![(None, found.leads.clone())];
    if matches!(context.settings.by, Some(super::By::Channel)) {
        parts = context.parted(&found.leads, |lead| {
            funnel(lead)?.source.as_deref().map(str::to_owned)
        });
    } else if matches!(context.settings.by, Some(super::By::Quarter)) {
        parts = context.parted(&found.leads, |lead| {
            let created = funnel(lead)?.created?;
            Some(super::quarter_of(created, context.settings.fiscal_start))
        });
    }
    let figure = |(part, leads): (Option<Segment>, Vec<&Person>)| {
        let converted: Vec<&Person> = leads
            .iter()
            .filter(|lead| found.is_converted(lead))
            .copied()
            .collect();
        let mut row = context.row(metric, part.as_ref());
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, found.undated);
            if !found.states_conversion {
                row.notes.push(texts::converted_by_deals());
                let known: BTreeSet<&str> = leads.iter().flat_map(|lead| ids(lead)).collect();
                let strangers = found.won.keys().filter(|id| !known.contains(*id)).count();
                row.leave_out(LeftOut::NoLead, strangers as u64);
            }
        }
        let rate = Rate::new(converted.len() as u64, leads.len() as u64, Reason::NoLeads);
        row.rate(rate, counted(&converted), counted(&leads))
    };
    parts.into_iter().map(figure).collect()
}

/// The steps that a lead took, with their days and owners.
fn journey<'a>(lead: &'a Person, found: &Leads<'_>, placed: bool) -> Vec<Option<Passage<'a>>> {
    let funnel = funnel(lead);
    let owner = funnel.and_then(|funnel| funnel.owner.as_deref());
    let step = |taken: bool, on: Option<NaiveDate>| taken.then_some(Passage { on, owner });
    let mql = funnel.and_then(|funnel| funnel.mql_on);
    let sql = funnel.and_then(|funnel| funnel.sql_on);
    let is = |flag: fn(&LeadFunnel) -> Option<bool>| funnel.and_then(flag) == Some(true);
    let converted = is(|funnel| funnel.converted);
    let won = found.is_won(lead);
    let won_on = ids(lead).find_map(|id| found.won.get(id).copied().flatten());
    let mut steps = vec![
        step(is(|f| f.is_mql) || mql.is_some(), mql),
        step(is(|f| f.is_sql) || sql.is_some(), sql),
        step(
            placed && (converted || found.has_deal(lead)),
            funnel.and_then(|f| f.converted_on),
        ),
        step(found.has_deal(lead), None),
        step(won, won_on),
    ];
    while steps.last().is_some_and(Option::is_none) {
        steps.pop();
    }
    steps
}

fn journeys<'a>(found: &Leads<'a>, context: &Context<'_>) -> Vec<Vec<Option<Passage<'a>>>> {
    let on_account: BTreeSet<&str> = context
        .assessment
        .members
        .iter()
        .flatten()
        .filter_map(|at| context.assessment.people.get(*at as usize))
        .map(|person| person.id.as_str())
        .collect();
    found
        .leads
        .iter()
        .map(|lead| journey(lead, found, ids(lead).any(|id| on_account.contains(id))))
        .collect()
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
    let journeys = journeys(&found, context);
    let funnel = match lead_funnel(&journeys) {
        Ok(funnel) => funnel,
        Err(reason) => return vec![context.row(metric, None).reason(reason)],
    };
    let mut rows = Vec::new();
    let whole = funnel.last().map(|step| step.from_start);
    rows.push(match whole {
        Some(rate) => context.row(metric, None).counted_rate(rate),
        None => context.row(metric, None),
    });
    for step in &funnel {
        let part = Segment {
            by: "step",
            value: name(step.step).to_owned(),
        };
        let row = context.row(metric, Some(&part));
        rows.push(match step.rate {
            Some(rate) => row.counted_rate(rate),
            None => row.counted_rate(step.from_start),
        });
    }
    rows
}

/// `handoff_time`: days between two steps, and how many owners received leads.
pub(crate) fn handoffs(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let found = Leads::of(context);
    let journeys = journeys(&found, context);
    let funnel = match lead_funnel(&journeys) {
        Ok(funnel) => funnel,
        Err(reason) => {
            return ["median", "mean"]
                .map(|variant| context.row_of(metric, variant, None).reason(reason))
                .into();
        }
    };
    let mut rows = Vec::new();
    for variant in ["median", "mean"] {
        for pair in funnel.windows(2) {
            let [before, after] = pair else { continue };
            let Some(hand_off) = &after.hand_off else {
                continue;
            };
            let part = Segment {
                by: "step",
                value: format!("{}_to_{}", name(before.step), name(after.step)),
            };
            let mut row = context.row_of(metric, variant, Some(&part));
            row.leave_out(LeftOut::NoTime, hand_off.untimed);
            row.leave_out(LeftOut::ClosesBeforeOpens, hand_off.negative);
            if !hand_off.owners.is_empty() {
                row.notes.push(texts::handed_to(
                    hand_off.owners.len() as u64,
                    hand_off.without_owner,
                ));
            }
            row.n = hand_off.days.map_or(0, |days| days.n);
            rows.push(
                row.estimate(hand_off.days.map(|days: DayStats| match variant {
                    "median" => days.median,
                    _ => days.mean,
                })),
            );
        }
    }
    rows
}
