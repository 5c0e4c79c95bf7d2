//! `show`: the list of a snapshot.

use winnable_report::{ShowPage, show_csv, show_json, show_table};

use super::{CSV, History, options};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts the table shows unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(
    global: &Global,
    snapshot: Option<&str>,
    top: Option<usize>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global, screen)?;
    let snapshot = history.pick(snapshot)?;
    let rows = history.store.rows(snapshot);
    let rows = rows.map_err(|error| history.failure(&error))?;
    let page = ShowPage {
        snapshot,
        rows: &rows,
    };
    match screen.format {
        Format::Table => {
            let text = show_table(&page, options(screen, top, TOP));
            screen.print(&text);
        }
        Format::Json => screen.write(|out| show_json(out, &page)),
        Format::Csv => screen.write(|out| show_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}
