//! The letters of a name as they are compared.

use unicode_normalization::UnicodeNormalization;

/// Writes a name in the letters by which names are compared: NFKC, lower case, Latin letters
/// without their marks, no characters that cannot be seen. Hangul comes out composed, and kana keep
/// their marks.
///
/// It is called for every name of every file, so that plain ASCII goes a short way.
pub(super) fn fold_into(raw: &str, out: &mut String) {
    out.clear();
    if raw.is_ascii() {
        out.extend(
            raw.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    for c in raw.nfkd() {
        // Marks over Latin, Greek and Cyrillic letters; a Hangul syllable or a voiced kana is not
        // made of those.
        if matches!(c, '\u{300}'..='\u{36f}') || is_invisible(c) {
            continue;
        }
        for lower in c.to_lowercase() {
            match lower {
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ø' => out.push('o'),
                'ł' => out.push('l'),
                'đ' | 'ð' => out.push('d'),
                'þ' => out.push_str("th"),
                'ı' => out.push('i'),
                '\u{300}'..='\u{36f}' => {}
                plain => out.push(plain),
            }
        }
    }
    if !out.is_ascii() {
        let composed: String = out.nfc().collect();
        *out = composed;
    }
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
