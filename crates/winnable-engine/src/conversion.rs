//! Amounts in the reporting currency, at dated rates.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    Converted, Currency, FactId, FactRow, FactValue, FxTable, Money, Original, RowRef, Span,
};

use crate::RunError;

/// What the amounts of one run are converted by.
pub(crate) struct Conversion<'a> {
    pub(crate) currency: Currency,
    pub(crate) fx: &'a FxTable,
    pub(crate) as_of: NaiveDate,
}

impl Conversion<'_> {
    /// The amount in the reporting currency, with the rate of the day.
    pub(crate) fn convert(
        &self,
        money: &Money,
        on: NaiveDate,
        at: RowRef,
    ) -> Result<Converted, RunError> {
        self.fx
            .convert(money, self.currency, on)
            .map_err(|error| RunError::Rate { at, error, rows: 1 })
    }
}

/// Brings every amount among the facts of an account, which were read from that row, to the reporting
/// currency.
pub(crate) fn convert_amounts(
    facts: &mut FactRow,
    origin: RowRef,
    by: &Conversion<'_>,
) -> Result<(), RunError> {
    let foreign: Vec<(FactId, FactValue)> = facts
        .known()
        .filter(|(_, value)| match value {
            FactValue::Money(money) => money.currency() != by.currency,
            FactValue::MoneySpan(_, currency) => *currency != by.currency,
            _ => false,
        })
        .map(|(id, value)| (id, value.clone()))
        .collect();
    for (id, value) in foreign {
        let mut applied = None;
        let mut convert = |money: &Money| {
            let converted = by.convert(money, by.as_of, origin)?;
            applied = converted.applied;
            Ok::<_, RunError>(converted.money)
        };
        let converted = match &value {
            FactValue::Money(money) => FactValue::Money(convert(money)?),
            FactValue::MoneySpan(span, currency) => {
                let mut end = |end: Option<Decimal>| {
                    end.map(|end| convert(&Money::new(end, *currency)).map(|m| m.amount()))
                        .transpose()
                };
                // Both ends move by one rate, so that they keep their order.
                match Span::new(end(span.low())?, end(span.high())?) {
                    Ok(span) => FactValue::MoneySpan(Box::new(span), by.currency),
                    Err(_) => FactValue::Unknown,
                }
            }
            other => other.clone(),
        };
        facts.set(id, converted);
        let original = Original {
            value,
            applied,
            amounts: 1,
        };
        facts.set_originals(id, vec![original]);
    }
    Ok(())
}
