//! Records that some program put in quotes as a whole, so that they look like one field.

use std::io::Read;

use super::fault::ScanFault;
use super::find::Extent;
use super::footer;
use super::judge::text_of;
use super::machine::{Input, Machine, Step};
use super::record::{Outcome, RecordBuf, Span};
use super::scanner::RecordScanner;

impl<R: Read> RecordScanner<R> {
    /// Reads a record of one quoted field as what stands inside the quotes, where that has as many
    /// fields as the header; sets it aside where it has delimiters and another number of fields.
    /// `None` where the record is not wrapped.
    pub(super) fn unwrap(&mut self, extent: Extent, into: &mut RecordBuf) -> Option<Outcome> {
        let expected = self.width.filter(|width| *width > 1)?;
        let [span] = into.spans.as_slice() else {
            return None;
        };
        let is_quoted = extent.has_quotes && span.start == 1 && span.end + 1 == extent.content;
        let bytes = &self.window.bytes()[..extent.content];
        if !is_quoted || !bytes[span.start..span.end].contains(&self.delimiter) {
            return None;
        }
        let text = text_of(bytes, self.window.offset()).ok()?;
        let inner = text[span.start..span.end].replace("\"\"", "\"");
        if self.in_footer || footer::opens_footer(&inner) {
            return None;
        }
        let fields = fields(&inner, self.delimiter, self.column_cap);
        if let Some(fields) = fields.filter(|fields| fields.len() == expected) {
            into.text.push_str(text);
            into.raw = text.len();
            into.refill(&inner, fields);
            self.in_footer = false;
            self.pass(extent);
            return Some(Outcome::Record);
        }
        // A record that spans lines gives up its first line only.
        let spans_lines = super::lines::first_break(bytes).is_some();
        let is_text = self.after_blank || spans_lines;
        (!is_text).then(|| self.set_aside(ScanFault::Wrapped { expected }, Some(1), extent))
    }
}

/// The fields of a text that is one record and nothing else.
fn fields(text: &str, delimiter: u8, most: usize) -> Option<Vec<Span>> {
    let input = Input {
        bytes: text.as_bytes(),
        last: true,
        delimiter,
        fields: most,
    };
    let mut spans = Vec::new();
    match Machine::default().advance(&input, &mut spans) {
        Step::Record { content, .. } if content == text.len() => Some(spans),
        _ => None,
    }
}
