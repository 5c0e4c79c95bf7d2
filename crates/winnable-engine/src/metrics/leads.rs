//! Leads, and how many of them convert.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::registry::Metric;
use winnable_metrics::{Rate, Reason};
use winnable_model::text::figures as texts;
use winnable_model::{LeadFunnel, Outcome, Person, PersonKind};

use super::context::Context;
use super::ledger::DealRow;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};

/// A lead: its record with its position, and the record that stands for its person.
#[derive(Clone, Copy)]
pub(crate) struct Lead<'a> {
    record: &'a Person,
    at: u32,
    pub(crate) person: u32,
    /// Whether the person must not be contacted.
    quiet: bool,
}

impl<'a> Lead<'a> {
    pub(crate) fn funnel(&self) -> Option<&'a LeadFunnel> {
        self.record.funnel.as_deref()
    }

    /// How much it says of its way.
    fn says(&self) -> u32 {
        self.funnel().map_or(0, |funnel| {
            u32::from(funnel.is_mql.is_some() || funnel.mql_on.is_some())
                + u32::from(funnel.is_sql.is_some() || funnel.sql_on.is_some())
                + u32::from(funnel.converted.is_some())
                + u32::from(funnel.converted == Some(true))
        })
    }
}

/// One lead for each person: the record that says the most, and of those the first.
fn one_a_person<'a>(leads: impl Iterator<Item = Lead<'a>>) -> Vec<Lead<'a>> {
    let mut people: BTreeMap<u32, Lead<'a>> = BTreeMap::new();
    for lead in leads.filter(|lead| lead.says() > 0) {
        let best = people.entry(lead.person).or_insert(lead);
        if lead.says() > best.says() {
            *best = lead;
        }
    }
    people.into_values().collect()
}

/// The deals of leads: those that name the lead itself, and those that name its person.
///
/// A person may have been a lead several times, so that a deal that names one of these leads is of
/// that one alone.
#[derive(Default)]
pub(crate) struct Named {
    leads: BTreeMap<u32, Option<NaiveDate>>,
    persons: BTreeMap<u32, Option<NaiveDate>>,
}

impl Named {
    fn add(&mut self, row: &DealRow) {
        // A lead that the files do not have leaves its person, where the deal names one.
        let (days, key) = match (row.lead, row.person) {
            (Some(lead), _) => (&mut self.leads, lead),
            (None, Some(person)) => (&mut self.persons, person),
            (None, None) => return,
        };
        add_day(days, key, row);
    }

    /// A deal that the lead names, and not the deal the lead.
    fn add_lead(&mut self, lead: u32, row: &DealRow) {
        add_day(&mut self.leads, lead, row);
    }

    fn is_empty(&self) -> bool {
        self.leads.is_empty() && self.persons.is_empty()
    }

    /// The first day on which a deal of the lead closed; `None` where no deal names it.
    pub(crate) fn of(&self, lead: &Lead<'_>) -> Option<&Option<NaiveDate>> {
        let own = self.leads.get(&lead.at);
        own.or_else(|| self.persons.get(&lead.person))
    }
}

fn add_day(days: &mut BTreeMap<u32, Option<NaiveDate>>, key: u32, row: &DealRow) {
    let first = days.entry(key).or_insert(row.closed());
    *first = [*first, row.closed()].into_iter().flatten().min();
}

/// The leads that name the deal that they were converted to, with these deals.
fn converted_to<'d>(leads: &[Lead<'_>], deals: &'d [DealRow]) -> Vec<(u32, &'d DealRow)> {
    let named = |lead: &Lead<'_>| lead.funnel()?.converted_deal.clone();
    if !leads.iter().any(|lead| named(lead).is_some()) {
        return Vec::new();
    }
    let by_id: BTreeMap<&str, &DealRow> = deals
        .iter()
        .map(|row| (row.deal.id.as_str(), row))
        .collect();
    let deal = |lead: &Lead<'_>| {
        let id = named(lead)?;
        Some((lead.at, *by_id.get(id.as_str())?))
    };
    leads.iter().filter_map(deal).collect()
}

/// The leads of the window, and what deals say of them.
pub(crate) struct Leads<'a> {
    pub(crate) all: Vec<Lead<'a>>,
    /// Those of any time.
    pub(crate) ever: Vec<Lead<'a>>,
    pub(crate) undated: u64,
    pub(crate) dealt: Named,
    pub(crate) won: Named,
    /// Whether any lead says whether it was converted.
    states_conversion: bool,
}

impl<'a> Leads<'a> {
    /// The leads of the files; where there is none, the people that say something of their way.
    pub(crate) fn of(context: &Context<'a>) -> Self {
        let people = &context.assessment.people;
        let all = (0_u32..).zip(people).zip(&context.ledger.person_of);
        let all = all.map(|((at, record), person)| Lead {
            record,
            at,
            person: *person,
            quiet: context.assessment.is_quiet(at),
        });
        let has_leads = people.iter().any(|person| person.kind == PersonKind::Lead);
        let ever: Vec<Lead<'a>> = if has_leads {
            let is_lead = |lead: &Lead<'_>| lead.record.kind == PersonKind::Lead;
            all.filter(is_lead).collect()
        } else {
            one_a_person(all)
        };
        let window = context.window();
        let (mut leads, mut undated) = (Vec::new(), 0);
        for lead in ever.iter().copied() {
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
        let converted = converted_to(&ever, &context.ledger.deals);
        for (lead, row) in converted {
            dealt.add_lead(lead, row);
            if row.outcome == Outcome::Won {
                won.add_lead(lead, row);
            }
        }
        let states_conversion = leads.iter().any(|lead| {
            lead.funnel()
                .is_some_and(|funnel| funnel.converted.is_some())
        });
        Self {
            all: leads,
            ever,
            undated,
            dealt,
            won,
            states_conversion,
        }
    }

    /// Whether anything says how far any of them came.
    pub(crate) fn says_anything(&self) -> bool {
        !self.dealt.is_empty() || self.all.iter().any(|lead| lead.says() > 0)
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
            // Whoever must not be contacted is found by file and line alone.
            id: if lead.quiet {
                Box::default()
            } else {
                lead.record.id.as_str().into()
            },
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
