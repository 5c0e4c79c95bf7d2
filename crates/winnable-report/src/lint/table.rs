//! The findings in a terminal.

use std::collections::BTreeMap;

use winnable_lint::{Evidence, Finding, Outcome, Verdict};
use winnable_model::text::lint::page as texts;
use winnable_model::{LintSeverity, Localised, Text};

use super::LintPage;
use crate::lines::{Look, about, bold, page_text};
use crate::terminal::{escape, hang, wrap};

/// So many rows of evidence are shown of each finding.
const EVIDENCE: usize = 5;

/// The findings, the heaviest first; then how many checks were silent, and what could not be checked.
pub fn lint_table(page: &LintPage<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let mut lines = bold(&texts::title(), options);
    lines.extend(about(page.manifest, options));
    let [fired, silent, not_checked] = page.counts();
    let counts = texts::counts(fired, silent, not_checked, page.off().len() as u64);
    lines.extend(wrap(&counts.text(lang), width));
    for severity in [LintSeverity::Error, LintSeverity::Warn, LintSeverity::Note] {
        let of_severity = page.outcomes.iter();
        let of_severity = of_severity.filter(|outcome| outcome.severity() == Some(severity));
        let found: Vec<&Outcome> = of_severity.collect();
        if found.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.extend(bold(&texts::severity(severity), options));
        for outcome in found {
            for finding in outcome.findings() {
                lines.extend(finding_lines(page, outcome, finding, options));
            }
        }
    }
    let first = page
        .outcomes
        .iter()
        .find(|outcome| !outcome.findings().is_empty());
    lines.push(String::new());
    match first {
        None => lines.extend(wrap(&texts::nothing().text(lang), width)),
        Some(first) => lines.extend(wrap(&texts::explain(first.code.name()).text(lang), width)),
    }
    lines.extend(missing(page, options));
    page_text(lines, page.warnings, options)
}

fn finding_lines(
    page: &LintPage<'_>,
    outcome: &Outcome,
    finding: &Finding,
    options: Look,
) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let mut what = finding.what.text(lang);
    if let Some(limit) = finding.limit {
        what = format!(
            "{what} {}",
            texts::threshold(limit.name, limit.value).text(lang)
        );
    }
    let mut lines = hang(&format!("{:<7}", outcome.code), &escape(&what), width);
    for evidence in finding.evidence.iter().take(EVIDENCE) {
        let text = evidence_text(page, evidence, lang);
        lines.extend(hang("       · ", &escape(&text), width));
    }
    if let Some(more) = finding
        .evidence
        .len()
        .checked_sub(EVIDENCE)
        .filter(|more| *more > 0)
    {
        lines.extend(hang("         ", &texts::more(more).text(lang), width));
    }
    let head = format!("       {}", texts::fix().text(lang));
    lines.extend(hang(&head, &escape(&finding.fix.text(lang)), width));
    lines
}

/// Who, what, and where it stands.
fn evidence_text(page: &LintPage<'_>, evidence: &Evidence, lang: winnable_model::Lang) -> String {
    let mut parts = Vec::new();
    if let Some(account) = &evidence.account {
        parts.push(account.name.clone());
    }
    let value = evidence.value.text(lang);
    // A column of which nothing but its name is known is said once.
    let column = evidence.column.as_ref().filter(|column| **column != value);
    match column {
        Some(column) if !value.is_empty() => parts.push(format!("{column}: {value}")),
        Some(column) => parts.push(column.clone()),
        None if !value.is_empty() => parts.push(value),
        None => {}
    }
    let text = parts.join(", ");
    match page.place(evidence) {
        Some((file, Some(line))) if text.is_empty() => format!("{file}:{line}"),
        Some((file, None)) if text.is_empty() => file,
        Some((file, Some(line))) => format!("{text} ({file}:{line})"),
        Some((file, None)) => format!("{text} ({file})"),
        None => text,
    }
}

/// What could not be checked: what is missing, and the checks that miss it.
fn missing(page: &LintPage<'_>, options: Look) -> Vec<String> {
    let whole = |outcome: &Outcome| match &outcome.verdict {
        Verdict::NotChecked { missing } => missing.clone(),
        _ => Vec::new(),
    };
    let mut lines = by_reason(page, &texts::not_checked(), options, whole);
    lines.extend(by_reason(page, &texts::in_part(), options, |outcome| {
        outcome.missing.clone()
    }));
    lines
}

fn by_reason(
    page: &LintPage<'_>,
    heading: &Text,
    options: Look,
    reasons: impl Fn(&Outcome) -> Vec<Text>,
) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    let mut codes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for outcome in page.outcomes {
        for reason in reasons(outcome) {
            let reason = reason.text(options.lang);
            if !codes.contains_key(&reason) {
                order.push(reason.clone());
            }
            codes.entry(reason).or_default().push(outcome.code.name());
        }
    }
    let mut lines = Vec::new();
    if !order.is_empty() {
        lines.push(String::new());
        lines.extend(bold(heading, options));
    }
    for reason in order {
        let of_reason = codes.remove(&reason).unwrap_or_default();
        let text = format!("{reason}: {}", of_reason.join(", "));
        lines.extend(hang("· ", &escape(&text), options.width));
    }
    lines
}
