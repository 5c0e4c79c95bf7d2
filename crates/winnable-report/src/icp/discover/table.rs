//! A search in a terminal: what it says first, then each hypothesis, then each column.

use winnable_icp::discover::{Discovery, Half, Hypothesis, verdicts};
use winnable_model::text::icp as shared;
use winnable_model::text::icp::discover as texts;
use winnable_model::{Localised, Text};

use super::DiscoverReport;
use crate::grid::{Column, Grid, Side};
use crate::icp::hundredths;
use crate::icp::leaks::leak_lines;
use crate::lines::{Look, bold, grid_lines};
use crate::style::Paint;
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// A search: what it says, the hypotheses, the columns, those that leak or are not used, the warnings.
pub fn discover_table(report: &DiscoverReport<'_>, options: Look) -> String {
    let Look {
        width,
        lang,
        colour,
    } = options;
    let found = report.discovery;
    let mut lines = bold(&texts::discover_title(), options);
    let mut about = vec![
        report.file.to_owned(),
        shared::deals(
            found.won + found.lost + found.open,
            found.won,
            found.lost,
            found.open,
        )
        .text(lang),
    ];
    if let Ok(tested) = found.tested {
        let [one, two, shuffles] = [tested.on_one_column, tested.on_two_columns, tested.shuffles];
        about.push(texts::tried(one, two, shuffles).text(lang));
    }
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.push(String::new());
    lines.extend(bold(&shared::says(), options));
    for verdict in verdicts(found) {
        lines.extend(hang("  ", &escape(&verdict.text(lang)), width));
    }
    lines.push(String::new());
    lines.extend(hypotheses(found, options));
    lines.extend(columns(found, options));
    lines.extend(leak_lines(&found.leaks, options));
    lines.extend(unused(found, options));
    if !found.hypotheses.is_empty() {
        lines.extend(wrap(&texts::about_intervals().text(lang), width));
    }
    let warnings = warning_lines(report.warnings, width, lang, colour);
    lines.extend(warnings);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.push(String::new());
    lines.join("\n")
}

/// Each hypothesis: the sentence, the condition, the numbers that go with it.
fn hypotheses(found: &Discovery, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let paint = Paint(options.colour);
    let mut lines = Vec::new();
    for (at, one) in found.hypotheses.iter().enumerate() {
        let number = format!("{}. ", at + 1);
        lines.extend(hang(&number, &escape(&one.text(lang)), width));
        let predicate = hang("   ", &escape(&one.predicate.to_string()), width);
        lines.extend(predicate.iter().map(|line| paint.faint(line)));
        lines.extend(figures(one, options));
        lines.push(String::new());
    }
    lines
}

/// The numbers of a hypothesis in lines: with their intervals, and in the halves of the deals.
pub(in crate::icp) fn figures(one: &Hypothesis, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let mut lines = hang("   ", &numbers(one).text(lang), width);
    if let Some([earlier, later]) = one.halves {
        let of = |half: Half| [half.won, half.n, half.rest_won, half.rest_n];
        lines.extend(hang(
            "   ",
            &texts::halves(of(earlier), of(later)).text(lang),
            width,
        ));
        let sides = [earlier, later].map(Half::wins_more);
        if sides == [Some(true), Some(false)] || sides == [Some(false), Some(true)] {
            lines.extend(hang("   ", &texts::halves_differ().text(lang), width));
        }
    }
    lines
}

/// Lift and difference of a hypothesis with their intervals.
fn numbers(one: &Hypothesis) -> Text {
    texts::numbers(
        (one.lift, one.lift_interval.low, one.lift_interval.high),
        (
            &hundredths(one.difference),
            &hundredths(one.difference_interval.low),
            &hundredths(one.difference_interval.high),
        ),
    )
}

fn columns(found: &Discovery, options: Look) -> Vec<String> {
    let lang = options.lang;
    if found.columns.is_empty() {
        return Vec::new();
    }
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_column()), 10)
            .kept()
            .named(),
        right(texts::heading_tested()),
        right(texts::heading_best()),
        Column::whole(t(texts::heading_verdict()), Side::Left).kept(),
    ]);
    for one in &found.columns {
        grid.push([
            one.column.clone(),
            one.tested.to_string(),
            format!("{:.3}", one.best_p_holm),
            one.verdict.text(lang),
        ]);
    }
    let mut lines = bold(&texts::columns(), options);
    lines.extend(grid_lines(&grid, options));
    lines.push(String::new());
    lines
}

fn unused(found: &Discovery, options: Look) -> Vec<String> {
    if found.unused.is_empty() {
        return Vec::new();
    }
    let mut lines = bold(&texts::unused(), options);
    for one in &found.unused {
        let text = format!("{}: {}", one.column, one.why.text(options.lang));
        lines.extend(hang("  ", &escape(&text), options.width));
    }
    lines.push(String::new());
    lines
}
