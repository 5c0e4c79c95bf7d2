//! What moved, in a terminal: the sums first, then the accounts of each move.

use std::collections::BTreeMap;

use winnable_history::{Cause, DiffRow, Move};
use winnable_model::text::history as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Localised, Points, Text};

use super::{DiffPage, MOVES, places};
use crate::grid::{Column, Grid, Side};
use crate::history::inputs::inputs_block;
use crate::history::{
    HistoryOptions, about, cause_name, or_dash, rest, signed, tier_or_none, warnings,
};
use crate::lines::{bold, grid_lines, told};
use crate::style::Paint;
use crate::terminal::escape;

/// A comparison: what it is of, how many moved and by what, which tiers they left, and the accounts of
/// each move, those with the largest change first.
pub fn diff_table(page: &DiffPage<'_>, options: HistoryOptions) -> String {
    let mut lines = head(page, options);
    let counts = MOVES.map(|moved| page.count(moved));
    let [into, out, up, down, same] = counts;
    lines.extend(told(&texts::moves(into, out, up, down, same), options));
    for (moved, title) in [
        (Move::In, texts::moved_in()),
        (Move::Out, texts::moved_out()),
    ] {
        lines.extend(came_or_went(page, moved, &title, options));
    }
    if is_of_two_projects(page) {
        lines.extend(told(&texts::nothing_shared(), options));
    }
    lines.extend(renamed(page, options));
    lines.extend(causes(page, options));
    let mut blocks = vec![
        inputs_block(page.from, page.to, options),
        tiers(page, options),
        places::places(page, options),
    ];
    for moved in MOVES.into_iter().filter(|moved| *moved != Move::Same) {
        blocks.push(accounts(page, moved, options));
    }
    let moved = into + out + up + down > 0;
    if moved {
        let meaning = told(&texts::causes_are(), options);
        let faint = |line: &String| Paint(options.colour).faint(line);
        blocks.push(meaning.iter().map(faint).collect());
    } else {
        blocks.push(told(&texts::nothing_moved(), options));
    }
    blocks.push(warnings(page.warnings, options));
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        lines.push(String::new());
        lines.extend(block);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn head(page: &DiffPage<'_>, options: HistoryOptions) -> Vec<String> {
    let (from, to) = (page.from, page.to);
    let mut lines = bold(&texts::diff_title(&from.label(), &to.label()), options);
    lines.extend(about(from, to, options));
    lines
}

/// By which rules, and as which accounts, the accounts of a move came or went; nothing where none did.
fn came_or_went(
    page: &DiffPage<'_>,
    moved: Move,
    title: &Text,
    options: HistoryOptions,
) -> Vec<String> {
    let mut by_rule: BTreeMap<&str, u64> = BTreeMap::new();
    let (mut without, mut others) = (0_u64, 0_u64);
    for row in page.rows.iter().filter(|row| row.moved == moved) {
        let (rule, other_side) = match moved {
            Move::In => (&row.excluded_from, row.score_from),
            _ => (&row.excluded_to, row.score_to),
        };
        match rule {
            Some(rule) => *by_rule.entry(rule).or_default() += 1,
            None if other_side.is_none() => without += 1,
            None => others += 1,
        }
    }
    let is_new = if moved == Move::In {
        texts::new_in_data()
    } else {
        texts::gone_from_data()
    };
    let rules = by_rule.into_iter();
    let rules = rules.map(|(rule, accounts)| (texts::by_rule(rule), accounts));
    let mut parts: Vec<(Text, u64)> = rules.collect();
    parts.push((is_new, without));
    parts.push((Text::new("–", "–"), others));
    parts.retain(|(_, accounts)| *accounts > 0);
    if parts.is_empty() {
        return Vec::new();
    }
    told(&texts::came_or_went(title, &parts), options)
}

/// Whether both have accounts and none in common.
fn is_of_two_projects(page: &DiffPage<'_>) -> bool {
    let both = |row: &DiffRow| row.score_from.is_some() && row.score_to.is_some();
    let came = page.rows.iter().any(|row| row.score_from.is_none());
    let went = page.rows.iter().any(|row| row.score_to.is_none());
    came && went && !page.rows.iter().any(both)
}

/// So many accounts of another name are named.
const NAMED: usize = 3;

/// The accounts of another name.
fn renamed(page: &DiffPage<'_>, options: HistoryOptions) -> Vec<String> {
    let renamed = page.rows.iter();
    let renamed =
        renamed.filter_map(|row| Some(format!("{} → {}", row.name_from.as_ref()?, row.name)));
    let all: Vec<String> = renamed.collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut named: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
    if all.len() > NAMED {
        named.push("…");
    }
    told(
        &texts::renamed(all.len() as u64, &named.join(", ")),
        options,
    )
}

/// What each cause did, those that did nothing left out.
fn causes(page: &DiffPage<'_>, options: HistoryOptions) -> Vec<String> {
    let mut lines = Vec::new();
    for cause in Cause::ALL {
        let parts = page.rows.iter().filter_map(|row| row.parts);
        let moved: Vec<Points> = parts
            .map(|parts| parts.of(cause))
            .filter(|part| *part != Points::ZERO)
            .collect();
        let most = moved.iter().max_by_key(|part| part.hundredths().abs());
        if let Some(most) = most {
            let of = cause_name(cause).text(options.lang);
            let text = texts::cause_moved(&of, moved.len() as u64, &signed(*most));
            lines.extend(told(&text, options));
        }
    }
    lines
}

/// How many accounts of both lists went from which tier to which.
fn tiers(page: &DiffPage<'_>, options: HistoryOptions) -> Vec<String> {
    let mut moves: BTreeMap<(Option<&str>, Option<&str>), u64> = BTreeMap::new();
    let stayed = |row: &&DiffRow| !matches!(row.moved, Move::In | Move::Out);
    for row in page.rows.iter().filter(stayed) {
        let (from, to) = (row.tier_from.as_deref(), row.tier_to.as_deref());
        if from != to {
            *moves.entry((from, to)).or_default() += 1;
        }
    }
    if moves.is_empty() {
        return Vec::new();
    }
    let mut lines = bold(&texts::tiers_title(), options);
    for ((from, to), accounts) in moves {
        let tier = |tier| tier_or_none(tier, options.lang);
        let text = texts::tier_move(&tier(from), &tier(to), accounts).text(options.lang);
        lines.extend(crate::terminal::hang("  ", &escape(&text), options.width));
    }
    lines
}

/// The accounts of a move.
fn accounts(page: &DiffPage<'_>, moved: Move, options: HistoryOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let mut rows: Vec<&DiffRow> = page.rows.iter().filter(|row| row.moved == moved).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    rows.sort_by(|a, b| order(a).cmp(&order(b)));
    let title = match moved {
        Move::In => texts::moved_in(),
        Move::Out => texts::moved_out(),
        Move::Up => texts::moved_up(),
        Move::Down | Move::Same => texts::moved_down(),
    };
    let mut lines = bold(&title, options);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let rule = |row: &DiffRow| match moved {
        Move::In => row.excluded_from.clone(),
        _ => row.excluded_to.clone(),
    };
    // Who came or went because a rule says so, and not as an account that is new or gone.
    let by_rule = rows.iter().any(|row| rule(row).is_some());
    let mut columns = vec![
        Column::flexible(t(report_texts::heading_account()), 12).named(),
        Column::whole(t(texts::heading_tier()), Side::Left),
    ];
    if by_rule {
        columns.push(Column::flexible(t(texts::heading_rule()), 10));
    }
    columns.extend([
        right(texts::heading_score()),
        right(texts::heading_change()),
        right(texts::cause_data()),
        right(texts::cause_rule()),
        right(texts::cause_time()),
        right(texts::cause_matching()),
    ]);
    let mut grid = Grid::new(columns);
    let shown = options.top.unwrap_or(rows.len());
    for row in rows.iter().take(shown) {
        let mut cells = vec![row.name.clone(), tier(row, options)];
        if by_rule {
            cells.push(rule(row).unwrap_or_default());
        }
        cells.push(scores(row));
        cells.push(or_dash(row.change.map(signed)));
        for cause in Cause::ALL {
            let part = row.parts.map(|parts| parts.of(cause));
            cells.push(match part {
                Some(Points::ZERO) => "0".to_owned(),
                part => or_dash(part.map(signed)),
            });
        }
        grid.push(cells);
    }
    lines.extend(grid_lines(&grid, options));
    lines.extend(rest(rows.len(), shown, options));
    lines
}

/// The largest changes first; where there is none, the best accounts; then by key.
fn order(row: &DiffRow) -> (i32, i32, &str) {
    let change = row.change.map_or(0, |change| change.hundredths().abs());
    let score = row.score_to.or(row.score_from);
    let score = score.map_or(0, |score| score.points().hundredths());
    (-change, -score, &row.account_id)
}

/// The tier, or both where it changed.
fn tier(row: &DiffRow, options: HistoryOptions) -> String {
    let name = |tier: &Option<String>| tier_or_none(tier.as_deref(), options.lang);
    match (row.score_from, row.score_to) {
        (Some(_), Some(_)) if row.tier_from != row.tier_to => {
            format!("{} → {}", name(&row.tier_from), name(&row.tier_to))
        }
        (_, Some(_)) => name(&row.tier_to),
        (_, None) => name(&row.tier_from),
    }
}

fn scores(row: &DiffRow) -> String {
    match (row.score_from, row.score_to) {
        (Some(from), Some(to)) if from != to => format!("{from} → {to}"),
        (from, to) => or_dash(to.or(from)),
    }
}
