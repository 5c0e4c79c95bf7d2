//! The flags, with help in the user's language.

mod command;
mod history;
mod holdout;
mod icp;
mod lint;
mod metrics;
mod model;
mod read_as;
mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::ArgMatches;
use clap_complete::Shell;
use rust_decimal::Decimal;
use winnable_ingest::TextEncoding;
use winnable_model::{Currency, Lang, Motion};

use crate::commands::{MatchArgs, MatchTask};
use crate::plain_file::ColumnEntry;

pub(crate) use command::command;
pub(crate) use history::{HistoryTask, SpanArgs, TakeArgs};
pub(crate) use holdout::{CompareArgs, DrawArgs, HoldoutTask};
pub(crate) use icp::{
    BacktestArgs, BestArgs, DiscoverArgs, DriftArgs, FrozenScores, HandOffArgs, IcpTask, LearnArgs,
    MarketArgs, ProfileArgs, Scored, TableArgs,
};
pub(crate) use lint::LintArgs;
pub(crate) use metrics::{MetricArgs, PREFIX as METRIC};
pub(crate) use model::{CalibrateArgs, ModelTask, ReviewArgs, RollbackArgs, SimulateArgs};
pub(crate) use read_as::ReadAsArgs;
pub(crate) use usage::mistake;

/// How results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Table,
    Json,
    Csv,
}

/// When colour is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// Flags that every command takes.
#[derive(Clone, Debug)]
pub(crate) struct Global {
    pub(crate) dir: Option<PathBuf>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) lang: Lang,
    pub(crate) file_lang: Lang,
    pub(crate) color: Color,
    pub(crate) quiet: bool,
    pub(crate) progress: bool,
    pub(crate) format: Format,
    /// Whether diagnostics are annotations of a continuous-integration run.
    pub(crate) annotates: bool,
    pub(crate) max_bad: Option<Decimal>,
}

/// What a list is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct ListArgs {
    pub(crate) model: Option<String>,
    pub(crate) filter: Option<String>,
    pub(crate) motion: Motion,
    pub(crate) top: Option<usize>,
}

/// How a command writes to a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Writing {
    /// Whether to wait for another command that writes to the same project.
    pub(crate) waits: bool,
    /// Whether only to say what would be written.
    pub(crate) dry: bool,
}

/// A command and its own flags.
#[derive(Clone, Debug)]
pub(crate) enum Task {
    Demo {
        dir: PathBuf,
        writing: Writing,
    },
    Init {
        from: Option<PathBuf>,
        demo: bool,
        currency: Option<Currency>,
        encoding: Option<TextEncoding>,
        writing: Writing,
    },
    /// The tables of a programme, in a project that is there.
    InitProgramme(Writing),
    Inspect {
        files: Vec<PathBuf>,
        all: bool,
        read_as: ReadAsArgs,
    },
    Check {
        model: Option<String>,
        mapping: bool,
    },
    Score(ListArgs),
    Run(ListArgs, Writing),
    /// The list of the team, and whether a programme that holds too many is a failure.
    Capacity(ListArgs, bool),
    Lint(LintArgs),
    /// The committee of one account or of the list, and whether names of people are shown.
    Committee {
        account: Option<String>,
        list: ListArgs,
        contacts: bool,
    },
    /// What the programme covers.
    Coverage(ListArgs),
    Match {
        task: MatchTask,
        args: MatchArgs,
    },
    ExplainMatch {
        record: Option<String>,
        args: MatchArgs,
    },
    Explain {
        what: Option<String>,
        list: ListArgs,
        contacts: bool,
        all_codes: bool,
        all_metrics: bool,
    },
    Metrics(MetricArgs),
    Holdout(HoldoutTask),
    History(HistoryTask),
    Icp(IcpTask),
    Model(ModelTask),
    MetricList,
    Scorecard(MetricArgs),
    ExplainMetric(MetricArgs),
    Doctor {
        subject: Option<String>,
        settings: bool,
        args: MetricArgs,
    },
    Verify {
        dir: Option<PathBuf>,
    },
    Help {
        topic: Option<String>,
    },
    Facts,
    Schema,
    Completions(Shell),
}

impl Task {
    /// Whether the command's result is data: a script for a shell and the first lines of a project are
    /// for people.
    pub(crate) fn has_json(&self) -> bool {
        !matches!(
            self,
            Self::Completions(_) | Self::Init { .. } | Self::InitProgramme(_)
        )
    }

    /// Whether the command reads snapshots alone: each has its date, so that none can be stated.
    pub(crate) fn reads_snapshots(&self) -> bool {
        match self {
            Self::History(task) => !matches!(task, HistoryTask::Take(_)),
            Self::Model(task) => matches!(task, ModelTask::Rollback(_)),
            _ => false,
        }
    }

    /// Whether the command's result is a table that CSV can hold.
    pub(crate) fn has_csv(&self) -> bool {
        match self {
            Self::Score(_)
            | Self::Run(..)
            | Self::Capacity(..)
            | Self::Committee { .. }
            | Self::Coverage(_)
            | Self::Metrics(_)
            | Self::ExplainMetric(_)
            | Self::Icp(_) => true,
            Self::Model(task) => !matches!(task, ModelTask::Rollback(_)),
            Self::History(task) => !matches!(task, HistoryTask::Take(_) | HistoryTask::Why { .. }),
            Self::Holdout(task) => matches!(task, HoldoutTask::Compare(_)),
            Self::Match { task, .. } => !matches!(task, MatchTask::Evaluate(_)),
            _ => false,
        }
    }
}

/// The languages of one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Langs {
    /// What people read: as stated, else as the locale says.
    pub(crate) people: Lang,
    /// What programs read: as stated, else English, so that no locale reaches a file.
    pub(crate) files: Lang,
}

/// The languages, before anything is parsed: help is printed in one of them.
pub(crate) fn languages(args: &[OsString], env: impl Fn(&str) -> Option<String>) -> Langs {
    if let Some(stated) = stated(args, &env) {
        return Langs {
            people: stated,
            files: stated,
        };
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| env(name).filter(|value| !value.is_empty()))
        .map(|locale| Lang::from_locale(&locale).unwrap_or_default())
        .next();
    Langs {
        people: locale.unwrap_or_default(),
        files: Lang::default(),
    }
}

/// The language of `--lang`, else of `WINNABLE_LANG`.
fn stated(args: &[OsString], env: &impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let of_flag = values(args, "--lang");
    let mut known = of_flag.iter().filter_map(|value| value.parse().ok());
    let of_env = || env("WINNABLE_LANG").and_then(|value| value.parse().ok());
    known.next().or_else(of_env)
}

/// The values of a flag on a command line that may be wrong elsewhere.
fn values(args: &[OsString], flag: &str) -> Vec<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    let mut values = Vec::new();
    while let Some(arg) = args.next() {
        values.extend(match arg.strip_prefix(flag) {
            Some("") => args.next().map(|value| value.to_string()),
            Some(value) => value.strip_prefix('=').map(str::to_owned),
            None => None,
        });
    }
    values
}

/// How the mistake of a command line that cannot be read is shown: as far as it says so.
pub(crate) fn unread(args: &[OsString], langs: Langs) -> Global {
    let format = values(args, "--format").pop();
    Global {
        dir: None,
        as_of: None,
        lang: langs.people,
        file_lang: langs.files,
        color: match values(args, "--color").pop().as_deref() {
            Some("always") => Color::Always,
            Some("never") => Color::Never,
            _ => Color::Auto,
        },
        quiet: false,
        progress: false,
        format: match format.as_deref() {
            Some("json") => Format::Json,
            _ => Format::Table,
        },
        annotates: format.as_deref() == Some("github"),
        max_bad: None,
    }
}

fn writing(matches: &ArgMatches) -> Writing {
    let flag = |name: &str| matches.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    Writing {
        waits: !flag("no-wait"),
        dry: flag("dry-run"),
    }
}

/// Where the language of this call is stated: `flag` or `env`.
pub(crate) fn stated_by() -> Option<&'static str> {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    if stated(&args, &|_: &str| None).is_some() {
        return Some("flag");
    }
    let names = ["WINNABLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    let mut set = names.iter().filter(|name| std::env::var_os(name).is_some());
    set.next().map(|_| "env")
}

fn list(matches: &ArgMatches) -> ListArgs {
    ListArgs {
        model: text(matches, "model"),
        filter: text(matches, "where"),
        motion: motion(matches),
        top: matches.get_one("top").copied(),
    }
}

/// The flags of a list that nothing filters.
fn bare_list(matches: &ArgMatches) -> ListArgs {
    ListArgs {
        model: text(matches, "model"),
        motion: motion(matches),
        top: matches.get_one("top").copied(),
        ..ListArgs::default()
    }
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn motion(matches: &ArgMatches) -> Motion {
    text(matches, "motion")
        .and_then(|motion| motion.parse().ok())
        .unwrap_or_default()
}

/// The metric that `explain` is asked for.
fn metric_of(matches: &ArgMatches) -> Option<String> {
    let what = text(matches, "what")?;
    what.strip_prefix(METRIC).map(str::to_owned)
}

/// The flags of matching, as far as the command takes them.
fn match_args(matches: &ArgMatches, langs: Langs) -> MatchArgs {
    let path = |name: &str| matches.try_get_one::<PathBuf>(name).ok().flatten().cloned();
    let flag = |name: &str| matches.try_get_one::<bool>(name).ok().flatten() == Some(&true);
    let columns = matches
        .try_get_many::<Vec<ColumnEntry>>("columns")
        .ok()
        .flatten();
    MatchArgs {
        records: path("records"),
        accounts: path("accounts"),
        columns: columns.into_iter().flatten().flatten().cloned().collect(),
        reading: read_as::read(matches, langs.files),
        review: flag("review"),
        links: flag("links"),
        top: matches.try_get_one::<usize>("top").ok().flatten().copied(),
    }
}

/// The flags that every command takes.
fn global(inner: &ArgMatches, langs: Langs) -> Global {
    Global {
        dir: inner.get_one::<PathBuf>("dir").cloned(),
        as_of: inner.get_one::<NaiveDate>("as-of").copied(),
        lang: langs.people,
        file_lang: langs.files,
        color: match text(inner, "color").as_deref() {
            Some("always") => Color::Always,
            Some("never") => Color::Never,
            _ => Color::Auto,
        },
        quiet: inner.get_flag("quiet"),
        progress: text(inner, "progress").as_deref() != Some("never"),
        format: match text(inner, "format").as_deref() {
            Some("json") => Format::Json,
            Some("csv") => Format::Csv,
            _ => Format::Table,
        },
        annotates: text(inner, "format").as_deref() == Some("github"),
        max_bad: inner.get_one::<Decimal>("max-bad").copied(),
    }
}

/// What of matching is asked for, and the flags that stand with it.
fn match_task(inner: &ArgMatches) -> Option<(MatchTask, &ArgMatches)> {
    Some(match inner.subcommand() {
        Some(("evaluate", deepest)) => {
            let labels = deepest.get_one::<PathBuf>("labels").cloned()?;
            (MatchTask::Evaluate(labels), deepest)
        }
        Some((_, deepest)) => (MatchTask::Duplicates, deepest),
        None => (MatchTask::List, inner),
    })
}

fn explain(matches: &ArgMatches) -> Task {
    Task::Explain {
        what: text(matches, "what"),
        list: ListArgs {
            model: text(matches, "model"),
            motion: motion(matches),
            ..ListArgs::default()
        },
        contacts: matches.get_flag("contacts"),
        all_codes: matches.get_flag("all-codes"),
        all_metrics: matches.get_flag("all-metrics"),
    }
}

/// The parsed command line.
pub(crate) fn read(matches: &ArgMatches, langs: Langs) -> Option<(Global, Task)> {
    let (name, mut inner) = matches.subcommand()?;
    let task = match name {
        "demo" => Task::Demo {
            dir: inner.get_one::<PathBuf>("folder").cloned()?,
            writing: writing(inner),
        },
        "init" if inner.get_flag("programme") => Task::InitProgramme(writing(inner)),
        "init" => Task::Init {
            from: inner.get_one::<PathBuf>("from").cloned(),
            demo: inner.get_flag("demo"),
            currency: inner.get_one::<Currency>("currency").copied(),
            encoding: inner.get_one::<TextEncoding>("encoding").copied(),
            writing: writing(inner),
        },
        "inspect" => Task::Inspect {
            files: inner.get_many::<PathBuf>("files")?.cloned().collect(),
            all: inner.get_flag("all"),
            read_as: read_as::read(inner, langs.files),
        },
        "check" => Task::Check {
            model: text(inner, "model"),
            mapping: inner.get_flag("mapping"),
        },
        "score" => Task::Score(list(inner)),
        "run" => Task::Run(list(inner), writing(inner)),
        "lint" => Task::Lint(lint::read(inner)),
        "committee" => Task::Committee {
            account: text(inner, "account"),
            list: bare_list(inner),
            contacts: inner.get_flag("contacts"),
        },
        "coverage" => Task::Coverage(bare_list(inner)),
        "capacity" => Task::Capacity(bare_list(inner), inner.get_flag("strict")),
        "match" => {
            let (task, deepest) = match_task(inner)?;
            inner = deepest;
            Task::Match {
                task,
                args: match_args(deepest, langs),
            }
        }
        "explain" if metric_of(inner).is_some() => Task::ExplainMetric(MetricArgs {
            ids: metric_of(inner).into_iter().collect(),
            ..metrics::read(inner)
        }),
        "explain" if text(inner, "what").as_deref() == Some("match") => Task::ExplainMatch {
            record: text(inner, "record"),
            args: match_args(inner, langs),
        },
        "metrics" => {
            if let Some((name, deepest)) = inner.subcommand() {
                inner = deepest;
                match name {
                    "scorecard" => Task::Scorecard(metrics::read(inner)),
                    _ => Task::MetricList,
                }
            } else {
                Task::Metrics(metrics::read(inner))
            }
        }
        "holdout" => {
            let (name, deepest) = inner.subcommand()?;
            inner = deepest;
            Task::Holdout(holdout::read(name, inner)?)
        }
        name if history::NAMES.contains(&name) => Task::History(history::read(name, inner)?),
        "icp" => {
            let (name, deepest) = inner.subcommand()?;
            inner = deepest;
            Task::Icp(icp::read(name, inner, langs.files)?)
        }
        "model" => {
            let (name, deepest) = inner.subcommand()?;
            inner = deepest;
            Task::Model(model::read(name, inner)?)
        }
        "simulate" => Task::Model(model::read(name, inner)?),
        "doctor" => Task::Doctor {
            subject: text(inner, "subject"),
            settings: inner.get_flag("settings"),
            args: metrics::read(inner),
        },
        "explain" => explain(inner),
        "verify" => Task::Verify {
            dir: inner.get_one::<PathBuf>("folder").cloned(),
        },
        "help" => Task::Help {
            topic: text(inner, "topic"),
        },
        "facts" => Task::Facts,
        "schema" => Task::Schema,
        "completions" => Task::Completions(inner.get_one::<Shell>("shell").copied()?),
        _ => return None,
    };
    Some((global(inner, langs), task))
}
