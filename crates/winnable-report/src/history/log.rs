//! The snapshots of a project, those of the latest dates first.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::history::{Growth, Yield};
use winnable_history::{ListSize, Snapshot};
use winnable_model::text::history as texts;
use winnable_model::{Diagnostic, Lang, Localised, grouped};

use super::size::{GrowthJson, SizeJson, size_lines};
use super::{HistoryOptions, SnapshotJson};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::json::{DiagnosticJson, warnings_json, write_document};
use crate::lines::{bold, grid_lines};

/// Snapshots, the earliest first.
#[derive(Clone, Copy, Debug)]
pub struct LogPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The snapshots.
    pub snapshots: &'a [Snapshot],
    /// The sizes of their lists.
    pub sizes: &'a [ListSize],
    /// The growth of the list up to the latest, where it went on for long, and what it brought.
    pub growth: Option<(Growth, Yield)>,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

/// The snapshots as a table.
pub fn log_table(page: &LogPage<'_>, options: HistoryOptions) -> String {
    let t = |text: winnable_model::Text| text.text(options.lang);
    let motions = page.snapshots.iter().map(|snapshot| snapshot.head.motion);
    // Lists of one kind need no column that says which.
    let is_mixed = motions
        .clone()
        .any(|one| Some(one) != motions.clone().next());
    let mut columns = vec![
        Column::flexible(t(texts::heading_name()), 12).named(),
        Column::whole(t(texts::heading_as_of()), Side::Left),
    ];
    if is_mixed {
        columns.push(Column::whole(t(texts::heading_motion()), Side::Left));
    }
    columns.extend([
        Column::whole(t(texts::heading_accounts()), Side::Right),
        Column::whole(t(texts::heading_excluded()), Side::Right),
        Column::flexible(t(texts::heading_model()), 10),
        Column::whole(t(texts::heading_id()), Side::Left),
    ]);
    let mut grid = Grid::new(columns);
    for snapshot in page.snapshots.iter().rev() {
        let head = &snapshot.head;
        let mut cells = vec![snapshot.names.join(", "), head.as_of.to_string()];
        if is_mixed {
            cells.push(t(texts::list_of(head.motion)));
        }
        cells.extend([
            grouped(head.accounts.saturating_sub(head.excluded).into()),
            grouped(head.excluded.into()),
            head.model.clone(),
            snapshot.short_id(),
        ]);
        grid.push(cells);
    }
    let mut lines = bold(&texts::log_title(), options);
    lines.extend(grid_lines(&grid, options));
    lines.extend(size_lines(page, options));
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Serialize)]
struct LogJson<'a> {
    schema: &'static str,
    engine: &'a str,
    snapshots: Vec<LoggedJson<'a>>,
    growth: Option<GrowthJson>,
    warnings: Vec<DiagnosticJson<'a>>,
}

#[derive(Serialize)]
struct LoggedJson<'a> {
    #[serde(flatten)]
    snapshot: SnapshotJson<'a>,
    list: SizeJson<'a>,
}

/// The snapshots in JSON, the earliest first: schema `winnable/log/1`.
///
/// # Errors
/// Those of the writer.
pub fn log_json(out: &mut dyn Write, page: &LogPage<'_>, lang: Lang) -> io::Result<()> {
    let document = LogJson {
        schema: "winnable/log/1",
        engine: page.engine,
        snapshots: page
            .snapshots
            .iter()
            .zip(page.sizes)
            .map(|(snapshot, size)| LoggedJson {
                snapshot: SnapshotJson::new(snapshot),
                list: SizeJson::new(size),
            })
            .collect(),
        growth: page.growth.as_ref().map(GrowthJson::new),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 14] = [
    "id",
    "names",
    "as_of",
    "model",
    "model_sha256",
    "accounts",
    "excluded",
    "currency",
    "engine",
    "motion",
    "in_list",
    "seats",
    "came",
    "left",
];

/// The snapshots as CSV, the earliest first, one a row.
///
/// # Errors
/// Those of the writer.
pub fn log_csv(out: &mut dyn Write, page: &LogPage<'_>, options: CsvOptions) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let or_blank =
        |count: Option<u64>| Cell::typed(count.map_or_else(String::new, |count| count.to_string()));
    for (snapshot, size) in page.snapshots.iter().zip(page.sizes) {
        let head = &snapshot.head;
        let names = snapshot.names.join(" ");
        sheet.row([
            Cell::typed(snapshot.id),
            Cell::Text(&names),
            Cell::typed(head.as_of),
            Cell::Text(&head.model),
            Cell::typed(&head.model_sha256),
            Cell::typed(head.accounts),
            Cell::typed(head.excluded),
            Cell::typed(head.currency.code()),
            Cell::typed(&head.engine),
            Cell::typed(head.motion.name()),
            or_blank(size.accounts()),
            or_blank(size.seats),
            or_blank(size.came),
            or_blank(size.left),
        ])?;
    }
    sheet.finish()
}
