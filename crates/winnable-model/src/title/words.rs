//! A title as plain words, so that one comparison serves every spelling of it.

use crate::fold;

/// Longer titles are pasted paragraphs. The bound also keeps the scan of hostile input short.
const MAX_CHARS: usize = 300;

/// What people are when they serve the post that follows `to`.
const SERVING: [&str; 14] = [
    " assistant to ",
    " secretary to ",
    " advisor to ",
    " adviser to ",
    " aide to ",
    " counsel to ",
    " delegate to ",
    " deputy to ",
    " ea to ",
    " pa to ",
    " report to ",
    " reporting to ",
    " reports to ",
    " staff to ",
];

/// Words between single spaces, with a space at either end; segments are set apart by ` | `.
///
/// `"IT팀장/Sr. Manager, R&D"` is `" it 팀장 | sr manager | r d "`.
#[derive(Debug)]
pub(super) struct Words(String);

impl Words {
    pub(super) fn of(raw: &str) -> Self {
        let mut text = plain(raw);
        let served = SERVING.iter().filter_map(|phrase| {
            let at = text.find(phrase)?;
            Some(at + phrase.len() - "to ".len())
        });
        if let Some(end) = served.min() {
            text.truncate(end);
        }
        Self(text)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

fn plain(raw: &str) -> String {
    let chars: Vec<char> = fold(raw).chars().take(MAX_CHARS).collect();
    let at = |index: Option<usize>| index.and_then(|index| chars.get(index).copied());
    let mut text = String::from(" ");
    for (index, &c) in chars.iter().enumerate() {
        let before = at(index.checked_sub(1));
        if is_letter(c) {
            if before.is_some_and(|before| is_letter(before) && is_hangul(before) != is_hangul(c)) {
                text.push(' ');
            }
            text.push(c);
        } else if c == '.' && is_initial(before, at(index.checked_sub(2))) {
            // `c.e.o.` is `ceo`, while `sr.manager` is two words.
        } else if separates(c, before, at(Some(index + 1))) {
            end_segment(&mut text);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
    if !text.ends_with(' ') {
        text.push(' ');
    }
    text
}

/// The interpunct that Korean files write comes out of NFKC as a letter of old Hangul.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c != '\u{119e}'
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}')
}

fn is_initial(before: Option<char>, two_before: Option<char>) -> bool {
    before.is_some_and(is_letter) && !two_before.is_some_and(is_letter)
}

/// A hyphen joins words, as in `co-founder`, unless it stands between spaces.
fn separates(c: char, before: Option<char>, after: Option<char>) -> bool {
    match c {
        ',' | '/' | '|' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '+' | '·'
        | '•' | '、' | '–' | '—' | '\u{119e}' => true,
        '-' => before == Some(' ') && after == Some(' '),
        _ => false,
    }
}

fn end_segment(text: &mut String) {
    if !text.ends_with(' ') {
        text.push(' ');
    }
    if !text.ends_with("| ") {
        text.push_str("| ");
    }
}
