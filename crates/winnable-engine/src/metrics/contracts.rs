//! What contracts bring, and how long they last.

use chrono::NaiveDate;

use super::ContractRow;

/// Whether a contract runs on a day: it has begun, and has not ended by then.
///
/// An end is the day from which on it does not run. Where the export states whether a contract ended
/// instead of when, that decides.
pub(crate) fn runs_on(row: &ContractRow, day: NaiveDate) -> bool {
    let contract = &row.contract;
    let begun = contract.start.is_none_or(|start| start <= day);
    let ended = match contract.end {
        Some(end) => end <= day,
        None => contract.ended == Some(true),
    };
    begun && !ended
}
