//! The state machine that finds where fields and records end.

use memchr::{memchr, memchr3};

use super::record::{CellForm, Span};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Start,
    Unquoted,
    Quoted,
    QuoteInQuoted,
}

/// The bytes to look at, counted from the start of the record.
pub(crate) struct Input<'a> {
    pub(crate) bytes: &'a [u8],
    /// Nothing follows `bytes`.
    pub(crate) last: bool,
    pub(crate) delimiter: u8,
    /// More fields than this stop the machine; it can go on.
    pub(crate) fields: usize,
}

/// Why the machine stopped.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The record goes on after the bytes at hand.
    NeedMore,
    /// The record is `..content`, and the next one starts at `next`.
    Record { content: usize, next: usize },
    /// Something other than a delimiter or a line end stands after a closing quote.
    TextAfterQuote,
    /// The input ended inside quotes.
    Unclosed,
    /// The record has more fields than the input allows.
    TooManyFields,
}

/// How far one record has been read. It keeps its place, so no byte is looked at twice when the
/// input comes in small pieces.
#[derive(Debug, Default)]
pub(crate) struct Machine {
    state: State,
    at: usize,
    field: usize,
    escaped: bool,
    has_quotes: bool,
}

impl Machine {
    /// The number of bytes read.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Whether any field was quoted: only such a record can span lines.
    pub(crate) fn has_quotes(&self) -> bool {
        self.has_quotes
    }

    /// Whether the machine stands inside quotes.
    pub(crate) fn in_quotes(&self) -> bool {
        self.state == State::Quoted
    }

    pub(crate) fn advance(&mut self, input: &Input<'_>, spans: &mut Vec<Span>) -> Step {
        loop {
            let step = match self.state {
                State::Start => self.start(input, spans),
                State::Unquoted => self.unquoted(input, spans),
                State::Quoted => self.quoted(input),
                State::QuoteInQuoted => self.quote_in_quoted(input, spans),
            };
            if let Some(step) = step {
                return step;
            }
        }
    }

    fn start(&mut self, input: &Input<'_>, spans: &mut Vec<Span>) -> Option<Step> {
        match input.bytes.get(self.at) {
            Some(b'"') => {
                self.at += 1;
                self.state = State::Quoted;
                self.has_quotes = true;
                self.escaped = false;
                None
            }
            Some(_) => {
                self.state = State::Unquoted;
                None
            }
            None => Some(self.out_of_bytes(input, spans)),
        }
    }

    fn unquoted(&mut self, input: &Input<'_>, spans: &mut Vec<Span>) -> Option<Step> {
        let rest = &input.bytes[self.at..];
        if let Some(found) = memchr3(input.delimiter, b'\n', b'\r', rest) {
            self.at += found;
            self.separator(input, spans)
        } else {
            self.at = input.bytes.len();
            Some(self.out_of_bytes(input, spans))
        }
    }

    fn quoted(&mut self, input: &Input<'_>) -> Option<Step> {
        if let Some(found) = memchr(b'"', &input.bytes[self.at..]) {
            self.at += found + 1;
            self.state = State::QuoteInQuoted;
            return None;
        }
        self.at = input.bytes.len();
        Some(if input.last {
            Step::Unclosed
        } else {
            Step::NeedMore
        })
    }

    fn quote_in_quoted(&mut self, input: &Input<'_>, spans: &mut Vec<Span>) -> Option<Step> {
        match input.bytes.get(self.at) {
            Some(b'"') => {
                self.at += 1;
                self.escaped = true;
                self.state = State::Quoted;
                None
            }
            Some(&byte) if byte == input.delimiter || byte == b'\n' || byte == b'\r' => {
                self.separator(input, spans)
            }
            Some(_) => Some(Step::TextAfterQuote),
            None => Some(self.out_of_bytes(input, spans)),
        }
    }

    /// Ends the field at the delimiter or line end that stands at `self.at`.
    fn separator(&mut self, input: &Input<'_>, spans: &mut Vec<Span>) -> Option<Step> {
        let byte = input.bytes[self.at];
        if byte == input.delimiter {
            self.end_field(spans);
            self.at += 1;
            self.field = self.at;
            self.state = State::Start;
            return (spans.len() > input.fields).then_some(Step::TooManyFields);
        }
        let len = match (byte, input.bytes.get(self.at + 1)) {
            (b'\r', Some(b'\n')) => 2,
            // An LF may be the next byte to come.
            (b'\r', None) if !input.last => return Some(Step::NeedMore),
            _ => 1,
        };
        self.end_field(spans);
        Some(Step::Record {
            content: self.at,
            next: self.at + len,
        })
    }

    fn out_of_bytes(&self, input: &Input<'_>, spans: &mut Vec<Span>) -> Step {
        if !input.last {
            return Step::NeedMore;
        }
        self.end_field(spans);
        Step::Record {
            content: self.at,
            next: self.at,
        }
    }

    fn end_field(&self, spans: &mut Vec<Span>) {
        spans.push(if self.state == State::QuoteInQuoted {
            Span {
                start: self.field + 1,
                end: self.at - 1,
                escaped: self.escaped,
                form: CellForm::Text,
            }
        } else {
            Span {
                start: self.field,
                end: self.at,
                escaped: false,
                form: CellForm::Text,
            }
        });
    }
}
