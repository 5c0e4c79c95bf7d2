//! The flags of `icp handoff`.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command};
use rust_decimal::Decimal;
use winnable_model::text::cli as cli_texts;
use winnable_model::text::icp::handoff as texts;
use winnable_model::{Lang, Localised, Points, Text};

use crate::args::command::sub;
use crate::args::text;

/// Which test is looked at.
#[derive(Clone, Debug)]
pub(crate) struct HandOffArgs {
    pub(crate) model: Option<String>,
    pub(crate) start: NaiveDate,
    pub(crate) days: u64,
    pub(crate) threshold: Option<Points>,
}

/// Two weeks.
const DAYS: u16 = 14;

pub(super) fn command(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable icp handoff --start 2026-09-01";
    sub("handoff", texts::cmd(), lang, example).args([
        Arg::new("start")
            .long("start")
            .value_name("DATE")
            .required(true)
            .help(t(texts::opt_start()))
            .value_parser(clap::value_parser!(NaiveDate)),
        Arg::new("days")
            .long("days")
            .value_name("N")
            .help(t(texts::opt_days()))
            .value_parser(clap::value_parser!(u16).range(1..=366)),
        Arg::new("threshold")
            .long("threshold")
            .value_name("SCORE")
            .help(t(texts::opt_threshold()))
            .value_parser(move |raw: &str| {
                points(raw).ok_or_else(|| texts::bad_threshold().text(lang))
            }),
        Arg::new("model")
            .long("model")
            .value_name("ID")
            .help(t(cli_texts::opt_model())),
    ])
}

/// The flags as they were given.
pub(super) fn read(matches: &ArgMatches) -> Option<HandOffArgs> {
    Some(HandOffArgs {
        model: text(matches, "model"),
        start: matches.get_one::<NaiveDate>("start").copied()?,
        days: matches
            .get_one::<u16>("days")
            .copied()
            .unwrap_or(DAYS)
            .into(),
        threshold: matches.get_one::<Points>("threshold").copied(),
    })
}

/// A score of 0 to 100 in whole hundredths.
fn points(raw: &str) -> Option<Points> {
    let score: Decimal = raw.trim().parse().ok()?;
    let hundredths = score.checked_mul(Decimal::ONE_HUNDRED)?;
    let whole = i32::try_from(hundredths).ok()?;
    let is_exact = Decimal::from(whole) == hundredths;
    (is_exact && (0..=10_000).contains(&whole)).then(|| Points::from_hundredths(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_is_exact() {
        assert_eq!(points("70"), Some(Points::from_hundredths(7_000)));
        assert_eq!(points("54.25"), Some(Points::from_hundredths(5_425)));
        for raw in ["", "a", "-1", "100.01", "54.255"] {
            assert_eq!(points(raw), None, "{raw}");
        }
    }
}
