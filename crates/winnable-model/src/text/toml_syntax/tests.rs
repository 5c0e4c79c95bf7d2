use super::*;
use crate::document::{Document, TextFile};
use crate::{Code, Diagnostics, Lang, Localised};

/// The messages of a file with mistakes of syntax.
fn messages(text: &str) -> Vec<Text> {
    let file = TextFile::new("winnable.toml", text);
    let mut out = Diagnostics::new();
    Document::parse(&file, Code::E0104, &mut out);
    out.iter().map(|found| found.message.clone()).collect()
}

/// Words in Latin letters outside of backticks and of the names of characters.
fn english(ko: &str) -> Vec<&str> {
    let outside = ko.split('`').step_by(2);
    let words = outside.flat_map(|text| text.split(|c: char| !c.is_ascii_alphabetic()));
    words
        .filter(|word| !["", "TOML", "CR", "LF"].contains(word))
        .collect()
}

#[test]
fn what_people_get_wrong_is_said_in_korean() {
    for (text, said) in [
        ("a = \n", "값"),
        ("a = 1\na = 2\n", "같은 키가 두 번 있습니다"),
        ("a\n", "값이 없습니다"),
        ("a = hello\n", "따옴표로 묶어야 합니다"),
        ("a = \"hello\n", "큰따옴표 문자열이 올바르지 않습니다"),
        ("a = 'hello\n", "작은따옴표 문자열이 올바르지 않습니다"),
        ("[table\na = 1\n", "`]` 기호로 닫히지 않았습니다"),
        ("[[table]\na = 1\n", "`]]` 기호로 닫히지 않았습니다"),
        ("a = [1, 2\n", "`]` 기호로 닫히지 않았습니다"),
        ("a = [1 2]\n", "따옴표로 묶어야 합니다"),
        ("a = { b = 1\n", "`}` 기호로 닫히지 않았습니다"),
        ("a = 1 b = 2\n", "올 수 없는"),
        ("a = 01\n", "숫자가 0으로 시작합니다"),
        ("a b = 1\n", "키에 값이 없습니다"),
        ("a == 1\n", "`=` 기호가 더 있습니다"),
        ("a = \"\\q\"\n", "올 수 있는 것"),
        ("a = 1__0\n", "숫자 사이에만"),
        ("a = 1\na.b = 2\n", "점으로 이은 키"),
        ("a = 1.2.3\n", "올바른 소수가 아닙니다"),
    ] {
        let found = messages(text);
        let ko: Vec<String> = found.iter().map(|text| text.text(Lang::Ko)).collect();
        assert!(ko.iter().any(|ko| ko.contains(said)), "{text:?}: {ko:?}");
        for ko in &ko {
            assert_eq!(english(ko), Vec::<&str>::new(), "{text:?}: {ko}");
        }
        // The English words stay those of the parser.
        for text in found {
            assert!(!text.text(Lang::En).is_empty() && text.text(Lang::En).is_ascii());
        }
    }
}

#[test]
fn words_that_are_not_listed_are_quoted_as_the_parser_s() {
    let text = syntax("something new, expected `]`");
    assert_eq!(text.text(Lang::En), "something new, expected `]`");
    let ko = text.text(Lang::Ko);
    assert!(
        ko.starts_with("TOML 문법에 맞지 않습니다") && ko.contains("something new, expected `]`"),
        "{ko}"
    );
}

#[test]
fn a_comma_that_was_expected_stays_a_comma() {
    let ko = syntax("missing comma between array elements, expected `,`").text(Lang::Ko);
    assert!(ko.ends_with("올 수 있는 것: `,`"), "{ko}");
    let ko = syntax("unclosed array, expected `]`, newline, `,`").text(Lang::Ko);
    assert!(ko.ends_with("올 수 있는 것: `]`, 줄 바꿈, `,`"), "{ko}");
}
