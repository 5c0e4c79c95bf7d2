//! A support ticket as one row of an export states it.

use chrono::NaiveDate;

use crate::{AccountLinks, PersonLinks, RowRef};

/// A support ticket: a customer asked for help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// What the row says about its account.
    pub account: AccountLinks,
    /// What the row says about its person.
    pub person: PersonLinks,
    /// The day on which it was opened.
    pub opened: NaiveDate,
    /// The day on which it was closed; `None` while it is open, or where the export does not say.
    pub closed: Option<NaiveDate>,
    /// The priority as the export spells it.
    pub priority: Option<Box<str>>,
    /// The row it was read from.
    pub origin: RowRef,
}
