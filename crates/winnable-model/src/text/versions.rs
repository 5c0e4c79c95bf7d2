//! Texts about tables of a folder that hold the same records.

use chrono::NaiveDate;

use super::counted;
use crate::{Localised, Text};

/// A table whose rows are those of another.
pub fn same(path: &str) -> Text {
    Text::new(
        format!("the same records as {path}, row by row, to be read once"),
        format!("{path} 파일과 모든 행이 같아 한 번만 읽습니다"),
    )
}

/// A table all of whose rows another one has.
pub fn within(path: &str) -> Text {
    Text::new(
        format!("all of its rows are in {path}, which is read instead"),
        format!("모든 행이 {path} 파일에 있어 그 파일만 읽습니다"),
    )
}

/// A table that is an earlier state of another; `missing` rows of it the other has not.
pub fn older(path: &str, why: &Text, missing: usize) -> Text {
    let (gone_en, gone_ko) = match missing {
        0 => (String::new(), String::new()),
        1 => (
            "; 1 row of it is not there".to_owned(),
            ". 그 파일에 없는 행 1개".to_owned(),
        ),
        many => (
            format!("; {many} rows of it are not there"),
            format!(". 그 파일에 없는 행 {many}개"),
        ),
    };
    Text::new(
        format!(
            "an older state of {path}, which is read instead: {}{gone_en}",
            why.en()
        ),
        format!(
            "{path} 파일의 이전 상태라서 그 파일을 읽습니다: {}{gone_ko}",
            why.ko()
        ),
    )
}

/// Newer by a column of changes.
pub fn by_change(header: &str, later: usize, rows: usize) -> Text {
    Text::new(
        format!("`{header}` is later there in {later} of {rows} rows with the same id"),
        format!("id가 같은 {rows}행 중 {later}행에서 `{header}` 값이 더 늦음"),
    )
}

/// Newer by the latest creation.
pub fn by_creation(header: &str, latest: NaiveDate) -> Text {
    Text::new(
        format!("its latest `{header}` is later, {latest}"),
        format!("가장 늦은 `{header}` 값이 더 늦음({latest})"),
    )
}

/// Newer by the name of the file.
pub fn by_name() -> Text {
    Text::new(
        "the date in its name is later",
        "파일 이름의 날짜가 더 늦음",
    )
}

/// Whole where the other is damaged.
pub fn by_damage(bad: u64) -> Text {
    Text::new(
        format!("all of its rows can be read, and {bad} here cannot"),
        format!("모든 행을 읽을 수 있고, 이 파일에는 읽을 수 없는 행 {bad}개"),
    )
}

/// Two states of one table, and nothing that says which is newer.
pub fn undecided(path: &str, changed: usize, rows: usize) -> Text {
    Text::new(
        format!(
            "{changed} of {rows} ids that it shares with {path} have other values there, and no column and no date in the names says which file is newer: neither is read until one of the two sources is taken"
        ),
        format!(
            "{path} 파일과 id가 같은 {rows}행 중 {changed}행의 값이 다르고, 어느 쪽이 최신인지 알려 주는 열이나 파일 이름의 날짜가 없습니다. 두 입력 중 하나를 고를 때까지 읽지 않습니다"
        ),
    )
}

/// Two tables that number other records alike.
pub fn strangers(path: &str, renamed: usize, rows: usize) -> Text {
    Text::new(
        format!(
            "{renamed} of {rows} ids that it shares with {path} name other records there: neither is read until one of the two has ids of its own, or its source is left out"
        ),
        format!(
            "{path} 파일과 id가 같은 {rows}행 중 {renamed}행이 서로 다른 레코드입니다. 한쪽의 id를 고유하게 바꾸거나 한쪽 입력을 뺄 때까지 읽지 않습니다"
        ),
    )
}

/// Two states of a table of which the newer one has less than half of the rows of the other.
pub fn partial(path: &str, missing: usize, both: usize) -> Text {
    Text::new(
        format!(
            "one of this file and {path} is a newer state of {}, and the other alone has {missing} further ones: neither is read until the table is exported as a whole, or one of the two sources is taken",
            counted(u64::try_from(both).unwrap_or(u64::MAX), "row")
        ),
        format!(
            "이 파일과 {path} 파일 중 하나는 {both}행만 더 최신이고, 다른 하나에만 있는 행이 {missing}개입니다. 표 전체를 다시 내보내거나 두 입력 중 하나를 고를 때까지 읽지 않습니다"
        ),
    )
}

/// A table that another one would replace which is replaced itself.
pub fn replaced_in_turn(path: &str) -> Text {
    Text::new(
        format!(
            "{path} would be read instead, and is replaced by a third file itself: see whether that file has the rows of this one"
        ),
        format!(
            "{path} 파일이 이 파일을 대신하지만 그 파일도 다른 파일로 대체되었습니다. 이 파일의 행이 거기에 있는지 확인하세요"
        ),
    )
}
