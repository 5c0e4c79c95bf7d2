//! Blocks say what reading record by record says, whatever the file and wherever it is cut.

use std::io::Cursor;

use proptest::prelude::*;

use super::{Blocks, Line, Work};
use crate::layout::find_layout;
use crate::limits::Limits;
use crate::open::open_table;
use crate::read_as::ReadAs;
use crate::scan::{Outcome, RecordBuf};

/// A record as it came out: what it is, where it stands, and its fields.
type Seen = (String, u64, u64, u64, Vec<String>);

fn seen(outcome: &Outcome, record: &RecordBuf, before: u64) -> Seen {
    let mut outcome = outcome.clone();
    if let Outcome::Bad(bad) = &mut outcome {
        bad.record += before;
    }
    (
        format!("{outcome:?}"),
        record.line(),
        record.record() + before,
        record.byte_offset(),
        record.iter().map(str::to_owned).collect(),
    )
}

/// Keeps everything.
struct Keep;

impl Work for Keep {
    type Done = Vec<(Outcome, RecordBuf)>;

    fn begin(&self) -> Self::Done {
        Vec::new()
    }

    fn line(&self, _done: &mut Self::Done, line: &Line<'_>) -> bool {
        let mut record = RecordBuf::new();
        line.copy_to(&mut record);
        assert_eq!(record.line(), line.line());
        assert!(record.iter().eq(line.iter()));
        false
    }

    fn record(&self, done: &mut Self::Done, outcome: Outcome, record: &RecordBuf) {
        done.push((outcome, record.clone()));
    }
}

/// What both ways of reading say; `None` where the file is none for blocks.
fn both(bytes: &[u8], size: usize, limits: &Limits) -> Option<(Vec<Seen>, Vec<Seen>)> {
    let mut input = Cursor::new(bytes);
    let layout = find_layout(&mut input, &ReadAs::default()).ok()?;
    let mut by_blocks = Vec::new();
    let blocks = Blocks::open_sized(&mut input, &layout, limits, size).unwrap()?;
    let hashed = blocks
        .run(&Keep, |part, before| {
            by_blocks.extend(part.iter().map(|(one, record)| seen(one, record, before)));
            Ok(())
        })
        .unwrap();

    let mut table = open_table(&mut input, &layout, limits).unwrap();
    let mut by_records = Vec::new();
    let mut record = RecordBuf::new();
    while let Some(outcome) = table.read(&mut record).unwrap() {
        by_records.push(seen(&outcome, &record, 0));
    }
    assert_eq!(hashed, table.fingerprint());
    Some((by_blocks, by_records))
}

fn line() -> impl Strategy<Value = String> {
    let plain = "[a-z0-9 ]{0,6},[a-z0-9]{0,6},[가-힣a-z]{0,4}";
    prop_oneof![
        12 => plain,
        3 => "\"[a-z,\n]{0,6}\",[a-z]{0,3},\"(\"\"|[a-z]){0,4}\"",
        1 => "\"[a-z,]{0,8}",
        1 => "\"[a-z]{0,3}\"[a-z]{1,2},b,c",
        1 => "[a-z]{1,4}(,[a-z]{0,3}){0,4}",
        1 => Just(String::new()),
        1 => Just(",,".to_owned()),
        1 => Just("Total,,12".to_owned()),
        1 => Just("Grand total: 12".to_owned()),
        1 => Just("Confidential Information - Do Not Distribute".to_owned()),
        1 => Just("\"a,b,c\"".to_owned()),
    ]
}

fn file() -> impl Strategy<Value = Vec<u8>> {
    let ends = prop_oneof![8 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\r")];
    let junk = prop_oneof![20 => Just(None), 1 => (any::<prop::sample::Index>(), prop_oneof![Just(0_u8), Just(0xFF), Just(b'"')]).prop_map(Some)];
    (
        prop::bool::weighted(0.2),
        prop::collection::vec((line(), ends), 0..60),
        any::<bool>(),
        junk,
    )
        .prop_map(|(mark, lines, ends_open, junk)| {
            let mut text = if mark { "\u{FEFF}" } else { "" }.to_owned();
            text.push_str("Id,Name,City\n");
            for (line, end) in lines {
                text.push_str(&line);
                text.push_str(end);
            }
            if ends_open {
                text.push_str("last,row,here");
            }
            let mut bytes = text.into_bytes();
            if let Some((at, byte)) = junk
                && bytes.len() > 20
            {
                let at = 17 + at.index(bytes.len() - 17);
                bytes[at] = byte;
            }
            bytes
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn blocks_and_records_say_the_same(bytes in file(), size in 20_usize..400, tight in any::<bool>()) {
        let mut limits = Limits::default();
        if tight {
            limits.record_bytes = 40;
            limits.field_bytes = 12;
        }
        if let Some((by_blocks, by_records)) = both(&bytes, size, &limits) {
            prop_assert_eq!(by_blocks, by_records);
        }
    }
}

#[test]
fn a_quote_that_spans_parts_moves_their_starts() {
    let rows = (0..40).map(|row| format!("{row},\"two\nlines, and a comma\",Seoul\n"));
    let text = format!("Id,Name,City\n{}", rows.collect::<String>());
    let (by_blocks, by_records) = both(text.as_bytes(), 256, &Limits::default()).unwrap();
    assert_eq!(by_blocks, by_records);
    assert_eq!(by_blocks.len(), 40);
    assert_eq!(by_blocks[39].1, 80);
}

#[test]
fn what_is_small_or_odd_is_read_record_by_record() {
    let limits = Limits::default();
    assert!(both(b"Id,Name\n1,Acme\n", 1_000, &limits).is_none());
    let wide = "Id,Name,\n1,Acme,note\n".repeat(40);
    assert!(both(wide.as_bytes(), 64, &limits).is_none());
    let of_rows = Limits {
        rows: Some(3),
        ..Limits::default()
    };
    let long = format!("Id,Name\n{}", "1,Acme\n".repeat(40));
    assert!(both(long.as_bytes(), 64, &of_rows).is_none());
    assert!(both(long.as_bytes(), 64, &limits).is_some());
}
