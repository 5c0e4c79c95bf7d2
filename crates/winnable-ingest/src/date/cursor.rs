//! A place in a text that is read from left to right.

/// A run of ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) value: u32,
    pub(super) len: usize,
}

/// The text that is still to be read.
pub(super) struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    pub(super) fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Takes one to nine digits; the number of them may be bounded from above.
    pub(super) fn digits(&mut self, most: usize) -> Option<Digits> {
        let not_digit = |byte: &u8| !byte.is_ascii_digit();
        let bytes = self.rest.as_bytes();
        let len = bytes.iter().position(not_digit).unwrap_or(bytes.len());
        if len == 0 || len > most.min(9) {
            return None;
        }
        let value = self.rest[..len].parse().ok()?;
        self.rest = &self.rest[len..];
        Some(Digits { value, len })
    }

    pub(super) fn skip_digits(&mut self) {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
    }

    pub(super) fn eat(&mut self, wanted: &str) -> bool {
        match self.rest.strip_prefix(wanted) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Takes the first of `wanted` that comes next.
    pub(super) fn eat_one(&mut self, wanted: &[char]) -> Option<char> {
        let next = self.rest.chars().next().filter(|c| wanted.contains(c))?;
        self.rest = &self.rest[next.len_utf8()..];
        Some(next)
    }

    /// Takes white space, the no-break spaces of ICU included, and tells whether there was any.
    pub(super) fn spaces(&mut self) -> bool {
        let trimmed = self.rest.trim_start();
        let any = trimmed.len() < self.rest.len();
        self.rest = trimmed;
        any
    }

    /// Takes letters if `known` makes something of all of them.
    pub(super) fn word<T>(&mut self, known: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let not_letter = |c: char| !c.is_alphabetic();
        let len = self.rest.find(not_letter).unwrap_or(self.rest.len());
        let meaning = known(&self.rest[..len])?;
        self.rest = &self.rest[len..];
        Some(meaning)
    }
}
