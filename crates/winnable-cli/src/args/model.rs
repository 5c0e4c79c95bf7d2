//! The flags of reviewing a change of a model.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use winnable_model::text::history as history_texts;
use winnable_model::text::review as texts;
use winnable_model::text::review::calibrate as calibrate_texts;
use winnable_model::{Lang, Localised as _, Motion, Points, Text};

use super::command::{list_args, no_wait, sub};
use super::{ListArgs, list};

/// What is done with a model.
#[derive(Clone, Debug)]
pub(crate) enum ModelTask {
    Diff {
        /// The model that is in use; the project's own where absent.
        old: Option<String>,
        new: String,
        review: ReviewArgs,
    },
    Calibrate(CalibrateArgs),
    Simulate(SimulateArgs),
    Rollback(RollbackArgs),
}

/// Whose model is put back.
#[derive(Clone, Debug)]
pub(crate) struct RollbackArgs {
    pub(crate) snapshot: String,
    pub(crate) waits: bool,
}

/// What is proposed from the ledger, and where it goes.
#[derive(Clone, Debug)]
pub(crate) struct CalibrateArgs {
    pub(crate) model: Option<String>,
    /// By how many points weights and edges move.
    pub(crate) step: Option<Points>,
    /// How many more words have to agree.
    pub(crate) gain: Option<u64>,
    pub(crate) motion: Motion,
    pub(crate) top: Option<usize>,
    /// Which proposal is written, counted from 1.
    pub(crate) pick: usize,
    pub(crate) out: Option<PathBuf>,
}

/// What every review takes.
#[derive(Clone, Debug)]
pub(crate) struct ReviewArgs {
    pub(crate) list: ListArgs,
    /// How many random vectors of weights are tried.
    pub(crate) vectors: u32,
    /// Whether a missing approval is a failure.
    pub(crate) strict: bool,
}

/// How a model is changed, and where that goes.
#[derive(Clone, Debug)]
pub(crate) struct SimulateArgs {
    pub(crate) model: Option<String>,
    pub(crate) settings: Vec<String>,
    pub(crate) out: Option<PathBuf>,
    pub(crate) write: bool,
    pub(crate) waits: bool,
    pub(crate) review: ReviewArgs,
}

/// More random vectors than this say nothing more.
const MOST_VECTORS: i64 = 10_000;

/// `model`, with what it can do.
pub(super) fn model(lang: Lang) -> Command {
    let example = "winnable model diff models/new.toml";
    sub("model", texts::cmd_model(), lang, example)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([calibrate(lang), diff(lang), simulate(lang), rollback(lang)])
}

fn diff(lang: Lang) -> Command {
    let example = "winnable model diff account6 models/new.toml";
    let models = Arg::new("models")
        .value_name("MODEL")
        .num_args(1..=2)
        .required(true)
        .help(texts::arg_models().text(lang));
    sub("diff", texts::cmd_diff(), lang, example)
        .arg(models)
        .args(review_flags(lang))
}

fn calibrate(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable model calibrate --out models/proposed.toml";
    let [model, _, motion, top] = list_args(lang);
    let number = |name: &'static str, what: Text| {
        Arg::new(name)
            .long(name)
            .value_name("N")
            .help(t(what))
            .value_parser(clap::value_parser!(u64).range(1..=1_000_000))
    };
    sub("calibrate", calibrate_texts::cmd_calibrate(), lang, example).args([
        model.help(t(calibrate_texts::opt_model())),
        motion,
        Arg::new("step")
            .long("step")
            .value_name("POINTS")
            .help(t(calibrate_texts::opt_step()))
            .value_parser(move |raw: &str| {
                step(raw).ok_or_else(|| calibrate_texts::bad_step().text(lang))
            }),
        number("gain", calibrate_texts::opt_gain()),
        top.help(t(calibrate_texts::opt_top())),
        number("pick", calibrate_texts::opt_pick()).requires("out"),
        Arg::new("out")
            .long("out")
            .value_name("FILE")
            .help(t(calibrate_texts::opt_out()))
            .value_parser(clap::value_parser!(PathBuf)),
    ])
}

/// So many points that a factor can be that much lighter and another heavier.
fn step(raw: &str) -> Option<Points> {
    let points: Points = raw.parse().ok()?;
    (points > Points::ZERO && points <= Points::from_hundredths(5_000)).then_some(points)
}

fn rollback(lang: Lang) -> Command {
    let example = "winnable model rollback latest~1";
    sub("rollback", history_texts::cmd_rollback(), lang, example).args([
        Arg::new("snapshot")
            .value_name("SNAPSHOT")
            .required(true)
            .help(history_texts::arg_rollback().text(lang)),
        no_wait(lang),
    ])
}

/// `simulate`, which stands under `model` and by itself.
pub(super) fn simulate(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable simulate --set icp_fit.weight=30 --set timing.weight=5";
    let [model, ..] = list_args(lang);
    sub("simulate", texts::cmd_simulate(), lang, example)
        .args([
            Arg::new("set")
                .long("set")
                .value_name("PATH=VALUE")
                .required(true)
                .action(ArgAction::Append)
                .help(t(texts::opt_set())),
            model.help(t(texts::opt_base())),
            Arg::new("out")
                .long("out")
                .value_name("FILE")
                .help(t(texts::opt_out()))
                .value_parser(clap::value_parser!(PathBuf)),
            Arg::new("write")
                .long("write")
                .action(ArgAction::SetTrue)
                .conflicts_with("out")
                .help(t(texts::opt_write())),
            no_wait(lang),
        ])
        .args(review_flags(lang))
}

/// The flags of every review.
fn review_flags(lang: Lang) -> [Arg; 5] {
    let t = |text: Text| text.text(lang);
    let [_, filter, motion, top] = list_args(lang);
    [
        filter,
        motion,
        top.help(t(texts::opt_top())),
        Arg::new("jitter")
            .long("jitter")
            .value_name("N")
            .help(t(texts::opt_jitter()))
            .value_parser(clap::value_parser!(u32).range(0..=MOST_VECTORS)),
        Arg::new("strict")
            .long("strict")
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_strict())),
    ]
}

/// The task and its flags.
pub(super) fn read(name: &str, matches: &ArgMatches) -> Option<ModelTask> {
    if name == "rollback" {
        return Some(ModelTask::Rollback(RollbackArgs {
            snapshot: matches.get_one::<String>("snapshot").cloned()?,
            waits: !matches.get_flag("no-wait"),
        }));
    }
    if name == "calibrate" {
        let number = |name: &str| matches.get_one::<u64>(name).copied();
        return Some(ModelTask::Calibrate(CalibrateArgs {
            model: super::text(matches, "model"),
            step: matches.get_one::<Points>("step").copied(),
            gain: number("gain"),
            motion: super::motion(matches),
            top: matches.get_one("top").copied(),
            pick: number("pick").map_or(1, |at| usize::try_from(at).unwrap_or(usize::MAX)),
            out: matches.get_one::<PathBuf>("out").cloned(),
        }));
    }
    let review = ReviewArgs {
        list: ListArgs {
            filter: super::text(matches, "where"),
            motion: super::motion(matches),
            top: matches.get_one("top").copied(),
            model: None,
        },
        vectors: matches
            .get_one("jitter")
            .copied()
            .unwrap_or(winnable_engine::review::VECTORS),
        strict: matches.get_flag("strict"),
    };
    if name == "simulate" {
        return Some(ModelTask::Simulate(SimulateArgs {
            model: list(matches).model,
            settings: matches.get_many::<String>("set")?.cloned().collect(),
            out: matches.get_one::<PathBuf>("out").cloned(),
            write: matches.get_flag("write"),
            waits: !matches.get_flag("no-wait"),
            review,
        }));
    }
    let mut models: Vec<String> = matches.get_many::<String>("models")?.cloned().collect();
    let new = models.pop()?;
    Some(ModelTask::Diff {
        old: models.pop(),
        new,
        review,
    })
}
