//! Ids of Salesforce records, which exports write in two lengths.

mod object;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use object::SalesforceObject;

use crate::Localised;

/// The id of a Salesforce record, in its 18-character form.
///
/// Reports export 15 characters in which case matters, the API 18; the last three of those encode
/// the case of the first fifteen: three groups of five, of which bit *i* is set when character *i*
/// is a capital, each an index into `ABCDEFGHIJKLMNOPQRSTUVWXYZ012345`. Both lengths of one id
/// compare equal here, and two ids that differ by case do not.
///
/// ```
/// use winnable_model::{SalesforceId, SalesforceObject};
/// let id = SalesforceId::parse("001C000000o4OOI")?;
/// assert_eq!(id.to_18(), "001C000000o4OOIIA2");
/// assert_eq!(id, SalesforceId::parse("001C000000o4OOIIA2")?);
/// assert_eq!(id.object(), Some(SalesforceObject::Account));
/// assert!(SalesforceId::parse("001C000000o4OOIIA3").is_err());
/// # Ok::<(), winnable_model::SalesforceIdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SalesforceId(Box<str>);

/// The characters of an id before its checksum.
const CASED: usize = 15;
const CHECKSUM_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

impl SalesforceId {
    /// Reads an id of 15 or 18 characters; white space around it is dropped.
    ///
    /// # Errors
    /// [`SalesforceIdError::Shape`] unless it is 15 or 18 letters and digits of ASCII,
    /// [`SalesforceIdError::Checksum`] when the last three of 18 do not fit the rest, as after a
    /// spreadsheet has changed the case.
    pub fn parse(raw: &str) -> Result<Self, SalesforceIdError> {
        let text = raw.trim();
        let shape = || SalesforceIdError::Shape {
            raw: text.to_owned(),
        };
        if !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(shape());
        }
        let (cased, given) = text.split_at_checked(CASED).ok_or_else(shape)?;
        let expected = checksum(cased);
        match given {
            "" => Ok(Self(format!("{cased}{expected}").into())),
            _ if given == expected => Ok(Self(text.into())),
            _ if given.len() == expected.len() => Err(SalesforceIdError::Checksum {
                raw: text.to_owned(),
                expected,
            }),
            _ => Err(shape()),
        }
    }

    /// The form of 18 characters, safe where case is not kept.
    pub fn to_18(&self) -> &str {
        &self.0
    }

    /// The form of 15 characters, in which case matters.
    pub fn to_15(&self) -> &str {
        self.0
            .split_at_checked(CASED)
            .map_or(&*self.0, |(cased, _)| cased)
    }

    /// The key prefix: the first three characters, which name the kind of record.
    pub fn prefix(&self) -> &str {
        self.0.split_at_checked(3).map_or("", |(prefix, _)| prefix)
    }

    /// The kind of record, when its key prefix is one that exports of this domain carry.
    pub fn object(&self) -> Option<SalesforceObject> {
        SalesforceObject::of_prefix(self.prefix())
    }
}

fn checksum(cased: &str) -> String {
    let capitals = |group: &[u8]| {
        let bits = group
            .iter()
            .enumerate()
            .filter(|(_, byte)| byte.is_ascii_uppercase());
        bits.fold(0_usize, |index, (bit, _)| index | 1 << bit)
    };
    let groups = cased.as_bytes().chunks(5);
    groups
        .map(|group| char::from(CHECKSUM_ALPHABET[capitals(group) % CHECKSUM_ALPHABET.len()]))
        .collect()
}

/// A record id as a join key: a Salesforce id in its 18-character form, any other text trimmed and
/// otherwise unchanged.
///
/// Nothing says that a bare id is from Salesforce, so a text counts as one only if it parses, has
/// both letters and digits, and starts like a key prefix: `0` (standard objects), `a` and a digit
/// (custom objects), or one of the standard prefixes that start with another digit, such as `500`
/// or `701`. Ids that are all digits, as HubSpot's and Pipedrive's are, never qualify. A text of 18
/// characters with a wrong checksum stays as it is, so that it joins nothing but itself.
///
/// ```
/// use winnable_model::canonical_record_id;
/// assert_eq!(canonical_record_id(" 001C000000o4OOI "), "001C000000o4OOIIA2");
/// assert_eq!(canonical_record_id("397790000000123"), "397790000000123");
/// assert_eq!(canonical_record_id("contact_0001234"), "contact_0001234");
/// ```
pub fn canonical_record_id(raw: &str) -> String {
    let text = raw.trim();
    match SalesforceId::parse(text) {
        Ok(id) if is_plausible(text) => id.into(),
        Ok(_) | Err(_) => text.to_owned(),
    }
}

fn is_plausible(id: &str) -> bool {
    let mixed = id.bytes().any(|byte| byte.is_ascii_alphabetic())
        && id.bytes().any(|byte| byte.is_ascii_digit());
    let starts_like_one = match id.as_bytes() {
        [b'0', ..] => true,
        [b'a', second, ..] => second.is_ascii_digit(),
        _ => object::STANDARD_PREFIXES
            .iter()
            .any(|prefix| id.starts_with(prefix)),
    };
    mixed && starts_like_one
}

/// The refusal of a text that is no Salesforce id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SalesforceIdError {
    /// The wrong length, or a character that no id has.
    #[error("`{raw}` is no Salesforce id: expected 15 or 18 letters and digits")]
    Shape {
        /// The refused text.
        raw: String,
    },
    /// The last three characters do not fit the first fifteen.
    #[error("`{raw}` is a damaged Salesforce id: expected it to end in `{expected}`")]
    Checksum {
        /// The refused text.
        raw: String,
        /// The checksum of its first fifteen characters.
        expected: String,
    },
}

impl Localised for SalesforceIdError {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        match self {
            Self::Shape { raw } => {
                format!(
                    "Salesforce ID가 아닌 값: `{raw}`. 영문자와 숫자 15자 또는 18자가 필요합니다"
                )
            }
            Self::Checksum { raw, expected } => {
                format!("손상된 Salesforce ID: `{raw}`. 끝 세 글자가 `{expected}`여야 합니다")
            }
        }
    }
}

impl fmt::Display for SalesforceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl FromStr for SalesforceId {
    type Err = SalesforceIdError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        Self::parse(raw)
    }
}

impl TryFrom<String> for SalesforceId {
    type Error = SalesforceIdError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<SalesforceId> for String {
    fn from(id: SalesforceId) -> Self {
        id.0.into()
    }
}
