use std::io::Read;

use proptest::prelude::*;

use super::*;

/// Hands out its bytes in pieces of the given sizes, over and over.
struct Pieces<'a> {
    bytes: &'a [u8],
    sizes: std::iter::Cycle<std::slice::Iter<'a, usize>>,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let size = *self.sizes.next().unwrap_or(&1);
        let n = size.min(buf.len()).min(self.bytes.len());
        buf[..n].copy_from_slice(&self.bytes[..n]);
        self.bytes = &self.bytes[n..];
        Ok(n)
    }
}

fn decoded(bytes: &[u8], encoding: TextEncoding) -> Vec<u8> {
    let mut text = Vec::new();
    let mut reader = Decoding::new(bytes, encoding);
    reader.read_to_end(&mut text).expect("a slice is read");
    text
}

/// The bytes are those that Python's codecs write for the text.
#[test]
fn every_encoding_is_decoded_as_python_encodes_it() {
    let cases: [(TextEncoding, &[u8], &str); 8] = [
        // '똠방각하 펲'.encode('cp949'): the first and the last syllable are outside EUC-KR proper.
        (
            TextEncoding::Cp949,
            b"\x8c\x63\xb9\xe6\xb0\xa2\xc7\xcf \xbc\x84",
            "똠방각하 펲",
        ),
        (
            TextEncoding::Macintosh,
            b"Bogot\x87, Malm\x9a",
            "Bogotá, Malmö",
        ),
        (TextEncoding::Windows1252, b"Caf\xe9 \x80 \x96", "Café € –"),
        (TextEncoding::ShiftJis, b"\x93\x8c\x8b\x9e \xb1", "東京 ｱ"),
        (TextEncoding::Gbk, b"\xc9\xcf\xba\xa3", "上海"),
        (TextEncoding::Big5, b"\xbb\x4f\xa5\x5f", "臺北"),
        (
            TextEncoding::Utf16Le,
            b"a\0\xc1\xc0\x3d\xd8\x00\xde",
            "a상😀",
        ),
        (
            TextEncoding::Utf16Be,
            b"\0a\xc0\xc1\xd8\x3d\xde\x00",
            "a상😀",
        ),
    ];
    for (encoding, bytes, text) in cases {
        let found = decoded(bytes, encoding);
        assert_eq!(String::from_utf8_lossy(&found), text, "{encoding}");
    }
}

#[test]
fn what_means_nothing_is_no_character() {
    let cases: [(TextEncoding, &[u8], &[u8]); 5] = [
        (TextEncoding::Cp949, b"a\xff,b\n", b"a\xff,b\n"),
        // A first byte of two before a line end takes no line end with it.
        (TextEncoding::Cp949, b"a\xb0\nb", b"a\xff\nb"),
        (TextEncoding::Windows1252, b"a\x81b", b"a\xffb"),
        // A half of a pair.
        (TextEncoding::Utf16Le, b"\x3d\xd8a\0", b"\xffa"),
        (TextEncoding::Utf16Le, b"a\0b", b"a\xff"),
    ];
    for (encoding, bytes, text) in cases {
        assert_eq!(decoded(bytes, encoding), text, "{encoding}");
    }
}

#[test]
fn places_are_those_of_the_file() {
    // 가,나 then a bad byte, then a row, in CP949.
    let bytes = b"\xb0\xa1,\xb3\xaa\n\xff,x\nrow";
    let mut reader = Decoding::new(&bytes[..], TextEncoding::Cp949);
    let mut text = Vec::new();
    reader.read_to_end(&mut text).expect("a slice is read");
    let starts: Vec<u64> = text
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(at, _)| at as u64 + 1)
        .collect();
    assert_eq!(starts, [8, 12]);
    let places: Vec<u64> = starts.iter().map(|at| reader.offset_in_file(*at)).collect();
    assert_eq!(places, [6, 10]);
    assert_eq!(reader.malformed(8, 12).collect::<Vec<_>>(), [b"\xff"]);
    reader.forget_before(12);
    assert_eq!(reader.offset_in_file(12), 10);
    assert_eq!(reader.malformed(0, 99).count(), 0);
}

fn encoding() -> impl Strategy<Value = TextEncoding> {
    prop::sample::select(TextEncoding::ALL.to_vec())
}

/// Bytes that are likely to be half of something.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        3 => any::<u8>(),
        2 => prop::sample::select(vec![b'\n', b'\r', 0, b',', b'"', 0xB0, 0xA1, 0x81, 0xD8, 0x3D]),
    ];
    prop::collection::vec(byte, 0..200)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_sizes_of_reads_change_nothing(
        encoding in encoding(),
        bytes in bytes(),
        sizes in prop::collection::vec(1_usize..9, 1..6),
        given in 1_usize..9,
    ) {
        let whole = decoded(&bytes, encoding);
        let pieces = Pieces { bytes: &bytes, sizes: sizes.iter().cycle() };
        let mut reader = Decoding::new(pieces, encoding);
        let mut text = Vec::new();
        let mut buf = vec![0; given];
        loop {
            let n = reader.read(&mut buf).expect("pieces are read");
            if n == 0 {
                break;
            }
            text.extend_from_slice(&buf[..n]);
        }
        prop_assert_eq!(&text, &whole);
        if !encoding.is_utf8() {
            prop_assert_eq!(reader.offset_in_file(u64::MAX), bytes.len() as u64);
        }
    }

    #[test]
    fn rows_start_where_the_file_says(lines in prop::collection::vec("[a-z가-힣,]{0,8}", 1..8)) {
        let text = lines.join("\n");
        for encoding in [TextEncoding::Utf16Le, TextEncoding::Cp949] {
            let encode = |line: &str| -> Vec<u8> {
                if encoding == TextEncoding::Cp949 {
                    return encoding_rs::EUC_KR.encode(line).0.into_owned();
                }
                line.encode_utf16().flat_map(u16::to_le_bytes).collect()
            };
            let file = encode(&text);
            let mut reader = Decoding::new(&file[..], encoding);
            reader.read_to_end(&mut Vec::new()).expect("a slice is read");
            for (at, _) in text.match_indices('\n') {
                let expected = encode(&text[..=at]).len() as u64;
                prop_assert_eq!(reader.offset_in_file(at as u64 + 1), expected);
            }
        }
    }
}
