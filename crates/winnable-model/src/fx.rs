//! Dated exchange rates and the one conversion that they allow.

mod error;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::{Currency, Money, MoneyError, plain_decimal, ratio_to_scale};

pub use error::FxError;

/// One line of a rate table: `rate` units of `to` for one unit of `from`, valid from `date` on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FxRate {
    /// The currency that is converted.
    pub from: Currency,
    /// The currency that it becomes.
    pub to: Currency,
    /// The first day of the rate; it holds until the next rate of the pair.
    pub date: NaiveDate,
    /// Units of `to` for one unit of `from`, above zero.
    #[serde(with = "plain_decimal")]
    pub rate: Decimal,
}

/// Dated rates. Only the pairs that were written exist: nothing is inverted or chained, since
/// neither equals a rate that somebody quoted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FxTable {
    pairs: BTreeMap<(Currency, Currency), BTreeMap<NaiveDate, Decimal>>,
}

/// The rate that a conversion used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppliedRate {
    /// Units of the new currency for one of the old.
    pub rate: Decimal,
    /// The day of the table's line, on or before the day of the conversion.
    pub date: NaiveDate,
}

/// A converted amount with what it was converted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted {
    /// The amount in the new currency.
    pub money: Money,
    /// The rate; `None` when the amount was in that currency already.
    pub applied: Option<AppliedRate>,
}

impl FxTable {
    /// A table of the given lines, in any order.
    ///
    /// # Errors
    /// [`FxError::NonPositiveRate`]; [`FxError::SameCurrency`] for a pair of one currency;
    /// [`FxError::Conflict`] when a pair has two different rates on one day.
    pub fn new(rates: impl IntoIterator<Item = FxRate>) -> Result<Self, FxError> {
        let mut table = Self::default();
        for line in rates {
            table.insert(line)?;
        }
        Ok(table)
    }

    fn insert(&mut self, line: FxRate) -> Result<(), FxError> {
        let FxRate {
            from,
            to,
            date,
            rate,
        } = line;
        if rate <= Decimal::ZERO {
            return Err(FxError::NonPositiveRate(line));
        }
        if from == to {
            return Err(FxError::SameCurrency(line));
        }
        let dated = self.pairs.entry((from, to)).or_default();
        match dated.insert(date, rate) {
            Some(first) if first != rate => Err(FxError::Conflict {
                first,
                second: line,
            }),
            Some(_) | None => Ok(()),
        }
    }

    /// Whether no rate is known at all.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The lines of the table by pair, then by day.
    pub fn rates(&self) -> impl Iterator<Item = FxRate> + '_ {
        self.pairs.iter().flat_map(|((from, to), dated)| {
            dated.iter().map(|(date, rate)| FxRate {
                from: *from,
                to: *to,
                date: *date,
                rate: *rate,
            })
        })
    }

    /// Converts by the latest rate on or before a day, rounded half to even to minor units once.
    ///
    /// An amount in the asked currency is returned unchanged and needs no rate.
    ///
    /// # Errors
    /// [`FxError::MissingRate`] when the pair has no rate yet on that day, later rates included;
    /// [`FxError::Money`] when the target has no minor units or the result exceeds 28 digits.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use rust_decimal::Decimal;
    /// use winnable_model::{Currency, FxRate, FxTable};
    /// let day = |d| NaiveDate::from_ymd_opt(2026, 9, d).unwrap();
    /// let line = FxRate { from: Currency::USD, to: Currency::KRW, date: day(1), rate: Decimal::new(135_050, 2) };
    /// let table = FxTable::new([line])?;
    /// let converted = table.convert(&"USD 10.01".parse()?, Currency::KRW, day(30))?;
    /// assert_eq!(converted.money.to_string(), "KRW 13519"); // 13,518.505
    /// assert!(table.convert(&"KRW 1000".parse()?, Currency::USD, day(30)).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn convert(
        &self,
        money: &Money,
        to: Currency,
        on: NaiveDate,
    ) -> Result<Converted, FxError> {
        let from = money.currency();
        if from == to {
            return Ok(Converted {
                money: money.clone(),
                applied: None,
            });
        }
        let applied = self.rate(from, to, on)?;
        let places = to.required_minor_units()?;
        let amount = ratio_to_scale(money.amount(), applied.rate, 1, places).ok_or(
            MoneyError::Overflow {
                amount: money.amount(),
                currency: from,
            },
        )?;
        Ok(Converted {
            money: Money::new(amount, to),
            applied: Some(applied),
        })
    }

    fn rate(&self, from: Currency, to: Currency, on: NaiveDate) -> Result<AppliedRate, FxError> {
        let dated = self.pairs.get(&(from, to));
        let known = dated.and_then(|dated| dated.range(..=on).next_back());
        let Some((date, rate)) = known else {
            let first_known = dated.and_then(|dated| dated.keys().next().copied());
            return Err(FxError::MissingRate {
                from,
                to,
                on,
                first_known,
            });
        };
        Ok(AppliedRate {
            rate: *rate,
            date: *date,
        })
    }
}
