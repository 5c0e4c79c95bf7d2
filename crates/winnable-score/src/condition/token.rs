//! The words and signs of a condition, each with its bytes.

use std::ops::Range;

use winnable_model::text::scoring as texts;

use super::parse::error;
use super::{ConditionError, Operator};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Word(String),
    Quoted(String),
    Operator(Operator),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Not,
}

pub(super) fn tokenize(source: &str) -> Result<Vec<(Token, Range<usize>)>, ConditionError> {
    let mut tokens = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some(&(start, c)) = chars.peek() {
        let single = |token| Some((token, 1));
        let rest = &source[start..];
        let fixed = match c {
            c if c.is_whitespace() => {
                chars.next();
                continue;
            }
            '(' => single(Token::Open),
            ')' => single(Token::Close),
            '[' => single(Token::OpenList),
            ']' => single(Token::CloseList),
            ',' => single(Token::Comma),
            '>' if rest.starts_with(">=") => Some((Token::Operator(Operator::AtLeast), 2)),
            '<' if rest.starts_with("<=") => Some((Token::Operator(Operator::AtMost), 2)),
            '!' if rest.starts_with("!=") => Some((Token::Operator(Operator::NotEqual), 2)),
            '=' if rest.starts_with("==") => Some((Token::Operator(Operator::Equal), 2)),
            '≥' => Some((Token::Operator(Operator::AtLeast), 1)),
            '≤' => Some((Token::Operator(Operator::AtMost), 1)),
            '>' => single(Token::Operator(Operator::Greater)),
            '<' => single(Token::Operator(Operator::Less)),
            '=' => single(Token::Operator(Operator::Equal)),
            '!' => single(Token::Not),
            _ => None,
        };
        if let Some((token, length)) = fixed {
            for _ in 0..length {
                chars.next();
            }
            let end = chars.peek().map_or(source.len(), |(at, _)| *at);
            tokens.push((token, start..end));
        } else if c == '"' || c == '\'' {
            chars.next();
            let Some(length) = source[start + 1..].find(c) else {
                return Err(error(start..source.len(), texts::open_quote()));
            };
            let end = start + 1 + length;
            tokens.push((
                Token::Quoted(source[start + 1..end].to_owned()),
                start..end + 1,
            ));
            while chars.peek().is_some_and(|(at, _)| *at <= end) {
                chars.next();
            }
        } else {
            let is_end = |c: char| c.is_whitespace() || "()[],<>=!\"'≥≤".contains(c);
            let end = source[start..]
                .find(is_end)
                .map_or(source.len(), |length| start + length);
            tokens.push((Token::Word(source[start..end].to_owned()), start..end));
            while chars.peek().is_some_and(|(at, _)| *at < end) {
                chars.next();
            }
        }
    }
    Ok(tokens)
}
