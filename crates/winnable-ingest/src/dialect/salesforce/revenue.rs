//! Contracts, histories of stages, and the members of campaigns as members of programmes.

use crate::dialect::alias::Aliases;

const ACCOUNT_ID: &[&str] = &["AccountId", "Account: Account ID", "계정 ID", "거래처 ID"];
const ACCOUNT_NAME: &[&str] = &[
    "Account Name",
    "Account.Name",
    "Account Name: Account Name",
    "CompanyOrAccount",
    "Company / Account",
    "Company or Account",
    "Company",
    "계정 이름",
    "거래처명",
];
const DELETED: &[&str] = &["IsDeleted", "Deleted", "삭제됨"];
const REPLICA_DELETED: &[&str] = &["_fivetran_deleted"];

/// What every organisation has: the amount is a field of its own, if there is one.
pub(super) static CONTRACT: Aliases = &[
    (
        "id",
        &[
            "Id",
            "Contract ID",
            "계약 ID",
            "ContractNumber",
            "계약 번호",
        ],
    ),
    ("account_id", ACCOUNT_ID),
    ("account_name", ACCOUNT_NAME),
    (
        "start",
        &["StartDate", "Contract Start Date", "계약 시작일"],
    ),
    ("end", &["EndDate", "Contract End Date", "계약 종료일"]),
    (
        "term_months",
        &["ContractTerm", "Contract Term (months)", "계약 기간(개월)"],
    ),
    (
        "currency",
        &["CurrencyIsoCode", "Contract Currency", "통화"],
    ),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
];

/// A row for each time that a deal was saved with another stage, amount, probability or close date.
pub(super) static HISTORY: Aliases = &[
    (
        "opportunity_id",
        &["OpportunityId", "기회 ID", "영업 기회 ID"],
    ),
    ("stage", &["StageName", "To Stage", "Stage", "변경된 단계"]),
    (
        "entered",
        &[
            "CreatedDate",
            "Last Modified",
            "SystemModstamp",
            "만든 날짜",
            "마지막 수정일",
        ],
    ),
    ("amount", &["Amount", "금액"]),
    ("currency", &["CurrencyIsoCode", "통화"]),
    (
        "probability",
        &["Probability", "Probability (%)", "확률 (%)"],
    ),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
];

/// A row for each field that was changed, of the fields that somebody chose to track.
pub(super) static FIELD_HISTORY: Aliases = &[
    ("account_id", ACCOUNT_ID),
    (
        "opportunity_id",
        &["OpportunityId", "기회 ID", "영업 기회 ID"],
    ),
    ("field", &["Field", "Field / Event", "필드", "필드/이벤트"]),
    ("old", &["OldValue", "이전 값"]),
    ("new", &["NewValue", "새 값"]),
    (
        "on",
        &["CreatedDate", "Edit Date", "편집 날짜", "만든 날짜"],
    ),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
];

pub(super) static CASE: Aliases = &[
    ("id", &["Id", "Case ID", "CaseNumber", "케이스 번호"]),
    ("account_id", ACCOUNT_ID),
    ("account_name", ACCOUNT_NAME),
    ("contact_id", &["ContactId"]),
    ("contact_email", &["ContactEmail", "Contact: Email"]),
    (
        "opened",
        &[
            "CreatedDate",
            "Date/Time Opened",
            "Opened Date",
            "만든 날짜",
        ],
    ),
    (
        "closed",
        &["ClosedDate", "Date/Time Closed", "Closed Date", "종료 날짜"],
    ),
    ("priority", &["Priority", "우선 순위"]),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
];

pub(super) static CAMPAIGN_MEMBER: Aliases = &[
    ("programme", &["CampaignId", "Campaign Name", "캠페인 이름"]),
    ("account_id", ACCOUNT_ID),
    ("account_name", ACCOUNT_NAME),
    ("contact_id", &["ContactId", "Contact 18 Character ID"]),
    ("lead_id", &["LeadId"]),
    ("who_id", &["LeadOrContactId"]),
    ("contact_email", &["Email", "Contact: Email", "이메일"]),
    ("since", &["CreatedDate", "Member First Associated Date"]),
    ("status", &["Status", "Member Status", "상태"]),
    ("responded", &["HasResponded", "Responded", "응답함"]),
    ("deleted", DELETED),
    ("deleted", REPLICA_DELETED),
];
