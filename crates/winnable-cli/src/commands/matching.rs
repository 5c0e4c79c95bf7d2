//! `match`: which account each record belongs to, of a project or of two plain files.

mod duplicates;
mod evaluate;
mod explain;
mod labels;
mod line;
mod plain;
mod project;

use std::path::PathBuf;

use winnable_model::text::{matching as texts, reading};
use winnable_model::{Code, Diagnostic};

use crate::args::{Format, Global, ReadAsArgs};
use crate::failure::Failure;
use crate::plain_file::{ColumnEntry, Headers, PlainFile};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) use explain::explain;
pub(super) use line::{id_of, line_of};

/// Flags of `match`.
#[derive(Clone, Debug, Default)]
pub(crate) struct MatchArgs {
    pub(crate) records: Option<PathBuf>,
    pub(crate) accounts: Option<PathBuf>,
    pub(crate) columns: Vec<ColumnEntry>,
    /// How the plain files are read.
    pub(crate) reading: ReadAsArgs,
    /// Only what a person should look at.
    pub(crate) review: bool,
    /// Only what stands to the links of the CRM otherwise.
    pub(crate) links: bool,
    pub(crate) top: Option<usize>,
}

/// What `match` does.
#[derive(Clone, Debug)]
pub(crate) enum MatchTask {
    List,
    Evaluate(PathBuf),
    Duplicates,
}

/// How many lines the table shows unless told otherwise.
const TOP: usize = 20;

impl MatchArgs {
    /// How many lines a table shows.
    fn shown(&self) -> usize {
        match self.top {
            None => TOP,
            Some(0) => usize::MAX,
            Some(top) => top,
        }
    }

    /// Whether a decision is among those that were asked for.
    fn wants(&self, outcome: winnable_match::Outcome) -> bool {
        !self.review || outcome == winnable_match::Outcome::Review
    }
}

/// The two plain files, where the flags name them.
struct Files {
    records: PlainFile,
    accounts: PlainFile,
}

fn files(args: &MatchArgs) -> Result<Option<Files>, Failure> {
    match (&args.records, &args.accounts) {
        (Some(records), Some(accounts)) => {
            let records = PlainFile::open(records, "records", args.reading.of("records"))?;
            let accounts = PlainFile::open(accounts, "accounts", args.reading.of("accounts"))?;
            check_headers(args, &[&records, &accounts])?;
            Ok(Some(Files {
                records: records.with_columns(&args.columns)?,
                accounts: accounts.with_columns(&args.columns)?,
            }))
        }
        (None, None) if !args.reading.is_empty() => {
            Err(Failure::simple(Code::E0108, reading::reading_needs_file()))
        }
        (None, None) if args.columns.is_empty() => Ok(None),
        (None, None) => Err(Failure::simple(Code::E0108, texts::columns_need_files())),
        _ => Err(Failure::simple(Code::E0108, texts::both_files())),
    }
}

/// Refuses a header of `--columns` that the file it is for does not have: a mistyped one would be
/// ignored in silence.
fn check_headers(args: &MatchArgs, files: &[&Headers]) -> Result<(), Failure> {
    for entry in &args.columns {
        let mut meant = files.iter().filter(|file| entry.is_for(file.kind));
        if meant.any(|file| file.has(&entry.header)) {
            continue;
        }
        let of_one = files.iter().find(|file| entry.side == Some(file.kind));
        let mut diagnostic = Diagnostic::new(Code::E0117, texts::no_such_column(&entry.header));
        if let Some(file) = of_one {
            diagnostic = diagnostic.at_file(&file.name);
        }
        let has: Vec<String> = files
            .iter()
            .map(|file| format!("{}: {}", file.name, file.names().join(", ")))
            .collect();
        return Err(Failure::refused(
            diagnostic.with_help(texts::has_columns(&has.join("; "))),
        ));
    }
    Ok(())
}

pub(super) fn run(
    global: &Global,
    task: &MatchTask,
    args: &MatchArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    match task {
        MatchTask::List => match files(args)? {
            Some(_) if args.links => {
                Err(Failure::simple(Code::E0108, texts::links_need_project()).into())
            }
            Some(files) => plain::list(global, &files, args, screen),
            None => project::list(global, args, screen),
        },
        MatchTask::Evaluate(labels) => evaluate::run(global, labels, args, screen),
        MatchTask::Duplicates => duplicates::run(global, args, screen),
    }
}

/// Says which columns of plain files are read as what, for people at a terminal.
fn tell_columns(files: &[&PlainFile], screen: &mut Screen) {
    if screen.format == Format::Table {
        for file in files {
            let text = texts::columns_used(&file.name, &file.columns.used());
            screen.say(&text);
        }
    }
}
