//! `log`: which snapshots there are.

use winnable_report::{LogPage, log_csv, log_json, log_table};

use super::super::folder;
use super::{CSV, options};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

pub(super) fn run(global: &Global, screen: &mut Screen) -> Result<u8, Unsound> {
    let root = Project::find(&folder(global))?.root;
    let store = store::open(&root)?;
    let snapshots = store::snapshots(&root, &store)?;
    let page = LogPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshots: &snapshots,
    };
    match screen.format {
        Format::Table => {
            let text = log_table(&page, options(screen, None, usize::MAX));
            screen.print(&text);
        }
        Format::Json => screen.write(|out| log_json(out, &page)),
        Format::Csv => screen.write(|out| log_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}
