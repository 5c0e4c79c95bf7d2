//! Changes of fields of accounts and deals.

use winnable_model::{
    AccountId, ChangedRecord, FactChange, FactId, FactRow, FieldChange, OpportunityId,
};

use super::account::{self, no_key};
use super::row::Row;
use super::touch::{required_day, required_text};
use super::{Aside, slots};
use crate::dialect::{header_key, header_keys};
use crate::field::EntityKind;
use crate::plan::Plan;
use crate::scan::RecordBuf;

slots!(Slots {
    account_id,
    opportunity_id,
    field,
    old,
    new,
    on,
    deleted,
});

/// How the changes of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<FieldChange, Aside> {
        let slots = &self.0;
        // A file may hold the histories of both.
        let of_deal = row.key(slots.opportunity_id);
        let of_account = row.key(slots.account_id);
        let record = match (of_deal, of_account) {
            (Some(deal), _) => ChangedRecord::Opportunity(OpportunityId::new(&deal)),
            (None, Some(account)) => ChangedRecord::Account(AccountId::new(&account)),
            (None, None) => {
                let slot = slots.account_id.or(slots.opportunity_id);
                return Err(Aside::Refused(no_key(slot)));
            }
        };
        row.refuse_deleted("", slots.deleted, None)?;
        let field = required_text(row, slots.field)?;
        let on = required_day(row, slots.on)?;
        Ok(FieldChange {
            record,
            field,
            old: row.text(slots.old),
            new: row.text(slots.new),
            on,
            second: row.second(slots.on),
            origin: row.at(),
        })
    }
}

/// How the changes of fields of accounts are read: by the plan of a file of accounts.
#[derive(Debug)]
pub struct ChangeReader<'p> {
    accounts: &'p Plan,
    /// The keys of the header, in its order.
    keys: Vec<String>,
    reading: account::Reading<'p>,
}

impl<'p> ChangeReader<'p> {
    /// A reader by the plan of a file of accounts.
    pub fn of(accounts: &'p Plan) -> Self {
        Self {
            accounts,
            keys: header_keys(&accounts.header),
            reading: account::Reading::of(accounts),
        }
    }

    /// The facts of accounts that a change of a field changed, each with its value before, as if the
    /// cell of that row had held it. None for a change of a deal, and for a field that the plan does
    /// not read.
    ///
    /// The history may spell the field as the header of the file does, or as the dialect of the file
    /// does: `NumberOfEmployees` for a column `Employees`.
    pub fn facts(&self, change: &FieldChange) -> Vec<FactChange> {
        let ChangedRecord::Account(account) = &change.record else {
            return Vec::new();
        };
        let Some(column) = self.column_of(&change.field) else {
            return Vec::new();
        };
        let facts = |text: Option<&str>| {
            let record = RecordBuf::of_field(column, text.unwrap_or_default());
            self.reading.facts_of(&mut Row::new(self.accounts, &record))
        };
        let blank = facts(None);
        let (old, new) = (facts(change.old.as_deref()), facts(change.new.as_deref()));
        // What a fixed value of the mapping states is no work of the column.
        let stated = |facts: &FactRow| -> Vec<FactId> {
            let stated = facts.known().filter(|(id, _)| !blank.get(*id).is_known());
            stated.map(|(id, _)| id).collect()
        };
        let mut changed = stated(&old);
        changed.extend(stated(&new));
        // A value that is no value of the fact leaves it unknown then, and is a change all the same.
        let bindings = self.accounts.bindings.iter();
        let of_column = bindings.filter(|one| one.columns.iter().any(|at| at.index == column));
        changed.extend(of_column.filter_map(|one| one.fact.map(|(id, _)| id)));
        changed.sort_unstable();
        changed.dedup();
        changed
            .into_iter()
            .map(|fact| FactChange {
                account: account.clone(),
                fact,
                old: old.get(fact).clone(),
                on: change.on,
                second: change.second,
                origin: change.origin,
            })
            .collect()
    }

    /// The column that a history means by that name, of a file of accounts.
    fn column_of(&self, field: &str) -> Option<usize> {
        if self.accounts.kind != EntityKind::Accounts {
            return None;
        }
        let key = header_key(field);
        let by_header = self.keys.iter().position(|header| *header == key);
        let by_dialect = || {
            let named = [field.to_owned()];
            let dialect = &self.accounts.dialect;
            let known = dialect.columns(EntityKind::Accounts, &named);
            let (name, _) = known.first()?;
            let mut bindings = self.accounts.bindings.iter();
            let binding = bindings.find(|one| &*one.name == *name)?;
            binding.columns.first().map(|column| column.index)
        };
        by_header.or_else(by_dialect)
    }
}
