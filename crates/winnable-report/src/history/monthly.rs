//! The monthly review.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::history::{Monthly, MonthlyList, MonthlyRow, MonthlyRule};
use winnable_history::Snapshot;
use winnable_model::text::history as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Diagnostic, Lang, Localised, Text};

use super::diff::RowJson;
use super::inputs::{InputJson, inputs};
use super::{
    HistoryOptions, SnapshotJson, about, because, or_dash, rest, signed, tier_or_none, warnings,
};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::json::{DiagnosticJson, warnings_json, write_document};
use crate::lines::{bold, grid_lines, told};
use crate::terminal::wrap;

/// The review of the time between two snapshots.
#[derive(Clone, Copy, Debug)]
pub struct MonthlyPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The former snapshot.
    pub from: &'a Snapshot,
    /// The later snapshot.
    pub to: &'a Snapshot,
    /// The review.
    pub monthly: &'a Monthly,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

fn title(list: MonthlyList) -> Text {
    match list {
        MonthlyList::TierMoves => texts::tier_moves(),
        MonthlyList::Rising => texts::rising(),
        MonthlyList::AtRisk => texts::at_risk(),
        MonthlyList::Expansion => texts::expansion(),
    }
}

fn rule(rule: MonthlyRule) -> Text {
    match rule {
        MonthlyRule::TierChanged => texts::rule_tier_changed(),
        MonthlyRule::TierHeld => texts::rule_tier_held(),
        MonthlyRule::ScoreRose => texts::rule_score_rose(),
        MonthlyRule::ScoreFell => texts::rule_score_fell(),
        MonthlyRule::WentSilent => texts::rule_went_silent(),
        MonthlyRule::CustomerEngages => texts::rule_customer_engages(),
        MonthlyRule::CustomerNewPeople => texts::rule_customer_new_people(),
        MonthlyRule::CustomerNewDeal => texts::rule_customer_new_deal(),
    }
}

/// The evidence of a row in a few figures.
fn evidence(row: &MonthlyRow, options: HistoryOptions) -> String {
    let both = &row.row;
    let tier = |tier: &Option<String>| tier_or_none(tier.as_deref(), options.lang);
    match row.rule {
        MonthlyRule::TierChanged => {
            format!("{} → {}", tier(&both.tier_from), tier(&both.tier_to))
        }
        MonthlyRule::TierHeld => {
            let list = texts::held(&tier(&both.tier_to), &or_dash(both.list_tier_to.as_deref()));
            list.text(options.lang)
        }
        MonthlyRule::ScoreRose | MonthlyRule::ScoreFell => or_dash(both.change.map(signed)),
        MonthlyRule::WentSilent | MonthlyRule::CustomerEngages => {
            let engagement = row.engagement.unwrap_or_default();
            format!("{} → {}", engagement.before, engagement.now)
        }
        MonthlyRule::CustomerNewPeople => row.people.now.to_string(),
        MonthlyRule::CustomerNewDeal => row.new_deals.to_string(),
    }
}

/// The review in a terminal: each list with its rules and evidence.
pub fn monthly_table(page: &MonthlyPage<'_>, options: HistoryOptions) -> String {
    let t = |text: Text| text.text(options.lang);
    let (from, to) = (page.from, page.to);
    let mut lines = bold(&texts::monthly_title(&from.label(), &to.label()), options);
    lines.extend(about(from, to, options));
    if page.monthly.period.is_none() {
        lines.extend(told(&texts::no_period(), options));
    } else if !page.monthly.has_touches {
        lines.extend(told(&texts::silence_unknown(), options));
    }
    for list in MonthlyList::ALL {
        let rows = page.monthly.rows.iter();
        let rows: Vec<&MonthlyRow> = rows.filter(|row| row.list == list).collect();
        lines.push(String::new());
        lines.extend(bold(&title(list), options));
        if rows.is_empty() {
            lines.extend(wrap(&t(texts::none_here()), options.width));
            continue;
        }
        if list == MonthlyList::TierMoves {
            let count = |rule| rows.iter().filter(|row| row.rule == rule).count() as u64;
            let (changed, held) = (
                count(MonthlyRule::TierChanged),
                count(MonthlyRule::TierHeld),
            );
            lines.extend(told(&texts::tier_moves_are(changed, held), options));
        }
        let mut grid = Grid::new(vec![
            Column::flexible(t(report_texts::heading_account()), 12).named(),
            Column::whole(t(texts::heading_tier()), Side::Left),
            Column::whole(t(texts::heading_score()), Side::Right),
            Column::whole(t(texts::heading_evidence()), Side::Right),
            Column::flexible(t(texts::heading_why()), 16).wrapped(),
        ]);
        let shown = options.top.unwrap_or(rows.len());
        for row in rows.iter().take(shown) {
            grid.push([
                row.row.name.clone(),
                tier_or_none(row.row.tier_to.as_deref(), options.lang),
                or_dash(row.row.score_to),
                evidence(row, options),
                why(row, options),
            ]);
        }
        lines.extend(grid_lines(&grid, options));
        lines.extend(rest(rows.len(), shown, options));
    }
    let warnings = warnings(page.warnings, options);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The rule, and of a held place by what it is held.
fn why(row: &MonthlyRow, options: HistoryOptions) -> String {
    let text = rule(row.rule).text(options.lang);
    match (row.rule, row.row.list_reason_to.as_deref()) {
        (MonthlyRule::TierHeld, Some(reason)) => because(reason).text(options.lang),
        _ => text,
    }
}

#[derive(Serialize)]
struct MonthlyJson<'a> {
    schema: &'static str,
    engine: &'a str,
    from: String,
    to: String,
    from_snapshot: SnapshotJson<'a>,
    to_snapshot: SnapshotJson<'a>,
    rows: Vec<MonthlyRowJson<'a>>,
    period_days: Option<u32>,
    touches_read: bool,
    inputs: Vec<InputJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct MonthlyRowJson<'a> {
    list: &'static str,
    rule: &'static str,
    #[serde(flatten)]
    row: RowJson<'a>,
    engagement_before: Option<u64>,
    engagement_now: Option<u64>,
    people_before: u64,
    people_now: u64,
    new_deals: u64,
}

/// The review in JSON: schema `winnable/monthly/1`.
///
/// # Errors
/// Those of the writer.
pub fn monthly_json(out: &mut dyn Write, page: &MonthlyPage<'_>, lang: Lang) -> io::Result<()> {
    let rows = page.monthly.rows.iter().map(|row| MonthlyRowJson {
        list: row.list.name(),
        rule: row.rule.name(),
        row: RowJson::new(&row.row),
        engagement_before: row.engagement.map(|twice| twice.before),
        engagement_now: row.engagement.map(|twice| twice.now),
        people_before: row.people.before,
        people_now: row.people.now,
        new_deals: row.new_deals,
    });
    let document = MonthlyJson {
        schema: "winnable/monthly/1",
        engine: page.engine,
        from: page.from.id.to_string(),
        to: page.to.id.to_string(),
        from_snapshot: SnapshotJson::new(page.from),
        to_snapshot: SnapshotJson::new(page.to),
        rows: rows.collect(),
        period_days: page.monthly.period.map(|period| period.days),
        touches_read: page.monthly.has_touches,
        inputs: inputs(page.from, page.to),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 15] = [
    "list",
    "rule",
    "account_id",
    "name",
    "score_from",
    "score_to",
    "change",
    "tier_from",
    "tier_to",
    "list_tier_to",
    "excluded",
    "engagement_before",
    "engagement_now",
    "people_now",
    "new_deals",
];

/// The review as CSV.
///
/// # Errors
/// Those of the writer.
pub fn monthly_csv(
    out: &mut dyn Write,
    page: &MonthlyPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let typed = |value: Option<String>| Cell::Typed(value.unwrap_or_default());
    for row in &page.monthly.rows {
        let both = &row.row;
        sheet.row([
            Cell::typed(row.list.name()),
            Cell::typed(row.rule.name()),
            Cell::Text(&both.account_id),
            Cell::Text(&both.name),
            typed(both.score_from.map(|score| score.to_string())),
            typed(both.score_to.map(|score| score.to_string())),
            typed(both.change.map(|change| change.to_string())),
            Cell::Text(both.tier_from.as_deref().unwrap_or_default()),
            Cell::Text(both.tier_to.as_deref().unwrap_or_default()),
            Cell::Text(both.list_tier_to.as_deref().unwrap_or_default()),
            Cell::Text(row.excluded.as_deref().unwrap_or_default()),
            typed(row.engagement.map(|twice| twice.before.to_string())),
            typed(row.engagement.map(|twice| twice.now.to_string())),
            Cell::typed(row.people.now),
            Cell::typed(row.new_deals),
        ])?;
    }
    sheet.finish()
}
