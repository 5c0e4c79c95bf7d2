//! Support tickets.

use winnable_model::Ticket;

use super::row::Row;
use super::touch::{account_links, person_links, required_day};
use super::{Aside, slots};
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    contact_id,
    contact_email,
    opened,
    closed,
    priority,
    deleted,
});

/// How the tickets of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    /// What holds the key, when a column is mapped.
    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id
    }

    /// The ticket, and its key.
    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<(Option<String>, Ticket), Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?;
        row.refuse_deleted(id.as_deref().unwrap_or_default(), slots.deleted, None)?;
        let opened = required_day(row, slots.opened)?;
        let ticket = Ticket {
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            person: person_links(row, slots.contact_id, None, slots.contact_email),
            opened,
            closed: row.happened(slots.closed),
            priority: row.text(slots.priority),
            origin: row.at(),
        };
        Ok((id, ticket))
    }
}
