//! The part of the input that is in memory.

use std::io::{self, ErrorKind, Read};

const CHUNK: usize = 64 * 1024;

/// The unread bytes of a source, from the start of the record being read.
///
/// A record is dropped only once its outcome is known. A record that turns out to be broken is
/// therefore still here to be read again from its second line, and nothing is ever pushed back.
pub(super) struct Window<R> {
    source: R,
    buf: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
    offset: u64,
}

impl<R: Read> Window<R> {
    pub(super) fn new(source: R) -> Self {
        Self {
            source,
            buf: vec![0; CHUNK],
            start: 0,
            end: 0,
            ended: false,
            offset: 0,
        }
    }

    /// Where the bytes come from.
    pub(super) fn source(&self) -> &R {
        &self.source
    }

    pub(super) fn source_mut(&mut self) -> &mut R {
        &mut self.source
    }

    /// What is in memory and not yet consumed.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buf[self.start..self.end]
    }

    /// Whether the source has nothing after [`Window::bytes`].
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// Takes the source for one that stands at an offset, before anything of it was read.
    pub(super) fn start_at(&mut self, offset: u64) {
        self.offset = offset;
    }

    /// Where in the source the first of [`Window::bytes`] stands.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    pub(super) fn consume(&mut self, n: usize) {
        self.start += n;
        self.offset += n as u64;
    }

    /// Reads at least one more byte, or learns that there is none.
    pub(super) fn more(&mut self) -> io::Result<()> {
        self.make_room();
        while !self.ended {
            match self.source.read(&mut self.buf[self.end..]) {
                Ok(0) => self.ended = true,
                Ok(n) => {
                    self.end += n;
                    break;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Reads until `n` bytes are in memory or the source has ended.
    pub(super) fn reach(&mut self, n: usize) -> io::Result<()> {
        while self.bytes().len() < n && !self.ended {
            self.more()?;
        }
        Ok(())
    }

    fn make_room(&mut self) {
        if self.end < self.buf.len() {
            return;
        }
        if self.start == 0 {
            self.buf.resize(self.buf.len() * 2, 0);
        } else {
            self.buf.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
    }
}
