//! A backtest in JSON: schema `winnable/icp-backtest/1`, `schemas/icp-backtest.schema.json`.

pub(super) mod parts;

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;
use winnable_icp::backtest::{LEVEL, Verdict, verdicts};
use winnable_model::Lang;

use super::BacktestReport;
use super::frozen::FrozenJson;
use super::past::PastJson;
use crate::icp::leaks::{LeakJson, leaks_json};
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, InputJson, warnings_json, write_document};
use parts::{AccountsJson, AucJson, BandJson, ThresholdJson, TimesJson, TrendJson};

#[derive(Serialize)]
struct BacktestJson<'a> {
    schema: &'static str,
    engine: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<InputJson<'a>>,
    #[serde(flatten)]
    past: Option<PastJson<'a>>,
    #[serde(flatten)]
    frozen: Option<FrozenJson<'a>>,
    score: &'a str,
    as_of: Option<NaiveDate>,
    created_later: u64,
    level: f64,
    n: u64,
    won: u64,
    lost: u64,
    open: u64,
    win_rate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    without_score: u64,
    closed_without_score: u64,
    of_shared_accounts: u64,
    accounts: Option<AccountsJson>,
    bands_stated: bool,
    distinguishable: Vec<String>,
    bands: Vec<BandJson>,
    times: Option<TimesJson>,
    trend: TrendJson,
    auc: AucJson,
    threshold: ThresholdJson,
    leaks: Vec<LeakJson<'a>>,
    verdicts: Vec<VerdictJson<Verdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

/// A backtest as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn backtest_json(
    out: &mut dyn Write,
    report: &BacktestReport<'_>,
    lang: Lang,
) -> io::Result<()> {
    let found = report.backtest;
    let said = verdicts(found)
        .into_iter()
        .map(|verdict| VerdictJson::new(verdict, lang));
    let _warnings = report.warnings.iter();
    let document = BacktestJson {
        schema: "winnable/icp-backtest/1",
        engine: report.engine,
        table: report.input.map(InputJson::new),
        past: report.past.map(|past| PastJson::new(past, lang)),
        frozen: report.frozen.map(|frozen| FrozenJson::new(frozen, lang)),
        score: report.score,
        as_of: report.as_of,
        created_later: report.later,
        level: LEVEL,
        n: found.n,
        won: found.won,
        lost: found.lost,
        open: found.open,
        win_rate: found.win_rate.ok(),
        low: found.interval.map(|interval| interval.low),
        high: found.interval.map(|interval| interval.high),
        without_score: found.without_score,
        closed_without_score: found.closed_without_score,
        of_shared_accounts: found.of_shared_accounts(),
        accounts: found.accounts.map(AccountsJson::of),
        bands_stated: found.bands_stated,
        distinguishable: found
            .distinct
            .iter()
            .map(|group| found.name_of(*group))
            .collect(),
        bands: found.bands.iter().map(BandJson::of).collect(),
        times: found.times.as_ref().map(TimesJson::of),
        trend: TrendJson::of(&found.trend),
        auc: AucJson::of(&found.auc),
        threshold: ThresholdJson::of(found.hand_off, &found.threshold),
        leaks: leaks_json(report.leaks, lang),
        verdicts: said.collect(),
        warnings: warnings_json(report.warnings, lang),
    };
    write_document(out, &document)
}
