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

/// How many digits of a number a spreadsheet keeps.
const KEPT_DIGITS: usize = 15;

/// Whether a key that is a number of a workbook has more digits than a workbook keeps.
pub(crate) fn has_lost_digits(number: &str) -> bool {
    let whole = number.split('.').next().unwrap_or_default();
    whole.trim_start_matches('-').len() > KEPT_DIGITS
}

/// Whether a text is a number as a spreadsheet writes it that has no room for its digits:
/// `3.9779E+10`.
pub(crate) fn is_scientific(raw: &str) -> bool {
    let text = raw.trim();
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    let exponent = exponent.strip_prefix('+');
    whole.len() == 1
        && are_digits(whole)
        && are_digits(fraction)
        && exponent.is_some_and(|digits| digits.len() >= 2 && are_digits(digits))
}
