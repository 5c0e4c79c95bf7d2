//! The page of one account: the verdict first, then the lines that sum to the score, then people
//! and what is unknown.

mod block;
mod converted;
mod points;
mod rest;
mod verdict;

use winnable_engine::{ExcludedRow, Manifest, ScoreRow};
use winnable_model::{FactCatalogue, Lang, SourceNames};

use crate::terminal::{truncate, wrap};

/// The most lines of a page.
pub const MAX_LINES: usize = 40;

/// The verdict stands within this many lines.
pub const VERDICT_LINES: usize = 12;

/// The account that is explained.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// An account of the list.
    Listed(&'a ScoreRow),
    /// An account that a rule left out of the list.
    Excluded(&'a ExcludedRow),
}

impl<'a> Subject<'a> {
    /// The account as it was scored, or would have been.
    pub fn row(self) -> &'a ScoreRow {
        match self {
            Self::Listed(row) => row,
            Self::Excluded(excluded) => &excluded.row,
        }
    }
}

/// How a page is shown.
#[derive(Clone, Copy, Debug)]
pub struct ExplainOptions<'a> {
    /// The columns of the terminal: no line is wider.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Whether headings are bold and side notes faint.
    pub colour: bool,
    /// The names of the facts.
    pub catalogue: &'a FactCatalogue,
    /// The names of the input files.
    pub names: &'a SourceNames,
}

/// The page of `explain ACCOUNT`: at most [`MAX_LINES`] lines, the verdict in the first
/// [`VERDICT_LINES`], and a line for the total that equals the score.
///
/// People appear by role and title, and by name only where the row has names: the engine gives them
/// with `--contacts` alone.
pub fn explain(subject: Subject<'_>, manifest: &Manifest, options: ExplainOptions<'_>) -> String {
    let row = subject.row();
    let mut lines = verdict::lines(subject, manifest, options);
    // Two blank lines, the heading of the points and the total.
    let free = MAX_LINES.saturating_sub(lines.len() + 4);
    let rest = rest::lines(
        row,
        free.saturating_sub(points::least(&row.receipt)),
        options,
    );
    let room = free.saturating_sub(rest.len());
    lines.push(String::new());
    lines.extend(points::lines(&row.receipt, room, options));
    if !rest.is_empty() {
        lines.push(String::new());
        lines.extend(rest);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The first lines of a text, with `…` at the end where there were more.
fn clip(mut lines: Vec<String>, most: usize, width: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = format!(
                "{}…",
                truncate(last, width.saturating_sub(1)).trim_end_matches('…')
            );
        }
    }
    lines
}

/// A text in at most so many lines.
fn wrap_to(text: &str, most: usize, width: usize) -> Vec<String> {
    clip(wrap(text, width), most, width)
}
