//! `inspect` in JSON: schema `winnable/inspect/1`.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_model::{Lang, Localised};

use super::{InspectedColumn, InspectedFile, InspectedTable};
use crate::json::write_document;

#[derive(Serialize)]
struct InspectJson<'a> {
    schema: &'static str,
    engine: &'a str,
    files: Vec<FileJson<'a>>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    name: &'a str,
    refused: Option<RefusedJson>,
    tables: Vec<TableJson<'a>>,
}

#[derive(Serialize)]
struct RefusedJson {
    code: String,
    message: String,
}

/// A row that cannot be read.
#[derive(Serialize)]
struct BadLineJson {
    line: u64,
    code: &'static str,
}

#[derive(Serialize)]
struct TableJson<'a> {
    read_as: BTreeMap<&'a str, &'a str>,
    rows: u64,
    bad: u64,
    bad_lines: Vec<BadLineJson>,
    complete: bool,
    finding: &'static str,
    sure: bool,
    kind: Option<&'a str>,
    dialect: Option<&'a str>,
    verdict: String,
    to_decide: Vec<String>,
    notes: Vec<RefusedJson>,
    columns: Vec<ColumnJson<'a>>,
    source: &'a str,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    name: &'a str,
    holds: &'static str,
    filled: u64,
    rows: u64,
    field: Option<&'static str>,
    personal: bool,
    samples: &'a [String],
    words: &'a [String],
    date_order: Option<&'static str>,
    currency: Option<&'static str>,
}

/// What each file is.
///
/// # Errors
/// Those of the writer.
pub fn inspect_json(
    out: &mut dyn Write,
    engine: &str,
    files: &[InspectedFile],
    lang: Lang,
) -> io::Result<()> {
    let document = InspectJson {
        schema: "winnable/inspect/1",
        engine,
        files: files.iter().map(|file| of_file(file, lang)).collect(),
    };
    write_document(out, &document)
}

fn of_file(file: &InspectedFile, lang: Lang) -> FileJson<'_> {
    let said = |(code, text): &(winnable_model::Code, winnable_model::Text)| RefusedJson {
        code: code.to_string(),
        message: text.text(lang),
    };
    FileJson {
        name: &file.name,
        refused: file.refused.as_ref().map(said),
        tables: file
            .tables
            .iter()
            .map(|table| of_table(table, lang))
            .collect(),
    }
}

fn of_table(table: &InspectedTable, lang: Lang) -> TableJson<'_> {
    TableJson {
        read_as: table
            .read_as
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect(),
        rows: table.rows,
        bad: table.bad,
        bad_lines: table
            .bad_lines
            .iter()
            .map(|(line, code)| BadLineJson { line: *line, code })
            .collect(),
        complete: table.complete,
        finding: table.finding,
        sure: table.sure,
        kind: table.kind.as_deref(),
        dialect: table.dialect.as_deref(),
        verdict: table.verdict.text(lang),
        to_decide: table.to_decide.iter().map(|text| text.text(lang)).collect(),
        notes: table
            .notes
            .iter()
            .map(|(code, text)| RefusedJson {
                code: code.to_string(),
                message: text.text(lang),
            })
            .collect(),
        columns: table.columns.iter().map(of_column).collect(),
        source: &table.source,
    }
}

fn of_column(column: &InspectedColumn) -> ColumnJson<'_> {
    ColumnJson {
        name: &column.name,
        holds: column.content,
        filled: column.filled,
        rows: column.rows,
        field: column.field,
        personal: column.personal,
        samples: &column.samples,
        words: &column.words,
        date_order: column.date_order,
        currency: column.currency,
    }
}
