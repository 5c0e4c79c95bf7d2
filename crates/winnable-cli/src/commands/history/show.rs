//! `show`: the list of a snapshot.

use winnable_history::LATEST;
use winnable_report::{ShowPage, show_csv, show_json, show_table};

use super::super::folder;
use super::{CSV, options};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

/// How many accounts the table shows unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(
    global: &Global,
    snapshot: Option<&str>,
    top: Option<usize>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = Project::find(&folder(global))?.root;
    let store = store::open(&root)?;
    let snapshots = store::snapshots(&root, &store)?;
    let snapshot = store::pick(&snapshots, snapshot.unwrap_or(LATEST))?;
    let rows = store.rows(snapshot);
    let rows = rows.map_err(|error| store::failure(&root, &error))?;
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
