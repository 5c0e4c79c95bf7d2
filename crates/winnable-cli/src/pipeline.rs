//! From a project to an assessment: read, place, roll up; and the warnings on the way.

mod as_of;
mod currencies;
mod currency_names;
mod past;
mod replay;
mod rows;
mod warnings;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_engine::history::Kept;
use winnable_engine::metrics::{By, Ledger, MetricSettings, Window};
use winnable_engine::{
    AsOfSource, Assessment, InputFile, Manifest, MatchRow, Privacy, Run, RunError, RunSettings,
    ScoreList, Sources, TouchOutcome, Unmatched,
};
use winnable_match::{MatchCode, Override};
use winnable_model::programme::ProgrammeData;
use winnable_model::text::{programme as programme_texts, run as texts};
use winnable_model::{
    Borrowed, Code, Diagnostic, Diagnostics, FileId, FxTable, Motion, SourceNames, Text, Verdict,
};
use winnable_score::Condition;

use crate::args::ListArgs;
use crate::failure::Failure;
use crate::load::{self, Loaded, Opened};
use crate::mistakes::Mistakes;
use crate::models::Chosen;
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::tables::{self, TableFile};

use as_of::AsOf;
pub(crate) use as_of::doubts;
pub(crate) use currencies::{amounts_without, silent};
pub(crate) use past::look_back;
pub(crate) use rows::{is_no_id, set_aside};
pub(crate) use warnings::match_warnings;
use warnings::{data_warnings, rate_warning, review_warning};

/// What a run that computes metrics needs to know besides its project: by default nothing, and every date
/// counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measure {
    /// The dates that count, as the user wrote them.
    pub(crate) window: Option<String>,
    /// By what figures are parted.
    pub(crate) by: Option<By>,
    /// Whether figures keep the rows that they are made of.
    pub(crate) keep_rows: bool,
}

/// What a run is asked to keep besides its accounts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Beside<'m> {
    Nothing,
    /// The rows that metrics count.
    Metrics(&'m Measure),
    /// What a snapshot is made of.
    Snapshot,
}

/// What a run that computes metrics kept.
pub(crate) struct Measured {
    pub(crate) settings: MetricSettings,
    pub(crate) ledger: Ledger,
    pub(crate) sources: Sources,
}

/// A project that was read and rolled up.
pub(crate) struct Assessed {
    pub(crate) assessment: Assessment,
    pub(crate) loaded: Loaded,
    pub(crate) as_of: NaiveDate,
    pub(crate) as_of_source: AsOfSource,
    pub(crate) warnings: Diagnostics,
    /// What was decided of records: of all, or of those that a person should look at.
    pub(crate) matches: Vec<MatchRow>,
    /// The rows that metrics count, where they were asked for.
    pub(crate) measured: Option<Measured>,
    /// What a snapshot is made of, where one was asked for.
    pub(crate) kept: Option<Kept>,
    /// What people said of the list.
    pub(crate) verdicts: Vec<Verdict>,
    /// What the team writes down of its programme.
    pub(crate) programme: ProgrammeData,
    /// What a run of a past date took from today.
    pub(crate) borrowed: Borrowed,
}

/// What is read of a project before its rows: its tables, and how the columns of its files are read.
#[derive(Clone)]
pub(crate) struct Prepared {
    fx: FxTable,
    overrides: Vec<Override>,
    verdicts: Vec<Verdict>,
    programme: ProgrammeData,
    tables: Vec<TableFile>,
    opened: Vec<Opened>,
}

/// Reads the tables of a project and surveys its files, and finds every mistake in them.
pub(crate) fn prepare(project: &Project, progress: &Progress) -> Result<Prepared, Unsound> {
    let mut mistakes = Mistakes::of(project);
    let rates = mistakes.keep(tables::rates(&project.root).map_err(Unsound::from));
    let titles = mistakes.keep(tables::titles(&project.root).map_err(Unsound::from));
    let overrides = mistakes.keep(tables::overrides(&project.root).map_err(Unsound::from));
    let verdicts = mistakes.keep(tables::verdicts(&project.root).map_err(Unsound::from));
    let programme = mistakes.keep(programme(project).map_err(Unsound::from));
    let suppression = mistakes.keep(tables::suppression(project).map_err(Unsound::from));
    let (table, title_file) = titles.clone().unwrap_or_default();
    let (suppressed, suppression_file) = suppression.clone().unwrap_or_default();
    let opened = load::open(project, (table, suppressed), progress);
    let opened = mistakes.keep(opened.map_err(Unsound::from));
    let (
        Some((fx, rates)),
        Some(_),
        Some((overrides, override_file)),
        Some((verdicts, verdict_file)),
        Some((programme, programme_files)),
        Some(_),
        Some(opened),
    ) = (
        rates,
        titles,
        overrides,
        verdicts,
        programme,
        suppression,
        opened,
    )
    else {
        return Err(mistakes.into());
    };
    Ok(Prepared {
        fx,
        overrides,
        verdicts,
        programme,
        tables: [
            rates,
            title_file,
            override_file,
            verdict_file,
            suppression_file,
        ]
        .into_iter()
        .flatten()
        .chain(programme_files)
        .collect(),
        opened,
    })
}

/// What the project writes down of its programme; goals that stand in two places are refused.
fn programme(project: &Project) -> Result<(ProgrammeData, Vec<TableFile>), Failure> {
    let (programme, files) = tables::programme(&project.root)?;
    // A table that holds no goal yet says nothing a second time.
    let has_goals = programme.goals.iter().flatten().next().is_some();
    if has_goals && project.metrics.states_goals() {
        let diagnostic = Diagnostic::new(Code::E0155, programme_texts::goals_twice());
        let diagnostic = diagnostic.with_help(programme_texts::keep_goals_here());
        return Err(Failure::refused(diagnostic.at_file(ProgrammeData::GOALS)));
    }
    Ok((programme, files))
}

/// Reads and rolls up a project, and keeps what it is asked to; every row that belongs to no account
/// goes to `unmatched`.
pub(crate) fn assess(
    project: &Project,
    chosen: &Chosen,
    prepared: Prepared,
    (as_of, beside): (Option<NaiveDate>, Beside<'_>),
    progress: &Progress,
    unmatched: &mut dyn FnMut(&SourceNames, &Unmatched),
) -> Result<Assessed, Unsound> {
    let Prepared {
        fx,
        overrides,
        verdicts,
        programme,
        tables,
        opened,
    } = prepared;
    let measure = match beside {
        Beside::Metrics(measure) => Some(measure),
        Beside::Nothing | Beside::Snapshot => None,
    };
    let mut loaded = if measure.is_some() {
        load::load_any(opened, progress)?
    } else {
        load::load(opened, progress)?
    };
    let names = loaded.names.clone();
    let found = AsOf::find(&mut loaded, as_of, progress)?;
    let as_of = found.date;
    let metrics = measure
        .map(|measure| metric_settings(project, measure, as_of, &fx))
        .transpose()?;
    let of_rates = rate_warning(&fx, as_of);
    let settings = run_settings(project, as_of, fx);
    loaded.inputs.overrides = overrides;
    loaded.inputs.strict_privacy = project.strict_privacy;
    let mut inputs = std::mem::take(&mut loaded.inputs);
    let mut replayed = replay::of(&found, &loaded, &mut inputs);
    let sources = inputs.sources.clone();
    let model = &chosen.compiled;
    let started = match (&metrics, beside) {
        (Some(metrics), _) => Run::start_measured(settings, inputs, model, metrics),
        (None, Beside::Snapshot) => Run::start_kept(settings, inputs, model),
        (None, _) => Run::start(settings, inputs, model),
    };
    let mut run = started.map_err(|error| run_failure(&error, &names))?;
    let matches = run.take_matches();
    let idle_overrides: Vec<Override> = run.idle_overrides().cloned().collect();
    let mut reasons: BTreeMap<(FileId, MatchCode), u64> = BTreeMap::new();
    for row in run.unmatched() {
        *reasons.entry((row.row.file, row.code)).or_default() += 1;
        unmatched(&names, row);
    }
    if metrics.is_some() {
        loaded.preview(progress, &mut |touch| run.meeting(touch))?;
    }
    let go_on = touches(&mut loaded, &mut run, progress, &mut |row| {
        *reasons.entry((row.row.file, row.code)).or_default() += 1;
        unmatched(&names, row);
    })?;
    replay::with_touches(&mut replayed, go_on);
    for ((file, _), count) in &reasons {
        if let Some(file) = loaded.files.get_mut(usize::from(file.0)) {
            file.unmatched += count;
        }
    }
    loaded.add_tables(tables);
    progress.step(
        &winnable_model::text::cli::phase_score(),
        chosen.compiled.id(),
    );
    let (assessment, ledger, kept) = finish(run, beside);
    let mut warnings = found.warnings();
    let of_currencies = currencies::warnings(project, &loaded).into_iter();
    let of_matching = match_warnings(&idle_overrides, assessment.derived());
    let of_matching = of_matching.into_iter().chain(review_warning(&matches));
    let of_run = of_rates.into_iter().chain(of_matching);
    let of_run = of_run.chain(assessment.warnings(&loaded.names));
    let borrowed = replay::borrowed(project, model, replayed.as_ref());
    let of_run = of_run.chain(replay::warnings(replayed.as_ref(), &borrowed));
    for warning in of_currencies
        .chain(of_run)
        .chain(project.metrics.advice(&programme))
    {
        warnings.push(warning);
    }
    data_warnings(&loaded, &reasons, as_of, &mut warnings);
    Ok(Assessed {
        assessment,
        matches,
        loaded,
        as_of,
        as_of_source: found.source,
        warnings,
        verdicts,
        programme,
        borrowed,
        measured: metrics.map(|settings| Measured {
            settings,
            ledger,
            sources,
        }),
        kept,
    })
}

/// How the project is run.
fn run_settings(project: &Project, as_of: NaiveDate, fx: FxTable) -> RunSettings {
    RunSettings {
        as_of,
        currency: project.currency,
        fx,
        own_domains: project.own_domains.clone(),
        free_mail: project.free_mail.clone(),
        exclusions: project.exclusions.clone(),
        roll_up: project.roll_up,
        keep_matches: false,
    }
}

/// Hands every touch to a run, and those that belong to no account on; gives whether there are touches of
/// days after the as-of date.
fn touches(
    loaded: &mut Loaded,
    run: &mut Run,
    progress: &Progress,
    unmatched: &mut dyn FnMut(&Unmatched),
) -> Result<bool, Failure> {
    let mut go_on = false;
    let (people, mut counter) = run.touches();
    let find = |id: &str| people.contact(id);
    loaded.touches(progress, &find, &mut |file, part| {
        go_on |= counter.hits(file, &part.forms, &part.hits);
        for touch in &part.whole {
            match counter.engagement(touch) {
                TouchOutcome::Unmatched(row) => unmatched(&row),
                TouchOutcome::Future => go_on = true,
                TouchOutcome::Counted | TouchOutcome::LeftOut => {}
            }
        }
    })?;
    Ok(go_on)
}

/// The accounts of a run, with what it was asked to keep.
fn finish(run: Run, beside: Beside<'_>) -> (Assessment, Ledger, Option<Kept>) {
    if let Beside::Snapshot = beside {
        let (assessment, kept) = run.finish_kept();
        return (assessment, Ledger::default(), Some(kept));
    }
    let (assessment, ledger) = run.finish_measured();
    (assessment, ledger, None)
}

/// Why a run did not start.
fn run_failure(error: &RunError, names: &SourceNames) -> Failure {
    let mut diagnostic = Diagnostic::new(error.code(), Text::of(error));
    if error.code() == Code::E0604 {
        let rows = error.rows();
        diagnostic = diagnostic
            .with_count(rows)
            .with_help(texts::write_rates(rows));
    }
    if let Some(place) = names.row(error.at()) {
        diagnostic = diagnostic.at_data(place, None);
    }
    Failure::refused(diagnostic)
}

/// The project's choices, the dates that count and the parts that were asked for.
fn metric_settings(
    project: &Project,
    measure: &Measure,
    as_of: NaiveDate,
    fx: &FxTable,
) -> Result<MetricSettings, Unsound> {
    let settings = project.metrics.settings(as_of, project.currency, fx);
    let settings = settings.map_err(|diagnostics| Unsound {
        failure: diagnostics.into(),
        files: vec![project.file.clone()],
    })?;
    let window = measure.window.as_deref().unwrap_or("all");
    let window = Window::parse(window, as_of, settings.fiscal_start)
        .map_err(|error| Failure::simple(Code::E0121, Text::of(&error)))?;
    Ok(MetricSettings {
        window,
        by: measure.by.clone(),
        keep_rows: measure.keep_rows,
        ..settings
    })
}

/// The list of a command's flags.
pub(crate) fn list<'a>(
    project: &Project,
    chosen: &'a Chosen,
    assessed: &'a Assessed,
    args: &ListArgs,
) -> Result<ScoreList<'a>, Failure> {
    let filter = args
        .filter
        .as_deref()
        .map(|source| filter(source, project))
        .transpose()?;
    let manifest = manifest(project, chosen, assessed, args.motion, args.filter.clone());
    Ok(assessed
        .assessment
        .list(&chosen.compiled, args.motion, filter.as_ref(), manifest))
}

/// The condition of `--where`.
pub(crate) fn filter(source: &str, project: &Project) -> Result<Condition, Failure> {
    Condition::parse(source, &project.catalogue).map_err(|error| {
        let name = std::sync::Arc::from("--where");
        let mut diagnostic =
            Diagnostic::new(Code::E0110, error.message).at_text(&name, error.span.clone());
        if let Some(near) = error.near {
            diagnostic = diagnostic
                .with_help(winnable_model::text::config::rename_to(&near))
                .with_edit(error.span, near);
        }
        Failure::refused(diagnostic)
    })
}

/// The manifest of a run.
pub(crate) fn manifest(
    project: &Project,
    chosen: &Chosen,
    assessed: &Assessed,
    motion: Motion,
    filter: Option<String>,
) -> Manifest {
    let as_of = (assessed.as_of, assessed.as_of_source);
    Manifest {
        motion,
        filter,
        privacy: assessed.assessment.privacy(project.strict_privacy, false),
        ..manifest_of(project, chosen, as_of, &assessed.loaded.files)
    }
}

/// The manifest of a run that lists nothing.
fn manifest_of(
    project: &Project,
    chosen: &Chosen,
    (as_of, as_of_source): (NaiveDate, AsOfSource),
    inputs: &[InputFile],
) -> Manifest {
    Manifest {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        model: chosen.compiled.id().to_owned(),
        model_sha256: chosen.sha256.clone(),
        model_shipped: chosen.shipped,
        as_of,
        as_of_source,
        motion: Motion::New,
        filter: None,
        currency: project.currency,
        currency_assumed: project.currency_assumed,
        time_zone: project.zone.name().to_owned(),
        privacy: Privacy {
            strict: project.strict_privacy,
            ..Privacy::default()
        },
        inputs: inputs.to_vec(),
    }
}
