//! `inspect`: what a file is, and the source that would read it.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use winnable_ingest::{
    ColumnProfile, Content, FileError, Finding, Input, Inspection, Limits, ReadAs, masked,
    tables_of,
};
use winnable_model::text::system::reason;
use winnable_model::text::{cli, inspect as texts};
use winnable_model::{Code, Diagnostic, Lang, Localised, Text};
use winnable_report::{InspectedColumn, InspectedFile, InspectedTable, inspect_json, inspect_page};

use crate::args::{Format, Global};
use crate::failure::{Failure, exit};
use crate::project::Unsound;
use crate::screen::Screen;

/// Rows that are looked at unless all are asked for.
const ROWS: u64 = 1_000;

/// Bytes of standard input that are kept of a text, whose lines can be cut.
const TEXT_BYTES: u64 = 4 * 1024 * 1024;

/// Words of a picklist that are shown.
const WORDS: usize = 12;

pub(super) fn run(
    global: &Global,
    (files, stated): (&[PathBuf], &ReadAs),
    all: bool,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let most = (!all).then_some(ROWS);
    let mut inspected = Vec::new();
    for path in files {
        inspected.push(file(global, (path, stated), most)?);
    }
    if screen.format == Format::Json {
        let lang = screen.file_lang;
        screen.write(|out| inspect_json(out, env!("CARGO_PKG_VERSION"), &inspected, lang));
    } else {
        let page = inspect_page(&inspected, screen.lang, screen.width);
        screen.print(&page);
        screen.hint(&texts::next());
    }
    let refused = inspected.iter().any(|file| file.refused.is_some());
    Ok(if refused { exit::REFUSED } else { exit::DONE })
}

fn file(
    global: &Global,
    (path, stated): (&Path, &ReadAs),
    most: Option<u64>,
) -> Result<InspectedFile, Failure> {
    let lang = global.lang;
    let found = if path == Path::new("-") {
        let bytes = standard_input(most, &stated.limits)?;
        let name = texts::stdin_name().text(lang);
        of(
            &name,
            tables("FILE", Cursor::new(bytes), stated, most),
            (lang, true),
        )
    } else {
        let name = path.display().to_string().replace('\\', "/");
        if path.is_dir() {
            let diagnostic = Diagnostic::new(Code::E0102, cli::not_a_file()).at_file(&name);
            return Err(Failure::refused(diagnostic));
        }
        let file = File::open(path).map_err(|error| {
            let message = cli::cannot_open(&name, &reason(&error));
            Failure::new(
                exit::ENVIRONMENT,
                Diagnostic::new(Code::E0901, message).at_file(&name),
            )
        })?;
        of(&name, tables(&name, file, stated, most), (lang, false))
    };
    Ok(found)
}

/// Every table of a file.
fn tables(
    path: &str,
    mut input: impl Input,
    stated: &ReadAs,
    most: Option<u64>,
) -> Result<Vec<Inspection>, FileError> {
    let tables = tables_of(&mut input, stated)?;
    let read = |stated: &ReadAs| Inspection::read(path, &mut input, stated, most);
    tables.iter().map(read).collect()
}

/// What is needed of standard input: of a text its first lines, of anything else all of it.
fn standard_input(most: Option<u64>, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| {
        let message = cli::cannot_open("-", &reason(&error));
        Failure::new(exit::ENVIRONMENT, Diagnostic::new(Code::E0901, message))
    };
    let mut input = std::io::stdin().lock();
    let mut bytes = Vec::new();
    input
        .by_ref()
        .take(TEXT_BYTES)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    let is_cut = bytes.len() as u64 == TEXT_BYTES;
    if !is_cut {
        return Ok(bytes);
    }
    if most.is_some() && has_lines(&bytes) {
        // Half a record says nothing.
        let end = bytes.iter().rposition(|byte| *byte == b'\n');
        bytes.truncate(end.map_or(0, |end| end + 1));
        return Ok(bytes);
    }
    let rest = limits.workbook_bytes.saturating_sub(TEXT_BYTES);
    input.take(rest).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 >= limits.workbook_bytes {
        let message = cli::stdin_too_large(limits.workbook_bytes);
        return Err(Failure::simple(Code::E0102, message));
    }
    Ok(bytes)
}

/// Whether bytes are text of which the first lines can be read alone: no workbook, no Parquet, no
/// JSON document, and no encoding of two bytes a character.
fn has_lines(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    !bytes.iter().take(4_096).any(|byte| *byte == 0)
        && !bytes.starts_with(b"PK")
        && !bytes.starts_with(b"PAR1")
        && first != Some(&b'[')
}

fn of(shown: &str, found: Result<Vec<Inspection>, FileError>, of: (Lang, bool)) -> InspectedFile {
    match found {
        Ok(tables) => InspectedFile {
            name: shown.to_owned(),
            tables: tables.iter().map(|table| of_table(table, of)).collect(),
            refused: None,
        },
        Err(error) => InspectedFile {
            name: shown.to_owned(),
            tables: Vec::new(),
            refused: Some((error.code(), Text::of(&error))),
        },
    }
}

fn of_table(found: &Inspection, (lang, is_input): (Lang, bool)) -> InspectedTable {
    let (finding, sure, kind, dialect, verdict) = match &found.finding {
        Finding::Recognised(kind, dialect) => (
            "recognised",
            true,
            Some(kind.name()),
            Some(dialect.name()),
            texts::recognised(
                dialect.name(),
                kind.name(),
                (&found.mapped.join(", "), found.names_account),
            ),
        ),
        Finding::Guessed(guess) => (
            "guessed",
            guess.sure,
            Some(guess.kind.name()),
            None,
            match texts::guessed(guess.kind.name(), guess.sure) {
                verdict if guess.by_name => texts::named_so(&verdict),
                verdict if is_input && !guess.sure => texts::nameless(&verdict),
                verdict => verdict,
            },
        ),
        Finding::Unused(name) => ("unused", true, None, None, texts::unused(name)),
        _ => {
            let verdict = texts::unknown();
            let verdict = if is_input {
                texts::nameless(&verdict)
            } else {
                verdict
            };
            ("unknown", false, None, None, verdict)
        }
    };
    let open = found.open_dates();
    let names: Vec<String> = open
        .iter()
        .map(|column| format!("`{}`", column.name))
        .collect();
    let mut orders: Vec<&'static str> = Vec::new();
    for order in open.iter().flat_map(|column| &column.possible_orders) {
        if !orders.contains(&order.name()) {
            orders.push(order.name());
        }
    }
    InspectedTable {
        read_as: found.layout.choices().into_iter().collect(),
        notes: found
            .layout
            .notes
            .iter()
            .map(|note| (note.code(), Text::of(note)))
            .collect(),
        rows: found.rows,
        bad: found.bad,
        bad_lines: found.bad_lines.clone(),
        complete: found.complete,
        finding,
        sure,
        kind: kind.map(str::to_owned),
        dialect: dialect.map(str::to_owned),
        verdict,
        to_decide: (!open.is_empty())
            .then(|| texts::open_dates(&names.join(", "), &orders))
            .into_iter()
            .collect(),
        columns: (0..)
            .zip(&found.columns)
            .map(|(at, column)| of_column(found, at, column))
            .collect(),
        source: found.source(lang),
    }
}

fn of_column(found: &Inspection, at: usize, column: &ColumnProfile) -> InspectedColumn {
    let personal = found.is_personal(at);
    let shown = |value: &String| masked(value, column.content, personal);
    let content = Text::of(&column.content);
    let more = match column.content {
        Content::Date => column.date_order.map(winnable_ingest::DateOrder::name),
        Content::Money => column.currency.map(winnable_model::Currency::code),
        _ => None,
    };
    let holds = match more {
        Some(more) => Text::new(
            format!("{}, {more}", content.en()),
            format!("{}, {more}", content.ko()),
        ),
        None => content,
    };
    InspectedColumn {
        name: column.name.clone(),
        content: column.content.name(),
        holds,
        filled: column.filled,
        rows: column.rows,
        field: found.fields.get(at).copied().flatten(),
        personal,
        samples: column.samples.iter().map(shown).collect(),
        words: column.words.iter().take(WORDS).map(shown).collect(),
        date_order: column.date_order.map(winnable_ingest::DateOrder::name),
        currency: column.currency.map(winnable_model::Currency::code),
    }
}
