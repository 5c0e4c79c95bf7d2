//! Records that are kept for a while, in memory that they share.

use std::ops::Range;

use super::record::{RecordBuf, Span};

/// The texts and fields of many records.
#[derive(Debug, Default)]
pub(crate) struct Pile {
    texts: String,
    spans: Vec<Span>,
}

/// A record of a [`Pile`].
#[derive(Debug)]
pub(crate) struct Piled {
    /// The record without its text and its fields.
    bare: RecordBuf,
    text: Range<usize>,
    spans: Range<usize>,
}

impl Pile {
    /// Keeps a record.
    pub(crate) fn push(&mut self, record: &RecordBuf) -> Piled {
        let (text, spans) = (self.texts.len(), self.spans.len());
        self.texts.push_str(&record.text);
        self.spans.extend_from_slice(&record.spans);
        Piled {
            bare: RecordBuf {
                text: String::new(),
                spans: Vec::new(),
                ..*record
            },
            text: text..self.texts.len(),
            spans: spans..self.spans.len(),
        }
    }

    /// A record that was kept here.
    pub(crate) fn record(&self, piled: Piled) -> RecordBuf {
        let text = self.texts.get(piled.text).unwrap_or_default();
        let spans = self.spans.get(piled.spans).unwrap_or_default();
        RecordBuf {
            text: text.to_owned(),
            spans: spans.to_vec(),
            ..piled.bare
        }
    }
}
