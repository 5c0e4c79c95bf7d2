//! `committee`: who of a buying committee is known, who answers, and what is missing.

use winnable_engine::committee::{CommitteeSettings, committee, committees};
use winnable_ingest::EntityKind;
use winnable_model::BuyingRole;
use winnable_model::text::committee as texts;
use winnable_report::{
    AskedAccount, CommitteePage, committee_csv, committee_json, committee_table,
};

use super::{CSV, Ready, explain, ready_measured, shown};
use crate::args::{Format, Global, ListArgs};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts the table shows, unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(
    global: &Global,
    (account, names): (Option<&str>, bool),
    args: &ListArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let ready = ready_measured(global, args, screen)?;
    let asked = account
        .map(|what| explain::find(&ready, what, (None, texts::takes())))
        .transpose()?;
    let (assessed, model) = (&ready.assessed, &ready.chosen.compiled);
    let Some(measured) = &assessed.measured else {
        // A run that was started for metrics kept its rows.
        return Ok(ready.gate(global, screen));
    };
    let required = required(&ready, &measured.settings.required_roles);
    let settings = CommitteeSettings {
        required: &required,
        knows_attitudes: knows_attitudes(&ready),
    };
    let of_run = (&assessed.assessment, &measured.ledger);
    let found = committees(of_run, (model, args.motion), settings);
    let row = asked.map(|at| assessed.assessment.row(at, model, names));
    let of_account = asked.map(|at| committee(of_run, model, at, settings));
    let excluded = asked.and_then(|at| assessed.assessment.exclusion(at, args.motion));
    let mut manifest =
        pipeline::manifest(&ready.project, &ready.chosen, assessed, args.motion, None);
    manifest.privacy.contacts = names && asked.is_some();
    let page = CommitteePage {
        manifest: &manifest,
        assessment: &assessed.assessment,
        model,
        required: &required,
        found: &found,
        messages: assessed.programme.messages.as_deref(),
        account: of_account
            .as_ref()
            .zip(row.as_ref())
            .map(|(committee, row)| AskedAccount {
                committee,
                people: &row.people,
                left_out: row.people_left_out,
                names,
                excluded: excluded.map(|rule| (&*rule.rule, &rule.reason)),
            }),
        warnings: assessed.warnings.as_slice(),
    };
    match screen.format {
        Format::Table => {
            let text = committee_table(&page, shown(args.top, TOP), screen.look());
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| committee_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| committee_csv(out, &page, CSV).map(drop)),
    }
    Ok(ready.gate(global, screen))
}

/// The roles that the project requires, else those of its model; in order, each once.
pub(super) fn required(ready: &Ready, stated: &[BuyingRole]) -> Vec<BuyingRole> {
    let mut roles = if stated.is_empty() {
        ready.chosen.compiled.rollup().required_roles.clone()
    } else {
        stated.to_vec()
    };
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// Whether a file has a column of roles, in which alone champions and blockers stand.
fn knows_attitudes(ready: &Ready) -> bool {
    ready.assessed.loaded.opened.iter().any(|file| {
        let has_roles = matches!(
            file.plan.kind(),
            EntityKind::Contacts | EntityKind::Leads | EntityKind::Associations
        );
        let fields = file.plan.report().fields;
        has_roles && fields.iter().any(|fed| fed.field == "role")
    })
}
