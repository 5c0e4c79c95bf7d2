//! The flags of validation.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use winnable_model::text::icp as texts;
use winnable_model::{Lang, Localised, Text};

use super::command::sub;
use super::text;

/// What is done about an ICP.
#[derive(Clone, Debug)]
pub(crate) enum IcpTask {
    Backtest(BacktestArgs),
}

/// The column of the outcome, and the word that says won.
#[derive(Clone, Debug)]
pub(crate) struct OutcomeArg {
    pub(crate) column: String,
    pub(crate) won: String,
}

/// What is held against what was won and lost.
#[derive(Clone, Debug)]
pub(crate) struct BacktestArgs {
    pub(crate) table: PathBuf,
    pub(crate) outcome: OutcomeArg,
    pub(crate) score: String,
    pub(crate) id: Option<String>,
    pub(crate) bands: Vec<f64>,
    pub(crate) threshold: Option<f64>,
}

/// The bands of the 100-point card.
const BANDS: [f64; 4] = [0.0, 40.0, 55.0, 70.0];

/// `icp`, with what it can do.
pub(super) fn icp(lang: Lang) -> Command {
    let example = "winnable icp backtest --table deals.csv --outcome status=won --score score";
    sub("icp", texts::cmd_icp(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(backtest(lang))
}

fn backtest(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable icp backtest --table deals.csv --outcome status=won --score score";
    sub("backtest", texts::cmd_backtest(), lang, example).args([
        Arg::new("table")
            .long("table")
            .value_name("FILE")
            .required(true)
            .help(t(texts::opt_table()))
            .value_parser(clap::value_parser!(PathBuf)),
        Arg::new("outcome")
            .long("outcome")
            .value_name("COLUMN=WON")
            .required(true)
            .help(t(texts::opt_outcome()))
            .value_parser(move |raw: &str| {
                outcome(raw).ok_or_else(|| texts::bad_outcome().text(lang))
            }),
        Arg::new("score")
            .long("score")
            .value_name("COLUMN")
            .required(true)
            .help(t(texts::opt_score())),
        Arg::new("id")
            .long("id")
            .value_name("COLUMN")
            .help(t(texts::opt_account())),
        Arg::new("bands")
            .long("bands")
            .value_name("EDGES")
            .help(t(texts::opt_bands()))
            .value_parser(move |raw: &str| edges(raw).ok_or_else(|| texts::bad_bands().text(lang))),
        Arg::new("threshold")
            .long("threshold")
            .value_name("SCORE")
            .help(t(texts::opt_threshold()))
            .value_parser(move |raw: &str| {
                number(raw).ok_or_else(|| texts::bad_number().text(lang))
            }),
    ])
}

/// `COLUMN=WON`: the column may hold a `=`, the word may not be blank.
fn outcome(raw: &str) -> Option<OutcomeArg> {
    let (column, won) = raw.rsplit_once('=')?;
    let (column, won) = (column.trim(), won.trim());
    (!column.is_empty() && !won.is_empty()).then(|| OutcomeArg {
        column: column.to_owned(),
        won: won.to_owned(),
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

/// The task and its flags.
pub(super) fn read(matches: &ArgMatches) -> Option<IcpTask> {
    Some(IcpTask::Backtest(BacktestArgs {
        table: matches.get_one::<PathBuf>("table").cloned()?,
        outcome: matches.get_one::<OutcomeArg>("outcome").cloned()?,
        score: text(matches, "score")?,
        id: text(matches, "id"),
        bands: matches
            .get_one::<Vec<f64>>("bands")
            .cloned()
            .unwrap_or_else(|| BANDS.to_vec()),
        threshold: matches.get_one::<f64>("threshold").copied(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_a_column_and_a_word() {
        let read = |raw| outcome(raw).map(|one| (one.column, one.won));
        let of = |column: &str, won: &str| Some((column.to_owned(), won.to_owned()));
        assert_eq!(read("status=won"), of("status", "won"));
        assert_eq!(
            read("is=closed = Closed Won"),
            of("is=closed", "Closed Won")
        );
        for raw in ["status", "=won", "status="] {
            assert_eq!(read(raw), None, "{raw}");
        }
    }

    #[test]
    fn edges_rise() {
        assert_eq!(edges("0, 40,55.5"), Some(vec![0.0, 40.0, 55.5]));
        for raw in ["", "1", "1,1", "2,1", "a,b", "0,inf"] {
            assert_eq!(edges(raw), None, "{raw}");
        }
    }
}
