//! What can be computed with these data, what is missing, and the cheapest way to get it.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::metrics::Availability;
use winnable_metrics::registry::{Group, Metric, Need};
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised, Text};

use super::json::WindowJson;
use super::{MetricOptions, MetricReport, notes, table};
use crate::json::{DiagnosticJson, ManifestJson, write_document};
use crate::style::Paint;
use crate::terminal::{hang, pad_end, wrap};

/// A metric that can be computed, in any variant.
const CAN: &str = "✓";
/// A metric that cannot.
const CANNOT: &str = "✗";
/// The ids of metrics are hardly longer.
const ID_WIDTH: usize = 26;

/// The metrics with a mark each, then what would give those that are missing.
pub fn doctor_metrics(
    report: &MetricReport<'_>,
    found: &[Availability],
    options: MetricOptions,
) -> String {
    let MetricOptions { width, lang, .. } = options;
    let paint = Paint(options.colour);
    let metrics = by_metric(found);
    let can = metrics.iter().filter(|(_, of)| computable(of)).count();
    let title = wrap(&texts::doctor_title().text(lang), width);
    let mut lines: Vec<String> = title.iter().map(|line| paint.bold(line)).collect();
    lines.extend(table::head(report, options).into_iter().skip(1));
    lines.extend(wrap(
        &texts::doctor_counts(can, metrics.len()).text(lang),
        width,
    ));
    let mut group: Option<Group> = None;
    for (metric, of) in &metrics {
        if group != Some(metric.group) {
            group = Some(metric.group);
            lines.push(String::new());
            lines.push(paint.bold(metric.group.title().text(lang)));
        }
        let mark = if computable(of) { CAN } else { CANNOT };
        let head = format!("{mark} {}  ", pad_end(metric.id, ID_WIDTH));
        lines.extend(hang(&head, &verdict(metric, of, lang), width));
    }
    let unlocks = unlocks(found);
    if !unlocks.is_empty() {
        lines.push(String::new());
        let title = wrap(&texts::unlock_title().text(lang), width);
        lines.extend(title.iter().map(|line| paint.bold(line)));
    }
    for (need, ids) in unlocks {
        let of = texts::unlocks(&ids.join(", ")).text(lang);
        let text = format!("{} ({of})", need.unlock().text(lang));
        lines.extend(hang(
            &format!("  {}: ", need.what().text(lang)),
            &text,
            width,
        ));
    }
    let warnings = crate::table::warning_lines(report.warnings, width, lang, options.colour);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What was found of each metric, its variants together.
fn by_metric(found: &[Availability]) -> Vec<(&'static Metric, Vec<&Availability>)> {
    let mut metrics: Vec<(&'static Metric, Vec<&Availability>)> = Vec::new();
    for one in found {
        match metrics.last_mut() {
            Some((metric, of)) if metric.id == one.metric.id => of.push(one),
            _ => metrics.push((one.metric, vec![one])),
        }
    }
    metrics
}

fn computable(of: &[&Availability]) -> bool {
    of.iter().any(|one| one.reason.is_none())
}

/// What is said of a metric: how many cases it has, or why there is none and what is missing.
fn verdict(metric: &Metric, of: &[&Availability], lang: Lang) -> String {
    let mut parts = vec![metric.title.text(lang).to_owned()];
    if computable(of) {
        let n = of.iter().map(|one| one.n).max().unwrap_or_default();
        parts.push(texts::cases(n).text(lang));
    }
    // Variants that fail alike are named together.
    let mut reasons: Vec<(Text, Vec<&str>)> = Vec::new();
    for one in of {
        let Some(reason) = one.reason else { continue };
        let text = notes::why(reason, &one.missing);
        match reasons.iter_mut().find(|(known, _)| *known == text) {
            Some((_, variants)) => variants.extend(one.variant),
            None => reasons.push((text, one.variant.into_iter().collect())),
        }
    }
    let all = reasons.len() == 1 && !computable(of);
    parts.extend(reasons.iter().map(|(text, variants)| {
        let text = text.text(lang);
        if all || variants.is_empty() {
            return text;
        }
        let variants = texts::not_variants(&variants.join(", ")).text(lang);
        format!("{variants}: {text}")
    }));
    parts.join(" · ")
}

/// What is missing, with the metrics that need it: what most of them need comes first.
fn unlocks(found: &[Availability]) -> Vec<(Need, Vec<&'static str>)> {
    let mut needs: Vec<(Need, Vec<&'static str>)> = Vec::new();
    for one in found {
        for need in &one.missing {
            let at = needs.iter().position(|(known, _)| known == need);
            let at = at.unwrap_or_else(|| {
                needs.push((*need, Vec::new()));
                needs.len() - 1
            });
            let Some((_, ids)) = needs.get_mut(at) else {
                continue;
            };
            if ids.last() != Some(&one.metric.id) {
                ids.push(one.metric.id);
            }
        }
    }
    needs.sort_by_key(|(need, ids)| (std::cmp::Reverse(ids.len()), *need));
    needs
}

#[derive(Serialize)]
struct DoctorJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    window: WindowJson,
    manifest: ManifestJson<'a>,
    computable: usize,
    of: usize,
    metrics: Vec<AvailableJson>,
    unlocks: Vec<UnlockJson>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct AvailableJson {
    metric: &'static str,
    variant: Option<&'static str>,
    computable: bool,
    n: u64,
    reason: Option<&'static str>,
    missing: Vec<&'static str>,
    unlock: Option<&'static str>,
}

#[derive(Serialize)]
struct UnlockJson {
    need: &'static str,
    what: &'static str,
    unlock: &'static str,
    metrics: Vec<&'static str>,
}

/// The same in JSON: schema `winnable/doctor-metrics/1`.
///
/// # Errors
/// Those of the writer.
pub fn doctor_metrics_json(
    out: &mut dyn Write,
    report: &MetricReport<'_>,
    found: &[Availability],
    lang: Lang,
) -> io::Result<()> {
    let manifest = report.manifest;
    let metrics = by_metric(found);
    let available = |one: &Availability| AvailableJson {
        metric: one.metric.id,
        variant: one.variant,
        computable: one.reason.is_none(),
        n: one.n,
        reason: one.reason.map(winnable_metrics::Reason::code),
        missing: one.missing.iter().map(|need| need.name()).collect(),
        unlock: one.missing.first().map(|need| need.unlock().text(lang)),
    };
    let unlock = |(need, metrics): (Need, Vec<&'static str>)| UnlockJson {
        need: need.name(),
        what: need.what().text(lang),
        unlock: need.unlock().text(lang),
        metrics,
    };
    let document = DoctorJson {
        schema: "winnable/doctor-metrics/1",
        engine: &manifest.engine,
        as_of: manifest.as_of.to_string(),
        window: WindowJson::new(report.window),
        manifest: ManifestJson::new(manifest),
        computable: metrics.iter().filter(|(_, of)| computable(of)).count(),
        of: metrics.len(),
        metrics: found.iter().map(available).collect(),
        unlocks: unlocks(found).into_iter().map(unlock).collect(),
        warnings: super::json::warnings(report, lang),
    };
    write_document(out, &document)
}
