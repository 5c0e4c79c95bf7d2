//! The list of a snapshot.

use std::io::{self, Write};

use serde::Serialize;
use winnable_history::{Row, Snapshot};
use winnable_model::text::history as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Localised, Motion, grouped};

use super::{HistoryOptions, SnapshotJson, because, or_dash, rest, tier_or_none};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::json::write_document;
use crate::lines::{bold, grid_lines, told};
use crate::terminal::{escape, wrap};

/// A snapshot and its accounts, in the order of their keys.
#[derive(Clone, Copy, Debug)]
pub struct ShowPage<'a> {
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// Its accounts.
    pub rows: &'a [Row],
}

impl<'a> ShowPage<'a> {
    /// The accounts of the list, the best first.
    fn listed(&self) -> Vec<&'a Row> {
        let mut rows: Vec<&Row> = self.rows.iter().filter(|row| row.is_listed()).collect();
        rows.sort_by(|a, b| a.in_list(b));
        rows
    }
}

/// The list as a table.
pub fn show_table(page: &ShowPage<'_>, options: HistoryOptions) -> String {
    let lang = options.lang;
    let t = |text: winnable_model::Text| text.text(lang);
    let (snapshot, head) = (page.snapshot, &page.snapshot.head);
    let title = texts::show_title(&snapshot.label(), &snapshot.short_id());
    let mut lines = bold(&title, options);
    let currency = head.currency.code();
    let of = (&*head.model, &*head.engine, currency);
    let about = texts::show_about(head.as_of, head.motion, of);
    lines.extend(wrap(&escape(&t(about)), options.width));
    let listed = page.listed();
    let counts = report_texts::counts(listed.len() as u64, head.excluded, 0, 0);
    lines.extend(wrap(&t(counts), options.width));
    if listed.is_empty() {
        lines.extend(nobody(page, options));
        lines.push(String::new());
        return lines.join("\n");
    }
    lines.push(String::new());
    let has_lists = listed.iter().any(|row| row.list_reason.is_some());
    let mut columns = vec![
        Column::whole("#".to_owned(), Side::Right),
        Column::flexible(t(report_texts::heading_account()), 12).named(),
        Column::whole(t(texts::heading_tier()), Side::Left),
        Column::whole(t(texts::heading_score()), Side::Right),
    ];
    // Where a place is not the tier of the score, why that is so matters more than the interval.
    if has_lists {
        columns.push(Column::whole(t(texts::heading_list_tier()), Side::Left));
        columns.push(Column::flexible(t(texts::heading_reason()), 28));
    }
    columns.push(Column::whole(t(texts::heading_value()), Side::Right));
    columns.push(Column::whole(
        t(report_texts::heading_interval()),
        Side::Right,
    ));
    let mut grid = Grid::new(columns);
    let shown = options.top.unwrap_or(listed.len());
    for (rank, row) in listed.iter().take(shown).enumerate() {
        let mut cells = vec![
            (rank + 1).to_string(),
            row.name.clone(),
            with_mark(tier_or_none(row.tier.as_deref(), lang), row.tier_certain),
            row.score.to_string(),
        ];
        if has_lists {
            cells.push(or_dash(row.list_tier.as_deref()));
            let reason = row.list_reason.as_deref();
            cells.push(reason.map_or_else(String::new, |reason| because(reason).text(lang)));
        }
        cells.push(or_dash(row.value.map(|value| grouped(value.decimal()))));
        cells.push(format!("{}–{}", row.low, row.high));
        grid.push(cells);
    }
    lines.extend(grid_lines(&grid, options));
    lines.extend(rest(listed.len(), shown, options));
    lines.push(String::new());
    lines.join("\n")
}

/// What to say of a list without an account.
fn nobody(page: &ShowPage<'_>, options: HistoryOptions) -> Vec<String> {
    let mut lines = told(&texts::empty_list(), options);
    let is_customer = |row: &Row| row.excluded.as_deref() == Some("customer");
    let is_new = page.snapshot.head.motion == Motion::New;
    if is_new && page.rows.iter().any(is_customer) {
        lines.extend(told(&texts::try_expand(), options));
    }
    lines
}

/// A tier, marked where an unknown field could change it.
fn with_mark(tier: String, is_certain: bool) -> String {
    if is_certain { tier } else { format!("{tier}~") }
}

#[derive(Serialize)]
struct ShowJson<'a> {
    schema: &'static str,
    snapshot: SnapshotJson<'a>,
    rows: Vec<RowJson<'a>>,
    manifest: &'a serde_json::Value,
}

#[derive(Serialize)]
struct RowJson<'a> {
    account_id: &'a str,
    name: &'a str,
    score: String,
    low: String,
    high: String,
    tier: Option<&'a str>,
    tier_certain: bool,
    list_tier: Option<&'a str>,
    list_reason: Option<&'a str>,
    excluded: Option<&'a str>,
    value: Option<String>,
}

impl<'a> RowJson<'a> {
    fn new(row: &'a Row) -> Self {
        Self {
            account_id: &row.account_id,
            name: &row.name,
            score: row.score.to_string(),
            low: row.low.to_string(),
            high: row.high.to_string(),
            tier: row.tier.as_deref(),
            tier_certain: row.tier_certain,
            list_tier: row.list_tier.as_deref(),
            list_reason: row.list_reason.as_deref(),
            excluded: row.excluded.as_deref(),
            value: row.value.map(|value| value.decimal().to_string()),
        }
    }
}

/// Every account of a snapshot in JSON, excluded ones included, in the order of their keys: schema
/// `winnable/snapshot/1`.
///
/// # Errors
/// Those of the writer.
pub fn show_json(out: &mut dyn Write, page: &ShowPage<'_>) -> io::Result<()> {
    let document = ShowJson {
        schema: "winnable/snapshot/1",
        snapshot: SnapshotJson::new(page.snapshot),
        rows: page.rows.iter().map(RowJson::new).collect(),
        manifest: &page.snapshot.head.manifest,
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 11] = [
    "account_id",
    "name",
    "score",
    "low",
    "high",
    "tier",
    "tier_certain",
    "list_tier",
    "list_reason",
    "excluded",
    "value",
];

/// Every account of a snapshot as CSV, excluded ones included, in the order of their keys.
///
/// # Errors
/// Those of the writer.
pub fn show_csv(out: &mut dyn Write, page: &ShowPage<'_>, options: CsvOptions) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for row in page.rows {
        let value = row.value.map(|value| value.decimal().to_string());
        sheet.row([
            Cell::Text(&row.account_id),
            Cell::Text(&row.name),
            Cell::typed(row.score),
            Cell::typed(row.low),
            Cell::typed(row.high),
            Cell::Text(row.tier.as_deref().unwrap_or_default()),
            Cell::typed(row.tier_certain),
            Cell::Text(row.list_tier.as_deref().unwrap_or_default()),
            Cell::Text(row.list_reason.as_deref().unwrap_or_default()),
            Cell::Text(row.excluded.as_deref().unwrap_or_default()),
            Cell::Typed(value.unwrap_or_default()),
        ])?;
    }
    sheet.finish()
}
