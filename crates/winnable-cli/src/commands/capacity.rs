//! `capacity`: the list that the team can carry, and what people said of it.

use winnable_engine::list_tier::{SeatsError, Words, agreement, place, seats};
use winnable_model::{Diagnostic, Text};
use winnable_report::{
    CapacityPage, CsvOptions, IcpOptions, capacity_csv, capacity_json, capacity_table,
};

use super::{Ready, model_of, ready};
use crate::args::{Format, Global, ListArgs};
use crate::failure::Failure;
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;
use crate::tables;

/// How many accounts the table shows of those in the list, and of those outside, unless told
/// otherwise.
const TOP: usize = 20;

/// What is wrong with the programmes and the ledger, for `check`.
pub(super) fn mistakes(ready: &Ready) -> Vec<Diagnostic> {
    let (project, assessed, model) = (&ready.project, &ready.assessed, &ready.chosen.compiled);
    let seats = seats(project.metrics.programmes(), model).err();
    let words = Words::of_ledger(&assessed.assessment, model, &assessed.verdicts);
    let of_seats = seats.map(|error| without_seats(&error, project));
    let of_words = words.warnings(tables::VERDICTS);
    of_seats.into_iter().chain(of_words).collect()
}

fn without_seats(error: &SeatsError, project: &Project) -> Diagnostic {
    Diagnostic::new(error.code(), Text::of(error)).at_file(&project.file.name)
}

pub(super) fn run(global: &Global, args: &ListArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let ready = ready(global, model_of(args), &mut |_, _| {}, screen)?;
    let (project, assessed) = (&ready.project, &ready.assessed);
    let (assessment, model) = (&assessed.assessment, &ready.chosen.compiled);
    let programmes = project.metrics.programmes();
    let seats = seats(programmes, model)
        .map_err(|error| Failure::refused(without_seats(&error, project)))?;
    let words = Words::of_ledger(assessment, model, &assessed.verdicts);
    let rules = project.list.rules(model, seats, 0);
    let list = place(assessment, model, args.motion, &rules, &words, |_| None);
    let said = (&words, &*assessed.verdicts);
    let agreement = agreement(assessment, model, said, &list, project.list.ignored_days);
    let mut warnings = words.warnings(tables::VERDICTS);
    warnings.extend(assessed.warnings.iter().cloned());
    let manifest = pipeline::manifest(project, &ready.chosen, assessed, args.motion, None);
    let page = CapacityPage {
        manifest: &manifest,
        assessment,
        model,
        programmes,
        rules: &rules,
        list: &list,
        words: &words,
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
            let top = match args.top {
                None => Some(TOP),
                Some(0) => None,
                top => top,
            };
            let text = capacity_table(&page, top, options);
            screen.print(&text);
        }
        Format::Json => {
            let lang = screen.file_lang;
            screen.write(|out| capacity_json(out, &page, lang));
        }
        Format::Csv => {
            let options = CsvOptions {
                bom: false,
                guard: true,
            };
            screen.write(|out| capacity_csv(out, &page, options).map(drop));
        }
    }
    Ok(ready.gate(global, screen))
}
