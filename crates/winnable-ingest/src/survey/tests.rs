use winnable_model::{Code, Localised as _};

use std::io::{Cursor, Read, Seek, SeekFrom};

use super::*;
use crate::field::EntityKind;
use crate::file_error::NotUtf8;
use crate::layout::Form;
use crate::read_as::ReadAs;
use crate::scan::Delimiter;
use crate::text_encoding::TextEncoding;

fn spec() -> SourceSpec {
    SourceSpec::recognised(EntityKind::Accounts, Dialect::None, "a.csv")
}

fn refused(bytes: &[u8]) -> (Code, String) {
    let error = survey(Cursor::new(bytes), &spec()).unwrap_err();
    (error.code(), error.to_string())
}

#[test]
fn a_file_is_known_by_its_hash_size_and_rows() {
    let csv = b"a;b\n1;2\n\n3;4;5\n6;7";
    let seen = survey(Cursor::new(&csv[..]), &spec()).unwrap();
    assert_eq!(seen.bytes, 18);
    assert_eq!(seen.rows, 4, "blank and bad rows are rows");
    let delimiter = Delimiter::Semicolon;
    let encoding = TextEncoding::Utf8;
    let form = Form::Delimited {
        encoding,
        delimiter,
    };
    assert_eq!(seen.layout.form, form);
    assert_eq!(seen.header, ["a", "b"]);
    // What `sha256sum` says of the same bytes.
    let sum = "8c48ad52cf0aca09a383fc3e2fb0e9ea860b412d08f415ad6cd0fbfea79f1f04";
    assert_eq!(seen.sha256, sum);
    assert_eq!(seen.dialect, Dialect::None);
}

/// B02, B09, B11, B15, B16, B23.
#[test]
fn files_that_cannot_be_read_as_a_whole() {
    // Halves of pairs in the wrong order: no UTF-16, and nothing else either.
    let unmarked: Vec<u8> = "a,b\n1,2\n"
        .encode_utf16()
        .chain([0xDC00; 2])
        .flat_map(u16::to_be_bytes)
        .collect();
    let wide = "x,".repeat(5_000).into_bytes();
    let long = vec![b'x'; 5 * 1024 * 1024];
    let cases: [(&[u8], Code); 7] = [
        (b"", Code::E0315),
        (b"\xEF\xBB\xBF", Code::E0315),
        (b"\xFF\xFE\0\0a\0\0\0", Code::E0302),
        (&unmarked, Code::E0301),
        (b"PK\x03\x04\x14\0\0\0", Code::E0321),
        (&wide, Code::E0307),
        (&long, Code::E0306),
    ];
    for (bytes, code) in cases {
        assert_eq!(
            refused(bytes).0,
            code,
            "{:?}",
            &bytes[..bytes.len().min(20)]
        );
    }
    assert_eq!(
        survey(Cursor::new(&b"a,b\n"[..]), &spec()).unwrap().rows,
        0,
        "a header alone is no error"
    );
}

#[test]
fn a_refused_file_says_what_to_do() {
    let said = |error: FileError| (error.en(), error.ko());
    let utf16 = said(FileError::NotUtf8(NotUtf8::Utf16));
    assert_eq!(
        utf16.0,
        "the encoding is not UTF-8 (the file seems to be in UTF-16, which Excel calls Unicode text): \
         expected the format that Excel saves as `CSV UTF-8 (Comma delimited)`"
    );
    assert_eq!(
        said(FileError::NotUtf8(NotUtf8::OtherEncoding)).1,
        "인코딩이 UTF-8이 아닙니다(CP949, Windows-1252 같은 다른 인코딩으로 보입니다). \
         엑셀에서 'CSV UTF-8(쉼표로 분리)'로 다시 저장하세요"
    );
    for (found, part) in [
        (NotUtf8::Utf16, "UTF-16으로 보입니다"),
        (NotUtf8::Utf32, "UTF-32로 보입니다"),
        (NotUtf8::Binary, "이진 데이터로 보입니다"),
        (NotUtf8::Workbook, "압축 파일로 보입니다"),
    ] {
        let ko = said(FileError::NotUtf8(found)).1;
        assert!(ko.contains(part), "{ko}");
    }
    let empty = said(survey(Cursor::new(&b""[..]), &spec()).unwrap_err());
    assert_eq!(empty.0, "the file is empty: expected a header line");
    assert_eq!(empty.1, "빈 파일입니다: 머리글 행이 필요합니다");
}

#[test]
fn another_encoding_is_read_and_a_damaged_row_is_no_other_encoding() {
    // 가나 in CP949.
    let korean = b"name,x\n\xB0\xA1\xB3\xAA,1\n\xB0\xA1\xB3\xAA,2\n\xB0\xA1\xB3\xAA,3\nabc,4\n";
    let seen = survey(Cursor::new(&korean[..]), &spec()).unwrap();
    assert_eq!(seen.choices()["encoding"], "cp949");
    let notes: Vec<&str> = seen
        .layout
        .notes
        .iter()
        .map(|note| note.code().name())
        .collect();
    assert_eq!(notes, ["W0303"]);
    let damaged = "name,x\n가나,1\n"
        .as_bytes()
        .iter()
        .chain(b"\xFF,2\n")
        .copied();
    let seen = survey(Cursor::new(damaged.collect::<Vec<u8>>()), &spec()).unwrap();
    assert_eq!(
        (seen.rows, seen.choices()["encoding"].as_str()),
        (2, "utf-8")
    );
}

#[test]
fn a_failing_input_is_named() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("disk gone"))
        }
    }
    impl Seek for Broken {
        fn seek(&mut self, _: SeekFrom) -> std::io::Result<u64> {
            Ok(0)
        }
    }
    let error = survey(Broken, &spec()).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().contains("disk gone")),
        (Code::E0901, true)
    );
}

#[test]
fn what_the_source_states_is_not_sniffed() {
    let stated = SourceSpec {
        read_as: ReadAs {
            delimiter: Some(Delimiter::Pipe),
            ..ReadAs::default()
        },
        ..spec()
    };
    let seen = survey(Cursor::new(&b"a,b|c\n1,2|3\n"[..]), &stated).unwrap();
    assert_eq!(seen.header, ["a,b", "c"]);
}

#[test]
fn every_date_column_has_the_order_that_the_file_proves() {
    let csv = "id,Created Date,Close Date,Modified date,Other date\n\
               1,02/23/26,03/04/26,2026-01-31,31/12/26\n2,,05/06/26,,02/23/26\n";
    let seen = survey(Cursor::new(csv.as_bytes()), &spec()).unwrap();
    assert_eq!(
        seen.date_orders,
        [(1, DateOrder::Mdy), (3, DateOrder::Ymd)]
            .into_iter()
            .collect(),
        "a column in conflict decides nothing, not even for the others"
    );
    let csv = "id,Created Date,Close Date\n1,02/23/26,03/04/26\n";
    let seen = survey(Cursor::new(csv.as_bytes()), &spec()).unwrap();
    assert_eq!(
        seen.date_orders,
        [(1, DateOrder::Mdy), (2, DateOrder::Mdy)]
            .into_iter()
            .collect()
    );
}
