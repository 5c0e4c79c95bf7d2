//! Bad inputs by their number in the catalogue of bad inputs, then the laws.

mod header;
mod laws;
mod limits;
mod table;

use std::io::{self, Read};

use super::{Delimiter, Outcome, RecordBuf, RecordScanner};

/// One outcome, owned.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    Row(u64, Vec<String>),
    Blank(u64),
    Footer(u64, String),
    Bad(u64, &'static str, String),
}

fn row(line: u64, fields: &[&str]) -> Seen {
    Seen::Row(line, fields.iter().map(|&field| field.to_owned()).collect())
}

fn footer(line: u64, text: &str) -> Seen {
    Seen::Footer(line, text.to_owned())
}

fn bad(line: u64, code: &'static str, raw: &str) -> Seen {
    Seen::Bad(line, code, raw.to_owned())
}

/// Everything that comes out of a scanner, from where it stands; checks that positions agree.
fn drain<R: Read>(scanner: &mut RecordScanner<R>) -> Vec<Seen> {
    let mut record = RecordBuf::new();
    let mut seen = Vec::new();
    let mut offset = scanner.byte_offset();
    while let Some(outcome) = scanner.read(&mut record).unwrap() {
        let line = record.line();
        assert!(record.byte_offset() >= offset && scanner.byte_offset() > offset);
        offset = scanner.byte_offset();
        seen.push(match outcome {
            Outcome::Record => Seen::Row(line, record.iter().map(str::to_owned).collect()),
            Outcome::Blank => Seen::Blank(line),
            Outcome::Footer => Seen::Footer(line, record.get(0).unwrap().to_owned()),
            Outcome::Bad(bad) => {
                assert_eq!((bad.line, bad.record), (line, record.record()));
                assert_eq!(bad.byte_offset, record.byte_offset());
                assert_eq!(bad.byte_offset + bad.length, offset);
                Seen::Bad(line, bad.fault.code(), bad.raw)
            }
        });
    }
    seen
}

/// Everything below the header.
fn rows(csv: &[u8]) -> Vec<Seen> {
    let mut scanner = RecordScanner::new(csv, Delimiter::Comma);
    scanner.read_header().unwrap();
    drain(&mut scanner)
}

/// Gives its bytes in pieces of the given sizes, over and over.
struct Pieces<'a> {
    bytes: &'a [u8],
    sizes: std::iter::Cycle<std::iter::Copied<std::slice::Iter<'a, usize>>>,
}

impl<'a> Pieces<'a> {
    fn new(bytes: &'a [u8], sizes: &'a [usize]) -> Self {
        Self {
            bytes,
            sizes: sizes.iter().copied().cycle(),
        }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let size = self.sizes.next().unwrap_or(1);
        let n = size.min(buf.len()).min(self.bytes.len());
        buf[..n].copy_from_slice(&self.bytes[..n]);
        self.bytes = &self.bytes[n..];
        Ok(n)
    }
}
