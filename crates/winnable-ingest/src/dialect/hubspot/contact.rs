//! Contacts. HubSpot Score and the other scores of a portal are of its own making, so they feed
//! nothing unless the project maps them.

use crate::dialect::alias::Aliases;

pub(super) static CONTACT: Aliases = &[
    (
        "id",
        &["Record ID", "Contact ID", "hs_object_id", "Id", "vid"],
    ),
    ("name", &["Full Name", "Contact Name", "Name"]),
    ("first_name", &["First Name"]),
    ("last_name", &["Last Name"]),
    ("email", &["Email", "Email Address"]),
    ("title", &["Job Title", "Title"]),
    (
        "seniority",
        &["Seniority", "Employment Seniority", "hs_seniority"],
    ),
    ("role", &["Buying Role", "hs_buying_role"]),
    (
        "department",
        &["Department", "Job function", "Employment Role", "hs_role"],
    ),
    (
        "account_id",
        &[
            "Associated Company IDs (Primary)",
            "Primary Associated Company ID",
            "Associated Company IDs",
            "Associated Company ID",
            "associatedcompanyid",
            "Company ID",
        ],
    ),
    (
        "account_name",
        &[
            "Associated Company (Primary)",
            "Associated Company",
            "Primary Company",
            "Company Name",
            "Company",
        ],
    ),
    (
        "account_domain",
        &[
            "Associated Company Domain",
            "Company Domain Name",
            "Company Domain",
        ],
    ),
    // A contact's own website is no link to a company: the association is, and where it is blank
    // HubSpot knows of none.
    ("phone", &["Phone Number", "Phone"]),
    ("address", &["Street Address", "Address"]),
    ("city", &["City"]),
    ("state", &["State/Region", "State"]),
    ("postal_code", &["Postal Code", "Zip"]),
    ("country", &["Country/Region", "Country"]),
    (
        "source",
        &[
            "Lead Source",
            "Original Traffic Source",
            "Original Source Type",
            "Original Source",
            "hs_analytics_source",
        ],
    ),
    ("stage", &["Lifecycle Stage"]),
    ("owner", &["Contact Owner", "hubspot_owner_id"]),
    (
        "mql_on",
        &[
            "Became a Marketing Qualified Lead Date",
            "hs_lifecyclestage_marketingqualifiedlead_date",
            "hs_v2_date_entered_marketingqualifiedlead",
        ],
    ),
    (
        "sql_on",
        &[
            "Became a Sales Qualified Lead Date",
            "hs_lifecyclestage_salesqualifiedlead_date",
            "hs_v2_date_entered_salesqualifiedlead",
        ],
    ),
    (
        "do_not_contact",
        &["Unsubscribed from all email", "hs_email_optout"],
    ),
    (
        "created",
        &["Create Date", "Created Date", "hs_createdate", "created_at"],
    ),
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
    ("merged_into", &["merged_into_contact_id"]),
    (
        "merged_ids",
        &[
            "Merged object IDs",
            "hs_merged_object_ids",
            "Merged Contact IDs",
            "hs_calculated_merged_vids",
        ],
    ),
];
