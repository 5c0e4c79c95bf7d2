//! The way through the stages: who got how far.

#[cfg(test)]
pub(crate) mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::rate::count;
use crate::{Rate, Reason, Result};

/// The stages of one funnel.
#[derive(Clone, Copy, Debug)]
pub struct Stages<'a> {
    /// The stages in their order. The last one is where the way ends, such as `won`: nobody dwells
    /// in it.
    pub order: &'a [&'a str],
    /// Ways out of the funnel, such as `lost`: no stage, but the end of the stay in one.
    pub exits: &'a [&'a str],
}

/// That an account, or a deal, entered a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageEvent<'a> {
    /// The account or the deal.
    pub account: &'a str,
    /// The stage or the exit.
    pub stage: &'a str,
    /// The day.
    pub on: NaiveDate,
}

/// How many got to a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageReach<'a> {
    /// The stage.
    pub stage: &'a str,
    /// Accounts that got at least that far. One that skipped the stage reached it.
    pub reached: u64,
    /// Accounts that were in that very stage.
    pub entered: u64,
    /// The conversion, the default: reached of those that reached the stage before. `None` for the
    /// first stage.
    pub conversion: Option<Result<Rate>>,
    /// The variant without skips: of those that were in the stage before, those that were in this
    /// one too.
    pub entered_conversion: Option<Result<Rate>>,
}

/// The conversion of each stage into the next, of the accounts that reached at least each.
///
/// ```
/// use winnable_metrics::{Reason, deals::conversion};
///
/// let rates = conversion(&[5, 4, 0, 0]);
/// assert_eq!(rates[0].map(|rate| rate.value), Ok(0.8));
/// assert_eq!(rates[2], Err(Reason::NoEntries));
/// ```
///
/// Each rate may be [`Reason::NoEntries`], or [`Reason::SuccessesExceedTrials`] when the numbers
/// are not of accounts that reached *at least* a stage.
pub fn conversion(reached: &[u64]) -> Vec<Result<Rate>> {
    reached
        .windows(2)
        .map(|pair| match pair {
            [from, to] => Rate::new(*to, *from, Reason::NoEntries),
            _ => Err(Reason::NoEntries),
        })
        .collect()
}

/// How many accounts got how far until the end of a day.
///
/// A skipped stage counts as reached, because a conversion above 100 % is none. An account that
/// comes back to a stage counts once, at the furthest stage that it ever reached.
///
/// ```
/// use winnable_metrics::deals::{StageEvent, Stages, stage_conversion};
///
/// let event = |account, stage, on: &str| StageEvent { account, stage, on: on.parse().unwrap() };
/// let stages = Stages { order: &["mql", "sql", "won"], exits: &["lost"] };
/// let reach = stage_conversion(
///     &[
///         event("A", "mql", "2025-01-01"),
///         event("A", "won", "2025-02-01"),
///         event("B", "mql", "2025-01-01"),
///         event("B", "lost", "2025-01-09"),
///     ],
///     &stages,
///     "2025-04-30".parse().unwrap(),
/// )?;
/// assert_eq!((reach[1].reached, reach[1].entered), (1, 0));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::InvalidInput`] for stages that repeat, no stages, or an event of a stage that is
/// neither in the order nor an exit.
pub fn stage_conversion<'a>(
    events: &[StageEvent<'_>],
    stages: &Stages<'a>,
    as_of: NaiveDate,
) -> Result<Vec<StageReach<'a>>> {
    let entered: Vec<BTreeSet<usize>> = paths(events, stages, as_of)?
        .into_values()
        .map(|path| path.into_iter().filter_map(|(_, stage)| stage).collect())
        .collect();
    let number = |holds: &dyn Fn(&BTreeSet<usize>) -> bool| {
        count(entered.iter().filter(|path| holds(path)).count())
    };
    let reached = |at: usize| number(&|path| path.last().is_some_and(|last| *last >= at));
    Ok(stages
        .order
        .iter()
        .enumerate()
        .map(|(at, stage)| StageReach {
            stage,
            reached: reached(at),
            entered: number(&|path| path.contains(&at)),
            conversion: at
                .checked_sub(1)
                .map(|before| Rate::new(reached(at), reached(before), Reason::NoEntries)),
            entered_conversion: at.checked_sub(1).map(|before| {
                let both = number(&|path| path.contains(&before) && path.contains(&at));
                let from = number(&|path| path.contains(&before));
                Rate::new(both, from, Reason::NoEntries)
            }),
        })
        .collect())
}

/// What each account went through: the day and the stage, `None` for an exit.
pub(super) type Paths<'a> = BTreeMap<&'a str, Vec<(NaiveDate, Option<usize>)>>;

/// The events by account and day, without those after the day. Events of one day stay in the order
/// given, and a stage that is logged again while it lasts is one stay.
pub(super) fn paths<'a>(
    events: &[StageEvent<'a>],
    stages: &Stages<'_>,
    as_of: NaiveDate,
) -> Result<Paths<'a>> {
    let mut places: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    let order = stages
        .order
        .iter()
        .enumerate()
        .map(|(at, s)| (*s, Some(at)));
    let exits = stages.exits.iter().map(|exit| (*exit, None));
    for (stage, place) in order.chain(exits) {
        if places.insert(stage, place).is_some() {
            return Err(Reason::InvalidInput);
        }
    }
    if stages.order.is_empty() {
        return Err(Reason::InvalidInput);
    }
    let mut paths = Paths::new();
    for event in events {
        let place = *places.get(event.stage).ok_or(Reason::InvalidInput)?;
        if event.on <= as_of {
            let path = paths.entry(event.account).or_default();
            path.push((event.on, place));
        }
    }
    for path in paths.values_mut() {
        path.sort_by_key(|(on, _)| *on);
        path.dedup_by_key(|(_, place)| *place);
    }
    Ok(paths)
}
