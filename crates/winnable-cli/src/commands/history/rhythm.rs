//! `weekly` and `monthly`: what the team looks at together.

use winnable_engine::history::{monthly as review, weekly as week};
use winnable_history::LATEST;
use winnable_report::{
    MonthlyPage, WeeklyPage, monthly_csv, monthly_json, monthly_table, weekly_csv, weekly_json,
    weekly_table,
};

use super::super::folder;
use super::{CSV, diff, options, span};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::exit;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

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
    let root = Project::find(&folder(global))?.root;
    let store = store::open(&root)?;
    let snapshots = store::snapshots(&root, &store)?;
    let snapshot = store::pick(&snapshots, snapshot.unwrap_or(LATEST))?;
    let opened = store::read(&root, &store, snapshot)?;
    let top = match top {
        None => TOP,
        Some(0) => usize::MAX,
        Some(top) => top,
    };
    let found = week(&opened, days, top, &mut |digest| store.dossier(digest));
    let found = found.map_err(|error| store::failure(&root, &error))?;
    let page = WeeklyPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshot,
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
    let root = Project::find(&folder(global))?.root;
    let store = store::open(&root)?;
    let snapshots = store::snapshots(&root, &store)?;
    let (from, to) = span(&snapshots, args)?;
    let (former, later) = (
        store::read(&root, &store, from)?,
        store::read(&root, &store, to)?,
    );
    let found = review(&former, &later, &mut |digest| store.dossier(digest));
    let found = found.map_err(|error| diff::failure(&root, error))?;
    let page = MonthlyPage {
        engine: env!("CARGO_PKG_VERSION"),
        from,
        to,
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
