//! Pipedrive: `Entity - Field` labels. Linked records come by name, not by id.

use super::alias::{self, Aliases, header_keys};
use super::words;
use crate::field::EntityKind;

pub(super) fn columns(kind: EntityKind, header: &[String]) -> Vec<(&'static str, usize)> {
    let keys = &header_keys(header);
    match kind {
        EntityKind::Accounts => alias::find(kind, keys, ORGANIZATION),
        EntityKind::Contacts | EntityKind::Leads => alias::find(kind, keys, PERSON),
        EntityKind::Opportunities => {
            let mut found = alias::find(kind, keys, DEAL);
            alias::outcome_from_stage(kind, &mut found);
            found
        }
        EntityKind::Engagements => alias::find(kind, keys, ACTIVITY),
        // Pipedrive keeps none of these itself.
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
        | EntityKind::Associations
        | EntityKind::Firms => Vec::new(),
    }
}

pub(super) fn value(kind: EntityKind, field: &str, word: &str) -> Option<&'static str> {
    match (kind, field) {
        (EntityKind::Opportunities, "outcome") => words::outcome_of_stage(word),
        (EntityKind::Opportunities, "deleted") => {
            Some(if word == "deleted" { "true" } else { "false" })
        }
        (EntityKind::Contacts | EntityKind::Leads, "do_not_contact") => {
            words::find(MARKETING_STATUSES, word)
        }
        (EntityKind::Engagements, "channel") => words::find(CHANNELS, word),
        (EntityKind::Engagements, "status") => words::find(DONE, word),
        _ => None,
    }
}

/// An organisation as other records name it.
const ORGANIZATION_NAME: &[&str] = &[
    "Organization - Name",
    "Organization name",
    "Organization",
    "Person - Organization",
    "Deal - Organization",
    "Activity - Organization",
];
const ORGANIZATION_ID: &[&str] = &[
    "Organization - ID",
    "Organization - Pipedrive System ID",
    "Organization ID",
];
const WORK_EMAIL: &[&str] = &[
    "Person - Email (Work)",
    "Person - Email - Work",
    "Person - Email",
    "Email",
];

static ORGANIZATION: Aliases = &[
    (
        "id",
        &[
            "Organization - ID",
            "Organization - Pipedrive System ID",
            "Pipedrive System ID",
        ],
    ),
    ("name", &["Organization - Name"]),
    (
        "website",
        &["Organization - Website", "Organization - Domain"],
    ),
    ("type", &["Organization - Labels", "Organization - Label"]),
    ("owner", &["Organization - Owner"]),
    ("industry", &["Organization - Industry"]),
    (
        "employees",
        &[
            "Organization - Employee count",
            "Organization - Number of employees",
        ],
    ),
    ("annual_revenue", &["Organization - Annual revenue"]),
    (
        "country",
        &[
            "Organization - Address - Country of Address",
            "Organization - Country of Address",
        ],
    ),
    (
        "state",
        &[
            "Organization - Address - State/county of Address",
            "Organization - State/county of Address",
        ],
    ),
    (
        "city",
        &[
            "Organization - Address - City/town/village/locality of Address",
            "Organization - City/town/village/locality of Address",
        ],
    ),
    (
        "postal_code",
        &[
            "Organization - Address - ZIP/Postal code of Address",
            "Organization - ZIP/Postal code of Address",
        ],
    ),
    (
        "address",
        &[
            "Organization - Address",
            "Organization - Address - Full/combined address of Address",
            "Organization - Full/combined address of Address",
            "Organization - Address - Street/road name of Address",
            "Organization - Street/road name of Address",
        ],
    ),
    ("phone", &["Organization - Phone"]),
    (
        "created",
        &[
            "Organization - Creation date",
            "Organization - Organization created",
        ],
    ),
    ("modified", &["Organization - Update time"]),
    ("last_activity", &["Organization - Last activity date"]),
];

static PERSON: Aliases = &[
    (
        "id",
        &[
            "Person - ID",
            "Person - Pipedrive System ID",
            "Pipedrive System ID",
        ],
    ),
    ("name", &["Person - Name", "Name"]),
    ("first_name", &["Person - First name", "First name"]),
    ("last_name", &["Person - Last name", "Last name"]),
    ("email", WORK_EMAIL),
    (
        "email",
        &["Person - Email (Other)", "Person - Email - Other"],
    ),
    ("email", &["Person - Email (Home)", "Person - Email - Home"]),
    ("title", &["Person - Job title", "Person - Title"]),
    ("account_id", ORGANIZATION_ID),
    ("account_name", ORGANIZATION_NAME),
    (
        "phone",
        &[
            "Person - Phone (Work)",
            "Person - Phone - Work",
            "Person - Phone",
        ],
    ),
    ("owner", &["Person - Owner"]),
    ("do_not_contact", &["Person - Marketing status"]),
    (
        "created",
        &["Person - Creation date", "Person - Person created"],
    ),
    ("modified", &["Person - Update time"]),
    ("last_activity", &["Person - Last activity date"]),
];

static DEAL: Aliases = &[
    (
        "id",
        &[
            "Deal - ID",
            "Deal - Pipedrive System ID",
            "Pipedrive System ID",
        ],
    ),
    ("name", &["Deal - Title"]),
    ("account_id", ORGANIZATION_ID),
    ("account_name", ORGANIZATION_NAME),
    (
        "contact_email",
        &[
            "Person - Email (Work)",
            "Person - Email - Work",
            "Person - Email",
        ],
    ),
    ("stage", &["Deal - Stage"]),
    ("outcome", &["Deal - Status"]),
    ("amount", &["Deal - Value"]),
    ("currency", &["Deal - Currency of value", "Deal - Currency"]),
    (
        "probability",
        &["Deal - Probability", "Deal - Deal probability"],
    ),
    ("loss_reason", &["Deal - Lost reason"]),
    ("owner", &["Deal - Owner"]),
    ("source", &["Deal - Source channel", "Deal - Source origin"]),
    ("product", &["Deal - Product"]),
    ("created", &["Deal - Creation date", "Deal - Deal created"]),
    (
        "close",
        &[
            "Deal - Closed on",
            "Deal - Deal closed on",
            "Deal - Close time",
        ],
    ),
    ("close", &["Deal - Expected close date"]),
    ("won_date", &["Deal - Won time"]),
    ("lost_date", &["Deal - Lost time"]),
    ("modified", &["Deal - Update time"]),
    ("last_activity", &["Deal - Last activity date"]),
    // A deleted deal stays in the export, with `Deleted` for its status.
    ("deleted", &["Deal - Status"]),
];

static ACTIVITY: Aliases = &[
    (
        "id",
        &[
            "Activity - ID",
            "Activity - Pipedrive System ID",
            "Pipedrive System ID",
        ],
    ),
    (
        "on",
        &["Activity - Marked as done time", "Marked as done time"],
    ),
    ("on", &["Activity - Due date", "Due date"]),
    ("channel", &["Activity - Type", "Type"]),
    ("status", &["Activity - Done", "Done"]),
    ("status", &["Activity - Status", "Status"]),
    (
        "email",
        &[
            "Person - Email (Work)",
            "Person - Email - Work",
            "Person - Email",
        ],
    ),
    ("account_id", ORGANIZATION_ID),
    ("account_name", ORGANIZATION_NAME),
];

/// The words of a person's marketing status. Who was never asked has not refused.
const MARKETING_STATUSES: &[(&str, &[&str])] = &[
    ("true", &["unsubscribed", "bounced"]),
    (
        "false",
        &["subscribed", "no consent", "no_consent", "archived"],
    ),
];

/// The types of activities that every account starts with.
const CHANNELS: &[(&str, &[&str])] = &[
    ("call", &["call"]),
    ("meeting", &["meeting", "lunch"]),
    ("email", &["email", "e-mail"]),
    ("task", &["task", "deadline"]),
];

/// Whether an activity is done.
const DONE: &[(&str, &[&str])] = &[
    ("completed", &["done", "true", "1", "yes"]),
    (
        "not started",
        &["to do", "to-do", "not done", "false", "0", "no", "overdue"],
    ),
];
