//! The page of a check, and all of them as Markdown.

use std::fmt::Write as _;

use winnable_lint::{Threshold, thresholds};
use winnable_model::text::lint::page as texts;
use winnable_model::{Lang, LintCode, Localised, Text};

use crate::terminal::{hang, wrap};

fn line(threshold: &Threshold) -> Text {
    let source = threshold.source.text();
    texts::threshold_line(
        threshold.name,
        threshold.default,
        &threshold.text(),
        &source,
    )
}

/// The page of `explain CODE`: what the pattern is, why it matters, what to do, and its thresholds.
pub fn lint_code_page(code: LintCode, lang: Lang, width: usize) -> String {
    let severity = texts::severity_word(code.severity()).text(lang);
    let head = format!("{code} ({severity}): ");
    let mut lines = hang(&head, &code.title().text(lang), width);
    lines.push(String::new());
    lines.extend(wrap(&code.page().text(lang), width));
    if !thresholds(code).is_empty() {
        lines.push(String::new());
        lines.extend(wrap(&texts::thresholds(code.name()).text(lang), width));
        for threshold in thresholds(code) {
            lines.extend(hang("  ", &line(threshold).text(lang), width));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The page in JSON: schema `winnable/code/1`.
pub fn lint_code_json(code: LintCode, lang: Lang) -> String {
    let page = serde_json::json!({
        "schema": "winnable/code/1",
        "code": code.name(),
        "title": code.title().text(lang),
        "page": code.page().text(lang),
    });
    page.to_string()
}

/// Every check as Markdown, behind the other codes of `docs/codes.md`.
pub fn lints_markdown(lang: Lang) -> String {
    let mut page = format!("\n## {}\n", texts::checks_title().text(lang));
    // Writing to a String cannot fail.
    let _ = writeln!(page, "\n{}", texts::checks_introduction().text(lang));
    for code in LintCode::ALL {
        let title = code.title().text(lang);
        let _ = writeln!(page, "\n### {code}: {title}\n\n{}", code.page().text(lang));
        let severity = texts::severity_word(code.severity()).text(lang);
        let _ = writeln!(page, "\n- {severity}");
        for threshold in thresholds(*code) {
            let _ = writeln!(page, "- {}", line(threshold).text(lang));
        }
    }
    page
}
