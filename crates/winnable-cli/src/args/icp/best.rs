//! The flags of `icp best`.

use clap::{Arg, ArgMatches, Command};
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp::best as texts;
use winnable_model::{Lang, Localised, Text};

use crate::args::command::sub;
use crate::args::text;

/// How best customers are found where the project file does not say it.
#[derive(Clone, Debug)]
pub(crate) struct BestArgs {
    pub(crate) model: Option<String>,
    pub(crate) least: Option<usize>,
    pub(crate) top: Option<usize>,
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    sub("best", texts::cmd(), lang, "winnable icp best --least 2").args([
        Arg::new("least")
            .long("least")
            .value_name("N")
            .help(t(texts::opt_least()))
            .value_parser(clap::value_parser!(u8).range(1..=5)),
        Arg::new("top")
            .long("top")
            .value_name("N")
            .help(t(texts::opt_top()))
            .value_parser(clap::value_parser!(u16).range(1..=1_000)),
        Arg::new("model")
            .long("model")
            .value_name("ID")
            .help(t(cli_texts::opt_model())),
    ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches) -> BestArgs {
    BestArgs {
        model: text(matches, "model"),
        least: matches.get_one::<u8>("least").copied().map(usize::from),
        top: matches.get_one::<u16>("top").copied().map(usize::from),
    }
}
