//! The flags of `icp learn`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use winnable_model::text::icp::learn as texts;
use winnable_model::{Lang, Localised, Text};

use super::table::{self, TableArgs};
use crate::args::command::sub;
use crate::args::text;

/// What a card is learned from, and where it goes.
#[derive(Clone, Debug)]
pub(crate) struct LearnArgs {
    pub(crate) table: TableArgs,
    pub(crate) split: Option<PathBuf>,
    pub(crate) predictions: Option<PathBuf>,
    pub(crate) out: Option<PathBuf>,
    pub(crate) force: bool,
    pub(crate) keep: Vec<String>,
    pub(crate) score: Option<String>,
    pub(crate) model: Option<String>,
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let file = |name: &'static str, help: Text| {
        Arg::new(name)
            .long(name)
            .value_name("FILE")
            .help(t(help))
            .value_parser(clap::value_parser!(PathBuf))
    };
    let example = "winnable icp learn --table deals.csv --outcome status=won --id id --time opened";
    sub("learn", texts::cmd(), lang, example)
        .args(table::flags(lang, true))
        .args([
            file("split", texts::opt_split()),
            file("predictions", texts::opt_predictions()),
            file("out", texts::opt_out()),
            Arg::new("force")
                .long("force")
                .action(ArgAction::SetTrue)
                .help(t(texts::opt_force())),
            Arg::new("keep")
                .long("keep")
                .value_name("COLUMN")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help(t(texts::opt_keep())),
            Arg::new("score")
                .long("score")
                .value_name("COLUMN")
                .conflicts_with("model")
                .help(t(texts::opt_score())),
            Arg::new("model")
                .long("model")
                .value_name("ID|FILE")
                .help(t(texts::opt_model())),
        ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches, lang: Lang) -> Option<LearnArgs> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let keep = matches.get_many::<String>("keep");
    Some(LearnArgs {
        table: table::read(matches, lang)?,
        split: path("split"),
        predictions: path("predictions"),
        out: path("out"),
        force: matches.get_flag("force"),
        keep: keep.into_iter().flatten().cloned().collect(),
        score: text(matches, "score"),
        model: text(matches, "model"),
    })
}
