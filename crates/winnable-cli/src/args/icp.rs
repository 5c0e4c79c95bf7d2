//! The flags of validation.

mod backtest;
mod profile;
mod table;

use clap::{ArgMatches, Command};
use winnable_model::Lang;
use winnable_model::text::icp as texts;

use super::command::sub;

pub(crate) use backtest::BacktestArgs;
pub(crate) use profile::{MarketArgs, ProfileArgs};
pub(crate) use table::TableArgs;

/// What is done about an ICP.
#[derive(Clone, Debug)]
pub(crate) enum IcpTask {
    Backtest(BacktestArgs),
    Check(ProfileArgs),
    Market(MarketArgs),
}

/// `icp`, with what it can do.
pub(super) fn icp(lang: Lang) -> Command {
    let example = "winnable icp backtest --table deals.csv --outcome status=won --score score";
    sub("icp", texts::cmd_icp(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(backtest::command(lang))
        .subcommand(profile::check(lang))
        .subcommand(profile::market(lang))
}

/// The task and its flags.
pub(super) fn read(name: &str, matches: &ArgMatches) -> Option<IcpTask> {
    Some(match name {
        "backtest" => IcpTask::Backtest(backtest::read(matches)?),
        "check" => IcpTask::Check(profile::read_check(matches)),
        "market" => IcpTask::Market(profile::read_market(matches)),
        _ => return None,
    })
}
