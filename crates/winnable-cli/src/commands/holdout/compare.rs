//! `holdout compare`: ABM against the control, or against accounts like them.

use std::collections::BTreeSet;

use winnable_engine::metrics::{ArmSource, Assignment, ComparisonReport, Draw, compare_arms};
use winnable_engine::{InputFile, Manifest};
use winnable_model::text::holdout as texts;
use winnable_model::{Code, Diagnostic, Motion};
use winnable_report::{HoldoutOptions, HoldoutReport, holdout_csv, holdout_json, holdout_table};

use super::super::{Ready, ready_of};
use crate::args::{CompareArgs, Format, Global};
use crate::commands::CSV;
use crate::draws::{self, UNNAMED};
use crate::failure::Failure;
use crate::pipeline::{self, Measure};
use crate::project::{Project, Unsound};
use crate::screen::Screen;

/// So many programmes are named to choose from.
const PROGRAMMES_SHOWN: usize = 10;

pub(super) fn run(global: &Global, args: &CompareArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let project = Project::find(&super::super::folder(global))?;
    // A draw that cannot be read is told before anybody waits for the data.
    let drawn = which(&project, args)?
        .map(|name| draws::read(&project.root, &name))
        .transpose()?;
    let measure = Measure::default();
    let wanted = (global, args.model.as_deref(), Some(&measure));
    let ready = ready_of(project, wanted, &mut |_, _| {}, screen)?;
    known_programme(&ready, args.programme.as_deref())?;
    let (draw, list) = drawn.unzip();
    let (list, of_list) = list.map(|file| (file.input, file.warning)).unzip();
    let comparison = compared(&ready, draw.as_ref(), args.programme.as_deref());
    let report = HoldoutReport {
        manifest: &manifest(&ready, list.into_iter().collect()),
        comparison: &comparison,
        names: &ready.assessed.loaded.names,
        warnings: &ready
            .assessed
            .warnings
            .iter()
            .cloned()
            .chain(of_list.flatten())
            .collect::<Vec<Diagnostic>>(),
    };
    match screen.format {
        Format::Table => {
            let options = HoldoutOptions {
                width: screen.width,
                lang: screen.lang,
                colour: screen.paints(),
            };
            let text = holdout_table(&report, options);
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| holdout_json(out, &report, lang));
        }
        Format::Csv => {
            let lang = screen.file_lang;
            screen.write(|out| holdout_csv(out, &report, lang, CSV).map(drop));
        }
    }
    Ok(ready.gate(global, screen))
}

/// Which draw is meant: the one that is named; without a name, and unless a programme is, the unnamed
/// one or the only one.
fn which(project: &Project, args: &CompareArgs) -> Result<Option<String>, Failure> {
    let names = draws::names(&project.root);
    let unclear = |text| Failure::simple(Code::E0127, text);
    if let Some(name) = &args.name {
        if names.contains(name) {
            return Ok(Some(name.clone()));
        }
        let mut diagnostic = Diagnostic::new(Code::E0127, texts::no_draw(name));
        let near = winnable_model::nearest(name, names.iter().map(String::as_str));
        if let Some(near) = near {
            diagnostic = diagnostic.with_help(winnable_model::text::config::rename_to(near));
        }
        return Err(Failure::refused(diagnostic));
    }
    if args.programme.is_some() {
        return Ok(None);
    }
    match names.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        several if several.iter().any(|name| name == UNNAMED) => Ok(Some(UNNAMED.to_owned())),
        several => Err(unclear(texts::which_draw(&several.join(", ")))),
    }
}

/// Refuses a programme that no row names: a comparison of nobody would look like a result.
fn known_programme(ready: &Ready, programme: Option<&str>) -> Result<(), Failure> {
    let (Some(programme), Some(measured)) = (programme, &ready.assessed.measured) else {
        return Ok(());
    };
    let members = measured.ledger.members.iter();
    let names: BTreeSet<&str> = members.map(|row| &*row.membership.programme).collect();
    if names.contains(programme) {
        return Ok(());
    }
    let mut diagnostic = Diagnostic::new(Code::E0129, texts::no_programme(programme));
    let near = winnable_model::nearest(programme, names.iter().copied());
    diagnostic = if let Some(near) = near {
        diagnostic.with_help(winnable_model::text::config::rename_to(near))
    } else {
        let few: Vec<&str> = names.iter().take(PROGRAMMES_SHOWN).copied().collect();
        diagnostic.with_help(texts::programmes_are(&few.join(", ")))
    };
    Err(Failure::refused(diagnostic))
}

fn compared(ready: &Ready, draw: Option<&Draw>, programme: Option<&str>) -> ComparisonReport {
    let assessment = &ready.assessed.assessment;
    let none = |reason| ComparisonReport::none(assessment, ArmSource::Rest, programme, reason);
    let Some(measured) = &ready.assessed.measured else {
        return none(winnable_metrics::Reason::MissingInput);
    };
    let assignment = match draw {
        Some(draw) => Ok(Assignment::of_draw(
            assessment,
            &measured.ledger,
            draw,
            programme,
        )),
        None => Assignment::of_programme(assessment, &measured.ledger, programme),
    };
    match assignment {
        Ok(assignment) => {
            let model = &ready.chosen.compiled;
            compare_arms(&measured.ledger, assessment, model, &assignment)
        }
        Err(reason) => none(reason),
    }
}

/// The manifest of the run, with the draw among its inputs.
fn manifest(ready: &Ready, draw: Vec<InputFile>) -> Manifest {
    let (project, chosen) = (&ready.project, &ready.chosen);
    let mut manifest = pipeline::manifest(project, chosen, &ready.assessed, Motion::New, None);
    manifest.inputs.extend(draw);
    manifest
}
