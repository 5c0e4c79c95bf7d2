//! `diff`: what moved between two snapshots.

use winnable_engine::history::{CompareError, Opened, compare};
use winnable_history::{Move, StoreError};
use winnable_model::{Diagnostic, Text};
use winnable_report::{DiffPage, diff_csv, diff_json, diff_table};

use super::lost::lost;
use super::{CSV, History, options};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts of each move the table shows unless told otherwise.
const TOP: usize = 10;

pub(super) fn run(
    global: &Global,
    args: &SpanArgs,
    (top, gates): (Option<usize>, bool),
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let history = History::open(global, screen)?;
    let (former, later) = history.span(args)?;
    let sides = (former.compared(), later.compared());
    let found = compare(&sides.0, &sides.1, &mut history.dossiers());
    let rows = found.map_err(|error| failure(&history, error))?;
    let warnings = lost_between(&former, &later);
    let page = DiffPage {
        engine: env!("CARGO_PKG_VERSION"),
        from: &former.snapshot,
        to: &later.snapshot,
        rows: &rows,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = diff_table(&page, options(screen, top, TOP));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| diff_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| diff_csv(out, &page, CSV).map(drop)),
    }
    let same = rows.iter().all(|row| row.moved == Move::Same);
    Ok(if gates && !same {
        exit::GATE
    } else {
        exit::DONE
    })
}

/// What the later snapshot no longer reads.
pub(super) fn lost_between(former: &Opened, later: &Opened) -> Vec<Diagnostic> {
    lost(
        (&former.snapshot, &former.rows),
        (&later.snapshot, &later.rows),
    )
}

/// What a comparison that failed means for its user.
pub(super) fn failure(history: &History, error: CompareError<StoreError>) -> Failure {
    match error {
        CompareError::Dossier(error) => history.failure(&error),
        CompareError::Score(error) => Failure::simple(error.code(), Text::of(&error)),
    }
}
