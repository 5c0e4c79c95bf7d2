//! A guess among the older encodings, and what speaks against it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, WINDOWS_1252};

use super::candidates::EncodingCandidates;
use crate::text_encoding::TextEncoding;

/// How many bytes of lines beyond ASCII are looked at: more say nothing new, and the detector is slow.
const KEPT: usize = 1024 * 1024;

/// What the bytes of a file say to a detector of encodings.
#[derive(Debug)]
pub(super) struct Guess {
    detector: EncodingDetectorBox,
    /// The first lines that are not ASCII.
    lines: Vec<u8>,
    /// The line that goes on.
    line: Vec<u8>,
}

/// The detector says nothing of itself.
struct EncodingDetectorBox(Box<EncodingDetector>);

impl std::fmt::Debug for EncodingDetectorBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EncodingDetector")
    }
}

impl Default for Guess {
    fn default() -> Self {
        let detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        Self {
            detector: EncodingDetectorBox(Box::new(detector)),
            lines: Vec::new(),
            line: Vec::new(),
        }
    }
}

impl Guess {
    pub(super) fn observe(&mut self, chunk: &[u8]) {
        for piece in chunk.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')) {
            if self.lines.len() >= KEPT {
                return;
            }
            let room = KEPT.saturating_sub(self.line.len());
            self.line
                .extend_from_slice(piece.get(..room.min(piece.len())).unwrap_or_default());
            if piece.ends_with(b"\n") || piece.ends_with(b"\r") {
                self.keep_line();
            }
        }
    }

    fn keep_line(&mut self) {
        if !self.line.is_ascii() {
            self.lines.extend_from_slice(&self.line);
        }
        self.line.clear();
    }

    /// The end of the file, or of what is looked at.
    pub(super) fn end(&mut self) {
        self.keep_line();
        self.detector.0.feed(&self.lines, false);
    }

    /// The encoding, where it is one of those that can be told and its text looks like text.
    pub(super) fn decide(&self, korean: bool) -> Option<TextEncoding> {
        let hint: Option<&[u8]> = korean.then_some(b"kr");
        let guess = self.detector.0.guess(hint, Utf8Detection::Deny);
        let known = [
            (WINDOWS_1252, TextEncoding::Windows1252),
            (SHIFT_JIS, TextEncoding::ShiftJis),
            (GBK, TextEncoding::Gbk),
            (BIG5, TextEncoding::Big5),
            (EUC_KR, TextEncoding::Cp949),
        ];
        let found = known.into_iter().find(|(encoding, _)| *encoding == guess);
        let (_, encoding) = found?;
        let text = EncodingCandidates::read(&self.lines, encoding)?;
        (encoding != TextEncoding::Windows1252 || looks_like_text(&text)).then_some(encoding)
    }

    /// The refusal of the file, with the encodings in which its bytes would be text.
    pub(super) fn refusal(&self, likely: Option<TextEncoding>) -> EncodingCandidates {
        EncodingCandidates::of(&self.lines, likely)
    }
}

/// Whether no word has a symbol in it: a letter of another encoding that is a symbol in this one.
fn looks_like_text(text: &str) -> bool {
    let mut before: [Option<char>; 2] = [None, None];
    for letter in text.chars().chain(['\n']) {
        if let [first, Some(symbol)] = before
            && is_odd(first, symbol, letter)
        {
            return false;
        }
        before = [before[1], Some(letter)];
    }
    true
}

/// Whether a character does not belong between its neighbours.
fn is_odd(before: Option<char>, symbol: char, after: char) -> bool {
    let behind = before.is_some_and(char::is_alphabetic);
    let ahead = after.is_alphabetic();
    match symbol {
        // These never touch a word that they do not belong to.
        '†' | '‡' | 'ˆ' | '˜' | '‰' | '¤' | '¥' | '¦' | '¨' | '¬' | '¯' | '±' | '´' | '¸' => {
            behind || ahead
        }
        '€' | '‹' | '›' | '‚' | '„' | '…' | '•' | '—' | '–' | '“' | '”' | '™' | '¡' | '¢' | '£'
        | '§' | '©' | '«' | '\u{AD}' | '®' | '°' | '²' | '³' | 'µ' | '¶' | '¹' | '»' | '¼'
        | '½' | '¾' | '¿' | '×' | '÷' => behind && ahead && after.is_lowercase(),
        // Capitals that stand where other encodings have small letters.
        'Š' | 'Œ' | 'Ž' | 'Ÿ' => before.is_some_and(char::is_lowercase),
        _ => false,
    }
}

#[cfg(test)]
pub(super) fn reads_as_text(text: &str) -> bool {
    looks_like_text(text)
}
