//! Snapshots, what moved between two of them, and why.

mod diff;
mod log;
mod rhythm;
mod show;
mod snapshot;
mod why;

use winnable_history::{LATEST, Snapshot};
use winnable_report::HistoryOptions;

use crate::args::{Global, HistoryTask, SpanArgs};
use crate::failure::Failure;
use crate::project::Unsound;
use crate::screen::Screen;
use crate::store;

pub(super) fn run(global: &Global, task: &HistoryTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        HistoryTask::Take(args) => snapshot::run(global, args, screen),
        HistoryTask::Log => log::run(global, screen),
        HistoryTask::Show { snapshot, top } => show::run(global, snapshot.as_deref(), *top, screen),
        HistoryTask::Diff { span, top, gates } => diff::run(global, span, (*top, *gates), screen),
        HistoryTask::Why { account, span } => why::run(global, account, span, screen),
        HistoryTask::Weekly {
            snapshot,
            days,
            top,
        } => rhythm::weekly(global, snapshot.as_deref(), (*days, *top), screen),
        HistoryTask::Monthly { span, top } => rhythm::monthly(global, span, *top, screen),
    }
}

/// The two snapshots that are compared.
fn span<'s>(
    snapshots: &'s [Snapshot],
    args: &SpanArgs,
) -> Result<(&'s Snapshot, &'s Snapshot), Failure> {
    let previous = format!("{LATEST}~1");
    let from = args.from.as_deref().unwrap_or(&previous);
    let to = args.to.as_deref().unwrap_or(LATEST);
    Ok((store::pick(snapshots, from)?, store::pick(snapshots, to)?))
}

fn options(screen: &Screen, top: Option<usize>, usual: usize) -> HistoryOptions {
    HistoryOptions {
        width: screen.width,
        lang: screen.lang,
        colour: screen.paints(),
        top: match top {
            None => Some(usual),
            Some(0) => None,
            top => top,
        },
    }
}

/// CSV on standard output.
const CSV: winnable_report::CsvOptions = winnable_report::CsvOptions {
    bom: false,
    guard: true,
};
