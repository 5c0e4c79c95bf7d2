//! The test of the hand-off in JSON: schema `winnable/icp-handoff/1`.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;
use winnable_icp::Result;
use winnable_icp::handoff::{HandOffCounts, HandOffVerdict, ShareChange};
use winnable_model::Lang;

use super::HandOffPage;
use crate::icp::verdict::VerdictJson;
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct HandOffJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    at: String,
    days: u64,
    of: u64,
    followed_days: u64,
    accounts: u64,
    accounts_at_or_above: u64,
    before: WindowJson,
    during: WindowJson,
    kept: ChangeJson,
    win_rate: ChangeJson,
    needed: Option<u64>,
    power: Option<f64>,
    scored_as_of: &'static str,
    verdicts: Vec<VerdictJson<HandOffVerdict>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct WindowJson {
    from: String,
    to: String,
    #[serde(flatten)]
    counts: HandOffCounts,
    open: u64,
}

impl WindowJson {
    fn new((from, to): (NaiveDate, NaiveDate), counts: HandOffCounts) -> Self {
        Self {
            from: from.to_string(),
            to: to.to_string(),
            open: counts.open(),
            counts,
        }
    }
}

#[derive(Serialize)]
struct ChangeJson {
    before: Option<f64>,
    during: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    reason: Option<&'static str>,
}

impl ChangeJson {
    fn new(change: &Result<ShareChange>) -> Self {
        let found = change.as_ref().ok();
        Self {
            before: found.map(|change| change.before),
            during: found.map(|change| change.during),
            low: found.map(|change| change.interval.low),
            high: found.map(|change| change.interval.high),
            p: found.map(|change| change.p),
            reason: change.as_ref().err().map(|reason| reason.code()),
        }
    }
}

/// A test of the hand-off as one document, its texts in one language.
///
/// # Errors
/// What the writer refuses.
pub fn hand_off_json(out: &mut dyn Write, page: &HandOffPage<'_>, lang: Lang) -> io::Result<()> {
    let report = page.report;
    let found = &report.found;
    let document = HandOffJson {
        schema: "winnable/icp-handoff/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        manifest: ManifestJson::new(page.manifest),
        at: page.at.to_string(),
        days: report.days,
        of: report.of,
        followed_days: report.followed,
        accounts: report.accounts.1,
        accounts_at_or_above: report.accounts.0,
        before: WindowJson::new(report.before, found.before),
        during: WindowJson::new(report.during, found.during),
        kept: ChangeJson::new(&found.kept),
        win_rate: ChangeJson::new(&found.win_rate),
        needed: found.needed.ok(),
        power: found.power.ok(),
        scored_as_of: "today",
        verdicts: page
            .verdicts()
            .into_iter()
            .map(|verdict| VerdictJson::new(verdict, lang))
            .collect(),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
