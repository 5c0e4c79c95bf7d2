//! Text in a terminal: how wide it is, and what must not reach it.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

/// The columns that a text takes in a terminal: two for Hangul, one for Latin letters.
///
/// ```
/// assert_eq!(winnable_report::terminal::display_width("삼성 A"), 6);
/// ```
pub fn display_width(text: &str) -> usize {
    text.width()
}

/// Whether a character would steer a terminal or reorder what stands beside it.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text of unknown origin, harmless: control characters as `\x1b`, directional overrides as
/// `<U+202E>`.
///
/// ```
/// use winnable_report::terminal::escape;
/// assert_eq!(escape("Acme\u{1b}[2J"), "Acme\\x1b[2J");
/// assert_eq!(escape("a\u{202e}b"), "a<U+202E>b");
/// ```
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        let code = u32::from(c);
        // Writing to a String cannot fail.
        let _ = match steers(c) {
            false => write!(out, "{c}"),
            true if code < 0x100 => write!(out, "\\x{code:02x}"),
            true => write!(out, "<U+{code:04X}>"),
        };
    }
    Cow::Owned(out)
}

/// A text cut to a width, with `…` where something was cut off.
///
/// ```
/// use winnable_report::terminal::truncate;
/// assert_eq!(truncate("삼성전자", 5), "삼성…");
/// assert_eq!(truncate("Acme", 4), "Acme");
/// ```
pub fn truncate(text: &str, width: usize) -> Cow<'_, str> {
    // Beyond this many characters a text is wider than any width, or is made of marks that take
    // no column at all; both are cut.
    let most = width.saturating_mul(8).saturating_add(8);
    let is_short = text.char_indices().nth(most).is_none();
    if is_short && display_width(text) <= width {
        return Cow::Borrowed(text);
    }
    let Some(room) = width.checked_sub(1) else {
        return Cow::Borrowed("");
    };
    let cut = text
        .char_indices()
        .take(most)
        .map(|(at, c)| at + c.len_utf8())
        .take_while(|end| display_width(&text[..*end]) <= room)
        .last()
        .unwrap_or(0);
    Cow::Owned(format!("{}…", &text[..cut]))
}

/// A text cut to a width in its middle, so that its end stays: from a word on where one begins in
/// the half that is left for it.
///
/// ```
/// use winnable_report::terminal::truncate_middle;
/// assert_eq!(truncate_middle("BrightPath Systems Seoul", 16), "BrightPath…Seoul");
/// assert_eq!(truncate_middle("Acme", 4), "Acme");
/// ```
pub fn truncate_middle(text: &str, width: usize) -> String {
    if display_width(text) <= width || width < 3 {
        return truncate(text, width).into_owned();
    }
    let half = (width - 1) / 2;
    let starts = text.char_indices().map(|(at, _)| at);
    let start = starts
        .rev()
        // More characters in so few columns are marks that take none.
        .take(width.saturating_mul(8))
        .take_while(|at| display_width(&text[*at..]) <= half)
        .last()
        .unwrap_or(text.len());
    let end = match text[start..].split_once(' ') {
        Some((_, words)) if !text[..start].ends_with(' ') => words,
        _ => &text[start..],
    };
    let head = truncate(text, width - display_width(end));
    format!("{}…{end}", head.trim_end_matches('…').trim_end())
}

/// A text of unknown origin, harmless and at most as wide as asked.
pub fn fit(text: &str, width: usize) -> String {
    truncate(&escape(text), width).into_owned()
}

/// A text with spaces after it up to a width.
pub fn pad_end(text: &str, width: usize) -> String {
    let spaces = width.saturating_sub(display_width(text));
    format!("{text}{:spaces$}", "")
}

/// A text with spaces before it up to a width.
pub fn pad_start(text: &str, width: usize) -> String {
    let spaces = width.saturating_sub(display_width(text));
    format!("{:spaces$}{text}", "")
}

/// A text of unknown origin, harmless, in lines of at most a width, broken at spaces; a word wider
/// than a line is broken inside.
///
/// ```
/// assert_eq!(winnable_report::terminal::wrap("one two three", 8), ["one two", "three"]);
/// ```
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = vec![String::new()];
    for word in escape(text).split(' ') {
        push_word(&mut lines, word, width);
    }
    lines
}

fn push_word(lines: &mut Vec<String>, word: &str, width: usize) {
    let Some(line) = lines.last_mut() else { return };
    let joined = if line.is_empty() {
        String::from(word)
    } else {
        format!("{line} {word}")
    };
    if display_width(&joined) <= width {
        *line = joined;
        return;
    }
    let mut rest = word;
    if line.is_empty() {
        lines.pop();
    }
    while display_width(rest) > width {
        let cut = rest
            .char_indices()
            .map(|(at, c)| at + c.len_utf8())
            .take_while(|end| display_width(&rest[..*end]) <= width)
            .last()
            .unwrap_or_else(|| rest.chars().next().map_or(rest.len(), char::len_utf8));
        lines.push(rest[..cut].to_owned());
        rest = &rest[cut..];
    }
    lines.push(rest.to_owned());
}

/// A text in lines of at most a width: the first begins with `head`, the others with as many
/// spaces, or with two where the head takes more than half of a line.
pub fn hang(head: &str, text: &str, width: usize) -> Vec<String> {
    let head = escape(head);
    let wide = display_width(&head);
    if wide * 2 > width {
        return wrap(&format!("{head}{text}"), width.saturating_sub(2))
            .into_iter()
            .enumerate()
            .map(|(n, line)| if n == 0 { line } else { format!("  {line}") })
            .collect();
    }
    wrap(text, width - wide)
        .into_iter()
        .enumerate()
        .map(|(n, line)| {
            if n == 0 {
                format!("{head}{line}")
            } else {
                format!("{:wide$}{line}", "")
            }
        })
        .collect()
}
