use super::{FingerprintKey, Suppression, SuppressionEntry, hex};

/// Test cases 1, 2, 3 and 6 of RFC 4231: keys shorter than a block, and one longer.
#[test]
fn fingerprints_are_those_of_the_rfc() {
    let cases: [(&[u8], &[u8], &str); 4] = [
        (
            &[0x0b; 20],
            b"Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        ),
        (
            b"Jefe",
            b"what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ),
        (
            &[0xaa; 20],
            &[0xdd; 50],
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        ),
        (
            &[0xaa; 131],
            b"Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        ),
    ];
    for (key, text, expected) in cases {
        let key = FingerprintKey(key.into());
        assert_eq!(Some(key.fingerprint(text)), hex(expected));
    }
}

#[test]
fn an_address_is_met_in_any_spelling_and_without_a_key_no_fingerprint_is() {
    let entries = ["Kim@Acme.com", &"00".repeat(32)]
        .map(|raw| SuppressionEntry::parse(raw).expect("an entry"));
    let list = Suppression::new(entries, None);
    assert!(list.has("kim@acme.com"));
    assert!(!list.has("lee@acme.com"));
}

#[test]
fn a_key_is_long_enough_and_ends_before_its_line_does() {
    assert!(FingerprintKey::new(b"fifteen bytes..\n").is_none());
    let with = FingerprintKey::new(b"sixteen bytes...\r\n").expect("a key");
    let without = FingerprintKey::new(b"sixteen bytes...").expect("a key");
    assert_eq!(with.fingerprint(b"x"), without.fingerprint(b"x"));
}
