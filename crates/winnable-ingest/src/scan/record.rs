//! A record, in buffers that the next one reuses.

use winnable_model::text::workbook::digits_lost;
use winnable_model::{Code, Text};

use super::fault::BadRecord;
use super::scanner::Place;
use crate::cell::{has_lost_digits, is_scientific};

/// What a cell is, apart from its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellForm {
    /// Text, in which a person or a program may have written anything.
    #[default]
    Text,
    /// A number of the file: plain decimal digits with a point, whatever the user's decimal mark.
    Number,
    /// A number, as before, that the file shows in percent: a share of 1.
    Share,
    /// A date of the file, as `2026-01-31` or `2026-01-31T10:00:00`.
    Date,
    /// A flag of the file, as `true` or `false`.
    Flag,
    /// What a spreadsheet shows instead of a value, such as `#N/A`.
    Fault,
}

/// Where a field stands in the text of its record.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Has doubled quotes that are still to be made single.
    pub(crate) escaped: bool,
    pub(super) form: CellForm,
}

/// What one physical record came out as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A row, in the [`RecordBuf`].
    Record,
    /// A row without any value: an empty line, or fields that are all blank. The [`RecordBuf`]
    /// holds its position and no field.
    Blank,
    /// A line of the footer that a report appends below its rows; its text is in the [`RecordBuf`].
    Footer,
    /// A record that cannot be read. The [`RecordBuf`] holds its position and no field.
    Bad(Box<BadRecord>),
}

/// One record: its fields and where it stands. Reading into it again allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct RecordBuf {
    /// The raw record, then the fields that had doubled quotes, without the doubling.
    pub(super) text: String,
    pub(super) raw: usize,
    pub(super) spans: Vec<Span>,
    pub(super) line: u64,
    pub(super) record: u64,
    pub(super) byte_offset: u64,
    pub(super) unwrapped: bool,
}

impl RecordBuf {
    /// An empty record.
    pub fn new() -> Self {
        Self::default()
    }

    /// A record of which one field alone has a text: what a history says of one column.
    pub(crate) fn of_field(index: usize, text: &str) -> Self {
        let blank = Span::default();
        let mut spans = vec![blank; index];
        spans.push(Span {
            end: text.len(),
            ..blank
        });
        Self {
            text: text.to_owned(),
            raw: text.len(),
            spans,
            ..Self::default()
        }
    }

    /// The physical line on which the record starts, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The number of the record, from 1. Blank rows and bad ones have numbers too, so this is the
    /// row that a spreadsheet shows, as long as no quote was left open above it.
    pub fn record(&self) -> u64 {
        self.record
    }

    /// Where the record starts, in bytes from the start of the input, a byte order mark included.
    pub fn byte_offset(&self) -> u64 {
        self.byte_offset
    }

    /// The number of fields.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The field at `index`, from 0, without its quotes.
    pub fn get(&self, index: usize) -> Option<&str> {
        let span = self.spans.get(index)?;
        self.text.get(span.start..span.end)
    }

    /// The fields in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.spans
            .iter()
            .map(|span| &self.text[span.start..span.end])
    }

    /// Whether the record stood in quotes as a whole and was read as what stands inside.
    pub fn is_unwrapped(&self) -> bool {
        self.unwrapped
    }

    /// The record as it stands in the file, without its line end.
    pub fn raw(&self) -> &str {
        &self.text[..self.raw]
    }

    /// What the cell at `index`, from 0, is; text where there is none.
    pub fn cell_form(&self, index: usize) -> CellForm {
        self.spans
            .get(index)
            .map_or(CellForm::Text, |span| span.form)
    }

    /// Makes cells blank that hold an error of a spreadsheet; gives their number. For whoever reads rows
    /// without a plan, which names them one by one.
    pub fn blank_faults(&mut self) -> u64 {
        let mut found = 0;
        for span in &mut self.spans {
            if span.form == CellForm::Fault {
                *span = Span::default();
                found += 1;
            }
        }
        found
    }

    /// Why the cell at `index`, from 0, is no key of a record: a number of which digits are lost.
    pub fn lost_digits(&self, index: usize) -> Option<(Code, Text)> {
        let text = self.get(index)?;
        let lost = match self.cell_form(index) {
            CellForm::Number => has_lost_digits(text),
            _ => is_scientific(text),
        };
        lost.then(|| (Code::E0404, digits_lost()))
    }

    /// Adds a cell to a record that does not come from text. The cells stand in [`RecordBuf::raw`]
    /// with tabs between them.
    pub(crate) fn push_cell(&mut self, form: CellForm, text: &str) {
        if !self.spans.is_empty() {
            self.text.push('\t');
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.raw = self.text.len();
        self.spans.push(Span {
            start,
            end: self.raw,
            escaped: false,
            form,
        });
    }

    /// Takes its number for one that was counted behind so many records.
    pub(crate) fn count_from(&mut self, records: u64) {
        self.record += records;
    }

    /// Takes another place for where the record starts in the file.
    pub(crate) fn place_at(&mut self, byte_offset: u64) {
        self.byte_offset = byte_offset;
    }

    pub(crate) fn begin(&mut self, line: u64, record: u64, byte_offset: u64) {
        self.clear();
        self.line = line;
        self.record = record;
        self.byte_offset = byte_offset;
    }

    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.raw = 0;
        self.unwrapped = false;
        self.spans.clear();
    }

    /// Takes a record whose fields were found already.
    pub(crate) fn take(&mut self, at: Place, raw: &str, spans: &[Span]) {
        self.begin(at.line, at.records + 1, at.byte_offset);
        self.spans.extend_from_slice(spans);
        self.fill(raw);
    }

    /// Takes the text that the spans point into.
    pub(super) fn fill(&mut self, raw: &str) {
        self.text.push_str(raw);
        self.raw = raw.len();
        self.unescape(raw);
    }

    /// Takes the text of another record for the fields, which `spans` point into; the record itself
    /// stays what it is.
    pub(super) fn refill(&mut self, inner: &str, spans: Vec<Span>) {
        let start = self.text.len();
        self.text.push_str(inner);
        self.spans = spans;
        self.unescape(inner);
        for span in self.spans.iter_mut().filter(|span| !span.escaped) {
            span.start += start;
            span.end += start;
        }
        for span in &mut self.spans {
            span.escaped = false;
        }
        self.unwrapped = true;
    }

    /// Makes doubled quotes single.
    fn unescape(&mut self, raw: &str) {
        for span in self.spans.iter_mut().filter(|span| span.escaped) {
            let start = self.text.len();
            for (index, piece) in raw[span.start..span.end].split("\"\"").enumerate() {
                if index > 0 {
                    self.text.push('"');
                }
                self.text.push_str(piece);
            }
            span.start = start;
            span.end = self.text.len();
        }
    }
}
