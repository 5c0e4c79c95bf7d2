//! What should be known of the way a file is read.

use winnable_ingest::{Form, Layout, LayoutNote};
use winnable_model::text::workbook as texts;
use winnable_model::{Code, Diagnostic, Text};

/// The endings of names by which people and programs take a file for text, and for a workbook.
const OF_TEXT: [&str; 3] = ["csv", "tsv", "txt"];
const OF_WORKBOOKS: [&str; 3] = ["xlsx", "xlsm", "xls"];

/// The choices that were not stated, and a name that says something else than the content.
pub(crate) fn layout_warnings(name: &str, layout: &Layout) -> Vec<Diagnostic> {
    let of_name = other_ending(name, &layout.form).map(|warning| warning.at_file(name));
    let notes = layout.notes.iter().map(|note| noted(note, name));
    of_name.into_iter().chain(notes).collect()
}

/// What should be known of how a file is read, as a warning.
pub(crate) fn noted(note: &LayoutNote, name: &str) -> Diagnostic {
    let warning = Diagnostic::new(note.code(), Text::of(note)).at_file(name);
    match note.count() {
        Some(count) => warning.with_count(count),
        None => warning,
    }
}

fn other_ending(name: &str, form: &Form) -> Option<Diagnostic> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let is_of = |endings: &[&str]| endings.contains(&ending.as_str());
    let differs = match form {
        Form::Workbook { .. } => is_of(&OF_TEXT) || ending == "xls",
        Form::Delimited { .. } => is_of(&OF_WORKBOOKS),
        _ => is_of(&OF_TEXT) || is_of(&OF_WORKBOOKS),
    };
    let text = texts::other_ending(&ending, form.name());
    differs.then(|| Diagnostic::new(Code::W0324, text))
}
