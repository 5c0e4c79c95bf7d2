//! Keys of records.

use winnable_model::{Code, SalesforceId, SalesforceIdError, Text, canonical_record_id};

use super::Refusal;

/// The key of a record: trimmed, a Salesforce id in its 18 characters.
pub(crate) fn record_key(raw: &str) -> String {
    canonical_record_id(raw)
}

/// The first key of a cell: HubSpot writes every associated record, the primary one first, with
/// semicolons between them.
pub(crate) fn first_key(raw: &str) -> Option<String> {
    let first = raw
        .split(';')
        .map(str::trim)
        .find(|part| !part.is_empty())?;
    Some(record_key(first))
}

/// What is wrong with a key that looks like a Salesforce id and has another checksum.
///
/// The key is still used as it is, since it joins nothing but itself.
pub(crate) fn damaged_id(raw: &str, is_salesforce: bool) -> Option<Refusal> {
    let text = raw.trim();
    // Every id of the standard objects that hold accounts, people and deals starts with two zeros.
    if text.len() != 18 || !(is_salesforce || text.starts_with("00")) {
        return None;
    }
    match SalesforceId::parse(text) {
        Err(error @ SalesforceIdError::Checksum { .. }) => {
            Some(Refusal::new(Code::E0501, Text::of(&error)))
        }
        Ok(_) | Err(_) => None,
    }
}
