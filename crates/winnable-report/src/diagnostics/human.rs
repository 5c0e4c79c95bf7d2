//! One diagnostic for people.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};
use winnable_model::document::TextFile;
use winnable_model::text::report as texts;
use winnable_model::{At, Diagnostic, Edit, Lang, Localised, Severity};

use super::DiagnosticOptions;
use crate::terminal::escape;

/// The narrowest terminal for which source lines are cut; below it they are folded.
const NARROWEST: usize = 40;

pub(super) fn render(
    diagnostic: &Diagnostic,
    sources: &[TextFile],
    options: DiagnosticOptions,
) -> String {
    let lang = options.lang;
    let severity = texts::severity(diagnostic.severity()).text(lang);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = super::message(diagnostic, lang);
    let title = level.with_name(severity).primary_title(harmless(&message));
    let group = Group::with_title(title.id(diagnostic.code.name()));
    let source = source(diagnostic, sources);
    let group = place(group, diagnostic, source, lang);
    let mut report = Vec::new();
    match (&diagnostic.edit, source) {
        (Some(edit), Some(source)) if source.text.get(edit.span.clone()).is_some() => {
            report.push(group);
            report.push(suggestion(diagnostic, edit, source, lang));
        }
        _ => report.push(help(group, diagnostic, lang)),
    }
    let renderer = if options.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer
        .term_width(options.width.max(NARROWEST))
        .render(&report)
}

/// The file that the diagnostic points into, when its text is at hand and holds the place.
fn source<'s>(diagnostic: &Diagnostic, sources: &'s [TextFile]) -> Option<&'s TextFile> {
    let Some(At::Text { file, span }) = &diagnostic.at else {
        return None;
    };
    let source = sources.iter().find(|source| source.name == *file)?;
    source.text.get(span.clone()).map(|_| source)
}

fn place<'a>(
    group: Group<'a>,
    diagnostic: &Diagnostic,
    source: Option<&'a TextFile>,
    lang: Lang,
) -> Group<'a> {
    let label = diagnostic
        .label
        .as_ref()
        .map(|label| harmless(&label.text(lang)));
    match (&diagnostic.at, source) {
        (Some(At::Text { span, .. }), Some(source)) => {
            let mark = AnnotationKind::Primary.span(span.clone()).label(label);
            let snippet = Snippet::source(&*source.text).path(harmless(&source.name));
            group.element(snippet.annotation(mark))
        }
        (Some(At::Text { file, .. } | At::File(file)), _) => {
            note(group.element(Origin::path(harmless(file))), label)
        }
        (Some(At::Data { place, field, raw }), _) => {
            let mut path = format!("{}:{}", place.file, place.row);
            if let Some(field) = field {
                path = format!("{path}:{field}");
            }
            if let Some(column) = &place.column {
                path = format!("{path} ({} \"{column}\")", texts::column().text(lang));
            }
            let mut group = group.element(Origin::path(harmless(&path)));
            if let Some(raw) = raw {
                let found = Level::NOTE.with_name(texts::found().text(lang));
                group = group.element(found.message(format!("`{}`", harmless(raw))));
            }
            note(group, label)
        }
        _ => note(group, label),
    }
}

/// What was expected, where there are no characters to write it under.
fn note(group: Group<'_>, label: Option<String>) -> Group<'_> {
    match label {
        Some(label) => group.element(Level::NOTE.no_name().message(label)),
        None => group,
    }
}

fn help<'a>(group: Group<'a>, diagnostic: &Diagnostic, lang: Lang) -> Group<'a> {
    match &diagnostic.help {
        Some(help) => {
            let level = Level::HELP.with_name(texts::help().text(lang));
            group.element(level.message(harmless(&help.text(lang))))
        }
        None => group,
    }
}

/// The edit as a line that goes and a line that comes.
fn suggestion<'a>(
    diagnostic: &Diagnostic,
    edit: &Edit,
    source: &'a TextFile,
    lang: Lang,
) -> Group<'a> {
    let text = diagnostic.help.clone().unwrap_or_else(texts::suggestion);
    let level = Level::HELP.with_name(texts::help().text(lang));
    let patch = Patch::new(edit.span.clone(), edit.replacement.clone());
    let snippet = Snippet::source(&*source.text)
        .path(harmless(&source.name))
        .patch(patch);
    level
        .secondary_title(harmless(&text.text(lang)))
        .element(snippet)
}

fn harmless(text: &str) -> String {
    escape(text).into_owned()
}
