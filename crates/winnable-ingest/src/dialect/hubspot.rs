//! HubSpot: labels as the export writes them, internal names, and internal names with `property_`
//! before them as pipelines write them. Labels changed over the years; old ones stay in the lists.

mod activity;
mod association;
mod company;
mod contact;
mod deal;
mod stage_dates;

use winnable_model::fold;

use super::alias::{self, header_key, position};
use super::words;
use crate::field::EntityKind;

pub(crate) use stage_dates::stage_columns;

/// The header's keys, without the `property_` that pipelines put before internal names.
pub(crate) fn keys(header: &[String]) -> Vec<String> {
    let plain = |name: &String| {
        let folded = fold(name);
        header_key(folded.strip_prefix("property_").unwrap_or(&folded))
    };
    header.iter().map(plain).collect()
}

pub(super) fn columns(kind: EntityKind, header: &[String]) -> Vec<(&'static str, usize)> {
    let keys = &keys(header);
    match kind {
        EntityKind::Accounts => alias::find(kind, keys, company::COMPANY),
        EntityKind::Contacts | EntityKind::Leads => alias::find(kind, keys, contact::CONTACT),
        EntityKind::Opportunities => {
            let mut found = alias::find(kind, keys, deal::DEAL);
            // An amount in the company's own currency is not in the currency of the deal.
            if position(keys, deal::AMOUNT).is_none() {
                found.retain(|(field, _)| *field != "currency");
            }
            alias::outcome_from_stage(kind, &mut found);
            found
        }
        EntityKind::Engagements => alias::find(kind, keys, activity::ACTIVITY),
        EntityKind::Associations => alias::find(kind, keys, association::ASSOCIATION),
        // HubSpot keeps no third-party signals of its own, and the headers of its products and commerce objects
        // are not known.
        EntityKind::Signals
        | EntityKind::Products
        | EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments
        | EntityKind::Contracts
        | EntityKind::Spend
        | EntityKind::Stages
        | EntityKind::FieldHistory
        | EntityKind::Tickets
        | EntityKind::Programmes
        | EntityKind::Retention
        | EntityKind::Firms => Vec::new(),
    }
}

pub(super) fn value(kind: EntityKind, field: &str, word: &str) -> Option<&'static str> {
    match (kind, field) {
        (EntityKind::Opportunities, "outcome") => words::outcome_of_stage(word),
        (EntityKind::Engagements, "channel") => words::find(activity::CHANNELS, word),
        (EntityKind::Engagements, "direction") => words::find(activity::DIRECTIONS, word),
        (EntityKind::Engagements, "outcome") => words::find(activity::CALL_OUTCOMES, word),
        (EntityKind::Engagements, "meeting_outcome") => {
            words::find(activity::MEETING_OUTCOMES, word)
        }
        (EntityKind::Associations, "primary") => Some(association::is_primary(word)),
        (EntityKind::Engagements, "status") => words::find(activity::TASK_STATUSES, word),
        _ => None,
    }
}
