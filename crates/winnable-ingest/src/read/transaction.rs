//! Orders, invoices, shipments and payments.

use winnable_model::{Transaction, TransactionId, TransactionKind};

use super::account::no_key;
use super::row::Row;
use super::touch::{account_links, amount, person_links, required_day};
use super::{Aside, slots};
use crate::field::EntityKind;
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    on,
    amount,
    currency,
    reference,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    contact_id,
    contact_email,
    deleted,
});

/// How the transactions of one file are read.
pub(super) struct Reading<'p> {
    slots: Slots<'p>,
    /// Only invoices have one.
    due: Slot<'p>,
    kind: TransactionKind,
}

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let kind = match plan.kind {
            EntityKind::Invoices => TransactionKind::Invoice,
            EntityKind::Shipments => TransactionKind::Shipment,
            EntityKind::Payments => TransactionKind::Payment,
            _ => TransactionKind::Order,
        };
        Self {
            slots: Slots::of(plan),
            due: (kind == TransactionKind::Invoice)
                .then(|| plan.slot("due"))
                .flatten(),
            kind,
        }
    }

    pub(super) fn key(&self) -> Slot<'p> {
        self.slots.id
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Transaction, Aside> {
        let slots = &self.slots;
        let id = row.required_key(slots.id)?;
        let id = id.ok_or_else(|| Aside::Refused(no_key(slots.id)))?;
        row.refuse_deleted(&id, slots.deleted, None)?;
        let on = required_day(row, slots.on)?;
        // A day that is planned is no date of what happened.
        let due = row.day(self.due);
        let due = row.keep(due);
        Ok(Transaction {
            id: TransactionId::new(&id),
            kind: self.kind,
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            person: person_links(row, slots.contact_id, None, slots.contact_email),
            on,
            amount: amount(row, slots.amount, slots.currency)?,
            due,
            reference: row.key(slots.reference).map(String::into_boxed_str),
            last_happened: row.latest.latest(),
            origin: row.at(),
        })
    }
}
