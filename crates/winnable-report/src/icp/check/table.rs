//! A check in a terminal: who is core, what became of them, where the budget went.

mod derived;
mod results;

use std::collections::BTreeMap;

use winnable_icp::profile::Class;
use winnable_model::document::TextFile;
use winnable_model::text::icp::check as texts;
use winnable_model::{At, Diagnostic, Localised, Place, Text};

use super::{ProfileReport, class_text};
use crate::diagnostics::position;
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, grid_lines};
use crate::style::Paint;
use crate::table::warning_lines;
use crate::terminal::{escape, hang, wrap};

/// A check: accounts by class, conditions, results, splits, standards, channels, message, warnings.
pub fn profile_check_table(report: &ProfileReport<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let profile = report.profile;
    let mut lines = heading(&texts::check_title(&profile.title, &profile.id), options);
    let about = [
        profile.file.to_string(),
        texts::agreed(profile.agreed).text(lang),
        texts::as_of(report.manifest.as_of).text(lang),
    ];
    lines.extend(wrap(&escape(&about.join(" · ")), width));
    let blocks = [
        accounts(report, options),
        conditions(report, options),
        results::deals(report, options),
        results::splits(report, options),
        results::blocked(report, options),
        derived::standards(report, options),
        derived::value_data(report, options),
        derived::channels(report, options),
        derived::message(report, options),
        warnings(report.warnings, report.file, options),
    ];
    for block in blocks {
        if !block.is_empty() {
            lines.push(String::new());
            lines.extend(block);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A heading in bold.
pub(in crate::icp) fn heading(text: &Text, options: Look) -> Vec<String> {
    let paint = Paint(options.colour);
    let lines = wrap(&escape(&text.text(options.lang)), options.width);
    lines.iter().map(|line| paint.bold(line)).collect()
}

/// The warnings as lines; those that point into the ICP name its line.
pub(in crate::icp) fn warnings(
    warnings: &[Diagnostic],
    file: &TextFile,
    options: Look,
) -> Vec<String> {
    let placed = warnings.iter().cloned().map(|warning| {
        let Some(At::Text { file: name, span }) = &warning.at else {
            return warning;
        };
        if *name != file.name {
            return warning;
        }
        let (row, _) = position(&file.text, span.start);
        let place = Place {
            file: name.to_string(),
            row,
            column: None,
        };
        warning.at_data(place, None)
    });
    let placed: Vec<Diagnostic> = placed.collect();
    warning_lines(&placed, options.width, options.lang, options.colour)
}

/// How many accounts are of each class, and between which the undecided ones stand.
fn accounts(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let Look { width, lang, .. } = options;
    let check = report.check;
    let mut between: BTreeMap<(Class, Class), u64> = BTreeMap::new();
    for row in &check.rows {
        let standing = &row.standing;
        if standing.decided().is_none() {
            *between.entry((standing.best, standing.worst)).or_default() += 1;
        }
    }
    let counts = check.results.classes.iter();
    let counts = counts.map(|of| texts::of_class(of.accounts, &class_text(of.class)).text(lang));
    let mut lines = heading(&texts::accounts(), options);
    let counts: Vec<String> = counts.collect();
    lines.extend(hang("  ", &counts.join(" · "), width));
    let parts = between.iter().map(|((best, worst), count)| {
        let neighbours = (*best, *worst) != (Class::Core, Class::Outside);
        let (best, worst) = (class_text(Some(*best)), class_text(Some(*worst)));
        let between = texts::between(&best, &worst, neighbours);
        texts::of_class(*count, &between).text(lang)
    });
    let parts: Vec<String> = parts.collect();
    if !parts.is_empty() {
        let text = format!("{}: {}", texts::undecided().text(lang), parts.join(" · "));
        lines.extend(hang("  ", &text, width));
    }
    let mut causes: BTreeMap<usize, u64> = BTreeMap::new();
    for row in check
        .rows
        .iter()
        .filter(|row| row.standing.decided().is_none())
    {
        for at in &row.standing.unknown {
            *causes.entry(*at).or_default() += 1;
        }
    }
    let named = causes.iter().filter_map(|(at, count)| {
        let criterion = report.profile.criteria.get(*at)?;
        Some(format!("{} {count}", criterion.id))
    });
    let named: Vec<String> = named.collect();
    if !named.is_empty() {
        let text = texts::because_unknown(&named.join(" · "));
        lines.extend(hang("  ", &escape(&text.text(lang)), width));
    }
    if check.left_out > 0 {
        lines.extend(hang(
            "  ",
            &texts::left_out(check.left_out).text(lang),
            width,
        ));
    }
    lines
}

/// The conditions with the facts that they need.
fn conditions(report: &ProfileReport<'_>, options: Look) -> Vec<String> {
    let lang = options.lang;
    let t = |text: Text| text.text(lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_condition()), 10).kept(),
        Column::whole(t(texts::heading_core()), Side::Left).kept(),
        right(texts::heading_met()),
        right(texts::heading_unmet()),
        right(texts::heading_unknown()),
        Column::flexible(t(texts::heading_needs()), 20),
    ]);
    let accounts = report.check.rows.len();
    for (criterion, count) in report.profile.criteria.iter().zip(&report.check.criteria) {
        let facts = count.facts.iter().map(|(fact, known)| {
            let name = &report.catalogue.spec(*fact).name;
            format!("{name} ({known}/{accounts})")
        });
        let facts: Vec<String> = facts.collect();
        let core = if criterion.core {
            t(texts::is_core())
        } else {
            String::new()
        };
        grid.push([
            criterion.id.to_string(),
            core,
            count.met.to_string(),
            count.unmet.to_string(),
            count.unknown.to_string(),
            facts.join(", "),
        ]);
    }
    let mut lines = heading(&texts::conditions(), options);
    lines.extend(grid_lines(&grid, options));
    lines
}
