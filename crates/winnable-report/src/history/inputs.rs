//! The rows that were read for two snapshots, by the kind of their files.

use std::collections::BTreeSet;

use serde::Serialize;
use winnable_history::Snapshot;
use winnable_model::text::history as texts;
use winnable_model::{Localised, Text, grouped};

use super::{HistoryOptions, difference, or_dash};
use crate::grid::{Column, Grid, Side};
use crate::lines::{bold, grid_lines};

/// The rows of a kind on both sides; `None` where there was no such file.
#[derive(Serialize)]
pub(super) struct InputJson<'a> {
    kind: &'a str,
    from: Option<u64>,
    to: Option<u64>,
}

/// Every kind that one of the two read, by name.
pub(super) fn inputs<'a>(from: &'a Snapshot, to: &'a Snapshot) -> Vec<InputJson<'a>> {
    let (from, to) = (from.head.rows_read(), to.head.rows_read());
    let kinds: BTreeSet<&str> = from.keys().chain(to.keys()).copied().collect();
    let of = |kind: &'a str| InputJson {
        kind,
        from: from.get(kind).copied(),
        to: to.get(kind).copied(),
    };
    kinds.into_iter().map(of).collect()
}

/// The kinds of which not the same number of rows was read; nothing where there is none.
pub(super) fn inputs_block(from: &Snapshot, to: &Snapshot, options: HistoryOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_kind()), 12),
        right(texts::heading_from()),
        right(texts::heading_to()),
        right(texts::heading_change()),
    ]);
    let mut differ = false;
    for input in inputs(from, to) {
        if input.from == input.to {
            continue;
        }
        differ = true;
        let count = |rows: Option<u64>| or_dash(rows.map(|rows| grouped(rows.into())));
        let both = input.from.zip(input.to);
        let change = or_dash(both.map(|(from, to)| difference(from, to)));
        grid.push([
            input.kind.to_owned(),
            count(input.from),
            count(input.to),
            change,
        ]);
    }
    if !differ {
        return Vec::new();
    }
    let mut lines = bold(&texts::inputs_title(), options);
    lines.extend(grid_lines(&grid, options));
    lines
}
