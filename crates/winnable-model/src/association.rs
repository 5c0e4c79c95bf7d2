//! Which records belong together, as one row of a table that holds nothing else states it.

use crate::{AccountId, BuyingRole, OpportunityId, PersonId, RoleFlags, RowRef};

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
    /// The role of the contact in the deal, where the table states one.
    pub role: Option<BuyingRole>,
    /// Champion and blocker, where the table states them.
    pub flags: RoleFlags,
    /// The row it was read from.
    pub origin: RowRef,
}

/// A contact who takes part in a deal, as a table of associations states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DealPerson {
    /// The deal.
    pub deal: OpportunityId,
    /// The contact.
    pub contact: PersonId,
    /// The role in this deal.
    pub role: Option<BuyingRole>,
}
