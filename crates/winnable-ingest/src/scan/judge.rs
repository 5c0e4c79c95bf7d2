//! What a record with clear ends is: a row, a blank, a footer line, or bad after all.

use std::io::{self, Read};

use memchr::memchr;

use super::fault::ScanFault;
use super::find::Extent;
use super::footer;
use super::lines::first_break;
use super::record::{Outcome, RecordBuf, Span};
use super::scanner::RecordScanner;

impl<R: Read> RecordScanner<R> {
    /// Decides what the record is and moves behind it.
    pub(super) fn judge(&mut self, extent: Extent, into: &mut RecordBuf) -> io::Result<Outcome> {
        let bytes = &self.window.bytes()[..extent.content];
        if into.spans.iter().all(|span| is_blank(bytes, span)) {
            self.pass(extent);
            return Ok(Outcome::Blank);
        }
        let written = into.spans.len();
        self.drop_blank_tail(extent, &mut into.spans);
        if let Some(at) = self.long_field(into) {
            let limit = self.field_cap;
            return Ok(self.set_aside(ScanFault::FieldTooLong { limit }, Some(at + 1), extent));
        }
        if let Some(outcome) = self.unwrap(extent, into) {
            return Ok(outcome);
        }
        let fits = self.fits(into.len(), written);
        let bytes = &self.window.bytes()[..extent.content];
        if !fits && extent.has_quotes && first_break(bytes).is_some() {
            return self.set_line_aside(self.miscount(into, None), None);
        }
        let text = match text_of(bytes, self.window.offset()) {
            Ok(text) => text,
            Err(fault) => return Ok(self.set_aside(fault, None, extent)),
        };
        into.fill(text);
        // In a row of its own width a delimiter inside a name would move all that follows.
        let is_wide = self.width.is_some_and(|width| into.len() > width);
        let is_sure = self.unnamed == Some(true) || stray_delimiter(into).is_none();
        let fits = fits && (!is_wide || is_sure);
        if self.is_footer(extent.next, fits, into)? {
            self.in_footer = true;
            self.pass(extent);
            return Ok(Outcome::Footer);
        }
        if !fits {
            let near = stray_delimiter(into).filter(|_| Some(into.len()) > self.width);
            return Ok(self.set_aside(self.miscount(into, near), near, extent));
        }
        self.in_footer = false;
        if self.width.is_some_and(|width| width < self.widest) {
            self.unnamed.get_or_insert(written >= self.widest);
        }
        self.pass(extent);
        Ok(Outcome::Record)
    }

    /// Whether a record has the fields of the header, or those of its columns without a name besides,
    /// as long as rows are written with these.
    fn fits(&self, len: usize, written: usize) -> bool {
        let Some(width) = self.width else { return true };
        let is_wide = len > width && written == self.widest && self.unnamed != Some(false);
        len == width || is_wide
    }

    /// Forgets blank fields beyond the width of the header, which Excel writes below wider rows.
    fn drop_blank_tail(&self, extent: Extent, spans: &mut Vec<Span>) {
        let Some(width) = self.width else { return };
        let bytes = &self.window.bytes()[..extent.content];
        while spans.len() > width && spans.last().is_some_and(|span| is_blank(bytes, span)) {
            spans.pop();
        }
    }

    fn long_field(&self, record: &RecordBuf) -> Option<usize> {
        let mut spans = record.spans.iter();
        spans.position(|span| span.end - span.start > self.field_cap)
    }

    fn miscount(&self, record: &RecordBuf, near: Option<usize>) -> ScanFault {
        ScanFault::FieldCount {
            found: record.len(),
            expected: self.width.unwrap_or(record.len()),
            near,
        }
    }

    /// A footer follows a blank line and is narrower than the rows; a total does the one or the other. Below its first line only the
    /// width tells: the company's name, for one, can be anything.
    fn is_footer(&mut self, next: usize, fits: bool, record: &RecordBuf) -> io::Result<bool> {
        if (self.after_blank || !fits) && footer::is_total(record) {
            return Ok(true);
        }
        if !self.in_footer && (fits || !self.after_blank) {
            return Ok(false);
        }
        if footer::is_worded(record) {
            return Ok(true);
        }
        if fits || record.len() > 1 {
            return Ok(false);
        }
        if !self.in_footer {
            self.window.reach(next + footer::LOOKAHEAD)?;
            let below = &self.window.bytes()[next..];
            return Ok(footer::is_announced(
                &below[..below.len().min(footer::LOOKAHEAD)],
            ));
        }
        Ok(true)
    }
}

fn is_blank(bytes: &[u8], span: &Span) -> bool {
    bytes[span.start..span.end].trim_ascii().is_empty()
}

/// The record as text, if it is text.
pub(super) fn text_of(bytes: &[u8], byte_offset: u64) -> Result<&str, ScanFault> {
    let text = str::from_utf8(bytes).map_err(|error| ScanFault::InvalidUtf8 {
        byte_offset: byte_offset + error.valid_up_to() as u64,
    })?;
    match memchr(0, bytes) {
        None => Ok(text),
        Some(at) => Err(ScanFault::NulByte {
            byte_offset: byte_offset + at as u64,
        }),
    }
}

/// The field, from 1, before the first one that starts with a space: people write a space after the
/// comma of `Acme, Inc.`, and programs write none after a delimiter.
fn stray_delimiter(record: &RecordBuf) -> Option<usize> {
    record
        .iter()
        .skip(1)
        .position(|field| field.starts_with(' '))
        .map(|before| before + 1)
}
