//! `log`: which snapshots there are.

use winnable_report::{LogPage, log_csv, log_json, log_table};

use super::{CSV, History, options};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, screen: &mut Screen) -> Result<u8, Unsound> {
    let history = History::open(global)?;
    let page = LogPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshots: &history.snapshots,
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
