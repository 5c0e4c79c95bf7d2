//! What rows of touches, signals and deals have in common: their day and their links.

use chrono::NaiveDate;
use winnable_model::text::data as texts;
use winnable_model::{
    AccountId, AccountLinks, Code, PersonId, PersonLinks, SalesforceId, SalesforceObject,
};

use super::Aside;
use super::row::Row;
use crate::plan::Slot;
use crate::quarantine::Fault;

/// The day on which something happened, without which the row has no place in time.
pub(super) fn required_day<'p>(row: &mut Row<'p>, slot: Slot<'p>) -> Result<NaiveDate, Aside> {
    let Some(day) = row.day(slot)? else {
        return Err(Aside::Refused(Fault {
            code: Code::E0401,
            reason: texts::required_blank(slot.map_or("on", |slot| &*slot.name)),
            column: slot
                .and_then(|slot| slot.columns.first())
                .map(|column| column.index),
            raw: String::new(),
        }));
    };
    row.latest.observe(day);
    Ok(day)
}

/// What a row says about its account.
pub(super) fn account_links<'p>(
    row: &mut Row<'p>,
    id: Slot<'p>,
    external_id: Slot<'p>,
    name: Slot<'p>,
    domain: Slot<'p>,
) -> AccountLinks {
    let domain = row.domain(domain);
    AccountLinks {
        id: row.key(id).map(|id| AccountId::new(&id)),
        converted: None,
        external_id: row.key(external_id).map(String::into_boxed_str),
        domain: row.keep(domain),
        name: row.text(name),
        contact: None,
    }
}

/// What a row says about its person.
pub(super) fn person_links<'p>(
    row: &mut Row<'p>,
    contact: Slot<'p>,
    lead: Slot<'p>,
    email: Slot<'p>,
) -> PersonLinks {
    PersonLinks {
        contact: row.key(contact).map(|id| PersonId::new(&id)),
        lead: row.key(lead).map(|id| PersonId::new(&id)),
        email: row.address(email).0,
    }
}

/// Adds the person of Salesforce's `WhoId`, which is a contact's id or a lead's.
pub(super) fn add_who<'p>(row: &mut Row<'p>, slot: Slot<'p>, person: &mut PersonLinks) {
    let Some(id) = row.key(slot) else { return };
    let object = SalesforceId::parse(&id).ok().and_then(|id| id.object());
    let link = if object == Some(SalesforceObject::Lead) {
        &mut person.lead
    } else {
        &mut person.contact
    };
    link.get_or_insert_with(|| PersonId::new(&id));
}
