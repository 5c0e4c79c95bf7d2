//! `lint`: known failure patterns in the project, each with its evidence.

mod gather;

use winnable_engine::RecordKind;
use winnable_engine::list_tier::members;
use winnable_lint::check_all;
use winnable_lint::data::LeadPlacing;
use winnable_model::Text;
use winnable_report::{LintPage, lint_github, lint_json, lint_table};

use super::{folder, ready_of};
use crate::args::{Format, Global, LintArgs};
use crate::failure::exit;
use crate::pipeline::{self, Measure};
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::{carried, store};

use gather::{Gathered, profile};

pub(super) fn run(global: &Global, args: &LintArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    let measure = Measure::default();
    let mut unmatched = LeadPlacing::default();
    let model = args.list.model.as_deref();
    let wanted = (global, model, Some(&measure));
    let ready = ready_of(
        project,
        wanted,
        &mut |_, row| {
            if row.kind == RecordKind::Lead {
                unmatched.unmatched.push((row.row, Text::of(&row.code)));
            }
        },
        screen,
    )?;
    let (icp, mut files) = profile(&ready.project)?;
    files.extend(ready.files());
    let motion = args.list.motion;
    let store = store::open_if_there(&ready.project.root)?;
    let snapshots = match &store {
        Some(store) => store::snapshots(&ready.project.root, store)?,
        None => Vec::new(),
    };
    let past = store.as_ref().map(|store| (store, snapshots.as_slice()));
    let carried = carried::carry(&ready, motion, past)?;
    let held = match &ready.assessed.measured {
        Some(measured) => members(
            (&ready.assessed.assessment, &ready.chosen.compiled),
            &measured.ledger,
            ready.project.metrics.programmes(),
            (&carried.rules.seats, &carried.list),
        ),
        None => Vec::new(),
    };
    let list = pipeline::list(&ready.project, &ready.chosen, &ready.assessed, &args.list)?;
    let settings = ready.project.lint_settings();
    let gathered = Gathered {
        ready: &ready,
        icp: &icp,
        motion,
        carried: &carried,
        members: &held,
        list: &list,
        past,
        unmatched,
    };
    let aged = |days| {
        ready
            .chosen
            .model
            .not_calibrated(ready.assessed.as_of, days)
    };
    let outcomes = check_all(&gathered.inputs(&aged)?, &settings, args.only.as_ref());
    let page = LintPage {
        manifest: &list.manifest,
        outcomes: &outcomes,
        settings: &settings,
        names: &ready.assessed.loaded.names,
        files: &files,
        warnings: &[],
    };
    show(&page, global, screen);
    let gate = ready.gate(global, screen);
    let heaviest = outcomes
        .iter()
        .filter_map(winnable_lint::Outcome::severity)
        .max();
    let fails = args.fail_on.is_some_and(|least| heaviest >= Some(least));
    Ok(if fails { gate.max(exit::GATE) } else { gate })
}

fn show(page: &LintPage<'_>, global: &Global, screen: &mut Screen) {
    match screen.format {
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| lint_json(out, page, lang));
        }
        _ if global.annotates => {
            let text = lint_github(page, screen.lang);
            screen.print(&text);
        }
        _ => {
            screen.print(&lint_table(page, screen.look()));
        }
    }
}
