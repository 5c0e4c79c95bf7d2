//! The letters of a name as they are compared.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Writes a name in the letters by which names are compared: NFKC, lower case, Latin letters
/// without their marks, no characters that cannot be seen. Hangul comes out composed, and kana keep
/// their marks.
///
/// It is called for every name of every file, so that plain ASCII goes a short way.
pub(crate) fn fold_into(raw: &str, out: &mut String) {
    out.clear();
    if raw.is_ascii() {
        out.extend(
            raw.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    let tidied = tidy_brackets(raw);
    let plain = tidied.chars().filter(|c| !is_sign(*c)).nfkd();
    // Marks over Latin, Greek and Cyrillic letters go; a Hangul syllable or a voiced kana is not
    // made of those, and is put together again.
    let plain = plain.filter(|c| !is_combining(*c) && !is_invisible(*c));
    let lower = plain.flat_map(char::to_lowercase).flat_map(spelled_out);
    out.extend(lower.filter(|c| !is_combining(*c)).nfc());
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A letter as it is written where the keyboard lacks it.
fn spelled_out(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ı' => ('i', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

/// Signs that lawyers add to names.
fn is_sign(c: char) -> bool {
    matches!(c, '™' | '®' | '©' | '℠')
}

/// Writes the Korean forms in brackets as they are known, whatever the brackets: `[주]`, `( 주 )` and
/// `주)` are `(주)`.
fn tidy_brackets(raw: &str) -> Cow<'_, str> {
    let has_form = raw.contains(FORMS);
    if !has_form || !raw.contains(|c| bracket(c) != c || c == ')') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len() + 1);
    let start = raw.trim_start();
    if start
        .strip_prefix(FORMS)
        .is_some_and(|rest| rest.starts_with([')', '〕', ']', '】', '）']))
    {
        text.push('(');
    }
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        let c = bracket(c);
        text.push(c);
        // Spaces beside the form in brackets.
        let inner = rest.trim_start();
        let behind = inner.strip_prefix(FORMS).map(str::trim_start);
        let closed = behind.filter(|behind| behind.chars().next().map(bracket) == Some(')'));
        if let (true, Some(behind), Some(form)) = (c == '(', closed, inner.chars().next()) {
            text.push(form);
            rest = behind;
        }
    }
    Cow::Owned(text)
}

/// The one-letter forms that stand in brackets.
const FORMS: [char; 3] = ['주', '유', '株'];

/// A bracket as it is typed most.
fn bracket(c: char) -> char {
    match c {
        '[' | '〔' | '【' | '（' => '(',
        ']' | '〕' | '】' | '）' => ')',
        other => other,
    }
}

/// Writes a name with its umlauts written out, as where a keyboard has none: *Müller* is *Mueller*.
/// Says whether there is one; without, nothing is written.
pub(crate) fn write_out(raw: &str, text: &mut String) -> bool {
    let has = |c: char| matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' | 'å' | 'Å' | '\u{308}');
    text.clear();
    if raw.is_ascii() || !raw.contains(has) {
        return false;
    }
    for c in raw.nfc() {
        match c {
            'ä' | 'Ä' => text.push_str("ae"),
            'ö' | 'Ö' => text.push_str("oe"),
            'ü' | 'Ü' => text.push_str("ue"),
            'å' | 'Å' => text.push_str("aa"),
            other => text.push(other),
        }
    }
    true
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
}

/// The kinds of writing between which a word ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Latin and every other alphabet.
    Alphabet,
    /// Korean syllables.
    Hangul,
    /// Chinese characters and kana.
    Han,
}

/// The script of a letter.
pub(super) fn script(c: char) -> Script {
    match c {
        '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' => {
            Script::Hangul
        }
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2fa1f}' => Script::Han,
        _ => Script::Alphabet,
    }
}
