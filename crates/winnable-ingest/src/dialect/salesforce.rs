//! Salesforce: API names, report labels in English and Korean, snake-case copies of API names.

use super::alias::{self, Aliases};
use crate::field::EntityKind;

pub(super) fn columns(kind: EntityKind, keys: &[String]) -> Vec<(&'static str, usize)> {
    alias::find(kind, keys, aliases(kind))
}

fn aliases(kind: EntityKind) -> Aliases {
    match kind {
        EntityKind::Accounts => ACCOUNT,
        EntityKind::Contacts
        | EntityKind::Leads
        | EntityKind::Opportunities
        | EntityKind::Signals
        | EntityKind::Engagements => &[],
    }
}

pub(super) fn value(_kind: EntityKind, _field: &str, _word: &str) -> Option<&'static str> {
    None
}

static ACCOUNT: Aliases = &[
    ("id", &["Id", "Account ID"]),
    ("name", &["Name", "Account Name"]),
    ("country", &["BillingCountry"]),
    ("country", &["ShippingCountry"]),
];
