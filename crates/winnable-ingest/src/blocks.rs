//! A large file of text in blocks, each cut into parts that several threads read at the same time.
//!
//! What comes out is what [`open_table`](crate::open_table) says of the same file, record by record: a
//! part begins behind a line end and is read on the guess that a record begins there. Where the record
//! before turns out to go on, as a field in quotes may, the part is read again from where that one ends.

mod part;
#[cfg(test)]
mod tests;

use std::io::{self, ErrorKind, Read, SeekFrom};

use memchr::memchr;
use rayon::prelude::*;

use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::input::Input;
use crate::layout::{Form, Layout};
use crate::limits::Limits;
use crate::records::Fingerprint;
use crate::scan::{Delimiter, Header, Outcome, Place, RecordBuf, RecordScanner};

pub(crate) use part::Line;

use part::{Block, Part};

/// How much of a file is read at once.
const BLOCK: usize = 8 * 1024 * 1024;

/// How many parts there are for each thread, so that one that is done early finds another.
const PARTS: usize = 3;

/// Room before what is read for what is left of the block before; more is made where it takes more.
const HEADROOM: usize = 64 * 1024;

/// What is done with the records of a part.
pub(crate) trait Work: Sync {
    /// What comes of a part. Parts come together in the order of the file.
    type Done: Send;

    /// A part that has no record yet.
    fn begin(&self) -> Self::Done;

    /// Rows that come as lines next, in their order: whatever each has to look up may be looked up for all
    /// of them at once.
    fn ahead<'l>(&self, _done: &mut Self::Done, _lines: impl Iterator<Item = Line<'l>>) {}

    /// A row with the fields of the header, none of which has doubled quotes. Gives whether that was
    /// enough; else the row comes as a record.
    fn line(&self, _done: &mut Self::Done, _line: &Line<'_>) -> bool {
        false
    }

    /// The next record of the part.
    fn record(&self, done: &mut Self::Done, outcome: Outcome, record: &RecordBuf);

    /// Ends a part.
    fn end(&self, _done: &mut Self::Done) {}
}

/// A file of text behind its header.
pub(crate) struct Blocks<'i> {
    input: HashingReader<&'i mut dyn Input>,
    pub(crate) header: Header,
    scan: Scan,
    size: usize,
    buffer: Buffer,
    place: Place,
}

/// How records are found.
#[derive(Clone, Copy, Debug)]
struct Scan {
    delimiter: Delimiter,
    width: usize,
    record_cap: usize,
    field_cap: usize,
    column_cap: usize,
}

impl Scan {
    fn scanner<'b>(&self, bytes: &'b [u8]) -> RecordScanner<&'b [u8]> {
        let mut scanner = RecordScanner::new(bytes, self.delimiter)
            .with_record_cap(self.record_cap)
            .with_field_cap(self.field_cap)
            .with_column_cap(self.column_cap);
        if self.width > 0 {
            scanner.expect_width(self.width);
        }
        scanner
    }
}

/// Bytes of the file that were read and not worked on.
#[derive(Debug, Default)]
struct Buffer {
    bytes: Vec<u8>,
    /// Where they begin.
    start: usize,
    /// Nothing follows them.
    last: bool,
}

impl Buffer {
    fn data(&self) -> &[u8] {
        self.bytes.get(self.start..).unwrap_or_default()
    }

    /// Reads the next `size` bytes, behind room for what is left of the block before.
    fn fill(&mut self, input: &mut impl Read, size: usize) -> io::Result<()> {
        self.start = HEADROOM;
        self.bytes.resize(HEADROOM + size, 0);
        let mut at = HEADROOM;
        while let Some(free) = self.bytes.get_mut(at..).filter(|free| !free.is_empty()) {
            match input.read(free) {
                Ok(0) => break,
                Ok(n) => at += n,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.last = at < self.bytes.len();
        self.bytes.truncate(at);
        Ok(())
    }

    /// Puts what is left of the block before in front.
    fn put_before(&mut self, left: &[u8]) {
        if let Some(start) = self.start.checked_sub(left.len()) {
            if let Some(room) = self.bytes.get_mut(start..self.start) {
                room.copy_from_slice(left);
                self.start = start;
            }
            return;
        }
        let mut bytes = Vec::with_capacity(left.len() + self.data().len());
        bytes.extend_from_slice(left);
        bytes.extend_from_slice(self.data());
        self.bytes = bytes;
        self.start = 0;
    }
}

impl<'i> Blocks<'i> {
    /// Opens a file behind its header; `None` where it is read record by record: what is no text in
    /// UTF-8, what is small, and what has peculiarities that need its records one after the other.
    ///
    /// # Errors
    /// [`FileError`] when the input fails. A header that cannot be read is none: whoever reads the file
    /// otherwise meets it again.
    pub(crate) fn open(
        input: &'i mut dyn Input,
        layout: &Layout,
        limits: &Limits,
    ) -> Result<Option<Self>, FileError> {
        Self::open_sized(input, layout, limits, BLOCK)
    }

    /// The same in blocks of another size.
    pub(crate) fn open_sized(
        input: &'i mut dyn Input,
        layout: &Layout,
        limits: &Limits,
        size: usize,
    ) -> Result<Option<Self>, FileError> {
        let Form::Delimited {
            encoding,
            delimiter,
        } = layout.form
        else {
            return Ok(None);
        };
        if !encoding.is_utf8() || limits.rows.is_some() || !layout.totals.is_empty() {
            return Ok(None);
        }
        // One block has nothing to gain, and most files are no larger: they are not read for this.
        if input.seek(SeekFrom::End(0))? < size as u64 {
            return Ok(None);
        }
        input.seek(SeekFrom::Start(0))?;
        let mut input = HashingReader::new(input);
        let mut buffer = Buffer::default();
        buffer.fill(&mut input, size)?;
        let mut scan = Scan {
            delimiter,
            width: 0,
            record_cap: Limits::len(limits.record_bytes),
            field_cap: Limits::len(limits.field_bytes),
            column_cap: Limits::len(limits.columns),
        };
        let mut scanner = scan.scanner(buffer.data());
        let mut record = RecordBuf::new();
        loop {
            match scanner.read(&mut record)? {
                Some(_) if record.record() < layout.header_record => {}
                None | Some(Outcome::Bad(_) | Outcome::Blank) => return Ok(None),
                Some(Outcome::Record | Outcome::Footer) => break,
            }
        }
        let (place, met_the_end) = (scanner.place(), scanner.has_met_the_end());
        let Ok(header) = Header::from_record(&record) else {
            return Ok(None);
        };
        if met_the_end || header.width() < 2 || header.width() != header.widest() {
            return Ok(None);
        }
        scan.width = header.width();
        buffer.start += usize::try_from(place.byte_offset).unwrap_or(usize::MAX);
        Ok(Some(Self {
            input,
            header,
            scan,
            size,
            buffer,
            place,
        }))
    }

    /// Works on every record below the header, and hands out what came of each part in the order of the
    /// file, with the number of records before it.
    ///
    /// # Errors
    /// [`FileError`] when the input fails.
    pub(crate) fn run<W: Work>(
        mut self,
        work: &W,
        mut take: impl FnMut(W::Done, u64) -> Result<(), FileError>,
    ) -> Result<Fingerprint, FileError> {
        let mut done: Vec<(W::Done, u64)> = Vec::new();
        let mut next = Buffer::default();
        loop {
            let block = Block {
                data: self.buffer.data(),
                last: self.buffer.last,
                scan: &self.scan,
            };
            let (place, input, size) = (self.place, &mut self.input, self.size);
            let mut worked = None;
            let taken = rayon::in_place_scope(|scope| {
                scope.spawn(|_| worked = Some(parts(&block, work, place)));
                // Meanwhile the next block is read, and what came of the one before is put together.
                if !block.last {
                    next.fill(input, size)?;
                }
                done.drain(..)
                    .try_for_each(|(done, before)| take(done, before))
            });
            taken?;
            let Some(worked) = worked else { break };
            done = worked.done;
            self.place = worked.place;
            if self.buffer.last {
                break;
            }
            next.put_before(self.buffer.data().get(worked.end..).unwrap_or_default());
            std::mem::swap(&mut self.buffer, &mut next);
        }
        for (done, before) in done {
            take(done, before)?;
        }
        Ok(self.input.fingerprint())
    }
}

/// What came of a block.
struct Worked<D> {
    done: Vec<(D, u64)>,
    /// Where the record begins that may go on in the next block.
    end: usize,
    place: Place,
}

/// Works on the parts of a block, whose first record stands at `place`.
fn parts<W: Work>(block: &Block<'_>, work: &W, place: Place) -> Worked<W::Done> {
    let parts = cut(block.data, rayon::current_num_threads() * PARTS);
    let looked: Vec<u64> = parts.par_iter().map(|part| block.lines(*part)).collect();
    let mut line = place.line;
    let starts: Vec<(Part, Place)> = parts
        .iter()
        .zip(looked)
        .map(|(part, lines)| {
            let offset = place.byte_offset + part.from as u64;
            let guess = Place::behind_a_row(line, 0, offset);
            line += lines;
            (*part, if part.from == 0 { place } else { guess })
        })
        .collect();
    let tried: Vec<_> = starts
        .par_iter()
        .map(|(part, start)| block.read(work, *part, *start))
        .collect();

    let (mut done, mut end, mut at) = (Vec::with_capacity(tried.len()), 0, place);
    for ((part, start), tried) in starts.into_iter().zip(tried) {
        if end >= part.to {
            // A record of the part before goes on beyond this one.
            continue;
        }
        // Of a guess only the number of its first record is unknown, which is 0 there.
        let first = part.from == 0;
        let is_right = end == part.from && (first || at.is_behind_a_row());
        let before = if first { 0 } else { at.records };
        let read = if is_right {
            debug_assert_eq!(at.line, start.line, "lines are counted alike");
            tried
        } else {
            let rest = Part { from: end, ..part };
            block.read(work, rest, at.counted_from_here())
        };
        at = read.place.after(before);
        end = read.end;
        done.push((read.done, before));
        if read.is_open {
            break;
        }
    }
    Worked {
        done,
        end,
        place: at,
    }
}

/// Cuts bytes into parts that begin behind a line end.
fn cut(data: &[u8], parts: usize) -> Vec<Part> {
    let mut cuts = vec![0];
    for part in 1..parts {
        let about = data.len() / parts * part;
        let behind = data.get(about..).and_then(|rest| memchr(b'\n', rest));
        if let Some(found) = behind {
            let at = about + found + 1;
            if cuts.last().is_some_and(|last| *last < at) && at < data.len() {
                cuts.push(at);
            }
        }
    }
    let ends = cuts.iter().skip(1).copied().chain([data.len()]);
    let parts = cuts.iter().zip(ends);
    parts.map(|(from, to)| Part { from: *from, to }).collect()
}
