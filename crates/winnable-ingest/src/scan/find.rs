//! Where a record ends, or what keeps it from ending.

use std::io::{self, Read};

use super::fault::ScanFault;
use super::lines::first_break;
use super::machine::{Input, Machine, Step};
use super::record::{RecordBuf, Span};
use super::scanner::RecordScanner;

/// The longest line end, which a record of the greatest length may still have.
pub(super) const LINE_END: usize = 2;

/// Where a record lies, counted from its start.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    /// Where its line end starts.
    pub(super) content: usize,
    /// Where the next record starts.
    pub(super) next: usize,
    /// Whether it may span lines.
    pub(super) has_quotes: bool,
}

/// What the machine made of the bytes, before the fields are looked at.
pub(super) enum Found {
    Record(Extent),
    /// Structurally broken, at a field if one is to blame.
    Broken(ScanFault, Option<usize>),
}

impl<R: Read> RecordScanner<R> {
    /// Runs the machine to the end of the record or to what breaks it.
    pub(super) fn find(&mut self, into: &mut RecordBuf) -> io::Result<Found> {
        let longest = self.record_cap + LINE_END;
        let mut machine = Machine::default();
        let mut fields = self.patience();
        loop {
            // Nothing beyond the longest record is looked at, however much happens to be in memory:
            // what comes out must not depend on the sizes of the reads.
            let all = self.window.bytes();
            let bytes = &all[..all.len().min(longest)];
            let input = Input {
                bytes,
                last: self.window.ended() && bytes.len() == all.len(),
                delimiter: self.delimiter,
                fields,
            };
            match machine.advance(&input, &mut into.spans) {
                Step::Record { .. } if into.spans.len() > self.column_cap => {
                    return Ok(self.broken(&Step::TooManyFields, &machine, &into.spans));
                }
                Step::Record { content, next } if content <= self.record_cap => {
                    return Ok(Found::Record(Extent {
                        content,
                        next,
                        has_quotes: machine.has_quotes(),
                    }));
                }
                Step::NeedMore if bytes.len() < longest => self.window.more()?,
                Step::TooManyFields
                    if fields < self.column_cap && !spans_lines(bytes, &machine) =>
                {
                    fields = self.column_cap;
                }
                broken => return Ok(self.broken(&broken, &machine, &into.spans)),
            }
        }
    }

    /// How many fields a record may have before it is checked whether it spans lines. Without this a
    /// file of stray quotes could make each of its lines read on to the limit of columns.
    fn patience(&self) -> usize {
        self.width.map_or(self.column_cap, |width| {
            width
                .saturating_mul(2)
                .saturating_add(64)
                .min(self.column_cap)
        })
    }

    /// Names the fault. When the record spans lines, whatever broke it says that the quote which
    /// carried it over the end of its first line does not close where its writer meant it to.
    fn broken(&self, step: &Step, machine: &Machine, spans: &[Span]) -> Found {
        let read = &self.window.bytes()[..machine.at()];
        let line_end = first_break(read).filter(|_| machine.has_quotes());
        let carried = line_end.map(|at| spans.iter().take_while(|span| span.end < at).count() + 1);
        let unclosed = |column| {
            let opened = self.line;
            Found::Broken(ScanFault::UnclosedQuote { opened }, Some(column))
        };
        match (step, carried) {
            (Step::Unclosed, None) => unclosed(spans.len() + 1),
            (Step::Unclosed | Step::TextAfterQuote | Step::TooManyFields, Some(column)) => {
                unclosed(column)
            }
            (Step::NeedMore, Some(column)) if machine.in_quotes() => unclosed(column),
            (Step::TextAfterQuote, None) => {
                Found::Broken(ScanFault::TextAfterQuote, Some(spans.len() + 1))
            }
            (Step::TooManyFields, None) => {
                let limit = self.column_cap;
                Found::Broken(ScanFault::TooManyColumns { limit }, None)
            }
            (Step::NeedMore | Step::Record { .. }, _) => {
                let limit = self.record_cap;
                Found::Broken(ScanFault::RecordTooLong { limit }, None)
            }
        }
    }
}

fn spans_lines(bytes: &[u8], machine: &Machine) -> bool {
    machine.has_quotes() && first_break(&bytes[..machine.at()]).is_some()
}
