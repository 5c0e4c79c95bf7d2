use super::*;

/// The expected texts are those of Python's `format(Decimal(number), 'f')`, zeros at the end cut.
#[test]
fn numbers_are_written_out() {
    let plain = |number: &str| {
        let mut out = String::new();
        write_plain(number, 400, &mut out).map(|()| out)
    };
    for (number, expected) in [
        ("1", "1"),
        ("-1.50", "-1.5"),
        ("1.0", "1"),
        ("0.1", "0.1"),
        ("1e3", "1000"),
        ("1.25E-3", "0.00125"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("12345678901234567890.123", "12345678901234567890.123"),
        ("1.5e1", "15"),
    ] {
        assert_eq!(plain(number).as_deref(), Some(expected), "{number}");
    }
    for refused in ["", "-", "1e400000", "1e-999999999999", "x", "1e"] {
        assert_eq!(plain(refused), None, "{refused}");
    }
}

/// Two's complement by hand: 0xFF is -1, 0x80 is -128, 0x0100 is 256.
#[cfg(feature = "parquet")]
#[test]
fn bytes_are_numbers() {
    let decimal = |bytes: &[u8], scale| {
        let (negative, digits) = big_endian(bytes);
        let mut out = String::new();
        write_decimal(negative, &digits, scale, &mut out);
        out
    };
    assert_eq!(decimal(&[0xFF], 0), "-1");
    assert_eq!(decimal(&[0x80], 2), "-1.28");
    assert_eq!(decimal(&[0x01, 0x00], 1), "25.6");
    assert_eq!(decimal(&[0, 0], 3), "0");
    assert_eq!(decimal(&[0xFF; 40], 1), "-0.1");
}
