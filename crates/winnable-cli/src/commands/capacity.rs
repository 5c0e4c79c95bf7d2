//! `capacity`: the list that the team can carry, and what people said of it.

use winnable_engine::list_tier::{Words, agreement, seats};
use winnable_model::Diagnostic;
use winnable_report::{CapacityPage, IcpOptions, capacity_csv, capacity_json, capacity_table};

use super::{CSV, Ready, model_of, ready, shown};
use crate::args::{Format, Global, ListArgs};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;
use crate::{carried, store, tables};

/// How many accounts the table shows of those in the list, and of those outside, unless told
/// otherwise.
const TOP: usize = 20;

/// What is wrong with the programmes and the ledger, for `check`.
pub(super) fn mistakes(ready: &Ready) -> Vec<Diagnostic> {
    let (project, assessed, model) = (&ready.project, &ready.assessed, &ready.chosen.compiled);
    let seats = seats(project.metrics.programmes(), model).err();
    let words = Words::of_ledger(&assessed.assessment, model, &assessed.verdicts);
    let of_seats = seats.map(|error| carried::without_seats(&error, project));
    let of_words = words.warnings(tables::VERDICTS);
    of_seats.into_iter().chain(of_words).collect()
}

pub(super) fn run(global: &Global, args: &ListArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let ready = ready(global, model_of(args), &mut |_, _| {}, screen)?;
    let (project, assessed) = (&ready.project, &ready.assessed);
    let (assessment, model) = (&assessed.assessment, &ready.chosen.compiled);
    let programmes = project.metrics.programmes();
    let store = store::open_if_there(&project.root)?;
    let snapshots = match &store {
        Some(store) => store::snapshots(&project.root, store)?,
        None => Vec::new(),
    };
    let kept = store.as_ref().map(|store| (store, snapshots.as_slice()));
    let carried = carried::carry(&ready, args.motion, kept)?;
    let (rules, words, list) = (&carried.rules, &carried.words, &carried.list);
    let said = (words, &*assessed.verdicts);
    let agreement = agreement(assessment, model, said, list, project.list.ignored_days);
    let mut warnings = words.warnings(tables::VERDICTS);
    warnings.extend(assessed.warnings.iter().cloned());
    let manifest = pipeline::manifest(project, &ready.chosen, assessed, args.motion, None);
    let page = CapacityPage {
        manifest: &manifest,
        assessment,
        model,
        programmes,
        rules,
        list,
        words,
        agreement: &agreement,
        ignored_days: project.list.ignored_days,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let options = IcpOptions {
                width: screen.width,
                lang: screen.lang,
                colour: screen.paints(),
            };
            let text = capacity_table(&page, shown(args.top, TOP), options);
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| capacity_json(out, &page, lang));
        }
        Format::Csv => {
            screen.write(|out| capacity_csv(out, &page, CSV).map(drop));
        }
    }
    Ok(ready.gate(global, screen))
}
