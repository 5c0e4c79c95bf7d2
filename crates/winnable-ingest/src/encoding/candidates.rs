//! The encodings in which a file's bytes would be text, each with a word of it.

use encoding_rs::DecoderResult;

use crate::text_encoding::TextEncoding;

/// Encodings that a file may be in, the likely ones first, each with a word as it would read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodingCandidates(pub(crate) Vec<(TextEncoding, String)>);

/// How many letters of a word are shown.
const WORD: usize = 24;

impl EncodingCandidates {
    /// One encoding that the bytes point to without being text in it throughout.
    pub(super) fn alone(encoding: TextEncoding) -> Self {
        Self(vec![(encoding, String::new())])
    }

    /// The candidates for lines that are not UTF-8.
    pub(super) fn of(sample: &[u8], likely: Option<TextEncoding>) -> Self {
        let others = [
            TextEncoding::Cp949,
            TextEncoding::Windows1252,
            TextEncoding::Macintosh,
            TextEncoding::ShiftJis,
            TextEncoding::Gbk,
            TextEncoding::Big5,
        ];
        let others = others
            .into_iter()
            .filter(|encoding| Some(*encoding) != likely);
        let word = word(sample);
        let candidate = |encoding: TextEncoding| {
            // What is likely is a candidate even where a sequence of it is damaged.
            if Some(encoding) != likely {
                Self::read(sample, encoding)?;
            }
            Some((encoding, Self::read(word, encoding).unwrap_or_default()))
        };
        Self(
            likely
                .into_iter()
                .chain(others)
                .filter_map(candidate)
                .collect(),
        )
    }

    /// The names of the encodings, each with its word.
    pub(crate) fn listed(&self) -> String {
        let one = |(encoding, word): &(TextEncoding, String)| match word.as_str() {
            "" => encoding.name().to_owned(),
            word => format!("{encoding} (`{word}`)"),
        };
        self.0.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// The text of the lines; `None` where a sequence means nothing.
    pub(super) fn read(sample: &[u8], encoding: TextEncoding) -> Option<String> {
        let is_hole = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
        if encoding == TextEncoding::Windows1252 && sample.iter().any(is_hole) {
            return None;
        }
        let mut decoder = encoding.codec()?.new_decoder_without_bom_handling();
        let room = decoder.max_utf8_buffer_length_without_replacement(sample.len())?;
        let mut text = vec![0; room];
        let (result, _, written) =
            decoder.decode_to_utf8_without_replacement(sample, &mut text, false);
        text.truncate(written);
        match result {
            DecoderResult::InputEmpty => String::from_utf8(text).ok(),
            DecoderResult::OutputFull | DecoderResult::Malformed(..) => None,
        }
    }
}

/// The first word that is not ASCII.
fn word(sample: &[u8]) -> &[u8] {
    let is_end = |byte: &u8| {
        matches!(
            byte,
            b',' | b';' | b'\t' | b'|' | b'"' | b' ' | b'\n' | b'\r'
        )
    };
    let mut words = sample.split(is_end);
    let word = words.find(|word| !word.is_ascii()).unwrap_or_default();
    word.get(..WORD).unwrap_or(word)
}
