//! Tasks, events and campaign members, all of which are touches.

use crate::dialect::alias::Aliases;

/// Headers that only campaign members have. Their `Type` and `Status` mean something else than
/// those of a task.
pub(super) const MEMBERSHIP: &[&str] = &[
    "CampaignId",
    "Campaign Member ID",
    "Member Status",
    "Member Type",
    "FirstRespondedDate",
];

const COMPANY: &[&str] = &[
    "CompanyOrAccount",
    "Company / Account",
    "Company or Account",
    "Account Name",
    "Company",
    "계정 이름",
    "거래처명",
];

pub(super) static ACTIVITY: Aliases = &[
    ("id", &["Id", "Activity ID", "활동 ID"]),
    // The due date of a task that is done is the day that was logged for it; the times of closing
    // and of creation only say when somebody typed it in.
    ("on", &["ActivityDate", "Date", "Due Date", "날짜", "기한"]),
    (
        "on",
        &["StartDateTime", "ActivityDateTime", "Start", "시작"],
    ),
    ("on", &["CompletedDateTime", "Completed Date/Time"]),
    ("on", &["CreatedDate", "만든 날짜", "생성일"]),
    ("channel", &["Type", "Activity Type", "유형"]),
    (
        "channel",
        &["TaskSubtype", "EventSubtype", "Activity Subtype"],
    ),
    ("direction", &["CallType"]),
    ("outcome", &["CallDisposition", "Call Result", "통화 결과"]),
    ("status", &["Status", "Task Status", "상태"]),
    ("status", &["IsClosed", "Closed", "Is Closed", "완료됨"]),
    ("who_id", &["WhoId", "Name ID"]),
    ("contact_id", &["ContactId"]),
    ("lead_id", &["LeadId"]),
    (
        "email",
        &["Email", "Contact: Email", "Contact Email", "이메일"],
    ),
    ("account_id", &["AccountId", "계정 ID"]),
    ("account_name", COMPANY),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
];

pub(super) static CAMPAIGN_MEMBER: Aliases = &[
    ("id", &["Id", "Campaign Member ID", "Campaign Member Id 18"]),
    ("on", &["FirstRespondedDate", "Member First Responded Date"]),
    ("on", &["CreatedDate", "Member First Associated Date"]),
    ("channel", &["Campaign Type", "Campaign: Type"]),
    ("channel", &["Type", "Member Type"]),
    ("channel", &["HasResponded", "Responded"]),
    // Who responded came to us; who did not was only written to.
    ("direction", &["HasResponded", "Responded"]),
    ("answered", &["HasResponded", "Responded"]),
    ("contact_id", &["ContactId", "Contact 18 Character ID"]),
    ("lead_id", &["LeadId"]),
    ("who_id", &["LeadOrContactId"]),
    ("email", &["Email", "Contact: Email", "이메일"]),
    ("account_id", &["AccountId", "계정 ID"]),
    ("account_name", COMPANY),
    ("deleted", &["IsDeleted", "Deleted", "삭제됨"]),
    ("deleted", &["_fivetran_deleted"]),
];

/// The words of `Type` and of the subtypes, and the types of campaigns.
pub(super) const CHANNELS: &[(&str, &[&str])] = &[
    (
        "email",
        &[
            "email",
            "e-mail",
            "listemail",
            "list email",
            "이메일",
            "메일",
        ],
    ),
    (
        "call",
        &[
            "call",
            "phone",
            "phone call",
            "log a call",
            "telemarketing",
            "전화",
            "통화",
        ],
    ),
    // A calendar entry is a meeting until its `Type` says otherwise.
    (
        "meeting",
        &[
            "meeting",
            "event",
            "lunch",
            "on-site meeting",
            "web meeting",
            "미팅",
            "회의",
        ],
    ),
    (
        "demo",
        &["demo", "demonstration", "product demo", "데모", "시연"],
    ),
    ("webinar", &["webinar", "webcast", "웨비나"]),
    (
        "event",
        &[
            "conference",
            "trade show",
            "tradeshow",
            "seminar",
            "seminar / conference",
            "컨퍼런스",
            "전시회",
            "세미나",
        ],
    ),
    ("linkedin_message", &["linkedin", "linkedin message"]),
    ("task", &["task", "to do", "cadence", "할 일", "작업"]),
    ("note", &["note", "메모", "노트"]),
    // A member of a campaign whose type is in another file: what `Type` and `HasResponded` say.
    (
        "campaign",
        &[
            "lead",
            "contact",
            "account",
            "리드",
            "연락처",
            "true",
            "false",
            "1",
            "0",
        ],
    ),
];

/// The words of `CallType`, and of whether a member responded. An internal call is no touch of
/// theirs.
pub(super) const DIRECTIONS: &[(&str, &[&str])] = &[
    ("inbound", &["inbound", "true", "1", "yes", "수신", "예"]),
    (
        "outbound",
        &[
            "outbound",
            "internal",
            "false",
            "0",
            "no",
            "발신",
            "내부",
            "아니요",
        ],
    ),
];

/// The words of `Status`, and of whether a task is closed.
pub(super) const STATUSES: &[(&str, &[&str])] = &[
    (
        "completed",
        &["completed", "true", "1", "yes", "완료", "완료됨"],
    ),
    (
        "not started",
        &[
            "not started",
            "false",
            "0",
            "no",
            "시작되지 않음",
            "시작 안 함",
            "미시작",
        ],
    ),
    ("in progress", &["in progress", "진행 중"]),
    ("waiting", &["waiting on someone else", "대기 중"]),
    ("deferred", &["deferred", "연기됨"]),
];
