//! Stated hypotheses in JSON: schema `winnable/icp-hypotheses/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_icp::hypothesis::{Examined, Market, Note, Standing};
use winnable_model::{Lang, Localised};

use super::HypothesesReport;
use crate::icp::discover::HypothesisJson;
use crate::icp::leaks::{LeakJson, leaks_json};
use crate::json::{DiagnosticJson, InputJson, warnings_json, write_document};

#[derive(Serialize)]
struct HypothesesJson<'a> {
    schema: &'static str,
    engine: &'a str,
    table: InputJson<'a>,
    file: &'a str,
    won: u64,
    lost: u64,
    open: u64,
    hypotheses: Vec<ExaminedJson<'a>>,
    notes: Vec<NoteJson<'a>>,
    leaks: Vec<LeakJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct ExaminedJson<'a> {
    stated: &'a str,
    predicate: String,
    standing: Standing,
    verdict: String,
    leak: Option<&'a str>,
    /// The numbers, with the sentence that they make; none with a reason, or for a leak.
    numbers: Option<HypothesisJson>,
    reason: Option<&'static str>,
    market: Option<&'a Market>,
}

#[derive(Serialize)]
struct NoteJson<'a> {
    #[serde(flatten)]
    note: &'a Note,
    text: String,
}

/// Stated hypotheses as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn hypotheses_json(
    out: &mut dyn Write,
    report: &HypothesesReport<'_>,
    lang: Lang,
) -> io::Result<()> {
    let (won, lost, open) = report.deals;
    let examined = |one| {
        let Examined {
            stated,
            numbers,
            standing,
            leak,
        }: &Examined = one;
        ExaminedJson {
            stated: &stated.sentence,
            predicate: stated.predicate.to_string(),
            standing: *standing,
            verdict: one.text(lang),
            leak: leak.as_deref(),
            numbers: one.shown().map(|of| HypothesisJson::new(of, lang)),
            reason: numbers.as_ref().err().map(|reason| reason.code()),
            market: stated.market.as_ref(),
        }
    };
    let note = |note| NoteJson {
        text: Note::text(note, lang),
        note,
    };
    let document = HypothesesJson {
        schema: "winnable/icp-hypotheses/1",
        engine: report.engine,
        table: InputJson::new(report.input),
        file: report.hypotheses,
        won,
        lost,
        open,
        hypotheses: report.examined.iter().map(examined).collect(),
        notes: report.notes.iter().map(note).collect(),
        leaks: leaks_json(report.leaks, lang),
        warnings: warnings_json(report.warnings, lang),
    };
    write_document(out, &document)
}
