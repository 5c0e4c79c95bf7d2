//! Lines of spend.

use winnable_model::SpendLine;

use super::row::Row;
use super::touch::{account_links, exact_amount, required_day};
use super::{Aside, slots};
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    on,
    until,
    amount,
    currency,
    category,
    channel,
    programme,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    impressions,
    clicks,
    deleted,
});

/// How the spend of one file is read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    /// What holds the key, when a column is mapped: most lines of spend have none.
    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id
    }

    /// The line, and its key.
    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<(Option<String>, SpendLine), Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?;
        row.refuse_deleted(id.as_deref().unwrap_or_default(), slots.deleted, None)?;
        let on = required_day(row, slots.on)?;
        // A credit is negative, and is spend that came back.
        let amount = exact_amount(row, slots.amount, slots.currency)?;
        let until = row.day(slots.until);
        let (impressions, clicks) = (row.count(slots.impressions), row.count(slots.clicks));
        let line = SpendLine {
            on,
            until: row.keep(until),
            amount,
            category: row.text(slots.category),
            channel: row.text(slots.channel),
            programme: row.text(slots.programme),
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            impressions: row.keep(impressions),
            clicks: row.keep(clicks),
            origin: row.at(),
        };
        Ok((id, line))
    }
}
