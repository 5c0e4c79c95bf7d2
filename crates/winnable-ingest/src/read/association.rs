//! Associations of deals, contacts and accounts in tables of their own.

use winnable_model::{AccountId, Association, OpportunityId, PersonId, fold};

use super::account::no_key;
use super::person::role;
use super::row::Row;
use super::{Aside, slots};
use crate::plan::Plan;

slots!(Slots {
    opportunity_id,
    contact_id,
    account_id,
    primary,
    category,
    role,
    deleted,
});

/// How the associations of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Association, Aside> {
        let slots = &self.0;
        row.refuse_deleted("", slots.deleted, None)?;
        let opportunity = row.key(slots.opportunity_id);
        let contact = row.key(slots.contact_id);
        let account = row.key(slots.account_id);
        let keys = [
            (slots.opportunity_id, opportunity.is_some()),
            (slots.contact_id, contact.is_some()),
            (slots.account_id, account.is_some()),
        ];
        // One record alone is associated with nothing.
        if keys.iter().filter(|(_, is_there)| *is_there).count() < 2 {
            let blank = keys
                .iter()
                .find(|(slot, is_there)| slot.is_some() && !is_there);
            return Err(Aside::Refused(no_key(blank.and_then(|(slot, _)| *slot))));
        }
        let primary = row.flag(slots.primary);
        let primary = row.keep(primary) == Some(true);
        // Types that users define have numbers of their own, which are those of other types.
        let own_type = row.text(slots.category);
        let is_own = own_type.is_some_and(|category| fold(&category) == "user_defined");
        let stated = role(row, slots.role);
        let (role, flags) = row.keep(stated).unwrap_or_default();
        Ok(Association {
            opportunity: opportunity.map(|id| OpportunityId::new(&id)),
            contact: contact.map(|id| PersonId::new(&id)),
            account: account.map(|id| AccountId::new(&id)),
            is_primary: primary && !is_own,
            role,
            flags,
            origin: row.at(),
        })
    }
}
