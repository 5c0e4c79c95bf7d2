//! `icp backtest` of a project: its deals, scored by its model as of the day on which each was created,
//! against what was won and lost.

use winnable_engine::PastScores;
use winnable_icp::backtest::{Backtest, Deals, Edges, HandOff, Span, backtest};
use winnable_icp::past::{FactCells, Spread, knowledge, leaks, number, of_points};
use winnable_model::{Diagnostic, FactCatalogue, Outcome};
use winnable_report::{BacktestReport, PastReport, backtest_json, backtest_table, past_csv};
use winnable_score::CompiledModel;

use super::CSV;
use crate::args::{BacktestArgs, Format, Global};
use crate::commands::{folder, gate};
use crate::models;
use crate::pipeline::look_back;
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(super) fn run(
    global: &Global,
    args: &BacktestArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    let chosen = models::choose(&project, args.model.as_deref().unwrap_or(&project.model))?;
    let progress = Progress::new(global.lang, global.quiet || !global.progress);
    let looked = look_back(&project, &chosen, global.as_of, &progress)?;
    progress.finish();
    let scores = &looked.scores;
    let edges = args
        .bands
        .clone()
        .unwrap_or_else(|| edges(&chosen.compiled));
    let spans: Vec<Span> = scores
        .deals
        .iter()
        .map(|deal| deal.span(looked.manifest.as_of))
        .collect();
    let found = against(
        scores,
        &spans,
        &edges,
        hand_off(&chosen.compiled, args.threshold),
    );
    let spreads: Vec<Spread> = scores
        .deals
        .iter()
        .filter_map(|deal| deal.scored.as_ref().ok())
        .map(|scored| Spread {
            low: scored.low,
            high: scored.high,
            known: scored.known,
        })
        .collect();
    let known = knowledge(&spreads, &edges).ok();
    let past = PastReport {
        manifest: &looked.manifest,
        scores,
        knowledge: known.as_ref(),
        edges: &edges,
        catalogue: &project.catalogue,
    };
    let mut warnings: Vec<Diagnostic> = chosen.model.advice(looked.manifest.as_of);
    warnings.extend(chosen.warnings.iter().cloned());
    warnings.extend(looked.warnings.iter().cloned());
    let report = BacktestReport {
        file: &project.file.name,
        input: None,
        past: Some(&past),
        frozen: None,
        score: chosen.compiled.id(),
        as_of: Some(looked.manifest.as_of),
        later: 0,
        backtest: &found,
        leaks: &leaks_of(scores, &project.catalogue),
        warnings: &warnings,
        engine: env!("CARGO_PKG_VERSION"),
    };
    match screen.format {
        Format::Table => {
            let text = backtest_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| backtest_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| past_csv(out, &past, CSV).map(drop)),
    }
    Ok(gate(&looked.files, global, screen))
}

/// The scores of the deals against what became of them, and how long it took.
fn against(scores: &PastScores, spans: &[Span], edges: &[f64], hand_off: HandOff) -> Backtest {
    let deals = &scores.deals;
    let points: Vec<Option<f64>> = deals
        .iter()
        .map(|deal| deal.scored.as_ref().ok().map(|scored| number(scored.score)))
        .collect();
    let accounts: Vec<Option<Box<str>>> = deals
        .iter()
        .map(|deal| deal.account.as_ref().map(|id| id.as_str().into()))
        .collect();
    let outcomes = outcomes(scores);
    let deals = Deals::new(&points, &outcomes)
        .of_accounts(&accounts)
        .with_spans(spans);
    backtest(deals, &Edges::stated(edges), hand_off)
}

fn outcomes(scores: &PastScores) -> Vec<Outcome> {
    scores.deals.iter().map(|deal| deal.outcome).collect()
}

/// The facts of the model that look as if they knew the outcome.
fn leaks_of(scores: &PastScores, catalogue: &FactCatalogue) -> Vec<winnable_icp::leak::Leak> {
    let facts: Vec<FactCells<'_>> = scores
        .columns
        .iter()
        .map(|column| FactCells {
            name: &catalogue.spec(column.fact).name,
            cells: &column.cells,
            at_present: column.at_present > 0,
            after_close: column.after_close,
        })
        .collect();
    leaks(&facts, &outcomes(scores))
}

/// The scores of the model's tiers, the lowest first, above everything else.
fn tiers(model: &CompiledModel) -> Vec<f64> {
    let tiers = model.tiers().iter().rev();
    tiers.filter_map(|tier| tier.score.map(of_points)).collect()
}

/// The model of which the bands were agreed on beside its tiers.
const CARD: &str = "icp100";

/// The bands are the model's tiers: they were written before anybody looked.
pub(super) fn edges(model: &CompiledModel) -> Vec<f64> {
    let tiers = tiers(model);
    if tiers.is_empty() || model.id() == CARD {
        return Edges::card().at().to_vec();
    }
    [0.0].into_iter().chain(tiers).collect()
}

/// The hand-off is that of the model; any other edge was found by looking.
pub(super) fn hand_off(model: &CompiledModel, asked: Option<f64>) -> HandOff {
    let stated = of_points(super::hand_off(model));
    let at = asked.unwrap_or(stated);
    HandOff {
        at,
        stated: at.total_cmp(&stated).is_eq(),
    }
}
