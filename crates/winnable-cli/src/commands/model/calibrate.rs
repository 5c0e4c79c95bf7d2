//! `model calibrate`: steps of a model by which more of what people said agrees with its tiers.

use winnable_engine::list_tier::Words;
use winnable_engine::review::{Calibration, CalibrationSettings, LEAST_GAIN, STEP, calibrate};
use winnable_model::document::TextFile;
use winnable_model::text::review::calibrate as texts;
use winnable_model::{Code, Diagnostic};
use winnable_report::{CalibrationPage, calibration_csv, calibration_json, calibration_table};
use winnable_score::{Model, ModelSource};

use super::super::{CSV, folder, gate, say_finished, shown};
use super::named;
use super::simulate::{exists, write_new};
use crate::args::{CalibrateArgs, Format, Global};
use crate::failure::Failure;
use crate::mistakes::Mistakes;
use crate::models::{self, Chosen};
use crate::pipeline::{self, Beside};
use crate::progress::Progress;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::tables;

/// How many proposals a table shows unless told otherwise.
const TOP: usize = 10;

pub(super) fn run(
    global: &Global,
    args: &CalibrateArgs,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let project = Project::find(&folder(global))?;
    if let Some(path) = args
        .out
        .as_ref()
        .filter(|path| path.symlink_metadata().is_ok())
    {
        return Err(exists(path).into());
    }
    let progress = Progress::new(global.lang, global.quiet || !global.progress);
    let mut mistakes = Mistakes::of(&project);
    let chosen = mistakes.keep(models::in_use(&project, args.model.as_deref()));
    let prepared = mistakes.keep(pipeline::prepare(&project, &progress));
    let (Some(chosen), Some(prepared)) = (chosen, prepared) else {
        return Err(mistakes.into());
    };
    let asked = (global.as_of, Beside::Nothing);
    let assessed = pipeline::assess(
        &project,
        &chosen,
        prepared,
        asked,
        &progress,
        &mut |_, _| {},
    )?;
    say_finished(&progress, &assessed, screen);
    let words = Words::of_ledger(&assessed.assessment, &chosen.compiled, &assessed.verdicts);
    let top = shown(args.top, TOP);
    let settings = CalibrationSettings {
        step: args.step.unwrap_or(STEP),
        least_gain: args.gain.unwrap_or(LEAST_GAIN),
        motion: args.motion,
        counted: top.unwrap_or(usize::MAX),
    };
    let found = calibrate(
        &assessed.assessment,
        &chosen.model,
        &chosen.compiled,
        &words,
        &settings,
    );
    let proposed = match &args.out {
        Some(_) => Some(proposed(&project, &chosen, &found, args.pick)?),
        None => None,
    };
    let written = match (&args.out, proposed) {
        (Some(path), Some(text)) => Some(write_new(path, &text)?),
        _ => None,
    };
    let mut warnings = words.warnings(tables::VERDICTS);
    warnings.extend(assessed.warnings.iter().cloned());
    let manifest = pipeline::manifest(&project, &chosen, &assessed, args.motion, None);
    let page = CalibrationPage {
        manifest: &manifest,
        model: named(&chosen),
        found: &found,
        step: settings.step,
        least_gain: settings.least_gain,
        written: written.as_deref().map(|file| (file, args.pick)),
        warnings: &warnings,
    };
    match screen.format {
        Format::Table => {
            let text = calibration_table(&page, super::options(screen, top));
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| calibration_json(out, &page, lang));
        }
        Format::Csv => screen.write(|out| calibration_csv(out, &page, CSV).map(drop)),
    }
    Ok(gate(&assessed.loaded.files, global, screen))
}

/// The text of the model with a proposal, counted from 1; a model that would not be read is not written.
fn proposed(
    project: &Project,
    chosen: &Chosen,
    found: &Calibration,
    pick: usize,
) -> Result<String, Unsound> {
    let proposal = pick.checked_sub(1).and_then(|at| found.proposals.get(at));
    let Some(proposal) = proposal else {
        let text = match found.proposals.len() {
            0 => texts::nothing_to_write(),
            there => texts::no_such_proposal(pick, there),
        };
        let diagnostic = Diagnostic::new(Code::E0233, text);
        return Err(Failure::refused(diagnostic.with_help(texts::see_proposals())).into());
    };
    let settings = TextFile::new("--out", &proposal.step.settings().join("\n"));
    let edited = Model::edited(&chosen.file, &settings).map_err(|found| Unsound {
        failure: found.into(),
        files: vec![settings.clone(), chosen.file.clone()],
    })?;
    let source = if chosen.shipped {
        ModelSource::Shipped
    } else {
        ModelSource::Project
    };
    let read = models::read(project, edited, source, None)?;
    Ok(read.file.text.to_string())
}
