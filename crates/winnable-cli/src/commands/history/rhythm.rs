//! `weekly` and `monthly`: what the team looks at together.

use winnable_engine::history::{monthly as review, weekly as week};
use winnable_report::{
    MonthlyPage, WeeklyPage, monthly_csv, monthly_json, monthly_table, weekly_csv, weekly_json,
    weekly_table,
};

use super::super::shown;
use super::{CSV, History, diff, options};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::exit;
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
    let history = History::open(global)?;
    let opened = history.read(history.pick(snapshot)?)?;
    let top = shown(top, TOP).unwrap_or(usize::MAX);
    let found = week(&opened, days, top, &mut history.dossiers());
    let found = found.map_err(|error| history.failure(&error))?;
    let page = WeeklyPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshot: &opened.snapshot,
        weekly: &found,
    };
    match screen.format {
        Format::Table => {
            let text = weekly_table(&page, options(screen, None, usize::MAX));
            screen.print(&text);
        }
        Format::Json => screen.write(|out| weekly_json(out, &page)),
        Format::Csv => screen.write(|out| weekly_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}

pub(super) fn monthly(
    global: &Global,
    args: &SpanArgs,
    top: Option<usize>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global)?;
    let (former, later) = history.span(args)?;
    let found = review(&former, &later, &mut history.dossiers());
    let found = found.map_err(|error| diff::failure(&history, error))?;
    let page = MonthlyPage {
        engine: env!("CARGO_PKG_VERSION"),
        from: &former.snapshot,
        to: &later.snapshot,
        monthly: &found,
    };
    match screen.format {
        Format::Table => {
            let text = monthly_table(&page, options(screen, top, REVIEWED));
            screen.print(&text);
        }
        Format::Json => screen.write(|out| monthly_json(out, &page)),
        Format::Csv => screen.write(|out| monthly_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}
