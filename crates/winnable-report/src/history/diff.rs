//! What moved between two snapshots.

mod places;
mod table;

use std::io::{self, Write};

use serde::Serialize;
use winnable_history::{Cause, DiffRow, Move, Parts, Snapshot};
use winnable_model::{Diagnostic, Lang};

use super::SnapshotJson;
use super::inputs::{InputJson, inputs};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::json::{DiagnosticJson, warnings_json, write_document};

pub use table::diff_table;

/// Two snapshots and every account that one of them lists, in the order of their keys.
#[derive(Clone, Copy, Debug)]
pub struct DiffPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The former snapshot.
    pub from: &'a Snapshot,
    /// The later snapshot.
    pub to: &'a Snapshot,
    /// The accounts.
    pub rows: &'a [DiffRow],
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// The moves in the order in which they are told.
const MOVES: [Move; 5] = [Move::In, Move::Out, Move::Up, Move::Down, Move::Same];

impl DiffPage<'_> {
    /// How many accounts made which move.
    fn count(&self, moved: Move) -> u64 {
        self.rows.iter().filter(|row| row.moved == moved).count() as u64
    }
}

#[derive(Serialize)]
struct DiffJson<'a> {
    schema: &'static str,
    engine: &'a str,
    from: String,
    to: String,
    from_snapshot: SnapshotJson<'a>,
    to_snapshot: SnapshotJson<'a>,
    moves: MovesJson,
    rows: Vec<RowJson<'a>>,
    inputs: Vec<InputJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct MovesJson {
    r#in: u64,
    out: u64,
    up: u64,
    down: u64,
    same: u64,
}

/// A row of a comparison in JSON.
#[derive(Serialize)]
pub(super) struct RowJson<'a> {
    account_id: &'a str,
    name: &'a str,
    name_from: Option<&'a str>,
    r#move: &'static str,
    score_from: Option<String>,
    score_to: Option<String>,
    tier_from: Option<&'a str>,
    tier_to: Option<&'a str>,
    list_tier_from: Option<&'a str>,
    list_tier_to: Option<&'a str>,
    list_reason_from: Option<&'a str>,
    list_reason_to: Option<&'a str>,
    excluded_from: Option<&'a str>,
    excluded_to: Option<&'a str>,
    change: Option<String>,
    parts: Option<PartsJson>,
}

#[derive(Serialize)]
struct PartsJson {
    data: String,
    rule: String,
    time: String,
    matching: String,
}

impl PartsJson {
    fn new(parts: &Parts) -> Self {
        Self {
            data: parts.data.to_string(),
            rule: parts.rule.to_string(),
            time: parts.time.to_string(),
            matching: parts.matching.to_string(),
        }
    }
}

impl<'a> RowJson<'a> {
    pub(super) fn new(row: &'a DiffRow) -> Self {
        Self {
            account_id: &row.account_id,
            name: &row.name,
            name_from: row.name_from.as_deref(),
            r#move: row.moved.name(),
            score_from: row.score_from.map(|score| score.to_string()),
            score_to: row.score_to.map(|score| score.to_string()),
            tier_from: row.tier_from.as_deref(),
            tier_to: row.tier_to.as_deref(),
            list_tier_from: row.list_tier_from.as_deref(),
            list_tier_to: row.list_tier_to.as_deref(),
            list_reason_from: row.list_reason_from.as_deref(),
            list_reason_to: row.list_reason_to.as_deref(),
            excluded_from: row.excluded_from.as_deref(),
            excluded_to: row.excluded_to.as_deref(),
            change: row.change.map(|change| change.to_string()),
            parts: row.parts.as_ref().map(PartsJson::new),
        }
    }
}

/// Every account in JSON, its texts in one language: schema `winnable/diff/1`.
///
/// # Errors
/// Those of the writer.
pub fn diff_json(out: &mut dyn Write, page: &DiffPage<'_>, lang: Lang) -> io::Result<()> {
    let document = DiffJson {
        schema: "winnable/diff/1",
        engine: page.engine,
        from: page.from.id.to_string(),
        to: page.to.id.to_string(),
        from_snapshot: SnapshotJson::new(page.from),
        to_snapshot: SnapshotJson::new(page.to),
        moves: MovesJson {
            r#in: page.count(Move::In),
            out: page.count(Move::Out),
            up: page.count(Move::Up),
            down: page.count(Move::Down),
            same: page.count(Move::Same),
        },
        rows: page.rows.iter().map(RowJson::new).collect(),
        inputs: inputs(page.from, page.to),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 19] = [
    "account_id",
    "name",
    "move",
    "score_from",
    "score_to",
    "change",
    "data",
    "rule",
    "time",
    "matching",
    "tier_from",
    "tier_to",
    "list_tier_from",
    "list_tier_to",
    "excluded_from",
    "excluded_to",
    "name_from",
    "list_reason_to",
    "list_reason_from",
];

/// Every account as CSV.
///
/// # Errors
/// Those of the writer.
pub fn diff_csv(out: &mut dyn Write, page: &DiffPage<'_>, options: CsvOptions) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let typed = |value: Option<String>| Cell::Typed(value.unwrap_or_default());
    for row in page.rows {
        let part = |cause: Cause| typed(row.parts.map(|parts| parts.of(cause).to_string()));
        sheet.row([
            Cell::Text(&row.account_id),
            Cell::Text(&row.name),
            Cell::typed(row.moved.name()),
            typed(row.score_from.map(|score| score.to_string())),
            typed(row.score_to.map(|score| score.to_string())),
            typed(row.change.map(|change| change.to_string())),
            part(Cause::Data),
            part(Cause::Rule),
            part(Cause::Time),
            part(Cause::Matching),
            Cell::Text(row.tier_from.as_deref().unwrap_or_default()),
            Cell::Text(row.tier_to.as_deref().unwrap_or_default()),
            Cell::Text(row.list_tier_from.as_deref().unwrap_or_default()),
            Cell::Text(row.list_tier_to.as_deref().unwrap_or_default()),
            Cell::Text(row.excluded_from.as_deref().unwrap_or_default()),
            Cell::Text(row.excluded_to.as_deref().unwrap_or_default()),
            Cell::Text(row.name_from.as_deref().unwrap_or_default()),
            Cell::Text(row.list_reason_to.as_deref().unwrap_or_default()),
            Cell::Text(row.list_reason_from.as_deref().unwrap_or_default()),
        ])?;
    }
    sheet.finish()
}
