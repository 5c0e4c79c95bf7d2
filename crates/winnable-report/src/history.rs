//! Snapshots: which there are, the list of one, what moved between two, and why.

mod diff;
mod inputs;
mod log;
mod monthly;
mod show;
mod size;
mod weekly;
mod why;

use std::cmp::Ordering;

use serde::Serialize;
use winnable_history::{Cause, DiffRow, Snapshot};
use winnable_model::text::history as texts;
use winnable_model::{Diagnostic, Lang, Localised, Text, grouped};

use crate::lines::told;
use crate::terminal::{escape, wrap};

pub use diff::{DiffPage, diff_csv, diff_json, diff_table};
pub use log::{LogPage, log_csv, log_json, log_table};
pub use monthly::{MonthlyPage, monthly_csv, monthly_json, monthly_table};
pub use show::{ShowPage, show_csv, show_json, show_table};
pub use weekly::{WeeklyPage, weekly_csv, weekly_json, weekly_table};
pub use why::{WhyPage, why_json, why_page};

/// How snapshots are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryOptions {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub colour: bool,
    /// How many accounts are shown; all of them where absent.
    pub top: Option<usize>,
}

/// What JSON says of a snapshot.
#[derive(Serialize)]
struct SnapshotJson<'a> {
    id: String,
    names: &'a [String],
    as_of: String,
    model: &'a str,
    model_sha256: &'a str,
    engine: &'a str,
    currency: &'static str,
    motion: &'static str,
    accounts: u64,
    excluded: u64,
    loose: u64,
    previous: Option<&'a str>,
}

impl<'a> SnapshotJson<'a> {
    fn new(snapshot: &'a Snapshot) -> Self {
        let head = &snapshot.head;
        Self {
            id: snapshot.id.to_string(),
            names: &snapshot.names,
            as_of: head.as_of.to_string(),
            model: &head.model,
            model_sha256: &head.model_sha256,
            engine: &head.engine,
            currency: head.currency.code(),
            motion: head.motion.name(),
            accounts: head.accounts,
            excluded: head.excluded,
            loose: head.loose,
            previous: head.previous.as_deref(),
        }
    }
}

/// A tier, or the word for none.
fn tier_or_none(tier: Option<&str>, lang: Lang) -> String {
    tier.map_or_else(
        || winnable_model::text::report::no_tier().text(lang),
        str::to_owned,
    )
}

/// Something that may be absent.
fn or_dash(text: Option<impl ToString>) -> String {
    text.map_or_else(|| "–".to_owned(), |text| text.to_string())
}

/// A change with its sign.
fn signed(points: winnable_model::Points) -> String {
    if points > winnable_model::Points::ZERO {
        format!("+{points}")
    } else {
        points.to_string()
    }
}

/// The difference of two counts with its sign.
fn difference(from: u64, to: u64) -> String {
    let size = grouped(from.abs_diff(to).into());
    match to.cmp(&from) {
        Ordering::Greater => format!("+{size}"),
        Ordering::Equal => size,
        Ordering::Less => format!("-{size}"),
    }
}

/// What a comparison is of: its dates and its models.
fn about(from: &Snapshot, to: &Snapshot, options: HistoryOptions) -> Vec<String> {
    let same = from.head.model_sha256 == to.head.model_sha256;
    let about = [
        texts::dates(from.head.as_of, to.head.as_of),
        texts::lists(from.head.motion, to.head.motion),
        texts::models(&from.head.model, &to.head.model, same),
    ];
    let about: Vec<String> = about.iter().map(|text| text.text(options.lang)).collect();
    let mut lines = wrap(&escape(&about.join(" · ")), options.width);
    if to.head.as_of < from.head.as_of {
        lines.extend(told(&texts::backwards(), options));
    }
    lines
}

/// What should be known beside a page, under a heading; nothing where that is nothing.
fn warnings(warnings: &[Diagnostic], options: HistoryOptions) -> Vec<String> {
    crate::table::warning_lines(warnings, options.width, options.lang, options.colour)
}

/// A reason of a place in words; of one that this version does not know, its name.
fn because(name: &str) -> Text {
    let known = winnable_score::list::Reason::from_name(name);
    known.map_or_else(|| Text::verbatim(name), winnable_score::list::Reason::text)
}

/// Why an account of both snapshots has the place that it has; where it had the former place for another
/// reason, that one too, as the change of a place is where one reason ended as much as where one began.
fn place_reason(row: &DiffRow) -> Text {
    let (from, to) = (
        row.list_reason_from.as_deref(),
        row.list_reason_to.as_deref(),
    );
    let text = |reason: Option<&str>| reason.map_or_else(texts::as_scored, because);
    if from.is_none() || from == to {
        return text(to);
    }
    texts::reasons(&text(from), &text(to))
}

/// How many accounts are not shown; nothing where all are.
fn rest(all: usize, shown: usize, options: HistoryOptions) -> Vec<String> {
    match all.saturating_sub(shown) {
        0 => Vec::new(),
        hidden => told(&texts::more(hidden as u64), options),
    }
}

fn cause_name(cause: Cause) -> Text {
    match cause {
        Cause::Data => texts::cause_data(),
        Cause::Rule => texts::cause_rule(),
        Cause::Time => texts::cause_time(),
        Cause::Matching => texts::cause_matching(),
    }
}
