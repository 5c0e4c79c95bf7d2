//! How long accounts stay in a stage.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::stage::paths;
use super::{StageEvent, Stages};
use crate::days::days_between;
use crate::{DayStats, Reason, Result};

/// The stays in one stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageDwell<'a> {
    /// The stage.
    pub stage: &'a str,
    /// The days of each ended visit, by account and then by day.
    pub completed: Vec<u32>,
    /// The days so far of each visit that lasts: censored observations.
    pub censored: Vec<u32>,
    /// All visits of each account together, the default.
    pub accounts: Vec<AccountDwell<'a>>,
}

/// The stay of one account in a stage, all its visits together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AccountDwell<'a> {
    /// The account.
    pub account: &'a str,
    /// The days of all visits.
    pub days: u32,
    /// Whether it is in the stage still, so that the days are a lower bound.
    pub open: bool,
}

impl StageDwell<'_> {
    /// Mean and median of the ended visits. Both are too low while slow accounts are in the stage
    /// still: [`observations`](Self::observations) are for Kaplan–Meier.
    ///
    /// # Errors
    ///
    /// [`Reason::NoEntries`] when no visit has ended.
    pub fn completed_stats(&self) -> Result<DayStats> {
        DayStats::of(&self.completed, Reason::NoEntries)
    }

    /// `(days, event)` of each account for Kaplan–Meier, the event being that it left the stage.
    pub fn observations(&self) -> Vec<(u32, bool)> {
        self.accounts.iter().map(|a| (a.days, !a.open)).collect()
    }

    /// `(days, event)` of each visit for Kaplan–Meier.
    pub fn visits(&self) -> Vec<(u32, bool)> {
        let completed = self.completed.iter().map(|days| (*days, true));
        completed
            .chain(self.censored.iter().map(|days| (*days, false)))
            .collect()
    }
}

/// The stays in each stage but the last, in their order, as of the end of a day.
///
/// # Errors
///
/// As [`stage_conversion`](super::stage_conversion); [`Reason::Overflow`].
pub fn dwell<'a>(
    events: &[StageEvent<'a>],
    stages: &Stages<'a>,
    as_of: NaiveDate,
) -> Result<Vec<StageDwell<'a>>> {
    let mut dwells: Vec<StageDwell<'a>> = stages
        .order
        .iter()
        .map(|stage| StageDwell {
            stage,
            completed: Vec::new(),
            censored: Vec::new(),
            accounts: Vec::new(),
        })
        .collect();
    for (account, path) in paths(events, stages, as_of)? {
        let ends = path.iter().skip(1).map(|(on, _)| Some(*on)).chain([None]);
        for ((start, stage), end) in path.iter().zip(ends) {
            let Some(dwell) = stage.and_then(|at| dwells.get_mut(at)) else {
                continue;
            };
            let days = days_between(*start, end.unwrap_or(as_of)).ok_or(Reason::Overflow)?;
            let open = end.is_none();
            if open {
                dwell.censored.push(days);
            } else {
                dwell.completed.push(days);
            }
            match dwell.accounts.last_mut() {
                Some(last) if last.account == account => {
                    last.days = last.days.checked_add(days).ok_or(Reason::Overflow)?;
                    last.open |= open;
                }
                _ => dwell.accounts.push(AccountDwell {
                    account,
                    days,
                    open,
                }),
            }
        }
    }
    dwells.pop();
    Ok(dwells)
}

/// The stay of each account in several stages together, such as security review and procurement,
/// by account.
///
/// # Errors
///
/// [`Reason::MissingInput`] for a stage that is not among the stays; [`Reason::Overflow`].
pub fn dwell_in<'a>(dwells: &[StageDwell<'a>], stages: &[&str]) -> Result<Vec<AccountDwell<'a>>> {
    let known = |stage: &&str| dwells.iter().any(|dwell| dwell.stage == *stage);
    if !stages.iter().all(known) {
        return Err(Reason::MissingInput);
    }
    let mut together: BTreeMap<&str, AccountDwell<'a>> = BTreeMap::new();
    for dwell in dwells.iter().filter(|dwell| stages.contains(&dwell.stage)) {
        for stay in &dwell.accounts {
            let sum = together.entry(stay.account).or_insert(AccountDwell {
                account: stay.account,
                days: 0,
                open: false,
            });
            sum.days = sum.days.checked_add(stay.days).ok_or(Reason::Overflow)?;
            sum.open |= stay.open;
        }
    }
    Ok(together.into_values().collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::stage::tests::{STAGES, events};
    use crate::testing::{date, day};

    #[test]
    fn stays_in_named_stages_add_up_by_account() {
        let event = |account, stage, on: &str| StageEvent {
            account,
            stage,
            on: day(on),
        };
        let stages = Stages {
            order: &["discovery", "security", "procurement", "won"],
            exits: &[],
        };
        let events = [
            event("A", "discovery", "2025-01-01"),
            event("A", "security", "2025-01-11"),
            event("A", "security", "2025-01-15"),
            event("A", "procurement", "2025-01-31"),
            event("A", "won", "2025-02-10"),
            event("B", "security", "2025-02-01"),
        ];
        let dwells = dwell(&events, &stages, day("2025-02-21")).unwrap();
        // Security that is logged twice in a row is one visit.
        assert_eq!(dwells[1].visits(), [(20, true), (20, false)]);
        let slow = dwell_in(&dwells, &["security", "procurement"]).unwrap();
        let days: Vec<_> = slow.iter().map(|s| (s.account, s.days, s.open)).collect();
        assert_eq!(days, [("A", 30, false), ("B", 20, true)]);
        assert_eq!(dwell_in(&dwells, &["legal"]), Err(Reason::MissingInput));
        assert_eq!(dwell_in(&dwells, &["won"]), Err(Reason::MissingInput));
    }

    proptest! {
        #[test]
        fn the_stays_of_accounts_are_their_visits(events in events(), as_of in date()) {
            for stage in dwell(&events, &STAGES, as_of).unwrap() {
                let total = |days: Vec<(u32, bool)>| days.iter().map(|d| u64::from(d.0)).sum::<u64>();
                prop_assert_eq!(total(stage.visits()), total(stage.observations()));
                prop_assert!(stage.completed_stats().is_ok() != stage.completed.is_empty());
            }
        }
    }
}
