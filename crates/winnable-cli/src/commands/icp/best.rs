//! `icp best`: the best customers of a project, and who is like them.

use winnable_engine::icp::best_report;
use winnable_icp::best::{BestRules, BoundSource};
use winnable_model::text::icp::best as texts;
use winnable_model::{Code, Diagnostic, Motion};
use winnable_report::{BestPage, best_csv, best_json, best_table};

use super::{CSV, measured};
use crate::args::{BestArgs, Format, Global};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &BestArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let (ready, measured) = measured(global, args.model.as_deref(), screen)?;
    let stated = &ready.project.best;
    let rules = BestRules {
        stated: stated.stated.clone(),
        least: args.least.unwrap_or(stated.least),
        top: args.top.unwrap_or(stated.top),
    };
    let assessed = &ready.assessed;
    let report = best_report(&measured.ledger, &assessed.assessment, &rules);
    let interviews = report.found.bounds.iter();
    let interviews = interviews.filter(|bound| bound.source == BoundSource::Interviews);
    let mut warnings: Vec<Diagnostic> = interviews
        .map(|bound| {
            let text = texts::interview_only(bound.quantity.name(), bound.known);
            Diagnostic::new(Code::W0710, text)
        })
        .collect();
    warnings.extend(assessed.warnings.iter().cloned());
    let manifest = pipeline::manifest(&ready.project, &ready.chosen, assessed, Motion::New, None);
    let page = BestPage {
        manifest: &manifest,
        report: &report,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = best_table(&page, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| best_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| best_csv(out, &page, CSV).map(drop)),
    }
    Ok(ready.gate(global, screen))
}
