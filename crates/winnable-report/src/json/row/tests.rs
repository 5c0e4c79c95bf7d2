use super::ratio;

#[test]
fn a_ratio_has_no_more_digits_than_it_needs() {
    for (known, text) in [
        (0, "0"),
        (10_000, "1"),
        (8_125, "0.8125"),
        (6_700, "0.67"),
        (1, "0.0001"),
        (3_333, "0.3333"),
    ] {
        assert_eq!(ratio(known).to_string(), text);
    }
}
