//! The flags of `icp check` and `icp market`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use winnable_model::text::icp::check as texts;
use winnable_model::{Lang, Localised};

use crate::args::command::sub;

/// Which ICP is looked at.
#[derive(Clone, Debug)]
pub(crate) struct ProfileArgs {
    pub(crate) icp: Option<PathBuf>,
}

/// Which market is counted.
#[derive(Clone, Debug)]
pub(crate) struct MarketArgs {
    pub(crate) profile: ProfileArgs,
    pub(crate) minimum: Option<u64>,
}

pub(super) fn check(lang: Lang) -> Command {
    sub("check", texts::cmd_check(), lang, "winnable icp check").arg(icp(lang))
}

pub(super) fn market(lang: Lang) -> Command {
    sub("market", texts::cmd_market(), lang, "winnable icp market")
        .arg(icp(lang))
        .arg(
            Arg::new("minimum")
                .long("minimum")
                .value_name("FIRMS")
                .help(texts::opt_minimum().text(lang))
                .value_parser(clap::value_parser!(u64)),
        )
}

fn icp(lang: Lang) -> Arg {
    Arg::new("icp")
        .long("icp")
        .value_name("FILE")
        .help(texts::opt_icp().text(lang))
        .value_parser(clap::value_parser!(PathBuf))
}

/// The flags as they were given.
pub(super) fn read_check(matches: &ArgMatches) -> ProfileArgs {
    ProfileArgs {
        icp: matches.get_one::<PathBuf>("icp").cloned(),
    }
}

/// The flags as they were given.
pub(super) fn read_market(matches: &ArgMatches) -> MarketArgs {
    MarketArgs {
        profile: read_check(matches),
        minimum: matches.get_one::<u64>("minimum").copied(),
    }
}
