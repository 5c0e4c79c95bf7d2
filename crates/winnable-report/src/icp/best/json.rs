//! Best customers in JSON: schema `winnable/icp-best/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::ValueBasis;
use winnable_engine::icp::{CustomerLine, RevenueBasis};
use winnable_icp::best::{
    BestVerdict, Bound, BoundSource, Judged, Measure, Standing, best_verdicts,
};
use winnable_icp::lookalike::{
    LevelWeight, LookAlike, LookAlikeVerdict, LookAlikes, look_alike_verdicts,
};
use winnable_model::Lang;

use super::{BestPage, name};
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct BestJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    manifest: ManifestJson<'a>,
    least: usize,
    revenue_is: &'static str,
    time_to_value_is: Option<&'static str>,
    bounds: Vec<BoundJson>,
    without_bound: Vec<NoBoundJson>,
    customers: u64,
    best: u64,
    undecided: u64,
    not_best: u64,
    homeless: u64,
    homeless_tickets: u64,
    disagree: u64,
    tied_out: u64,
    list: Vec<CustomerJson<'a>>,
    largest: Vec<CustomerJson<'a>>,
    open: Vec<CustomerJson<'a>>,
    look_alikes: LookAlikesJson<'a>,
    verdicts: Vec<VerdictJson<BestVerdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct BoundJson {
    quantity: &'static str,
    measure: &'static str,
    keeps: &'static str,
    at: f64,
    #[serde(flatten)]
    source: BoundSource,
    known: u64,
}

impl BoundJson {
    fn new(bound: &Bound) -> Self {
        Self {
            quantity: bound.quantity.name(),
            measure: bound.quantity.measure().name(),
            keeps: if bound.quantity.is_least() {
                "at_least"
            } else {
                "at_most"
            },
            at: bound.at,
            source: bound.source,
            known: bound.known,
        }
    }
}

#[derive(Serialize)]
struct NoBoundJson {
    quantity: &'static str,
    reason: &'static str,
}

#[derive(Serialize)]
struct CustomerJson<'a> {
    account_id: &'a str,
    name: &'a str,
    standing: &'static str,
    met: &'a [Measure],
    unmet: &'a [Measure],
    unknown: &'a [Measure],
    cycle_days: Option<f64>,
    cac: Option<f64>,
    tenure_months: Option<f64>,
    left: Option<bool>,
    expansion: Option<f64>,
    time_to_value_days: Option<f64>,
    tickets_per_year: Option<f64>,
    revenue: Option<f64>,
}

impl<'a> CustomerJson<'a> {
    fn new((line, one): (&'a CustomerLine, &'a Judged)) -> Self {
        let customer = &line.customer;
        Self {
            account_id: &customer.id,
            name: &line.name,
            standing: name(one.standing),
            met: &one.met,
            unmet: &one.unmet,
            unknown: &one.unknown,
            cycle_days: customer.cycle_days,
            cac: customer.cac,
            tenure_months: customer.tenure.map(|tenure| tenure.months),
            left: customer.tenure.map(|tenure| tenure.left),
            expansion: customer.expansion,
            time_to_value_days: customer.time_to_value_days,
            tickets_per_year: customer.tickets_per_year,
            revenue: customer.revenue,
        }
    }
}

#[derive(Serialize)]
struct LookAlikesJson<'a> {
    reason: Option<&'static str>,
    candidates: u64,
    without_facts: Option<u64>,
    rows: Vec<LookAlikeJson<'a>>,
    weights: Vec<WeightJson<'a>>,
    verdicts: Vec<VerdictJson<LookAlikeVerdict>>,
}

#[derive(Serialize)]
struct WeightJson<'a> {
    fact: &'a str,
    level: &'a str,
    weight: f64,
    best: (u64, u64),
    all: (u64, u64),
    p_holm: f64,
}

impl<'a> WeightJson<'a> {
    fn new(found: &'a LookAlikes, one: &'a LevelWeight) -> Self {
        Self {
            fact: found.facts.get(one.fact).map_or("", String::as_str),
            level: &one.level,
            weight: one.weight,
            best: one.best,
            all: one.all,
            p_holm: one.p_holm,
        }
    }
}

#[derive(Serialize)]
struct LookAlikeJson<'a> {
    account_id: &'a str,
    name: &'a str,
    likeness: f64,
    low: f64,
    high: f64,
    facts: Vec<FactJson<'a>>,
    unknown: Vec<&'a str>,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    levels: Vec<&'a str>,
    adds: f64,
}

impl<'a> LookAlikeJson<'a> {
    fn new(page: &'a BestPage<'_>, found: &'a LookAlikes, row: &'a LookAlike) -> Option<Self> {
        let line = page.report.candidates.get(row.at)?;
        let fact = |at: usize| found.facts.get(at).map_or("", String::as_str);
        let levels = |at: usize| {
            let levels = line.facts.facts.get(at).and_then(Option::as_ref);
            levels.into_iter().flatten().map(|level| &**level).collect()
        };
        Some(Self {
            account_id: &line.facts.id,
            name: &line.name,
            likeness: row.likeness,
            low: row.low,
            high: row.high,
            facts: row
                .adds
                .iter()
                .map(|(at, adds)| FactJson {
                    fact: fact(*at),
                    levels: levels(*at),
                    adds: *adds,
                })
                .collect(),
            unknown: row.unknown.iter().map(|at| fact(*at)).collect(),
        })
    }
}

/// Best customers as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn best_json(out: &mut dyn Write, page: &BestPage<'_>, lang: Lang) -> io::Result<()> {
    let report = page.report;
    let found = &report.found;
    let customers = |at: &[usize]| -> Vec<CustomerJson<'_>> {
        let rows = at.iter().filter_map(|at| page.customer(*at));
        rows.map(CustomerJson::new).collect()
    };
    let alike = report.look_alikes.as_ref();
    let document = BestJson {
        schema: "winnable/icp-best/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        currency: page.manifest.currency.code(),
        manifest: ManifestJson::new(page.manifest),
        least: found.least,
        revenue_is: match report.revenue {
            RevenueBasis::Recurring => "recurring",
            RevenueBasis::Won => "won",
        },
        time_to_value_is: report.value.map(ValueBasis::name),
        bounds: found.bounds.iter().map(BoundJson::new).collect(),
        without_bound: found
            .without_bound
            .iter()
            .map(|(quantity, reason)| NoBoundJson {
                quantity: quantity.name(),
                reason: reason.code(),
            })
            .collect(),
        customers: found.judged.len() as u64,
        best: found.count(Standing::Best),
        undecided: found.count(Standing::Undecided),
        not_best: found.count(Standing::NotBest),
        homeless: report.homeless,
        homeless_tickets: report.homeless_tickets,
        disagree: report.disagree,
        tied_out: found.tied_out,
        list: customers(&found.list),
        largest: customers(&found.largest),
        open: page
            .undecided()
            .into_iter()
            .map(CustomerJson::new)
            .collect(),
        look_alikes: LookAlikesJson {
            reason: alike.err().map(|reason| reason.code()),
            candidates: report.candidates.len() as u64,
            without_facts: alike.ok().map(|found| found.without_facts),
            rows: alike.ok().map_or_else(Vec::new, |found| {
                let rows = found.rows.iter();
                rows.filter_map(|row| LookAlikeJson::new(page, found, row))
                    .collect()
            }),
            weights: alike.ok().map_or_else(Vec::new, |found| {
                let weights = found.weights.iter();
                weights.map(|one| WeightJson::new(found, one)).collect()
            }),
            verdicts: alike.ok().map_or_else(Vec::new, |found| {
                let verdicts = look_alike_verdicts(found).into_iter();
                verdicts
                    .map(|verdict| VerdictJson::new(verdict, lang))
                    .collect()
            }),
        },
        verdicts: best_verdicts(found)
            .into_iter()
            .map(|verdict| VerdictJson::new(verdict, lang))
            .collect(),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
