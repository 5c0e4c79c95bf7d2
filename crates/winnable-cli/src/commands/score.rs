//! `score`: the target list, printed.

use winnable_report::{JsonContext, TableOptions, score_csv, score_json, score_table};

use super::{CSV, Ready, model_of, ready, shown};
use crate::args::{Format, Global, ListArgs};
use crate::pipeline;
use crate::project::Unsound;
use crate::screen::Screen;

/// How many accounts the table shows unless told otherwise.
const TOP: usize = 20;

pub(super) fn run(global: &Global, list: &ListArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let ready = ready(global, model_of(list), &mut |_, _| {}, screen)?;
    show(&ready, list, screen)?;
    Ok(ready.gate(global, screen))
}

/// Prints the list in the format that was asked for.
pub(super) fn show(ready: &Ready, args: &ListArgs, screen: &mut Screen) -> Result<(), Unsound> {
    let Ready {
        project,
        chosen,
        assessed,
    } = ready;
    let list = pipeline::list(project, chosen, assessed, args)?;
    let warnings = ready.warnings_of(&list);
    match screen.format {
        Format::Table => {
            let options = TableOptions {
                width: screen.width,
                lang: screen.lang,
                colour: screen.paints(),
                top: shown(args.top, TOP),
                next_step: screen.is_for_people(),
            };
            screen.print(&score_table(&list, &project.catalogue, &warnings, options));
        }
        Format::Json => {
            let context = JsonContext {
                catalogue: &project.catalogue,
                names: &assessed.loaded.names,
                lang: screen.file_lang,
            };
            screen.write(|out| score_json(out, &list, &warnings, context));
        }
        Format::Csv => {
            let lang = screen.file_lang;
            screen.write(|out| score_csv(out, &list, &project.catalogue, lang, CSV).map(drop));
        }
    }
    Ok(())
}
