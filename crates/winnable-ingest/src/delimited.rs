//! Records of a file of text.

use crate::decode::{Decoding, MALFORMED};
use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::input::Input;
use crate::limits::Limits;
use crate::records::{Fingerprint, Records};
use crate::scan::{BadRecord, Delimiter, Outcome, RecordBuf, RecordScanner, ScanFault};
use crate::text_encoding::TextEncoding;

/// A scanner over the text of a file.
pub(crate) struct Delimited<'a> {
    scanner: RecordScanner<Decoding<HashingReader<&'a mut dyn Input>>>,
    encoding: TextEncoding,
}

impl<'a> Delimited<'a> {
    pub(crate) fn new(
        input: &'a mut dyn Input,
        (encoding, delimiter): (TextEncoding, Delimiter),
        limits: &Limits,
    ) -> Self {
        let text = Decoding::new(HashingReader::new(input), encoding);
        let scanner = RecordScanner::new(text, delimiter)
            .with_record_cap(Limits::len(limits.record_bytes))
            .with_field_cap(Limits::len(limits.field_bytes))
            .with_column_cap(Limits::len(limits.columns));
        Self { scanner, encoding }
    }

    /// Makes places in the text places in the file, and shows its own bytes where they mean nothing.
    fn place_bad(&self, bad: &mut BadRecord) {
        let source = self.scanner.source();
        let (start, end) = (bad.byte_offset, bad.byte_offset + bad.length);
        bad.byte_offset = source.offset_in_file(start);
        bad.length = source.offset_in_file(end) - bad.byte_offset;
        match &mut bad.fault {
            ScanFault::InvalidUtf8 { byte_offset } => {
                bad.fault = ScanFault::Malformed {
                    byte_offset: source.offset_in_file(*byte_offset),
                    encoding: self.encoding,
                };
            }
            ScanFault::NulByte { byte_offset } => {
                *byte_offset = source.offset_in_file(*byte_offset);
            }
            _ => {}
        }
        bad.raw = with_own_bytes(&bad.raw, source.malformed(start, end));
    }
}

impl Records for Delimited<'_> {
    fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        let mut outcome = self.scanner.read(into)?;
        if !self.encoding.is_utf8() {
            if let Some(Outcome::Bad(bad)) = &mut outcome {
                self.place_bad(bad);
            }
            into.place_at(self.scanner.source().offset_in_file(into.byte_offset()));
            let next = self.scanner.byte_offset();
            self.scanner.source_mut().forget_before(next);
        }
        Ok(outcome)
    }

    fn expect_width(&mut self, fields: usize, widest: usize) {
        self.scanner.expect_width(fields);
        self.scanner.accept_width(widest);
    }

    fn fingerprint(&self) -> Fingerprint {
        self.scanner.source().source().fingerprint()
    }
}

/// A shown record in which each sign for a sequence without meaning is that sequence's own bytes.
fn with_own_bytes<'b>(raw: &str, malformed: impl Iterator<Item = &'b [u8]>) -> String {
    use std::fmt::Write as _;

    let sign = format!("\\x{MALFORMED:02X}");
    let mut pieces = raw.split(sign.as_str());
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    let mut malformed = malformed;
    for piece in pieces {
        match malformed.next() {
            Some(bytes) => {
                for byte in bytes {
                    // Writing to a `String` does not fail.
                    let _ = write!(shown, "\\x{byte:02X}");
                }
            }
            None => shown.push_str(&sign),
        }
        shown.push_str(piece);
    }
    shown
}

#[cfg(test)]
mod tests;
