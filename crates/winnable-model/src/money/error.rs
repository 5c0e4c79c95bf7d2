//! What money arithmetic refuses.

use rust_decimal::Decimal;

use super::{Currency, UnknownCurrency};
use crate::Localised;
use crate::korean::{Josa, josa};

/// A refused operation on money. Nothing is rounded, wrapped or converted unasked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
#[non_exhaustive]
pub enum MoneyError {
    /// Two currencies met without a dated rate.
    MixedCurrencies {
        /// The currency of the first amount.
        left: Currency,
        /// The currency of the second amount.
        right: Currency,
    },
    /// The exact result does not fit into 28 digits.
    Overflow {
        /// The amount that the operation began with.
        amount: Decimal,
        /// Its currency.
        currency: Currency,
    },
    /// The currency has no minor units, so its amounts cannot be rounded or split.
    NoMinorUnits {
        /// A metal, a drawing right or a test code.
        currency: Currency,
    },
    /// More decimals than the currency can pay.
    TooPrecise {
        /// The refused amount.
        amount: Decimal,
        /// Its currency.
        currency: Currency,
        /// The decimals that ISO 4217 gives the currency.
        minor_units: u32,
    },
    /// A text that is not of the form `USD 1234.50`.
    NotPlain {
        /// The text as it stood.
        raw: String,
    },
    /// A text with a currency that ISO 4217 does not list.
    UnknownCurrency(UnknownCurrency),
    /// No weight is positive, so there are no proportions.
    ZeroWeights,
    /// A weight below zero.
    NegativeWeight {
        /// The weight, scaled to an integer together with its neighbours.
        weight: i128,
    },
    /// The weights or the total exceed 128-bit arithmetic.
    WeightOverflow,
    /// A contract term of zero months.
    ZeroTerm,
}

impl From<UnknownCurrency> for MoneyError {
    fn from(unknown: UnknownCurrency) -> Self {
        Self::UnknownCurrency(unknown)
    }
}

impl Localised for MoneyError {
    fn en(&self) -> String {
        match self {
            Self::MixedCurrencies { left, right } => format!(
                "amounts in {left} and {right} do not combine: expected one currency, or a dated rate from {right} to {left}"
            ),
            Self::Overflow { amount, currency } => format!(
                "the result of {currency} {amount} cannot be held exactly: expected at most 28 digits"
            ),
            Self::NoMinorUnits { currency } => format!(
                "{currency} has no minor units: expected a currency that can be paid in coins, such as KRW or USD"
            ),
            Self::TooPrecise {
                amount,
                currency,
                minor_units,
            } => format!(
                "{currency} {amount} has too many decimals: expected at most {minor_units} for {currency}"
            ),
            Self::NotPlain { raw } => format!(
                "`{raw}` is not an amount: expected a code and plain digits such as `USD 1234.50`"
            ),
            Self::UnknownCurrency(unknown) => unknown.en(),
            Self::ZeroWeights => {
                "nothing to divide by: expected at least one weight above zero".to_owned()
            }
            Self::NegativeWeight { weight } => {
                format!("a weight is negative ({weight}): expected weights of zero or more")
            }
            Self::WeightOverflow => {
                "the weights are too large to divide by exactly: expected fewer digits".to_owned()
            }
            Self::ZeroTerm => {
                "a term of 0 months has no annual value: expected 1 month or more".to_owned()
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::MixedCurrencies { left, right } => format!(
                "{} {} 금액은 함께 계산할 수 없습니다: 통화가 같거나 {right} → {left} 기준일 환율이 있어야 합니다",
                josa(left.code(), Josa::WaGwa),
                right
            ),
            Self::Overflow { amount, currency } => format!(
                "{currency} {amount} 계산 결과를 정확히 담을 수 없습니다: 28자리 이하여야 합니다"
            ),
            Self::NoMinorUnits { currency } => format!(
                "{currency}에는 보조 단위가 없습니다: KRW, USD처럼 지급할 수 있는 통화여야 합니다"
            ),
            Self::TooPrecise {
                amount,
                currency,
                minor_units,
            } => format!(
                "{currency} {amount}: 소수 자릿수가 너무 많습니다. {currency} 금액은 소수 {minor_units}자리까지입니다"
            ),
            Self::NotPlain { raw } => format!(
                "{} 금액이 아닙니다: `USD 1234.50`처럼 통화 코드와 숫자여야 합니다",
                josa(&format!("`{raw}`"), Josa::EunNeun)
            ),
            Self::UnknownCurrency(unknown) => unknown.ko(),
            Self::ZeroWeights => {
                "나눌 비율이 없습니다: 0보다 큰 가중치가 하나는 있어야 합니다".to_owned()
            }
            Self::NegativeWeight { weight } => {
                format!("음수 가중치가 있습니다({weight}): 가중치는 0 이상이어야 합니다")
            }
            Self::WeightOverflow => {
                "가중치가 너무 커서 정확히 나눌 수 없습니다: 자릿수를 줄여야 합니다".to_owned()
            }
            Self::ZeroTerm => {
                "계약 기간 0개월은 연간 금액이 없습니다: 1개월 이상이어야 합니다".to_owned()
            }
        }
    }
}
