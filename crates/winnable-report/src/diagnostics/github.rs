//! Diagnostics as annotations of a continuous-integration run.

use winnable_model::document::TextFile;
use winnable_model::{At, Diagnostic, Lang, Localised, Severity};

use super::position;

/// One line for each diagnostic in the form that GitHub Actions reads:
/// `::error file=model.toml,line=7,col=1,title=E0202::unknown key`.
pub fn github_lines(diagnostics: &[Diagnostic], sources: &[TextFile], lang: Lang) -> String {
    diagnostics
        .iter()
        .map(|diagnostic| line(diagnostic, sources, lang))
        .collect()
}

fn line(diagnostic: &Diagnostic, sources: &[TextFile], lang: Lang) -> String {
    let command = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = Vec::new();
    match &diagnostic.at {
        Some(At::Text { file, span }) => {
            properties.push(format!("file={}", property(file)));
            if let Some(source) = sources.iter().find(|source| source.name == *file) {
                let (line, character) = position(&source.text, span.start);
                properties.push(format!("line={line},col={character}"));
            }
        }
        Some(At::Data { place, field, .. }) => {
            properties.push(format!("file={},line={}", property(&place.file), place.row));
            properties.extend(field.map(|field| format!("col={field}")));
        }
        Some(At::File(file)) => properties.push(format!("file={}", property(file))),
        // A place of a kind that does not exist yet is not shown.
        Some(_) | None => {}
    }
    properties.push(format!("title={}", diagnostic.code));
    let mut message = super::message(diagnostic, lang);
    if let Some(label) = &diagnostic.label {
        message = format!("{message}: {}", label.text(lang));
    }
    if let Some(help) = &diagnostic.help {
        message = format!("{message} ({})", help.text(lang));
    }
    format!("::{command} {}::{}\n", properties.join(","), data(&message))
}

/// A message: the characters that end a line or begin an escape are escaped.
pub(crate) fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property: so are those that separate properties.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
