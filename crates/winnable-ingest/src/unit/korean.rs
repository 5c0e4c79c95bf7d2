//! Units and currencies as Korean headers write them: `백만원`, `억 원`, `단위: 천 달러`.

use winnable_model::Currency;

use super::Named;

/// Numerals, longer ones first, by the word of a mapping.
const NUMERALS: [(&str, &str); 8] = [
    ("십억", "billions"),
    ("천만", "천만"),
    ("백만", "millions"),
    ("천", "thousands"),
    ("만", "만"),
    ("억", "억"),
    ("조", "조"),
    ("1000", "thousands"),
];

const CURRENCIES: [(&str, Named); 9] = [
    ("미국달러", Named::Currency(Currency::USD)),
    ("미달러", Named::Currency(Currency::USD)),
    ("달러", Named::Dollar),
    ("불", Named::Dollar),
    ("원화", Named::Currency(Currency::KRW)),
    ("원", Named::Currency(Currency::KRW)),
    ("유로", Named::Currency(Currency::EUR)),
    ("엔", Named::Currency(Currency::JPY)),
    ("위안", Named::Currency(Currency::CNY)),
];

/// What stands before or behind a unit and says that it is one.
const OF_UNIT: &str = "단위";

/// What a word of a header says when it says nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) unit: Option<&'static str>,
    pub(super) currency: Option<Named>,
    /// Whether the word says by itself that it is a unit.
    pub(super) is_plain: bool,
}

/// A word that is a numeral, a currency or both, with `단위` at either end; `None` for any other.
pub(super) fn word(text: &str) -> Option<Word> {
    let inner = text.strip_prefix(OF_UNIT).unwrap_or(text);
    let inner = inner.strip_suffix(OF_UNIT).unwrap_or(inner);
    let numeral = NUMERALS
        .iter()
        .find_map(|(word, unit)| Some((*unit, inner.strip_prefix(word)?)));
    let (unit, rest) = match numeral {
        Some((unit, rest)) => (Some(unit), rest),
        None => (None, inner),
    };
    let currency = CURRENCIES.iter().find(|(word, _)| *word == rest);
    if !rest.is_empty() && currency.is_none() {
        return None;
    }
    let is_told = inner.len() < text.len();
    Some(Word {
        unit,
        currency: currency.map(|(_, named)| *named),
        is_plain: unit.is_some() && (currency.is_some() || is_told),
    })
}
