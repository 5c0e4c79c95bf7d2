//! Moving behind a record, and setting aside what cannot be read.

use std::io::{self, Read};

use super::fault::{BadRecord, ScanFault, escape_raw};
use super::find::{Extent, LINE_END};
use super::lines::{break_len, count_breaks, first_break};
use super::record::Outcome;
use super::scanner::RecordScanner;

/// How much of a line that is longer than a record may be is kept to show.
const SHOWN_OF_A_LONG_LINE: usize = 1024;

impl<R: Read> RecordScanner<R> {
    /// Moves behind the record.
    pub(super) fn pass(&mut self, extent: Extent) {
        if extent.has_quotes {
            self.line += count_breaks(&self.window.bytes()[..extent.content]);
        }
        self.line += u64::from(extent.next > extent.content);
        self.window.consume(extent.next);
    }

    /// Sets the whole record aside and moves behind it.
    pub(super) fn set_aside(
        &mut self,
        fault: ScanFault,
        column: Option<usize>,
        extent: Extent,
    ) -> Outcome {
        let content = &self.window.bytes()[..extent.content];
        let raw = if content.len() > self.record_cap {
            self.beginning(content)
        } else {
            escape_raw(content)
        };
        let bad = BadRecord {
            fault,
            line: self.line,
            record: self.records + 1,
            byte_offset: self.window.offset(),
            length: extent.next as u64,
            column,
            unterminated: extent.next == extent.content,
            raw,
        };
        self.pass(extent);
        Outcome::Bad(Box::new(bad))
    }

    /// Sets the first physical line aside, so that reading goes on at the second.
    pub(super) fn set_line_aside(
        &mut self,
        fault: ScanFault,
        column: Option<usize>,
    ) -> io::Result<Outcome> {
        let mut searched = 0;
        loop {
            let bytes = self.window.bytes();
            if let Some(found) = first_break(&bytes[searched..]) {
                let content = searched + found;
                self.window.reach(content + LINE_END)?;
                let next = content + break_len(&self.window.bytes()[content..]);
                return Ok(self.set_aside(fault, column, line(content, next)));
            }
            searched = bytes.len();
            if self.window.ended() {
                return Ok(self.set_aside(fault, column, line(searched, searched)));
            }
            if searched > self.record_cap {
                return self.skip_line(fault, column);
            }
            self.window.more()?;
        }
    }

    /// As [`Self::set_line_aside`], without holding the line in memory.
    fn skip_line(&mut self, fault: ScanFault, column: Option<usize>) -> io::Result<Outcome> {
        let mut bad = BadRecord {
            fault,
            line: self.line,
            record: self.records + 1,
            byte_offset: self.window.offset(),
            length: 0,
            column,
            unterminated: true,
            raw: self.beginning(self.window.bytes()),
        };
        loop {
            let bytes = self.window.bytes();
            if let Some(content) = first_break(bytes) {
                self.window.reach(content + LINE_END)?;
                let next = content + break_len(&self.window.bytes()[content..]);
                self.pass(line(content, next));
                bad.unterminated = false;
                break;
            }
            self.window.consume(bytes.len());
            if self.window.ended() {
                break;
            }
            self.window.more()?;
        }
        bad.length = self.window.offset() - bad.byte_offset;
        Ok(Outcome::Bad(Box::new(bad)))
    }

    /// What is shown of a line longer than a record may be; no character is cut in two.
    fn beginning(&self, line: &[u8]) -> String {
        let mut end = SHOWN_OF_A_LONG_LINE.min(self.record_cap);
        while end > 0 && line.get(end).is_some_and(|byte| byte & 0xC0 == 0x80) {
            end -= 1;
        }
        escape_raw(&line[..end])
    }
}

fn line(content: usize, next: usize) -> Extent {
    Extent {
        content,
        next,
        has_quotes: false,
    }
}
