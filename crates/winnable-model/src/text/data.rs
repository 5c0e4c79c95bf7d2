//! Texts about the rows of exports and about how their columns are mapped.

use crate::{Josa, Localised, Text, josa};

/// A mapped column that the header does not have.
pub fn column_missing(column: &str, file: &str) -> Text {
    Text::new(
        format!("`{file}` has no column `{column}`"),
        format!("`{file}`에 `{column}` 열이 없습니다"),
    )
}

/// The columns that a header has.
pub fn columns_are(columns: &[String]) -> Text {
    const SHOWN: usize = 12;
    let mut list = columns
        .iter()
        .take(SHOWN)
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ");
    if columns.len() > SHOWN {
        list.push_str(", …");
    }
    Text::new(
        format!("columns of the file: {list}"),
        format!("파일의 열: {list}"),
    )
}

/// No column feeds a field without which no row can be used.
pub fn field_unfed(kind: &str, field: &str, file: &str) -> Text {
    Text::new(
        format!("no column of `{file}` gives `{field}`, which {kind} need"),
        format!("`{file}`의 어느 열도 {kind}에 꼭 필요한 `{field}` 값을 주지 않습니다"),
    )
}

/// The line of the mapping that would feed a field.
pub fn map_it(field: &str, column: &str) -> Text {
    Text::new(
        format!("in [source.columns]: {field} = \"{column}\""),
        format!("[source.columns]에 적을 줄: {field} = \"{column}\""),
    )
}

/// A field that the kind of record does not have.
pub fn unknown_field(field: &str, kind: &str) -> Text {
    Text::new(
        format!("{kind} have no field `{field}`"),
        format!("{kind}에는 `{field}` 필드가 없습니다"),
    )
}

/// A fact of the account in a source of something else.
pub fn fact_outside_accounts(fact: &str) -> Text {
    Text::new(
        format!("`{fact}` is a fact of an account: expected in a source with kind = \"accounts\""),
        format!("`{fact}` 값은 고객사의 팩트입니다: kind = \"accounts\"인 입력에 있어야 합니다"),
    )
}

/// A fact that is computed and not read.
pub fn fact_is_computed(fact: &str) -> Text {
    Text::new(
        format!(
            "`{fact}` is computed from other rows: expected a fact that starts with `account.`"
        ),
        format!("`{fact}` 값은 다른 행에서 계산됩니다: `account.`로 시작하는 팩트가 필요합니다"),
    )
}

/// A fact of the user's own without its type.
pub fn type_missing(fact: &str) -> Text {
    Text::new(
        format!(
            "`{fact}` needs a type: {{ column = \"…\", type = \"text\" }}, or one of flag, number, money, date, set"
        ),
        format!(
            "`{fact}` 팩트에는 type이 필요합니다: {{ column = \"…\", type = \"text\" }}. text 대신 flag, number, money, date, set도 됩니다"
        ),
    )
}

/// A type that contradicts that of the fact.
pub fn wrong_type(fact: &str, expected: &str) -> Text {
    Text::new(
        format!("`{fact}` is of type {expected}"),
        format!("`{fact}` 팩트의 형식은 {expected}입니다"),
    )
}

/// A key of a mapping that does not go with how the field is read.
pub fn key_without_meaning(key: &str, field: &str) -> Text {
    Text::new(
        format!("`{key}` has no meaning for `{field}`"),
        format!("`{field}` 필드에는 `{key}` 키를 쓸 수 없습니다"),
    )
}

/// A field with two origins.
pub fn two_origins(field: &str) -> Text {
    Text::new(
        format!("`{field}` has both a column and a fixed value: expected one of them"),
        format!("`{field}` 필드에 열과 고정값이 모두 있습니다: 하나만 있어야 합니다"),
    )
}

/// A field that is mapped twice, by its name and by the full name of its fact.
pub fn two_columns(field: &str) -> Text {
    Text::new(
        format!(
            "`{field}` is mapped twice: expected once, with a list of columns if there are several"
        ),
        format!(
            "`{field}` 필드를 두 번 매핑했습니다: 한 번만 적고, 열이 여럿이면 목록으로 적습니다"
        ),
    )
}

/// Both `unit` and `scale`.
pub fn unit_and_scale() -> Text {
    Text::new(
        "`unit` and `scale` say the same: expected one of them",
        "`unit`과 `scale`은 같은 뜻입니다: 하나만 있어야 합니다",
    )
}

/// A scale of zero or below.
pub fn scale_not_positive() -> Text {
    Text::new("expected a number above 0", "0보다 큰 수가 필요합니다")
}

/// A separator without a character.
pub fn separator_blank() -> Text {
    Text::new(
        "expected at least one character",
        "글자가 하나 이상 필요합니다",
    )
}

/// A list of paths without an entry.
pub fn no_path() -> Text {
    Text::new("expected at least one path", "경로가 하나 이상 필요합니다")
}

/// A delimiter that is not one of those that are read.
pub fn delimiter_unknown(found: &str) -> Text {
    Text::new(
        format!("`{found}` is no delimiter: expected `,`, `;`, `|` or a tab written `\\t`"),
        format!(
            "{} 구분자가 아닙니다: `,`, `;`, `|` 또는 탭(`\\t`)이어야 합니다",
            josa(&format!("`{found}`"), Josa::EunNeun)
        ),
    )
}

/// A blank cell of a key or of another value without which the row means nothing.
pub fn required_blank(field: &str) -> Text {
    Text::new(
        format!("`{field}` is blank: expected a value"),
        format!("`{field}` 값이 비어 있습니다: 값이 있어야 합니다"),
    )
}

/// A cell that is neither yes nor no.
pub fn not_a_flag() -> Text {
    Text::new(
        "neither yes nor no: expected true, false, 1, 0, yes, no, Y, N, 예 or 아니요",
        "예/아니요가 아닙니다: true, false, 1, 0, yes, no, Y, N, 예, 아니요 중 하나여야 합니다",
    )
}

/// A cell that is none of the expected words.
pub fn not_one_of(words: &[&str]) -> Text {
    let list = words.join(", ");
    Text::new(
        format!(
            "not one of the expected values: {list}, or a spelling that [source.values] maps to one"
        ),
        format!(
            "정해진 값이 아닙니다: {list} 또는 [source.values]가 이 중 하나로 바꾸는 표기여야 합니다"
        ),
    )
}

/// A cell that is no SIC code.
pub fn not_a_sic() -> Text {
    Text::new(
        "not a SIC code: expected 2 to 4 digits",
        "SIC 코드가 아닙니다: 숫자 2~4자리여야 합니다",
    )
}

/// A number with a fraction, or out of range, where a count is expected.
pub fn not_whole(low: u32, high: u32) -> Text {
    Text::new(
        format!("expected a whole number from {low} to {high}"),
        format!("{low}부터 {high}까지의 정수가 필요합니다"),
    )
}

/// A count with a fraction or a sign, such as half an employee.
pub fn not_a_count() -> Text {
    Text::new(
        "expected a whole number of 0 or more",
        "0 이상의 정수가 필요합니다",
    )
}

/// A probability out of its range.
pub fn not_a_probability() -> Text {
    Text::new(
        "not a probability: expected a number from 0 to 100, such as `10`, `10%` or `0.1`",
        "확률이 아닙니다: `10`, `10%`, `0.1`처럼 0부터 100까지의 수여야 합니다",
    )
}

/// A count whose digits are grouped by the other decimal mark, such as `1.500` for 1500.
pub fn grouped_otherwise(mark: char, other: char) -> Text {
    Text::new(
        format!(
            "`{mark}` is the decimal mark and seems to group digits here: expected no fraction, or decimal = \"{other}\" in the [[source]]"
        ),
        format!(
            "`{mark}` 기호는 소수점인데 여기서는 천 단위를 나누는 듯합니다: 소수가 없거나 [[source]]에 decimal = \"{other}\"가 있어야 합니다"
        ),
    )
}

/// An amount below zero where none can be.
pub fn below_zero() -> Text {
    Text::new(
        "the amount is negative: expected 0 or more",
        "금액이 음수입니다: 0 이상이어야 합니다",
    )
}

/// A number or amount that does not fit once its scale is applied.
pub fn too_large() -> Text {
    Text::new(
        "too many digits once the scale is applied: expected at most 28",
        "배율을 적용하면 자릿수가 너무 많습니다: 28자리 이하여야 합니다",
    )
}

/// An id that another row has already, with other values.
pub fn id_in_conflict(line: u32, file: &str) -> Text {
    Text::new(
        format!("line {line} of `{file}` has the same id and other values"),
        format!("`{file}` {line}행과 id가 같고 값이 다릅니다"),
    )
}

/// An e-mail cell without any address.
pub fn no_address() -> Text {
    Text::new(
        "no e-mail address: expected one such as `name@acme.com`",
        "이메일 주소가 없습니다: `name@acme.com` 같은 주소가 필요합니다",
    )
}

/// A file that is not UTF-8 text.
pub fn not_utf8(found: &Text) -> Text {
    Text::new(
        format!(
            "the encoding is not UTF-8 (the file seems to be {}): expected the format that Excel saves as `CSV UTF-8 (Comma delimited)`",
            found.en
        ),
        format!(
            "인코딩이 UTF-8이 아닙니다({} 보입니다). 엑셀에서 'CSV UTF-8(쉼표로 분리)'로 다시 저장하세요",
            josa(&found.ko, Josa::Euro)
        ),
    )
}

/// The input failed while it was read.
pub fn input_failed(cause: &Text) -> Text {
    Text::new(
        format!("the file cannot be read: {}", cause.en()),
        format!("파일을 읽을 수 없습니다: {}", cause.ko()),
    )
}

/// Rows that are not all accounted for, which is a bug of ours.
pub fn rows_unaccounted(read: u64, accounted: u64) -> Text {
    Text::new(
        format!("{read} rows were read and {accounted} are accounted for"),
        format!("읽은 행은 {read}개인데 처리 결과는 {accounted}개입니다"),
    )
}
