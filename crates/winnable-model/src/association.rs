//! Which records belong together, as one row of a table that holds nothing else states it.

use crate::{AccountId, OpportunityId, PersonId, RowRef};

/// An association of two or three records. It says nothing of what is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Association {
    /// The deal.
    pub opportunity: Option<OpportunityId>,
    /// The contact.
    pub contact: Option<PersonId>,
    /// The account.
    pub account: Option<AccountId>,
    /// Whether it is the primary one of those that a record has.
    pub is_primary: bool,
    /// The row it was read from.
    pub origin: RowRef,
}
