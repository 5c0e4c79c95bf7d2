//! The flags of metrics: of the command itself, of `explain metric:ID` and of `doctor`.

#[cfg(test)]
mod tests;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use winnable_model::text::{cli as texts, doctor as doctor_texts, metrics as metric_texts};
use winnable_model::{Lang, Localised, Motion, Text};

use super::command::sub;
use super::{motion, text};

/// What metrics are asked for, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct MetricArgs {
    /// Ids as they were written, `win_rate` or `win_rate:count`; all where there is none.
    pub(crate) ids: Vec<String>,
    pub(crate) by: Option<String>,
    pub(crate) window: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) motion: Motion,
    /// Whether the rows of a metric are listed.
    pub(crate) rows: bool,
}

/// What `explain` takes as the name of a metric.
pub(crate) const PREFIX: &str = "metric:";

/// `metrics`, and its list.
pub(super) fn metrics(lang: Lang) -> Command {
    let about = metric_texts::cmd_metrics_list();
    let ids = Arg::new("ids")
        .value_name("ID")
        .num_args(0..)
        .help(metric_texts::arg_metrics().text(lang));
    sub(
        "metrics",
        metric_texts::cmd_metrics(),
        lang,
        "winnable metrics win_rate --by quarter",
    )
    .arg(ids)
    .args(figures(lang))
    .args(model(lang))
    .args_conflicts_with_subcommands(true)
    .subcommand(sub("list", about, lang, "winnable metrics list"))
    .subcommand(
        sub(
            "scorecard",
            metric_texts::cmd_scorecard(),
            lang,
            "winnable metrics scorecard",
        )
        .args(figures(lang))
        .args(model(lang)),
    )
}

/// `doctor`.
pub(super) fn doctor(lang: Lang) -> Command {
    let subject = Arg::new("subject")
        .value_name("SUBJECT")
        .help(doctor_texts::arg_subject().text(lang));
    let settings = Arg::new("settings")
        .long("settings")
        .action(ArgAction::SetTrue)
        .help(doctor_texts::opt_settings().text(lang));
    sub(
        "doctor",
        doctor_texts::cmd_doctor(),
        lang,
        "winnable doctor",
    )
    .arg(subject)
    .arg(settings)
    .args(figures(lang))
    .args(model(lang))
}

/// The flags by which figures are chosen.
pub(super) fn figures(lang: Lang) -> [Arg; 2] {
    let t = |text: Text| text.text(lang);
    [
        Arg::new("by")
            .long("by")
            .value_name("WHAT")
            .help(t(metric_texts::opt_by())),
        Arg::new("window")
            .long("window")
            .value_name("DATES")
            .help(t(metric_texts::opt_window())),
    ]
}

/// The flag that lists rows.
pub(super) fn rows(lang: Lang) -> Arg {
    Arg::new("rows")
        .long("rows")
        .action(ArgAction::SetTrue)
        .help(metric_texts::opt_rows().text(lang))
}

fn model(lang: Lang) -> [Arg; 2] {
    let t = |text: Text| text.text(lang);
    [
        Arg::new("model")
            .long("model")
            .value_name("ID")
            .help(t(texts::opt_model())),
        Arg::new("motion")
            .long("motion")
            .value_name("MOTION")
            .help(t(texts::opt_motion()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["new", "expand"])),
    ]
}

/// The flags, as far as the command takes them.
pub(super) fn read(matches: &ArgMatches) -> MetricArgs {
    let optional = |name: &str| matches.try_get_one::<String>(name).ok().flatten().cloned();
    let ids = matches.try_get_many::<String>("ids").ok().flatten();
    MetricArgs {
        ids: ids.into_iter().flatten().cloned().collect(),
        by: optional("by"),
        window: optional("window"),
        model: text(matches, "model"),
        motion: motion(matches),
        rows: matches.try_get_one::<bool>("rows").ok().flatten() == Some(&true),
    }
}
