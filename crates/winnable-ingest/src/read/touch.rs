//! What rows of touches, signals, deals and transactions have in common: their day, their links and
//! their amount.

use chrono::NaiveDate;
use winnable_model::text::data as texts;
use winnable_model::{
    AccountId, AccountLinks, Code, DealType, Money, PersonId, PersonLinks, SalesforceId,
    SalesforceObject,
};

use super::Aside;
use super::row::{Checked, Row};
use crate::cell;
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

/// The amount in its own currency: unreadable, or finer than the currency, it costs the row.
pub(super) fn amount<'p>(row: &Row<'p>, amount: Slot<'p>, currency: Slot<'p>) -> Checked<Money> {
    let Some(cell) = row.cell(amount) else {
        return Ok(None);
    };
    let currency = row.currency(currency)?;
    let Some(quantity) = row.money(amount, currency)? else {
        return Ok(None);
    };
    cell::payable(quantity, cell.raw)
        .map(Some)
        .map_err(|refusal| cell.fault(refusal))
}

/// An amount that may be finer than its currency; unreadable, it is a fault of the cell.
pub(super) fn exact_amount<'p>(
    row: &Row<'p>,
    amount: Slot<'p>,
    currency: Slot<'p>,
) -> Checked<Money> {
    let Some(cell) = row.cell(amount) else {
        return Ok(None);
    };
    let currency = row.currency(currency)?;
    let Some(quantity) = row.money(amount, currency)? else {
        return Ok(None);
    };
    cell::exact(quantity, cell.raw)
        .map(Some)
        .map_err(|refusal| cell.fault(refusal))
}

/// A text without which the row says nothing.
pub(super) fn required_text<'p>(row: &Row<'p>, slot: Slot<'p>) -> Result<Box<str>, Aside> {
    row.text(slot)
        .ok_or_else(|| Aside::Refused(super::account::no_key(slot)))
}

/// The type of a deal or a contract. Organisations have types of their own, which say none of ours.
pub(super) fn deal_type<'p>(row: &Row<'p>, slot: Slot<'p>) -> Option<DealType> {
    DealType::parse(&row.text(slot)?)
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
