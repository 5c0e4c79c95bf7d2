//! Diagnostics in JSON.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::InputFile;
use winnable_model::document::TextFile;
use winnable_model::{At, Code, Diagnostic, Lang, Localised, Severity, Text};

use super::{Each, InputJson, layout};
use crate::diagnostics::position;
use crate::inspect::FileMapping;

#[derive(Serialize)]
pub(crate) struct DiagnosticJson<'a> {
    code: Code,
    severity: Severity,
    count: u64,
    message: String,
    file: Option<&'a str>,
    /// The line as `line` has it, under its first name.
    row: Option<u32>,
    /// The line, from 1, of a text file or of an export.
    line: Option<u32>,
    column: Option<&'a str>,
    /// The character of the line in a text file, or the field of the row in an export, from 1.
    position: Option<u32>,
    raw: Option<&'a str>,
    label: Option<String>,
    help: Option<String>,
    replacement: Option<&'a str>,
    edit: Option<EditJson<'a>>,
}

/// An edit that mends the mistake: what stands from the start up to the end gives way.
#[derive(Serialize)]
struct EditJson<'a> {
    file: &'a str,
    start: PointJson,
    end: PointJson,
    replacement: &'a str,
}

#[derive(Serialize)]
struct PointJson {
    line: u32,
    position: u32,
}

impl PointJson {
    fn new(text: &str, byte: usize) -> Self {
        let (line, position) = position(text, byte);
        Self { line, position }
    }
}

impl<'a> DiagnosticJson<'a> {
    /// A diagnostic; its line and position in a text file are known when the file is among the
    /// sources.
    pub(crate) fn new(diagnostic: &'a Diagnostic, sources: &[TextFile], lang: Lang) -> Self {
        let mut json = Self {
            code: diagnostic.code,
            severity: diagnostic.severity(),
            count: diagnostic.count,
            message: diagnostic.message.text(lang),
            file: None,
            row: None,
            line: None,
            column: None,
            position: None,
            raw: None,
            label: diagnostic.label.as_ref().map(|label| label.text(lang)),
            help: diagnostic.help.as_ref().map(|help| help.text(lang)),
            replacement: diagnostic
                .edit
                .as_ref()
                .map(|edit| edit.replacement.as_str()),
            edit: None,
        };
        match &diagnostic.at {
            Some(At::Text { file, span }) => {
                json.file = Some(file);
                if let Some(source) = sources.iter().find(|source| source.name == *file) {
                    let (line, character) = position(&source.text, span.start);
                    (json.row, json.position) = (Some(line), Some(character));
                    json.edit = diagnostic.edit.as_ref().map(|edit| EditJson {
                        file,
                        start: PointJson::new(&source.text, edit.span.start),
                        end: PointJson::new(&source.text, edit.span.end),
                        replacement: &edit.replacement,
                    });
                }
            }
            Some(At::Data { place, field, raw }) => {
                json.file = Some(&place.file);
                json.row = Some(place.row);
                json.position = *field;
                json.column = place.column.as_deref();
                json.raw = raw.as_deref();
            }
            Some(At::File(file)) => json.file = Some(file),
            // A place of a kind that does not exist yet is not shown.
            Some(_) | None => {}
        }
        json.line = json.row;
        json
    }
}

/// What `check` says beside its diagnostics.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// What became of the rows of each file, tables of the project included.
    pub files: &'a [InputFile],
    /// Which columns feed what, for the exports among the files, in their order.
    pub mappings: &'a [FileMapping],
    /// What most of the rows that were set aside were set aside for, by file; `None` where they are few.
    pub set_aside: &'a [Option<SetAside>],
    /// The accounts that a list has, and all; `None` where metrics alone were looked at.
    pub accounts: Option<(usize, usize)>,
}

/// Many rows of a file that were set aside.
#[derive(Clone, Debug)]
pub struct SetAside {
    /// How many.
    pub rows: u64,
    /// The rows of the file.
    pub read: u64,
    /// What most of them have in common.
    pub code: Code,
    /// How many have it in common.
    pub count: u64,
    /// The column at fault, where one is.
    pub column: Option<String>,
    /// What to do.
    pub help: Text,
}

#[derive(Serialize)]
struct SetAsideJson<'a> {
    rows: u64,
    code: &'static str,
    count: u64,
    column: Option<&'a str>,
    reason: String,
    help: String,
}

impl<'a> SetAsideJson<'a> {
    fn new(aside: &'a SetAside, lang: Lang) -> Self {
        Self {
            rows: aside.rows,
            code: aside.code.name(),
            count: aside.count,
            column: aside.column.as_deref(),
            reason: aside.code.title().text(lang),
            help: aside.help.text(lang),
        }
    }
}

#[derive(Serialize)]
struct DiagnosticsJson<D, C> {
    schema: &'static str,
    errors: u64,
    warnings: u64,
    diagnostics: D,
    #[serde(flatten)]
    checked: C,
}

#[derive(Serialize)]
struct CheckedJson<'a> {
    files: Vec<CheckedFileJson<'a>>,
    accounts: Option<AccountsJson>,
}

#[derive(Serialize)]
struct CheckedFileJson<'a> {
    #[serde(flatten)]
    input: InputJson<'a>,
    /// Tables of the project have columns that are always the same, and no mapping.
    fields: Option<Vec<FieldJson<'a>>>,
    unused: Option<&'a [String]>,
    /// Where many rows of the file were set aside.
    set_aside: Option<SetAsideJson<'a>>,
}

#[derive(Serialize)]
struct FieldJson<'a> {
    field: &'a str,
    columns: &'a [String],
    fixed: Option<&'a str>,
}

#[derive(Serialize)]
struct AccountsJson {
    listed: usize,
    all: usize,
}

impl<'a> CheckedJson<'a> {
    fn new(checked: Checked<'a>, lang: Lang) -> Self {
        let file = |(at, input): (usize, &'a InputFile)| {
            let mapping = checked.mappings.get(at);
            CheckedFileJson {
                input: InputJson::new(input),
                fields: mapping.map(|mapping| mapping.fields.iter().map(FieldJson::new).collect()),
                unused: mapping.map(|mapping| mapping.unused.as_slice()),
                set_aside: checked.set_aside.get(at).and_then(|aside| {
                    let aside = aside.as_ref()?;
                    Some(SetAsideJson::new(aside, lang))
                }),
            }
        };
        Self {
            files: checked.files.iter().enumerate().map(file).collect(),
            accounts: checked
                .accounts
                .map(|(listed, all)| AccountsJson { listed, all }),
        }
    }
}

impl<'a> FieldJson<'a> {
    fn new((field, columns, fixed): &'a (String, Vec<String>, Option<String>)) -> Self {
        Self {
            field,
            columns,
            fixed: fixed.as_deref(),
        }
    }
}

/// What failed commands found: schema `winnable/diagnostics/1`.
///
/// # Errors
/// Those of the writer.
pub fn diagnostics_json(
    out: &mut dyn Write,
    diagnostics: &[Diagnostic],
    sources: &[TextFile],
    lang: Lang,
) -> io::Result<()> {
    write(out, (diagnostics, sources), (), lang)
}

/// What `check` found: schema `winnable/diagnostics/1`, with the files and accounts that its text names.
///
/// # Errors
/// Those of the writer.
pub fn check_json(
    out: &mut dyn Write,
    (diagnostics, sources): (&[Diagnostic], &[TextFile]),
    checked: Checked<'_>,
    lang: Lang,
) -> io::Result<()> {
    write(
        out,
        (diagnostics, sources),
        CheckedJson::new(checked, lang),
        lang,
    )
}

fn write(
    out: &mut dyn Write,
    (diagnostics, sources): (&[Diagnostic], &[TextFile]),
    checked: impl Serialize,
    lang: Lang,
) -> io::Result<()> {
    let (errors, warnings) = crate::diagnostics::tally(diagnostics);
    layout::write(
        out,
        &DiagnosticsJson {
            schema: "winnable/diagnostics/1",
            errors,
            warnings,
            diagnostics: Each(diagnostics, |one| DiagnosticJson::new(one, sources, lang)),
            checked,
        },
    )
}
