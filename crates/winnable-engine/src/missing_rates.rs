//! How many rows lack the exchange rate that stopped a run: whoever adds the rate wants to know.

use chrono::NaiveDate;
use winnable_model::{FactRow, FactValue, FxError, Money};

use crate::conversion::Conversion;
use crate::deals::standing;
use crate::{Inputs, RunError};

/// The refusal with the number of deals, transactions and accounts that lack a rate from the same
/// currency on their day; any other refusal as it is.
pub(crate) fn counted<'a>(
    error: RunError,
    inputs: &Inputs,
    accounts: impl Iterator<Item = &'a FactRow>,
    by: &Conversion<'_>,
) -> RunError {
    let RunError::Rate {
        at,
        error: error @ FxError::MissingRate { from, .. },
        rows,
    } = error
    else {
        return error;
    };
    let lacks = |money: &Money, on: NaiveDate| {
        money.currency() == from && by.fx.convert(money, by.currency, on).is_err()
    };
    let deals = inputs.opportunities.iter().filter(|deal| {
        let known = deal.created.is_none_or(|created| created <= by.as_of);
        let (_, day) = standing(deal, by.as_of);
        known && deal.amount.as_ref().is_some_and(|money| lacks(money, day))
    });
    let transactions = inputs.transactions.iter().filter(|row| {
        row.on <= by.as_of
            && row
                .amount
                .as_ref()
                .is_some_and(|money| lacks(money, row.on))
    });
    let accounts = accounts.filter(|facts| {
        facts.known().any(|(_, value)| match value {
            FactValue::Money(money) => lacks(money, by.as_of),
            FactValue::MoneySpan(_, currency) => *currency == from,
            _ => false,
        })
    });
    let found = deals.count() + transactions.count() + accounts.count();
    RunError::Rate {
        at,
        error,
        rows: u64::try_from(found).unwrap_or(u64::MAX).max(rows),
    }
}
