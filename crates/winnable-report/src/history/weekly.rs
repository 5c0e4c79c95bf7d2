//! The weekly stand-up.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::history::{Twice, Weekly, WeeklyAccount, WeeklyMeasure, YEAR, is_last_years};
use winnable_history::Snapshot;
use winnable_model::text::history as texts;
use winnable_model::text::report as report_texts;
use winnable_model::{Diagnostic, Lang, Localised, Text, grouped};

use super::{HistoryOptions, SnapshotJson, difference, or_dash, tier_or_none, warnings};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::json::{DiagnosticJson, warnings_json, write_document};
use crate::lines::{bold, grid_lines, told};
use crate::terminal::{escape, wrap};

/// A week of a snapshot.
#[derive(Clone, Copy, Debug)]
pub struct WeeklyPage<'a> {
    /// The version of the program.
    pub engine: &'a str,
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// The week.
    pub weekly: &'a Weekly,
    /// What should be known beside it.
    pub warnings: &'a [Diagnostic],
}

fn name(measure: WeeklyMeasure) -> Text {
    match measure {
        WeeklyMeasure::SiteVisits => texts::site_visits(),
        WeeklyMeasure::Content => texts::content(),
        WeeklyMeasure::Mail => texts::mail(),
        WeeklyMeasure::NewLeads => texts::new_leads(),
        WeeklyMeasure::Meetings => texts::meetings(),
    }
}

fn change(twice: Twice) -> String {
    difference(twice.before, twice.now)
}

/// The week in a terminal: five measures against the week before, and the accounts at the top.
pub fn weekly_table(page: &WeeklyPage<'_>, options: HistoryOptions) -> String {
    let t = |text: Text| text.text(options.lang);
    let weekly = page.weekly;
    let (from, to) = (weekly.period.from(), weekly.period.to);
    let mut lines = bold(&texts::weekly_title(from, to), options);
    let (label, motion) = (page.snapshot.label(), page.snapshot.head.motion);
    let about = texts::weekly_about(&label, motion, weekly.period.days);
    lines.extend(wrap(&escape(&t(about)), options.width));
    lines.push(String::new());
    let right = |text: Text| Column::whole(t(text), Side::Right);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_measure()), 14),
        right(texts::heading_before()),
        right(texts::heading_now()),
        right(texts::heading_change()),
    ]);
    for (measure, total) in WeeklyMeasure::ALL.into_iter().zip(weekly.totals) {
        grid.push([
            t(name(measure)),
            or_dash(total.map(|total| grouped(total.before.into()))),
            or_dash(total.map(|total| grouped(total.now.into()))),
            or_dash(total.map(change)),
        ]);
    }
    lines.extend(grid_lines(&grid, options));
    if weekly.totals.contains(&None) {
        lines.extend(wrap(&t(texts::not_read()), options.width));
    }
    if !weekly.unmeasured.is_empty() {
        let channels = weekly.unmeasured.iter();
        let channels = channels.map(|(name, of)| format!("{name} {} → {}", of.before, of.now));
        let channels: Vec<String> = channels.collect();
        lines.extend(told(&texts::unmeasured(&channels.join(", ")), options));
    }
    lines.push(String::new());
    lines.extend(accounts(page, options));
    let warnings = warnings(page.warnings, options);
    if !warnings.is_empty() {
        lines.push(String::new());
        lines.extend(warnings);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn accounts(page: &WeeklyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let weekly = page.weekly;
    let t = |text: Text| text.text(options.lang);
    let mut lines = bold(&texts::top_accounts(weekly.accounts.len() as u64), options);
    let mut columns = vec![
        Column::flexible(t(report_texts::heading_account()), 12).named(),
        Column::whole(t(texts::heading_tier()), Side::Left),
        Column::whole(t(texts::heading_score()), Side::Right),
    ];
    for measure in WeeklyMeasure::ALL {
        columns.push(Column::whole(t(short(measure)), Side::Right));
    }
    columns.push(Column::whole(t(texts::heading_last_touch()), Side::Left));
    columns.push(Column::flexible(t(texts::heading_signal()), 12));
    let mut grid = Grid::new(columns);
    for account in &weekly.accounts {
        let row = &account.row;
        let tier = row.list_tier.as_deref().or(row.tier.as_deref());
        let mut cells = vec![
            row.name.clone(),
            tier_or_none(tier, options.lang),
            row.score.to_string(),
        ];
        cells.extend(
            account
                .counts
                .map(|count| count.map_or_else(|| "–".to_owned(), both)),
        );
        cells.push(or_dash(account.last_touch));
        cells.push(signal(account));
        grid.push(cells);
    }
    lines.extend(grid_lines(&grid, options));
    lines.extend(wrap(&t(texts::now_and_before()), options.width));
    lines.extend(last_years(page, options));
    lines
}

/// So many accounts of last year are named on a page.
const OLD_SHOWN: usize = 10;

/// The accounts on which nothing happened for a year.
fn last_years(page: &WeeklyPage<'_>, options: HistoryOptions) -> Vec<String> {
    let accounts = page.weekly.accounts.iter();
    let old = accounts.filter(|account| is_old(page, account) == Some(true));
    let names: Vec<&str> = old.map(|account| account.row.name.as_str()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let count = names.len() as u64;
    let further = names.len().saturating_sub(OLD_SHOWN);
    let shown: Vec<&str> = names.into_iter().take(OLD_SHOWN).collect();
    let text = texts::last_years(count, YEAR, &shown.join(", "), further as u64);
    told(&text, options)
}

fn is_old(page: &WeeklyPage<'_>, account: &WeeklyAccount) -> Option<bool> {
    is_last_years(account.newest, &page.snapshot.head)
}

/// Now, and before where that was another number.
fn both(count: Twice) -> String {
    if count.now == count.before {
        count.now.to_string()
    } else {
        format!("{} ({})", count.now, change(count))
    }
}

fn short(measure: WeeklyMeasure) -> Text {
    match measure {
        WeeklyMeasure::SiteVisits => texts::short_visits(),
        WeeklyMeasure::Content => texts::short_content(),
        WeeklyMeasure::Mail => texts::short_mail(),
        WeeklyMeasure::NewLeads => texts::short_leads(),
        WeeklyMeasure::Meetings => texts::short_meetings(),
    }
}

fn signal(account: &WeeklyAccount) -> String {
    let signal = account.signal.as_ref();
    or_dash(signal.map(|signal| format!("{} {}", signal.on, signal.kind)))
}

#[derive(Serialize)]
struct WeeklyJson<'a> {
    schema: &'static str,
    engine: &'a str,
    snapshot: SnapshotJson<'a>,
    from: String,
    to: String,
    days: u32,
    measures: Vec<MeasureJson>,
    unmeasured: Vec<UnmeasuredJson<'a>>,
    accounts: Vec<AccountJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

/// Engagement in a channel that no measure counts.
#[derive(Serialize)]
struct UnmeasuredJson<'a> {
    channel: &'a str,
    before: u64,
    now: u64,
}

#[derive(Serialize)]
struct MeasureJson {
    measure: &'static str,
    before: Option<u64>,
    now: Option<u64>,
    change: Option<i128>,
}

impl MeasureJson {
    fn all(counts: &[Option<Twice>; 5]) -> Vec<Self> {
        let all = WeeklyMeasure::ALL.into_iter().zip(counts);
        all.map(|(measure, count)| Self {
            measure: measure.name(),
            before: count.map(|count| count.before),
            now: count.map(|count| count.now),
            change: count.map(|count| i128::from(count.now) - i128::from(count.before)),
        })
        .collect()
    }
}

#[derive(Serialize)]
struct AccountJson<'a> {
    account_id: &'a str,
    name: &'a str,
    score: String,
    tier: Option<&'a str>,
    list_tier: Option<&'a str>,
    measures: Vec<MeasureJson>,
    last_touch: Option<String>,
    signal: Option<SignalJson<'a>>,
    newest: Option<String>,
    last_years: Option<bool>,
}

#[derive(Serialize)]
struct SignalJson<'a> {
    on: String,
    kind: &'a str,
}

/// The week in JSON: schema `winnable/weekly/1`.
///
/// # Errors
/// Those of the writer.
pub fn weekly_json(out: &mut dyn Write, page: &WeeklyPage<'_>, lang: Lang) -> io::Result<()> {
    let weekly = page.weekly;
    let accounts = weekly.accounts.iter().map(|account| AccountJson {
        account_id: &account.row.account_id,
        name: &account.row.name,
        score: account.row.score.to_string(),
        tier: account.row.tier.as_deref(),
        list_tier: account.row.list_tier.as_deref(),
        measures: MeasureJson::all(&account.counts),
        last_touch: account.last_touch.map(|day| day.to_string()),
        signal: account.signal.as_ref().map(|signal| SignalJson {
            on: signal.on.to_string(),
            kind: &signal.kind,
        }),
        newest: account.newest.map(|day| day.to_string()),
        last_years: is_old(page, account),
    });
    let document = WeeklyJson {
        schema: "winnable/weekly/1",
        engine: page.engine,
        snapshot: SnapshotJson::new(page.snapshot),
        from: weekly.period.from().to_string(),
        to: weekly.period.to.to_string(),
        days: weekly.period.days,
        measures: MeasureJson::all(&weekly.totals),
        unmeasured: weekly
            .unmeasured
            .iter()
            .map(|(channel, of)| UnmeasuredJson {
                channel,
                before: of.before,
                now: of.now,
            })
            .collect(),
        accounts: accounts.collect(),
        warnings: warnings_json(page.warnings, lang),
    };
    write_document(out, &document)
}

const COLUMNS: [&str; 5] = ["account_id", "name", "measure", "before", "now"];

/// The week as CSV: the measures of all accounts, whose id is blank, then those of each at the top.
///
/// # Errors
/// Those of the writer.
pub fn weekly_csv(
    out: &mut dyn Write,
    page: &WeeklyPage<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    let of_accounts = page.weekly.accounts.iter();
    let of_accounts = of_accounts.map(|account| {
        let row = &account.row;
        (row.account_id.as_str(), row.name.as_str(), &account.counts)
    });
    let all = std::iter::once(("", "", &page.weekly.totals));
    for (id, name, counts) in all.chain(of_accounts) {
        for (measure, count) in WeeklyMeasure::ALL.into_iter().zip(counts) {
            let cell =
                |value: Option<u64>| Cell::Typed(value.map_or_else(String::new, |v| v.to_string()));
            sheet.row([
                Cell::Text(id),
                Cell::Text(name),
                Cell::typed(measure.name()),
                cell(count.map(|count| count.before)),
                cell(count.map(|count| count.now)),
            ])?;
        }
    }
    sheet.finish()
}
