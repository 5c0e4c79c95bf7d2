//! Sums of amounts of which some may be unknown.

use rust_decimal::Decimal;
use winnable_model::{Currency, FactValue, Money, RowRef, Span};

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
            Some(money) => {
                // `Money` adds exactly or not at all, where `Decimal` would round the last digits.
                let known = Money::new(self.known, money.currency());
                let sum = known.checked_add(money);
                self.known = sum.map_err(|_| RunError::TooLarge { at })?.amount();
            }
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
