//! `metrics`: the figures of a project; `explain metric:ID` and `doctor metrics`.

mod asked;
mod doctor;
mod explain;

use winnable_engine::Manifest;
use winnable_engine::metrics::{MetricRow, Window, compute, lacking};
use winnable_metrics::registry::Need;
use winnable_model::Diagnostic;
use winnable_report::{
    MetricOptions, MetricReport, metric_list, metric_list_json, metrics_csv, metrics_json,
    metrics_table, scorecard_json, scorecard_table,
};

use super::{Ready, ready_of};
use crate::args::{Format, Global, MetricArgs};
use crate::failure::exit;
use crate::pipeline::{self, Measure};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

use crate::commands::CSV;
use asked::{Asked, by_of};
pub(super) use doctor::{doctor, examined};
pub(super) use explain::explain;

/// What is left of the rows that figures are made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// The rows, to be listed.
    Kept,
    /// Their sums and counts.
    Counted,
}

/// A project with its figures.
struct Figures {
    ready: Ready,
    asked: Asked,
    manifest: Manifest,
    rows: Vec<MetricRow>,
    /// The metrics by which the programme is judged.
    goals: Vec<&'static str>,
    /// What metrics could need and the data do not have.
    lacking: Vec<Need>,
    warnings: Vec<Diagnostic>,
}

pub(super) fn run(global: &Global, args: &MetricArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let figures = figures(global, args, Rows::Counted, screen)?;
    let report = figures.report();
    match screen.format {
        Format::Table => {
            let text = metrics_table(&report, options(screen));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| metrics_json(out, &report, lang));
        }
        Format::Csv => {
            let lang = screen.file_lang;
            screen.write(|out| metrics_csv(out, &report, lang, CSV).map(drop));
        }
    }
    Ok(figures.ready.gate(global, screen))
}

/// `metrics scorecard`: the three Rs.
pub(super) fn scorecard(
    global: &Global,
    args: &MetricArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let figures = figures(global, args, Rows::Counted, screen)?;
    let report = figures.report();
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| scorecard_json(out, &report, lang));
    } else {
        let text = scorecard_table(&report, options(screen));
        screen.print(&text);
    }
    Ok(figures.ready.gate(global, screen))
}

/// `metrics list`: what there is, without a project.
pub(super) fn list(screen: &mut Screen) -> u8 {
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| metric_list_json(out, env!("CARGO_PKG_VERSION"), lang));
    } else {
        let text = metric_list(options(screen));
        screen.print(&text);
    }
    exit::DONE
}

/// Reads the project of the working folder and computes what was asked for. What was asked for is
/// checked first: nobody waits for a mistyped id.
fn figures(
    global: &Global,
    args: &MetricArgs,
    rows: Rows,
    screen: &Screen,
) -> Result<Figures, Unsound> {
    let asked = Asked::read(&args.ids)?;
    let project = Project::find(&super::folder(global))?;
    let by = args.by.as_deref();
    let measure = Measure {
        window: args.window.clone(),
        by: by.map(|by| by_of(by, &project.catalogue)).transpose()?,
        keep_rows: rows == Rows::Kept,
    };
    let model = args.model.as_deref();
    let wanted = (global, model, Some(&measure));
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    let assessed = &ready.assessed;
    let (mut rows, mut lacks) = (Vec::new(), Vec::new());
    if let Some(measured) = &assessed.measured {
        rows = compute(
            &measured.ledger,
            &assessed.assessment,
            &ready.chosen.compiled,
            &measured.settings,
            args.motion,
            &asked.metrics(),
        );
        lacks = lacking(
            &measured.ledger,
            &assessed.assessment,
            &measured.sources,
            &measured.settings,
        );
    }
    rows.retain(|row| asked.holds(row));
    let manifest = pipeline::manifest(&ready.project, &ready.chosen, assessed, args.motion, None);
    let warnings = assessed.warnings.iter().cloned().collect();
    let goals = ready.project.metrics.goals(&assessed.programme);
    Ok(Figures {
        ready,
        asked,
        manifest,
        rows,
        goals,
        lacking: lacks,
        warnings,
    })
}

impl Figures {
    fn report(&self) -> MetricReport<'_> {
        let measured = self.ready.assessed.measured.as_ref();
        MetricReport {
            manifest: &self.manifest,
            window: measured.map_or(Window::until(self.manifest.as_of), |measured| {
                measured.settings.window
            }),
            by: measured.and_then(|measured| measured.settings.by.as_ref()),
            rows: &self.rows,
            named: !self.asked.is_all(),
            goals: &self.goals,
            lacking: &self.lacking,
            warnings: &self.warnings,
        }
    }
}

fn options(screen: &Screen) -> MetricOptions {
    MetricOptions {
        width: screen.width,
        lang: screen.lang,
        colour: screen.paints(),
        next_step: screen.is_for_people(),
    }
}
