//! What is wrong with the syntax of a TOML file: the parser's English words, and what they mean in
//! Korean.

use crate::Text;

/// A syntax error. Words of the parser that are not listed here are quoted in Korean as they are.
pub fn syntax(message: &str) -> Text {
    let (what, expected) = match message.split_once(", expected ") {
        Some((what, expected)) => (what, Some(expected)),
        None => (message, None),
    };
    let Some(said) = korean(what) else {
        return Text::new(
            message,
            format!("TOML 문법에 맞지 않습니다(파서의 영어 설명: {message})"),
        );
    };
    let ko = match expected.map(tokens) {
        None => format!("TOML 문법 오류: {said}"),
        Some(tokens) => format!("TOML 문법 오류: {said}. 올 수 있는 것: {tokens}"),
    };
    Text::new(message, ko)
}

/// What the parser found, without what it expected.
fn korean(what: &str) -> Option<&'static str> {
    let pairs = FOUND.iter().chain(NUMBERS).chain(TEXTS);
    if let Some((_, ko)) = pairs.copied().find(|(en, _)| *en == what) {
        return Some(ko);
    }
    if what.starts_with("invalid") && what.ends_with("integer number") {
        return Some("올바른 정수가 아닙니다");
    }
    // The type of the value stands in the middle.
    let extends =
        what.starts_with("cannot extend value of type ") && what.ends_with(" with a dotted key");
    extends.then_some("표가 아닌 값에 점으로 이은 키를 더할 수 없습니다")
}

/// Where keys, values, tables and lists do not fit together.
const FOUND: &[(&str, &str)] = &[
    ("duplicate key", "같은 키가 두 번 있습니다"),
    ("key with no value", "키에 값이 없습니다"),
    ("missing value for key", "키에 값이 없습니다"),
    ("missing value", "값이 없습니다"),
    ("invalid value", "올바른 값이 아닙니다"),
    ("invalid key-value pair", "`키 = 값` 형식이 아닙니다"),
    (
        "missing assignment between key-value pairs",
        "키와 값 사이에 `=` 기호가 없습니다",
    ),
    (
        "extra assignment between key-value pairs",
        "`=` 기호가 더 있습니다",
    ),
    ("extra `=`", "`=` 기호가 더 있습니다"),
    ("unexpected `=` in array", "배열 안에 `=` 기호가 있습니다"),
    (
        "missing comma between key-value pairs",
        "항목 사이에 쉼표가 없습니다",
    ),
    (
        "missing comma between array elements",
        "배열 원소 사이에 쉼표가 없습니다",
    ),
    ("extra comma in array", "배열에 쉼표가 더 있습니다"),
    (
        "extra comma in inline table",
        "인라인 표에 쉼표가 더 있습니다",
    ),
    ("unclosed array", "배열이 `]` 기호로 닫히지 않았습니다"),
    ("unclosed table", "표 이름이 `]` 기호로 닫히지 않았습니다"),
    (
        "unclosed array table",
        "표 이름이 `]]` 기호로 닫히지 않았습니다",
    ),
    (
        "unclosed inline table",
        "인라인 표가 `}` 기호로 닫히지 않았습니다",
    ),
    ("missing array opening", "배열을 여는 `[` 기호가 없습니다"),
    ("missing table open", "표 이름을 여는 `[` 기호가 없습니다"),
    (
        "missing inline table opening",
        "인라인 표를 여는 `{` 기호가 없습니다",
    ),
    (
        "missing key for inline table element",
        "인라인 표의 항목에 키가 없습니다",
    ),
    (
        "invalid inline table element",
        "인라인 표의 항목이 올바르지 않습니다",
    ),
    ("unexpected key or value", "키나 값이 올 수 없는 자리입니다"),
    ("unexpected content", "이 자리에 올 수 없는 내용입니다"),
    (
        "unexpected content between comment and newline",
        "주석과 줄 끝 사이에 다른 내용이 있습니다",
    ),
    ("invalid comment character", "주석에 쓸 수 없는 문자입니다"),
    (
        "carriage return must be followed by newline",
        "캐리지 리턴(CR) 뒤에는 줄 바꿈(LF)이 와야 합니다",
    ),
    (
        "cannot recurse further; max recursion depth met",
        "너무 깊이 중첩되었습니다",
    ),
    ("recursion limit", "너무 깊이 중첩되었습니다"),
];

/// Numbers and dates.
const NUMBERS: &[(&str, &str)] = &[
    ("unexpected leading zero", "숫자가 0으로 시작합니다"),
    ("unexpected sign", "부호가 올 수 없는 자리입니다"),
    ("redundant numeric sign", "부호가 두 번 있습니다"),
    (
        "redundant integer number prefix",
        "진법 표시가 두 번 있습니다",
    ),
    (
        "integers with a radix cannot be signed",
        "진법을 표시한 정수에는 부호를 쓸 수 없습니다",
    ),
    ("radix must be lowercase", "진법 표시는 소문자로 씁니다"),
    (
        "`_` may only go between digits",
        "`_` 기호는 숫자 사이에만 쓸 수 있습니다",
    ),
    ("invalid float", "올바른 소수가 아닙니다"),
];

/// Texts and keys.
const TEXTS: &[(&str, &str)] = &[
    (
        "string values must be quoted",
        "문자열 값은 따옴표로 묶어야 합니다",
    ),
    (
        "invalid basic string",
        "큰따옴표 문자열이 올바르지 않습니다",
    ),
    (
        "invalid multi-line basic string",
        "여러 줄 큰따옴표 문자열이 올바르지 않습니다",
    ),
    (
        "invalid literal string",
        "작은따옴표 문자열이 올바르지 않습니다",
    ),
    (
        "invalid multi-line literal string",
        "여러 줄 작은따옴표 문자열이 올바르지 않습니다",
    ),
    ("missing opening quote", "여는 따옴표가 없습니다"),
    (
        "missing escaped value",
        "역슬래시(\\) 뒤에 올 문자가 없습니다",
    ),
    (
        "too few unicode value digits",
        "유니코드 값의 자릿수가 모자랍니다",
    ),
    (
        "invalid unquoted key",
        "따옴표 없는 키에 쓸 수 없는 문자가 있습니다",
    ),
    (
        "unquoted keys cannot be empty",
        "따옴표 없는 키는 비울 수 없습니다",
    ),
    (
        "keys cannot be multi-line basic strings",
        "키는 여러 줄 문자열일 수 없습니다",
    ),
    (
        "keys cannot be multi-line literal strings",
        "키는 여러 줄 문자열일 수 없습니다",
    ),
];

/// What could have stood there. Signs between backticks stay as they are.
fn tokens(expected: &str) -> String {
    let token = |token: &str| {
        let ko = match token {
            "nothing" => "아무것도 없음",
            "newline" => "줄 바꿈",
            "key" => "키",
            "value" => "값",
            "characters" => "문자",
            "digits" | "numbers" => "숫자",
            "letters" => "영문자",
            "basic string" => "큰따옴표 문자열",
            "literal string" => "작은따옴표 문자열",
            "multi-line basic string" => "여러 줄 큰따옴표 문자열",
            "unicode hexadecimal value" => "16진수 유니코드 값",
            "printable characters"
            | "non-double-quote visible characters"
            | "non-single-quote visible characters"
            | "non-single-quote characters" => "보이는 문자",
            sign => sign,
        };
        ko.to_owned()
    };
    // A comma may be a sign of its own.
    let known: Vec<String> = expected.split(", ").map(token).collect();
    known.join(", ")
}

#[cfg(test)]
mod tests;
