//! A cell's text before it is read: one form for characters that look alike.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// What exports and people write for "no value".
const BLANKS: [&str; 8] = [
    "",
    "-",
    "n/a",
    "#n/a",
    "null",
    "없음",
    "해당없음",
    "해당 없음",
];

/// The length of the longest of [`BLANKS`] in ASCII.
const LONGEST_ASCII: usize = 4;

/// Whether a cell says that there is no value: blank, a lone dash, `N/A`, `#N/A`, `null`, `없음`.
///
/// A zero is a value; so is `NaN`, which the number readers refuse.
///
/// ```
/// use winnable_model::is_blank;
/// assert!(is_blank(" N/A ") && is_blank("—"));
/// assert!(!is_blank("0"));
/// ```
pub fn is_blank(raw: &str) -> bool {
    // Every cell of a file is asked, and most are longer than any of the words.
    if let [first, .., last] = raw.as_bytes()
        && raw.len() > LONGEST_ASCII
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
        && raw.is_ascii()
    {
        return false;
    }
    says_nothing(&fold(raw))
}

/// [`is_blank`] for a text that is folded already.
pub(super) fn says_nothing(text: &str) -> bool {
    BLANKS.iter().any(|blank| text.eq_ignore_ascii_case(blank))
}

/// Trims, composes Hangul, and maps full-width forms, dashes and spaces to ASCII.
///
/// Not the whole of NFKC: that would read `5²` as 52 and `①` as 1.
pub(super) fn fold(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(is_invisible);
    if trimmed.is_ascii() {
        return Cow::Borrowed(trimmed);
    }
    let composed: Vec<char> = trimmed.nfc().map(fold_char).collect();
    let folded: String = composed
        .iter()
        .enumerate()
        .map(|(at, &c)| {
            if c != NO_BREAK_SPACE {
                return c;
            }
            // Between digits a no-break space groups thousands, as French exports write it.
            let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
            let before = at.checked_sub(1).and_then(|at| composed.get(at));
            if digit(before) && digit(composed.get(at + 1)) {
                GROUP_MARK
            } else {
                ' '
            }
        })
        .collect();
    Cow::Owned(folded.trim().to_owned())
}

/// The apostrophe, which groups digits in Switzerland; no-break spaces between digits become one.
pub(super) const GROUP_MARK: char = '\'';
const NO_BREAK_SPACE: char = '\u{a0}';

fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn fold_char(c: char) -> char {
    match c {
        '\u{2007}' | '\u{2009}' | '\u{202f}' => NO_BREAK_SPACE,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' => GROUP_MARK,
        '\u{223c}' | '\u{301c}' => '~',
        '\u{ff01}'..='\u{ff5e}' => half_width(c),
        '\u{ffe0}' => '¢',
        '\u{ffe1}' => '£',
        '\u{ffe5}' => '¥',
        '\u{ffe6}' => '₩',
        c if c.is_whitespace() && c != NO_BREAK_SPACE => ' ',
        c => c,
    }
}

/// The ASCII character of a full-width form; the two blocks run in parallel.
fn half_width(c: char) -> char {
    u32::from(c)
        .checked_sub(0xfee0)
        .and_then(char::from_u32)
        .unwrap_or(c)
}
