//! Texts about changes of single values: `--set PATH=VALUE`.

use crate::Text;

/// More names than this are not read in a message.
const NAMES_SHOWN: usize = 12;

/// E0231.
pub fn no_setting(line: &str) -> Text {
    Text::new(
        format!("`{line}` is no change of a value; expected PATH=VALUE, such as fit.weight=35"),
        format!("값 변경으로 읽을 수 없음: `{line}`. 경로=값 형식이 필요합니다. 예: fit.weight=35"),
    )
}

/// E0231.
pub fn no_value(raw: &str) -> Text {
    Text::new(
        format!("`{raw}` is not one value; expected it as it would stand in the model file"),
        format!("값 하나로 읽을 수 없음: `{raw}`. 모델 파일에 적는 형식이 필요합니다"),
    )
}

/// E0231.
pub fn set_twice() -> Text {
    Text::new(
        "the path is set twice; expected each path once",
        "같은 경로가 두 번 설정되었습니다. 경로마다 한 번만 설정하세요",
    )
}

/// E0230.
pub fn no_such_id(name: &str) -> Text {
    Text::new(
        format!("the model has no factor, criterion, gate, tier or key `{name}`"),
        format!("모델에 없는 요인, 기준, 게이트, 등급 또는 키: `{name}`"),
    )
}

/// E0230.
pub fn no_key(name: &str, table: &str) -> Text {
    Text::new(
        format!("`{name}` is no key of {table}"),
        format!("{table}에 없는 키: `{name}`"),
    )
}

/// E0230.
pub fn no_entry(list: &str, name: &str, count: usize) -> Text {
    Text::new(
        format!("`{name}` names no {list}; expected an id, or a number from 1 to {count}"),
        format!("{list} 목록에 없음: `{name}`. id나 1에서 {count} 사이의 번호가 필요합니다"),
    )
}

/// E0230.
pub fn no_name(name: &str) -> Text {
    Text::new(
        format!("there is no `{name}` here"),
        format!("여기에 없는 이름: `{name}`"),
    )
}

/// E0230.
pub fn nothing_inside(name: &str) -> Text {
    Text::new(
        format!("`{name}` stands behind a single value; expected the path to end before it"),
        format!("단일 값 뒤에 `{name}` 항목이 붙었습니다. 그 앞에서 경로를 끝내야 합니다"),
    )
}

/// E0230.
pub fn not_stated(key: &str, table: &str) -> Text {
    Text::new(
        format!("this {table} states no `{key}`, so that nothing in it can be changed"),
        format!("이 {table}에는 `{key}` 항목이 없어 그 안의 값을 바꿀 수 없습니다"),
    )
}

/// E0230.
pub fn no_single_value() -> Text {
    Text::new(
        "the path leads to no single value; expected a key of one",
        "경로가 값 하나를 가리키지 않습니다. 값의 키까지 적어야 합니다",
    )
}

/// E0230.
pub fn cannot_add() -> Text {
    Text::new(
        "the value cannot be added here without writing the file anew; write it into the file by hand",
        "파일을 다시 쓰지 않고는 여기에 값을 넣을 수 없습니다. 파일에 직접 적으세요",
    )
}

/// The names that are there.
pub fn there_are(names: &[&str]) -> Text {
    let shown = names.get(..NAMES_SHOWN).unwrap_or(names).join(", ");
    let more = names.len().saturating_sub(NAMES_SHOWN);
    if more == 0 {
        return Text::new(format!("there are: {shown}"), format!("있는 항목: {shown}"));
    }
    Text::new(
        format!("there are: {shown} and {more} more"),
        format!("있는 항목: {shown} 외 {more}개"),
    )
}
