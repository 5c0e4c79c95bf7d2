//! Two periods in JSON: schema `winnable/icp-drift/1`.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;
use winnable_engine::icp::TopDeal;
use winnable_icp::drift::{DriftVerdict, LevelShare, ReasonCount, SegmentRate, Shift};
use winnable_metrics::stats::Interval;
use winnable_model::Lang;

use super::DriftPage;
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct DriftJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    manifest: ManifestJson<'a>,
    period: SpanJson,
    baseline: SpanJson,
    new_deals: BothJson,
    new_accounts: BothJson,
    by_contracts: bool,
    closed: BothJson,
    of_shared_accounts: u64,
    without_created: u64,
    without_close: u64,
    shifts: Vec<ShiftJson<'a>>,
    overall: Option<RateJson<'a>>,
    rates: Vec<RateJson<'a>>,
    reasons_by: &'static str,
    reasons: &'a [ReasonCount],
    churn_reasons: Option<ShiftJson<'a>>,
    hand_off: f64,
    top: Vec<TopJson<'a>>,
    without_amount: u64,
    scored_as_of: &'static str,
    age_days: Option<i64>,
    verdicts: Vec<VerdictJson<DriftVerdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct SpanJson {
    from: Option<String>,
    to: String,
}

impl SpanJson {
    fn new((from, to): (NaiveDate, NaiveDate)) -> Self {
        Self {
            from: (from != NaiveDate::MIN).then(|| from.to_string()),
            to: to.to_string(),
        }
    }
}

#[derive(Serialize)]
struct BothJson {
    before: u64,
    now: u64,
}

impl BothJson {
    const fn new((before, now): (u64, u64)) -> Self {
        Self { before, now }
    }
}

#[derive(Serialize)]
struct ShiftJson<'a> {
    fact: &'a str,
    levels: &'a [LevelShare],
    unknown: BothJson,
    psi: Option<f64>,
    q95: Option<f64>,
    p: Option<f64>,
    p_holm: Option<f64>,
    shown: bool,
    reason: Option<&'static str>,
}

impl<'a> ShiftJson<'a> {
    fn new(shift: &'a Shift) -> Self {
        let found = shift.stability.as_ref();
        Self {
            fact: &shift.fact,
            levels: &shift.levels,
            unknown: BothJson::new(shift.unknown),
            psi: found.ok().map(|found| found.index),
            q95: found.ok().map(|found| found.null.q95),
            p: shift.p,
            p_holm: shift.p_holm,
            shown: shift.is_shown(),
            reason: found.err().map(|reason| reason.code()),
        }
    }
}

#[derive(Serialize)]
struct SideJson {
    won: u64,
    closed: u64,
    low: Option<f64>,
    high: Option<f64>,
}

impl SideJson {
    fn new((won, closed): (u64, u64), interval: Option<Interval>) -> Self {
        Self {
            won,
            closed,
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
        }
    }
}

#[derive(Serialize)]
struct RateJson<'a> {
    fact: &'a str,
    level: Option<&'a str>,
    accounts: u64,
    before: SideJson,
    now: SideJson,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    p_holm: Option<f64>,
}

impl<'a> RateJson<'a> {
    fn new(rate: &'a SegmentRate) -> Self {
        let change = rate.change;
        Self {
            fact: &rate.fact,
            level: rate.level.as_deref(),
            accounts: rate.accounts,
            before: SideJson::new(rate.before, rate.before_interval),
            now: SideJson::new(rate.now, rate.now_interval),
            difference: change.map(|change| change.difference),
            low: change.map(|change| change.interval.low),
            high: change.map(|change| change.interval.high),
            p: change.map(|change| change.p),
            p_holm: change.map(|change| change.p_holm),
        }
    }
}

#[derive(Serialize)]
struct TopJson<'a> {
    deal: &'a str,
    account: Option<&'a str>,
    amount: String,
    created: Option<String>,
    outcome: &'static str,
    score: Option<f64>,
    tier: Option<String>,
}

impl<'a> TopJson<'a> {
    fn new(deal: &'a TopDeal) -> Self {
        Self {
            deal: &deal.id,
            account: deal.account.as_deref(),
            amount: deal.amount.normalize().to_string(),
            created: deal.created.map(|day| day.to_string()),
            outcome: deal.outcome.name(),
            score: deal.score,
            tier: deal.tier.as_ref().map(ToString::to_string),
        }
    }
}

/// A comparison of two periods as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn drift_json(out: &mut dyn Write, page: &DriftPage<'_>, lang: Lang) -> io::Result<()> {
    let report = page.report;
    let document = DriftJson {
        schema: "winnable/icp-drift/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        currency: page.manifest.currency.code(),
        manifest: ManifestJson::new(page.manifest),
        period: SpanJson::new(report.periods.period),
        baseline: SpanJson::new(report.periods.baseline),
        new_deals: BothJson::new(report.new_deals),
        new_accounts: BothJson::new(report.new_accounts),
        by_contracts: report.by_contracts,
        closed: BothJson::new(report.closed),
        of_shared_accounts: report.shared,
        without_created: report.undated.0,
        without_close: report.undated.1,
        shifts: report.shifts.iter().map(ShiftJson::new).collect(),
        overall: report.overall.as_ref().map(RateJson::new),
        rates: report.rates.iter().map(RateJson::new).collect(),
        reasons_by: report.reasons_by,
        reasons: &report.reasons,
        churn_reasons: report.churn_reasons.as_ref().map(ShiftJson::new),
        hand_off: page.hand_off,
        top: report.top.iter().map(TopJson::new).collect(),
        without_amount: report.without_amount,
        scored_as_of: "today",
        age_days: report.age,
        verdicts: page
            .verdicts()
            .into_iter()
            .map(|verdict| VerdictJson::new(verdict, lang))
            .collect(),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
