//! `run`: everything, written to `out/`.

use std::io::{self, Write};
use std::path::Path;

use winnable_engine::{MatchRow, Unmatched};
use winnable_match::Outcome;
use winnable_model::text::{cli as texts, output as output_texts};
use winnable_model::{Lang, Localised, SourceNames};
use winnable_report::{
    AccountName, CsvOptions, JsonContext, MatchSheet, QuarantineLine, UnmatchedSheet,
    manifest_json, quarantine_csv, score_csv, score_json,
};

use super::matching::{id_of, line_of};
use super::{Ready, model_of, ready, score};
use crate::args::{Format, Global, ListArgs, Writing};
use crate::output::{self, Lock, MANIFEST, OutputSet};
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::screen::Screen;

/// Files of `out/` are meant for spreadsheets.
const FILE: CsvOptions = CsvOptions {
    bom: true,
    guard: true,
};

/// What `run` writes, in the order in which the files move into their place.
const NAMES: [&str; 6] = [
    UNMATCHED,
    "score.json",
    "score.csv",
    "quarantine.csv",
    "review.csv",
    MANIFEST,
];
const UNMATCHED: &str = "unmatched.csv";

pub(super) fn run(
    global: &Global,
    args: &ListArgs,
    writing: Writing,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = Project::find(&super::folder(global))?.root;
    if writing.dry {
        return dry(&root, (global, args), screen);
    }
    let _lock = Lock::take(&root, writing.waits, screen)?;
    let mut set = OutputSet::new(&root, "out", &NAMES)?;
    // Rows that belong to no account go to their file as they are met: there may be as many of
    // them as there are touches.
    let mut unmatched = set.open(UNMATCHED)?;
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
    set.add(UNMATCHED, unmatched);
    set.write("score.json", |out| {
        score_json(out, &list, &warnings, context)
    })?;
    set.write("score.csv", |out| {
        score_csv(out, &list, catalogue, lang, FILE).map(drop)
    })?;
    set.write("quarantine.csv", |out| {
        quarantine_csv(out, quarantine(loaded), lang, FILE).map(drop)
    })?;
    set.write("review.csv", |out| review(out, &ready, lang))?;
    let changed = set.commit(|out, files| manifest_json(out, &list.manifest, files))?;
    score::show(&ready, args, screen)?;
    if !changed {
        screen.say(&texts::nothing_changed());
    }
    if screen.format == Format::Table {
        screen.hint(&texts::next_explain());
    }
    Ok(ready.gate(global, screen))
}

/// Says what would be written, and how much of it: all is read and scored as a run does it. What
/// stands in the way is told as a run would tell it.
fn dry(
    root: &Path,
    (global, args): (&Global, &ListArgs),
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    OutputSet::check(root, "out", &NAMES)?;
    let mut unmatched = 0;
    let mut count = |_: &SourceNames, _: &Unmatched| unmatched += 1;
    let ready = ready(global, model_of(args), &mut count, screen)?;
    let list = pipeline::list(&ready.project, &ready.chosen, &ready.assessed, args)?;
    let loaded = &ready.assessed.loaded;
    for name in NAMES {
        let rows = match name {
            UNMATCHED => Some(unmatched),
            "score.json" | "score.csv" => Some(list.rows.len()),
            "quarantine.csv" => Some(loaded.quarantined.len() + loaded.cells.len()),
            "review.csv" => Some(for_review(&ready).count()),
            _ => None,
        };
        let name = format!("out/{name}");
        let text = match rows {
            Some(rows) => output_texts::would_write_rows(&name, rows as u64),
            None => output_texts::would_write(&name),
        };
        screen.line(&text.text(screen.lang));
    }
    Ok(ready.gate(global, screen))
}

/// The records that a person should look at.
fn for_review(ready: &Ready) -> impl Iterator<Item = &MatchRow> {
    let rows = ready.assessed.matches.iter();
    rows.filter(|row| row.outcome() == Outcome::Review)
}

/// The records that a person should look at, with the candidate and the runner-up.
fn review(out: &mut dyn Write, ready: &Ready, lang: Lang) -> io::Result<()> {
    let assessed = &ready.assessed;
    let name = |at: u32| {
        let (id, name) = assessed.assessment.account(at as usize);
        AccountName { id, name }
    };
    let rows: Vec<&MatchRow> = for_review(ready).collect();
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
