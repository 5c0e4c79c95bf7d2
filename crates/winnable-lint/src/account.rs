//! An account as checks see it.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::RowRef;
use winnable_model::text::lint::programme as texts;
use winnable_score::{AspectPoints, Interest};

use crate::outcome::Check;

/// An account and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRef {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The row that it was read from, where it was.
    pub row: Option<RowRef>,
}

impl AccountRef {
    /// An account that was read from no row.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            row: None,
        }
    }
}

/// How often each side touched an account or was touched by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TouchSides {
    /// Calls, meetings, demos, chats and replies.
    pub sales: u32,
    /// Pages, content, forms, events, opened mails.
    pub marketing: u32,
    /// Advertisements.
    pub advertising: u32,
    /// Channels that either side uses, such as a mail.
    pub either: u32,
}

impl TouchSides {
    /// All of them.
    pub const fn all(self) -> u32 {
        let sum = self.sales.saturating_add(self.marketing);
        sum.saturating_add(self.advertising)
            .saturating_add(self.either)
    }
}

/// An account of the list. What nobody knows is `None` and never a zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedAccount {
    /// The account.
    pub account: AccountRef,
    /// Its tier, 0 for the best; `None` where it is in none.
    pub tier: Option<usize>,
    /// Whether it stands above the lowest tier, so that somebody is to work it.
    pub is_target: bool,
    /// The points for fit; `None` where the model asks for none.
    pub fit: Option<AspectPoints>,
    /// The interest; `None` where the model asks for none.
    pub interest: Option<Interest>,
    /// Its size, by employees or revenue: the same for every account of a list.
    pub size: Option<Decimal>,
    /// The day of its newest dated row.
    pub newest: Option<NaiveDate>,
    /// How many people are engaged.
    pub engaged_people: Option<u64>,
    /// How many deals are open.
    pub open_deals: Option<u64>,
    /// Required roles without a known person.
    pub roles_missing: Option<Vec<String>>,
    /// Touches by side; `None` where no file has touches.
    pub touches: Option<TouchSides>,
}

impl ListedAccount {
    /// An account of which nothing is known.
    pub const fn unknown(account: AccountRef) -> Self {
        Self {
            account,
            tier: None,
            is_target: false,
            fit: None,
            interest: None,
            size: None,
            newest: None,
            engaged_people: None,
            open_deals: None,
            roles_missing: None,
            touches: None,
        }
    }
}

/// The accounts that somebody is to work; that there is none is noted.
pub(crate) fn targets<'l>(
    list: &'l [ListedAccount],
    check: &mut Check<'_>,
) -> impl Iterator<Item = &'l ListedAccount> + use<'l> {
    let targets = list.iter().filter(|account| account.is_target);
    if targets.clone().next().is_none() {
        check.lacks(texts::no_targets());
    }
    targets
}
