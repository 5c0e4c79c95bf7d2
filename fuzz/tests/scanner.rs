//! The structural scanner: every byte belongs to exactly one record.

use std::io::{self, Read};

use bolero::check;
use winnable_ingest::{Delimiter, Outcome, RecordBuf, RecordScanner};

/// A source that hands out a few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl Read for Drops<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.1.min(self.0.len()).min(into.len());
        let (now, later) = self.0.split_at(n);
        into[..n].copy_from_slice(now);
        self.0 = later;
        Ok(n)
    }
}

/// Where each record starts and what it came out as; the end of the last one.
fn drain(source: impl Read, delimiter: Delimiter, width: Option<usize>) -> (Vec<String>, u64) {
    let mut scanner = RecordScanner::new(source, delimiter)
        .with_record_cap(256)
        .with_column_cap(16);
    if let Some(width) = width {
        scanner.expect_width(width);
    }
    let mut record = RecordBuf::new();
    let (mut seen, mut line, mut ended) = (Vec::new(), 0, 0);
    loop {
        let start = scanner.byte_offset();
        let Some(outcome) = scanner
            .read(&mut record)
            .expect("bytes in memory can be read")
        else {
            return (seen, ended);
        };
        assert!(record.line() > line, "records start on lines of their own");
        line = record.line();
        assert_eq!(record.record(), seen.len() as u64 + 1);
        // A byte order mark belongs to no record.
        assert!(record.byte_offset() == start || (start == 0 && record.byte_offset() == 3));
        ended = scanner.byte_offset();
        assert!(ended > start, "every record takes some bytes");
        if let Outcome::Bad(bad) = &outcome {
            assert_eq!(bad.byte_offset + bad.length, ended);
            assert!(record.is_empty());
        }
        if outcome == Outcome::Record {
            assert!(width.is_none_or(|width| record.len() == width));
        }
        let fields: Vec<&str> = record.iter().collect();
        seen.push(format!("{start} {outcome:?} {fields:?}"));
    }
}

#[test]
fn scanner() {
    check!().for_each(|input: &[u8]| {
        let (first, bytes) = input
            .split_first()
            .map_or((0, input), |(first, rest)| (*first, rest));
        let delimiter = Delimiter::ALL[usize::from(first % 4)];
        let width = (first & 0b100 != 0).then_some(usize::from(first >> 3 & 0b111) + 1);
        let (whole, ended) = drain(bytes, delimiter, width);
        // A byte order mark alone is no record.
        assert!(ended == bytes.len() as u64 || bytes == b"\xEF\xBB\xBF");
        assert_eq!(drain(Drops(bytes, 1), delimiter, width).0, whole);
        assert_eq!(drain(Drops(bytes, 7), delimiter, width).0, whole);
    });
}
