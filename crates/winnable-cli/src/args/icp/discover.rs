//! The flags of `icp discover`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use winnable_icp::hypothesis::LEAST_MARKET;
use winnable_model::text::icp::discover as texts;
use winnable_model::{Lang, Localised};

use super::table::{self, TableArgs};
use crate::args::command::sub;

/// What is searched, or tested.
#[derive(Clone, Debug)]
pub(crate) struct DiscoverArgs {
    pub(crate) table: TableArgs,
    /// Hypotheses that were stated beforehand.
    pub(crate) hypotheses: Option<PathBuf>,
    /// A market with fewer firms is warned of.
    pub(crate) least_market: u64,
}

pub(super) fn command(lang: Lang) -> Command {
    let example = "winnable icp discover --table deals.csv --outcome status=won --id account";
    sub("discover", texts::cmd_discover(), lang, example)
        .args(table::flags(lang, true))
        .args([
            Arg::new("hypotheses")
                .long("hypotheses")
                .value_name("FILE")
                .help(texts::opt_hypotheses().text(lang))
                .value_parser(clap::value_parser!(PathBuf)),
            Arg::new("least-market")
                .long("least-market")
                .value_name("FIRMS")
                .requires("hypotheses")
                .help(texts::opt_least_market().text(lang))
                .value_parser(move |raw: &str| {
                    raw.parse::<u64>()
                        .map_err(|_| texts::bad_market().text(lang))
                }),
        ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches, lang: Lang) -> Option<DiscoverArgs> {
    let least = matches.get_one::<u64>("least-market");
    Some(DiscoverArgs {
        table: table::read(matches, lang)?,
        hypotheses: matches.get_one::<PathBuf>("hypotheses").cloned(),
        least_market: least.copied().unwrap_or(LEAST_MARKET),
    })
}
