//! Writing what the reader of documents reads.

use std::fmt::Write as _;

/// A text as a basic string of TOML, in its quotes.
///
/// ```
/// use winnable_model::document::quoted;
/// assert_eq!(quoted("한 \"빛\"\n"), r#""한 \"빛\"\u000A""#);
/// ```
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // Writing into a string cannot fail.
            c if c.is_control() => drop(write!(out, "\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
