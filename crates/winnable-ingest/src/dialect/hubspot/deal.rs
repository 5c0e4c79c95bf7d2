//! Deals.

use crate::dialect::alias::Aliases;

/// The amount in the deal's own currency.
pub(super) const AMOUNT: &[&str] = &["Amount", "Deal Amount"];

pub(super) static DEAL: Aliases = &[
    ("id", &["Record ID", "Deal ID", "hs_object_id", "Id"]),
    ("name", &["Deal Name", "Name"]),
    (
        "account_id",
        &[
            "Associated Company IDs (Primary)",
            "Primary Associated Company ID",
            "Associated Company IDs",
            "Associated Company ID",
            "Company ID",
        ],
    ),
    (
        "account_name",
        &[
            "Associated Company (Primary)",
            "Associated Company",
            "Associated Companies",
            "Primary Company",
            "Company Name",
        ],
    ),
    (
        "account_domain",
        &["Associated Company Domain", "Company Domain Name"],
    ),
    (
        "contact_id",
        &[
            "Associated Contact IDs",
            "Associated Contact ID",
            "Contact ID",
        ],
    ),
    (
        "contact_email",
        &["Associated Contact Email", "Contact Email"],
    ),
    ("stage", &["Deal Stage", "deal_pipeline_stage_id"]),
    (
        "is_closed",
        &["Is Deal Closed?", "Is Deal Closed", "hs_is_closed"],
    ),
    ("is_won", &["Is Closed Won", "hs_is_closed_won"]),
    (
        "amount",
        &[
            "Amount",
            "Deal Amount",
            "Amount in company currency",
            "amount_in_home_currency",
        ],
    ),
    (
        "currency",
        &["Currency", "Deal Currency Code", "deal_currency_code"],
    ),
    (
        "probability",
        &[
            "Deal probability",
            "hs_deal_stage_probability",
            "hs_forecast_probability",
        ],
    ),
    ("deal_type", &["Deal Type"]),
    ("loss_reason", &["Closed Lost Reason", "Lost Reason"]),
    ("owner", &["Deal Owner", "hubspot_owner_id"]),
    (
        "source",
        &[
            "Original Traffic Source",
            "Original Source Type",
            "Original Source",
            "hs_analytics_source",
        ],
    ),
    ("product", &["Product"]),
    (
        "created",
        &["Create Date", "Created Date", "hs_createdate", "created_at"],
    ),
    ("close", &["Close Date", "closed_at"]),
    (
        "modified",
        &[
            "Last Modified Date",
            "hs_lastmodifieddate",
            "Object last modified date/time",
            "updated_at",
        ],
    ),
    (
        "last_activity",
        &["Last Activity Date", "notes_last_updated"],
    ),
    ("last_activity", &["Last Contacted", "notes_last_contacted"]),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
];
