//! A backtest in JSON: schema `winnable/icp-backtest/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_icp::backtest::{Verdict, verdicts};
use winnable_model::{Lang, Localised};

use super::BacktestReport;
use super::past::PastJson;
use crate::icp::leaks::{LeakJson, leaks_json};
use crate::json::{DiagnosticJson, InputJson, write_document};

#[derive(Serialize)]
struct BacktestJson<'a> {
    schema: &'static str,
    engine: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<InputJson<'a>>,
    #[serde(flatten)]
    past: Option<PastJson<'a>>,
    score: &'a str,
    n: u64,
    won: u64,
    lost: u64,
    open: u64,
    without_score: u64,
    of_shared_accounts: u64,
    bands: Vec<BandJson>,
    trend: TrendJson,
    auc: AucJson,
    threshold: ThresholdJson,
    leaks: Vec<LeakJson<'a>>,
    verdicts: Vec<VerdictJson>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct BandJson {
    from: f64,
    below: Option<f64>,
    n: u64,
    won: u64,
    lost: u64,
    open: u64,
    win_rate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct TrendJson {
    z: Option<f64>,
    p: Option<f64>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct AucJson {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    clustered: bool,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct ThresholdJson {
    at: Option<f64>,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    found_by_search: Option<bool>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct VerdictJson {
    #[serde(flatten)]
    verdict: Verdict,
    text: String,
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
    let bands = found.bands.iter().map(|band| BandJson {
        from: band.from,
        below: band.below,
        n: band.n,
        won: band.won,
        lost: band.lost,
        open: band.open,
        win_rate: band.win_rate.ok(),
        low: band.interval.map(|interval| interval.low),
        high: band.interval.map(|interval| interval.high),
    });
    let trend = found.trend.as_ref();
    let auc = found.auc.as_ref();
    let interval = auc.ok().and_then(|auc| auc.interval.as_ref().ok());
    let why_not = match &found.auc {
        Ok(auc) => auc.interval.as_ref().err(),
        Err(reason) => Some(reason),
    };
    let threshold = found.threshold.as_ref();
    let document = BacktestJson {
        schema: "winnable/icp-backtest/1",
        engine: report.engine,
        table: report.input.map(InputJson::new),
        past: report.past.map(|past| PastJson::new(past, lang)),
        score: report.score,
        n: found.n,
        won: found.won,
        lost: found.lost,
        open: found.open,
        without_score: found.without_score,
        of_shared_accounts: found.of_shared_accounts,
        bands: bands.collect(),
        trend: TrendJson {
            z: trend.ok().map(|trend| trend.z),
            p: trend.ok().map(|trend| trend.test.p_value),
            reason: trend.err().map(|reason| reason.code()),
        },
        auc: AucJson {
            value: auc.ok().map(|auc| auc.value),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            clustered: auc.is_ok_and(|auc| auc.clustered),
            reason: why_not.map(|reason| reason.code()),
        },
        threshold: ThresholdJson {
            at: threshold.ok().map(|of| of.at),
            difference: threshold.ok().map(|of| of.difference),
            low: threshold.ok().map(|of| of.interval.low),
            high: threshold.ok().map(|of| of.interval.high),
            p: threshold.ok().map(|of| of.p),
            found_by_search: threshold.ok().map(|of| of.found_by_search),
            reason: threshold.err().map(|reason| reason.code()),
        },
        leaks: leaks_json(report.leaks, lang),
        verdicts: verdicts(found)
            .into_iter()
            .map(|verdict| VerdictJson {
                text: verdict.text(lang),
                verdict,
            })
            .collect(),
        warnings: report
            .warnings
            .iter()
            .map(|warning| DiagnosticJson::new(warning, &[], lang))
            .collect(),
    };
    write_document(out, &document)
}
