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
    let raw = tidied.as_ref();
    for c in raw.chars().filter(|c| !is_sign(*c)).nfkd() {
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

/// Signs that lawyers add to names.
fn is_sign(c: char) -> bool {
    matches!(c, '™' | '®' | '©' | '℠')
}

/// Writes the Korean forms in brackets as they are known, whatever the brackets: `[주]`, `( 주 )` and
/// `주)` are `(주)`.
fn tidy_brackets(raw: &str) -> Cow<'_, str> {
    let has_form = raw.contains(['주', '유', '株']);
    if !has_form || !raw.contains(['[', '〔', '【', ' ', ')', '〕', ']', '】', '）']) {
        return Cow::Borrowed(raw);
    }
    let mut text = raw.replace(['[', '〔', '【', '（'], "(");
    text = text.replace([']', '〕', '】', '）'], ")");
    for form in ["주", "유", "株"] {
        let bracketed = format!("({form})");
        for loose in [
            format!("( {form} )"),
            format!("({form} )"),
            format!("( {form})"),
        ] {
            text = text.replace(&loose, &bracketed);
        }
        if let Some(rest) = text.strip_prefix(&format!("{form})")) {
            text = format!("{bracketed}{rest}");
        }
    }
    Cow::Owned(text)
}

/// A name in which umlauts are written out, as where a keyboard has none: *Müller* is *Mueller*.
/// `None` where there is none.
pub(crate) fn written_out(raw: &str) -> Option<String> {
    let has = |c: char| matches!(c, 'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' | 'å' | 'Å' | '\u{308}');
    if raw.is_ascii() || !raw.contains(has) {
        return None;
    }
    let mut text = String::with_capacity(raw.len());
    for c in raw.nfc() {
        match c {
            'ä' | 'Ä' => text.push_str("ae"),
            'ö' | 'Ö' => text.push_str("oe"),
            'ü' | 'Ü' => text.push_str("ue"),
            'å' | 'Å' => text.push_str("aa"),
            other => text.push(other),
        }
    }
    Some(text)
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
