//! Why the score of one account changed.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::history::{CriterionChange, RowCount, RowKind, Why, YEAR, is_last_years};
use winnable_history::{Cause, DiffRow, Snapshot};
use winnable_model::text::history as texts;
use winnable_model::{Localised, Points, Score, Text};
use winnable_score::list::Reason;

use super::diff::RowJson;
use super::{
    HistoryOptions, SnapshotJson, about, because, cause_name, difference, or_dash, place_reason,
    signed, tier_or_none,
};
use crate::grid::{Column, Grid, Side};
use crate::json::write_document;
use crate::lines::{bold, grid_lines, told};
use crate::terminal::{escape, hang, wrap};
use crate::value::{JsonValue, shown_value};

/// An account in two snapshots.
#[derive(Clone, Copy, Debug)]
pub struct WhyPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The former snapshot.
    pub from: &'a Snapshot,
    /// The later snapshot.
    pub to: &'a Snapshot,
    /// The account.
    pub why: &'a Why,
}

/// The account in a terminal: the scores, the parts of the change, the criteria that sum to it, the
/// facts that differ and the rows behind them.
pub fn why_page(page: &WhyPage<'_>, options: HistoryOptions) -> String {
    let mut lines = head(page, options);
    for block in [
        parts(page, options),
        criteria(page, options),
        facts(page, options),
        rows(page, options),
        age(page, options),
    ] {
        if !block.is_empty() {
            lines.push(String::new());
            lines.extend(block);
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn head(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let row = &page.why.row;
    let (from, to) = (page.from, page.to);
    let title = texts::why_title(&escape(&row.name), &escape(&row.account_id));
    let mut lines = bold(&title, options);
    lines.extend(told(
        &texts::diff_title(&from.label(), &to.label()),
        options,
    ));
    lines.extend(about(from, to, options));
    lines.push(String::new());
    match (row.score_from, row.score_to, row.change) {
        (Some(former), Some(later), Some(change)) => {
            let text = texts::scores(&former.to_string(), &later.to_string(), &signed(change));
            lines.extend(told(&text, options));
            let tier = |tier: &Option<String>| tier_or_none(tier.as_deref(), options.lang);
            let text = texts::tiers(&tier(&row.tier_from), &tier(&row.tier_to));
            lines.extend(told(&text, options));
            lines.extend(place(row, options));
        }
        (None, later, _) => {
            lines.extend(told(&texts::only_later(), options));
            lines.extend(stood(to, later, row.tier_to.as_deref(), options));
            let place = (&row.list_tier_to, &row.list_reason_to);
            lines.extend(stood_at(place, options));
        }
        (former, ..) => {
            lines.extend(told(&texts::only_former(), options));
            lines.extend(stood(from, former, row.tier_from.as_deref(), options));
            let place = (&row.list_tier_from, &row.list_reason_from);
            lines.extend(stood_at(place, options));
        }
    }
    if let Some(name) = &row.name_from {
        lines.extend(told(&texts::was_called(&from.label(), name), options));
    }
    for (side, rule) in [(from, &row.excluded_from), (to, &row.excluded_to)] {
        if let Some(rule) = rule {
            let text = texts::left_out(rule).text(options.lang);
            let text = format!("{}: {text}", side.label());
            lines.extend(wrap(&escape(&text), options.width));
        }
    }
    lines
}

/// The place in the list of an account that both snapshots have, and why, where it is another one or not
/// the tier of the score. A snapshot without a place and a reason for it is of a version that kept none.
fn place(row: &DiffRow, options: HistoryOptions) -> Vec<String> {
    let sides = [
        (&row.tier_from, &row.list_tier_from, &row.list_reason_from),
        (&row.tier_to, &row.list_tier_to, &row.list_reason_to),
    ];
    let mut known = sides.iter();
    let is_known = known.all(|(tier, list, why)| tier.is_none() || list.is_some() || why.is_some());
    let follows = |(_, _, why): &(_, _, &Option<String>)| why.is_none();
    // Who is left out on both sides is told by the rules that do it.
    let is_excluded = row.excluded_from.is_some() && row.excluded_to.is_some();
    if !is_known || is_excluded || sides.iter().all(follows) {
        return Vec::new();
    }
    let (from, to) = (row.list_tier_from.as_deref(), row.list_tier_to.as_deref());
    let mut lines = told(&texts::places(&or_dash(from), &or_dash(to)), options);
    lines.extend(told(&texts::place_because(&place_reason(row)), options));
    lines.extend(ledger(row.list_reason_to.as_deref(), options));
    lines
}

/// The place of an account that one snapshot alone has, where it is not the tier of its score.
fn stood_at(
    (list, reason): (&Option<String>, &Option<String>),
    options: HistoryOptions,
) -> Vec<String> {
    let Some(reason) = reason else {
        return Vec::new();
    };
    let list = or_dash(list.as_deref());
    let mut lines = told(&texts::places(&list, &list), options);
    lines.extend(told(&texts::place_because(&because(reason)), options));
    lines.extend(ledger(Some(reason), options));
    lines
}

/// Where the words of a person stand, where they made a place: a snapshot keeps what they do, and not who
/// said them.
fn ledger(reason: Option<&str>, options: HistoryOptions) -> Vec<String> {
    let said = match reason.and_then(Reason::from_name) {
        Some(Reason::Rejected | Reason::Accepted | Reason::Overridden) => texts::see_ledger(),
        _ => return Vec::new(),
    };
    told(&said, options)
}

/// The score and the tier of an account that one snapshot alone has.
fn stood(
    side: &Snapshot,
    score: Option<Score>,
    tier: Option<&str>,
    options: HistoryOptions,
) -> Vec<String> {
    let tier = tier_or_none(tier, options.lang);
    told(
        &texts::stood(&side.label(), &or_dash(score), &tier),
        options,
    )
}

fn parts(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let (Some(parts), Some(change)) = (page.why.row.parts, page.why.row.change) else {
        return Vec::new();
    };
    let t = |text: Text| text.text(options.lang);
    let mut lines = bold(&texts::parts_title(), options);
    let of = |cause: Cause| (t(cause_name(cause)), parts.of(cause));
    let mut cells: Vec<(String, Points)> = Cause::ALL.into_iter().map(of).collect();
    cells.push((t(texts::sum_is()), change));
    let wide = |text: &str| crate::terminal::display_width(text);
    let name = cells.iter().map(|(name, _)| wide(name)).max().unwrap_or(0);
    let figures = cells.iter().map(|(_, points)| signed(*points));
    let figure = figures.map(|text| wide(&text)).max().unwrap_or(0);
    for (text, points) in cells {
        let text = crate::terminal::pad_end(&text, name);
        let points = crate::terminal::pad_start(&signed(points), figure);
        lines.push(format!("  {text}  {points}"));
    }
    lines.extend(told(&texts::causes_are(), options));
    lines
}

/// The criteria that changed, and the sum of all.
fn criteria(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let row = &page.why.row;
    if row.change.is_none() {
        return Vec::new();
    }
    let t = |text: Text| text.text(options.lang);
    let changed: Vec<&CriterionChange> = page
        .why
        .criteria
        .iter()
        .filter(|change| change.from != change.to)
        .collect();
    if changed.is_empty() {
        return Vec::new();
    }
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_criterion()), 16).named(),
        right(texts::heading_from()),
        right(texts::heading_to()),
        right(texts::heading_change()),
    ]);
    let mut sum = Points::ZERO;
    for change in changed {
        let name = match &change.factor {
            Some(factor) => format!("{factor}.{}", change.criterion),
            None => change.criterion.clone(),
        };
        sum += change.change();
        grid.push([
            name,
            or_dash(change.from),
            or_dash(change.to),
            signed(change.change()),
        ]);
    }
    grid.push([
        t(texts::sum_is()),
        String::new(),
        String::new(),
        signed(sum),
    ]);
    let mut lines = bold(&texts::criteria_title(), options);
    lines.extend(grid_lines(&grid, options));
    lines
}

fn facts(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    if page.why.row.change.is_none() {
        return Vec::new();
    }
    let mut lines = bold(&texts::facts_title(), options);
    if page.why.facts.is_empty() {
        lines.extend(told(&texts::no_facts(), options));
        return lines;
    }
    for fact in &page.why.facts {
        let shown = |value| shown_value(value, options.lang);
        let text = format!("{}: {} → {}", fact.fact, shown(&fact.from), shown(&fact.to));
        lines.extend(hang("  ", &escape(&text), options.width));
    }
    lines
}

/// How old the newest row is.
fn age(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let newest = page.why.newest;
    let mut lines = Vec::new();
    if let Some(day) = newest {
        lines.extend(told(&texts::newest_row(day), options));
    }
    if is_old(page) == Some(true) {
        lines.extend(told(&texts::nothing_new(YEAR), options));
    }
    lines
}

/// Whether nothing happened within the year up to the later snapshot that has the account.
fn is_old(page: &WhyPage<'_>) -> Option<bool> {
    let side = if page.why.row.score_to.is_some() {
        page.to
    } else {
        page.from
    };
    is_last_years(page.why.newest, &side.head)
}

fn kind(kind: &RowKind) -> Text {
    match kind {
        RowKind::People => texts::rows_people(),
        RowKind::Deals => texts::rows_deals(),
        RowKind::Transactions => texts::rows_transactions(),
        RowKind::Signals => texts::rows_signals(),
        RowKind::Touches(channel) => texts::rows_touches(channel),
    }
}

fn rows(page: &WhyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let t = |text: Text| text.text(options.lang);
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let is_some = |row: &&RowCount| row.from.unwrap_or(0) + row.to.unwrap_or(0) > 0;
    let counted: Vec<&RowCount> = page.why.rows.iter().filter(is_some).collect();
    if counted.is_empty() {
        return Vec::new();
    }
    let engages = |row: &&RowCount| row.engaged_from.or(row.engaged_to).is_some();
    let has_touches = counted.iter().any(engages);
    let mut columns = vec![
        Column::flexible(t(texts::heading_rows()), 16),
        right(texts::heading_from()),
        right(texts::heading_to()),
        right(texts::heading_change()),
    ];
    if has_touches {
        columns.push(right(texts::heading_engagement()));
    }
    let mut grid = Grid::new(columns);
    for row in counted {
        let change = row.from.zip(row.to).map(|(from, to)| difference(from, to));
        let mut cells = vec![t(kind(&row.kind))];
        cells.extend([or_dash(row.from), or_dash(row.to), or_dash(change)]);
        if has_touches {
            cells.push(match (row.engaged_from, row.engaged_to) {
                (None, None) => String::new(),
                (from, to) => format!("{} → {}", or_dash(from), or_dash(to)),
            });
        }
        grid.push(cells);
    }
    let mut lines = bold(&texts::rows_title(), options);
    lines.extend(grid_lines(&grid, options));
    if has_touches {
        lines.extend(told(&texts::engagement_is(), options));
    }
    lines
}

#[derive(Serialize)]
struct WhyJson<'a> {
    schema: &'static str,
    engine: &'a str,
    from: String,
    to: String,
    from_snapshot: SnapshotJson<'a>,
    to_snapshot: SnapshotJson<'a>,
    row: RowJson<'a>,
    criteria: Vec<CriterionJson<'a>>,
    facts: Vec<FactJson<'a>>,
    rows: Vec<CountJson<'a>>,
    newest: Option<String>,
    last_years: Option<bool>,
}

#[derive(Serialize)]
struct CriterionJson<'a> {
    criterion: &'a str,
    factor: Option<&'a str>,
    from: Option<String>,
    to: Option<String>,
    change: String,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    from: JsonValue<'a>,
    to: JsonValue<'a>,
}

#[derive(Serialize)]
struct CountJson<'a> {
    kind: &'static str,
    channel: Option<&'a str>,
    from: Option<u64>,
    to: Option<u64>,
    engaged_from: Option<u64>,
    engaged_to: Option<u64>,
}

impl<'a> CountJson<'a> {
    fn new(row: &'a RowCount) -> Self {
        let (kind, channel) = match &row.kind {
            RowKind::People => ("people", None),
            RowKind::Deals => ("opportunities", None),
            RowKind::Transactions => ("transactions", None),
            RowKind::Signals => ("signals", None),
            RowKind::Touches(channel) => ("touches", Some(channel.as_str())),
        };
        Self {
            kind,
            channel,
            from: row.from,
            to: row.to,
            engaged_from: row.engaged_from,
            engaged_to: row.engaged_to,
        }
    }
}

/// The account in JSON: schema `winnable/why/1`.
///
/// # Errors
/// Those of the writer.
pub fn why_json(out: &mut dyn Write, page: &WhyPage<'_>) -> io::Result<()> {
    let why = page.why;
    let points = |points: Option<Points>| points.map(|points| points.to_string());
    let criteria = why.criteria.iter().map(|change| CriterionJson {
        criterion: &change.criterion,
        factor: change.factor.as_deref(),
        from: points(change.from),
        to: points(change.to),
        change: change.change().to_string(),
    });
    let facts = why.facts.iter().map(|fact| FactJson {
        fact: &fact.fact,
        from: JsonValue(&fact.from),
        to: JsonValue(&fact.to),
    });
    let document = WhyJson {
        schema: "winnable/why/1",
        engine: page.engine,
        from: page.from.id.to_string(),
        to: page.to.id.to_string(),
        from_snapshot: SnapshotJson::new(page.from),
        to_snapshot: SnapshotJson::new(page.to),
        row: RowJson::new(&why.row),
        criteria: criteria.collect(),
        facts: facts.collect(),
        rows: why.rows.iter().map(CountJson::new).collect(),
        newest: why.newest.map(|day| day.to_string()),
        last_years: is_old(page),
    };
    write_document(out, &document)
}
