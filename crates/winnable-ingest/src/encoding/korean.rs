//! Whether a file is Korean text in CP949.

use encoding_rs::{Decoder, DecoderResult, EUC_KR};

use memchr::memchr_iter;

/// What the characters of a file are, when it is read as CP949.
#[derive(Debug)]
pub(super) struct Korean {
    decoder: Decoder,
    text: Vec<u8>,
    /// The first byte of a pair that goes on.
    lead: Option<u8>,
    /// Syllables that everyday text is made of, and all others, which other encodings hit.
    common: u64,
    rare: u64,
    hanja: u64,
    /// Characters that are neither ASCII nor Hangul nor hanja.
    others: u64,
    lines: u64,
    malformed: u64,
}

impl Default for Korean {
    fn default() -> Self {
        Self {
            decoder: EUC_KR.new_decoder_without_bom_handling(),
            text: vec![0; 64 * 1024],
            lead: None,
            common: 0,
            rare: 0,
            hanja: 0,
            others: 0,
            lines: 1,
            malformed: 0,
        }
    }
}

impl Korean {
    pub(super) fn observe(&mut self, chunk: &[u8]) {
        self.lines += memchr_iter(b'\n', chunk).count() as u64;
        if chunk.is_ascii() && self.lead.is_none() {
            return;
        }
        self.count_pairs(chunk);
        self.decode(chunk, false);
    }

    pub(super) fn end(&mut self) {
        self.decode(&[], true);
    }

    /// The syllables of KS X 1001 are those of everyday text.
    fn count_pairs(&mut self, chunk: &[u8]) {
        for &byte in chunk {
            match self.lead.take() {
                Some(lead) => {
                    let is_common = (0xB0..=0xC8).contains(&lead) && byte >= 0xA1;
                    self.common += u64::from(is_common);
                    // A line end is no second byte.
                    if byte < 0x41 {
                        self.lead = None;
                    }
                }
                None if byte >= 0x81 => self.lead = Some(byte),
                None => {}
            }
        }
    }

    fn decode(&mut self, mut chunk: &[u8], last: bool) {
        let mut text = std::mem::take(&mut self.text);
        loop {
            let (result, read, written) = self
                .decoder
                .decode_to_utf8_without_replacement(chunk, &mut text, last);
            let decoded = text.get(..written).unwrap_or_default();
            self.count(str::from_utf8(decoded).unwrap_or_default());
            chunk = chunk.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.malformed += 1,
            }
        }
        self.text = text;
    }

    fn count(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| !letter.is_ascii()) {
            match letter {
                '\u{AC00}'..='\u{D7A3}' => self.rare += 1,
                '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => self.hanja += 1,
                _ => self.others += 1,
            }
        }
    }

    /// Whether every sequence means something, but for one line of a thousand, or a single one.
    pub(super) fn is_whole(&self) -> bool {
        self.malformed <= 1 || self.malformed * 1000 < self.lines
    }

    pub(super) fn has_hangul(&self) -> bool {
        // `rare` counts all syllables here.
        let beyond_ascii = self.rare + self.hanja + self.others;
        self.rare * 10 > beyond_ascii * 3
    }

    /// Whether Hangul is more than three in ten of what is not ASCII, and everyday Hangul at that:
    /// Chinese and Japanese bytes read as Korean make hanja and syllables that nobody writes.
    pub(super) fn is_korean(&self) -> bool {
        let rare = self.rare.saturating_sub(self.common);
        self.has_hangul() && self.common >= 2 * (rare + self.hanja)
    }
}
