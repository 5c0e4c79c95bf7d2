//! `diff`: what moved between two snapshots.

use winnable_engine::history::{CompareError, compare};
use winnable_history::{Move, StoreError};
use winnable_model::Text;
use winnable_report::{DiffPage, diff_csv, diff_json, diff_table};

use super::super::folder;
use super::{CSV, options, span};
use crate::args::{Format, Global, SpanArgs};
use crate::failure::{Failure, exit};
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

/// How many accounts of each move the table shows unless told otherwise.
const TOP: usize = 10;

pub(super) fn run(
    global: &Global,
    args: &SpanArgs,
    (top, gates): (Option<usize>, bool),
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
    let sides = (former.compared(), later.compared());
    let found = compare(&sides.0, &sides.1, &mut |digest| store.dossier(digest));
    let rows = found.map_err(|error| failure(&root, error))?;
    let page = DiffPage {
        engine: env!("CARGO_PKG_VERSION"),
        from,
        to,
        rows: &rows,
    };
    match screen.format {
        Format::Table => {
            let text = diff_table(&page, options(screen, top, TOP));
            screen.print(&text);
        }
        Format::Json => screen.write(|out| diff_json(out, &page)),
        Format::Csv => screen.write(|out| diff_csv(out, &page, CSV).map(drop)),
    }
    let same = rows.iter().all(|row| row.moved == Move::Same);
    Ok(if gates && !same {
        exit::GATE
    } else {
        exit::DONE
    })
}

/// What a comparison that failed means for its user.
pub(super) fn failure(root: &std::path::Path, error: CompareError<StoreError>) -> Failure {
    match error {
        CompareError::Dossier(error) => store::failure(root, &error),
        CompareError::Score(error) => Failure::simple(error.code(), Text::of(&error)),
    }
}
