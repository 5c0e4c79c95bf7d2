use super::*;

#[test]
fn text_of_every_encoding_is_its_utf8() {
    let table = "match,title\nexact,영업본부장\n";
    let korean = encoding_rs::EUC_KR.encode(table).0.into_owned();
    let marked: Vec<u8> = format!("\u{feff}{table}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, encoding, guessed) in [
        (table.as_bytes(), TextEncoding::Utf8, false),
        (&korean, TextEncoding::Cp949, true),
        (&marked, TextEncoding::Utf16Le, false),
    ] {
        let read = PlainText::of(bytes).expect("text");
        let text = String::from_utf8(read.text).expect("UTF-8");
        assert_eq!(text.trim_start_matches('\u{feff}'), table);
        assert_eq!((read.encoding, read.note.is_some()), (encoding, guessed));
    }
    assert!(PlainText::of(b"PK\x03\x04\x14\0\0\0").is_err());
}
