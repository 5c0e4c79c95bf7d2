//! The comparison key of labels: names, industries, headers, titles.

#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

/// The text by which two labels are compared: NFKC, without invisible characters, white space
/// collapsed and trimmed, in lower case. The original is kept for display.
///
/// Full-width letters, Hangul in decomposed form, `㈜`, non-breaking spaces and zero-width
/// characters all come out as the plain text they look like. Nothing is dropped that can be seen:
/// punctuation and legal forms stay. Folding a folded text changes nothing.
///
/// ```
/// use winnable_model::fold;
/// assert_eq!(fold("  Ａｃｍｅ\u{a0}\u{200b} Co.,  Ltd. "), "acme co., ltd.");
/// assert_eq!(fold("㈜한빛"), "(주)한빛");
/// assert_eq!(fold("\u{1112}\u{1161}\u{11ab}"), "한");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Most labels and many names are tidy already.
        let is_tidy = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
        if text.bytes().all(is_tidy) {
            return text.to_owned();
        }
        return tidy(text.chars()).to_ascii_lowercase();
    }
    // Taking out an invisible character, or lower-casing, can leave a base and a mark side by side
    // that compose; the second normalisation is what makes folding idempotent.
    tidy(text.nfkc()).to_lowercase().nfkc().collect()
}

/// Runs of white space become one space, none at the ends; what cannot be seen goes.
fn tidy(chars: impl Iterator<Item = char>) -> String {
    let mut tidied = String::with_capacity(chars.size_hint().0);
    let mut space_is_due = false;
    for c in chars {
        if c.is_whitespace() {
            space_is_due = !tidied.is_empty();
        } else if !is_invisible(c) {
            if space_is_due {
                tidied.push(' ');
                space_is_due = false;
            }
            tidied.push(c);
        }
    }
    tidied
}

/// Control characters and those that render as nothing: joiners, direction marks, fillers.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
}
