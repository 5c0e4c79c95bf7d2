//! The flags of `icp discover`.

use clap::{ArgMatches, Command};
use winnable_model::Lang;
use winnable_model::text::icp::discover as texts;

use super::table::{self, TableArgs};
use crate::args::command::sub;

/// What is searched.
#[derive(Clone, Debug)]
pub(crate) struct DiscoverArgs {
    pub(crate) table: TableArgs,
}

pub(super) fn command(lang: Lang) -> Command {
    let example = "winnable icp discover --table deals.csv --outcome status=won --id account";
    sub("discover", texts::cmd_discover(), lang, example).args(table::flags(lang, true))
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches) -> Option<DiscoverArgs> {
    Some(DiscoverArgs {
        table: table::read(matches)?,
    })
}
