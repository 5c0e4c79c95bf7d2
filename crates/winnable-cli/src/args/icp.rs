//! The flags of validation.

mod backtest;
mod best;
mod discover;
mod drift;
mod handoff;
mod learn;
mod numbers;
mod profile;
mod table;

use clap::{ArgMatches, Command};
use winnable_model::Lang;
use winnable_model::text::icp as texts;

use super::command::sub;

pub(crate) use backtest::{BacktestArgs, FrozenScores, Scored};
pub(crate) use best::BestArgs;
pub(crate) use discover::DiscoverArgs;
pub(crate) use drift::DriftArgs;
pub(crate) use handoff::HandOffArgs;
pub(crate) use learn::LearnArgs;
pub(crate) use profile::{MarketArgs, ProfileArgs};
pub(crate) use table::TableArgs;

/// What is done about an ICP.
#[derive(Clone, Debug)]
pub(crate) enum IcpTask {
    Backtest(Box<BacktestArgs>),
    Learn(LearnArgs),
    Discover(DiscoverArgs),
    Check(ProfileArgs),
    Market(MarketArgs),
    Best(BestArgs),
    Drift(DriftArgs),
    HandOff(HandOffArgs),
}

/// `icp`, with what it can do.
pub(super) fn icp(lang: Lang) -> Command {
    let example = "winnable icp backtest";
    sub("icp", texts::cmd_icp(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(profile::check(lang))
        .subcommand(best::command(lang))
        .subcommand(discover::command(lang))
        .subcommand(learn::command(lang))
        .subcommand(backtest::command(lang))
        .subcommand(drift::command(lang))
        .subcommand(handoff::command(lang))
        .subcommand(profile::market(lang))
}

/// The task and its flags; `lang` is the language that was stated.
pub(super) fn read(name: &str, matches: &ArgMatches, lang: Lang) -> Option<IcpTask> {
    Some(match name {
        "backtest" => IcpTask::Backtest(Box::new(backtest::read(matches, lang))),
        "learn" => IcpTask::Learn(learn::read(matches, lang)?),
        "discover" => IcpTask::Discover(discover::read(matches, lang)?),
        "check" => IcpTask::Check(profile::read_check(matches)),
        "market" => IcpTask::Market(profile::read_market(matches)),
        "handoff" => IcpTask::HandOff(handoff::read(matches)?),
        "drift" => IcpTask::Drift(drift::read(matches)),
        "best" => IcpTask::Best(best::read(matches)),
        _ => return None,
    })
}
