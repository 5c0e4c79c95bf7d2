//! What learning came to in a terminal: what it says first, then the columns.

use winnable_icp::learn::{Card, nature, verdicts};
use winnable_model::text::icp as shared;
use winnable_model::text::icp::learn as texts;
use winnable_model::{Lang, Localised, Text};

use super::{LearnReport, shape_text};
use crate::grid::{Column, Grid, Side};
use crate::icp::leaks::leak_lines;
use crate::lines::{Look, bold, grid_lines};
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// A card: what it says, its columns, what was left out and why, where the model is.
pub fn learn_table(report: &LearnReport<'_>, options: Look) -> String {
    let Look {
        width,
        lang,
        colour,
    } = options;
    let learned = report.learned;
    let mut lines = bold(&texts::title(), options);
    let mut about = vec![
        report.file.to_owned(),
        texts::part(&texts::train(), learned.train.won, learned.train.lost).text(lang),
        texts::part(&texts::test(), learned.test.won, learned.test.lost).text(lang),
    ];
    if learned.open > 0 {
        about.push(texts::open(learned.open).text(lang));
    }
    if learned.without_part > 0 {
        about.push(texts::without_part(learned.without_part).text(lang));
    }
    about.push(report.how.text(lang));
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.push(String::new());
    lines.extend(bold(&shared::says(), options));
    for verdict in verdicts(learned) {
        lines.extend(hang("  ", &verdict.text(lang), width));
    }
    lines.push(String::new());
    if let Ok(card) = &learned.card {
        lines.extend(columns(card, options));
        lines.push(String::new());
    }
    lines.extend(leak_lines(&learned.leaks, options));
    lines.extend(left_out(report, width, lang));
    if let Some(path) = report.model {
        lines.extend(wrap(&escape(&texts::written(path).text(lang)), width));
        lines.extend(wrap(&nature(learned).text(lang), width));
        lines.push(String::new());
    }
    let warnings = warning_lines(report.warnings, width, lang, colour);
    if !warnings.is_empty() {
        lines.extend(warnings);
        lines.push(String::new());
    }
    lines.join("\n")
}

fn columns(card: &Card, options: Look) -> Vec<String> {
    let lang = options.lang;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_column()), 8).kept(),
        right(texts::heading_points()).kept(),
        Column::whole(t(texts::heading_shape()), Side::Left),
        right(texts::heading_iv()),
        right(texts::heading_by_chance()),
    ]);
    for column in &card.columns {
        grid.push([
            column.column.clone(),
            format!("{:.2}", column.points),
            t(shape_text(column.shape)),
            format!("{:.3}", column.information_value),
            format!("{:.3}", column.by_chance),
        ]);
    }
    grid_lines(&grid, options)
}

/// The columns that are not in the card, with the reason.
fn left_out(report: &LearnReport<'_>, width: usize, lang: Lang) -> Vec<String> {
    let learned = report.learned;
    let mut lines = Vec::new();
    let mut list = |heading: Text, names: String| {
        if !names.is_empty() {
            let text = format!("{}: {names}", heading.text(lang));
            lines.extend(hang("  ", &escape(&text), width));
        }
    };
    if let Ok(card) = &learned.card {
        list(texts::silent(), card.silent.join(", "));
        list(texts::beyond(), card.beyond.join(", "));
    }
    let unused: Vec<String> = learned
        .unused
        .iter()
        .map(|one| format!("{} ({})", one.column, one.why.text(lang)))
        .collect();
    list(texts::unused(), unused.join(", "));
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines
}
