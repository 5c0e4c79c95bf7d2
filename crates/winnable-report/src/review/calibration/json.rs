//! Proposals of a calibration in JSON: schema `winnable/calibration/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::review::{LEAST_WORDS, NoProposal, Proposal};
use winnable_model::Lang;

use super::CalibrationPage;
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};
use crate::review::json::ModelJson;

#[derive(Serialize)]
struct CalibrationJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    model: ModelJson<'a>,
    step: String,
    least_words: u64,
    least_gain: u64,
    accepts: u64,
    rejects: u64,
    overrides: u64,
    words: u64,
    excluded: u64,
    agree: u64,
    low: Option<f64>,
    high: Option<f64>,
    tried: u64,
    proposals: Vec<ProposalJson>,
    reason: Option<&'static str>,
    written: Option<WrittenJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct WrittenJson<'a> {
    file: &'a str,
    proposal: usize,
}

#[derive(Serialize)]
struct ProposalJson {
    kind: &'static str,
    settings: Vec<String>,
    gains: u64,
    losses: u64,
    net: u64,
    agree: u64,
    share_low: Option<f64>,
    share_high: Option<f64>,
    clear: bool,
    tier_changes: Option<u64>,
}

impl ProposalJson {
    fn new(one: &Proposal) -> Self {
        Self {
            kind: one.step.name(),
            settings: one.step.settings(),
            gains: one.gains,
            losses: one.losses,
            net: one.net(),
            agree: one.agree,
            share_low: one.share.map(|share| share.low),
            share_high: one.share.map(|share| share.high),
            clear: one.is_clear(),
            tier_changes: one.tier_changes,
        }
    }
}

/// The proposals as one document, the best first.
///
/// # Errors
/// What the writer refuses.
pub fn calibration_json(
    out: &mut dyn Write,
    page: &CalibrationPage<'_>,
    lang: Lang,
) -> io::Result<()> {
    let found = page.found;
    let [accepts, rejects, overrides] = found.words;
    let document = CalibrationJson {
        schema: "winnable/calibration/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        manifest: ManifestJson::new(page.manifest),
        model: ModelJson::new(page.model),
        step: page.step.to_string(),
        least_words: LEAST_WORDS,
        least_gain: page.least_gain,
        accepts,
        rejects,
        overrides,
        words: found.total(),
        excluded: found.excluded,
        agree: found.agree,
        low: found.interval.map(|interval| interval.low),
        high: found.interval.map(|interval| interval.high),
        tried: found.tried,
        proposals: found.proposals.iter().map(ProposalJson::new).collect(),
        reason: found.none.map(NoProposal::name),
        written: page
            .written
            .map(|(file, proposal)| WrittenJson { file, proposal }),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
