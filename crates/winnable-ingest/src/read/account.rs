//! Accounts.

use winnable_model::{Account, AccountId, Code, FactRow};

use super::row::Row;
use super::{Aside, company, contact, slots};
use crate::plan::{Plan, Slot};
use crate::quarantine::Fault;

slots!(Slots {
    id,
    name,
    domain,
    website,
    parent_id,
    parent_name,
    last_activity,
    currency,
    deleted,
    merged_into,
    merged_ids,
    external_id,
});

/// How the accounts of one file are read.
#[derive(Debug)]
pub(super) struct Reading<'p> {
    slots: Slots<'p>,
    company: company::Slots<'p>,
    contact: contact::Slots<'p>,
}

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self {
            slots: Slots::of(plan),
            company: company::Slots::of(plan),
            contact: contact::Slots::of(plan),
        }
    }

    /// What holds the key: the id, else the name, else the domain.
    pub(super) fn key(&self) -> Slot<'p> {
        self.slots
            .id
            .or(self.slots.name)
            .or(self.slots.domain)
            .or(self.slots.website)
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Account, Aside> {
        let slots = &self.slots;
        let id = self.id(row)?;
        row.refuse_deleted(&id, slots.deleted, slots.merged_into)?;
        let domain = row.domain(slots.domain);
        let domain = row.keep(domain);
        let website = row.domain(slots.website);
        let domain = domain.or_else(|| row.keep(website));
        let name = row.text(slots.name);
        let name = name.or_else(|| domain.as_ref().map(|domain| domain.as_str().into()));
        let name = name.unwrap_or_else(|| id.as_str().into());

        let mut account = Account::new(AccountId::new(&id), &name, row.at());
        account.parent = row
            .key(slots.parent_id)
            .map(String::into)
            .or_else(|| row.text(slots.parent_name));
        account.merged_ids = merged_ids(row, slots.merged_ids, &id);
        account.external_ids = external_ids(row, slots.external_id);
        account.contact = contact::details(row, &self.contact);
        account.facts = self.facts(row);
        account.domain = domain;
        company::derive(row, &self.company, &mut account);
        row.happened(slots.last_activity);
        account.last_happened = row.latest.latest();
        Ok(account)
    }

    fn id(&self, row: &mut Row<'p>) -> Result<String, Aside> {
        let slots = &self.slots;
        if let Some(id) = row.required_key(slots.id)? {
            return Ok(id);
        }
        let by_name = row.text(slots.name).map(String::from);
        let by_domain = || {
            let domain = row.domain(slots.domain).ok().flatten();
            domain
                .or_else(|| row.domain(slots.website).ok().flatten())
                .map(|d| d.to_string())
        };
        by_name
            .or_else(by_domain)
            .ok_or_else(|| Aside::Refused(no_key(self.key())))
    }

    /// The facts that the cells of a row state, of an account that is not told otherwise.
    pub(super) fn facts_of(&self, row: &mut Row<'p>) -> FactRow {
        let mut account = Account::new(AccountId::new(""), "", row.at());
        account.facts = self.facts(row);
        company::derive(row, &self.company, &mut account);
        account.facts
    }

    fn facts(&self, row: &mut Row<'p>) -> FactRow {
        let mut facts = FactRow::new();
        let currency = row
            .currency(self.slots.currency)
            .map_err(|fault| row.notes.push(fault));
        row.set_facts(&mut facts, currency);
        facts
    }
}

/// A row without anything to know it by again.
pub(super) fn no_key(slot: Slot<'_>) -> Fault {
    let name = slot.map_or("id", |slot| &*slot.name);
    Fault {
        code: Code::E0401,
        reason: winnable_model::text::data::required_blank(name),
        column: slot
            .and_then(|slot| slot.columns.first())
            .map(|column| column.index),
        raw: String::new(),
    }
}

fn merged_ids<'p>(row: &Row<'p>, slot: Slot<'p>, own: &str) -> Vec<AccountId> {
    let ids = row
        .labels(slot)
        .into_iter()
        .map(|id| crate::cell::record_key(id.shown()));
    ids.filter(|id| id != own)
        .map(|id| AccountId::new(&id))
        .collect()
}

/// The ids of every mapped column, each once.
fn external_ids<'p>(row: &Row<'p>, slot: Slot<'p>) -> Vec<Box<str>> {
    let mut ids: Vec<Box<str>> = Vec::new();
    for cell in row.cells(slot) {
        let id = crate::cell::record_key(&cell.text).into_boxed_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
