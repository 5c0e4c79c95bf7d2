use super::{bytes, count, exponent, markdown, ratio, seconds, spread};

#[test]
fn a_table_has_its_headers_a_line_and_its_rows() {
    let rows = [vec!["Winnable".to_owned(), "1".to_owned()]];
    assert_eq!(
        markdown(&["tool", "× wall"], &rows),
        "| tool | × wall |\n|---|---|\n| Winnable | 1 |\n"
    );
}

#[test]
fn numbers_keep_the_digits_that_count() {
    assert_eq!(
        [0.0306, 0.1, 3.145, 12.34, 123.4].map(seconds),
        ["31 ms", "0.10 s", "3.15 s", "12.3 s", "123 s"]
    );
    assert_eq!([46e6, 1.96e9].map(bytes), ["46 MB", "1.96 GB"]);
    assert_eq!(
        [0.0012, 0.0123, 0.333, 12.2].map(ratio),
        ["0.0012", "0.012", "0.33", "12"]
    );
    assert_eq!(
        [1.006, -0.004, -0.25].map(exponent),
        ["1.01", "0.00", "-0.25"]
    );
    assert_eq!(spread((3.0, 2.5, 11.0)), "3.00 (2.50 to 11)");
    assert_eq!(
        [7, 1_000, 20_000_000].map(count),
        ["7", "1,000", "20,000,000"]
    );
}
