//! When contracts ran, as far as their export says.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;
use winnable_metrics::contract::Term;
use winnable_model::{Contract, FileId};

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
        let end = match (row.until.filter(|end| *end <= as_of), contract.ended) {
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

/// Settles on which day each contract no longer runs. From 1 January to 31 December is a year in one
/// convention, to 1 January in the other, and an export keeps to one of them: where most ends of a file
/// make whole months only together with the day after, they are last days.
pub(crate) fn resolve_ends(contracts: &mut [ContractRow]) {
    let mut files: BTreeMap<FileId, (usize, usize)> = BTreeMap::new();
    for row in &*contracts {
        if let Some(is_last_day) = ends_with_its_last_day(&row.contract) {
            let (last_days, all) = files.entry(row.contract.origin.file).or_default();
            *last_days += usize::from(is_last_day);
            *all += 1;
        }
    }
    for row in contracts {
        let counts = files.get(&row.contract.origin.file);
        if counts.is_some_and(|(last_days, all)| last_days > &(all - last_days)) {
            row.until = row.contract.end.and_then(|end| end.succ_opt());
        }
    }
}

/// Whether the day after the end makes whole months and the end does not; `None` without both dates.
fn ends_with_its_last_day(contract: &Contract) -> Option<bool> {
    let (start, end) = (contract.start?, contract.end?);
    let is_whole = |until| Term::between(start, until).is_ok_and(|term| is_whole(&term));
    Some(!is_whole(end) && end.succ_opt().is_some_and(is_whole))
}

fn is_whole(term: &Term) -> bool {
    term.in_months() == Decimal::from(term.whole_months())
}

/// Whether a contract ended on a day that nothing states.
pub(crate) fn ended_sometime(row: &ContractRow, as_of: NaiveDate) -> bool {
    Life::of(row, as_of).end == End::Unknown
}

/// Whether a contract ends on the day on which it starts, or before.
pub(crate) fn never_ran(row: &ContractRow) -> bool {
    matches!((row.contract.start, row.until), (Some(start), Some(end)) if end <= start)
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
        // No date, and not a word of whether it runs.
        (None, End::None) if row.until.is_none() && row.contract.ended.is_none() => None,
        _ => Some(true),
    }
}

/// For how many months a contract had run at the end of a day up to the as-of date, and whether it had
/// ended by then; `None` where that is not known, or where it had not begun.
pub(crate) fn tenure_at(
    row: &ContractRow,
    day: NaiveDate,
    as_of: NaiveDate,
) -> Option<(Decimal, bool)> {
    if day >= as_of {
        return tenure(row, as_of);
    }
    // A tenure without a start is that of the as-of date.
    let begun = row.contract.start.filter(|begun| *begun <= day)?;
    let (until, ended) = match Life::of(row, as_of).end {
        End::On(end) if end <= day => (end, true),
        End::On(_) | End::None => (day, false),
        End::Unknown => return None,
    };
    if begun == until {
        return Some((Decimal::ZERO, ended));
    }
    Some((Term::between(begun, until).ok()?.in_months(), ended))
}

/// For how many months a contract has run, and whether it ended. Months of dates are exact: who left
/// after twelve months and some days was there after twelve.
pub(crate) fn tenure(row: &ContractRow, as_of: NaiveDate) -> Option<(Decimal, bool)> {
    let life = Life::of(row, as_of);
    let ended = life.end != End::None;
    if let Some(months) = row.contract.tenure_months {
        return Some((months.into(), ended));
    }
    let until = match life.end {
        End::None => as_of,
        End::On(end) => end,
        // One that ended on no day has no tenure.
        End::Unknown => return None,
    };
    let begun = life.begun?;
    if begun == until {
        return Some((Decimal::ZERO, ended));
    }
    Some((Term::between(begun, until).ok()?.in_months(), ended))
}
