//! The texts of conditions on a table.

use crate::Text;

plain! {
    /// No name where a column must stand.
    expected_column = "expected a column, such as `employees >= 200`", "열 이름이 필요합니다. 예: `employees >= 200`";
    /// No operator after a column.
    expected_operator = "expected an operator after the column: = != < <= > >= in", "열 이름 다음에 연산자(= != < <= > >= in)가 필요합니다";
    /// No value after an operator.
    expected_value = "expected a value after the operator", "연산자 다음에 값이 필요합니다";
    /// A list that is none.
    expected_list = "expected a list such as [web, event]", "[web, event] 같은 목록이 필요합니다";
    /// Something else than `and` between two tests.
    expected_and = "expected `and` or the end: a hypothesis is a few tests that must all hold", "`and`나 끝이어야 합니다. 가설은 모두 성립해야 하는 조건 몇 개입니다";
    /// `not` is not read.
    no_not = "`not` is not read here: write != instead", "`not`은 쓸 수 없습니다. != 를 쓰세요";
    /// A quote that does not end.
    open_quote = "a quote is not closed", "따옴표가 닫히지 않았습니다";
}

/// A column that the table does not have.
pub fn no_column(name: &str) -> Text {
    super::no_column(name)
}

/// An order asked of words.
pub fn not_numbers(name: &str) -> Text {
    Text::new(
        format!("`{name}` is no column of numbers: use = or in"),
        format!("`{name}` 열은 수가 아닙니다. = 나 in을 쓰세요"),
    )
}

/// A word where a number must stand.
pub fn no_number(word: &str) -> Text {
    Text::new(
        format!("`{word}` is no number"),
        format!("`{word}`: 수가 아닙니다"),
    )
}
