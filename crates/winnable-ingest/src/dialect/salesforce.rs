//! Salesforce: API names (Data Loader, Bulk API, weekly export), report labels in English and
//! Korean, and the snake-case copies of API names that pipelines make.

mod account;
mod activity;
mod opportunity;
mod order;
mod person;
mod product;
mod revenue;

use super::alias::{self, header_keys, position};
use super::words;
use crate::field::EntityKind;

/// The number of the account that a record is of, in labels of reports.
const ACCOUNT_NUMBER: &[&str] = &[
    "Account.AccountNumber",
    "Account: Account Number",
    "계정 번호",
    "거래처 번호",
    "고객 번호",
    "고객사 번호",
    "거래처 코드",
    "고객 코드",
];

pub(super) fn columns(kind: EntityKind, header: &[String]) -> Vec<(&'static str, usize)> {
    let keys = &header_keys(header);
    match kind {
        EntityKind::Accounts => {
            let mut found = alias::find(kind, keys, account::ACCOUNT);
            alias::pair_currency(kind, keys, "annual_revenue", &mut found);
            found
        }
        EntityKind::Contacts => alias::find(kind, keys, person::CONTACT),
        EntityKind::Leads => alias::find(kind, keys, person::LEAD),
        EntityKind::Opportunities => {
            let mut found = alias::find(kind, keys, opportunity::OPPORTUNITY);
            alias::pair_currency(kind, keys, "amount", &mut found);
            alias::outcome_from_stage(kind, &mut found);
            found
        }
        EntityKind::Engagements if position(keys, activity::MEMBERSHIP).is_some() => {
            alias::find(kind, keys, activity::CAMPAIGN_MEMBER)
        }
        EntityKind::Engagements => alias::find(kind, keys, activity::ACTIVITY),
        EntityKind::Products => alias::find(kind, keys, product::PRODUCT),
        EntityKind::Orders => {
            let mut found = alias::find(kind, keys, order::ORDER);
            alias::pair_currency(kind, keys, "amount", &mut found);
            found
        }
        EntityKind::Contracts => alias::find(kind, keys, revenue::CONTRACT),
        EntityKind::Stages => {
            let mut found = alias::find(kind, keys, revenue::HISTORY);
            alias::pair_currency(kind, keys, "amount", &mut found);
            found
        }
        EntityKind::FieldHistory => alias::find(kind, keys, revenue::FIELD_HISTORY),
        EntityKind::Tickets => alias::find(kind, keys, revenue::CASE),
        EntityKind::Programmes => alias::find(kind, keys, revenue::CAMPAIGN_MEMBER),
        // Salesforce itself has no object of third-party signals, and its bills are those of many
        // add-ons.
        EntityKind::Signals
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments
        | EntityKind::Spend
        | EntityKind::Retention
        | EntityKind::Associations
        | EntityKind::Firms => Vec::new(),
    }
}

pub(super) fn value(kind: EntityKind, field: &str, word: &str) -> Option<&'static str> {
    match (kind, field) {
        (EntityKind::Opportunities, "outcome") => words::outcome_of_stage(word),
        (EntityKind::Engagements, "channel") => words::find(activity::CHANNELS, word),
        (EntityKind::Engagements, "direction") => words::find(activity::DIRECTIONS, word),
        (EntityKind::Engagements, "status") => words::find(activity::STATUSES, word),
        _ => None,
    }
}
