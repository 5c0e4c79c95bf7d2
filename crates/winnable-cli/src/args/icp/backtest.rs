//! The flags of `icp backtest`.

use chrono::NaiveDate;
use clap::{Arg, ArgGroup, ArgMatches, Command};
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp as texts;
use winnable_model::{Lang, Localised, Text};

use super::numbers::{edges, number};
use super::table::{self, TableArgs};
use crate::args::command::sub;
use crate::args::text;

/// What is held against what was won and lost.
#[derive(Clone, Debug)]
pub(crate) struct BacktestArgs {
    /// One wide table, and what scores its rows; without it, the deals of the project.
    pub(crate) table: Option<(TableArgs, Scored)>,
    /// The model that scores the deals of the project.
    pub(crate) model: Option<String>,
    /// The lower edges of the bands, where they were given.
    pub(crate) bands: Option<Vec<f64>>,
    pub(crate) threshold: Option<f64>,
    pub(crate) closed: Option<String>,
    pub(crate) time_to_value: Option<String>,
    /// Whose scores the deals of the project are held against, where not each is scored as of its creation.
    pub(crate) frozen: Option<FrozenScores>,
}

/// The scores of one day.
#[derive(Clone, Debug)]
pub(crate) enum FrozenScores {
    /// Those of a snapshot.
    Snapshot(String),
    /// Those of the files of today, replayed as of a day.
    On(NaiveDate),
}

/// What scores rows, one of the two.
const SCORED: &str = "scored";

/// A table without anything that scores it would be left unread.
fn needs_scores(arg: Arg) -> Arg {
    if arg.get_id() == "table" {
        arg.requires(SCORED)
    } else {
        arg
    }
}

/// What scores the rows of a table.
#[derive(Clone, Debug)]
pub(crate) enum Scored {
    /// A column of scores.
    Column(String),
    /// A model: a file, or the id of a shipped one.
    Model(String),
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable icp backtest";
    sub("backtest", texts::cmd_backtest(), lang, example)
        .args(table::flags(lang, false).into_iter().map(needs_scores))
        .group(ArgGroup::new(SCORED).args(["score", "model"]))
        .args([
            Arg::new("score")
                .long("score")
                .value_name("COLUMN")
                .requires("table")
                .help(t(texts::opt_score())),
            Arg::new("model")
                .long("model")
                .value_name("ID|FILE")
                .help(t(texts::past::opt_model())),
            Arg::new("snapshot")
                .long("snapshot")
                .value_name("SNAPSHOT")
                .conflicts_with("table")
                .help(t(texts::frozen::opt_snapshot())),
            Arg::new("scored-on")
                .long("scored-on")
                .value_name("DATE")
                .conflicts_with_all(["table", "snapshot"])
                .help(t(texts::frozen::opt_scored_on()))
                .value_parser(move |raw: &str| {
                    raw.parse::<NaiveDate>()
                        .map_err(|_| cli_texts::bad_date(raw).text(lang))
                }),
            Arg::new("bands")
                .long("bands")
                .value_name("EDGES")
                .help(t(texts::opt_bands()))
                .value_parser(move |raw: &str| {
                    edges(raw).ok_or_else(|| texts::bad_bands().text(lang))
                }),
            Arg::new("threshold")
                .long("threshold")
                .value_name("SCORE")
                .help(t(texts::opt_threshold()))
                .value_parser(move |raw: &str| {
                    number(raw).ok_or_else(|| texts::bad_number().text(lang))
                }),
            Arg::new("closed")
                .long("closed")
                .value_name("COLUMN")
                .requires("time")
                .help(t(texts::backtest::opt_closed())),
            Arg::new("time-to-value")
                .long("time-to-value")
                .value_name("COLUMN")
                .requires("closed")
                .help(t(texts::backtest::opt_time_to_value())),
        ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches, lang: Lang) -> BacktestArgs {
    let model = text(matches, "model");
    let scored = text(matches, "score").map(Scored::Column);
    let scored = scored.or_else(|| model.clone().map(Scored::Model));
    let snapshot = text(matches, "snapshot").map(FrozenScores::Snapshot);
    let on = matches.get_one::<NaiveDate>("scored-on").copied();
    BacktestArgs {
        frozen: snapshot.or_else(|| on.map(FrozenScores::On)),
        table: table::read(matches, lang).zip(scored),
        model,
        bands: matches.get_one::<Vec<f64>>("bands").cloned(),
        threshold: matches.get_one::<f64>("threshold").copied(),
        closed: text(matches, "closed"),
        time_to_value: text(matches, "time-to-value"),
    }
}
