//! `weekly` and `monthly`: what the team looks at together.

use winnable_engine::history::{Opened, monthly as review, weekly as week};
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{
    MonthlyPage, WeeklyPage, monthly_csv, monthly_json, monthly_table, weekly_csv, weekly_json,
    weekly_table,
};

use super::super::shown;
use super::lost::lost;
use super::{CSV, History, diff, options};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts a stand-up looks at.
const TOP: usize = 20;

/// How many accounts of each list a review shows unless told otherwise.
const REVIEWED: usize = 10;

pub(super) fn weekly(
    global: &Global,
    snapshot: Option<&str>,
    (days, top): (u32, Option<usize>),
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global, screen)?;
    let opened = history.read(history.pick(snapshot)?)?;
    let top = shown(top, TOP).unwrap_or(usize::MAX);
    let found = week(&opened, days, top, &mut history.dossiers());
    let found = found.map_err(|error| history.failure(&error))?;
    let warnings = lost_before(&history, &opened)?;
    let page = WeeklyPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshot: &opened.snapshot,
        weekly: &found,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = weekly_table(&page, options(screen, None, usize::MAX));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| weekly_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| weekly_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}

/// What the snapshot no longer reads of what the one before it did: fewer rows look like a quiet week.
fn lost_before(history: &History, opened: &Opened) -> Result<Vec<Diagnostic>, Failure> {
    let [_, _, ..] = history.snapshots.as_slice() else {
        return Ok(Vec::new());
    };
    let Ok(former) = history.before(&opened.snapshot) else {
        return Ok(Vec::new());
    };
    let rows = history.store.rows(former);
    let rows = rows.map_err(|error| history.failure(&error))?;
    Ok(lost((former, &rows), (&opened.snapshot, &opened.rows)))
}

pub(super) fn monthly(
    global: &Global,
    args: &SpanArgs,
    top: Option<usize>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global, screen)?;
    let (former, later) = history.span(args)?;
    if later.snapshot.head.as_of < former.snapshot.head.as_of {
        let (from, to) = (former.snapshot.label(), later.snapshot.label());
        let diagnostic = Diagnostic::new(Code::E0724, texts::against_time(&from, &to));
        return Err(Failure::refused(diagnostic.with_help(texts::earlier_first())).into());
    }
    let found = review(&former, &later, &mut history.dossiers());
    let found = found.map_err(|error| diff::failure(&history, error))?;
    let warnings = diff::lost_between(&former, &later);
    let page = MonthlyPage {
        engine: env!("CARGO_PKG_VERSION"),
        from: &former.snapshot,
        to: &later.snapshot,
        monthly: &found,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = monthly_table(&page, options(screen, top, REVIEWED));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| monthly_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| monthly_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}
