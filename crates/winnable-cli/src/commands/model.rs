//! `model` and `simulate`: a change of a model, before it is published.

mod calibrate;
mod diff;
mod simulate;

use winnable_engine::review::{
    Review, ReviewSettings, ReviewSide, Stability, jitter, needs_other_facts, review,
};
use winnable_model::text::review as texts;
use winnable_model::{Code, Diagnostic, Text};
use winnable_report::{
    ReviewOptions, ReviewPage, ReviewedModel, review_csv, review_json, review_table,
};
use winnable_score::Model;

use crate::args::{Format, Global, ModelTask, ReviewArgs};
use crate::commands::CSV;
use crate::failure::{Failure, exit};
use crate::models::Chosen;
use crate::pipeline::{self, Assessed, Beside, Measure};
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::unlisted;

/// How many accounts a table shows unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(global: &Global, task: &ModelTask, screen: &mut Screen) -> Result<u8, Unsound> {
    match task {
        ModelTask::Diff { old, new, review } => {
            diff::run(global, (old.as_deref(), new), review, screen)
        }
        ModelTask::Calibrate(args) => calibrate::run(global, args, screen),
        ModelTask::Simulate(args) => simulate::run(global, args, screen),
        ModelTask::Rollback(args) => super::history::rollback(global, args, screen),
    }
}

/// What was asked for, and the picture of its progress.
struct Asked<'a> {
    global: &'a Global,
    args: &'a ReviewArgs,
    progress: Progress,
}

impl<'a> Asked<'a> {
    fn new(global: &'a Global, args: &'a ReviewArgs) -> Self {
        let progress = Progress::new(global.lang, global.quiet || !global.progress);
        Self {
            global,
            args,
            progress,
        }
    }
}

/// A change of a model: the old one, the new one, and by what the new one was made.
struct Change {
    old: Chosen,
    new: Chosen,
    settings: Vec<String>,
}

/// A change with what it does.
struct Reviewed {
    change: Change,
    assessed: Assessed,
    review: Review,
    stability: Stability,
    warnings: Vec<Diagnostic>,
}

/// Reads the project, scores it by both models and compares. Where the models merge people otherwise, the
/// rows are read and rolled up under each.
fn reviewed(
    asked: &Asked<'_>,
    project: &Project,
    (change, prepared): (Change, pipeline::Prepared),
    screen: &Screen,
) -> Result<Reviewed, Unsound> {
    let (args, progress) = (asked.args, &asked.progress);
    let filter = args.list.filter.as_deref();
    let filter = filter.map(|source| pipeline::filter(source, project));
    let filter = filter.transpose()?;
    let assess = |chosen: &Chosen, prepared| {
        let measure = Measure::default();
        let asked = (asked.global.as_of, Beside::Metrics(&measure));
        pipeline::assess(project, chosen, prepared, asked, progress, &mut |_, _| {})
    };
    // The files are surveyed once, however often their rows are read.
    let again = needs_other_facts(&change.old.compiled, &change.new.compiled);
    let again = again.then(|| prepared.clone());
    let assessed = assess(&change.new, prepared)?;
    // Figures of deals need no account; a review does.
    if !unlisted::has_accounts(&assessed.loaded) {
        let refused = unlisted::no_accounts(&assessed.loaded.opened);
        return Err(Failure::refused(refused).into());
    }
    let other = again.map(|prepared| assess(&change.old, prepared));
    let other = other.transpose()?;
    super::say_finished(progress, &assessed, screen);
    let Some(measured) = &assessed.measured else {
        unreachable!("a run for metrics keeps what they count");
    };
    let settings = ReviewSettings {
        motion: args.list.motion,
        filter: filter.as_ref(),
        ledger: &measured.ledger,
        sources: &measured.sources,
        programmes: &measured.settings.programmes,
    };
    // Weights that move, and a model that differs in them alone, ask nothing that was not answered.
    let answers = assessed.assessment.answers(&change.new.compiled);
    let other = other.as_ref().map(|other| &other.assessment);
    let others = other.map(|other| other.answers(&change.old.compiled));
    let old = ReviewSide {
        assessment: other.unwrap_or(&assessed.assessment),
        answers: others.as_ref().unwrap_or(&answers),
        model: &change.old.compiled,
    };
    let new = ReviewSide {
        assessment: &assessed.assessment,
        answers: &answers,
        model: &change.new.compiled,
    };
    let review = review(old, new, &settings);
    let stability = jitter(new, &change.new.model, args.vectors, &settings)
        .map_err(|error| Failure::simple(Code::E0216, Text::of(&error)))?;
    let mut warnings = change.new.model.advice(assessed.as_of);
    warnings.extend(of_approval(&change));
    warnings.extend(change.new.warnings.iter().cloned());
    warnings.extend(assessed.warnings.iter().cloned());
    Ok(Reviewed {
        change,
        assessed,
        review,
        stability,
        warnings,
    })
}

/// Whether the new model carries the approval of the old one although it scores otherwise.
fn of_approval(change: &Change) -> Option<Diagnostic> {
    let bare = |model: &Model| Model {
        approval: None,
        title: String::new(),
        ..model.clone()
    };
    let (old, new) = (&change.old.model, &change.new.model);
    let approval = new.approval.as_ref().filter(|found| found.is_complete())?;
    let carried = old.approval.as_ref() == Some(approval) && bare(old) != bare(new);
    carried.then(|| {
        let text = texts::approval_kept(&new.id, approval.on);
        Diagnostic::new(Code::W0226, text)
    })
}

/// Prints a review in the format that was asked for; gives the exit code.
fn show(
    asked: &Asked<'_>,
    project: &Project,
    (reviewed, written): (&Reviewed, Option<&str>),
    screen: &mut Screen,
) -> u8 {
    let args = asked.args;
    let Reviewed {
        change, assessed, ..
    } = reviewed;
    let (motion, filter) = (args.list.motion, args.list.filter.clone());
    let manifest = pipeline::manifest(project, &change.new, assessed, motion, filter);
    let page = ReviewPage {
        manifest: &manifest,
        from: named(&change.old),
        to: named(&change.new),
        settings: &change.settings,
        review: &reviewed.review,
        stability: &reviewed.stability,
        approval: change.new.model.approval.as_ref(),
        written,
        warnings: &reviewed.warnings,
    };
    match screen.format {
        Format::Table => {
            let top = super::shown(args.list.top, TOP);
            let text = review_table(&page, options(screen, top));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| review_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| review_csv(out, &page, CSV).map(drop)),
    }
    let gate = super::gate(&assessed.loaded.files, asked.global, screen);
    let agreed = reviewed
        .warnings
        .iter()
        .all(|warning| !matches!(warning.code, Code::W0221 | Code::W0222 | Code::W0226));
    if args.strict && !agreed {
        gate.max(exit::GATE)
    } else {
        gate
    }
}

/// How a page of so many rows is laid out.
fn options(screen: &Screen, top: Option<usize>) -> ReviewOptions {
    ReviewOptions {
        width: screen.width,
        lang: screen.lang,
        colour: screen.paints(),
        top,
    }
}

fn named(chosen: &Chosen) -> ReviewedModel<'_> {
    ReviewedModel {
        id: &chosen.model.id,
        file: &chosen.file.name,
        sha256: &chosen.sha256,
        shipped: chosen.shipped,
    }
}
