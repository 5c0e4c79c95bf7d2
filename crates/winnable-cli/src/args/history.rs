//! The flags of snapshots and of what moved between them.

use clap::{Arg, ArgAction, ArgMatches, Command};
use winnable_model::text::history as texts;
use winnable_model::{Lang, Localised as _};

use super::command::sub;
use super::{ListArgs, text};

/// What is done with snapshots.
#[derive(Clone, Debug)]
pub(crate) enum HistoryTask {
    Take(TakeArgs),
    Log,
    Show {
        snapshot: Option<String>,
        top: Option<usize>,
    },
    Diff {
        span: SpanArgs,
        top: Option<usize>,
        gates: bool,
    },
    Why {
        account: String,
        span: SpanArgs,
    },
    Weekly {
        snapshot: Option<String>,
        days: u32,
        top: Option<usize>,
    },
    Monthly {
        span: SpanArgs,
        top: Option<usize>,
    },
}

/// How a snapshot is taken.
#[derive(Clone, Debug)]
pub(crate) struct TakeArgs {
    pub(crate) name: Option<String>,
    pub(crate) list: ListArgs,
    pub(crate) waits: bool,
}

/// Two snapshots; the last two where they are not stated.
#[derive(Clone, Debug)]
pub(crate) struct SpanArgs {
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
}

/// The commands of this file.
pub(super) const NAMES: [&str; 7] = [
    "snapshot", "log", "show", "diff", "why", "weekly", "monthly",
];

/// The most characters of a name.
const NAME: usize = 60;

pub(super) fn commands(lang: Lang) -> [Command; 7] {
    let [model, _, motion, top] = super::command::list_args(lang);
    let snapshot = |name: &'static str, what| Arg::new(name).value_name("SNAPSHOT").help(what);
    let t = |text: winnable_model::Text| text.text(lang);
    [
        sub(
            "snapshot",
            texts::cmd_snapshot(),
            lang,
            "winnable snapshot 2026-q4",
        )
        .args([
            Arg::new("name")
                .value_name("NAME")
                .help(t(texts::arg_name()))
                .value_parser(move |raw: &str| {
                    if is_name(raw) {
                        Ok(raw.to_owned())
                    } else {
                        let near = plain_name(raw);
                        let near = near.as_deref();
                        Err(texts::bad_name(near).text(lang))
                    }
                }),
            model,
            motion,
            super::command::no_wait(lang),
        ]),
        sub("log", texts::cmd_log(), lang, "winnable log"),
        sub("show", texts::cmd_show(), lang, "winnable show latest")
            .args([snapshot("snapshot", t(texts::arg_snapshot())), top.clone()]),
        sub(
            "diff",
            texts::cmd_diff(),
            lang,
            "winnable diff latest~1 latest",
        )
        .args([
            snapshot("from", t(texts::arg_from())),
            snapshot("to", t(texts::arg_to())),
            top.clone().help(t(texts::opt_top())),
            Arg::new("exit-code")
                .long("exit-code")
                .action(ArgAction::SetTrue)
                .help(t(texts::opt_exit_code())),
        ]),
        sub(
            "why",
            texts::cmd_why(),
            lang,
            "winnable why 달무리보험 --from latest~1 --to latest",
        )
        .args([
            Arg::new("account")
                .value_name("ACCOUNT")
                .required(true)
                .help(t(texts::arg_account())),
            snapshot("from", t(texts::arg_from())).long("from"),
            snapshot("to", t(texts::arg_to())).long("to"),
        ]),
        sub("weekly", texts::cmd_weekly(), lang, "winnable weekly").args([
            snapshot("snapshot", t(texts::arg_snapshot())),
            Arg::new("days")
                .long("days")
                .value_name("N")
                .help(t(texts::opt_days()))
                .value_parser(clap::value_parser!(u32).range(1..=366)),
            top.clone().help(t(texts::opt_top_weekly())),
        ]),
        sub(
            "monthly",
            texts::cmd_monthly(),
            lang,
            "winnable monthly latest~4 latest",
        )
        .args([
            snapshot("from", t(texts::arg_from())),
            snapshot("to", t(texts::arg_to())),
            top.clone().help(t(texts::opt_top())),
        ]),
    ]
}

/// Whether a text can be a name: one word that is no other way to say which snapshot.
fn is_name(raw: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let is_place = raw.starts_with(winnable_history::LATEST);
    !raw.is_empty()
        && raw.chars().count() <= NAME
        && raw.chars().all(plain)
        && !raw.starts_with('-')
        && !is_place
}

/// The name nearest to a text that can be none: a hyphen for whatever a name does not hold.
fn plain_name(raw: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let words = raw
        .split(|c: char| !plain(c))
        .filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("-");
    is_name(&name).then_some(name)
}

/// The task and its flags.
pub(super) fn read(name: &str, matches: &ArgMatches) -> Option<HistoryTask> {
    let top = || matches.get_one::<usize>("top").copied();
    let span = || SpanArgs {
        from: text(matches, "from"),
        to: text(matches, "to"),
    };
    Some(match name {
        "snapshot" => HistoryTask::Take(TakeArgs {
            name: text(matches, "name"),
            list: ListArgs {
                model: text(matches, "model"),
                motion: super::motion(matches),
                ..ListArgs::default()
            },
            waits: !matches.get_flag("no-wait"),
        }),
        "log" => HistoryTask::Log,
        "show" => HistoryTask::Show {
            snapshot: text(matches, "snapshot"),
            top: top(),
        },
        "diff" => HistoryTask::Diff {
            span: span(),
            top: top(),
            gates: matches.get_flag("exit-code"),
        },
        "weekly" => HistoryTask::Weekly {
            snapshot: text(matches, "snapshot"),
            days: matches.get_one::<u32>("days").copied().unwrap_or(7),
            top: top(),
        },
        "monthly" => HistoryTask::Monthly {
            span: span(),
            top: top(),
        },
        _ => HistoryTask::Why {
            account: text(matches, "account")?,
            span: span(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_name_has_a_near_one() {
        for (raw, near) in [
            ("week 5", Some("week-5")),
            ("10 월 / 2주", Some("10-월-2주")),
            ("-x", Some("x")),
            ("latest", None),
            ("", None),
        ] {
            assert_eq!(plain_name(raw).as_deref(), near, "{raw}");
        }
    }

    #[test]
    fn a_name_is_one_word_and_no_place() {
        for raw in ["2026-q4", "봄", "a.b_c", "deadbeef"] {
            assert!(is_name(raw), "{raw}");
        }
        for raw in [
            "",
            "a b",
            "a/b",
            "latest",
            "latest~1",
            "-x",
            &"a".repeat(61),
        ] {
            assert!(!is_name(raw), "{raw}");
        }
    }
}
