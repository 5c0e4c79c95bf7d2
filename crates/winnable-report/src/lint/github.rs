//! The findings as annotations of a continuous-integration run.

use winnable_lint::{Finding, Outcome};
use winnable_model::{Lang, LintSeverity, Localised};

use super::LintPage;
use crate::diagnostics::{data, property};

/// One line for each finding, at its first row: `::warning file=data/a.csv,line=7,title=THR-1::…`.
pub fn lint_github(page: &LintPage<'_>, lang: Lang) -> String {
    let outcomes = page.outcomes.iter();
    let of = |outcome| move |finding| line(page, outcome, finding, lang);
    outcomes
        .flat_map(|outcome| outcome.findings().iter().map(of(outcome)))
        .collect()
}

fn line(page: &LintPage<'_>, outcome: &Outcome, finding: &Finding, lang: Lang) -> String {
    let command = match outcome.code.severity() {
        LintSeverity::Error => "error",
        LintSeverity::Warn => "warning",
        LintSeverity::Note => "notice",
    };
    let mut properties = Vec::new();
    let place = finding
        .evidence
        .iter()
        .find_map(|evidence| page.place(evidence));
    if let Some((file, line)) = place {
        properties.push(format!("file={}", property(&file)));
        properties.extend(line.map(|line| format!("line={line}")));
    }
    properties.push(format!("title={}", outcome.code));
    let message = format!("{} ({})", finding.what.text(lang), finding.fix.text(lang));
    format!("::{command} {}::{}\n", properties.join(","), data(&message))
}
