//! `log`: which snapshots there are, and how large their lists are.

use chrono::NaiveDate;
use winnable_engine::history::{Growth, Yield, yield_of};
use winnable_history::{ListSize, Snapshot};
use winnable_model::text::history as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{LogPage, log_csv, log_json, log_table};

use super::{CSV, History, options};
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, screen: &mut Screen) -> Result<u8, Unsound> {
    let history = History::open(global, screen)?;
    let sizes = sizes(&history)?;
    let growth = growth(&history.snapshots, &sizes);
    let growth = growth.map(|growth| found(&history, growth)).transpose()?;
    let warnings: Vec<Diagnostic> = growth.iter().filter_map(warning).collect();
    let page = LogPage {
        engine: env!("CARGO_PKG_VERSION"),
        snapshots: &history.snapshots,
        sizes: &sizes,
        growth,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = log_table(&page, options(screen, None, usize::MAX));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| log_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| log_csv(out, &page, CSV).map(drop)),
    }
    Ok(exit::DONE)
}

/// The size of each list: as its snapshot says, else counted.
fn sizes(history: &History) -> Result<Vec<ListSize>, Unsound> {
    let size = |snapshot: &Snapshot| {
        if let Some(size) = &snapshot.head.size {
            return Ok(size.clone());
        }
        let rows = history.store.rows(snapshot);
        let rows = rows.map_err(|error| history.failure(&error))?;
        Ok(ListSize::of_rows(&rows))
    };
    history.snapshots.iter().map(size).collect()
}

/// Whether the list of the latest snapshot has grown for long: of its motion, and of each day the last
/// snapshot.
fn growth(snapshots: &[Snapshot], sizes: &[ListSize]) -> Option<Growth> {
    let motion = snapshots.last()?.head.motion;
    let mut series: Vec<(NaiveDate, u64)> = Vec::new();
    for (snapshot, size) in snapshots.iter().zip(sizes) {
        if snapshot.head.motion != motion {
            continue;
        }
        let Some(accounts) = size.accounts() else {
            continue;
        };
        let point = (snapshot.head.as_of, accounts);
        match series.last_mut() {
            Some(last) if last.0 == point.0 => *last = point,
            _ => series.push(point),
        }
    }
    Growth::of(&series)
}

/// What the days of a growth brought.
fn found(history: &History, growth: Growth) -> Result<(Growth, Yield), Unsound> {
    let opened = history.read(history.pick(None)?)?;
    let brought = yield_of(&opened, growth.days(), &mut history.dossiers());
    let brought = brought.map_err(|error| history.failure(&error))?;
    Ok((growth, brought))
}

fn warning((growth, brought): &(Growth, Yield)) -> Option<Diagnostic> {
    let text = texts::grew_alone(growth.snapshots as u64, growth.sizes);
    brought
        .is_flat()
        .then(|| Diagnostic::new(Code::W0730, text).with_help(texts::cut_the_list()))
}
