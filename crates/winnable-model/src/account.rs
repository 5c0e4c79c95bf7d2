//! An account as one row of an export states it.

use chrono::NaiveDate;

use crate::{AccountId, ContactDetails, Domain, FactRow, RowRef};

/// An account: a company that might buy.
///
/// What an export says beyond identity is a fact of [`Account::facts`], unknown where the cell is
/// blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The key.
    pub id: AccountId,
    /// The name as the export spells it.
    pub name: Box<str>,
    /// The company's own domain, from a domain or website column.
    pub domain: Option<Domain>,
    /// The parent account: its id, or its name where the export links by name.
    pub parent: Option<Box<str>>,
    /// Ids that were merged into this account.
    pub merged_ids: Vec<AccountId>,
    /// Ids that other systems know it by: a DUNS number, the number of an ERP system.
    pub external_ids: Vec<Box<str>>,
    /// How it is reached and where it sits, when the row says anything of it.
    pub contact: Option<Box<ContactDetails>>,
    /// Whether it was made from the domains of e-mail addresses instead of a row of accounts.
    pub derived: bool,
    /// Everything else that is known.
    pub facts: FactRow,
    /// The latest date of something that happened: created, modified, last activity.
    pub last_happened: Option<NaiveDate>,
    /// The row it was read from.
    pub origin: RowRef,
}

impl Account {
    /// An account that is known by its key and name alone.
    pub fn new(id: AccountId, name: &str, origin: RowRef) -> Self {
        Self {
            id,
            name: name.into(),
            domain: None,
            parent: None,
            merged_ids: Vec::new(),
            external_ids: Vec::new(),
            contact: None,
            derived: false,
            facts: FactRow::new(),
            last_happened: None,
            origin,
        }
    }
}
