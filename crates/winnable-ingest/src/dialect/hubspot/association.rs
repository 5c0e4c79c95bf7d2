//! Associations, as pipelines copy them: a table for each two kinds of records.

use crate::dialect::alias::Aliases;

pub(super) static ASSOCIATION: Aliases = &[
    ("opportunity_id", &["Deal ID"]),
    ("contact_id", &["Contact ID"]),
    ("account_id", &["Company ID"]),
    ("primary", &["Type ID", "Association Type ID"]),
    ("category", &["Category", "Association Category"]),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
];

/// HubSpot's types of associations between a company and a deal or a contact, by whether they are
/// the primary one; types that name no company have none.
pub(super) fn is_primary(type_id: &str) -> &'static str {
    match type_id {
        // Contact to company, company to contact, deal to company, company to deal.
        "1" | "2" | "5" | "6" => "true",
        _ => "false",
    }
}
