//! Changes of a model that are proposed from words of people: as a table, as JSON and as CSV.

mod json;

use std::io::{self, Write};

use winnable_engine::Manifest;
use winnable_engine::review::{Calibration, LEAST_WORDS, NoProposal, Proposal, Step};
use winnable_metrics::stats::Interval;
use winnable_model::text::report::in_percent;
use winnable_model::text::review::calibrate as texts;
use winnable_model::{Diagnostic, Lang, Localised, Points, Text};

use super::{ReviewOptions, ReviewedModel};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::lines::{block, bold, page_text};
use crate::terminal::{escape, hang, wrap};

pub use json::calibration_json;

/// What was found, and from what.
#[derive(Clone, Copy, Debug)]
pub struct CalibrationPage<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The model.
    pub model: ReviewedModel<'a>,
    /// What was found.
    pub found: &'a Calibration,
    /// By how many points weights and edges were moved.
    pub step: Points,
    /// How many more words had to agree.
    pub least_gain: u64,
    /// The file that a proposal was written to, and which one, counted from 1.
    pub written: Option<(&'a str, usize)>,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// The proposals as a table.
pub fn calibration_table(page: &CalibrationPage<'_>, options: ReviewOptions) -> String {
    let found = page.found;
    let mut lines = bold(&texts::title(), options);
    let about = format!("{} · {}", page.model.id, page.manifest.as_of);
    lines.extend(wrap(&escape(&about), options.width));
    let mut said = vec![texts::words(found.words)];
    if let Some(interval) = found.interval {
        let share = shown(interval, options.lang);
        said.push(texts::agreement(found.agree, found.total(), &share));
    }
    if found.excluded > 0 {
        said.push(texts::excluded(found.excluded));
    }
    match found.none {
        Some(NoProposal::TooFewWords) => said.push(texts::too_few(found.total(), LEAST_WORDS)),
        Some(NoProposal::NoEdge) => said.push(texts::no_edge()),
        Some(NoProposal::NoStep) | None => {
            let kept = found.proposals.len() as u64;
            said.push(texts::tried(found.tried, kept, page.least_gain));
            if found.none.is_some() {
                said.push(texts::no_step());
            }
        }
    }
    let mut say =
        |text: &Text| lines.extend(hang("  ", &escape(&text.text(options.lang)), options.width));
    said.iter().for_each(&mut say);
    if !found.proposals.is_empty() {
        lines.extend(proposals(page, options));
        lines.extend(wrap(&texts::caution().text(options.lang), options.width));
    }
    if let Some((file, at)) = page.written {
        let text = texts::wrote(file, at).text(options.lang);
        lines.extend(wrap(&escape(&text), options.width));
    }
    page_text(lines, page.warnings, options)
}

fn proposals(page: &CalibrationPage<'_>, options: ReviewOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let right = |text: Text| Column::whole(t(text), Side::Right).kept();
    let mut grid = Grid::new(vec![
        Column::whole(String::new(), Side::Right).kept(),
        Column::flexible(t(texts::heading_step()), 14)
            .kept()
            .wrapped(),
        right(texts::heading_gains()),
        right(texts::heading_losses()),
        right(texts::heading_agree()),
        right(texts::heading_share()),
        right(texts::heading_moves()),
    ]);
    let all = &page.found.proposals;
    let most = options.top.unwrap_or(all.len());
    for (at, one) in all.iter().enumerate().take(most) {
        grid.push([
            (at + 1).to_string(),
            t(step_text(&one.step)),
            format!("+{}", one.gains),
            format!("−{}", one.losses),
            one.agree.to_string(),
            one.share
                .map_or_else(|| "–".to_owned(), |share| shown(share, options.lang)),
            one.tier_changes
                .map_or_else(|| "–".to_owned(), |count| count.to_string()),
        ]);
    }
    let mut lines = block(&texts::proposals(), &grid, options);
    let more = all.len().saturating_sub(most);
    if more > 0 {
        lines.extend(wrap(&t(texts::more(more as u64)), options.width));
    }
    lines
}

fn step_text(step: &Step) -> Text {
    match step {
        Step::Weight { from, to, weights } => {
            let (less, more) = (weights.0.to_string(), weights.1.to_string());
            texts::weight_step(from, to, (&less, &more))
        }
        Step::Edge {
            tier,
            before,
            after,
        } => texts::edge_step(tier.as_str(), &before.to_string(), &after.to_string()),
    }
}

/// An interval of shares in whole percents.
#[expect(
    clippy::float_arithmetic,
    reason = "a share that is shown in percent decides nothing"
)]
fn shown(interval: Interval, lang: Lang) -> String {
    let (low, high) = (interval.low * 100.0, interval.high * 100.0);
    in_percent(format!("{low:.0}–{high:.0}"), lang)
}

const COLUMNS: [&str; 10] = [
    "rank",
    "kind",
    "settings",
    "gains",
    "losses",
    "net",
    "agree",
    "words",
    "clear",
    "tier_changes",
];

/// The proposals, one a row, the best first. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn calibration_csv(
    out: &mut dyn Write,
    page: &CalibrationPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let words = page.found.total();
    for (at, one) in page.found.proposals.iter().enumerate() {
        let settings = one.step.settings().join(" ");
        let Proposal {
            gains,
            losses,
            agree,
            ..
        } = one;
        sheet.row([
            Cell::typed(at + 1),
            Cell::typed(one.step.name()),
            Cell::Text(&settings),
            Cell::typed(gains),
            Cell::typed(losses),
            Cell::typed(one.net()),
            Cell::typed(agree),
            Cell::typed(words),
            Cell::typed(one.is_clear()),
            Cell::typed(
                one.tier_changes
                    .map_or_else(String::new, |count| count.to_string()),
            ),
        ])?;
    }
    sheet.finish()
}
