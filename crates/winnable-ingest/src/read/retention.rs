//! What happened to customers' revenue.

use winnable_model::text::data as texts;
use winnable_model::{Code, RetentionEvent, RetentionKind};

use super::account::no_key;
use super::row::{Checked, Row};
use super::touch::{account_links, exact_amount, required_day};
use super::{Aside, slots};
use crate::cell::Refusal;
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    on,
    kind,
    amount,
    currency,
    reason,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    deleted,
});

/// How the events of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    /// What holds the key, when a column is mapped.
    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id
    }

    /// The event, and its key.
    pub(super) fn read(
        &self,
        row: &mut Row<'p>,
    ) -> Result<(Option<String>, RetentionEvent), Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?;
        row.refuse_deleted(id.as_deref().unwrap_or_default(), slots.deleted, None)?;
        let on = required_day(row, slots.on)?;
        let kind = kind(row, slots.kind)?;
        let kind = kind.ok_or_else(|| Aside::Refused(no_key(slots.kind)))?;
        // What happened is what the row is for, so that its amount costs no row.
        let amount = exact_amount(row, slots.amount, slots.currency);
        let event = RetentionEvent {
            amount: row.keep(amount),
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            on,
            kind,
            reason: row.text(slots.reason),
            origin: row.at(),
        };
        Ok((id, event))
    }
}

fn kind<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<RetentionKind> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    RetentionKind::parse(&cell.text).map(Some).ok_or_else(|| {
        let words = texts::not_one_of(&RetentionKind::ALL.map(RetentionKind::name));
        cell.fault(Refusal::new(Code::E0411, words))
    })
}
