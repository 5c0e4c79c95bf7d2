//! `coverage`: what a programme has to show, whom it reaches, and where the best accounts answer.

use winnable_engine::coverage::programme_coverage;
use winnable_report::{CoveragePage, coverage_csv, coverage_json, coverage_table};

use super::{CSV, committee, ready_measured, shown};
use crate::args::{Format, Global, ListArgs};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts the table shows, unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(global: &Global, args: &ListArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let ready = ready_measured(global, args, screen)?;
    let (assessed, model) = (&ready.assessed, &ready.chosen.compiled);
    let Some(measured) = &assessed.measured else {
        // A run that was started for metrics kept its rows.
        return Ok(ready.gate(global, screen));
    };
    let required = committee::required(&ready, &measured.settings.required_roles);
    let found = programme_coverage(
        (&assessed.assessment, &measured.ledger),
        (model, args.motion),
        assessed.programme.assets.as_deref(),
        &required,
    );
    let manifest = pipeline::manifest(&ready.project, &ready.chosen, assessed, args.motion, None);
    let page = CoveragePage {
        manifest: &manifest,
        assessment: &assessed.assessment,
        model,
        found: &found,
        warnings: assessed.warnings.as_slice(),
    };
    match screen.format {
        Format::Table => {
            let text = coverage_table(&page, shown(args.top, TOP), screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| coverage_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| coverage_csv(out, &page, CSV).map(drop)),
    }
    Ok(ready.gate(global, screen))
}
