//! Samples that show what a column is like and not whom it is about.

use super::Content;

/// Longer samples than this show no more than shorter ones.
const LONGEST: usize = 40;

/// What stands for what is not shown.
const HIDDEN: &str = "***";

/// Digits in a row from which on a text may hold a telephone number.
const PHONE_DIGITS: usize = 7;

/// A value of a column as it may be shown: of an address the first letter and the domain, of a
/// telephone number the last two digits, of a column about people the first letter of each word.
/// Addresses and telephone numbers inside of other texts are masked too.
///
/// ```
/// use winnable_ingest::{Content, masked};
/// assert_eq!(masked("kim@acme.kr", Content::Email, true), "k***@acme.kr");
/// assert_eq!(masked("+82 2-123-4567", Content::Phone, true), "***67");
/// assert_eq!(masked("Jane Doe", Content::Name, true), "J*** D***");
/// assert_eq!(masked("Acme Inc", Content::Name, false), "Acme Inc");
/// assert_eq!(masked("ask kim@acme.kr", Content::Text, false), "ask k***@acme.kr");
/// ```
pub fn masked(value: &str, content: Content, personal: bool) -> String {
    let value = value.trim();
    let shown = match content {
        Content::Phone => phone(value),
        Content::Date | Content::Number | Content::Money | Content::Flag | Content::Id
            if !personal =>
        {
            value.to_owned()
        }
        Content::Date | Content::Flag => value.to_owned(),
        _ => words(value, personal),
    };
    shorter(&shown)
}

/// Word by word: what is an address or a number to call is masked in any case.
fn words(value: &str, personal: bool) -> String {
    let masked: Vec<String> = value
        .split_whitespace()
        .map(|word| {
            if word.contains('@') {
                address(word)
            } else if word.chars().filter(char::is_ascii_digit).count() >= PHONE_DIGITS
                && word
                    .chars()
                    .all(|c| c.is_ascii_digit() || "+-().".contains(c))
            {
                phone(word)
            } else if personal {
                initial(word)
            } else {
                word.to_owned()
            }
        })
        .collect();
    masked.join(" ")
}

fn address(word: &str) -> String {
    let (local, host) = word.rsplit_once('@').unwrap_or((word, ""));
    format!("{}@{host}", initial(local))
}

fn initial(word: &str) -> String {
    let first: String = word.chars().take(1).collect();
    format!("{first}{HIDDEN}")
}

fn phone(value: &str) -> String {
    let digits: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(2)).collect();
    format!("{HIDDEN}{last}")
}

fn shorter(value: &str) -> String {
    let one_line: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    match one_line.char_indices().nth(LONGEST) {
        None => one_line,
        Some((at, _)) => format!("{}…", &one_line[..at]),
    }
}
