//! Labels that share a cell.

use winnable_model::is_blank;

/// The labels of a cell, trimmed, without blanks; the whole cell where nothing separates them.
pub(crate) fn split<'a>(raw: &'a str, separator: Option<&'a str>) -> impl Iterator<Item = &'a str> {
    let parts: Vec<&str> = match separator {
        Some(separator) => raw.split(separator).collect(),
        None => vec![raw],
    };
    parts
        .into_iter()
        .map(str::trim)
        .filter(|label| !is_blank(label))
}
