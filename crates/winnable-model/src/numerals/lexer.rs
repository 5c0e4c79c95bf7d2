//! A cell's text cut into words.

use super::text::GROUP_MARK;
use super::token::{self, Token};
use super::{AmountRefusal, DecimalMark};

/// Cuts a folded text into tokens, spaces dropped.
pub(super) fn tokens(text: &str, mark: DecimalMark) -> Result<Vec<Token<'_>>, AmountRefusal> {
    let mut rest = text;
    let mut tokens = Vec::new();
    while let Some(next) = rest.chars().next() {
        let (token, length) = if next == ' ' {
            (None, 1)
        } else if starts_digits(rest, mark) {
            let length = prefix(rest, |c| c.is_ascii_digit() || is_mark(c));
            refuse_exponent(&rest[length..])?;
            (Some(Token::Digits(&rest[..length])), length)
        } else if next.is_ascii_alphabetic() {
            let (token, length) = letters(rest)?;
            (Some(token), length)
        } else {
            let (token, length) = token::sign(rest).ok_or(AmountRefusal::NotANumber)?;
            (Some(token), length)
        };
        tokens.extend(token);
        rest = &rest[length..];
    }
    Ok(tokens)
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | GROUP_MARK)
}

/// A digit, or a decimal mark before one: `.5` is a half.
fn starts_digits(text: &str, mark: DecimalMark) -> bool {
    let unmarked = text.strip_prefix(mark.as_char()).unwrap_or(text);
    unmarked.starts_with(|c: char| c.is_ascii_digit())
}

fn letters(text: &str) -> Result<(Token<'static>, usize), AmountRefusal> {
    let length = prefix(text, |c| c.is_ascii_alphabetic());
    let (letters, behind) = text.split_at(length);
    if behind.starts_with('$')
        && let Some(dollar) = token::dollar(letters)
    {
        return Ok((Token::Currency(dollar), length + 1));
    }
    Ok((token::word(letters)?, length))
}

fn refuse_exponent(behind: &str) -> Result<(), AmountRefusal> {
    let Some(power) = behind.strip_prefix(['e', 'E']) else {
        return Ok(());
    };
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    if digits.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(AmountRefusal::Exponent);
    }
    Ok(())
}

fn prefix(text: &str, matches: impl Fn(char) -> bool) -> usize {
    text.find(|c| !matches(c)).unwrap_or(text.len())
}
