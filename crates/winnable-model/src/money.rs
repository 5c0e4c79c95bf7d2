//! Money: an exact decimal amount with its ISO 4217 currency.

mod allocate;
mod currency;
mod error;
mod exact;
mod parse;
mod plain;
mod rounding;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use allocate::{allocate, largest_remainder};
pub use currency::{Currency, UnknownCurrency};
pub use error::MoneyError;
pub use exact::add as exact_sum;
pub(crate) use exact::{positive_zero, ratio_to_scale, shift};
pub use parse::{Amount, AmountRange, AmountRules, parse_amount, parse_amount_range};
pub(crate) use plain::{parse_plain, plain_decimal, plain_option};
pub use rounding::Rounding;

/// An amount of one currency.
///
/// The amount is held in one canonical form: at least the minor digits of the currency, no further
/// trailing zeros, no negative zero. Equal amounts therefore print as equal bytes, whatever
/// arithmetic led to them.
///
/// Text form: `USD 1234.50`, the code first and the amount in plain notation. JSON form:
/// `{"amount":"1234.50","currency":"USD"}`. Both round trip without loss.
///
/// Amounts of two currencies have no order, hence no `Ord`; see [`Money::compare`].
///
/// ```
/// use winnable_model::Money;
/// let floor: Money = "KRW 500000000".parse()?;
/// assert_eq!(floor.to_string(), "KRW 500000000");
/// assert!("500000000".parse::<Money>().is_err());
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawMoney", into = "RawMoney")]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

/// The JSON form; amounts are strings, since a JSON number may pass through a double.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMoney {
    amount: String,
    currency: Currency,
}

impl Money {
    /// An amount at full precision, such as a unit price of `USD 0.0125`.
    pub fn new(amount: Decimal, currency: Currency) -> Self {
        let amount = exact::canonical(amount, currency.minor_units());
        Self { amount, currency }
    }

    /// An amount that must be payable: no more decimals than the currency has minor digits.
    ///
    /// # Errors
    /// [`MoneyError::TooPrecise`] for `KRW 1234.5`; [`MoneyError::NoMinorUnits`] for gold.
    pub fn in_minor_units(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let minor_units = currency.required_minor_units()?;
        if amount.normalize().scale() > minor_units {
            return Err(MoneyError::TooPrecise {
                amount,
                currency,
                minor_units,
            });
        }
        Ok(Self::new(amount, currency))
    }

    /// Nothing of a currency.
    pub fn zero(currency: Currency) -> Self {
        Self::new(Decimal::ZERO, currency)
    }

    /// The amount in units of the currency, not in its minor units.
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub fn currency(&self) -> Currency {
        self.currency
    }

    /// The exact sum.
    ///
    /// # Errors
    /// [`MoneyError::MixedCurrencies`]; [`MoneyError::Overflow`] when 28 digits do not hold the
    /// sum exactly: nothing is rounded here.
    pub fn checked_add(&self, other: &Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let sum = exact::add(self.amount, other.amount).ok_or_else(|| self.overflow())?;
        Ok(Self::new(sum, self.currency))
    }

    /// The exact difference.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn checked_sub(&self, other: &Self) -> Result<Self, MoneyError> {
        self.checked_add(&Self::new(-other.amount, other.currency))
    }

    /// The order of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyError::MixedCurrencies`]: without a dated rate such amounts have no order.
    pub fn compare(&self, other: &Self) -> Result<Ordering, MoneyError> {
        self.same_currency(other)?;
        Ok(self.amount.cmp(&other.amount))
    }

    /// Rounds to the minor units of the currency. Rounding a rounded amount changes nothing.
    ///
    /// - **Source**: ISO 4217 minor units; vectors in `tests/golden/27_money_rounding.json`.
    ///
    /// # Errors
    /// [`MoneyError::NoMinorUnits`] for metals, drawing rights and test codes;
    /// [`MoneyError::Overflow`] when the amount with its minor digits exceeds 28 digits.
    ///
    /// ```
    /// use winnable_model::{Money, Rounding};
    /// let price: Money = "KRW 2.5".parse()?;
    /// assert_eq!(price.round(Rounding::HalfEven)?.to_string(), "KRW 2");
    /// assert_eq!(price.round(Rounding::HalfAwayFromZero)?.to_string(), "KRW 3");
    /// # Ok::<(), winnable_model::MoneyError>(())
    /// ```
    pub fn round(&self, mode: Rounding) -> Result<Self, MoneyError> {
        let minor_units = self.currency.required_minor_units()?;
        let rounded = self
            .amount
            .round_dp_with_strategy(minor_units, mode.strategy());
        let money = Self::new(rounded, self.currency);
        if money.amount.scale() == minor_units {
            Ok(money)
        } else {
            Err(self.overflow())
        }
    }

    fn same_currency(&self, other: &Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(MoneyError::MixedCurrencies {
            left: self.currency,
            right: other.currency,
        })
    }

    fn overflow(&self) -> MoneyError {
        MoneyError::Overflow {
            amount: self.amount,
            currency: self.currency,
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.amount)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads what `Display` writes. Amounts as people write them are for [`parse_amount`].
    fn from_str(raw: &str) -> Result<Self, MoneyError> {
        let not_plain = || MoneyError::NotPlain {
            raw: raw.to_owned(),
        };
        let (code, amount) = raw.split_once(' ').ok_or_else(not_plain)?;
        let currency = code.parse()?;
        Ok(Self::new(
            parse_plain(amount).ok_or_else(not_plain)?,
            currency,
        ))
    }
}

impl From<Money> for RawMoney {
    fn from(money: Money) -> Self {
        Self {
            amount: money.amount.to_string(),
            currency: money.currency,
        }
    }
}

impl TryFrom<RawMoney> for Money {
    type Error = MoneyError;

    fn try_from(raw: RawMoney) -> Result<Self, MoneyError> {
        let amount = parse_plain(&raw.amount).ok_or_else(|| MoneyError::NotPlain {
            raw: format!("{} {}", raw.currency, raw.amount),
        })?;
        Ok(Self::new(amount, raw.currency))
    }
}
