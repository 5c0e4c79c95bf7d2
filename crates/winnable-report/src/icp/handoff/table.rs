//! The test of the hand-off in a terminal.

use winnable_model::text::icp as icp_texts;
use winnable_model::text::icp::handoff as texts;
use winnable_model::{Localised, Text};

use super::{HandOffPage, span};
use crate::grid::{Column, Grid, Side};
use crate::lines::{Look, bold, grid_lines, page_text};
use crate::terminal::{hang, wrap};

/// A test: what it says, before and after, the warnings.
pub fn hand_off_table(page: &HandOffPage<'_>, options: Look) -> String {
    let Look { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let report = page.report;
    let (above, all) = report.accounts;
    let mut lines = bold(&texts::title(), options);
    let about = [
        t(texts::windows(&span(report.during), &span(report.before))),
        t(texts::accounts(above, all, &page.at.to_string())),
        page.manifest.model.clone(),
    ];
    lines.extend(wrap(&about.join(" · "), width));
    lines.push(String::new());
    lines.extend(bold(&icp_texts::says(), options));
    for verdict in page.verdicts() {
        lines.extend(hang("  ", &verdict.text(lang), width));
    }
    lines.push(String::new());
    lines.extend(counts(page, options));
    lines.push(String::new());
    for note in [texts::followed(report.followed), texts::present()] {
        lines.extend(hang("  ", &t(note), width));
    }
    page_text(lines, page.warnings, options)
}

fn counts(page: &HandOffPage<'_>, options: Look) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_what()), 16).kept(),
        Column::whole(t(texts::heading_before()), Side::Right).kept(),
        Column::whole(t(texts::heading_during()), Side::Right).kept(),
    ]);
    let (before, during) = (page.report.found.before, page.report.found.during);
    let or_unknown =
        |count: Option<u64>| count.map_or_else(|| t(texts::unknown()), |count| count.to_string());
    let some = |of: u64| or_unknown(Some(of));
    for (what, old, new) in [
        (
            texts::leads(),
            or_unknown(before.leads),
            or_unknown(during.leads),
        ),
        (
            texts::meetings(),
            or_unknown(before.meetings),
            or_unknown(during.meetings),
        ),
        (
            texts::opportunities(),
            some(before.opportunities),
            some(during.opportunities),
        ),
        (texts::scored(), some(before.scored), some(during.scored)),
        (
            texts::at_or_above(),
            some(before.at_or_above),
            some(during.at_or_above),
        ),
        (texts::won(), some(before.won), some(during.won)),
        (texts::lost(), some(before.lost), some(during.lost)),
        (texts::open(), some(before.open()), some(during.open())),
    ] {
        grid.push([t(what), old, new]);
    }
    grid_lines(&grid, options)
}
