//! The flags of holdouts.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command};
use rust_decimal::Decimal;
use winnable_metrics::abm::holdout::Share;
use winnable_model::text::{cli as texts, holdout as holdout_texts};
use winnable_model::{DecimalMark, Lang, Localised, Text, parse_number};

use super::command::sub;
use super::{ListArgs, list, text};

/// What is done with a holdout.
#[derive(Clone, Debug)]
pub(crate) enum HoldoutTask {
    Create(DrawArgs),
    Compare(CompareArgs),
}

/// How a control is drawn.
#[derive(Clone, Debug)]
pub(crate) struct DrawArgs {
    pub(crate) name: Option<String>,
    pub(crate) share: Share,
    pub(crate) salt: Option<String>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) tier: Option<String>,
    pub(crate) waits: bool,
    pub(crate) list: ListArgs,
}

/// What is compared.
#[derive(Clone, Debug)]
pub(crate) struct CompareArgs {
    pub(crate) name: Option<String>,
    pub(crate) programme: Option<String>,
    pub(crate) model: Option<String>,
}

/// The most characters of a name.
const NAME: usize = 60;

/// `holdout`, with what it can do.
pub(super) fn holdout(lang: Lang) -> Command {
    let example = "winnable holdout create --share 10%";
    sub("holdout", holdout_texts::cmd_holdout(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([create(lang), compare(lang)])
}

fn create(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable holdout create --name spring --share 10% --tier tier1";
    let [model, filter, motion, top] = list_flags(lang);
    sub("create", holdout_texts::cmd_create(), lang, example).args([
        name(lang, &holdout_texts::opt_name_create()),
        Arg::new("share")
            .long("share")
            .value_name("SHARE")
            .default_value("10%")
            .hide_default_value(true)
            .help(t(holdout_texts::opt_share()))
            .value_parser(move |raw: &str| {
                share(raw).ok_or_else(|| holdout_texts::bad_share().text(lang))
            }),
        Arg::new("salt")
            .long("salt")
            .value_name("TEXT")
            .help(t(holdout_texts::opt_salt())),
        Arg::new("on")
            .long("on")
            .value_name("DATE")
            .help(t(holdout_texts::opt_on()))
            .value_parser(move |raw: &str| {
                raw.parse::<NaiveDate>()
                    .map_err(|_| texts::bad_date(raw).text(lang))
            }),
        Arg::new("tier")
            .long("tier")
            .value_name("TIER")
            .help(t(holdout_texts::opt_tier())),
        model,
        filter,
        motion,
        top.help(t(holdout_texts::opt_top())),
        super::command::no_wait(lang),
    ])
}

fn compare(lang: Lang) -> Command {
    let example = "winnable holdout compare --name spring";
    let [model, ..] = list_flags(lang);
    sub("compare", holdout_texts::cmd_compare(), lang, example).args([
        name(lang, &holdout_texts::opt_name_compare()),
        Arg::new("programme")
            .long("programme")
            .value_name("PROGRAMME")
            .help(holdout_texts::opt_programme().text(lang)),
        model,
    ])
}

/// The flags of lists, by which accounts are chosen.
fn list_flags(lang: Lang) -> [Arg; 4] {
    super::command::list_args(lang)
}

fn name(lang: Lang, help: &Text) -> Arg {
    Arg::new("name")
        .long("name")
        .value_name("NAME")
        .help(help.text(lang))
        .value_parser(move |raw: &str| {
            if is_name(raw) {
                Ok(raw.to_owned())
            } else {
                Err(holdout_texts::bad_name().text(lang))
            }
        })
}

/// Whether a text can be part of a file's name everywhere.
fn is_name(raw: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !raw.is_empty() && raw.chars().count() <= NAME && raw.chars().all(plain)
}

/// A share: `10%`, `10` and `0.1` are the same.
fn share(raw: &str) -> Option<Share> {
    let (number, is_percent) = match raw.trim().strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (raw.trim(), false),
    };
    let number = parse_number(number, DecimalMark::Point).ok()?;
    let fraction = if is_percent || number >= Decimal::ONE {
        number.checked_div(Decimal::ONE_HUNDRED)?
    } else {
        number
    };
    Share::new(fraction).ok()
}

/// The task and its flags.
pub(super) fn read(name: &str, matches: &ArgMatches) -> Option<HoldoutTask> {
    if name == "create" {
        return Some(HoldoutTask::Create(DrawArgs {
            name: text(matches, "name"),
            share: matches.get_one::<Share>("share").copied()?,
            salt: text(matches, "salt"),
            on: matches.get_one::<NaiveDate>("on").copied(),
            tier: text(matches, "tier"),
            waits: !matches.get_flag("no-wait"),
            list: list(matches),
        }));
    }
    Some(HoldoutTask::Compare(CompareArgs {
        name: text(matches, "name"),
        programme: text(matches, "programme"),
        model: text(matches, "model"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_in_three_ways() {
        for raw in ["10%", "10", "0.1", " 10 % "] {
            assert_eq!(share(raw).map(Share::millionths), Some(100_000), "{raw}");
        }
        assert_eq!(share("0.5%").map(Share::millionths), Some(5_000));
        for raw in ["0", "100%", "100", "-1", "ten", "", "0.00001%"] {
            assert_eq!(share(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_name_is_no_path() {
        assert!(is_name("spring-2026_a") && is_name("봄캠페인"));
        for raw in ["", "a/b", "..", "a b", "a.toml"] {
            assert!(!is_name(raw), "{raw}");
        }
    }
}
