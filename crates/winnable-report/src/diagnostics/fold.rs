//! Lines of a diagnostic that are wider than the terminal.

mod glyph;
#[cfg(test)]
mod tests;

use glyph::{Glyph, glyphs, is_space, print, styles, width_of};

/// A line in lines of at most a width, with or without colours. What follows of a message stands
/// under the text of its first line; what stands under a source line keeps its gutter; source
/// lines themselves are cut, since a broken line of code misleads.
pub(super) fn fold(line: &str, width: usize) -> Vec<String> {
    let line = glyphs(line);
    if width_of(&line) <= width {
        return vec![print(&line)];
    }
    let Some(end) = gutter(&line) else {
        return message(&line, width);
    };
    let (gutter, rest) = line.split_at(end);
    let has_number = gutter.iter().any(|glyph| glyph.c.is_ascii_digit());
    let indent = rest.iter().take_while(|glyph| is_space(glyph)).count();
    let marks = rest.get(indent..).unwrap_or_default();
    let marks = marks.iter().take_while(|glyph| glyph.c == '^').count();
    if has_number || marks == 0 {
        return vec![cut(&line, width)];
    }
    let (marked, label) = line.split_at(end + indent + marks);
    let mut lines = vec![cut(marked, width)];
    let head = format!("{}  ", print(gutter));
    let room = width.saturating_sub(width_of(gutter) + 2);
    lines.extend(wrapped(label, room).map(|part| format!("{head}{}", print(part))));
    lines
}

/// A message: what follows stands under the first word behind `= help:`, and two columns in under
/// any other line.
fn message(line: &[Glyph], width: usize) -> Vec<String> {
    let hang = match note(line) {
        Some(at) => width_of(line.get(..at).unwrap_or_default()),
        None => 2,
    };
    // A head of more than half the terminal leaves no room beside it.
    let hang = if hang * 2 > width { 2 } else { hang };
    let first = line.iter().take_while(|glyph| is_space(glyph)).count();
    let (indent, text) = line.split_at(first);
    let room = width.saturating_sub(width_of(indent));
    let mut lines = Vec::new();
    let mut rest = text;
    let mut head = print(indent);
    let mut wide = room;
    while let Some((part, after)) = next_line(rest, wide) {
        lines.push(format!("{head}{}", print(part)));
        rest = after;
        head = " ".repeat(hang);
        wide = width.saturating_sub(hang);
    }
    lines
}

/// Where the text behind ` = help: ` or ` = ` begins.
fn note(line: &[Glyph]) -> Option<usize> {
    let at = line.iter().position(|glyph| !is_space(glyph))?;
    if line.get(at)?.c != '=' || !is_space(line.get(at + 1)?) {
        return None;
    }
    let text = line.get(at + 2..)?;
    // The name of a note is one word, which a colon ends.
    let word = text.iter().take_while(|glyph| !is_space(glyph)).count();
    let label = text.get(..word)?.last()?.c == ':';
    let quoted = text.first()?.c == '`';
    Some(at + 2 + if label && !quoted { word + 1 } else { 0 })
}

/// The part of a line up to its `|`, where it has one: `12 |`, `   |`.
fn gutter(line: &[Glyph]) -> Option<usize> {
    let at = line.iter().position(|glyph| glyph.c == '|')?;
    let number = line.get(..at)?;
    let is_gutter = number
        .iter()
        .all(|glyph| glyph.c.is_ascii_digit() || is_space(glyph));
    is_gutter.then_some(at + 1)
}

/// A line cut to a width, with `…` where something was cut off.
fn cut(line: &[Glyph], width: usize) -> String {
    if width_of(line) <= width {
        return print(line);
    }
    let (shown, dropped) = line.split_at(fitting(line, width.saturating_sub(1)));
    // A colour that is open ends where what was cut off would have ended it.
    format!("{}…{}", print(shown), styles(dropped))
}

fn wrapped(text: &[Glyph], width: usize) -> impl Iterator<Item = &[Glyph]> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (part, after) = next_line(rest, width)?;
        rest = after;
        Some(part)
    })
}

/// How many glyphs fit into a width.
fn fitting(text: &[Glyph], width: usize) -> usize {
    let mut wide = 0;
    let fits = |glyph: &&Glyph| {
        wide += glyph.width();
        wide <= width
    };
    text.iter().take_while(fits).count()
}

/// The first line of a text and what follows it: broken at a space, and inside of a word that is
/// wider than a line; `None` where nothing is left.
fn next_line(text: &[Glyph], width: usize) -> Option<(&[Glyph], &[Glyph])> {
    let start = text.iter().position(|glyph| !is_space(glyph))?;
    let text = text.get(start..)?;
    let fits = fitting(text, width);
    if fits == text.len() {
        return Some((text, &[]));
    }
    let spaces = text.get(..=fits)?.iter().rposition(is_space);
    let mut end = spaces.unwrap_or_else(|| fits.max(1));
    while end > 1 && text.get(end - 1).is_some_and(is_space) {
        end -= 1;
    }
    Some(text.split_at(end))
}
