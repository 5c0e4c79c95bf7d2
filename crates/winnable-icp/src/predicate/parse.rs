//! The reader of a condition on a table.

use winnable_model::text::icp::predicate as texts;
use winnable_model::{Localised, Text};

use super::{Predicate, Term, Test};

/// Why a condition on a table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", text.en())]
pub struct PredicateError {
    /// What is wrong.
    pub text: Text,
}

impl PredicateError {
    fn new(text: Text) -> Self {
        Self { text }
    }

    pub(super) fn no_column(name: &str) -> Self {
        Self::new(texts::no_column(name))
    }

    pub(super) fn not_numbers(name: &str) -> Self {
        Self::new(texts::not_numbers(name))
    }
}

/// Whether a sign ends a word that has no quotes.
pub(super) fn ends_word(c: char) -> bool {
    c.is_whitespace() || "()[],<>=!\"'≥≤".contains(c)
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Quoted(String),
    Sign(&'static str),
}

impl Predicate {
    /// Reads a condition as [`Predicate`] writes it, and as people do: `==`, `≥` and `in (A, B)` are read
    /// too.
    ///
    /// # Errors
    /// [`PredicateError`] with what was expected instead.
    pub fn parse(source: &str) -> Result<Self, PredicateError> {
        let mut reader = Reader {
            tokens: tokens(source)?.into_iter().peekable(),
        };
        let mut terms = vec![reader.term()?];
        while let Some(token) = reader.tokens.next() {
            match token {
                Token::Word(word) if word.eq_ignore_ascii_case("and") => {
                    terms.push(reader.term()?);
                }
                _ => return Err(PredicateError::new(texts::expected_and())),
            }
        }
        Ok(Self { terms })
    }
}

struct Reader {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
}

impl Reader {
    fn word(&mut self, expected: fn() -> Text) -> Result<String, PredicateError> {
        match self.tokens.next() {
            Some(Token::Word(word) | Token::Quoted(word)) => Ok(word),
            _ => Err(PredicateError::new(expected())),
        }
    }

    fn term(&mut self) -> Result<Term, PredicateError> {
        if matches!(self.tokens.peek(), Some(Token::Word(word)) if word.eq_ignore_ascii_case("not"))
        {
            return Err(PredicateError::new(texts::no_not()));
        }
        let column = self.word(texts::expected_column)?;
        let test = match self.tokens.next() {
            Some(Token::Sign("=")) => Test::Is(self.word(texts::expected_value)?.into()),
            Some(Token::Sign("!=")) => Test::IsNot(self.word(texts::expected_value)?.into()),
            Some(Token::Sign(">=")) => Test::AtLeast(self.number()?),
            Some(Token::Sign(">")) => Test::MoreThan(self.number()?),
            Some(Token::Sign("<=")) => Test::AtMost(self.number()?),
            Some(Token::Sign("<")) => Test::Below(self.number()?),
            Some(Token::Word(word)) if word.eq_ignore_ascii_case("in") => self.list()?,
            _ => return Err(PredicateError::new(texts::expected_operator())),
        };
        Ok(Term { column, test })
    }

    fn number(&mut self) -> Result<f64, PredicateError> {
        let word = self.word(texts::expected_value)?;
        let number = word.replace('_', "").parse::<f64>().ok();
        number
            .filter(|number| number.is_finite())
            .ok_or_else(|| PredicateError::new(texts::no_number(&word)))
    }

    fn list(&mut self) -> Result<Test, PredicateError> {
        let close = match self.tokens.next() {
            Some(Token::Sign("[")) => "]",
            Some(Token::Sign("(")) => ")",
            _ => return Err(PredicateError::new(texts::expected_list())),
        };
        let mut words = Vec::new();
        loop {
            words.push(self.word(texts::expected_value)?.into());
            match self.tokens.next() {
                Some(Token::Sign(",")) => {}
                Some(Token::Sign(sign)) if sign == close => return Ok(Test::AnyOf(words)),
                _ => return Err(PredicateError::new(texts::expected_list())),
            }
        }
    }
}

fn tokens(source: &str) -> Result<Vec<Token>, PredicateError> {
    const SIGNS: [(&str, &str); 15] = [
        (">=", ">="),
        ("<=", "<="),
        ("!=", "!="),
        ("==", "="),
        ("≥", ">="),
        ("≤", "<="),
        (">", ">"),
        ("<", "<"),
        ("=", "="),
        ("[", "["),
        ("]", "]"),
        ("(", "("),
        (")", ")"),
        (",", ","),
        ("!", "!"),
    ];
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let sign = SIGNS.iter().find(|(written, _)| rest.starts_with(written));
        if let Some((written, sign)) = sign {
            tokens.push(Token::Sign(sign));
            rest = rest.strip_prefix(written).unwrap_or_default();
        } else if first == '"' || first == '\'' {
            let (word, after) =
                in_quotes(rest, first).ok_or_else(|| PredicateError::new(texts::open_quote()))?;
            tokens.push(Token::Quoted(word));
            rest = after;
        } else {
            let end = rest.find(ends_word).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            tokens.push(Token::Word(word.to_owned()));
            rest = after;
        }
        rest = rest.trim_start();
    }
    Ok(tokens)
}

/// What stands between quotes, and what follows them; a doubled quote is one.
fn in_quotes(rest: &str, quote: char) -> Option<(String, &str)> {
    let mut word = String::new();
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c != quote {
            word.push(c);
        } else if chars.next_if(|(_, next)| *next == quote).is_some() {
            word.push(quote);
        } else {
            return Some((word, rest.get(at + c.len_utf8()..)?));
        }
    }
    None
}
