//! Texts that a spreadsheet would run.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

/// A text with `'` before it where a spreadsheet would take it for a formula: where it begins with
/// `=`, `+`, `-`, `@`, a tab, a line break or NUL, or a full-width form of the signs, after any
/// spaces. For texts alone: a number that we typed keeps its sign.
///
/// ```
/// use winnable_report::guard;
/// assert_eq!(guard("=HYPERLINK(\"http://x\")"), "'=HYPERLINK(\"http://x\")");
/// assert_eq!(guard("Dickenson plc"), "Dickenson plc");
/// ```
pub fn guard(text: &str) -> Cow<'_, str> {
    let start = text.trim_start_matches([' ', '\u{FEFF}']).chars().next();
    match start {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠') => {
            Cow::Owned(format!("'{text}"))
        }
        _ => Cow::Borrowed(text),
    }
}
