//! Mistakes and warnings, with the characters they are about.

mod fold;
mod github;
mod human;

use winnable_model::document::TextFile;
use winnable_model::text::report as texts;
use winnable_model::{Diagnostic, Lang, Localised, Severity};

pub use github::github_lines;
#[cfg(feature = "lint")]
pub(crate) use github::{data, property};

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiagnosticOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether severities, carets and edits are coloured.
    pub colour: bool,
}

/// Every diagnostic as a compiler shows it: code, message, the line with the characters marked,
/// and the edit that mends it. A diagnostic about a file that is not among the sources is shown
/// by its place alone.
pub fn render_diagnostics(
    diagnostics: &[Diagnostic],
    sources: &[TextFile],
    options: DiagnosticOptions,
) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let text = human::render(diagnostic, sources, options);
        for line in text
            .lines()
            .flat_map(|line| fold::fold(line, options.width))
        {
            out.push_str(&line);
            out.push('\n');
        }
        out.push('\n');
    }
    if diagnostics.len() > 1 {
        let (errors, warnings) = tally(diagnostics);
        out.push_str(&texts::diagnostics_summary(errors, warnings).text(options.lang));
        out.push('\n');
    }
    out
}

/// The message of a diagnostic, with the number of cases where the message does not say it itself.
pub(crate) fn message(diagnostic: &Diagnostic, lang: Lang) -> String {
    let message = diagnostic.message.text(lang);
    let count = diagnostic.count.to_string();
    let says_it = message
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number == count);
    if diagnostic.count > 1 && !says_it {
        return format!("{message} · {}", texts::times(diagnostic.count).text(lang));
    }
    message
}

/// How many errors and how many warnings there are, each diagnostic once.
pub(crate) fn tally(diagnostics: &[Diagnostic]) -> (u64, u64) {
    diagnostics
        .iter()
        .fold((0, 0), |(errors, warnings), one| match one.severity() {
            Severity::Error => (errors + 1, warnings),
            Severity::Warning => (errors, warnings + 1),
        })
}

/// The line and the character in it, both from 1, of a byte of a text.
pub fn position(text: &str, byte: usize) -> (u32, u32) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let character = before.get(start..).unwrap_or_default().chars().count() + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(character).unwrap_or(u32::MAX),
    )
}

#[cfg(test)]
mod tests;
