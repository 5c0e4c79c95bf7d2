//! The flags of `lint`.

use std::collections::BTreeSet;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use winnable_model::text::lint::page as texts;
use winnable_model::{Lang, LintCode, LintSeverity, Localised as _, nearest};

use super::command::{list_args, sub};
use super::{ListArgs, motion, text};

/// What is checked, and from which weight on findings are a failure.
#[derive(Clone, Debug)]
pub(crate) struct LintArgs {
    pub(crate) list: ListArgs,
    /// `None` where no finding is a failure.
    pub(crate) fail_on: Option<LintSeverity>,
    /// The checks to make; `None` for all.
    pub(crate) only: Option<BTreeSet<LintCode>>,
}

pub(super) fn command(lang: Lang) -> Command {
    let flags = list_args(lang).into_iter();
    sub(
        "lint",
        texts::cmd_lint(),
        lang,
        "winnable lint --fail-on warn",
    )
    .args(flags.filter(|arg| arg.get_id() == "model" || arg.get_id() == "motion"))
    .args([
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("WEIGHT")
            .help(texts::opt_fail_on().text(lang))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new([
                "note", "warn", "error", "never",
            ])),
        Arg::new("only")
            .long("only")
            .value_name("CODE,…")
            .action(ArgAction::Append)
            .help(texts::opt_only().text(lang))
            .value_parser(move |raw: &str| codes(raw, lang)),
    ])
}

/// Codes with commas between them.
fn codes(raw: &str, lang: Lang) -> Result<Vec<LintCode>, String> {
    let names = raw
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let code = |name: &str| {
        name.parse::<LintCode>().map_err(|_| {
            let upper = name.to_ascii_uppercase();
            let near = nearest(&upper, LintCode::ALL.iter().map(|code| code.name()));
            texts::no_check(name, near).text(lang)
        })
    };
    let found: Vec<LintCode> = names.map(code).collect::<Result<_, _>>()?;
    // An empty variable of a script must not pass for a check that found nothing.
    if found.is_empty() {
        return Err(texts::no_code_given().text(lang));
    }
    Ok(found)
}

pub(super) fn read(matches: &ArgMatches) -> LintArgs {
    let fail_on = match text(matches, "fail-on").as_deref() {
        Some("note") => Some(LintSeverity::Note),
        Some("warn") => Some(LintSeverity::Warn),
        Some("error") => Some(LintSeverity::Error),
        _ => None,
    };
    let only = matches.get_many::<Vec<LintCode>>("only");
    LintArgs {
        list: ListArgs {
            model: text(matches, "model"),
            motion: motion(matches),
            ..ListArgs::default()
        },
        fail_on,
        only: only.map(|only| only.flatten().copied().collect()),
    }
}
