//! Sums of amounts of which some may be unknown, and what they were before they were converted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{AppliedRate, Converted, Currency, FactValue, Money, Original, RowRef, Span};

use crate::RunError;

/// A sum of amounts in one currency, of which some may be unknown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sum {
    pub(crate) known: Decimal,
    pub(crate) unknown: u32,
}

impl Sum {
    pub(crate) fn add(&mut self, amount: Option<&Money>, at: RowRef) -> Result<(), RunError> {
        match amount {
            Some(money) => self.known = plus(self.known, money, at)?,
            None => self.unknown += 1,
        }
        Ok(())
    }

    /// The sum; at least the known part where an amount is blank.
    pub(crate) fn value(&self, currency: Currency) -> FactValue {
        if self.unknown == 0 {
            FactValue::Money(Money::new(self.known, currency))
        } else {
            FactValue::MoneySpan(Box::new(Span::at_least(self.known)), currency)
        }
    }
}

/// A sum and how many amounts are in it.
type Counted = (Decimal, u32);

/// The amounts of a sum as they were stated, by currency and rate.
#[derive(Clone, Debug, Default)]
pub(crate) struct Originals {
    /// Those that were in the reporting currency already.
    plain: Counted,
    converted: BTreeMap<(Currency, NaiveDate, Decimal), Counted>,
}

impl Originals {
    /// Adds an amount as it was stated beside what it became.
    pub(crate) fn add(
        &mut self,
        stated: &Money,
        converted: &Converted,
        at: RowRef,
    ) -> Result<(), RunError> {
        let part = match converted.applied {
            Some(AppliedRate { rate, date }) => {
                let key = (stated.currency(), date, rate);
                self.converted.entry(key).or_default()
            }
            None => &mut self.plain,
        };
        *part = (plus(part.0, stated, at)?, part.1 + 1);
        Ok(())
    }

    /// The parts, those in the reporting currency first; none where nothing was converted.
    pub(crate) fn parts(&self, currency: Currency) -> Vec<Original> {
        if self.converted.is_empty() {
            return Vec::new();
        }
        let part = |(sum, amounts): Counted, currency, applied| Original {
            value: FactValue::Money(Money::new(sum, currency)),
            applied,
            amounts: u64::from(amounts),
        };
        let plain = (self.plain.1 > 0).then(|| part(self.plain, currency, None));
        let converted = self.converted.iter();
        let converted = converted.map(|((currency, date, rate), counted)| {
            let (date, rate) = (*date, *rate);
            part(*counted, *currency, Some(AppliedRate { rate, date }))
        });
        plain.into_iter().chain(converted).collect()
    }

    /// What is left of these amounts after those; `None` beyond the digits that amounts have.
    pub(crate) fn less(&self, others: &Self) -> Option<Self> {
        let less = |(sum, amounts): Counted, (other, more): Counted| {
            Some((sum.checked_sub(other)?, amounts.checked_add(more)?))
        };
        let mut left = self.clone();
        left.plain = less(left.plain, others.plain)?;
        for (key, counted) in &others.converted {
            let part = left.converted.entry(*key).or_default();
            *part = less(*part, *counted)?;
        }
        Some(left)
    }
}

/// `Money` adds exactly or not at all, where `Decimal` would round the last digits.
fn plus(sum: Decimal, money: &Money, at: RowRef) -> Result<Decimal, RunError> {
    let sum = Money::new(sum, money.currency()).checked_add(money);
    Ok(sum.map_err(|_| RunError::TooLarge { at })?.amount())
}
