//! Currencies by their ISO 4217 code.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};

use super::MoneyError;
use crate::Localised;
use crate::korean::{Josa, josa};

/// A currency of ISO 4217; ordered, printed and stored by its code.
///
/// ```
/// use winnable_model::Currency;
/// let won: Currency = "KRW".parse()?;
/// assert_eq!((won.code(), won.minor_units()), ("KRW", Some(0)));
/// assert!("won".parse::<Currency>().is_err());
/// # Ok::<(), winnable_model::UnknownCurrency>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The South Korean won.
    pub const KRW: Self = Self(iso_currency::Currency::KRW);
    /// The United States dollar.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// The euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);
    /// The pound sterling.
    pub const GBP: Self = Self(iso_currency::Currency::GBP);
    /// The Japanese yen.
    pub const JPY: Self = Self(iso_currency::Currency::JPY);
    /// The Chinese yuan.
    pub const CNY: Self = Self(iso_currency::Currency::CNY);

    /// The code of three capital letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// The number of digits after the decimal mark, 0 to 4, that ISO 4217 gives the currency.
    ///
    /// `None` for metals, drawing rights and test codes, whose amounts cannot be rounded. These are
    /// ISO's digits for arithmetic, not the digits in which a locale likes to show the currency.
    pub fn minor_units(self) -> Option<u32> {
        self.0.exponent().map(u32::from)
    }

    /// Whether people write the currency with a `$`, alone or with letters.
    pub fn is_dollar(self) -> bool {
        self.0.symbol().symbol.contains('$')
    }

    pub(crate) fn required_minor_units(self) -> Result<u32, MoneyError> {
        self.minor_units()
            .ok_or(MoneyError::NoMinorUnits { currency: self })
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// The refusal of a text that is no ISO 4217 code in capital letters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub struct UnknownCurrency(pub String);

impl Localised for UnknownCurrency {
    fn en(&self) -> String {
        format!(
            "`{}` is no currency code: expected three capital letters of ISO 4217 such as `KRW` or `USD`",
            self.0
        )
    }

    fn ko(&self) -> String {
        format!(
            "{} 통화 코드가 아닙니다: `KRW`, `USD` 같은 ISO 4217 대문자 세 글자여야 합니다",
            josa(&format!("`{}`", self.0), Josa::EunNeun)
        )
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        iso_currency::Currency::from_code(code)
            .map(Self)
            .ok_or_else(|| UnknownCurrency(code.to_owned()))
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        code.parse()
    }
}
