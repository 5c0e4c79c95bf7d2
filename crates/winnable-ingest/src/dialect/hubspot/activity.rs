//! Calls, meetings, mails, notes, tasks, form submissions and the events of marketing mails.

use crate::dialect::alias::Aliases;

pub(super) static ACTIVITY: Aliases = &[
    (
        "id",
        &[
            "Record ID",
            "Activity ID",
            "engagement_id",
            "hs_object_id",
            "conversion_id",
            "Id",
        ],
    ),
    ("on", &["Activity Date", "hs_timestamp", "Timestamp"]),
    (
        "on",
        &[
            "Meeting start time",
            "hs_meeting_start_time",
            "start_time",
            "Start time",
        ],
    ),
    (
        "on",
        &["Create Date", "hs_createdate", "Created", "created_at"],
    ),
    (
        "channel",
        &[
            "Activity Type",
            "Engagement Type",
            "hs_engagement_type",
            "Type",
        ],
    ),
    ("direction", &["Call direction", "hs_call_direction"]),
    ("direction", &["Email direction", "hs_email_direction"]),
    ("outcome", &["Call outcome", "hs_call_disposition"]),
    (
        "meeting_outcome",
        &["Meeting outcome", "hs_meeting_outcome"],
    ),
    ("status", &["Task Status", "hs_task_status"]),
    (
        "status",
        &["hs_task_is_completed", "Is Completed", "Completed"],
    ),
    // HubSpot marks what mail scanners and its own filters did.
    ("bot", &["filtered_event"]),
    ("user_agent", &["user_agent"]),
    (
        "contact_id",
        &[
            "Associated Contact IDs",
            "Associated Contact ID",
            "Contact ID",
        ],
    ),
    (
        "email",
        &[
            "Associated Contact Email",
            "Contact Email",
            "Recipient",
            "Email Address",
        ],
    ),
    (
        "account_id",
        &[
            "Associated Company IDs (Primary)",
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
        ],
    ),
    ("account_domain", &["Associated Company Domain"]),
    ("deleted", &["is_deleted", "_fivetran_deleted"]),
];

/// The words of `Activity Type`, of the internal types, and of the events of marketing mails.
pub(super) const CHANNELS: &[(&str, &[&str])] = &[
    ("call", &["call", "calls", "logged call", "전화"]),
    (
        "meeting",
        &["meeting", "meetings", "logged meeting", "미팅"],
    ),
    (
        "email",
        &[
            "email",
            "emails",
            "logged email",
            "forwarded_email",
            "sent",
            "이메일",
        ],
    ),
    ("email_reply", &["incoming_email", "incoming email"]),
    ("email_open", &["open", "opened"]),
    ("email_click", &["click", "clicked"]),
    ("email_processed", &["processed"]),
    ("email_delivered", &["delivered"]),
    ("email_deferred", &["deferred"]),
    ("email_dropped", &["dropped"]),
    ("email_bounce", &["bounce", "bounced"]),
    ("email_print", &["print"]),
    ("email_forward", &["forward"]),
    (
        "email_unsubscribe",
        &["statuschange", "spamreport", "unsubscribed"],
    ),
    (
        "linkedin_message",
        &["linkedin message", "linked_in_message", "linkedin"],
    ),
    ("note", &["note", "notes", "메모"]),
    ("task", &["task", "tasks", "작업"]),
];

/// The words of the directions of calls and of mails.
pub(super) const DIRECTIONS: &[(&str, &[&str])] = &[
    (
        "inbound",
        &["inbound", "incoming_email", "incoming email", "incoming"],
    ),
    (
        "outbound",
        &[
            "outbound",
            "email",
            "forwarded_email",
            "outgoing",
            "outgoing email",
        ],
    ),
];

/// The call outcomes of every portal, by label and by the id that internal exports write.
pub(super) const CALL_OUTCOMES: &[(&str, &[&str])] = &[
    (
        "connected",
        &["connected", "f240bbac-87c9-4f6e-bf70-924b57d47db7"],
    ),
    ("busy", &["busy", "9d9162e7-6cf3-4944-bf63-4dff82258764"]),
    (
        "left live message",
        &["left live message", "a4c4c377-d246-4b32-a13b-75a56a4cd0ff"],
    ),
    (
        "left voicemail",
        &["left voicemail", "b2cf5968-551e-4856-9783-52b3da59a7d0"],
    ),
    (
        "no answer",
        &["no answer", "73a0d17f-1163-4015-bdd5-ec830791da20"],
    ),
    (
        "wrong number",
        &["wrong number", "17b47fee-58de-441e-a44c-c6300d46f273"],
    ),
];

/// The outcomes of meetings, with one spelling each.
pub(super) const MEETING_OUTCOMES: &[(&str, &[&str])] = &[
    ("completed", &["completed"]),
    ("scheduled", &["scheduled"]),
    ("rescheduled", &["rescheduled"]),
    ("no show", &["no show", "no_show", "no-show"]),
    ("cancelled", &["cancelled", "canceled"]),
];

/// The states of tasks, with one spelling each.
pub(super) const TASK_STATUSES: &[(&str, &[&str])] = &[
    ("completed", &["completed"]),
    ("not started", &["not started", "not_started"]),
    ("in progress", &["in progress", "in_progress"]),
    ("waiting", &["waiting"]),
    ("deferred", &["deferred"]),
];
