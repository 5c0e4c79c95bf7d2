//! The keys of a `[[source]]` section, and of the tables in it.

use winnable_model::AmountBasis;
use winnable_model::document::{Key, Shape, Table};

use crate::field::EntityKind;
use crate::text_encoding::TextEncoding;

pub(super) const DIALECTS: [&str; 4] = ["salesforce", "hubspot", "pipedrive", "none"];
pub(super) const DATE_ORDERS: [&str; 3] = ["ymd", "mdy", "dmy"];
pub(super) const DECIMALS: [&str; 2] = [".", ","];
pub(super) const TYPES: [&str; 6] = ["flag", "number", "money", "date", "text", "set"];
pub(super) use crate::unit::UNITS;

pub(super) static SOURCE: Table = Table {
    name: "source",
    keys: &[
        Key::required(
            "kind",
            Shape::OneOf(&EntityKind::NAMES),
            "what the rows are",
            "행의 종류",
        ),
        Key::required(
            "path",
            Shape::TextOrTexts,
            "the file or files, relative to winnable.toml; `*` stands for any part of a file name",
            "winnable.toml 기준 파일 경로. `*`는 파일 이름의 일부를 대신합니다",
        ),
        Key::optional(
            "dialect",
            Shape::OneOf(&DIALECTS),
            "the CRM whose headers the file has; left out: recognised from the header",
            "내보낸 CRM. 생략하면 머리글에서 알아냅니다",
        ),
        Key::optional(
            "encoding",
            Shape::OneOf(&TextEncoding::NAMES),
            "the encoding of the file; left out: recognised",
            "파일의 인코딩. 생략하면 알아냅니다",
        ),
        Key::optional(
            "delimiter",
            Shape::Text,
            "the character between two fields: `,` `;` `|` or a tab; left out: recognised",
            "필드 구분자(`,` `;` `|` 탭). 생략하면 알아냅니다",
        ),
        Key::optional(
            "sheet",
            Shape::Text,
            "the sheet of a workbook; left out: the first that is visible",
            "통합 문서의 시트 이름. 생략하면 보이는 첫 시트",
        ),
        Key::optional(
            "header_row",
            Shape::Whole,
            "the line or row of the column names, from 1; left out: recognised",
            "열 이름이 있는 행 번호(1부터). 생략하면 알아냅니다",
        ),
        Key::optional(
            "date_order",
            Shape::OneOf(&DATE_ORDERS),
            "the order of year, month and day; left out: the date columns decide",
            "연·월·일의 순서. 생략하면 날짜 열이 정합니다",
        ),
        Key::optional(
            "decimal",
            Shape::OneOf(&DECIMALS),
            "the sign before the decimals; left out: a point",
            "소수점 기호. 생략하면 점",
        ),
        Key::optional(
            "currency",
            Shape::Text,
            "the currency of amounts that name none; left out: the project's",
            "통화가 적히지 않은 금액의 통화. 생략하면 프로젝트 통화",
        ),
        Key::optional(
            "amount_is",
            Shape::OneOf(&AmountBasis::NAMES),
            "what the amounts of opportunities or contracts are; left out: unknown",
            "영업 기회나 계약의 금액이 무엇인지. 생략하면 알 수 없음",
        ),
        Key::optional(
            "columns",
            Shape::Named(&COLUMN),
            "field = \"Header\", [\"Header\", …] or a table that says more; \"\" takes a column away",
            "필드 = \"열 이름\", [\"열 이름\", …] 또는 자세한 표. \"\"는 열을 쓰지 않습니다",
        ),
        Key::optional(
            "fixed",
            Shape::TextMap,
            "field = \"value\" for every row",
            "모든 행에 같은 값: 필드 = \"값\"",
        ),
        Key::optional(
            "values",
            Shape::Named(&FREE),
            "field = { \"cell\" = \"value\" }: what to read instead of a cell's text",
            "필드 = { \"칸의 값\" = \"읽을 값\" }",
        ),
    ],
};

pub(super) static COLUMN: Table = Table {
    name: "column",
    keys: &[
        Key::required(
            "column",
            Shape::TextOrTexts,
            "the header, or several headers",
            "열 이름 하나 또는 여럿",
        ),
        Key::optional(
            "type",
            Shape::OneOf(&TYPES),
            "the type of a fact of your own",
            "직접 정한 팩트의 형식",
        ),
        Key::optional(
            "unit",
            Shape::OneOf(&UNITS),
            "what the numbers count in; left out: what the header of an amount says, else units",
            "수의 단위. 생략하면 금액 열의 이름에 적힌 단위, 없으면 1",
        ),
        Key::optional(
            "scale",
            Shape::Number,
            "the number to multiply by",
            "곱할 수",
        ),
        Key::optional(
            "currency",
            Shape::Text,
            "the currency of amounts that name none",
            "통화가 적히지 않은 금액의 통화",
        ),
        Key::optional(
            "separator",
            Shape::Text,
            "what stands between labels in a cell",
            "한 칸에 있는 값들의 구분자",
        ),
        Key::optional(
            "values",
            Shape::TextMap,
            "what to read instead of a cell's text",
            "칸의 값 대신 읽을 값",
        ),
    ],
};

/// A table whose keys are the user's.
pub(super) static FREE: Table = Table {
    name: "values",
    keys: &[],
};
