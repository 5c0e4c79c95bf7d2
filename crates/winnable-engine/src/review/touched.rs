//! The open deals and the expected revenue of accounts that move.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_model::{Outcome, exact_sum};

use super::Moved;
use crate::Sources;
use crate::metrics::Ledger;

/// The open deals of an account, or of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenDeals {
    /// How many.
    pub deals: u64,
    /// How many of them have no amount.
    pub without_amount: u64,
    /// The sum of the others, in the project's currency; `None` where it does not fit.
    pub amount: Option<Decimal>,
}

impl Default for OpenDeals {
    fn default() -> Self {
        Self {
            deals: 0,
            without_amount: 0,
            amount: Some(Decimal::ZERO),
        }
    }
}

impl OpenDeals {
    fn plus(self, other: Self) -> Self {
        let sum = self.amount.zip(other.amount);
        Self {
            deals: self.deals + other.deals,
            without_amount: self.without_amount + other.without_amount,
            amount: sum.and_then(|(a, b)| exact_sum(a, b)),
        }
    }

    /// The sum of the amounts, or why there is none.
    ///
    /// # Errors
    /// [`Reason::NoAmounts`] where no open deal has an amount, [`Reason::Overflow`] where the sum does not
    /// fit. Without an open deal it is 0.
    pub fn sum(self) -> Result<Decimal, Reason> {
        if self.deals > 0 && self.deals == self.without_amount {
            return Err(Reason::NoAmounts);
        }
        self.amount.ok_or(Reason::Overflow)
    }
}

/// What moves touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The accounts that move.
    pub accounts: u64,
    /// Their open deals.
    pub open: OpenDeals,
    /// The sum of the amounts of their open deals, or why there is none.
    pub pipeline: Result<Decimal, Reason>,
    /// The accounts of which an expected revenue is not known as one amount.
    pub without_expected: u64,
    /// The sum of the expected revenue of the others, or why there is none.
    pub expected: Result<Decimal, Reason>,
}

impl Touched {
    /// Whether deals were read at all: without them nobody knows how many are open.
    pub fn has_deals(&self) -> bool {
        self.pipeline != Err(Reason::MissingInput)
    }

    pub(super) fn of(moved: &mut dyn Iterator<Item = &Moved>, sources: &Sources) -> Self {
        let mut open = OpenDeals::default();
        let (mut accounts, mut without_expected) = (0_u64, 0_u64);
        let mut expected = Some(Decimal::ZERO);
        for one in moved {
            accounts += 1;
            open = open.plus(one.open);
            match one.expected {
                Some(amount) => expected = expected.and_then(|sum| exact_sum(sum, amount)),
                None => without_expected += 1,
            }
        }
        let is_known = accounts == 0 || without_expected < accounts;
        Self {
            accounts,
            open,
            pipeline: if sources.opportunities {
                open.sum()
            } else {
                Err(Reason::MissingInput)
            },
            without_expected,
            expected: if is_known {
                expected.ok_or(Reason::Overflow)
            } else {
                Err(Reason::NoAmounts)
            },
        }
    }
}

/// The open deals of each account, as they stood on the as-of date.
pub(super) fn open_deals(ledger: &Ledger) -> BTreeMap<u32, OpenDeals> {
    let mut by_account: BTreeMap<u32, OpenDeals> = BTreeMap::new();
    for row in ledger
        .deals
        .iter()
        .filter(|row| row.outcome == Outcome::Open)
    {
        let Some(account) = row.account else { continue };
        let entry = by_account.entry(account).or_default();
        *entry = entry.plus(OpenDeals {
            deals: 1,
            without_amount: u64::from(row.amount.is_none()),
            amount: Some(row.amount.unwrap_or_default()),
        });
    }
    by_account
}
