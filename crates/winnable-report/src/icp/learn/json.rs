//! What learning came to in JSON: schema `winnable/icp-learn/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_icp::learn::{Counts, LearnVerdict, Ordering, Shape, verdicts};
use winnable_icp::stats::EventsPerVariable;
use winnable_model::{Lang, Localised};

use super::LearnReport;
use crate::icp::leaks::{LeakJson, leaks_json};
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, InputJson, warnings_json, write_document};

#[derive(Serialize)]
struct LearnJson<'a> {
    schema: &'static str,
    engine: &'a str,
    table: InputJson<'a>,
    split: String,
    train: Counts,
    test: Counts,
    open: u64,
    without_part: u64,
    auc_train: Option<f64>,
    auc_test: Option<f64>,
    auc_test_low: Option<f64>,
    auc_test_high: Option<f64>,
    auc_test_reason: Option<&'static str>,
    refused: Option<&'static str>,
    model: Option<&'a str>,
    events: Option<EventsPerVariable>,
    log_odds_a_point: Option<f64>,
    columns: Vec<ColumnJson<'a>>,
    silent: &'a [String],
    beyond: &'a [String],
    unused: Vec<UnusedJson<'a>>,
    against: Option<AgainstJson>,
    leaks: Vec<LeakJson<'a>>,
    verdicts: Vec<VerdictJson<LearnVerdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    column: &'a str,
    points: f64,
    shape: &'static str,
    information_value: f64,
    by_chance: f64,
}

#[derive(Serialize)]
struct UnusedJson<'a> {
    column: &'a str,
    why: String,
}

#[derive(Serialize)]
struct AgainstJson {
    auc: Option<f64>,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    reason: Option<&'static str>,
}

/// The word of a shape in documents.
pub(super) const fn shape_code(shape: Shape) -> &'static str {
    match shape {
        Shape::Rising => "rising",
        Shape::Falling => "falling",
        Shape::Peak => "peak",
        Shape::Valley => "valley",
        Shape::Flat => "flat",
    }
}

/// What learning came to as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn learn_json(out: &mut dyn Write, report: &LearnReport<'_>, lang: Lang) -> io::Result<()> {
    let learned = report.learned;
    let card = learned.card.as_ref().ok();
    let value = |order: &Ordering| order.value;
    let test = card.map(|card| card.auc_test);
    let interval = test.and_then(|test| test.ok()?.interval.ok());
    let against = card.and_then(|card| card.against);
    let verdict = |verdict: LearnVerdict| VerdictJson::new(verdict, lang);
    let document = LearnJson {
        schema: "winnable/icp-learn/1",
        engine: report.engine,
        table: InputJson::new(report.input),
        split: report.how.text(lang),
        train: learned.train,
        test: learned.test,
        open: learned.open,
        without_part: learned.without_part,
        auc_train: card.and_then(|card| card.auc_train.as_ref().ok().map(value)),
        auc_test: card.and_then(|card| card.auc_test.as_ref().ok().map(value)),
        auc_test_low: interval.map(|interval| interval.low),
        auc_test_high: interval.map(|interval| interval.high),
        auc_test_reason: test.and_then(|test| {
            let interval = test.and_then(|test| test.interval);
            interval.err().map(winnable_metrics::Reason::code)
        }),
        refused: learned.card.as_ref().err().map(|reason| reason.code()),
        model: report.model,
        events: card.map(|card| card.events),
        log_odds_a_point: card.map(|card| card.log_odds_a_point),
        columns: card
            .into_iter()
            .flat_map(|card| &card.columns)
            .map(|column| ColumnJson {
                column: &column.column,
                points: column.points,
                shape: column.shape.map_or("by_word", shape_code),
                information_value: column.information_value,
                by_chance: column.by_chance,
            })
            .collect(),
        silent: card.map_or(&[], |card| &card.silent),
        beyond: card.map_or(&[], |card| &card.beyond),
        unused: learned
            .unused
            .iter()
            .map(|unused| UnusedJson {
                column: &unused.column,
                why: unused.why.text(lang),
            })
            .collect(),
        against: against.map(|paired| AgainstJson {
            auc: paired.ok().map(|paired| paired.auc_b),
            difference: paired.ok().map(|paired| paired.difference),
            low: paired.ok().map(|paired| paired.interval.low),
            high: paired.ok().map(|paired| paired.interval.high),
            p: paired.ok().map(|paired| paired.p_value),
            reason: paired.err().map(winnable_metrics::Reason::code),
        }),
        leaks: leaks_json(&learned.leaks, lang),
        verdicts: verdicts(learned).into_iter().map(verdict).collect(),
        warnings: warnings_json(report.warnings, lang),
    };
    write_document(out, &document)
}
