//! `capacity`: the list that the team can carry, and what people said of it.

use winnable_engine::Assessment;
use winnable_engine::list_tier::{Members, Words, agreement, members, seats};
use winnable_engine::metrics::ProgrammeCapacity;
use winnable_ingest::EntityKind;
use winnable_model::text::list as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{CapacityPage, capacity_csv, capacity_json, capacity_table};

use super::{CSV, Ready, folder, model_of, ready_of, shown};
use crate::args::{Format, Global, ListArgs};
use crate::failure::{Failure, exit};
use crate::pipeline::{self, Measure};
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::{carried, store, tables, unlisted};

/// How many accounts the table shows of those in the list, and of those outside, unless told
/// otherwise.
const TOP: usize = 20;

/// More accounts than this are not named in a warning; JSON has all of them.
const NAMED: usize = 5;

/// What is wrong with the programmes and the ledger, for `check`.
pub(super) fn mistakes(ready: &Ready) -> Vec<Diagnostic> {
    let (project, assessed, model) = (&ready.project, &ready.assessed, &ready.chosen.compiled);
    let seats = seats(project.metrics.programmes(), model).err();
    let words = Words::of_ledger(&assessed.assessment, model, &assessed.verdicts);
    let of_seats = seats.map(|error| carried::without_seats(&error, project));
    let of_words = words.warnings(tables::VERDICTS);
    of_seats.into_iter().chain(of_words).collect()
}

pub(super) fn run(
    global: &Global,
    (args, strict): (&ListArgs, bool),
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let ready = with_members(global, args, screen)?;
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
    let held = match &assessed.measured {
        Some(measured) => {
            let filled = (&rules.seats, list);
            members((assessment, model), &measured.ledger, programmes, filled)
        }
        None => Vec::new(),
    };
    let mut warnings = beyond(assessment, programmes, &held);
    let too_many = !warnings.is_empty();
    warnings.extend(words.warnings(tables::VERDICTS));
    warnings.extend(assessed.warnings.iter().cloned());
    let manifest = pipeline::manifest(project, &ready.chosen, assessed, args.motion, None);
    let page = CapacityPage {
        manifest: &manifest,
        assessment,
        model,
        programmes,
        rules,
        list,
        members: &held,
        words,
        agreement: &agreement,
        ignored_days: project.list.ignored_days,
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = capacity_table(&page, shown(args.top, TOP), screen.look());
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
    let gate = ready.gate(global, screen);
    Ok(if strict && too_many {
        gate.max(exit::GATE)
    } else {
        gate
    })
}

/// Reads the project; with the members of its programmes, where it has a file of them.
fn with_members(global: &Global, args: &ListArgs, screen: &Screen) -> Result<Ready, Unsound> {
    let project = Project::find(&folder(global))?;
    let mut sources = project.sources.iter();
    let has_members = sources.any(|source| source.kind == EntityKind::Programmes);
    let measure = Measure::default();
    let measure = (has_members && !project.metrics.programmes().is_empty()).then_some(&measure);
    let wanted = (global, model_of(args), measure);
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    if measure.is_some() && !unlisted::has_accounts(&ready.assessed.loaded) {
        // Figures need no account; a list does.
        return Err(Failure::refused(unlisted::no_accounts(&ready.assessed.loaded.opened)).into());
    }
    Ok(ready)
}

/// The programmes that hold more accounts than they have seats.
fn beyond(
    assessment: &Assessment,
    programmes: &[ProgrammeCapacity],
    held: &[Members],
) -> Vec<Diagnostic> {
    let warning = |members: &Members| {
        let programme = programmes.get(members.programme)?;
        let seats = members.seats?;
        let beyond = members.beyond();
        let shown = beyond
            .iter()
            .take(NAMED)
            .map(|at| assessment.account(*at).1);
        let mut names: Vec<&str> = shown.collect();
        if names.is_empty() {
            return None;
        }
        if beyond.len() > NAMED {
            names.push("…");
        }
        let counts = (members.accounts.len() as u64, seats);
        let text = texts::members_beyond(&programme.name, counts, &names.join(", "));
        let diagnostic = Diagnostic::new(Code::W0154, text);
        Some(diagnostic.with_help(texts::take_out_or_add(seats)))
    };
    held.iter().filter_map(warning).collect()
}
