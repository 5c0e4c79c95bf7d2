//! When contracts ran, as far as their export says.

use chrono::{Months, NaiveDate};
use winnable_metrics::contract::whole_months;

use super::ledger::ContractRow;

/// When a contract ended, as far as that is known on the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It did not end.
    None,
    /// On that day: it is the day from which on the contract does not run.
    On(NaiveDate),
    /// It is said to have ended, and nothing says when.
    Unknown,
}

/// When a contract began and ended, as far as that is known on the as-of date.
///
/// An end that has passed decides. Where the export states that a contract ended, it did, although no
/// end is stated or one that lies ahead: many are terminated before their term is over.
#[derive(Clone, Copy, Debug)]
struct Life {
    begun: Option<NaiveDate>,
    end: End,
}

impl Life {
    fn of(row: &ContractRow, as_of: NaiveDate) -> Self {
        let contract = &row.contract;
        let tenure = contract.tenure_months.map(Months::new);
        let ran_until = || contract.start?.checked_add_months(tenure?);
        let end = match (contract.end.filter(|end| *end <= as_of), contract.ended) {
            (Some(end), _) => End::On(end),
            (None, Some(true)) => match ran_until().filter(|end| *end <= as_of) {
                Some(end) => End::On(end),
                None => End::Unknown,
            },
            (None, _) => End::None,
        };
        let until = match end {
            End::On(end) => Some(end),
            End::None => Some(as_of),
            End::Unknown => None,
        };
        let before = || until?.checked_sub_months(tenure?);
        Self {
            begun: contract.start.or_else(before),
            end,
        }
    }
}

/// Whether a contract ended on a day that nothing states.
pub(crate) fn ended_sometime(row: &ContractRow, as_of: NaiveDate) -> bool {
    Life::of(row, as_of).end == End::Unknown
}

/// Whether a contract ends on the day on which it starts, or before.
pub(crate) fn never_ran(row: &ContractRow) -> bool {
    matches!((row.contract.start, row.contract.end), (Some(start), Some(end)) if end <= start)
}

/// Whether a contract runs on a day up to the as-of date; `None` where the export does not say since
/// when, or until when.
pub(crate) fn runs_on(row: &ContractRow, day: NaiveDate, as_of: NaiveDate) -> Option<bool> {
    let life = Life::of(row, as_of);
    match (life.begun, life.end) {
        (Some(begun), _) if begun > day => Some(false),
        (_, End::On(end)) if end <= day => Some(false),
        (_, End::Unknown) => (day >= as_of).then_some(false),
        (None, _) if day < as_of => None,
        _ => Some(true),
    }
}

/// For how many whole months a contract has run, and whether it ended.
pub(crate) fn tenure(row: &ContractRow, as_of: NaiveDate) -> Option<(u32, bool)> {
    let life = Life::of(row, as_of);
    let ended = life.end != End::None;
    if let Some(months) = row.contract.tenure_months {
        return Some((months, ended));
    }
    let until = match life.end {
        End::None => as_of,
        End::On(end) => end,
        // One that ended on no day has no tenure.
        End::Unknown => return None,
    };
    Some((whole_months(life.begun?, until).ok()?, ended))
}
