//! Attributes of a person do not belong into an ICP: who uses the product is not who buys it.

use std::ops::Range;

use winnable_model::document::{Item, Section, Spanned, Table};
use winnable_model::text::icp::profile as texts;
use winnable_model::{At, Code, Diagnostics};

/// Keys that describe a person, wherever they stand.
const KEYS: [&str; 20] = [
    "persona",
    "personas",
    "user_persona",
    "buyer_persona",
    "job_title",
    "job_titles",
    "age",
    "gender",
    "education",
    "interests",
    "hobbies",
    "personality",
    "motivation",
    "motivations",
    "pain_point",
    "pain_points",
    "daily_tasks",
    "frustrations",
    "페르소나",
    "직함",
];

/// A table of which every key is the user's.
static OPEN: Table = Table {
    name: "icp.toml",
    keys: &[],
};

/// Refuses each attribute of a person, once: what else was said of the same key says less.
pub(super) fn refuse(root: &Section<'_>, out: &mut Diagnostics) {
    let mut spans = Vec::new();
    walk(root, &mut spans, out);
    if spans.is_empty() {
        return;
    }
    let of_persona = |at: Option<&At>| matches!(at, Some(At::Text { span, .. }) if spans.iter().any(|(_, of)| of == span));
    let found = std::mem::take(out);
    for diagnostic in found {
        if !of_persona(diagnostic.at.as_ref()) {
            out.push(diagnostic);
        }
    }
    for (key, span) in spans {
        let diagnostic = root
            .diagnostic(Code::E0708, texts::persona(&key), span)
            .with_help(texts::persona_help());
        out.push(diagnostic);
    }
}

fn walk(section: &Section<'_>, spans: &mut Vec<(String, Range<usize>)>, out: &mut Diagnostics) {
    for (key, value) in section.items() {
        if KEYS.contains(&key.value) {
            spans.push((key.value.to_owned(), key.span));
            continue;
        }
        inside(section, value, spans, out);
    }
}

fn inside(
    section: &Section<'_>,
    value: Spanned<Item<'_>>,
    spans: &mut Vec<(String, Range<usize>)>,
    out: &mut Diagnostics,
) {
    match value.value {
        Item::Table(table) => walk(&section.inner(&OPEN, table, value.span, out), spans, out),
        Item::List(list) => {
            for one in list {
                inside(section, one, spans, out);
            }
        }
        _ => {}
    }
}
