//! Counts of firms in a terminal.

use rust_decimal::Decimal;
use winnable_icp::profile::{FirmBounds, MarketCell};
use winnable_metrics::Reason;
use winnable_model::text::icp::check as texts;
use winnable_model::{Localised, Naics, Text, grouped};

use super::{MarketPredicate, MarketReport};
use crate::grid::{Column, Grid, Side};
use crate::icp::check::{heading, warnings};
use crate::lines::{Look, grid_lines};
use crate::terminal::{escape, hang, wrap};

/// The firms of the ICP, then of each hypothesis, and what a census does not know.
pub fn market_table(report: &MarketReport<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let profile = report.profile;
    let mut lines = heading(&texts::market_title(&profile.title, &profile.id), options);
    let about = [
        profile.file.to_string(),
        texts::agreed(profile.agreed).text(lang),
    ];
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    for predicate in report.counts {
        lines.push(String::new());
        if let Some(sentence) = &predicate.sentence {
            lines.extend(heading(
                &texts::hypothesis(&predicate.id, sentence),
                options,
            ));
        }
        lines.extend(grid(predicate, options));
    }
    if !report.counts.is_empty() {
        lines.push(String::new());
        for note in notes(report) {
            lines.extend(hang("  ", &note.text(lang), width));
        }
    }
    let warnings = warnings(report.warnings, report.file, options);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn notes(report: &MarketReport<'_>) -> Vec<Text> {
    let mut notes = Vec::new();
    let cells = || report.counts.iter().flat_map(|one| &one.count.cells);
    if cells().any(|cell| cell.firms.is_ok_and(|firms| !firms.is_exact())) {
        notes.push(texts::cut_class());
    }
    let several = |one: &MarketPredicate| {
        let industry = |cell: &MarketCell| cell.industry;
        let first = one.count.cells.first().map(industry);
        one.count
            .cells
            .iter()
            .any(|cell| Some(industry(cell)) != first)
    };
    if report.counts.iter().any(several) {
        notes.push(texts::two_industries());
    }
    notes.push(texts::market_knows());
    notes
}

fn grid(predicate: &MarketPredicate, options: Look) -> Vec<String> {
    let lang = options.lang;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_industry()), 12).kept(),
        right(texts::heading_size()),
        right(texts::heading_firms()),
        right(texts::heading_employment()),
        Column::whole(t(texts::heading_counted()), Side::Left),
    ]);
    for cell in &predicate.count.cells {
        let [firms, employment] = shown(cell.firms, options);
        grid.push([
            industry(cell.industry, options),
            size(cell, options),
            firms,
            employment,
            cell.counted.clone().unwrap_or_default(),
        ]);
    }
    if predicate.count.cells.len() > 1 {
        let [firms, employment] = shown(predicate.count.total, options);
        grid.push([
            t(texts::total()),
            String::new(),
            firms,
            employment,
            String::new(),
        ]);
    }
    grid_lines(&grid, options)
}

fn industry(of: Option<Naics>, options: Look) -> String {
    let Some(code) = of else {
        return texts::all_industries().text(options.lang);
    };
    match code.title() {
        Some(title) => format!("{code} {}", title.text(options.lang)),
        None => code.to_string(),
    }
}

fn size(cell: &MarketCell, options: Look) -> String {
    let Some(range) = &cell.employees else {
        return texts::all_sizes().text(options.lang);
    };
    match (range.from, range.below) {
        (Some(from), Some(below)) => format!("{}–<{}", grouped(from), grouped(below)),
        (Some(from), None) => format!("{}+", grouped(from)),
        (None, Some(below)) => format!("<{}", grouped(below)),
        (None, None) => texts::all_sizes().text(options.lang),
    }
}

/// Firms and people employed: one number, or the least and the most.
fn shown(of: Result<FirmBounds, Reason>, options: Look) -> [String; 2] {
    let firms = match of {
        Ok(firms) => firms,
        Err(reason) => return [reason.text(options.lang), String::new()],
    };
    let range = |low: u64, high: u64| {
        let [low_shown, high_shown] = [low, high].map(|n| grouped(Decimal::from(n)));
        if low == high {
            low_shown
        } else {
            format!("{low_shown}–{high_shown}")
        }
    };
    let employment = match (firms.employment_low, firms.employment_high) {
        (Some(low), Some(high)) => range(low, high),
        _ => "–".to_owned(),
    };
    [range(firms.firms_low, firms.firms_high), employment]
}
