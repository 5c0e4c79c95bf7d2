//! Industries by their code in the North American Industry Classification System.

mod table;

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Localised;

/// A NAICS code of two to six digits, or one of the three sectors that are ranges.
///
/// The first two digits must be a sector of NAICS 2022. Reading looks up no more, since exports carry
/// codes of earlier years and national variants; [`Naics::is_listed`] says whether 2022 has the code.
///
/// ```
/// use winnable_model::Naics;
/// let software: Naics = "naics:5132".parse()?;
/// assert!(software.is_prefix_of("513210".parse()?));
/// let manufacturing: Naics = "31-33".parse()?;
/// assert!(manufacturing.is_prefix_of("3254".parse()?));
/// assert!("99".parse::<Naics>().is_err());
/// # Ok::<(), winnable_model::NaicsError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Naics {
    /// The code, or the first code of a range.
    first: u32,
    /// The same, or the last code of a range.
    last: u32,
    digits: u32,
}

/// The sectors of NAICS 2022, each with its first and last two-digit code.
const SECTORS: [(u32, u32); 20] = [
    (11, 11),
    (21, 21),
    (22, 22),
    (23, 23),
    (31, 33),
    (42, 42),
    (44, 45),
    (48, 49),
    (51, 51),
    (52, 52),
    (53, 53),
    (54, 54),
    (55, 55),
    (56, 56),
    (61, 61),
    (62, 62),
    (71, 71),
    (72, 72),
    (81, 81),
    (92, 92),
];

impl Naics {
    /// Whether `code` is this industry or lies inside it. `31` alone is not the whole of `31-33`.
    pub const fn is_prefix_of(self, code: Self) -> bool {
        if code.digits < self.digits {
            return false;
        }
        let drop = 10_u32.pow(code.digits - self.digits);
        self.first <= code.first / drop && code.last / drop <= self.last
    }

    /// The number of digits, 2 for a sector to 6 for a national industry.
    pub const fn digits(self) -> u32 {
        self.digits
    }
}

/// The refusal of a text that is no NAICS code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NaicsError {
    /// Neither two to six digits nor a range of sectors.
    #[error("`{raw}` is no NAICS code: expected 2 to 6 digits, `31-33`, `44-45` or `48-49`")]
    NotACode {
        /// The refused text.
        raw: String,
    },
    /// The first two digits are no sector.
    #[error("`{raw}` is no NAICS code: no sector of NAICS 2022 starts with `{sector}`")]
    UnknownSector {
        /// The refused text.
        raw: String,
        /// Its first two digits.
        sector: u32,
    },
}

impl Localised for NaicsError {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        match self {
            Self::NotACode { raw } => format!(
                "NAICS 코드가 아닌 값: `{raw}`. 숫자 2~6자리나 `31-33`, `44-45`, `48-49`가 필요합니다"
            ),
            Self::UnknownSector { raw, sector } => {
                format!("NAICS 코드가 아닌 값: `{raw}`. NAICS 2022에 `{sector}` 부문이 없습니다")
            }
        }
    }
}

impl FromStr for Naics {
    type Err = NaicsError;

    /// Reads `5132`, `naics:5132` in any case, or a range of sectors such as `31-33`.
    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let not_a_code = || NaicsError::NotACode {
            raw: raw.to_owned(),
        };
        let text = raw.trim();
        let code = match text.split_once(':') {
            Some((scheme, code)) if scheme.trim().eq_ignore_ascii_case("naics") => code.trim(),
            Some(_) => return Err(not_a_code()),
            None => text,
        };
        if let Some((first, last)) = code.split_once(['-', '–']) {
            let range = (
                number(first).ok_or_else(not_a_code)?,
                number(last).ok_or_else(not_a_code)?,
            );
            let (first, last) = range;
            let is_sector = SECTORS.contains(&range) && first < last;
            let sector = is_sector.then_some(Self {
                first,
                last,
                digits: 2,
            });
            return sector.ok_or_else(not_a_code);
        }
        let value = number(code).ok_or_else(not_a_code)?;
        let digits = value.checked_ilog10().unwrap_or_default() + 1;
        if !(2..=6).contains(&digits) {
            return Err(not_a_code());
        }
        let sector = value / 10_u32.pow(digits - 2);
        if !SECTORS
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&sector))
        {
            return Err(NaicsError::UnknownSector {
                raw: raw.to_owned(),
                sector,
            });
        }
        Ok(Self {
            first: value,
            last: value,
            digits,
        })
    }
}

/// Plain digits without a leading zero: no NAICS code starts with one.
fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Naics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else {
            write!(f, "{}-{}", self.first, self.last)
        }
    }
}

impl TryFrom<String> for Naics {
    type Error = NaicsError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        raw.parse()
    }
}

impl From<Naics> for String {
    fn from(code: Naics) -> Self {
        code.to_string()
    }
}
