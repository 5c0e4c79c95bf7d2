//! `icp backtest` of the scores of one day, kept in a snapshot or replayed, against the deals that were
//! decided after it.

use chrono::NaiveDate;
use winnable_engine::history::{Opened, Rescorer};
use winnable_engine::icp::{Frozen, FrozenDeals, FrozenScore, frozen_deals};
use winnable_history::{Digest, Dossier, Row, Snapshot};
use winnable_icp::backtest::{Backtest, Deals, Edges, HandOff, Span, backtest};
use winnable_icp::past::number;
use winnable_model::text::icp::frozen as texts;
use winnable_model::text::icp::past as past_texts;
use winnable_model::{Borrowed, Code, Diagnostic, Outcome, Score, Text};
use winnable_report::{
    BacktestReport, FrozenLabel, FrozenReport, backtest_json, backtest_table, frozen_csv,
};
use winnable_score::ModelSource;

use super::CSV;
use super::project::{edges, hand_off};
use crate::args::{BacktestArgs, Format, FrozenScores, Global};
use crate::commands::{folder, gate};
use crate::failure::Failure;
use crate::models::{self, Chosen};
use crate::pipeline::{self, Assessed, Beside, Measure};
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::store;

/// The scores of a day, the model that they are by, and where they are from.
struct Source {
    chosen: Chosen,
    frozen: Frozen,
    snapshot: Option<Snapshot>,
    borrowed: Option<Borrowed>,
}

pub(super) fn run(
    global: &Global,
    args: &BacktestArgs,
    from: &FrozenScores,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    let progress = Progress::new(global.lang, global.quiet || !global.progress);
    let source = match from {
        FrozenScores::Snapshot(word) => kept(&project, word, args.model.as_deref())?,
        FrozenScores::On(day) => replayed(&project, *day, args.model.as_deref(), &progress)?,
    };
    let today = assess(&project, &source.chosen, (global.as_of, true), &progress)?;
    progress.finish();
    let model = &source.chosen.compiled;
    let Some(measured) = today
        .measured
        .as_ref()
        .filter(|measured| measured.sources.opportunities)
    else {
        let diagnostic = Diagnostic::new(Code::E0715, past_texts::no_deals());
        return Err(Failure::refused(diagnostic.with_help(past_texts::no_deals_help())).into());
    };
    let (day, as_of) = (source.frozen.as_of, today.as_of);
    if day >= as_of {
        let diagnostic = Diagnostic::new(Code::E0715, texts::nothing_after(day, as_of));
        return Err(Failure::refused(diagnostic.with_help(texts::earlier_scores())).into());
    }
    let found = frozen_deals(&source.frozen, (&today.assessment, model), &measured.ledger);
    let edges = args.bands.clone().unwrap_or_else(|| edges(model));
    let hand_off = hand_off(model, args.threshold);
    let of = |score: &dyn Fn(usize) -> Option<Score>| {
        against(&found, today.as_of, (&edges, hand_off), score)
    };
    let then = |at: usize| Some(found.deals.get(at)?.frozen.as_ref().ok()?.score);
    let backtest = of(&then);
    // A deal without a score of then is none of the comparison.
    let hindsight = of(&|at| then(at).and(found.deals.get(at)?.today));
    let manifest = pipeline::manifest(
        &project,
        &source.chosen,
        &today,
        winnable_model::Motion::New,
        None,
    );
    let report = FrozenReport {
        manifest: &manifest,
        snapshot: source.snapshot.as_ref().map(|snapshot| FrozenLabel {
            id: snapshot.id.to_string(),
            names: &snapshot.names,
            label: snapshot.label(),
        }),
        found: &found,
        hindsight: &hindsight,
        borrowed: source.borrowed.as_ref(),
        edges: &edges,
    };
    let mut warnings: Vec<Diagnostic> = source.chosen.model.advice(today.as_of);
    warnings.extend(source.chosen.warnings.iter().cloned());
    warnings.extend(today.warnings.iter().cloned());
    let report = BacktestReport {
        file: &project.file.name,
        input: None,
        past: None,
        frozen: Some(&report),
        score: model.id(),
        as_of: Some(today.as_of),
        later: found.later,
        backtest: &backtest,
        leaks: &[],
        warnings: &warnings,
        engine: env!("CARGO_PKG_VERSION"),
    };
    show(&report, screen);
    Ok(gate(&today.loaded.files, global, screen))
}

fn show(report: &BacktestReport<'_>, screen: &mut Screen) {
    match (screen.format, report.frozen) {
        (Format::Csv, Some(frozen)) => screen.write(|out| frozen_csv(out, frozen, CSV).map(drop)),
        (Format::Json, _) => {
            let lang = screen.file_lang;
            screen.write(|out| backtest_json(out, report, lang));
        }
        _ => {
            let text = backtest_table(report, screen.look());
            screen.print(&text);
        }
    }
}

/// The scores of some kind against what became of the deals.
fn against(
    found: &FrozenDeals,
    as_of: NaiveDate,
    (edges, hand_off): (&[f64], HandOff),
    score: &dyn Fn(usize) -> Option<Score>,
) -> Backtest {
    let deals = &found.deals;
    let points: Vec<Option<f64>> = (0..deals.len()).map(|at| score(at).map(number)).collect();
    let outcomes: Vec<Outcome> = deals.iter().map(|deal| deal.outcome).collect();
    let accounts: Vec<Option<Box<str>>> = deals
        .iter()
        .map(|deal| deal.account.as_ref().map(|id| id.as_str().into()))
        .collect();
    let spans: Vec<Span> = deals
        .iter()
        .map(|deal| deal.span(found.day, as_of))
        .collect();
    let deals = Deals::new(&points, &outcomes)
        .of_accounts(&accounts)
        .with_spans(&spans);
    backtest(deals, &Edges::stated(edges), hand_off)
}

/// Reads the project of today as of a day.
fn assess(
    project: &Project,
    chosen: &Chosen,
    (as_of, with_deals): (Option<NaiveDate>, bool),
    progress: &Progress,
) -> Result<Assessed, Unsound> {
    let prepared = pipeline::prepare(project, progress)?;
    let measure = Measure::default();
    let beside = if with_deals {
        Beside::Metrics(&measure)
    } else {
        Beside::Nothing
    };
    pipeline::assess(
        project,
        chosen,
        prepared,
        (as_of, beside),
        progress,
        &mut |_, _| {},
    )
}

/// The scores of a replay.
fn replayed(
    project: &Project,
    day: NaiveDate,
    model: Option<&str>,
    progress: &Progress,
) -> Result<Source, Unsound> {
    let chosen = models::choose(project, model.unwrap_or(&project.model))?;
    let then = assess(project, &chosen, (Some(day), false), progress)?;
    Ok(Source {
        frozen: Frozen::of_run(&then.assessment, &chosen.compiled),
        snapshot: None,
        borrowed: Some(then.borrowed),
        chosen,
    })
}

/// The scores of a snapshot: as it keeps them, or by another model from what it keeps of each account.
fn kept(project: &Project, word: &str, model: Option<&str>) -> Result<Source, Unsound> {
    let root = &project.root;
    let store = store::open(root)?;
    let snapshots = store::snapshots(root, &store)?;
    let opened = store::read(root, &store, store::pick(&snapshots, word)?)?;
    let as_of = opened.snapshot.head.as_of;
    let (chosen, frozen) = if let Some(model) = model {
        let chosen = models::choose(project, model)?;
        let dossier = |digest| {
            let read = store.dossier(digest);
            read.map_err(|error| store::failure(root, &error))
        };
        let frozen = by_another(&opened, (&chosen, project), &dossier)?;
        (chosen, frozen)
    } else {
        let chosen = chosen_of(project, &opened)?;
        (chosen, Frozen::new(as_of, as_kept(&opened)))
    };
    Ok(Source {
        chosen,
        frozen,
        borrowed: opened.snapshot.head.borrowed.clone(),
        snapshot: Some(opened.snapshot),
    })
}

/// What another model makes of the rows that a snapshot keeps.
fn by_another(
    opened: &Opened,
    (chosen, project): (&Chosen, &Project),
    dossier: &dyn Fn(Digest) -> Result<Dossier, Failure>,
) -> Result<Frozen, Failure> {
    let as_of = opened.snapshot.head.as_of;
    let by = Rescorer::new(&chosen.compiled, &project.catalogue, as_of);
    let score = |row: &Row| {
        let found = by.score(&dossier(row.dossier)?, &opened.ground);
        let found = found.map_err(|error| Failure::simple(error.code(), Text::of(&error)))?;
        let score = FrozenScore {
            score: found.score,
            low: found.low,
            high: found.high,
        };
        Ok((row.account_id.clone(), score))
    };
    let rows: Result<Vec<_>, Failure> = opened.rows.iter().map(score).collect();
    Ok(Frozen::new(as_of, rows?))
}

/// The model of a snapshot, read with the facts of the project of today.
fn chosen_of(project: &Project, opened: &Opened) -> Result<Chosen, Unsound> {
    let source = if opened.snapshot.head.model_shipped {
        ModelSource::Shipped
    } else {
        ModelSource::Project
    };
    models::read(project, opened.file.clone(), source, None)
}

/// The scores as the snapshot keeps them.
fn as_kept(opened: &Opened) -> Vec<(String, FrozenScore)> {
    let rows = opened.rows.iter();
    rows.map(|row| {
        let score = FrozenScore {
            score: row.score,
            low: row.low,
            high: row.high,
        };
        (row.account_id.clone(), score)
    })
    .collect()
}
