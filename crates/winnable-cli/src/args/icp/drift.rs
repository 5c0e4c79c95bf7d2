//! The flags of `icp drift`.

use clap::{Arg, ArgMatches, Command};
use winnable_icp::backtest::Edges;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp as icp_texts;
use winnable_model::text::icp::drift as texts;
use winnable_model::{Lang, Localised, Text};

use super::numbers::{edges, number};
use crate::args::command::sub;
use crate::args::text;

/// Which periods are compared, and by what.
#[derive(Clone, Debug)]
pub(crate) struct DriftArgs {
    pub(crate) model: Option<String>,
    pub(crate) window: Option<String>,
    pub(crate) baseline: Option<String>,
    pub(crate) bands: Vec<f64>,
    pub(crate) threshold: Option<f64>,
    pub(crate) top: Option<usize>,
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let text_of = |name: &'static str, value: &'static str, help: Text| {
        Arg::new(name).long(name).value_name(value).help(t(help))
    };
    sub(
        "drift",
        texts::cmd(),
        lang,
        "winnable icp drift --window 2026-Q3",
    )
    .args([
        text_of("window", "DATES", texts::opt_window()),
        text_of("baseline", "DATES", texts::opt_baseline()),
        text_of("bands", "EDGES", icp_texts::opt_bands()).value_parser(move |raw: &str| {
            edges(raw).ok_or_else(|| icp_texts::bad_bands().text(lang))
        }),
        text_of("threshold", "SCORE", texts::opt_threshold()).value_parser(move |raw: &str| {
            number(raw).ok_or_else(|| icp_texts::bad_number().text(lang))
        }),
        text_of("top", "N", texts::opt_top())
            .value_parser(clap::value_parser!(u16).range(1..=1_000)),
        text_of("model", "ID", cli_texts::opt_model()),
    ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches) -> DriftArgs {
    DriftArgs {
        model: text(matches, "model"),
        window: text(matches, "window"),
        baseline: text(matches, "baseline"),
        bands: matches
            .get_one::<Vec<f64>>("bands")
            .cloned()
            .unwrap_or_else(|| Edges::card().at().to_vec()),
        threshold: matches.get_one::<f64>("threshold").copied(),
        top: matches.get_one::<u16>("top").copied().map(usize::from),
    }
}
