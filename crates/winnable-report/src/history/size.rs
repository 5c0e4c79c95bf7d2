//! How large the lists of snapshots are, one after the other.

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_engine::history::{Growth, Twice, Yield};
use winnable_history::ListSize;
use winnable_model::text::history as texts;
use winnable_model::{Localised, Text};

use super::{HistoryOptions, LogPage, or_dash};
use crate::bar::waterfall;
use crate::grid::{Column, Grid, Side};
use crate::lines::{block, told};
use crate::table::warning_lines;

/// How wide the bar of the largest list is.
const CELLS: usize = 12;

/// The sizes, the latest first, what growth brought, and the warnings.
pub(super) fn size_lines(page: &LogPage<'_>, options: HistoryOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_name()), 8).kept().named(),
        Column::whole(t(texts::heading_as_of()), Side::Left).kept(),
        right(texts::heading_size()).kept(),
        right(texts::heading_seats()).kept(),
        right(texts::heading_came()),
        right(texts::heading_left()),
        Column::whole(String::new(), Side::Left),
        Column::flexible(t(texts::heading_by_tier()), 12).wrapped(),
    ]);
    let whole = |count: u64| i32::try_from(count).unwrap_or(i32::MAX);
    let largest = page.sizes.iter().filter_map(ListSize::accounts).max();
    let full = whole(largest.unwrap_or_default());
    for (snapshot, size) in page.snapshots.iter().zip(page.sizes).rev() {
        let tiers = size.tiers.iter().filter(|(_, count)| **count > 0);
        let tiers: Vec<String> = tiers
            .map(|(tier, count)| format!("{tier} {count}"))
            .collect();
        grid.push([
            snapshot.names.join(", "),
            snapshot.head.as_of.to_string(),
            or_dash(size.accounts()),
            or_dash(size.seats),
            or_dash(size.came),
            or_dash(size.left),
            waterfall(0, whole(size.accounts().unwrap_or_default()), full, CELLS),
            tiers.join(", "),
        ]);
    }
    let mut lines = block(&texts::sizes_title(), &grid, options);
    if let Some((growth, brought)) = &page.growth {
        let pair = |count: Option<Twice>| count.map(|count| (count.before, count.now));
        let counts = [pair(brought.meetings), pair(brought.wins)];
        let span = (growth.snapshots as u64, growth.days());
        lines.extend(told(&texts::growth(span, growth.sizes, counts), options));
    }
    let warnings = warning_lines(page.warnings, options.width, options.lang, options.colour);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines
}

/// The size of a list in JSON.
#[derive(Serialize)]
pub(super) struct SizeJson<'a> {
    accounts: Option<u64>,
    seats: Option<u64>,
    came: Option<u64>,
    left: Option<u64>,
    tiers: &'a BTreeMap<String, u64>,
}

impl<'a> SizeJson<'a> {
    pub(super) fn new(size: &'a ListSize) -> Self {
        Self {
            accounts: size.accounts(),
            seats: size.seats,
            came: size.came,
            left: size.left,
            tiers: &size.tiers,
        }
    }
}

/// The growth of a list in JSON.
#[derive(Serialize)]
pub(super) struct GrowthJson {
    from: String,
    to: String,
    snapshots: usize,
    size_from: u64,
    size_to: u64,
    meetings: Option<TwiceJson>,
    wins: Option<TwiceJson>,
    flat: bool,
}

#[derive(Serialize)]
struct TwiceJson {
    before: u64,
    now: u64,
}

impl GrowthJson {
    pub(super) fn new((growth, brought): &(Growth, Yield)) -> Self {
        let twice =
            |count: Option<Twice>| count.map(|Twice { before, now }| TwiceJson { before, now });
        Self {
            from: growth.from.to_string(),
            to: growth.to.to_string(),
            snapshots: growth.snapshots,
            size_from: growth.sizes.0,
            size_to: growth.sizes.1,
            meetings: twice(brought.meetings),
            wins: twice(brought.wins),
            flat: brought.is_flat(),
        }
    }
}
