//! Text of any encoding as UTF-8, without losing the place of anything in the file.

use std::collections::VecDeque;
use std::fmt;
use std::io::{self, ErrorKind, Read};

use encoding_rs::{Decoder, DecoderResult};
use memchr::memchr3_iter;

use crate::text_encoding::TextEncoding;

/// How many bytes of the file are decoded at once.
const CHUNK: usize = 32 * 1024;

/// What stands for bytes that mean nothing in the encoding: no part of any UTF-8 text, so that the
/// scanner sets the row aside.
pub(crate) const MALFORMED: u8 = 0xFF;

/// A reader that hands out the UTF-8 of a source in another encoding.
///
/// A sequence that means nothing comes out as [`MALFORMED`], never as a character. Whatever the sizes
/// of the reads, the same bytes come out.
pub(crate) struct Decoding<R> {
    source: R,
    encoding: TextEncoding,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// How much was decoded, in bytes of the file and in bytes of the text.
    at: u64,
    written: u64,
    text: Vec<u8>,
    given: usize,
    ended: bool,
    marks: VecDeque<Mark>,
    /// The last bytes that were decoded.
    recent: Vec<u8>,
}

/// A place that is known on both sides: behind a line end, at a NUL or at a sequence without meaning.
#[derive(Clone, Debug)]
struct Mark {
    text: u64,
    file: u64,
    /// The bytes of a sequence without meaning.
    malformed: Vec<u8>,
}

impl<R: Read> Decoding<R> {
    /// Decodes `source` from where it stands; UTF-8 passes through.
    pub(crate) fn new(source: R, encoding: TextEncoding) -> Self {
        let codec = encoding.codec();
        Self {
            source,
            encoding,
            decoder: codec.map(encoding_rs::Encoding::new_decoder_without_bom_handling),
            raw: Vec::new(),
            at: 0,
            written: 0,
            text: Vec::new(),
            given: 0,
            ended: false,
            marks: VecDeque::new(),
            recent: Vec::new(),
        }
    }

    /// The source, from where it stands.
    pub(crate) fn source(&self) -> &R {
        &self.source
    }

    /// Forgets places before an offset of the text: nobody will ask for them.
    pub(crate) fn forget_before(&mut self, text: u64) {
        while self.marks.get(1).is_some_and(|next| next.text <= text) {
            self.marks.pop_front();
        }
    }

    /// Where in the file an offset of the text stands: exact at starts of lines, at NULs and at
    /// sequences without meaning, else the last such place before it.
    pub(crate) fn offset_in_file(&self, text: u64) -> u64 {
        if self.decoder.is_none() && self.encoding.is_utf8() {
            return text;
        }
        let after = self.marks.partition_point(|mark| mark.text <= text);
        let mark = after.checked_sub(1).and_then(|at| self.marks.get(at));
        mark.map_or(0, |mark| mark.file)
    }

    /// The sequences without meaning from one offset of the text to another, in their order.
    pub(crate) fn malformed(&self, from: u64, to: u64) -> impl Iterator<Item = &[u8]> {
        let marks = self.marks.iter();
        marks
            .filter(move |mark| (from..to).contains(&mark.text) && !mark.malformed.is_empty())
            .map(|mark| mark.malformed.as_slice())
    }

    fn fill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.given = 0;
        while self.text.is_empty() && !self.ended {
            self.raw.resize(CHUNK, 0);
            let mut n = read_some(&mut self.source, &mut self.raw)?;
            // No unit of UTF-16 is cut in two, but for one that the end of the file cuts.
            if self.encoding.is_utf16() && n % 2 == 1 {
                self.raw.resize(CHUNK + 1, 0);
                let rest = self.raw.get_mut(n..=n).unwrap_or_default();
                n += read_some(&mut self.source, rest)?;
            }
            self.raw.truncate(n);
            self.ended = n == 0;
            self.decode_chunk();
        }
        Ok(())
    }

    /// Decodes what was read, piece by piece, so that the places are known at which rows start and at
    /// which something is wrong.
    fn decode_chunk(&mut self) {
        let raw = std::mem::take(&mut self.raw);
        let mut from = 0;
        for stop in stops(self.encoding, &raw) {
            if stop.is_fault {
                self.piece(raw.get(from..stop.start).unwrap_or_default(), false);
                from = stop.start;
                self.mark(Vec::new());
            }
            let piece = raw.get(from..stop.end).unwrap_or_default();
            if stop.is_fault && piece != [0] && !self.encoding.is_utf16() {
                self.malformed_at(self.at, piece.to_vec());
                self.at += piece.len() as u64;
            } else {
                self.piece(piece, false);
            }
            self.mark(Vec::new());
            from = stop.end;
        }
        let last = self.ended;
        self.piece(raw.get(from..).unwrap_or_default(), last);
        if last {
            self.mark(Vec::new());
        }
        self.raw = raw;
    }

    fn piece(&mut self, mut raw: &[u8], last: bool) {
        let Some(mut decoder) = self.decoder.take() else {
            return;
        };
        loop {
            let room = decoder
                .max_utf8_buffer_length_without_replacement(raw.len())
                .unwrap_or(CHUNK);
            let start = self.text.len();
            self.text.resize(start + room + 1, 0);
            let into = self.text.get_mut(start..).unwrap_or_default();
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(raw, into, last);
            self.text.truncate(start + written);
            self.at += read as u64;
            self.written += written as u64;
            let (consumed, rest) = raw.split_at_checked(read).unwrap_or((raw, &[]));
            self.remember(consumed);
            raw = rest;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(length, behind) => {
                    let (length, behind) = (usize::from(length), usize::from(behind));
                    let end = self.recent.len().saturating_sub(behind);
                    let start = end.saturating_sub(length);
                    let bytes = self.recent.get(start..end).unwrap_or_default().to_vec();
                    self.malformed_at(self.at - (length + behind) as u64, bytes);
                }
            }
        }
        self.decoder = Some(decoder);
    }

    /// Keeps the last bytes that were decoded: a sequence may start in one read and end in the next.
    fn remember(&mut self, consumed: &[u8]) {
        const LONGEST: usize = 8;
        let last = consumed.len().saturating_sub(LONGEST);
        self.recent
            .extend_from_slice(consumed.get(last..).unwrap_or_default());
        let old = self.recent.len().saturating_sub(LONGEST);
        self.recent.drain(..old);
    }

    fn malformed_at(&mut self, file: u64, malformed: Vec<u8>) {
        self.marks.push_back(Mark {
            text: self.written,
            file,
            malformed,
        });
        self.text.push(MALFORMED);
        self.written += 1;
    }

    fn mark(&mut self, malformed: Vec<u8>) {
        let mark = Mark {
            text: self.written,
            file: self.at,
            malformed,
        };
        self.marks.push_back(mark);
    }
}

/// A line end, or what makes its row unusable.
struct Stop {
    start: usize,
    end: usize,
    is_fault: bool,
}

/// Line ends, NULs, and bytes that the encoding has no character for where the decoder has one.
fn stops(encoding: TextEncoding, raw: &[u8]) -> Vec<Stop> {
    let one = |at: usize, is_fault: bool| Stop {
        start: at,
        end: at + 1,
        is_fault,
    };
    match encoding {
        TextEncoding::Utf16Le | TextEncoding::Utf16Be => {
            let high = usize::from(encoding == TextEncoding::Utf16Le);
            let pairs = (0..).step_by(2).zip(raw.chunks_exact(2));
            let units = pairs.filter(|(_, pair)| pair.get(high) == Some(&0));
            let units = units.filter_map(|(at, pair)| Some((at, *pair.get(1 - high)?)));
            units
                .filter(|(_, low)| matches!(low, b'\n' | b'\r' | 0))
                .map(|(at, low)| Stop {
                    start: at,
                    end: at + 2,
                    is_fault: low == 0,
                })
                .collect()
        }
        TextEncoding::Windows1252 => {
            let bytes = raw.iter().enumerate();
            bytes
                .filter_map(|(at, byte)| match byte {
                    b'\n' | b'\r' => Some(one(at, false)),
                    0 | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D => Some(one(at, true)),
                    _ => None,
                })
                .collect()
        }
        _ => memchr3_iter(b'\n', b'\r', 0, raw)
            .map(|at| one(at, raw.get(at) == Some(&0)))
            .collect(),
    }
}

fn read_some(source: &mut impl Read, into: &mut [u8]) -> io::Result<usize> {
    loop {
        match source.read(into) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.decoder.is_none() {
            return self.source.read(buf);
        }
        if self.given == self.text.len() {
            self.fill()?;
        }
        let left = self.text.get(self.given..).unwrap_or_default();
        let n = left.len().min(buf.len());
        for (to, from) in buf.iter_mut().zip(left) {
            *to = *from;
        }
        self.given += n;
        Ok(n)
    }
}

impl<R> fmt::Debug for Decoding<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoding")
            .field("encoding", &self.encoding)
            .field("at", &self.at)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
