//! Why a cell is not the number it should be.

use super::DecimalMark;
use crate::Localised;
use crate::korean::{Josa, josa};
use crate::money::Currency;

/// A cell that cannot be read as a number or an amount without guessing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub struct AmountError {
    /// The cell as it stood.
    pub raw: String,
    /// Why it is refused.
    pub refusal: AmountRefusal,
}

/// The reason of an [`AmountError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmountRefusal {
    /// The cell says that there is no value; see [`is_blank`](super::is_blank).
    Blank,
    /// Text, `NaN`, `0x10`, two numbers, or units in an impossible order.
    NotANumber,
    /// Digit groups that are not of three, or a decimal mark in a place where none can be.
    BadGrouping {
        /// The decimal mark that the source declares.
        decimal_mark: DecimalMark,
    },
    /// `1e400` and every other exponent: a spreadsheet that shows one has lost digits already.
    Exponent,
    /// More digits than a decimal of 28 digits holds exactly.
    TooManyDigits,
    /// `--5`, `(-5)`: more than one sign.
    TwoSigns,
    /// `$5 EUR`: two different currencies in one cell.
    TwoCurrencies {
        /// The currency met first.
        first: Currency,
        /// The currency that contradicts it.
        second: Currency,
    },
    /// A sign that several currencies share, with nothing in the cell or the source to decide.
    AmbiguousCurrency {
        /// The sign.
        sign: char,
        /// The currencies that use it.
        candidates: [Currency; 2],
    },
    /// `500-1억`: a unit on the upper end that the lower end may or may not share.
    AmbiguousUnit,
    /// A range where one value is expected.
    Range,
    /// A range whose lower end lies above its upper end.
    Reversed,
    /// A currency where a plain number is expected.
    UnexpectedCurrency,
    /// A percent sign where a plain number or an amount is expected.
    UnexpectedPercent,
}

impl AmountRefusal {
    pub(crate) fn of(self, raw: &str) -> AmountError {
        AmountError {
            raw: raw.to_owned(),
            refusal: self,
        }
    }

    fn example(decimal_mark: DecimalMark) -> &'static str {
        match decimal_mark {
            DecimalMark::Point => "1,234.56",
            DecimalMark::Comma => "1.234,56",
        }
    }
}

impl Localised for AmountRefusal {
    fn en(&self) -> String {
        match self {
            Self::Blank => "is no value: expected a number".to_owned(),
            Self::NotANumber => {
                "is not a number: expected a form such as `1,234.50`, `$1.2M` or `5억`".to_owned()
            }
            Self::BadGrouping { decimal_mark } => format!(
                "has digits in odd groups: expected a form such as `{}`, since the decimal mark of the source is `{decimal_mark}`",
                Self::example(*decimal_mark)
            ),
            Self::Exponent => {
                "has an exponent: expected all digits written out, since a spreadsheet that shows an exponent may have lost some".to_owned()
            }
            Self::TooManyDigits => {
                "has too many digits to be held exactly: expected at most 28".to_owned()
            }
            Self::TwoSigns => "has more than one sign: expected `-5` or `(5)`".to_owned(),
            Self::TwoCurrencies { first, second } => {
                format!("names two currencies, {first} and {second}: expected one")
            }
            Self::AmbiguousCurrency {
                sign,
                candidates: [first, second],
            } => format!(
                "has the sign {sign} of both {first} and {second}: expected a code, or a currency declared for the source"
            ),
            Self::AmbiguousUnit => {
                "is a range whose lower end may lack its unit: expected a unit on both ends, as in `1억-5억`".to_owned()
            }
            Self::Range => "is a range: expected one value".to_owned(),
            Self::Reversed => {
                "is a range that ends before it begins: expected the smaller number first".to_owned()
            }
            Self::UnexpectedCurrency => {
                "carries a currency: expected a plain number".to_owned()
            }
            Self::UnexpectedPercent => {
                "carries a percent sign: expected a number without it".to_owned()
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Blank => "값이 없다는 뜻입니다: 숫자여야 합니다".to_owned(),
            Self::NotANumber => {
                "숫자가 아닙니다: `1,234.50`, `$1.2M`, `5억` 같은 형식이어야 합니다".to_owned()
            }
            Self::BadGrouping { decimal_mark } => format!(
                "자릿수 구분이 맞지 않습니다: 이 자료의 소수점 기호는 `{decimal_mark}`이므로 `{}` 같은 형식이어야 합니다",
                Self::example(*decimal_mark)
            ),
            Self::Exponent => {
                "지수 표기입니다: 스프레드시트에서 이미 자릿수를 잃었을 수 있으므로 숫자를 모두 적어야 합니다".to_owned()
            }
            Self::TooManyDigits => {
                "자릿수가 너무 많아 정확히 담을 수 없습니다: 28자리 이하여야 합니다".to_owned()
            }
            Self::TwoSigns => "부호가 둘 이상입니다: `-5` 또는 `(5)`여야 합니다".to_owned(),
            Self::TwoCurrencies { first, second } => {
                format!("통화가 둘입니다({first}, {second}): 하나여야 합니다")
            }
            Self::AmbiguousCurrency {
                sign,
                candidates: [first, second],
            } => format!(
                "기호 {sign} 하나로는 {first}, {second} 중 어느 통화인지 알 수 없습니다: 통화 코드나 자료의 기본 통화가 있어야 합니다"
            ),
            Self::AmbiguousUnit => {
                "범위의 작은 쪽 단위가 분명하지 않습니다: `1억-5억`처럼 양쪽에 단위가 있어야 합니다".to_owned()
            }
            Self::Range => "범위입니다: 값 하나여야 합니다".to_owned(),
            Self::Reversed => "범위의 앞이 뒤보다 큽니다: 작은 수가 앞에 와야 합니다".to_owned(),
            Self::UnexpectedCurrency => "통화가 붙어 있습니다: 숫자만 있어야 합니다".to_owned(),
            Self::UnexpectedPercent => {
                "퍼센트 기호가 붙어 있습니다: 기호 없는 숫자여야 합니다".to_owned()
            }
        }
    }
}

impl Localised for AmountError {
    fn en(&self) -> String {
        format!("`{}` {}", self.raw, self.refusal.en())
    }

    fn ko(&self) -> String {
        let cell = josa(&format!("`{}`", self.raw), Josa::EunNeun);
        format!("{cell} {}", self.refusal.ko())
    }
}
