//! Lines of a diagnostic that are wider than the terminal.

#[cfg(test)]
mod tests;

use crate::terminal::{display_width, hang, truncate, wrap};

/// A line in lines of at most a width. What stands under a source line keeps its gutter; source
/// lines themselves are cut, since a broken line of code misleads.
pub(super) fn fold(line: &str, width: usize) -> Vec<String> {
    if display_width(line) <= width {
        return vec![line.to_owned()];
    }
    let Some((gutter, rest)) = gutter(line) else {
        return hang("", line, width.saturating_sub(2))
            .into_iter()
            .enumerate()
            .map(|(n, part)| if n == 0 { part } else { format!("  {part}") })
            .collect();
    };
    let has_number = gutter.bytes().any(|b| b.is_ascii_digit());
    let marks = rest.trim_start().chars().take_while(|c| *c == '^').count();
    if has_number || marks == 0 {
        return vec![truncate(line, width).into_owned()];
    }
    let indent = rest.len() - rest.trim_start().len();
    let (marked, label) = rest.split_at(indent + marks);
    let mut lines = vec![truncate(&format!("{gutter}{marked}"), width).into_owned()];
    let room = width.saturating_sub(display_width(gutter) + 2);
    let label = wrap(label.trim(), room);
    lines.extend(label.iter().map(|part| format!("{gutter}  {part}")));
    lines
}

/// The part of a line up to its `|`, where it has one: `12 |`, `   |`.
fn gutter(line: &str) -> Option<(&str, &str)> {
    let at = line.find('|')?;
    let number = line.get(..at)?.trim();
    let is_gutter = number.bytes().all(|b| b.is_ascii_digit());
    is_gutter.then(|| line.split_at(at + 1))
}
