//! Reading one cell by what it should hold.
//!
//! Each reader takes a text that is not blank and gives its value or the code and the words of the
//! refusal. Whether a refusal costs the row is decided by the reader of the row.

mod amount;
mod count;
mod date;
mod key;
mod labels;
mod link;
mod postal;
#[cfg(test)]
mod tests;

use winnable_model::text::data as texts;
use winnable_model::{Code, Domain, Text, email_key, fold};

pub(crate) use amount::{
    Quantity, Share, exact, money_span, names_its_currency, number_span, payable, probability,
    scaled,
};
pub(crate) use count::{count, not_negative, one_count};
pub(crate) use date::{day, second};
pub(crate) use key::{damaged_id, first_key, has_lost_digits, is_scientific, record_key};
pub(crate) use labels::split;
pub use link::{link_target, link_text};
pub(crate) use postal::is_short_postal_code;

/// Why a cell is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: Code,
    pub(crate) reason: Text,
}

impl Refusal {
    pub(crate) fn new(code: Code, reason: Text) -> Self {
        Self { code, reason }
    }
}

/// Yes or no, in the spellings of CRMs and spreadsheets, English and Korean.
pub(crate) fn flag(raw: &str) -> Result<bool, Refusal> {
    const YES: [&str; 9] = ["true", "t", "1", "yes", "y", "on", "예", "네", "o"];
    const NO: [&str; 9] = ["false", "f", "0", "no", "n", "off", "아니요", "아니오", "x"];
    let text = fold(raw);
    if YES.contains(&text.as_str()) {
        Ok(true)
    } else if NO.contains(&text.as_str()) {
        Ok(false)
    } else {
        Err(Refusal::new(Code::E0411, texts::not_a_flag()))
    }
}

/// Yes or no as a cell says it, in the spellings of CRMs and spreadsheets; `None` where it says neither.
///
/// ```
/// use winnable_ingest::parse_flag;
/// assert_eq!(parse_flag("Yes"), Some(true));
/// assert_eq!(parse_flag("아니요"), Some(false));
/// assert_eq!(parse_flag("soon"), None);
/// ```
pub fn parse_flag(raw: &str) -> Option<bool> {
    flag(raw).ok()
}

/// A domain or a web address.
pub(crate) fn domain(raw: &str) -> Result<Domain, Refusal> {
    Domain::parse(raw).map_err(|error| Refusal::new(Code::E0503, Text::of(&error)))
}

/// An e-mail address as a key, and its domain where it is one that a company can own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) key: String,
    pub(crate) domain: Result<Domain, Refusal>,
}

/// The first address of a cell: CRMs write several with commas or semicolons between them.
pub(crate) fn address(raw: &str) -> Result<Address, Refusal> {
    let whole = email_key(raw).map(|key| (key, raw));
    let found = whole.or_else(|| {
        let mut parts = raw.split([',', ';']);
        parts.find_map(|part| email_key(part).map(|key| (key, part)))
    });
    let Some((key, text)) = found else {
        return Err(Refusal::new(Code::E0503, texts::no_address()));
    };
    let domain = Domain::of_email(text);
    let domain = domain.map_err(|error| Refusal::new(Code::E0503, Text::of(&error)));
    Ok(Address { key, domain })
}

/// A whole number of a range, such as a contract's term in months.
pub(crate) fn whole(value: rust_decimal::Decimal, low: u32, high: u32) -> Result<u32, Refusal> {
    let whole = value
        .is_integer()
        .then(|| u32::try_from(value).ok())
        .flatten();
    whole
        .filter(|whole| (low..=high).contains(whole))
        .ok_or_else(|| Refusal::new(Code::E0406, texts::not_whole(low, high)))
}
