//! The snapshots of a project, those of the latest dates first.

use std::io::{self, Write};

use serde::Serialize;
use winnable_history::Snapshot;
use winnable_model::text::history as texts;
use winnable_model::{Localised, grouped};

use super::{HistoryOptions, SnapshotJson};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::json::write_document;
use crate::lines::{bold, grid_lines};

/// Snapshots, the earliest first.
#[derive(Clone, Copy, Debug)]
pub struct LogPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The snapshots.
    pub snapshots: &'a [Snapshot],
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
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Serialize)]
struct LogJson<'a> {
    schema: &'static str,
    engine: &'a str,
    snapshots: Vec<SnapshotJson<'a>>,
}

/// The snapshots in JSON, the earliest first: schema `winnable/log/1`.
///
/// # Errors
/// Those of the writer.
pub fn log_json(out: &mut dyn Write, page: &LogPage<'_>) -> io::Result<()> {
    let document = LogJson {
        schema: "winnable/log/1",
        engine: page.engine,
        snapshots: page.snapshots.iter().map(SnapshotJson::new).collect(),
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 10] = [
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
];

/// The snapshots as CSV, the earliest first, one a row.
///
/// # Errors
/// Those of the writer.
pub fn log_csv(out: &mut dyn Write, page: &LogPage<'_>, options: CsvOptions) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for snapshot in page.snapshots {
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
        ])?;
    }
    sheet.finish()
}
