//! The flags of `icp backtest`.

use clap::{Arg, ArgMatches, Command};
use winnable_model::text::icp as texts;
use winnable_model::{Lang, Localised, Text};

use super::table::{self, TableArgs};
use crate::args::command::sub;
use crate::args::text;

/// What is held against what was won and lost.
#[derive(Clone, Debug)]
pub(crate) struct BacktestArgs {
    pub(crate) table: TableArgs,
    pub(crate) score: String,
    pub(crate) bands: Vec<f64>,
    pub(crate) threshold: Option<f64>,
}

/// The bands of the 100-point card.
const BANDS: [f64; 4] = [0.0, 40.0, 55.0, 70.0];

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable icp backtest --table deals.csv --outcome status=won --score score";
    sub("backtest", texts::cmd_backtest(), lang, example)
        .args(table::flags(lang, true))
        .args([
            Arg::new("score")
                .long("score")
                .value_name("COLUMN")
                .required(true)
                .help(t(texts::opt_score())),
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
        ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches) -> Option<BacktestArgs> {
    Some(BacktestArgs {
        table: table::read(matches)?,
        score: text(matches, "score")?,
        bands: matches
            .get_one::<Vec<f64>>("bands")
            .cloned()
            .unwrap_or_else(|| BANDS.to_vec()),
        threshold: matches.get_one::<f64>("threshold").copied(),
    })
}

/// Two or more edges that rise.
fn edges(raw: &str) -> Option<Vec<f64>> {
    let edges: Option<Vec<f64>> = raw.split(',').map(number).collect();
    let rises = |edges: &Vec<f64>| edges.windows(2).all(|pair| pair[0] < pair[1]);
    edges.filter(|edges| edges.len() > 1 && rises(edges))
}

fn number(raw: &str) -> Option<f64> {
    let number: f64 = raw.trim().parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_rise() {
        assert_eq!(edges("0, 40,55.5"), Some(vec![0.0, 40.0, 55.5]));
        for raw in ["", "1", "1,1", "2,1", "a,b", "0,inf"] {
            assert_eq!(edges(raw), None, "{raw}");
        }
    }
}
