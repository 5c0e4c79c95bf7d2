//! The commands, one file each.

mod capacity;
mod check;
mod committee;
mod coverage;
mod demo;
mod doctor;
mod explain;
mod facts;
mod help;
mod history;
mod holdout;
mod icp;
mod init;
mod inspect;
mod lint;
mod matching;
mod metrics;
mod model;
mod run;
mod score;
mod shell;
mod verify;

use std::mem::ManuallyDrop;
use std::path::PathBuf;

pub(crate) use icp::of_project as icp_of_project;
pub(crate) use matching::{MatchArgs, MatchTask};

use rust_decimal::Decimal;
use winnable_engine::{InputFile, ScoreList, Unmatched};
use winnable_model::document::TextFile;
use winnable_model::text::cli as texts;
use winnable_model::text::history as history_texts;
use winnable_model::{Code, Diagnostic, SourceNames};
use winnable_report::CsvOptions;

use crate::args::{Format, Global, ListArgs, Task};
use crate::failure::{Failure, exit};
use crate::mistakes::Mistakes;
use crate::models::{self, Chosen};
use crate::pipeline::{self, Assessed, Beside, Measure};
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::unlisted;

/// Runs a command; gives its exit code.
pub(crate) fn run(global: &Global, task: Task, screen: &mut Screen) -> Result<u8, Unsound> {
    if global.format == Format::Csv && !task.has_csv() {
        return Err(Failure::simple(Code::E0113, texts::no_csv()).into());
    }
    if global.format == Format::Json && !task.has_json() {
        return Err(Failure::simple(Code::E0113, texts::no_json()).into());
    }
    if global.as_of.is_some() && task.reads_snapshots() {
        let diagnostic = Diagnostic::new(Code::E0100, history_texts::no_date("--as-of"));
        return Err(
            Failure::refused(diagnostic.with_help(history_texts::date_of_snapshot())).into(),
        );
    }
    match task {
        Task::Demo { dir, writing } => demo::run(global, &dir, writing, screen),
        Task::Init {
            from,
            demo,
            currency,
            encoding,
            writing,
        } => {
            let stated = (currency, encoding);
            init::run((global, writing), from.as_deref(), demo, stated, screen)
        }
        Task::InitProgramme(writing) => Ok(init::programme(global, writing, screen)?),
        Task::Inspect {
            files,
            all,
            read_as,
        } => inspect::run(global, (&files, &read_as.of("table")), all, screen),
        Task::Check { model, mapping } => check::run(global, model.as_deref(), mapping, screen),
        Task::Score(list) => score::run(global, &list, screen),
        Task::Capacity(list, strict) => capacity::run(global, (&list, strict), screen),
        Task::Lint(args) => lint::run(global, &args, screen),
        Task::Committee {
            account,
            list,
            contacts,
        } => committee::run(global, (account.as_deref(), contacts), &list, screen),
        Task::Coverage(list) => coverage::run(global, &list, screen),
        Task::Run(list, writing) => run::run(global, &list, writing, screen),
        Task::Match { task, args } => matching::run(global, &task, &args, screen),
        Task::ExplainMatch { record, args } => {
            matching::explain(global, record.as_deref(), &args, screen)
        }
        Task::Explain {
            what,
            list,
            contacts,
            all_codes,
            all_metrics,
        } => explain::run(
            global,
            what.as_deref(),
            &list,
            explain::Options {
                contacts,
                all_codes,
                all_metrics,
            },
            screen,
        ),
        Task::Holdout(task) => holdout::run(global, &task, screen),
        Task::History(task) => history::run(global, &task, screen),
        Task::Icp(task) => icp::run(global, &task, screen),
        Task::Model(task) => model::run(global, &task, screen),
        Task::Metrics(args) => metrics::run(global, &args, screen),
        Task::Scorecard(args) => metrics::scorecard(global, &args, screen),
        Task::MetricList => Ok(metrics::list(screen)),
        Task::ExplainMetric(args) => metrics::explain(global, &args, screen),
        Task::Doctor {
            subject,
            settings,
            args,
        } => doctor::run(global, (subject.as_deref(), settings), &args, screen),
        Task::Verify { dir } => verify::run(global, dir.as_deref(), screen),
        Task::Help { topic } => help::run(topic.as_deref(), global.lang, screen),
        Task::Facts => facts::run(global, screen),
        Task::Schema => Ok(shell::schema(screen)),
        Task::Completions(shell) => Ok(shell::completions(shell, global.lang, screen)),
    }
}

/// CSV on standard output.
const CSV: CsvOptions = CsvOptions {
    bom: false,
    guard: true,
};

/// How many rows a table shows: as many as usual unless told otherwise, all of them for 0.
fn shown(top: Option<usize>, usual: usize) -> Option<usize> {
    Some(top.unwrap_or(usual)).filter(|top| *top > 0)
}

/// The folder in which a command works.
fn folder(global: &Global) -> PathBuf {
    global.dir.clone().unwrap_or_else(|| PathBuf::from("."))
}

/// A project with its model, read and rolled up.
pub(crate) struct Ready {
    pub(crate) project: Project,
    pub(crate) chosen: Chosen,
    /// Never given back: a process that ends need not walk through a million accounts once more.
    pub(crate) assessed: ManuallyDrop<Assessed>,
}

/// Reads the project of the working folder and rolls it up.
fn ready(
    global: &Global,
    model: Option<&str>,
    unmatched: &mut dyn FnMut(&SourceNames, &Unmatched),
    screen: &Screen,
) -> Result<Ready, Unsound> {
    let project = Project::find(&folder(global))?;
    ready_of(project, (global, model, None), unmatched, screen)
}

/// Rolls a project up, and keeps what metrics need where it is asked to.
fn ready_of(
    project: Project,
    (global, model, measure): (&Global, Option<&str>, Option<&Measure>),
    unmatched: &mut dyn FnMut(&SourceNames, &Unmatched),
    screen: &Screen,
) -> Result<Ready, Unsound> {
    let beside = measure.map_or(Beside::Nothing, Beside::Metrics);
    ready_with(project, (global, model, beside), unmatched, screen)
}

/// Rolls a project up, and keeps what it is asked to.
fn ready_with(
    project: Project,
    (global, model, beside): (&Global, Option<&str>, Beside<'_>),
    unmatched: &mut dyn FnMut(&SourceNames, &Unmatched),
    screen: &Screen,
) -> Result<Ready, Unsound> {
    let progress = Progress::new(global.lang, global.quiet || !global.progress);
    let mut mistakes = Mistakes::of(&project);
    let chosen = mistakes.keep(models::choose(&project, model.unwrap_or(&project.model)));
    let prepared = mistakes.keep(pipeline::prepare(&project, &progress));
    let (Some(chosen), Some(prepared)) = (chosen, prepared) else {
        // Whoever mends the project wants to know of its ICP as well.
        mistakes.keep(icp_of_project(&project));
        return Err(mistakes.into());
    };
    let asked = (global.as_of, beside);
    let assessed = pipeline::assess(&project, &chosen, prepared, asked, &progress, unmatched)?;
    say_finished(&progress, &assessed, screen);
    Ok(Ready {
        project,
        chosen,
        assessed: ManuallyDrop::new(assessed),
    })
}

/// Says how many rows were read, where that took long enough to be worth a line.
fn say_finished(progress: &Progress, assessed: &Assessed, screen: &Screen) {
    if let Some(seconds) = progress.finish() {
        let sum = |of: fn(&winnable_engine::InputFile) -> u64| -> u64 {
            assessed.loaded.files.iter().map(of).sum()
        };
        let skipped = sum(|file| file.skipped.values().sum());
        let (read, accepted, bad) = (
            sum(|f| f.rows_read),
            sum(|f| f.accepted),
            sum(|f| f.quarantined),
        );
        screen.say(&texts::finished(read, &seconds, accepted, bad, skipped));
    }
}

impl Ready {
    /// Everything that should be known beside the list: the model's advice and the run's warnings.
    fn warnings_of(&self, list: &ScoreList<'_>) -> Vec<Diagnostic> {
        let mut warnings = self.chosen.model.advice(self.assessed.as_of);
        warnings.extend(self.chosen.warnings.iter().cloned());
        warnings.extend(list.passes_most(&self.chosen.compiled, self.project.pass_share_max));
        warnings.extend(self.assessed.warnings.iter().cloned());
        warnings
    }

    /// The texts into which diagnostics can point.
    fn files(&self) -> Vec<TextFile> {
        vec![self.project.file.clone(), self.chosen.file.clone()]
    }

    /// The exit code of `--max-bad`.
    fn gate(&self, global: &Global, screen: &Screen) -> u8 {
        gate(&self.assessed.loaded.files, global, screen)
    }
}

/// The exit code of `--max-bad` for the files that were read.
fn gate(files: &[InputFile], global: &Global, screen: &Screen) -> u8 {
    let Some(limit) = global.max_bad else {
        return exit::DONE;
    };
    let bad: u64 = files.iter().map(|file| file.quarantined).sum();
    let read: u64 = files.iter().map(|file| file.rows_read).sum();
    if Decimal::from(bad) * Decimal::ONE_HUNDRED > limit * Decimal::from(read) {
        let text = texts::too_many_bad(bad, read, &limit.to_string());
        screen.say(&text);
        return exit::GATE;
    }
    exit::DONE
}

/// Reads the project of the working folder with the rows that metrics count, for pages about its accounts.
fn ready_measured(global: &Global, list: &ListArgs, screen: &Screen) -> Result<Ready, Unsound> {
    let project = Project::find(&folder(global))?;
    let measure = Measure::default();
    let wanted = (global, model_of(list), Some(&measure));
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    if !unlisted::has_accounts(&ready.assessed.loaded) {
        // Figures need no account; a list does.
        return Err(Failure::refused(unlisted::no_accounts(&ready.assessed.loaded.opened)).into());
    }
    Ok(ready)
}

/// Flags of a list that only choose the model.
fn model_of(list: &ListArgs) -> Option<&str> {
    list.model.as_deref()
}
