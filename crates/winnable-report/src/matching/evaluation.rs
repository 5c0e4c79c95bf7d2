//! How well decisions agree with labels.

use std::io::{self, Write};

use serde::Serialize;
use winnable_match::{Evaluation, Outcome, Share};
use winnable_model::text::matching as texts;
use winnable_model::text::report::in_percent;
use winnable_model::{Diagnostic, Lang, Localised};

use crate::grid::{Column, Grid, Side};
use crate::json::{DiagnosticJson, warnings_json};
use crate::terminal::wrap;

/// A share as a percentage with two digits.
fn percent(tenthousandths: u32) -> String {
    format!("{}.{:02}", tenthousandths / 100, tenthousandths % 100)
}

fn shown(share: Option<Share>, lang: Lang) -> String {
    match share {
        Some(share) => format!(
            "{} ({}/{}, {}: {}–{})",
            in_percent(percent(share.share), lang),
            share.count,
            share.of,
            in_percent(95, lang),
            percent(share.low),
            percent(share.high)
        ),
        None => "–".to_owned(),
    }
}

/// Precision, recall and F1 with their intervals, then by evidence level, then over thresholds.
pub fn evaluation_table(found: &Evaluation, lang: Lang, width: usize) -> String {
    let t = |text: winnable_model::Text| text.text(lang);
    let mut out = wrap(&t(texts::labels(found.labels)), width);
    let rows = [
        (texts::precision(), shown(found.precision, lang)),
        (texts::recall(), shown(found.recall, lang)),
        (
            texts::f1(),
            found
                .f1
                .map_or_else(|| "–".to_owned(), |f1| in_percent(percent(f1), lang)),
        ),
    ];
    for (title, value) in rows {
        out.extend(wrap(&format!("{}: {value}", t(title)), width));
    }
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_outcome()), Side::Left).kept(),
        Column::flexible(t(texts::heading_code()), 12).kept(),
        Column::whole(t(texts::heading_right()), Side::Right).kept(),
        Column::whole(t(texts::heading_records()), Side::Right).kept(),
        Column::whole(t(texts::heading_share()), Side::Right),
        Column::whole(t(texts::heading_interval()), Side::Right),
    ]);
    for ((outcome, code), share) in &found.by_code {
        // A record without a candidate has nothing that could be right.
        let has_candidate = *outcome != Outcome::Unmatched;
        let of = |text: String| if has_candidate { text } else { String::new() };
        grid.push([
            outcome.text(lang),
            code.name().to_owned(),
            of(share.count.to_string()),
            share.of.to_string(),
            of(percent(share.share)),
            of(format!("{}–{}", percent(share.low), percent(share.high))),
        ]);
    }
    out.push(String::new());
    append(&mut out, &grid, (lang, width));
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_threshold()), Side::Right).kept(),
        Column::whole(t(texts::precision()), Side::Right).kept(),
        Column::whole(t(texts::recall()), Side::Right).kept(),
        Column::whole(t(texts::heading_taken()), Side::Right),
    ]);
    let mut before = None;
    for point in &found.curve {
        // A threshold that takes what the one above takes says nothing new.
        let taken = point.precision.map_or(0, |share| share.of);
        if before.replace(taken) == Some(taken) {
            continue;
        }
        let share = |share: Option<Share>| {
            share.map_or_else(|| "–".to_owned(), |share| percent(share.share))
        };
        grid.push([
            point.threshold.to_string(),
            share(point.precision),
            share(point.recall),
            taken.to_string(),
        ]);
    }
    out.push(String::new());
    out.extend(wrap(&t(texts::curve_title()), width));
    append(&mut out, &grid, (lang, width));
    out.push(String::new());
    out.join("\n")
}

fn append(out: &mut Vec<String>, grid: &Grid, (lang, width): (Lang, usize)) {
    let laid = grid.lay(width);
    let note = laid.note();
    out.push(laid.heading);
    out.extend(laid.rows);
    out.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
}

/// A share in JSON: counts beside ratios from 0 to 1.
#[derive(Serialize)]
struct ShareJson {
    count: u64,
    of: u64,
    ratio: String,
    low: String,
    high: String,
}

impl From<Share> for ShareJson {
    fn from(share: Share) -> Self {
        Self {
            count: share.count,
            of: share.of,
            ratio: ratio(share.share),
            low: ratio(share.low),
            high: ratio(share.high),
        }
    }
}

fn ratio(tenthousandths: u32) -> String {
    format!("{}.{:04}", tenthousandths / 10_000, tenthousandths % 10_000)
}

#[derive(Serialize)]
struct EvaluationJson<'a> {
    schema: &'static str,
    engine: &'a str,
    labels: u64,
    precision: Option<ShareJson>,
    recall: Option<ShareJson>,
    f1: Option<String>,
    levels: Vec<LevelJson>,
    curve: Vec<PointJson>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct LevelJson {
    outcome: Outcome,
    code: &'static str,
    #[serde(flatten)]
    share: ShareJson,
}

#[derive(Serialize)]
struct PointJson {
    threshold: i32,
    precision: Option<ShareJson>,
    recall: Option<ShareJson>,
}

/// The same in JSON: schema `winnable/match-evaluation/1`.
///
/// # Errors
/// Those of the writer.
pub fn evaluation_json(
    out: &mut dyn Write,
    found: &Evaluation,
    warnings: &[Diagnostic],
    (engine, lang): (&str, Lang),
) -> io::Result<()> {
    let document = EvaluationJson {
        schema: "winnable/match-evaluation/1",
        engine,
        labels: found.labels,
        precision: found.precision.map(Into::into),
        recall: found.recall.map(Into::into),
        f1: found.f1.map(ratio),
        levels: found
            .by_code
            .iter()
            .map(|((outcome, code), share)| LevelJson {
                outcome: *outcome,
                code: code.name(),
                share: (*share).into(),
            })
            .collect(),
        curve: found
            .curve
            .iter()
            .map(|point| PointJson {
                threshold: point.threshold.hundredths(),
                precision: point.precision.map(Into::into),
                recall: point.recall.map(Into::into),
            })
            .collect(),
        warnings: warnings_json(warnings, lang),
    };
    crate::json::write_document(out, &document)
}
