//! `facts`: what models can ask for, and who knows it.

use winnable_engine::StandardField;
use winnable_model::{FactCatalogue, FactId};
use winnable_report::{facts_json, facts_table, standards_lines};

use super::ready;
use crate::args::{Format, Global};
use crate::failure::exit;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

pub(super) fn run(global: &Global, screen: &mut Screen) -> Result<u8, Unsound> {
    // Outside a project the built-in facts are still worth a look.
    if Project::find(&super::folder(global)).is_err_and(|unsound| unsound.is_outside()) {
        let catalogue = FactCatalogue::builtin();
        let coverage: Vec<(FactId, u64)> = catalogue.iter().map(|(id, _)| (id, 0)).collect();
        show(&catalogue, &coverage, &[], 0, screen);
        return Ok(exit::DONE);
    }
    let ready = ready(global, None, &mut |_, _| {}, screen)?;
    let assessment = &ready.assessed.assessment;
    let coverage = assessment.coverage(&ready.project.catalogue);
    show(
        &ready.project.catalogue,
        &coverage,
        &assessment.standards(),
        assessment.len() as u64,
        screen,
    );
    Ok(exit::DONE)
}

fn show(
    catalogue: &FactCatalogue,
    coverage: &[(FactId, u64)],
    standards: &[(StandardField, u64)],
    accounts: u64,
    screen: &mut Screen,
) {
    let (lang, width) = (screen.lang, screen.width);
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| facts_json(out, catalogue, coverage, standards, accounts, lang));
    } else {
        screen.print(&facts_table(catalogue, coverage, accounts, lang, width));
        screen.print(&standards_lines(standards, accounts, lang, width));
    }
}
