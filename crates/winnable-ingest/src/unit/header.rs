//! A header word by word: which of its words are units and currencies, and which are its name.

use winnable_model::Currency;

use super::{Named, korean};

/// The codes that are looked for in headers. Others are words of their own: `ALL`, `TOP`, `TRY`.
const CODES: [&str; 28] = [
    "usd", "eur", "gbp", "krw", "jpy", "cny", "inr", "aud", "cad", "chf", "sgd", "hkd", "twd",
    "nzd", "sek", "nok", "dkk", "pln", "czk", "brl", "mxn", "zar", "thb", "vnd", "idr", "myr",
    "php", "aed",
];

/// Words that are units wherever they stand.
const LONG: [(&str, &str); 16] = [
    ("thousand", "thousands"),
    ("thousands", "thousands"),
    ("tsd", "thousands"),
    ("million", "millions"),
    ("millions", "millions"),
    ("mm", "millions"),
    ("mn", "millions"),
    ("mio", "millions"),
    ("mln", "millions"),
    ("mil", "millions"),
    ("billion", "billions"),
    ("billions", "billions"),
    ("bn", "billions"),
    ("mrd", "billions"),
    ("cents", "cents"),
    ("micros", "micros"),
];

/// Words that are units in brackets, beside a currency and behind `in`.
const SHORT: [(&str, &str); 9] = [
    ("k", "thousands"),
    ("000", "thousands"),
    ("000s", "thousands"),
    ("1000", "thousands"),
    ("1000s", "thousands"),
    ("x1000", "thousands"),
    ("000000", "millions"),
    ("1000000", "millions"),
    ("m", "millions"),
];

/// Words that are units beside a currency alone.
const BESIDE: [(&str, &str); 1] = [("b", "billions")];

/// Letters before a `$` that say whose dollar it is.
const DOLLARS: [(&str, &str); 5] = [
    ("us", "usd"),
    ("au", "aud"),
    ("ca", "cad"),
    ("hk", "hkd"),
    ("sg", "sgd"),
];

/// What a header says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Says {
    /// The word of a mapping for the unit.
    pub(super) unit: Option<&'static str>,
    pub(super) currency: Option<Named>,
    /// The other words, where there are such and some say a unit or a currency.
    pub(super) bare: Option<String>,
}

/// A word of a header.
#[derive(Debug)]
struct Word {
    text: String,
    in_brackets: bool,
    unit: Option<&'static str>,
    currency: Option<Named>,
    /// Whether the word is a unit only where its neighbours say so, and that it is one.
    is_sure: bool,
}

impl Word {
    fn says_anything(&self) -> bool {
        self.is_sure && (self.unit.is_some() || self.currency.is_some())
    }
}

pub(super) fn said(header: &str) -> Says {
    let mut words = words(header);
    let context: Vec<(bool, bool)> = (0..words.len()).map(|at| neighbours(&words, at)).collect();
    let last = words.len().saturating_sub(1);
    for (at, (word, (by_currency, behind_in))) in words.iter_mut().zip(context).enumerate() {
        settle(word, at == last, by_currency, behind_in);
    }
    refuse_numbers(&mut words);
    let units = words
        .iter()
        .filter(|word| word.is_sure)
        .filter_map(|word| word.unit);
    let currencies = words
        .iter()
        .filter(|word| word.is_sure)
        .filter_map(|word| word.currency);
    Says {
        unit: the_one(units),
        currency: the_one_currency(currencies),
        bare: bare(&words),
    }
}

/// Whether a currency stands beside a word, and whether `in` stands before it.
fn neighbours(words: &[Word], at: usize) -> (bool, bool) {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let after = words.get(at + 1);
    let names = |word: Option<&Word>| word.is_some_and(|word| word.currency.is_some());
    let is_in = before.is_some_and(|word| matches!(word.text.as_str(), "in" | "단위"));
    (names(before) || names(after), is_in)
}

/// Decides whether a word that may be a unit is one, by where it stands.
fn settle(word: &mut Word, is_last: bool, by_currency: bool, behind_in: bool) {
    let stands_so = word.in_brackets || by_currency || behind_in;
    let text = word.text.as_str();
    if word.is_sure {
        return;
    }
    if let Some((_, unit)) = SHORT.iter().find(|(short, _)| *short == text) {
        word.unit = Some(*unit).filter(|_| stands_so);
        word.is_sure = stands_so;
    } else if let Some((_, unit)) = BESIDE.iter().find(|(short, _)| *short == text) {
        word.unit = Some(*unit).filter(|_| by_currency);
        word.is_sure = by_currency;
    } else if word.unit.is_some() || word.currency.is_some() {
        // A numeral or the name of a currency may be a part of another word outside brackets.
        word.is_sure = stands_so || (is_last && word.currency.is_some());
    }
}

/// `over 10 million` and `per thousand` say how much, and not what the column counts in.
fn refuse_numbers(words: &mut [Word]) {
    let is_number = |word: &Word| {
        word.text.bytes().all(|byte| byte.is_ascii_digit())
            && word.unit.is_none()
            && word.text != "1"
    };
    for at in 1..words.len() {
        let Some((before, rest)) = words.split_at_mut_checked(at) else {
            return;
        };
        let (Some(before), Some(word)) = (before.last(), rest.first_mut()) else {
            return;
        };
        if word.unit.is_some() && (before.text == "per" || is_number(before)) {
            word.unit = None;
        }
    }
}

fn the_one(mut units: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}

/// The one currency of several words; a `$` beside a dollar is that dollar.
fn the_one_currency(named: impl Iterator<Item = Named>) -> Option<Named> {
    let mut one: Option<Named> = None;
    for next in named {
        one = match (one, next) {
            (None, next) => Some(next),
            (Some(Named::Currency(known)), Named::Dollar) if known.is_dollar() => one,
            (Some(Named::Dollar), Named::Currency(known)) if known.is_dollar() => Some(next),
            (Some(known), next) if known == next => one,
            _ => return None,
        };
    }
    one
}

/// The words that are the name of the column.
fn bare(words: &[Word]) -> Option<String> {
    if !words.iter().any(Word::says_anything) {
        return None;
    }
    let says = |at: usize| words.get(at).is_some_and(Word::says_anything);
    let is_name = |(at, word): &(usize, &Word)| {
        let leads = matches!(word.text.as_str(), "in" | "of" | "단위");
        !says(*at) && !(leads && (says(at + 1) || word.in_brackets))
    };
    let names = words.iter().enumerate().filter(is_name);
    let names: Vec<&str> = names.map(|(_, word)| word.text.as_str()).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

/// The words of a header in lower case, and what each says by itself. A capital after a small letter
/// begins one, as in `costMicros`, and so does the sign of a currency.
fn words(header: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut text = String::new();
    let (mut depth, mut after_small) = (0_u32, false);
    let mut chars = header.chars().peekable();
    let mut push = |text: &mut String, depth: u32| {
        if !text.is_empty() {
            words.push(word(std::mem::take(text), depth > 0));
        }
    };
    while let Some(c) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(char::is_ascii_digit);
        match c {
            // `1,000` is one word.
            ',' if next_is_digit && text.ends_with(|c: char| c.is_ascii_digit()) => {}
            c if c.is_alphanumeric() => {
                if c.is_uppercase() && after_small {
                    push(&mut text, depth);
                }
                text.extend(c.to_lowercase());
            }
            c => {
                push(&mut text, depth);
                if sign(c).is_some() {
                    push(&mut c.to_string(), depth);
                }
                match c {
                    '(' | '[' | '（' | '【' => depth += 1,
                    ')' | ']' | '）' | '】' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
        }
        after_small = c.is_lowercase();
    }
    push(&mut text, depth);
    join_dollars(&mut words);
    words
}

/// What a word says by itself.
fn word(text: String, in_brackets: bool) -> Word {
    let mut word = Word {
        text,
        in_brackets,
        unit: None,
        currency: None,
        is_sure: false,
    };
    let text = word.text.as_str();
    if let Some(named) = text.chars().next().and_then(sign) {
        word.currency = Some(named);
        word.is_sure = true;
    } else if let Some((_, unit)) = LONG.iter().find(|(long, _)| *long == text) {
        word.unit = Some(unit);
        word.is_sure = true;
    } else if let Some(currency) = code(text) {
        word.currency = Some(Named::Currency(currency));
        word.is_sure = true;
    } else if let Some((unit, currency)) = compound(text) {
        word.unit = Some(unit);
        word.currency = Some(Named::Currency(currency));
        word.is_sure = true;
    } else if let Some(found) = korean::word(text) {
        word.unit = found.unit;
        word.currency = found.currency;
        word.is_sure = found.is_plain;
    }
    word
}

/// Makes one currency of `US` and the `$` behind it.
fn join_dollars(words: &mut [Word]) {
    for at in 1..words.len() {
        let whose = words.get(at - 1).and_then(|word| {
            let of = |(letters, _): &&(&str, &str)| *letters == word.text;
            DOLLARS.iter().find(of).and_then(|(_, name)| code(name))
        });
        let is_dollar = words.get(at).is_some_and(|word| word.text == "$");
        if let Some(currency) = whose.filter(|_| is_dollar) {
            for word in words.iter_mut().skip(at - 1).take(2) {
                word.currency = Some(Named::Currency(currency));
                word.is_sure = true;
            }
        }
    }
}

fn sign(c: char) -> Option<Named> {
    match c {
        '$' | '＄' => Some(Named::Dollar),
        '€' => Some(Named::Currency(Currency::EUR)),
        '£' => Some(Named::Currency(Currency::GBP)),
        '₩' | '￦' => Some(Named::Currency(Currency::KRW)),
        _ => None,
    }
}

fn code(text: &str) -> Option<Currency> {
    let is_known = CODES.contains(&text);
    is_known
        .then(|| text.to_ascii_uppercase().parse().ok())
        .flatten()
}

/// A code with a unit before or behind it: `kEUR`, `USDm`, and `TEUR` for thousands.
fn compound(text: &str) -> Option<(&'static str, Currency)> {
    let (head, tail) = (text.get(..3), text.get(3..));
    if let (Some(head), Some(tail)) = (head, tail)
        && let (Some(currency), Some(unit)) = (code(head), letters(tail))
    {
        return Some((unit, currency));
    }
    let at = text.len().checked_sub(3)?;
    let (unit, currency) = (text.get(..at)?, code(text.get(at..)?)?);
    match unit {
        // German for a thousand, where no other language has a trillion.
        "t" if matches!(currency.code(), "EUR" | "CHF") => Some(("thousands", currency)),
        _ => Some((letters(unit)?, currency)),
    }
}

fn letters(text: &str) -> Option<&'static str> {
    match text {
        "k" => Some("thousands"),
        "m" | "mm" | "mn" | "mio" => Some("millions"),
        "b" | "bn" => Some("billions"),
        _ => None,
    }
}
