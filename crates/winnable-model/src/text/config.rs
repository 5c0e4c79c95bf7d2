//! Texts about the user's own TOML files.

use std::ops::RangeInclusive;

use crate::{Josa, Text, josa};

/// A file above the size limit.
pub fn too_large(bytes: usize) -> Text {
    Text::new(
        format!("the file holds {bytes} bytes; at most 1 MiB is read"),
        format!("파일이 {bytes}바이트입니다. 1 MiB까지만 읽습니다"),
    )
}

/// A key that the section does not have.
pub fn unknown_key(key: &str, section: &str) -> Text {
    Text::new(
        format!("unknown key `{key}` in {section}"),
        format!("{section}에 없는 키입니다: `{key}`"),
    )
}

/// The keys of a section.
pub fn keys_are(section: &str, keys: &[&str]) -> Text {
    let list = keys.join(", ");
    Text::new(
        format!("keys of {section}: {list}"),
        format!("{section}의 키: {list}"),
    )
}

/// The suggestion to use another name.
pub fn rename_to(near: &str) -> Text {
    Text::new(
        format!("the nearest name is `{near}`"),
        format!("가장 가까운 이름은 {}", format_args!("`{near}`입니다")),
    )
}

/// The suggestion to delete a key.
pub fn delete_it() -> Text {
    Text::new("delete the line", "이 줄을 지우세요")
}

/// A required key that is missing.
pub fn missing_key(key: &str, section: &str) -> Text {
    let subject = format!("`{key}`");
    Text::new(
        format!("`{key}` is missing in {section}"),
        format!("{section}에 {} 없습니다", josa(&subject, Josa::IGa)),
    )
}

/// A value of the wrong kind.
pub fn wrong_kind(key: &str) -> Text {
    Text::new(
        format!("`{key}` has a value of the wrong kind"),
        format!("`{key}` 값의 종류가 잘못되었습니다"),
    )
}

/// A number such as nan, or a time of day.
pub fn unusable(raw: &str) -> Text {
    Text::new(
        format!("`{raw}` cannot be used: expected a finite number or a date without time"),
        format!("`{raw}` 값은 쓸 수 없습니다: 유한한 수 또는 시각 없는 날짜가 필요합니다"),
    )
}

/// A number outside its range.
pub fn out_of_range(found: &str, range: &RangeInclusive<i64>) -> Text {
    let (low, high) = (range.start(), range.end());
    Text::new(
        format!("{found} is out of range: expected a whole number from {low} to {high}"),
        format!("{found} 값이 범위 밖입니다: {low}부터 {high}까지의 정수가 필요합니다"),
    )
}

/// A text that is none of the expected words.
pub fn one_of(found: &str, words: &[&str]) -> Text {
    let list = words.join(", ");
    Text::new(
        format!("`{found}` is not expected here: one of {list}"),
        format!("`{found}` 값은 쓸 수 없습니다. 가능한 값: {list}"),
    )
}

plain! {
    /// A text was expected.
    expected_text = "expected a text in quotes", "따옴표로 묶은 글자가 필요합니다";
    /// A number was expected.
    expected_number = "expected a number", "수가 필요합니다";
    /// A flag was expected.
    expected_flag = "expected true or false", "true 또는 false가 필요합니다";
    /// A date was expected.
    expected_date = "expected a date such as 2026-10-01", "2026-10-01 같은 날짜가 필요합니다";
    /// A list of texts was expected.
    expected_texts = "expected a list of texts: [\"a\", \"b\"]", "글자 목록이 필요합니다: [\"a\", \"b\"]";
    /// A table was expected.
    expected_table = "expected a table: { … }", "표가 필요합니다: { … }";
}

/// A list of tables was expected.
pub fn expected_tables(key: &str) -> Text {
    Text::new(
        format!("expected a list of tables: [[{key}]]"),
        format!("표의 목록이 필요합니다: [[{key}]]"),
    )
}
