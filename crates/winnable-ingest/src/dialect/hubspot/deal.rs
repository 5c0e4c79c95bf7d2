//! Deals.

use crate::dialect::alias::Aliases;

/// The amount in the deal's own currency.
pub(super) const AMOUNT: &[&str] = &["Amount", "Deal Amount", "금액"];

pub(super) static DEAL: Aliases = &[
    (
        "id",
        &["Record ID", "Deal ID", "hs_object_id", "Id", "레코드 ID"],
    ),
    ("name", &["Deal Name", "Name", "거래 이름"]),
    (
        "account_id",
        &[
            "Associated Company IDs (Primary)",
            "Primary Associated Company ID",
            "Associated Company IDs",
            "Associated Company ID",
            "Company ID",
            "연결된 회사 ID",
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
            "연결된 회사",
            "연결된 회사(기본)",
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
    (
        "stage",
        &["Deal Stage", "deal_pipeline_stage_id", "거래 단계"],
    ),
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
            "금액",
        ],
    ),
    (
        "currency",
        &[
            "Currency",
            "Deal Currency Code",
            "deal_currency_code",
            "통화",
        ],
    ),
    (
        "probability",
        &[
            "Deal probability",
            "hs_deal_stage_probability",
            "hs_forecast_probability",
        ],
    ),
    ("deal_type", &["Deal Type", "거래 유형"]),
    (
        "loss_reason",
        &[
            "Closed Lost Reason",
            "Lost Reason",
            "실주 사유",
            "거래 실패 사유",
        ],
    ),
    (
        "owner",
        &[
            "Deal Owner",
            "hubspot_owner_id",
            "거래 담당자",
            "거래 소유자",
        ],
    ),
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
        &[
            "Create Date",
            "Created Date",
            "hs_createdate",
            "created_at",
            "생성 날짜",
            "생성일",
        ],
    ),
    ("close", &["Close Date", "closed_at", "마감 날짜", "마감일"]),
    (
        "modified",
        &[
            "Last Modified Date",
            "hs_lastmodifieddate",
            "Object last modified date/time",
            "updated_at",
            "마지막 수정 날짜",
        ],
    ),
    (
        "last_activity",
        &[
            "Last Activity Date",
            "notes_last_updated",
            "마지막 활동 날짜",
        ],
    ),
    ("last_activity", &["Last Contacted", "notes_last_contacted"]),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
];
