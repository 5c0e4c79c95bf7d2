//! Who a customer is, where contracts and events may name it in several ways.

use rust_decimal::Decimal;
use winnable_model::{AccountId, AccountLinks, RowRef};

use super::context::Context;
use super::ledger::{ContractRow, RetentionRow};
use super::row::CountedRow;

/// A customer: its account, else what the row says of one, else the contract itself. An account at
/// some position is another customer than one whose stated id is that number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Customer {
    Account(u32),
    Stated(Box<str>),
    Contract(Box<str>),
}

impl Customer {
    pub(crate) fn of_contract(row: &ContractRow) -> Self {
        let stated = Self::named(row.account, &row.contract.account);
        stated.unwrap_or_else(|| Self::Contract(row.contract.id.as_str().into()))
    }

    pub(crate) fn of_event(row: &RetentionRow) -> Option<Self> {
        Self::named(row.account, &row.event.account)
    }

    fn named(account: Option<u32>, links: &AccountLinks) -> Option<Self> {
        if let Some(account) = account {
            return Some(Self::Account(account));
        }
        let stated = links.id.as_ref().map(AccountId::as_str);
        let stated = stated.or(links.external_id.as_deref());
        stated
            .or(links.name.as_deref())
            .map(|name| Self::Stated(name.into()))
    }

    /// The account, by position.
    pub(crate) const fn account(&self) -> Option<u32> {
        match self {
            Self::Account(account) => Some(*account),
            Self::Stated(_) | Self::Contract(_) => None,
        }
    }

    /// The customer as a row that was counted: its account where it has one, else a row that names it.
    pub(crate) fn row(&self, context: &Context<'_>, origin: RowRef, adds: Decimal) -> CountedRow {
        match self {
            Self::Account(account) => CountedRow {
                adds,
                ..context.account_row(*account as usize)
            },
            Self::Stated(id) | Self::Contract(id) => CountedRow {
                row: origin,
                id: id.clone(),
                adds,
            },
        }
    }
}
