//! A backtest in a terminal: what it says first, then the bands.

use winnable_icp::backtest::verdicts;
use winnable_model::text::icp as texts;
use winnable_model::{Localised, Text};

use super::BacktestReport;
use super::frozen::frozen_lines;
use super::past::past_lines;
use super::times::time_lines;
use crate::grid::{Column, Grid, Side};
use crate::icp::leaks::leak_lines;
use crate::icp::{percent, percents};
use crate::lines::{Look, bold, grid_lines, page_text};
use crate::terminal::{escape, hang, wrap};

/// A backtest: what it says, the bands, the columns that leak, the warnings.
pub fn backtest_table(report: &BacktestReport<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let found = report.backtest;
    let mut lines = bold(&texts::backtest_title(), options);
    let mut about = vec![
        format!("{} · {}", report.file, report.score),
        texts::deals(found.n, found.won, found.lost, found.open).text(lang),
    ];
    if let Some(as_of) = report.as_of {
        about.push(texts::backtest::as_of(as_of).text(lang));
    }
    if report.later > 0 {
        about.push(texts::backtest::later(report.later).text(lang));
    }
    if found.without_score > 0 && report.past.is_none() && report.frozen.is_none() {
        about.push(texts::without_score(found.without_score).text(lang));
    }
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    lines.push(String::new());
    lines.extend(bold(&texts::says(), options));
    for verdict in verdicts(found) {
        lines.extend(hang("  ", &verdict.text(lang), width));
    }
    lines.push(String::new());
    lines.extend(bands(report, options));
    lines.push(String::new());
    lines.extend(time_lines(found, options));
    lines.extend(leak_lines(report.leaks, options));
    match (report.past, report.frozen) {
        (Some(past), _) => lines.extend(past_lines(past, options)),
        (None, Some(frozen)) => lines.extend(frozen_lines(frozen, found, options)),
        (None, None) => lines.extend(wrap(&texts::score_is_as_given().text(lang), width)),
    }
    page_text(lines, report.warnings, options)
}

fn bands(report: &BacktestReport<'_>, options: Look) -> Vec<String> {
    let lang = options.lang;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_band()), 6).kept(),
        right(texts::heading_n()),
        right(texts::heading_won()),
        right(texts::heading_lost()),
        right(texts::heading_open()),
        right(texts::heading_rate()),
        right(texts::heading_interval()),
    ]);
    for band in &report.backtest.bands {
        let interval = band.interval.map_or_else(String::new, |interval| {
            percents(interval.low, interval.high, options.lang)
        });
        grid.push([
            band.name(),
            band.n.to_string(),
            band.won.to_string(),
            band.lost.to_string(),
            band.open.to_string(),
            band.win_rate
                .map_or_else(|_| "–".to_owned(), |rate| percent(rate, options.lang)),
            interval,
        ]);
    }
    grid_lines(&grid, options)
}
