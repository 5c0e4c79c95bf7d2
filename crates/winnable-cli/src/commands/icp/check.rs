//! `icp check`: who is core, what became of their deals, where the budget went.

use winnable_engine::check_profile;
use winnable_engine::metrics::Ledger;
use winnable_icp::profile::Selector;
use winnable_report::{ProfileReport, profile_check_csv, profile_check_json, profile_check_table};

use super::{CSV, profile};
use crate::args::{Format, Global, ProfileArgs};
use crate::project::Unsound;
use crate::screen::Screen;

pub(super) fn run(global: &Global, args: &ProfileArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let opened = profile::open(global, args, screen)?;
    let (icp, assessed) = (&opened.profile, &opened.ready.assessed);
    let nothing = Ledger::default();
    let ledger = opened
        .measured()
        .map_or(&nothing, |measured| &measured.ledger);
    let check = check_profile(icp, &assessed.assessment, ledger);
    let mut found = icp.lint(assessed.as_of);
    let market = opened
        .census()
        .map(|census| profile::firms(&census, Selector::from(icp)));
    found.extend(icp.lint_market(market.as_ref(), None));
    found.extend(icp.lint_supply(check.supply));
    found.extend(icp.lint_splits(&check.splits));
    let warnings = opened.warnings(found);
    let report = ProfileReport {
        profile: icp,
        file: &opened.file,
        sha256: &opened.sha256,
        check: &check,
        catalogue: &opened.ready.project.catalogue,
        manifest: &opened.manifest,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = profile_check_table(&report, screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| profile_check_json(out, &report, lang));
        }
        Format::Csv => screen.write(|out| profile_check_csv(out, &report, CSV).map(drop)),
    }
    Ok(opened.ready.gate(global, screen))
}
