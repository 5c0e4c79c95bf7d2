//! The flags of validation.

mod backtest;
mod best;
mod drift;
mod handoff;
mod numbers;
mod table;

use clap::{ArgMatches, Command};
use winnable_model::Lang;
use winnable_model::text::icp as texts;

use super::command::sub;

pub(crate) use backtest::BacktestArgs;
pub(crate) use best::BestArgs;
pub(crate) use drift::DriftArgs;
pub(crate) use handoff::HandOffArgs;
pub(crate) use table::TableArgs;

/// What is done about an ICP.
#[derive(Clone, Debug)]
pub(crate) enum IcpTask {
    Backtest(BacktestArgs),
    Best(BestArgs),
    Drift(DriftArgs),
    HandOff(HandOffArgs),
}

/// `icp`, with what it can do.
pub(super) fn icp(lang: Lang) -> Command {
    let example = "winnable icp backtest --table deals.csv --outcome status=won --score score";
    sub("icp", texts::cmd_icp(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(backtest::command(lang))
        .subcommand(best::command(lang))
        .subcommand(drift::command(lang))
        .subcommand(handoff::command(lang))
}

/// The task and its flags.
pub(super) fn read(name: &str, matches: &ArgMatches) -> Option<IcpTask> {
    Some(match name {
        "handoff" => IcpTask::HandOff(handoff::read(matches)?),
        "drift" => IcpTask::Drift(drift::read(matches)),
        "best" => IcpTask::Best(best::read(matches)),
        "backtest" => IcpTask::Backtest(backtest::read(matches)?),
        _ => return None,
    })
}
