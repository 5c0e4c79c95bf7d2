//! Lines of winnable.toml that feed a field, as they are pasted.

use winnable_ingest::{EntityKind, SourceSpec};
use winnable_model::Text;
use winnable_model::document::quoted;
use winnable_model::text::doctor as texts;

use crate::commands::Ready;
use crate::unlisted;

/// What maps a field of the accounts; what makes accounts where no source has them.
pub(super) fn of_accounts(ready: &Ready, fields: &[&str]) -> Text {
    of_source(ready, EntityKind::Accounts, fields)
        .unwrap_or_else(|| unlisted::help(&ready.assessed.loaded.opened))
}

/// What maps fields of a kind of rows: lines for its first `[[source]]`, `None` where there is none.
pub(super) fn of_source(ready: &Ready, kind: EntityKind, fields: &[&str]) -> Option<Text> {
    let mut sources = ready.project.sources.iter();
    let source = sources.find(|source| source.kind == kind)?;
    let path = source.paths.first()?;
    Some(lines(source, path, fields))
}

/// A source that maps columns already has a table to write into; others get one in one line.
fn lines(source: &SourceSpec, path: &str, fields: &[&str]) -> Text {
    let line = |header: &str| {
        let lines = fields
            .iter()
            .map(|field| format!("{field} = {}", quoted(header)));
        let lines: Vec<String> = lines.collect();
        if source.maps_columns() {
            lines.join(", ")
        } else {
            format!("columns = {{ {} }}", lines.join(", "))
        }
    };
    let (en, ko) = (line("HEADER"), line("열 이름"));
    if source.maps_columns() {
        texts::map_in_columns(path, &en, &ko)
    } else {
        texts::map_in_source(path, &en, &ko)
    }
}
