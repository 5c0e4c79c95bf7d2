//! A line as its characters, each with the escape sequences of colours around it.

use unicode_width::UnicodeWidthChar as _;

/// A character with the colours that begin or end beside it. Spaces have none: where a line is
/// broken they go, and colours must stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glyph {
    pub(super) c: char,
    /// The escape sequences before it, empty without colour.
    pub(super) before: String,
    /// Those behind it, which only the last character of a line has.
    pub(super) behind: String,
}

impl Glyph {
    /// The columns that it takes: two for Hangul.
    pub(super) fn width(&self) -> usize {
        match self.c {
            // It makes the character before it as wide as Hangul.
            '\u{fe0f}' => 1,
            c => c.width().unwrap_or(0),
        }
    }
}

/// The characters of a line. Escape sequences are ours alone: those of a text were made harmless.
pub(super) fn glyphs(line: &str) -> Vec<Glyph> {
    let mut found: Vec<Glyph> = Vec::with_capacity(line.len());
    let mut style = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            style.push(c);
            for c in chars.by_ref() {
                style.push(c);
                if c.is_ascii_alphabetic() {
                    break;
                }
            }
            continue;
        }
        let before = if c == ' ' {
            String::new()
        } else {
            std::mem::take(&mut style)
        };
        let behind = String::new();
        found.push(Glyph { c, before, behind });
    }
    if let Some(last) = found.iter_mut().rfind(|glyph| !is_space(glyph)) {
        last.behind = style;
    }
    found
}

pub(super) fn is_space(glyph: &Glyph) -> bool {
    glyph.c == ' '
}

pub(super) fn width_of(glyphs: &[Glyph]) -> usize {
    glyphs.iter().map(Glyph::width).sum()
}

/// The glyphs as they are written.
pub(super) fn print(glyphs: &[Glyph]) -> String {
    let mut out = String::new();
    for glyph in glyphs {
        out.push_str(&glyph.before);
        out.push(glyph.c);
        out.push_str(&glyph.behind);
    }
    out
}

/// The colours of glyphs that are not written.
pub(super) fn styles(glyphs: &[Glyph]) -> String {
    glyphs
        .iter()
        .flat_map(|glyph| [glyph.before.as_str(), glyph.behind.as_str()])
        .collect()
}
