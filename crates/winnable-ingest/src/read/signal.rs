//! Third-party signals.

use rust_decimal::Decimal;
use winnable_model::{Signal, SignalKind};

use super::row::Row;
use super::touch::{account_links, required_day};
use super::{Aside, slots};
use crate::plan::Plan;

slots!(Slots {
    on,
    kind,
    topic,
    strength,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    deleted
});

/// How the signals of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Signal, Aside> {
        let slots = &self.0;
        row.refuse_deleted("", slots.deleted, None)?;
        let on = required_day(row, slots.on)?;
        let kind = row
            .text(slots.kind)
            .map(|name| SignalKind::from_name(&name));
        // A file of searched topics often has no column that says so.
        let by_topic = || row.cell(slots.topic).map(|_| SignalKind::TopicSearch);
        Ok(Signal {
            on,
            kind: kind.or_else(by_topic).unwrap_or(SignalKind::Other),
            // A strength that is stated and cannot be read is no 1, so it costs the row.
            strength: row.single(slots.strength)?.unwrap_or(Decimal::ONE),
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            origin: row.at(),
        })
    }
}
