use super::Options;
use crate::bench::j1::SIZE;
use crate::load::Format;

#[test]
fn words_change_what_is_usual() {
    let words = ["--accounts", "20", "--parquet", "--runs", "3", "--write"];
    let options = Options::read(&words, SIZE).unwrap();
    assert_eq!(options.size.accounts, 20);
    assert_eq!(options.size.people, 2_000_000);
    assert_eq!(options.size.format, Format::Parquet);
    assert_eq!(options.size.model, "j1");
    assert_eq!(options.runs, 3);
    assert!(options.write && !options.build);
}

#[test]
fn words_that_mean_nothing_are_refused() {
    for words in [
        &["--acounts", "3"][..],
        &["--runs"],
        &["--runs", "0"],
        &["--people", "many"],
        &["--accounts", "0"],
    ] {
        assert!(Options::read(words, SIZE).is_err(), "{words:?}");
    }
}
