//! Companies.

use crate::dialect::alias::Aliases;

pub(super) static COMPANY: Aliases = &[
    ("id", &["Record ID", "Company ID", "hs_object_id", "Id"]),
    ("name", &["Company name", "Name"]),
    (
        "domain",
        &["Company Domain Name", "Company Domain", "Domain"],
    ),
    ("website", &["Website URL", "Website"]),
    ("external_id", &["DUNS Number", "DUNS", "External ID"]),
    ("parent_id", &["Parent Company ID", "hs_parent_company_id"]),
    ("parent_name", &["Parent Company"]),
    ("type", &["Type", "Company Type"]),
    ("lifecycle", &["Lifecycle Stage"]),
    (
        "owner",
        &[
            "Company owner",
            "HubSpot Owner",
            "hubspot_owner_id",
            "Owner",
        ],
    ),
    ("industry", &["Industry", "Primary Industry"]),
    ("naics", &["NAICS Code", "NAICS"]),
    ("sic", &["SIC Code", "SIC"]),
    (
        "employees",
        &["Number of Employees", "Employees", "Employee Range"],
    ),
    ("annual_revenue", &["Annual Revenue"]),
    ("country", &["Country/Region", "Country"]),
    ("state", &["State/Region", "State"]),
    ("city", &["City"]),
    ("postal_code", &["Postal Code", "Zip"]),
    ("address", &["Street Address", "Address"]),
    ("phone", &["Phone Number", "Phone"]),
    ("tech_stack", &["Web Technologies"]),
    ("founded_year", &["Year Founded", "founded_year"]),
    ("created", &["Create Date", "hs_createdate", "created_at"]),
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
    (
        "currency",
        &["Annual Revenue Currency", "annual_revenue_currency_code"],
    ),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
    ("merged_ids", &["Merged object IDs", "hs_merged_object_ids"]),
];
