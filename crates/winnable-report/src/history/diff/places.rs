//! Who changed the place in the list that the team carries, and by which rule.

use std::collections::BTreeMap;

use winnable_history::{DiffRow, Move};
use winnable_model::text::history as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Localised, Score, Text};

use super::DiffPage;
use crate::grid::{Column, Grid, Side};
use crate::history::{HistoryOptions, or_dash, place_reason, rest};
use crate::lines::{bold, grid_lines};
use crate::terminal::{escape, hang};

/// The accounts of both lists whose place is another one and is not what the tier of the score says, after
/// how many changed which place. Nothing where every place follows the score.
pub(super) fn places(page: &DiffPage<'_>, options: HistoryOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let stayed = |row: &&DiffRow| !matches!(row.moved, Move::In | Move::Out);
    let moved = |row: &&DiffRow| row.list_tier_from != row.list_tier_to;
    let rows = page.rows.iter().filter(stayed).filter(moved);
    let rows: Vec<&DiffRow> = rows.collect();
    let is_told = |row: &&&DiffRow| row.list_reason_from.is_some() || row.list_reason_to.is_some();
    let mut told: Vec<&DiffRow> = rows.iter().filter(is_told).copied().collect();
    if told.is_empty() {
        return Vec::new();
    }
    let mut sums: BTreeMap<(Option<&str>, Option<&str>), u64> = BTreeMap::new();
    for row in &rows {
        let pair = (row.list_tier_from.as_deref(), row.list_tier_to.as_deref());
        *sums.entry(pair).or_default() += 1;
    }
    let mut lines = bold(&texts::places_title(), options);
    for ((from, to), accounts) in sums {
        let text = texts::tier_move(&or_dash(from), &or_dash(to), accounts);
        lines.extend(hang("  ", &escape(&t(text)), options.width));
    }
    told.sort_by(|a, b| {
        let score = |row: &DiffRow| row.score_to.map(Score::points);
        let by_score = score(b).cmp(&score(a));
        by_score.then_with(|| a.account_id.cmp(&b.account_id))
    });
    let mut grid = Grid::new(vec![
        Column::flexible(t(report_texts::heading_account()), 12).named(),
        Column::whole(t(texts::heading_list_tier()), Side::Left),
        Column::whole(t(texts::heading_score()), Side::Right),
        Column::flexible(t(texts::heading_reason()), 20).wrapped(),
    ]);
    let shown = options.top.unwrap_or(told.len());
    for row in told.iter().take(shown) {
        let (from, to) = (row.list_tier_from.as_deref(), row.list_tier_to.as_deref());
        grid.push([
            row.name.clone(),
            format!("{} → {}", or_dash(from), or_dash(to)),
            or_dash(row.score_to),
            t(place_reason(row)),
        ]);
    }
    lines.extend(grid_lines(&grid, options));
    lines.extend(rest(told.len(), shown, options));
    lines
}
