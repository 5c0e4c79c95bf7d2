//! Diagnostics in JSON.

use std::io::{self, Write};

use serde::Serialize;
use winnable_model::document::TextFile;
use winnable_model::{At, Code, Diagnostic, Lang, Localised, Severity};

use super::{Each, layout};
use crate::diagnostics::position;

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

#[derive(Serialize)]
struct DiagnosticsJson<D> {
    schema: &'static str,
    errors: u64,
    warnings: u64,
    diagnostics: D,
}

/// What `check` and failed commands found: schema `winnable/diagnostics/1`.
///
/// # Errors
/// Those of the writer.
pub fn diagnostics_json(
    out: &mut dyn Write,
    diagnostics: &[Diagnostic],
    sources: &[TextFile],
    lang: Lang,
) -> io::Result<()> {
    let (errors, warnings) = crate::diagnostics::tally(diagnostics);
    let each = Each(diagnostics, |one| DiagnosticJson::new(one, sources, lang));
    let schema = "winnable/diagnostics/1";
    layout::write(
        out,
        &DiagnosticsJson {
            schema,
            errors,
            warnings,
            diagnostics: each,
        },
    )
}
