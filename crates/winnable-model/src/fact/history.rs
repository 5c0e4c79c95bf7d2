//! What a fact was on a past date.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{FactId, FactValue};
use crate::{AccountId, RowRef};

/// A change of a fact of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChange {
    /// The account.
    pub account: AccountId,
    /// The fact.
    pub fact: FactId,
    /// The value before.
    pub old: FactValue,
    /// The day of the change.
    pub on: NaiveDate,
    /// The time of day in seconds, when it is known.
    pub second: Option<u32>,
    /// The row it was read from.
    pub origin: RowRef,
}

/// What the history of a fact says of a past date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past<'a> {
    /// It was this, and was changed later.
    Was(&'a FactValue),
    /// It was not changed since: what it is today, it was then.
    Same,
    /// No history reaches back so far: only today's value is known.
    Unrecorded,
}

/// A change as it is kept: day, time of day, row, and the value before.
type Change = (NaiveDate, Option<u32>, RowRef, FactValue);

/// The histories of the facts of accounts.
///
/// ```
/// use winnable_model::{
///     AccountId, FactChange, FactHistory, FactValue, FileId, Past, RowRef, fact_ids,
/// };
/// let day = |day: &str| -> chrono::NaiveDate { day.parse().expect("a date") };
/// let history = FactHistory::new([FactChange {
///     account: AccountId::new("a1"),
///     fact: fact_ids::EMPLOYEES,
///     old: FactValue::Number(40.into()),
///     on: day("2026-03-10"),
///     second: None,
///     origin: RowRef { file: FileId(0), line: 2 },
/// }]);
/// let of = |id: &str, on: &str| history.past(&AccountId::new(id), fact_ids::EMPLOYEES, day(on));
/// // On the day of the change the new value is known already.
/// assert_eq!(of("a1", "2026-03-10"), Past::Same);
/// assert_eq!(of("a1", "2026-03-09"), Past::Was(&FactValue::Number(40.into())));
/// // Of another account nothing was recorded before the history began.
/// assert_eq!(of("a2", "2026-03-09"), Past::Unrecorded);
/// assert_eq!(of("a2", "2026-03-10"), Past::Same);
/// ```
#[derive(Clone, Debug, Default)]
pub struct FactHistory {
    changes: BTreeMap<(AccountId, FactId), Vec<Change>>,
    since: BTreeMap<FactId, NaiveDate>,
}

impl FactHistory {
    /// A history from changes in any order.
    pub fn new(changes: impl IntoIterator<Item = FactChange>) -> Self {
        let mut history = Self::default();
        for change in changes {
            let since = history.since.entry(change.fact).or_insert(change.on);
            *since = (*since).min(change.on);
            let of = history.changes.entry((change.account, change.fact));
            of.or_default()
                .push((change.on, change.second, change.origin, change.old));
        }
        for changes in history.changes.values_mut() {
            changes.sort_by_key(|(on, second, origin, _)| (*on, *second, *origin));
        }
        history
    }

    /// What a fact was at the end of a day: the value before the first change after it, else the one of
    /// today. The history of a fact reaches back to its first change of any account: before that
    /// nobody knows whether changes were recorded.
    pub fn past(&self, account: &AccountId, fact: FactId, day: NaiveDate) -> Past<'_> {
        if self.is_empty() {
            return Past::Unrecorded;
        }
        let of = self.changes.get(&(account.clone(), fact));
        let first = of.and_then(|changes| changes.iter().find(|(on, ..)| *on > day));
        match (first, self.since.get(&fact)) {
            (Some((.., old)), _) => Past::Was(old),
            (None, Some(since)) if *since <= day => Past::Same,
            (None, _) => Past::Unrecorded,
        }
    }

    /// Whether nothing was recorded at all.
    pub fn is_empty(&self) -> bool {
        self.since.is_empty()
    }

    /// The facts that have a history.
    pub fn facts(&self) -> impl Iterator<Item = FactId> {
        self.since.keys().copied()
    }
}
