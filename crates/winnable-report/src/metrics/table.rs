//! Metrics in a terminal.

mod lines;

use winnable_engine::AsOfSource;
use winnable_engine::metrics::MetricRow;
use winnable_model::text::metrics as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{At, Diagnostic, Localised};

use super::{MetricOptions, MetricReport, label, notes};
use crate::grid::{Column, Grid, Laid, Side};
use crate::style::Paint;
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// The figures by what they are about: where they come from, a figure a line, what should be known
/// of them, what cannot be computed, the warnings, the next step.
pub fn metrics_table(report: &MetricReport<'_>, options: MetricOptions) -> String {
    let MetricOptions { width, lang, .. } = options;
    let (shown, folded): (Vec<&MetricRow>, Vec<&MetricRow>) = report
        .rows
        .iter()
        .partition(|row| report.named || computes(row, report.rows));
    let mut lines = head(report, options);
    if shown.is_empty() {
        lines.push(String::new());
        lines.extend(wrap(&texts::nothing_computed().text(lang), width));
    }
    lines.extend(figures(report, &shown, options));
    let warnings = warnings(report, &shown, options);
    for block in [
        note_lines(report, &shown, options),
        folded_lines(report, &folded, options),
        warnings,
        next_step(&shown, options),
    ] {
        if !block.is_empty() {
            lines.push(String::new());
            lines.extend(block);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The warnings: all of them, and where metrics were asked for by name those that say something of the
/// files that these are made of.
fn warnings(
    report: &MetricReport<'_>,
    shown: &[&MetricRow],
    options: MetricOptions,
) -> Vec<String> {
    let MetricOptions { width, lang, .. } = options;
    if !report.named {
        return warning_lines(report.warnings, width, lang, options.colour);
    }
    let kinds = notes::kinds(shown);
    let other = |warning: &&Diagnostic| {
        let file = warning.at.as_ref().map(At::file);
        let mut inputs = report.manifest.inputs.iter();
        let input = inputs.find(|input| Some(input.name.as_str()) == file);
        input.is_some_and(|input| !kinds.contains(input.kind.as_str()))
    };
    let (others, own): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        report.warnings.iter().partition(other);
    let own: Vec<Diagnostic> = own.into_iter().cloned().collect();
    let mut lines = warning_lines(&own, width, lang, options.colour);
    if !others.is_empty() {
        let text = texts::other_warnings(others.len()).text(lang);
        lines.extend(hang("  ", &text, width));
    }
    lines
}

/// Whether any figure of the same metric and variant has a number.
fn computes(row: &MetricRow, rows: &[MetricRow]) -> bool {
    rows.iter().any(|other| {
        other.metric == row.metric && other.variant == row.variant && other.value.is_ok()
    })
}

/// The title, the as-of date, the window and the currency.
pub(super) fn head(report: &MetricReport<'_>, options: MetricOptions) -> Vec<String> {
    let MetricOptions { width, lang, .. } = options;
    let manifest = report.manifest;
    let source = match manifest.as_of_source {
        AsOfSource::Stated => report_texts::as_of_stated(),
        AsOfSource::Data => report_texts::as_of_data(),
    };
    let mut about = vec![
        report_texts::as_of(manifest.as_of, &source),
        texts::window(report.window.from, report.window.to),
        report_texts::currency(manifest.currency.code(), manifest.currency_assumed),
    ];
    about.extend(report.by.map(|by| texts::parted_by(label::by(by))));
    let about: Vec<String> = about.iter().map(|text| text.text(lang)).collect();
    let mut lines = vec![Paint(options.colour).bold(&texts::title().text(lang))];
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines
}

/// A line of the table: one of the grid, or a text.
pub(super) enum Line {
    Figure,
    Text(Vec<String>),
}

/// The figures under the headings of their groups, in columns that hold for all of them.
pub(super) fn figures(
    report: &MetricReport<'_>,
    shown: &[&MetricRow],
    options: MetricOptions,
) -> Vec<String> {
    let t = |text: winnable_model::Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_metric()), 18)
            .named()
            .kept(),
        Column::whole(t(texts::heading_value()), Side::Right).kept(),
        Column::whole(t(texts::heading_interval()), Side::Right).kept(),
        Column::whole(t(texts::heading_cases()), Side::Right).kept(),
    ]);
    let lines = lines::lines(report, shown, options, &mut grid);
    if lines.is_empty() {
        return Vec::new();
    }
    laid(&lines, &grid.lay(options.width), options)
}

/// Puts the lines of the grid between the texts.
fn laid(lines: &[Line], laid: &Laid, options: MetricOptions) -> Vec<String> {
    let paint = Paint(options.colour);
    let mut out = Vec::new();
    let mut rows = laid.rows.iter();
    if !laid.rows.is_empty() {
        out.push(String::new());
        out.push(paint.faint(&laid.heading));
    }
    for line in lines {
        match line {
            Line::Figure => out.extend(rows.next().cloned()),
            Line::Text(text) => out.extend(text.iter().cloned()),
        }
    }
    if let Some(note) = laid.note() {
        out.extend(wrap(&note.text(options.lang), options.width));
    }
    out
}

pub(super) fn note_lines(
    report: &MetricReport<'_>,
    shown: &[&MetricRow],
    options: MetricOptions,
) -> Vec<String> {
    let notes = notes::notes(shown, report);
    if notes.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Paint(options.colour).bold(&texts::notes_title().text(options.lang))];
    for note in notes {
        let text = note.text(options.lang);
        lines.extend(hang("  ", &escape(&text), options.width));
    }
    lines
}

/// What cannot be computed, in one short block by reason.
fn folded_lines(
    report: &MetricReport<'_>,
    folded: &[&MetricRow],
    options: MetricOptions,
) -> Vec<String> {
    if folded.is_empty() {
        return Vec::new();
    }
    let title = texts::not_computed().text(options.lang);
    let mut lines: Vec<String> = wrap(&title, options.width)
        .iter()
        .map(|line| Paint(options.colour).bold(line))
        .collect();
    for (reason, ids) in notes::reasons(folded, report.lacking, options.lang) {
        lines.extend(hang("  ", &format!("{reason}: {ids}"), options.width));
    }
    lines
}

fn next_step(shown: &[&MetricRow], options: MetricOptions) -> Vec<String> {
    let first = shown.iter().find(|row| row.value.is_ok());
    let Some(first) = first.filter(|_| options.next_step) else {
        return Vec::new();
    };
    let next = report_texts::next_step().text(options.lang);
    let command = texts::next_explain(&label::id(first));
    hang(&format!("{next}: "), &command, options.width)
}
