//! One part of a block: lines that are rows without question, and everything else through the scanner.

use std::ops::Range;

use memchr::{memchr, memchr_iter};

use super::{Scan, Work};
use crate::scan::{Machine, MachineInput, Outcome, Place, RecordBuf, Span, Step, count_breaks};

/// The bytes of a block, behind which more may follow.
pub(super) struct Block<'b> {
    pub(super) data: &'b [u8],
    /// Nothing follows.
    pub(super) last: bool,
    pub(super) scan: &'b Scan,
}

/// A part of a block, by its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What came of a part.
pub(super) struct Read<D> {
    pub(super) done: D,
    /// Where the record begins that comes behind the last one.
    pub(super) end: usize,
    pub(super) place: Place,
    /// Whether that record may go on behind the block.
    pub(super) is_open: bool,
}

/// A row with the fields of the header, none of which has doubled quotes.
pub(crate) struct Line<'b> {
    text: &'b str,
    spans: &'b [Span],
    place: Place,
}

impl<'b> Line<'b> {
    /// The field at `index`, from 0, without its quotes.
    pub(crate) fn get(&self, index: usize) -> Option<&'b str> {
        let span = self.spans.get(index)?;
        self.text.get(span.start..span.end)
    }

    /// The fields in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'b str> {
        let text = self.text;
        self.spans
            .iter()
            .filter_map(move |span| text.get(span.start..span.end))
    }

    /// Its line in the file, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.place.line
    }

    /// Makes a record of it.
    pub(crate) fn copy_to(&self, record: &mut RecordBuf) {
        record.take(self.place, self.text, self.spans);
    }
}

impl Block<'_> {
    /// How many lines end in a part.
    pub(super) fn lines(&self, part: Part) -> u64 {
        let bytes = self.bytes(part.from, part.to);
        (memchr_iter(b'\n', bytes).count() + lone_returns(bytes).count()) as u64
    }

    fn bytes(&self, from: usize, to: usize) -> &[u8] {
        self.data.get(from..to).unwrap_or_default()
    }

    /// Reads the records that begin in a part, of which the first stands at `place`.
    pub(super) fn read<W: Work>(&self, work: &W, part: Part, place: Place) -> Read<W::Done> {
        let mut done = work.begin();
        let text = self.text(part);
        let mut lines = Lines::new(self.scan, text, part.from);
        let mut record = RecordBuf::new();
        let (mut at, mut place) = (part.from, place);
        let mut is_open = false;
        while at < part.to && !is_open {
            (at, place) = lines.find_all(at, place);
            work.ahead(&mut done, lines.plain());
            for (line, is_escaped) in lines.iter() {
                if is_escaped || !work.line(&mut done, &line) {
                    line.copy_to(&mut record);
                    work.record(&mut done, Outcome::Record, &record);
                }
            }
            if !lines.is_at_scanner {
                continue;
            }
            let mut scanner = self
                .scan
                .scanner(self.bytes(at, self.data.len()))
                .resume(place);
            loop {
                let read = scanner.read(&mut record);
                // Bytes in memory do not fail to be read, and a record that needs those behind the block
                // to be decided is read again with them.
                let Ok(Some(outcome)) = read else { break };
                if scanner.has_met_the_end() && !self.last {
                    is_open = true;
                    break;
                }
                work.record(&mut done, outcome, &record);
                let next = scanner.place();
                at += usize::try_from(next.byte_offset - place.byte_offset).unwrap_or(usize::MAX);
                place = next;
                if at >= part.to || (text.is_some() && place.is_behind_a_row()) {
                    break;
                }
            }
        }
        work.end(&mut done);
        Read {
            done,
            end: at,
            place,
            is_open,
        }
    }

    /// A part as text, where nothing in it makes a line something else than what it seems.
    fn text(&self, part: Part) -> Option<&str> {
        let bytes = self.bytes(part.from, part.to);
        let is_plain = memchr(0, bytes).is_none() && lone_returns(bytes).next().is_none();
        str::from_utf8(bytes).ok().filter(|_| is_plain)
    }
}

/// Where a carriage return stands alone: it ends a line too.
fn lone_returns(bytes: &[u8]) -> impl Iterator<Item = usize> {
    memchr_iter(b'\r', bytes).filter(|at| bytes.get(at + 1) != Some(&b'\n'))
}

/// The lines of a part that are rows without question: so many of them as are worked on together.
struct Lines<'b> {
    scan: &'b Scan,
    text: Option<&'b str>,
    /// Where the text begins in the block.
    from: usize,
    found: Vec<Found>,
    /// The fields of those that were found, one behind the other.
    spans: Vec<Span>,
    /// The fields of one line.
    own: Vec<Span>,
    /// Whether only the scanner can tell what comes behind those that were found.
    is_at_scanner: bool,
}

/// A row that was found.
struct Found {
    /// Its bytes in the text of the part, without the line end.
    bytes: Range<usize>,
    /// Its fields among all of them.
    spans: Range<usize>,
    place: Place,
    is_escaped: bool,
}

/// So many lines are found before they are worked on: what each has to look up is looked up together then,
/// so that the waits for memory overlap.
const AHEAD: usize = 64;

impl<'b> Lines<'b> {
    fn new(scan: &'b Scan, text: Option<&'b str>, from: usize) -> Self {
        Self {
            scan,
            text,
            from,
            found: Vec::with_capacity(AHEAD),
            spans: Vec::with_capacity(AHEAD * scan.width),
            own: Vec::with_capacity(scan.width + 1),
            is_at_scanner: false,
        }
    }

    /// Finds the next lines from a place of the block on; gives where the record behind them begins.
    fn find_all(&mut self, mut at: usize, mut place: Place) -> (usize, Place) {
        self.found.clear();
        self.spans.clear();
        self.is_at_scanner = false;
        while self.found.len() < AHEAD {
            let next = place.is_behind_a_row().then(|| self.find(at, place));
            let Some((length, lines)) = next.flatten() else {
                let end = self.text.map(|text| self.from + text.len());
                self.is_at_scanner = end.is_none_or(|end| at < end);
                break;
            };
            at += length;
            place = Place::behind_a_row(
                place.line + lines,
                place.records + 1,
                place.byte_offset + length as u64,
            );
        }
        (at, place)
    }

    /// The lines that were found, each with whether it has doubled quotes.
    fn iter(&self) -> impl Iterator<Item = (Line<'_>, bool)> {
        let text = self.text.unwrap_or_default();
        self.found.iter().filter_map(move |found| {
            let line = Line {
                text: text.get(found.bytes.clone())?,
                spans: self.spans.get(found.spans.clone())?,
                place: found.place,
            };
            Some((line, found.is_escaped))
        })
    }

    /// Those that have none.
    fn plain(&self) -> impl Iterator<Item = Line<'_>> {
        self.iter()
            .filter_map(|(line, is_escaped)| (!is_escaped).then_some(line))
    }

    /// Finds the record that begins at a place of the block; `None` where only the scanner can tell. It
    /// does not look behind the part. Gives how many bytes it has with its line end, and how many lines.
    fn find(&mut self, at: usize, place: Place) -> Option<(usize, u64)> {
        let begin = at - self.from;
        let rest = self.text?.get(begin..)?;
        let scan = self.scan;
        // A field that a stray quote opens could reach far.
        let near = rest.len().min(scan.record_cap.min(NEAR));
        let input = MachineInput {
            bytes: rest.as_bytes().get(..near)?,
            last: false,
            delimiter: scan.delimiter.byte(),
            fields: scan.width,
        };
        let spans = &mut self.own;
        spans.clear();
        let mut machine = Machine::default();
        let Step::Record { content, next } = machine.advance(&input, spans) else {
            return None;
        };
        let bytes = rest.as_bytes();
        let is_too_long = |span: &Span| span.end - span.start > scan.field_cap;
        let is_blank = |span: &Span| {
            let cell = bytes.get(span.start..span.end).unwrap_or_default();
            cell.trim_ascii().is_empty()
        };
        if spans.len() != scan.width
            || spans.len() > scan.column_cap
            || spans.iter().any(is_too_long)
            || spans.iter().all(is_blank)
            || !rest.is_char_boundary(content)
        {
            return None;
        }
        let within = if machine.has_quotes() {
            count_breaks(bytes.get(..content).unwrap_or_default())
        } else {
            0
        };
        let first = self.spans.len();
        let is_escaped = spans.iter().any(|span| span.escaped);
        self.spans.append(spans);
        self.found.push(Found {
            bytes: begin..begin + content,
            spans: first..self.spans.len(),
            place,
            is_escaped,
        });
        Some((next, within + 1))
    }
}

/// A row that is longer is left to the scanner.
const NEAR: usize = 64 * 1024;
