//! Headers that say that a column is about people.

use crate::dialect::header_key;

/// Parts of headers of columns about people, as keys.
const PARTS: [&str; 26] = [
    "firstname",
    "lastname",
    "fullname",
    "surname",
    "givenname",
    "familyname",
    "contactname",
    "contactperson",
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
const WHOLE: [&str; 12] = [
    "contact",
    "primarycontact",
    "person",
    "owner",
    "manager",
    "seller",
    "user",
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
        || key.ends_with("ownername")
        || PARTS.iter().any(|part| key.contains(part))
}
