//! Metrics in JSON: schema `winnable/metrics/1`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::metrics::{MetricRow, MetricValue, Window};
use winnable_model::{Currency, Lang, Localised};

use super::{MetricReport, figure};
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct MetricsJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    window: WindowJson,
    manifest: ManifestJson<'a>,
    rows: Vec<FigureJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

/// The dates that count; no start where they go back to the first row.
#[derive(Serialize)]
pub(super) struct WindowJson {
    from: Option<String>,
    to: String,
}

impl WindowJson {
    pub(super) fn new(window: Window) -> Self {
        Self {
            from: window.from.map(|from| from.to_string()),
            to: window.to.to_string(),
        }
    }
}

/// A number as a decimal string, or an amount with its currency.
#[derive(Serialize)]
#[serde(untagged)]
enum ValueJson {
    Number(String),
    Money {
        amount: String,
        currency: &'static str,
    },
}

/// One figure.
#[derive(Serialize)]
pub(super) struct FigureJson<'a> {
    metric: &'a str,
    variant: Option<&'a str>,
    value: Option<ValueJson>,
    unit: &'static str,
    n: u64,
    numerator: Option<String>,
    denominator: Option<String>,
    low: Option<String>,
    high: Option<String>,
    reason: Option<&'static str>,
    window: WindowJson,
    segment: Option<String>,
    at: Option<u32>,
    left_out: BTreeMap<&'static str, u64>,
    amount_is: Vec<&'static str>,
    notes: Vec<String>,
}

impl<'a> FigureJson<'a> {
    pub(super) fn new(row: &'a MetricRow, currency: Currency, lang: Lang) -> Self {
        let end = |end: fn((f64, f64)) -> f64| row.interval.map(end).and_then(figure::estimate);
        Self {
            metric: row.metric,
            variant: row.variant,
            value: row
                .value
                .as_ref()
                .ok()
                .and_then(|value| value_of(value, row, currency)),
            unit: row.unit.name(),
            n: row.n,
            numerator: row.numerator.map(figure::exact),
            denominator: row.denominator.map(figure::exact),
            low: end(|(low, _)| low),
            high: end(|(_, high)| high),
            reason: row.value.as_ref().err().map(|reason| reason.code()),
            window: WindowJson::new(row.window),
            segment: row.segment.as_ref().map(ToString::to_string),
            at: row.at,
            left_out: row
                .left_out
                .iter()
                .map(|(why, count)| (why.name(), *count))
                .collect(),
            amount_is: row.amount_is.iter().map(|basis| basis.name()).collect(),
            notes: row.notes.iter().map(|note| note.text(lang)).collect(),
        }
    }
}

fn value_of(value: &MetricValue, row: &MetricRow, currency: Currency) -> Option<ValueJson> {
    let amount = figure::amount(value)?;
    let currency = match value {
        MetricValue::Money(money) => money.currency(),
        _ if row.unit.is_money() => currency,
        _ => return Some(ValueJson::Number(amount)),
    };
    Some(ValueJson::Money {
        amount,
        currency: currency.code(),
    })
}

/// The figures: schema `winnable/metrics/1`.
///
/// # Errors
/// Those of the writer.
pub fn metrics_json(out: &mut dyn Write, report: &MetricReport<'_>, lang: Lang) -> io::Result<()> {
    let manifest = report.manifest;
    let document = MetricsJson {
        schema: "winnable/metrics/1",
        engine: &manifest.engine,
        as_of: manifest.as_of.to_string(),
        currency: manifest.currency.code(),
        window: WindowJson::new(report.window),
        manifest: ManifestJson::new(manifest),
        rows: figures(report, lang),
        warnings: warnings(report, lang),
    };
    write_document(out, &document)
}

pub(super) fn figures<'a>(report: &MetricReport<'a>, lang: Lang) -> Vec<FigureJson<'a>> {
    let currency = report.manifest.currency;
    let rows = report.rows.iter();
    rows.map(|row| FigureJson::new(row, currency, lang))
        .collect()
}

pub(super) fn warnings<'a>(report: &MetricReport<'a>, lang: Lang) -> Vec<DiagnosticJson<'a>> {
    warnings_json(report.warnings, lang)
}
