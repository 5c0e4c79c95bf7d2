//! The commands and flags as clap knows them, with help in the user's language.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use clap_complete::Shell;
use rust_decimal::Decimal;
use winnable_model::text::{
    cli as texts, committee as committee_texts, coverage as coverage_texts,
    inspect as inspect_texts, list as list_texts, matching as match_texts, output as output_texts,
    programme as programme_texts,
};
use winnable_model::{Currency, DecimalMark, Lang, Localised, Text, parse_number};

use super::{metrics, read_as};
use crate::plain_file::parse_columns;

/// The command line.
pub(crate) fn command(lang: Lang, width: usize) -> Command {
    let t = |text: Text| text.text(lang);
    let (usage, options) = (t(texts::heading_usage()), t(texts::heading_options()));
    let commands = t(texts::heading_commands());
    let more = t(output_texts::more_commands());
    let template = format!(
        "{{about}}\n\n{usage} {{usage}}{{after-help}}\n\n{commands}\n{{subcommands}}\n{more}\n\n{options}:\n{{options}}\n"
    );
    Command::new("winnable")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t(texts::about()))
        .after_help(t(texts::examples()))
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .term_width(width)
        .args(globals(lang))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(t(texts::opt_version())),
        )
        .subcommands(subcommands(lang).into_iter().map(|command| {
            let is_minor = MINOR.contains(&command.get_name());
            if is_minor {
                command.hide(true)
            } else {
                command
            }
        }))
}

/// Commands that the first page leaves to `help commands`, so that it fits a screen.
const MINOR: [&str; 12] = [
    "verify",
    "committee",
    "coverage",
    "holdout",
    "log",
    "show",
    "why",
    "weekly",
    "monthly",
    "facts",
    "schema",
    "completions",
];

pub(super) fn globals(lang: Lang) -> Vec<Arg> {
    let t = |text: Text| text.text(lang);
    vec![
        Arg::new("dir")
            .short('C')
            .value_name("DIR")
            .global(true)
            .help(t(texts::opt_dir()))
            .value_parser(clap::value_parser!(PathBuf)),
        Arg::new("as-of")
            .long("as-of")
            .value_name("DATE")
            .global(true)
            .help(t(texts::opt_as_of()))
            .value_parser(move |raw: &str| {
                raw.parse::<NaiveDate>()
                    .map_err(|_| texts::bad_date(raw).text(lang))
            }),
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .global(true)
            .help(t(texts::opt_format()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new([
                "table", "json", "csv", "github",
            ])),
        Arg::new("lang")
            .long("lang")
            .value_name("LANG")
            .global(true)
            .help(t(texts::opt_lang()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["en", "ko"])),
        Arg::new("color")
            .long("color")
            .value_name("WHEN")
            .global(true)
            .help(t(texts::opt_color()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"])),
        Arg::new("max-bad")
            .long("max-bad")
            .value_name("PCT")
            .global(true)
            .help(t(texts::opt_max_bad()))
            .value_parser(move |raw: &str| {
                percent(raw).ok_or_else(|| texts::bad_percentage(raw).text(lang))
            }),
        Arg::new("progress")
            .long("progress")
            .value_name("WHEN")
            .global(true)
            .help(t(texts::opt_progress()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["auto", "never"])),
        Arg::new("quiet")
            .short('q')
            .long("quiet")
            .global(true)
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_quiet())),
        Arg::new("help")
            .short('h')
            .long("help")
            .global(true)
            .action(ArgAction::Help)
            .help(t(texts::opt_help())),
    ]
}

pub(super) fn sub(name: &'static str, about: Text, lang: Lang, example: &str) -> Command {
    let t = |text: Text| text.text(lang);
    let (usage, options) = (t(texts::heading_usage()), t(texts::heading_options()));
    let arguments = t(texts::heading_arguments());
    let takes_argument = matches!(
        name,
        "demo"
            | "explain"
            | "inspect"
            | "completions"
            | "evaluate"
            | "metrics"
            | "doctor"
            | "verify"
            | "help"
            | "snapshot"
            | "show"
            | "diff"
            | "why"
            | "weekly"
            | "monthly"
            | "committee"
    );
    let positionals = if takes_argument {
        format!("\n{arguments}:\n{{positionals}}\n")
    } else {
        String::new()
    };
    let inner = if matches!(name, "match" | "metrics" | "holdout" | "icp" | "model") {
        format!("\n{}\n{{subcommands}}\n", t(texts::heading_commands()))
    } else {
        String::new()
    };
    Command::new(name)
        .about(t(about))
        .after_help(format!("$ {example}"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .help_template(format!(
            "{{about}}\n\n{usage} {{usage}}{{after-help}}\n{positionals}{inner}\n{options}:\n{{options}}\n"
        ))
}

pub(super) fn list_args(lang: Lang) -> [Arg; 4] {
    let t = |text: Text| text.text(lang);
    [
        Arg::new("model")
            .long("model")
            .value_name("ID")
            .help(t(texts::opt_model())),
        Arg::new("where")
            .long("where")
            .value_name("CONDITION")
            .help(t(texts::opt_where())),
        Arg::new("motion")
            .long("motion")
            .value_name("MOTION")
            .help(t(texts::opt_motion()))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(["new", "expand"])),
        Arg::new("top")
            .long("top")
            .value_name("N")
            .help(t(texts::opt_top()))
            .value_parser(clap::value_parser!(usize)),
    ]
}

/// The flags of commands that write to a project.
pub(super) fn writing(lang: Lang) -> [Arg; 2] {
    let t = |text: Text| text.text(lang);
    [
        no_wait(lang),
        Arg::new("dry-run")
            .long("dry-run")
            .action(ArgAction::SetTrue)
            .help(t(output_texts::opt_dry_run())),
    ]
}

/// The flag of commands that write to a project, whether or not they can tell what before.
pub(super) fn no_wait(lang: Lang) -> Arg {
    Arg::new("no-wait")
        .long("no-wait")
        .action(ArgAction::SetTrue)
        .help(output_texts::opt_no_wait().text(lang))
}

/// `verify` and `help`.
fn outputs(lang: Lang) -> [Command; 2] {
    let t = |text: Text| text.text(lang);
    [
        sub(
            "verify",
            output_texts::cmd_verify(),
            lang,
            "winnable verify",
        )
        .arg(
            Arg::new("folder")
                .value_name("DIR")
                .help(t(output_texts::arg_verify_dir()))
                .value_parser(clap::value_parser!(PathBuf)),
        ),
        sub(
            "help",
            output_texts::cmd_help(),
            lang,
            "winnable help exit-codes",
        )
        .hide(true)
        .arg(
            Arg::new("topic")
                .value_name("TOPIC")
                .help(t(output_texts::arg_topic())),
        ),
    ]
}

fn subcommands(lang: Lang) -> Vec<Command> {
    let t = |text: Text| text.text(lang);
    let model = || {
        Arg::new("model")
            .long("model")
            .value_name("ID")
            .help(t(texts::opt_model()))
    };
    let [verify, help] = outputs(lang);
    vec![
        sub("demo", texts::cmd_demo(), lang, "winnable demo")
            .arg(
                Arg::new("folder")
                    .value_name("DIR")
                    .default_value("winnable-demo")
                    .hide_default_value(true)
                    .help(t(texts::arg_demo_dir()))
                    .value_parser(clap::value_parser!(PathBuf)),
            )
            .arg(no_wait(lang)),
        init(lang),
        inspect(lang),
        sub("check", texts::cmd_check(), lang, "winnable check").args([
            model(),
            Arg::new("mapping")
                .long("mapping")
                .action(ArgAction::SetTrue)
                .help(t(inspect_texts::opt_mapping())),
        ]),
        sub("score", texts::cmd_score(), lang, "winnable score --top 20").args(list_args(lang)),
        sub("run", texts::cmd_run(), lang, "winnable run")
            .args(list_args(lang))
            .args(writing(lang)),
        capacity(lang),
        super::lint::command(lang),
        committee(lang),
        coverage(lang),
        verify,
        help,
        matching(lang),
        metrics::metrics(lang),
        metrics::doctor(lang),
        super::holdout::holdout(lang),
    ]
    .into_iter()
    .chain(super::history::commands(lang))
    .chain([
        super::icp::icp(lang),
        super::model::model(lang),
        // Said in one word too; the help names it under `model`.
        super::model::simulate(lang).hide(true),
        explain(lang),
        sub("facts", texts::cmd_facts(), lang, "winnable facts"),
        sub("schema", texts::cmd_schema(), lang, "winnable schema"),
        sub(
            "completions",
            texts::cmd_completions(),
            lang,
            "winnable completions bash",
        )
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .help(t(texts::arg_shell()))
                .hide_possible_values(true)
                .value_parser(clap::value_parser!(Shell)),
        ),
    ])
    .collect()
}

/// `init`: a project around exports, a made-up one, or the tables of a programme.
fn init(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    sub(
        "init",
        texts::cmd_init(),
        lang,
        "winnable init --from ../exports",
    )
    .args([
        Arg::new("from")
            .long("from")
            .value_name("DIR")
            .help(t(texts::opt_from()))
            .value_parser(clap::value_parser!(PathBuf))
            .conflicts_with("demo"),
        Arg::new("demo")
            .long("demo")
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_demo())),
        Arg::new("currency")
            .long("currency")
            .value_name("CODE")
            .help(t(texts::opt_currency()))
            .value_parser(move |code: &str| {
                code.to_uppercase()
                    .parse::<Currency>()
                    .map_err(|error| error.text(lang))
            }),
        Arg::new("encoding")
            .long("encoding")
            .value_name("NAME")
            .help(t(texts::opt_init_encoding()))
            .value_parser(move |raw: &str| read_as::encoding(raw, lang))
            .conflicts_with("demo"),
        Arg::new("programme")
            .long("programme")
            .action(ArgAction::SetTrue)
            .help(t(programme_texts::opt_programme()))
            .conflicts_with_all(["from", "demo", "currency", "encoding"]),
    ])
    .args(writing(lang))
}

/// `capacity`: the flags of a list, without a filter, as whoever is filtered out has no seat.
fn capacity(lang: Lang) -> Command {
    let flags = list_args(lang).into_iter();
    sub(
        "capacity",
        list_texts::cmd_capacity(),
        lang,
        "winnable capacity",
    )
    .args(flags.filter(|arg| arg.get_id() != "where"))
    .arg(
        Arg::new("strict")
            .long("strict")
            .action(ArgAction::SetTrue)
            .help(list_texts::opt_strict().text(lang)),
    )
}

/// `committee`: the flags of a list, without a filter, and names of people where they are asked for.
fn committee(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let flags = list_args(lang).into_iter();
    let about = committee_texts::cmd_committee();
    sub("committee", about, lang, "winnable committee")
        .arg(
            Arg::new("account")
                .value_name("ACCOUNT")
                .help(t(committee_texts::arg_account())),
        )
        .args(flags.filter(|arg| arg.get_id() != "where"))
        .arg(
            Arg::new("contacts")
                .long("contacts")
                .action(ArgAction::SetTrue)
                .help(t(texts::opt_contacts())),
        )
}

/// `coverage`: the flags of a list, without a filter.
fn coverage(lang: Lang) -> Command {
    let flags = list_args(lang).into_iter();
    let about = coverage_texts::cmd_coverage();
    sub("coverage", about, lang, "winnable coverage")
        .args(flags.filter(|arg| arg.get_id() != "where"))
}

/// `inspect`: files by name.
fn inspect(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    let example = "winnable inspect exports/Account.csv";
    sub("inspect", inspect_texts::cmd_inspect(), lang, example)
        .args([
            Arg::new("files")
                .value_name("FILE")
                .num_args(1..)
                .required(true)
                .help(t(inspect_texts::arg_files()))
                .value_parser(clap::value_parser!(PathBuf)),
            Arg::new("all")
                .long("all")
                .action(ArgAction::SetTrue)
                .help(t(inspect_texts::opt_all())),
        ])
        .args(read_as::flags(lang))
}

/// `explain`: an account, a code, a metric or a match.
fn explain(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    sub(
        "explain",
        texts::cmd_explain(),
        lang,
        "winnable explain E0203",
    )
    .args([
        Arg::new("what")
            .value_name("WHAT")
            .help(t(texts::arg_explain())),
        Arg::new("record")
            .value_name("RECORD")
            .help(t(match_texts::arg_record())),
        Arg::new("contacts")
            .long("contacts")
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_contacts())),
        Arg::new("all-codes")
            .long("all-codes")
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_all_codes())),
        Arg::new("all-metrics")
            .long("all-metrics")
            .action(ArgAction::SetTrue)
            .help(t(texts::opt_all_metrics())),
        metrics::rows(lang),
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
    ])
    .args(metrics::figures(lang))
    .args(plain_files(lang))
}

/// The flags of two plain files.
fn plain_files(lang: Lang) -> Vec<Arg> {
    let t = |text: Text| text.text(lang);
    let mut flags = vec![
        Arg::new("records")
            .long("records")
            .value_name("FILE")
            .help(t(match_texts::opt_records()))
            .value_parser(clap::value_parser!(PathBuf)),
        Arg::new("accounts")
            .long("accounts")
            .value_name("FILE")
            .help(t(match_texts::opt_accounts()))
            .value_parser(clap::value_parser!(PathBuf)),
        Arg::new("columns")
            .long("columns")
            .value_name("FIELD=HEADER,…")
            .help(t(match_texts::opt_columns()))
            .action(ArgAction::Append)
            .value_parser(move |raw: &str| {
                parse_columns(raw).map_err(|message| message.text(lang))
            }),
    ];
    flags.extend(read_as::flags(lang));
    flags
}

/// `match`, and what it can do besides listing.
fn matching(lang: Lang) -> Command {
    let t = |text: Text| text.text(lang);
    // Where a flag stands, before or behind `duplicates`, makes no difference.
    let everywhere = |args: Vec<Arg>| args.into_iter().map(|arg| arg.global(true));
    let example = "winnable match --records leads.csv --accounts accounts.csv";
    let labels = Arg::new("labels")
        .value_name("LABELS")
        .required(true)
        .help(t(match_texts::arg_labels()))
        .value_parser(clap::value_parser!(PathBuf));
    let evaluate = "winnable match evaluate labels.csv";
    let duplicates = "winnable match duplicates --accounts accounts.csv";
    sub("match", match_texts::cmd_match(), lang, example)
        .args(everywhere(plain_files(lang)))
        .args(everywhere(vec![
            Arg::new("review")
                .long("review")
                .action(ArgAction::SetTrue)
                .help(t(match_texts::opt_review())),
            Arg::new("top")
                .long("top")
                .value_name("N")
                .help(t(match_texts::opt_top()))
                .value_parser(clap::value_parser!(usize)),
        ]))
        .arg(
            Arg::new("links")
                .long("links")
                .action(ArgAction::SetTrue)
                .help(t(match_texts::opt_links())),
        )
        .subcommands([
            sub("evaluate", match_texts::cmd_evaluate(), lang, evaluate).arg(labels),
            sub(
                "duplicates",
                match_texts::cmd_duplicates(),
                lang,
                duplicates,
            ),
        ])
}

/// A percentage from 0 to 100, such as 0.5.
fn percent(text: &str) -> Option<Decimal> {
    parse_number(text, DecimalMark::Point)
        .ok()
        .filter(|share| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(share))
}
