//! Contacts. HubSpot Score and the other scores of a portal are of its own making, so they feed
//! nothing unless the project maps them.

use crate::dialect::alias::Aliases;

pub(super) static CONTACT: Aliases = &[
    (
        "id",
        &[
            "Record ID",
            "Contact ID",
            "hs_object_id",
            "Id",
            "vid",
            "레코드 ID",
        ],
    ),
    ("name", &["Full Name", "Contact Name", "Name"]),
    ("first_name", &["First Name", "이름"]),
    ("last_name", &["Last Name", "성"]),
    ("email", &["Email", "Email Address", "이메일"]),
    ("title", &["Job Title", "Title", "직책", "직함"]),
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
            "연결된 회사",
            "회사 이름",
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
    ("phone", &["Phone Number", "Phone", "전화번호"]),
    ("address", &["Street Address", "Address"]),
    ("city", &["City"]),
    ("state", &["State/Region", "State"]),
    ("postal_code", &["Postal Code", "Zip"]),
    ("country", &["Country/Region", "Country", "국가/지역"]),
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
    (
        "stage",
        &["Lifecycle Stage", "라이프사이클 단계", "수명주기 단계"],
    ),
    (
        "owner",
        &[
            "Contact Owner",
            "hubspot_owner_id",
            "연락처 담당자",
            "연락처 소유자",
        ],
    ),
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
        &[
            "Create Date",
            "Created Date",
            "hs_createdate",
            "created_at",
            "생성 날짜",
            "생성일",
        ],
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
