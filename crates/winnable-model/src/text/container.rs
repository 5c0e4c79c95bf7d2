//! Texts about files that are no text, or text that is no table: Parquet, JSON, packed files.

use crate::Text;

/// A Parquet file whose end says nothing.
pub fn parquet_footer() -> Text {
    Text::new(
        "the Parquet file is damaged at its end, or cut off: expected the whole file; export or copy it again",
        "Parquet 파일의 끝이 손상되었거나 잘렸습니다: 파일 전체가 필요합니다. 다시 내보내거나 복사하세요",
    )
}

/// A Parquet file of which a column cannot be decoded.
pub fn parquet_column(column: &str, row_group: usize) -> Text {
    Text::new(
        format!(
            "the Parquet file is damaged in column `{column}` of row group {row_group}: export or copy it again"
        ),
        format!(
            "Parquet 파일의 {row_group}번째 행 그룹에서 `{column}` 열이 손상되었습니다: 다시 내보내거나 복사하세요"
        ),
    )
}

/// A column that is packed in a way that is not read.
pub fn parquet_codec(column: &str, codec: &str) -> Text {
    Text::new(
        format!(
            "column `{column}` is packed by {codec}: expected Snappy, gzip, Zstandard, LZ4 raw or none"
        ),
        format!(
            "`{column}` 열의 압축 방식은 {codec}입니다: Snappy, gzip, Zstandard, LZ4 raw 또는 무압축이어야 합니다"
        ),
    )
}

/// An encrypted Parquet file.
pub fn parquet_encrypted() -> Text {
    Text::new(
        "the Parquet file is encrypted: expected one that is not",
        "암호화된 Parquet 파일입니다: 암호화하지 않은 파일이어야 합니다",
    )
}

/// A build without Parquet.
pub fn parquet_not_built() -> Text {
    Text::new(
        "the file is Parquet, which this build of winnable does not read: expected a build with the feature `parquet`, or the file as CSV",
        "Parquet 파일인데 이 winnable 빌드는 Parquet를 읽지 않습니다: `parquet` 기능을 켠 빌드를 쓰거나 CSV로 저장하세요",
    )
}

/// A file or a part of one that is larger than a limit allows.
pub fn part_too_large(limit: u64, setting: &str) -> Text {
    Text::new(
        format!(
            "the file or a part of it is too large: expected at most {limit} bytes (limits.{setting})"
        ),
        format!("파일 또는 그 일부가 너무 큽니다: {limit}바이트 이하여야 합니다(limits.{setting})"),
    )
}

/// A file that gzip packed.
pub fn gzip() -> Text {
    Text::new(
        "the file is packed by gzip: expected it unpacked, as `gunzip` does",
        "gzip으로 압축된 파일입니다: `gunzip`으로 풀어야 합니다",
    )
}

/// JSON that breaks off, or is none from some place on.
pub fn json_broken(line: u64, column: u64) -> Text {
    Text::new(
        format!(
            "line {line}, character {column} is no JSON, or the file ends there too early: expected an array of objects"
        ),
        format!(
            "{line}행 {column}번째 글자가 JSON이 아니거나 파일이 거기서 일찍 끝납니다: 객체의 배열이어야 합니다"
        ),
    )
}

/// JSON without an array of objects.
pub fn json_no_table() -> Text {
    Text::new(
        "the JSON file holds no array of objects: expected one, as `[{\"id\": \"1\"}]` or `{\"results\": [{\"id\": \"1\"}]}`",
        "JSON 파일에 객체의 배열이 없습니다: `[{\"id\": \"1\"}]` 또는 `{\"results\": [{\"id\": \"1\"}]}` 같은 배열이 있어야 합니다",
    )
}

/// JSON whose only array is empty.
pub fn json_no_rows(key: &str) -> Text {
    Text::new(
        format!(
            "the JSON file holds no rows: its only list, `{key}`, is empty; expected objects in it, as `{{\"{key}\": [{{\"id\": \"1\"}}]}}`"
        ),
        format!(
            "JSON 파일에 행이 없습니다. 하나뿐인 배열 `{key}`에 값이 없습니다: `{{\"{key}\": [{{\"id\": \"1\"}}]}}`처럼 객체가 있어야 합니다"
        ),
    )
}

/// JSON with several arrays of objects.
pub fn json_tables(first: &str, second: &str) -> Text {
    Text::new(
        format!(
            "the JSON file holds several arrays of objects, `{first}` and `{second}` among them: expected one a file"
        ),
        format!(
            "JSON 파일에 객체의 배열이 여럿 있습니다(`{first}`, `{second}` 등): 파일마다 하나여야 합니다"
        ),
    )
}

/// Standard input that is asked for twice.
pub fn stdin_twice() -> Text {
    Text::new(
        "`-` is named twice: standard input can be read once",
        "`-`가 두 번 나옵니다: 표준 입력은 한 번만 읽을 수 있습니다",
    )
}
