//! Stated hypotheses in a terminal.

use winnable_model::Localised;
use winnable_model::text::icp as shared;
use winnable_model::text::icp::discover as texts;

use super::HypothesesReport;
use crate::icp::discover::figures;
use crate::icp::leaks::leak_lines;
use crate::lines::{Look, bold, page_text};
use crate::style::Paint;
use crate::terminal::{escape, hang, wrap};

/// Stated hypotheses: what the deals say of each, what is missing, the columns that leak, the warnings.
pub fn hypotheses_table(report: &HypothesesReport<'_>, options: Look) -> String {
    let Look {
        width,
        lang,
        colour,
    } = options;
    let paint = Paint(colour);
    let (won, lost, open) = report.deals;
    let mut lines = bold(&texts::given_title(), options);
    let about = [
        report.hypotheses.to_owned(),
        report.file.to_owned(),
        shared::deals(won + lost + open, won, lost, open).text(lang),
    ];
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.push(String::new());
    for (at, one) in report.examined.iter().enumerate() {
        let number = format!("{}. ", at + 1);
        lines.extend(hang(&number, &escape(&one.stated.sentence), width));
        let predicate = hang("   ", &escape(&one.stated.predicate.to_string()), width);
        lines.extend(predicate.iter().map(|line| paint.faint(line)));
        lines.extend(hang("   ", &escape(&one.text(lang)), width));
        if let Some(of) = one.shown() {
            lines.extend(figures(of, options));
        }
        if let Some(market) = &one.stated.market {
            let text = texts::market(market.firms, market.source.as_deref(), market.year);
            lines.extend(hang("   ", &escape(&text.text(lang)), width));
        }
        lines.push(String::new());
    }
    if !report.notes.is_empty() {
        lines.extend(bold(&texts::notes(), options));
        for note in report.notes {
            lines.extend(hang("  ", &note.text(lang), width));
        }
        lines.push(String::new());
    }
    lines.extend(leak_lines(report.leaks, options));
    lines.extend(wrap(&texts::about_given().text(lang), width));
    page_text(lines, report.warnings, options)
}
