//! Texts about how files are read: encodings, headers, limits, and what looks odd in them.

use crate::Text;

/// A file whose encoding cannot be told; `candidates` are names, each with a word as it would read.
pub fn encoding_unknown(candidates: &str) -> Text {
    let list = if candidates.is_empty() {
        "–"
    } else {
        candidates
    };
    Text::new(
        format!(
            "the file is not UTF-8, and its encoding cannot be told: expected one of these, stated with `--encoding` or as `encoding` in the [[source]]: {list}"
        ),
        format!(
            "UTF-8이 아니며 인코딩을 알 수 없습니다: `--encoding`이나 [[source]]의 `encoding`에 다음 중 하나를 적으세요: {list}"
        ),
    )
}

/// An encoding that is not one of those that are read.
pub fn encoding_guessed(encoding: &str) -> Text {
    Text::new(
        format!(
            "the file is not UTF-8 and was read as {encoding}, which is a guess: state `encoding` in the [[source]], or `--encoding`"
        ),
        format!(
            "UTF-8이 아닌 파일을 추정한 인코딩으로 읽었습니다: {encoding}. [[source]]의 `encoding`이나 `--encoding`에 적어 확정하세요"
        ),
    )
}

/// A file with more bytes than a file may have.
pub fn file_too_large(bytes: u64, limit: u64, setting: &str) -> Text {
    Text::new(
        format!("the file has {bytes} bytes: expected at most {limit} (limits.{setting})"),
        format!("파일이 {bytes}바이트입니다: {limit}바이트 이하여야 합니다(limits.{setting})"),
    )
}

/// Two lines that hold the names of the columns together.
pub fn header_undecided([first, second]: [u64; 2]) -> Text {
    Text::new(
        format!(
            "the names of the columns stand on lines {first} and {second}: expected one line; write them on one, or state `header_row = {second}` in the [[source]] or `--header-row {second}`"
        ),
        format!(
            "열 이름이 {first}행과 {second}행에 나뉘어 있습니다: 한 행에 모으거나 [[source]]에 `header_row = {second}`, 또는 `--header-row {second}` 옵션을 적으세요"
        ),
    )
}

/// Rows beyond the number that may be read.
pub fn rows_beyond_limit(limit: u64) -> Text {
    Text::new(
        format!("only the first {limit} rows were read (limits.rows)"),
        format!("처음 {limit}행만 읽었습니다(limits.rows)"),
    )
}

/// A last line that looks as if the file were cut.
pub fn cut_short(line: u64) -> Text {
    Text::new(
        format!(
            "the last line ({line}) has no newline and too few fields, as if the file had been cut: export it again"
        ),
        format!(
            "마지막 행({line}행)에 줄 바꿈이 없고 필드가 모자랍니다. 파일이 잘린 듯하니 다시 내보내세요"
        ),
    )
}

/// Rows that look like totals and were kept.
pub fn totals_kept(count: u64, line: u64, word: &str) -> Text {
    Text::new(
        format!(
            "{count} row{} as a total would and counted as any other; the first is `{word}` on line {line}: delete {} if {} no record",
            if count == 1 { " begins" } else { "s begin" },
            if count == 1 { "it" } else { "them" },
            if count == 1 { "it is" } else { "they are" },
        ),
        format!(
            "합계처럼 시작하는 행 {count}개를 보통 행으로 읽었습니다. 첫 행은 {line}행의 `{word}`입니다. 레코드가 아니면 지우세요"
        ),
    )
}

/// Rows at the end that are the totals of those above.
pub fn totals_left_out(count: u64, line: u64, word: &str) -> Text {
    Text::new(
        format!(
            "{count} row{} of totals at the end {} left out, the first is `{word}` on line {line}",
            if count == 1 { "" } else { "s" },
            if count == 1 { "is" } else { "are" },
        ),
        format!("끝에 있는 합계 행 {count}개를 제외했습니다. 첫 행은 {line}행의 `{word}`입니다"),
    )
}

/// A line above the header that names the unit of amounts.
pub fn unit_above(line: u64, said: &str, unit: &str) -> Text {
    Text::new(
        format!(
            "line {line} names the unit of amounts, `{said}`: columns of amounts that name none are read in {unit}"
        ),
        format!(
            "{line}행에 금액 단위 `{said}` 표시가 있어, 열 이름에 단위가 없는 금액은 이 단위로 읽습니다"
        ),
    )
}

/// Rows that were wrapped whole in quotes and were unwrapped.
pub fn rows_unwrapped(count: u64, line: u64) -> Text {
    Text::new(
        format!(
            "{count} row{} wrapped whole in quotes, the first on line {line}, and {} as what stands inside",
            if count == 1 { " was" } else { "s were" },
            if count == 1 { "was read" } else { "were read" },
        ),
        format!(
            "행 전체가 따옴표로 싸인 행 {count}개(첫 행은 {line}행)를 안의 내용으로 읽었습니다"
        ),
    )
}

/// The option that states an encoding.
pub fn opt_encoding() -> Text {
    Text::new(
        "encoding of the file: utf-8, utf-16le, cp949, windows-1252, macintosh, …",
        "파일 인코딩: utf-8, utf-16le, cp949, windows-1252, macintosh 등",
    )
}

/// The option that states a delimiter.
pub fn opt_delimiter() -> Text {
    Text::new(
        "what stands between two fields: `,` `;` `|` or `\\t`",
        "필드 구분자: `,` `;` `|` 또는 `\\t`",
    )
}

/// The option that states a sheet.
pub fn opt_sheet() -> Text {
    Text::new("sheet of a workbook", "통합 문서의 시트")
}

/// The option that states the line of the header.
pub fn opt_header_row() -> Text {
    Text::new(
        "line or row of the column names, from 1",
        "열 이름이 있는 행 번호(1부터)",
    )
}

/// A name of an encoding that is not known.
pub fn unknown_encoding(found: &str, known: &[&str]) -> Text {
    let list = known.join(", ");
    Text::new(
        format!("`{found}` is no encoding that is read: expected one of {list}"),
        format!("`{found}` 인코딩은 읽지 않습니다: 다음 중 하나여야 합니다: {list}"),
    )
}

/// A line of the header that is no line.
pub fn bad_header_row(found: &str) -> Text {
    Text::new(
        format!("`{found}` is no line: expected a whole number from 1"),
        format!("`{found}` 값은 행 번호가 아닙니다: 1 이상의 정수여야 합니다"),
    )
}

/// Flags that say how a file is read, without a file.
pub fn reading_needs_file() -> Text {
    Text::new(
        "`--encoding`, `--delimiter`, `--sheet` and `--header-row` are for plain files: expected `--records` and `--accounts`; a project states them in its [[source]]",
        "`--encoding`, `--delimiter`, `--sheet`, `--header-row`는 파일을 직접 줄 때 씁니다: `--records`와 `--accounts`가 필요합니다. 프로젝트에서는 [[source]]에 적습니다",
    )
}

/// Two columns that have the name which feeds a field.
pub fn name_repeated(name: &str, [first, second]: [usize; 2], file: &str) -> Text {
    Text::new(
        format!(
            "columns {first} and {second} of `{file}` are both named `{name}`: expected each name once, or to be told which is meant"
        ),
        format!(
            "`{file}`의 {first}번째 열과 {second}번째 열의 이름이 모두 `{name}`입니다: 이름은 한 번씩만 나오거나, 어느 열인지 알려 주어야 합니다"
        ),
    )
}

/// The line of the mapping that says which of two columns of one name is meant.
pub fn tell_apart(field: &str, name: &str) -> Text {
    Text::new(
        format!(
            "in [source.columns]: {field} = \"{name}#1\" for the first, \"{name}#2\" for the second"
        ),
        format!(
            "[source.columns]에 적을 줄: 첫째 열은 {field} = \"{name}#1\", 둘째 열은 \"{name}#2\""
        ),
    )
}

/// The nearest name to a column that is not there, and the line that maps it; `quoted` is it as TOML.
pub fn nearest_column(field: &str, quoted: &str, near: &str) -> Text {
    Text::new(
        format!("the nearest name is `{near}`; in [source.columns]: {field} = {quoted}"),
        format!(
            "가장 가까운 이름은 `{near}`입니다. [source.columns]에 적을 줄: {field} = {quoted}"
        ),
    )
}
