use std::io::Read;

use super::HashingReader;

fn check(input: &[u8], hex: &str) {
    let mut reader = HashingReader::new(input);
    let mut out = Vec::new();
    reader.read_to_end(&mut out).unwrap();
    assert_eq!(out, input);
    assert_eq!(reader.byte_count(), input.len() as u64);
    assert_eq!(reader.hex(), hex);
}

/// The examples of FIPS 180-4 as NIST publishes them.
#[test]
fn agrees_with_the_published_vectors() {
    check(
        b"",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    check(
        b"abc",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    check(
        b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
}

#[test]
fn small_reads_change_nothing() {
    let mut reader = HashingReader::new(&b"abc"[..]);
    let mut byte = [0];
    while reader.read(&mut byte).unwrap() == 1 {}
    assert_eq!(
        reader.hex(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}
