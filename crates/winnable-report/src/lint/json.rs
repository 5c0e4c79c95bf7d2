//! The findings in JSON: schema `winnable/lint/1`.

use std::io::{self, Write};

use serde::Serialize;
use winnable_lint::{Evidence, Finding, Outcome, Settings, Verdict};
use winnable_model::{Lang, LintCode, Localised};

use super::LintPage;
use crate::json::{DiagnosticJson, ManifestJson, warnings_json, write_document};

#[derive(Serialize)]
struct LintJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    manifest: ManifestJson<'a>,
    fired: u64,
    silent: u64,
    not_checked: u64,
    off: Vec<LintCode>,
    checks: Vec<CheckJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    code: LintCode,
    severity: &'static str,
    title: String,
    verdict: &'static str,
    checked: Option<u64>,
    missing: Vec<String>,
    thresholds: Vec<ThresholdJson>,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct ThresholdJson {
    name: &'static str,
    value: String,
    default: String,
    source: &'static str,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    what: String,
    threshold: Option<&'static str>,
    evidence: Vec<EvidenceJson<'a>>,
    fix: String,
}

#[derive(Serialize)]
struct EvidenceJson<'a> {
    file: Option<String>,
    line: Option<u32>,
    column: Option<&'a str>,
    account_id: Option<&'a str>,
    account: Option<&'a str>,
    value: String,
}

impl<'a> EvidenceJson<'a> {
    fn new(page: &LintPage<'_>, evidence: &'a Evidence, lang: Lang) -> Self {
        let (file, line) = page.place(evidence).unzip();
        let account = evidence.account.as_ref();
        Self {
            file,
            line: line.flatten(),
            column: evidence.column.as_deref(),
            account_id: account.map(|account| &*account.id),
            account: account.map(|account| &*account.name),
            value: evidence.value.text(lang),
        }
    }
}

impl<'a> FindingJson<'a> {
    fn new(page: &LintPage<'_>, finding: &'a Finding, lang: Lang) -> Self {
        let evidence = finding.evidence.iter();
        Self {
            what: finding.what.text(lang),
            threshold: finding.limit.map(|limit| limit.name),
            evidence: evidence
                .map(|one| EvidenceJson::new(page, one, lang))
                .collect(),
            fix: finding.fix.text(lang),
        }
    }
}

fn thresholds(code: LintCode, settings: &Settings) -> Vec<ThresholdJson> {
    let of = settings.of(code);
    of.map(|(threshold, value)| ThresholdJson {
        name: threshold.name,
        value: value.normalize().to_string(),
        default: threshold.default.normalize().to_string(),
        source: threshold.source.name(),
    })
    .collect()
}

impl<'a> CheckJson<'a> {
    fn new(page: &LintPage<'_>, outcome: &'a Outcome, lang: Lang) -> Self {
        let (verdict, checked, missing) = match &outcome.verdict {
            Verdict::Fired(_) => ("fired", None, &outcome.missing),
            Verdict::Silent { checked } => ("silent", Some(*checked), &outcome.missing),
            Verdict::NotChecked { missing } => ("not_checked", None, missing),
        };
        let findings = outcome.findings().iter();
        Self {
            code: outcome.code,
            severity: outcome.code.severity().name(),
            title: outcome.code.title().text(lang),
            verdict,
            checked,
            missing: missing.iter().map(|text| text.text(lang)).collect(),
            thresholds: thresholds(outcome.code, page.settings),
            findings: findings
                .map(|one| FindingJson::new(page, one, lang))
                .collect(),
        }
    }
}

/// The findings with all their evidence.
///
/// # Errors
/// Those of the writer.
pub fn lint_json(out: &mut dyn Write, page: &LintPage<'_>, lang: Lang) -> io::Result<()> {
    let [fired, silent, not_checked] = page.counts();
    let checks = page.outcomes.iter();
    let document = LintJson {
        schema: "winnable/lint/1",
        engine: &page.manifest.engine,
        as_of: page.manifest.as_of.to_string(),
        manifest: ManifestJson::new(page.manifest),
        fired,
        silent,
        not_checked,
        off: page.off(),
        checks: checks.map(|one| CheckJson::new(page, one, lang)).collect(),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}
