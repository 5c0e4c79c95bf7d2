//! Snapshots: which there are, the list of one, what moved between two, and why.

mod diff;
mod log;
mod monthly;
mod show;
mod weekly;
mod why;

use serde::Serialize;
use winnable_history::Snapshot;
use winnable_model::{Lang, Localised, Text};

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

/// A heading in the weight of headings.
fn heading(text: &Text, options: HistoryOptions) -> Vec<String> {
    let paint = crate::style::Paint(options.colour);
    let lines = crate::terminal::wrap(&text.text(options.lang), options.width);
    lines.iter().map(|line| paint.bold(line)).collect()
}

/// A grid, with a line that names the columns for which there was no room.
fn grid_lines(grid: &crate::grid::Grid, options: HistoryOptions) -> Vec<String> {
    let laid = grid.lay(options.width);
    let note = laid.note();
    let mut lines = vec![crate::style::Paint(options.colour).faint(&laid.heading)];
    lines.extend(laid.rows);
    let wrapped = note
        .iter()
        .flat_map(|note| crate::terminal::wrap(&note.text(options.lang), options.width));
    lines.extend(wrapped);
    lines
}
