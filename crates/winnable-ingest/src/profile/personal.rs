//! What is personal, decided here for every output: by the field that a column feeds, and of a column
//! that feeds none by its header and by what its cells look like.

mod names;

use crate::dialect::header_key;
use crate::field::EntityKind;

pub(super) use names::{Looks, looks};

/// What of people may be shown: who they work for and when, and not who they are.
const OPEN: [&str; 32] = [
    "id",
    "title",
    "seniority",
    "role",
    "champion",
    "blocker",
    "department",
    "account_id",
    "account_name",
    "account_domain",
    "account_external_id",
    "website",
    "state",
    "country",
    "contact_id",
    "source",
    "stage",
    "is_mql",
    "mql_on",
    "is_sql",
    "sql_on",
    "converted",
    "converted_on",
    "converted_account_id",
    "converted_contact_id",
    "converted_deal_id",
    "fit_points",
    "engagement_points",
    "do_not_contact",
    "created",
    "modified",
    "last_activity",
];

/// Whether the cells that feed a field say who a person is or how to reach one: of rows that are
/// people everything that is not known to be harmless, of others what names or reaches a person.
pub(crate) fn is_personal_field(kind: EntityKind, field: &str) -> bool {
    match field {
        "email" | "contact_email" | "phone" | "owner" => true,
        _ => is_of_people(kind) && !OPEN.contains(&field),
    }
}

/// Whether the rows of a kind are people.
pub(crate) fn is_of_people(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Contacts | EntityKind::Leads)
}

/// Parts of headers of columns about people, as keys.
const PARTS: [&str; 31] = [
    "firstname",
    "lastname",
    "fullname",
    "surname",
    "givenname",
    "familyname",
    "contactname",
    "contactperson",
    "clientcontact",
    "decisionmaker",
    "attendee",
    "participant",
    "accountexecutive",
    "personname",
    "salutation",
    "birth",
    "mobile",
    "salesperson",
    "salesrep",
    "salesagent",
    "assignedto",
    "createdby",
    "modifiedby",
    "인원",
    "담당",
    "대표자",
    "성명",
    "휴대폰",
    "핸드폰",
    "생년월일",
    "작성자",
];

/// Whole headers of such columns, as keys.
const WHOLE: [&str; 21] = [
    "contact",
    "contacts",
    "primarycontact",
    "maincontact",
    "keycontact",
    "person",
    "persons",
    "people",
    "owner",
    "owners",
    "teammember",
    "champion",
    "manager",
    "seller",
    "user",
    "users",
    "assignee",
    "rep",
    "recipient",
    "linkedinurl",
    "이름",
];

/// Ends of headers of columns that are about a person but show none.
const HARMLESS: [&str; 9] = [
    "id", "count", "title", "status", "type", "date", "부서", "직급", "직책",
];

/// Whether a header is that of a column about people.
pub(crate) fn is_called_personal(header: &str) -> bool {
    let key = header_key(header);
    if HARMLESS.iter().any(|end| key.ends_with(end)) {
        return false;
    }
    WHOLE.contains(&key.as_str())
        || key.ends_with("owner")
        || key.ends_with("owners")
        || key.ends_with("ownername")
        || PARTS.iter().any(|part| key.contains(part))
}
