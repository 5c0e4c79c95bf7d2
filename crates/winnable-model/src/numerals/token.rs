//! The words of the number grammar.

use super::AmountRefusal;
use crate::money::Currency;

/// One word of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Digits with their marks, as written.
    Digits(&'a str),
    /// 십, 백, 천 by their power of ten; they multiply inside a group.
    Small(u32),
    /// 만, 억, 조, 경 by their power of ten; they close a group.
    Big(u32),
    /// `k`, `M`, `bn`, `T` and their words by their power of ten.
    Unit(u32),
    Currency(Mark),
    Minus,
    Plus,
    /// `~`, `to`, 에서: between the ends of a range.
    To,
    Open,
    Close,
    Percent,
    /// `<`, `over`: before a bound.
    Before(Bound),
    /// 이상, 미만: behind a bound.
    Behind(Bound),
    /// 명, `employees`: what is counted.
    Counter,
}

/// Which side of a number a range lies on, and whether the number belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Below,
    AtMost,
    Above,
    AtLeast,
}

/// A currency as a cell names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Known(Currency),
    /// `$`: the source's own dollar, else the United States one.
    Dollar,
    /// `¥`: Japan's or China's; nothing in the sign decides.
    Yen,
}

/// The tokens not yet read.
pub(super) struct Cursor<'a> {
    tokens: &'a [Token<'a>],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(tokens: &'a [Token<'a>]) -> Self {
        Self { tokens }
    }

    pub(super) fn peek(&self) -> Option<Token<'a>> {
        self.tokens.first().copied()
    }

    /// Takes the next token when it is of the kind that `pick` picks.
    pub(super) fn take<T>(&mut self, pick: impl Fn(Token<'a>) -> Option<T>) -> Option<T> {
        let (first, rest) = self.tokens.split_first()?;
        let picked = pick(*first)?;
        self.tokens = rest;
        Some(picked)
    }

    pub(super) fn take_if(&mut self, token: Token<'_>) -> bool {
        self.take(|next| (next == token).then_some(())).is_some()
    }

    pub(super) fn digits(&mut self) -> Option<&'a str> {
        self.take(|token| match token {
            Token::Digits(written) => Some(written),
            _ => None,
        })
    }

    pub(super) fn small_unit(&mut self) -> Option<u32> {
        self.take(|token| match token {
            Token::Small(power) => Some(power),
            _ => None,
        })
    }

    pub(super) fn big_unit(&mut self) -> Option<u32> {
        self.take(|token| match token {
            Token::Big(power) => Some(power),
            _ => None,
        })
    }

    pub(super) fn mark(&mut self) -> Option<Mark> {
        self.take(|token| match token {
            Token::Currency(mark) => Some(mark),
            _ => None,
        })
    }

    pub(super) fn number_follows(&self) -> bool {
        matches!(self.peek(), Some(Token::Digits(_) | Token::Small(_)))
    }
}

/// The longer spelling first where one begins with another.
const SIGNS: [(&str, Token<'static>); 36] = [
    ("<=", Token::Before(Bound::AtMost)),
    (">=", Token::Before(Bound::AtLeast)),
    ("<", Token::Before(Bound::Below)),
    (">", Token::Before(Bound::Above)),
    ("≤", Token::Before(Bound::AtMost)),
    ("≥", Token::Before(Bound::AtLeast)),
    ("이상", Token::Behind(Bound::AtLeast)),
    ("부터", Token::Behind(Bound::AtLeast)),
    ("이하", Token::Behind(Bound::AtMost)),
    ("까지", Token::Behind(Bound::AtMost)),
    ("미만", Token::Behind(Bound::Below)),
    ("초과", Token::Behind(Bound::Above)),
    ("에서", Token::To),
    ("~", Token::To),
    ("-", Token::Minus),
    ("+", Token::Plus),
    ("(", Token::Open),
    (")", Token::Close),
    ("%", Token::Percent),
    ("십", Token::Small(1)),
    ("백", Token::Small(2)),
    ("천", Token::Small(3)),
    ("만", Token::Big(4)),
    ("억", Token::Big(8)),
    ("조", Token::Big(12)),
    ("경", Token::Big(16)),
    ("명", Token::Counter),
    ("인", Token::Counter),
    ("개", Token::Counter),
    ("건", Token::Counter),
    ("$", Token::Currency(Mark::Dollar)),
    ("¥", Token::Currency(Mark::Yen)),
    ("₩", Token::Currency(Mark::Known(Currency::KRW))),
    ("원", Token::Currency(Mark::Known(Currency::KRW))),
    ("£", Token::Currency(Mark::Known(Currency::GBP))),
    ("€", Token::Currency(Mark::Known(Currency::EUR))),
];

/// Korean names of foreign currencies.
const NAMES: [(&str, Mark); 5] = [
    ("미국달러", Mark::Known(Currency::USD)),
    ("달러", Mark::Dollar),
    ("유로", Mark::Known(Currency::EUR)),
    ("위안", Mark::Known(Currency::CNY)),
    ("엔", Mark::Known(Currency::JPY)),
];

/// Letters that say whose dollar a `$` is.
const DOLLARS: [(&str, &str); 9] = [
    ("US", "USD"),
    ("A", "AUD"),
    ("AU", "AUD"),
    ("C", "CAD"),
    ("CA", "CAD"),
    ("HK", "HKD"),
    ("NT", "TWD"),
    ("NZ", "NZD"),
    ("S", "SGD"),
];

/// Reads a sign or a Korean word at the start of the text; the token and its length in bytes.
pub(super) fn sign(text: &str) -> Option<(Token<'static>, usize)> {
    let name = NAMES
        .iter()
        .map(|(spelling, mark)| (*spelling, Token::Currency(*mark)));
    SIGNS
        .into_iter()
        .chain(name)
        .find(|(spelling, _)| text.starts_with(spelling))
        .map(|(spelling, token)| (token, spelling.len()))
}

/// The dollar that letters before a `$` name.
pub(super) fn dollar(letters: &str) -> Option<Mark> {
    let (_, code) = DOLLARS.iter().find(|(prefix, _)| *prefix == letters)?;
    code.parse().ok().map(Mark::Known)
}

/// Reads a run of Latin letters.
pub(super) fn word(letters: &str) -> Result<Token<'static>, AmountRefusal> {
    let token = match letters.to_ascii_lowercase().as_str() {
        "k" | "thousand" => Token::Unit(3),
        "m" | "mm" | "mn" | "mio" | "million" => Token::Unit(6),
        "b" | "bn" | "billion" => Token::Unit(9),
        "t" | "tn" | "trillion" => Token::Unit(12),
        "to" => Token::To,
        "under" | "below" => Token::Before(Bound::Below),
        "over" | "above" => Token::Before(Bound::Above),
        "employees" | "people" | "staff" => Token::Counter,
        _ => Token::Currency(Mark::Known(code(letters)?)),
    };
    Ok(token)
}

/// A currency code: capital letters, or small ones for the currencies that have a constant, since
/// `all 500` and `top 5` are not Albanian and Tongan money.
fn code(letters: &str) -> Result<Currency, AmountRefusal> {
    if let Ok(currency) = letters.parse() {
        return Ok(currency);
    }
    [
        Currency::KRW,
        Currency::USD,
        Currency::EUR,
        Currency::GBP,
        Currency::JPY,
        Currency::CNY,
    ]
    .into_iter()
    .find(|currency| currency.code().to_ascii_lowercase() == letters)
    .ok_or(AmountRefusal::NotANumber)
}
