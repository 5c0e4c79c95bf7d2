//! Counting a funnel.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{AccountStep, LeadStep};
use crate::days::days_between;
use crate::rate::count;
use crate::{DayStats, Rate, Reason, Result};

/// How one lead or account took a step. What nobody recorded is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Passage<'a> {
    /// The day.
    pub on: Option<NaiveDate>,
    /// Who owned it from then on.
    pub owner: Option<&'a str>,
}

/// The way of one lead or account: a passage for each step of the funnel that it took, by position.
/// `None` is a step that it did not take; the list may end early.
pub type Journey<'a> = [Option<Passage<'a>>];

/// One step of a funnel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunnelStep<'a, S> {
    /// The step.
    pub step: S,
    /// How many got at least that far. One that skipped the step reached it.
    pub reached: u64,
    /// Those of them of which this very step is not recorded: a later one implies it.
    pub implied: u64,
    /// Reached of those that reached the step before; `None` for the first step.
    pub rate: Option<Result<Rate>>,
    /// Reached of all that entered the funnel.
    pub from_start: Result<Rate>,
    /// Those that took this very step without a date.
    pub undated: u64,
    /// The hand-off from the step before; `None` for the first step.
    pub hand_off: Option<HandOff<'a>>,
}

/// The hand-off from one step to the next, of those that took both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HandOff<'a> {
    /// Those that took both steps.
    pub taken: u64,
    /// The days from one step to the other.
    pub days: Result<DayStats>,
    /// Those in `taken` without one of the two dates; in no figure of days.
    pub untimed: u64,
    /// Those in `taken` whose second step is dated before the first; in no figure of days.
    pub negative: u64,
    /// How many each owner received.
    pub owners: BTreeMap<&'a str, u64>,
    /// Those in `taken` that nobody is recorded to have received.
    pub without_owner: u64,
    /// Those that changed hands, of those with an owner on both sides.
    pub changed_hands: Result<Rate>,
}

/// The lead funnel: MQL → SQL → account → pipeline → won.
///
/// ```
/// use winnable_metrics::funnel::{Passage, lead_funnel};
///
/// let by = |owner, on: &str| Some(Passage { on: on.parse().ok(), owner: Some(owner) });
/// let leads = [
///     vec![by("Ann", "2025-01-01"), by("Ben", "2025-01-11")],
///     vec![by("Ann", "2025-01-01")],
/// ];
/// let funnel = lead_funnel(&leads)?;
/// let sql = &funnel[1];
/// assert_eq!(sql.rate.unwrap()?.value, 0.5);
/// let hand_off = sql.hand_off.as_ref().unwrap();
/// assert_eq!(hand_off.days?.median, 10.0);
/// assert_eq!(hand_off.owners["Ben"], 1);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoLeads`]; [`Reason::InvalidInput`] for a journey with more steps than the funnel.
pub fn lead_funnel<'a, J: AsRef<Journey<'a>>>(
    leads: &[J],
) -> Result<Vec<FunnelStep<'a, LeadStep>>> {
    funnel(&LeadStep::ALL, leads, Reason::NoLeads)
}

/// The account funnel: target → engaged → meeting → pipeline → won.
///
/// # Errors
///
/// [`Reason::NoTargetAccounts`]; [`Reason::InvalidInput`] for a journey with more steps than the
/// funnel.
pub fn account_funnel<'a, J: AsRef<Journey<'a>>>(
    accounts: &[J],
) -> Result<Vec<FunnelStep<'a, AccountStep>>> {
    funnel(&AccountStep::ALL, accounts, Reason::NoTargetAccounts)
}

/// A funnel of any steps, in their order. A journey that took no step is not in the funnel.
///
/// # Errors
///
/// `none` when nobody took a step; [`Reason::InvalidInput`] for a journey with more steps than the
/// funnel.
pub fn funnel<'a, S: Clone, J: AsRef<Journey<'a>>>(
    steps: &[S],
    journeys: &[J],
    none: Reason,
) -> Result<Vec<FunnelStep<'a, S>>> {
    let mut reached = vec![0_u64; steps.len()];
    for journey in journeys {
        let journey = journey.as_ref();
        if journey.len() > steps.len() {
            return Err(Reason::InvalidInput);
        }
        let last = journey.iter().rposition(Option::is_some);
        for number in reached
            .iter_mut()
            .take(last.map_or(0, |last| last.saturating_add(1)))
        {
            *number += 1;
        }
    }
    let start = reached.first().copied().unwrap_or(0);
    if start == 0 {
        return Err(none);
    }
    let passage = |journey: &J, at: usize| journey.as_ref().get(at).copied().flatten();
    Ok(steps
        .iter()
        .zip(&reached)
        .enumerate()
        .map(|(at, (step, number))| {
            let before = at.checked_sub(1);
            let from = before.and_then(|before| reached.get(before));
            let taken = journeys.iter().filter_map(|j| passage(j, at));
            FunnelStep {
                step: step.clone(),
                reached: *number,
                implied: number.saturating_sub(count(taken.clone().count())),
                rate: from.map(|from| Rate::new(*number, *from, Reason::NoEntries)),
                from_start: Rate::new(*number, start, none),
                undated: count(taken.filter(|p| p.on.is_none()).count()),
                hand_off: before.map(|before| {
                    let both = |j| Some((passage(j, before)?, passage(j, at)?));
                    hand_off(journeys.iter().filter_map(both))
                }),
            }
        })
        .collect())
}

fn hand_off<'a>(pairs: impl Iterator<Item = (Passage<'a>, Passage<'a>)>) -> HandOff<'a> {
    let mut owners = BTreeMap::new();
    let mut days = Vec::new();
    let (mut taken, mut untimed, mut negative, mut without_owner) = (0, 0, 0, 0);
    let (mut changed, mut both_owned) = (0, 0);
    for (from, to) in pairs {
        taken += 1;
        match (from.on, to.on) {
            (Some(start), Some(end)) => match days_between(start, end) {
                Some(span) => days.push(span),
                None => negative += 1,
            },
            _ => untimed += 1,
        }
        match to.owner {
            Some(owner) => *owners.entry(owner).or_insert(0) += 1,
            None => without_owner += 1,
        }
        if let (Some(giver), Some(taker)) = (from.owner, to.owner) {
            both_owned += 1;
            changed += u64::from(giver != taker);
        }
    }
    HandOff {
        taken,
        days: DayStats::of(&days, Reason::NoUsableCycles),
        untimed,
        negative,
        owners,
        without_owner,
        changed_hands: Rate::new(changed, both_owned, Reason::MissingInput),
    }
}
