//! `run`: everything, written to `out/`.

use std::io::{self, Write};

use winnable_engine::MatchRow;
use winnable_match::Outcome;
use winnable_model::Lang;
use winnable_model::text::cli as texts;
use winnable_report::{
    AccountName, CsvOptions, JsonContext, MatchSheet, QuarantineLine, UnmatchedSheet,
    manifest_json, quarantine_csv, score_csv, score_json,
};

use super::matching::{id_of, line_of};
use super::{Ready, model_of, ready, score};
use crate::args::{Format, Global, ListArgs};
use crate::failure::Failure;
use crate::output::{self, Pending};
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

/// Files of `out/` are meant for spreadsheets.
const FILE: CsvOptions = CsvOptions {
    bom: true,
    guard: true,
};

pub(super) fn run(global: &Global, args: &ListArgs, screen: &mut Screen) -> Result<u8, Unsound> {
    let root = Project::find(&super::folder(global))?.root;
    let out = root.join("out");
    // Rows that belong to no account go to their file as they are met: there may be as many of
    // them as there are touches.
    let mut unmatched = Pending::new(&out.join("unmatched.csv"), "out/unmatched.csv")?;
    let mut failed = None;
    let ready = {
        let mut sheet = UnmatchedSheet::new(unmatched.writer(), screen.file_lang, FILE)
            .map_err(|error| output::cannot_write("out/unmatched.csv", &error))?;
        let ready = ready(
            global,
            model_of(args),
            &mut |names, row| {
                if failed.is_none() {
                    failed = sheet.row(names, row).err();
                }
            },
            screen,
        )?;
        if let Err(error) = sheet.finish() {
            failed.get_or_insert(error);
        }
        ready
    };
    if let Some(error) = failed {
        return Err(output::cannot_write("out/unmatched.csv", &error).into());
    }
    let list = pipeline::list(&ready.project, &ready.chosen, &ready.assessed, args)?;
    let warnings = ready.warnings_of(&list);
    let loaded = &ready.assessed.loaded;
    let (catalogue, names, lang) = (&ready.project.catalogue, &loaded.names, screen.file_lang);
    let context = JsonContext {
        catalogue,
        names,
        lang,
    };
    let mut changed = unmatched.commit()?;
    changed |= write(&root, "score.json", |out| {
        score_json(out, &list, &warnings, context)
    })?;
    changed |= write(&root, "score.csv", |out| {
        score_csv(out, &list, catalogue, lang, FILE).map(drop)
    })?;
    changed |= write(&root, "quarantine.csv", |out| {
        quarantine_csv(out, quarantine(loaded), lang, FILE).map(drop)
    })?;
    changed |= write(&root, "review.csv", |out| review(out, &ready, lang))?;
    // The manifest comes last: where it stands, the rest is whole.
    changed |= write(&root, "manifest.json", |out| {
        manifest_json(out, &list.manifest)
    })?;
    score::show(&ready, args, screen)?;
    if !changed {
        screen.say(&texts::nothing_changed());
    }
    if screen.format == Format::Table {
        screen.hint(&texts::next_explain());
    }
    Ok(ready.gate(global, screen))
}

fn write(
    root: &std::path::Path,
    name: &str,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<bool, Failure> {
    let shown = format!("out/{name}");
    let mut bytes = Vec::new();
    fill(&mut bytes).map_err(|error| output::cannot_write(&shown, &error))?;
    output::write_whole(&root.join(&shown), &shown, &bytes)
}

/// The records that a person should look at, with the candidate and the runner-up.
fn review(out: &mut dyn Write, ready: &Ready, lang: Lang) -> io::Result<()> {
    let assessed = &ready.assessed;
    let name = |at: u32| {
        let (id, name) = assessed.assessment.account(at as usize);
        AccountName { id, name }
    };
    let rows = assessed.matches.iter();
    let rows: Vec<&MatchRow> = rows
        .filter(|row| row.outcome() == Outcome::Review)
        .collect();
    let names = &assessed.loaded.names;
    let ids: Vec<String> = rows.iter().map(|row| id_of(row, names)).collect();
    let mut sheet = MatchSheet::new(out, lang, FILE)?;
    for (row, id) in rows.iter().zip(&ids) {
        sheet.row(&line_of(row, id, name))?;
    }
    sheet.finish().map(drop)
}

/// The rows that were set aside and the cells that were left out, in the order of the files.
fn quarantine(loaded: &crate::load::Loaded) -> Vec<QuarantineLine<'_>> {
    let name = |file: winnable_model::FileId| {
        loaded
            .files
            .get(usize::from(file.0))
            .map_or("", |file| file.name.as_str())
    };
    let rows = loaded.quarantined.iter().map(|row| {
        let line = QuarantineLine {
            disposition: "row",
            file: name(row.file),
            row: row.line,
            record: row.record,
            byte_offset: Some(row.byte_offset),
            column: row.column.as_deref(),
            code: row.code,
            reason: &row.reason,
            raw: &row.raw,
        };
        ((row.file, row.line), line)
    });
    let cells = loaded.cells.iter().map(|cell| {
        let line = QuarantineLine {
            disposition: "cell",
            file: name(cell.row.file),
            row: cell.row.line,
            record: cell.record,
            byte_offset: None,
            column: Some(&cell.column),
            code: cell.code,
            reason: &cell.reason,
            raw: &cell.raw,
        };
        ((cell.row.file, cell.row.line), line)
    });
    let mut lines: Vec<_> = rows.chain(cells).collect();
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}
