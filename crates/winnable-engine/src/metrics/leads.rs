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
use super::ledger::DealRow;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};

/// A lead, and the record that stands for its person.
#[derive(Clone, Copy)]
struct Lead<'a> {
    record: &'a Person,
    person: u32,
}

impl<'a> Lead<'a> {
    fn funnel(&self) -> Option<&'a LeadFunnel> {
        self.record.funnel.as_deref()
    }
}

/// The deals of leads: those that name the lead itself, and those that name its person.
///
/// A person may have been a lead several times, so that a deal that names one of these leads is of
/// that one alone.
#[derive(Default)]
struct Named<'a> {
    leads: BTreeMap<&'a str, Option<NaiveDate>>,
    persons: BTreeMap<u32, Option<NaiveDate>>,
}

impl<'a> Named<'a> {
    fn add(&mut self, row: &'a DealRow) {
        if let Some(lead) = &row.deal.person.lead {
            self.leads.insert(lead.as_str(), row.closed());
        } else if let Some(person) = row.person {
            self.persons.insert(person, row.closed());
        }
    }

    fn is_empty(&self) -> bool {
        self.leads.is_empty() && self.persons.is_empty()
    }

    /// The day on which a deal of the lead closed; `None` where no deal names it.
    fn of(&self, lead: &Lead<'_>) -> Option<&Option<NaiveDate>> {
        let own = self.leads.get(lead.record.id.as_str());
        own.or_else(|| self.persons.get(&lead.person))
    }
}

/// The leads of the window, and what deals say of them.
struct Leads<'a> {
    all: Vec<Lead<'a>>,
    undated: u64,
    dealt: Named<'a>,
    won: Named<'a>,
    /// Whether any lead says whether it was converted.
    states_conversion: bool,
}

impl<'a> Leads<'a> {
    /// The leads of the files; where there is none, the people that say something of their way.
    fn of(context: &Context<'a>) -> Self {
        let people = &context.assessment.people;
        let all = people.iter().zip(&context.ledger.person_of);
        let all: Vec<Lead<'a>> = all
            .map(|(record, person)| Lead {
                record,
                person: *person,
            })
            .collect();
        let says = |lead: &Lead<'_>| {
            lead.funnel()
                .is_some_and(|f| f.is_mql.is_some() || f.mql_on.is_some() || f.converted.is_some())
        };
        let has_leads = people.iter().any(|person| person.kind == PersonKind::Lead);
        let window = context.window();
        let (mut leads, mut undated) = (Vec::new(), 0);
        for lead in all {
            let counts = if has_leads {
                lead.record.kind == PersonKind::Lead
            } else {
                says(&lead)
            };
            if !counts {
                continue;
            }
            match lead.funnel().and_then(|funnel| funnel.created) {
                Some(created) if window.holds(created) => leads.push(lead),
                Some(_) => {}
                None if window.is_all() => leads.push(lead),
                None => undated += 1,
            }
        }
        let (mut dealt, mut won) = (Named::default(), Named::default());
        for row in &context.ledger.deals {
            dealt.add(row);
            if row.outcome == Outcome::Won {
                won.add(row);
            }
        }
        let states_conversion = leads.iter().any(|lead| {
            lead.funnel()
                .is_some_and(|funnel| funnel.converted.is_some())
        });
        Self {
            all: leads,
            undated,
            dealt,
            won,
            states_conversion,
        }
    }

    /// Whether a lead was converted, as the export says or, where no lead says so, as deals do.
    fn is_converted(&self, lead: &Lead<'_>) -> bool {
        if self.states_conversion {
            lead.funnel()
                .is_some_and(|funnel| funnel.converted == Some(true))
        } else {
            self.won.of(lead).is_some()
        }
    }
}

fn counted(leads: &[Lead<'_>]) -> Vec<CountedRow> {
    leads
        .iter()
        .map(|lead| CountedRow {
            row: lead.record.origin,
            id: lead.record.id.as_str().into(),
            adds: Decimal::ONE,
        })
        .collect()
}

/// `lead_conversion`.
pub(crate) fn conversion(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let found = Leads::of(context);
    if !found.all.is_empty() && !found.states_conversion && found.dealt.is_empty() {
        // Nothing says what became of them: that is not that none was converted.
        return vec![context.row(metric, None)];
    }
    let mut parts: Vec<(Option<Segment>, Vec<Lead<'_>>)> = vec![(None, found.all.clone())];
    if matches!(context.settings.by, Some(super::By::Channel)) {
        parts = context.parted(&found.all, |lead| {
            lead.funnel()?.source.as_deref().map(str::to_owned)
        });
    } else if matches!(context.settings.by, Some(super::By::Quarter)) {
        parts = context.parted(&found.all, |lead| {
            let created = lead.funnel()?.created?;
            Some(super::quarter_of(created, context.settings.fiscal_start))
        });
    }
    let figure = |(part, leads): (Option<Segment>, Vec<Lead<'_>>)| {
        let converted: Vec<Lead<'_>> = leads
            .iter()
            .filter(|lead| found.is_converted(lead))
            .copied()
            .collect();
        let mut row = context.row(metric, part.as_ref());
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, found.undated);
            if !found.states_conversion {
                row.notes.push(texts::converted_by_deals());
                row.leave_out(LeftOut::NoLead, strangers(context));
            }
        }
        let rate = Rate::new(converted.len() as u64, leads.len() as u64, Reason::NoLeads);
        row.rate(rate, counted(&converted), counted(&leads))
    };
    parts.into_iter().map(figure).collect()
}

/// Won deals that name no person of the files.
fn strangers(context: &Context<'_>) -> u64 {
    let won = context.ledger.deals.iter();
    let won = won.filter(|row| row.outcome == Outcome::Won && row.person.is_none());
    won.count() as u64
}

/// The steps that a lead took, with their days and owners.
fn journey<'a>(lead: &Lead<'a>, found: &Leads<'_>, placed: bool) -> Vec<Option<Passage<'a>>> {
    let funnel = lead.funnel();
    let owner = funnel.and_then(|funnel| funnel.owner.as_deref());
    let step = |taken: bool, on: Option<NaiveDate>| taken.then_some(Passage { on, owner });
    let mql = funnel.and_then(|funnel| funnel.mql_on);
    let sql = funnel.and_then(|funnel| funnel.sql_on);
    let is = |flag: fn(&LeadFunnel) -> Option<bool>| funnel.and_then(flag) == Some(true);
    let converted = is(|funnel| funnel.converted);
    let dealt = found.dealt.of(lead).is_some();
    let won = found.won.of(lead);
    let mut steps = vec![
        step(is(|f| f.is_mql) || mql.is_some(), mql),
        step(is(|f| f.is_sql) || sql.is_some(), sql),
        step(
            placed && (converted || dealt),
            funnel.and_then(|f| f.converted_on),
        ),
        step(dealt, None),
        step(won.is_some(), won.copied().flatten()),
    ];
    while steps.last().is_some_and(Option::is_none) {
        steps.pop();
    }
    steps
}

fn journeys<'a>(found: &Leads<'a>, context: &Context<'_>) -> Vec<Vec<Option<Passage<'a>>>> {
    let members = context.assessment.members.iter().flatten();
    let on_account: BTreeSet<u32> = members.copied().collect();
    let of = |lead: &Lead<'a>| journey(lead, found, on_account.contains(&lead.person));
    found.all.iter().map(of).collect()
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
