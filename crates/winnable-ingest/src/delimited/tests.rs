use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::layout::find_layout;
use crate::open::open_table;
use crate::read_as::ReadAs;

/// Every record of a file: its line, its fields, or the code of what is wrong with it.
fn records(bytes: &[u8], encoding: TextEncoding) -> Vec<(u64, Vec<String>)> {
    let mut input = Cursor::new(bytes);
    let form = (encoding, Delimiter::Comma);
    let mut table = Delimited::new(&mut input, form, &Limits::default());
    let mut record = RecordBuf::new();
    let mut seen = Vec::new();
    while let Some(outcome) = table.read(&mut record).expect("bytes are read") {
        let fields = match outcome {
            Outcome::Bad(bad) => vec![bad.fault.code().to_owned()],
            _ => record.iter().map(str::to_owned).collect(),
        };
        seen.push((record.line(), fields));
    }
    seen
}

/// Rows of a table, some of them broken.
fn table() -> impl Strategy<Value = String> {
    let cell = "(\"[가-힣a-z, \n]{0,6}\"|[가-힣a-z ]{0,6}|\"[가-힣]{0,3})";
    let row = prop::collection::vec(cell, 1..4).prop_map(|cells| cells.join(","));
    prop::collection::vec(row, 1..8).prop_map(|rows| rows.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn twins_in_other_encodings_give_the_same_records(text in table()) {
        let expected = records(text.as_bytes(), TextEncoding::Utf8);
        let korean = encoding_rs::EUC_KR.encode(&text).0;
        prop_assert_eq!(&records(&korean, TextEncoding::Cp949), &expected);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(&records(&wide, TextEncoding::Utf16Le), &expected);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), of in prop::option::of(0..10_usize)) {
        let stated = ReadAs {
            encoding: of.and_then(|at| TextEncoding::ALL.get(at).copied()),
            ..ReadAs::default()
        };
        let mut input = Cursor::new(&bytes);
        if let Ok(layout) = find_layout(&mut input, &stated)
            && let Ok(mut table) = open_table(&mut input, &layout, &stated.limits)
        {
            let mut record = RecordBuf::new();
            while table.read(&mut record).expect("bytes are read").is_some() {}
            prop_assert_eq!(table.fingerprint().bytes, bytes.len() as u64);
        }
    }
}

#[test]
fn bytes_without_meaning_are_shown_as_they_are() {
    let bytes = b"a,\xB0 \xC7,\xFF\n";
    let mut input = Cursor::new(&bytes[..]);
    let form = (TextEncoding::Cp949, Delimiter::Comma);
    let mut table = Delimited::new(&mut input, form, &Limits::default());
    let mut record = RecordBuf::new();
    let Some(Outcome::Bad(bad)) = table.read(&mut record).expect("bytes are read") else {
        panic!("a bad record");
    };
    assert_eq!(bad.fault.code(), "E0304");
    assert!(
        bad.raw.contains(r"\xB0") && bad.raw.contains(r"\xC7"),
        "{}",
        bad.raw
    );
    assert_eq!((bad.byte_offset, bad.length), (0, bytes.len() as u64));
}
