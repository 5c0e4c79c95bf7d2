//! Any file of any form: refused, or read to its end with every record once.

use std::io::Cursor;

use bolero::check;
use winnable_ingest::{ReadAs, RecordBuf, find_layout, open_table};

/// No file of the corpus has more records; a reader that never ends is one.
const ENOUGH: u64 = 5_000_000;

pub(crate) fn read(bytes: &[u8]) -> Option<(u64, String)> {
    let mut input = Cursor::new(bytes);
    let stated = ReadAs::default();
    let layout = find_layout(&mut input, &stated).ok()?;
    let mut table = open_table(&mut input, &layout, &stated.limits).ok()?;
    assert!(table.header.width() > 0);
    let mut record = RecordBuf::new();
    let (mut records, mut number) = (0, layout.header_record);
    while let Some(outcome) = table.read(&mut record).ok()? {
        records += 1;
        assert!(records < ENOUGH, "the file has no end");
        assert!(
            record.record() > number,
            "{outcome:?} after record {number}"
        );
        number = record.record();
    }
    let fingerprint = table.fingerprint();
    assert_eq!(fingerprint.bytes, bytes.len() as u64);
    Some((records, fingerprint.sha256))
}

#[test]
fn table() {
    check!().for_each(|input: &[u8]| {
        assert_eq!(read(input), read(input));
    });
}
