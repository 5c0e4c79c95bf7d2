//! The history of stages, ready to be counted.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::deals::{StageEvent, Stages};
use winnable_model::{Outcome, StageChange, fold};

use super::context::Context;
use super::ledger::{DealRow, Ledger};

/// Of so many deals that ended at most one is taken up again. Of those in a stage more go on.
const REOPENED: u64 = 5;
/// Where the way of a deal ends well.
const WON: &str = "won";
/// Where it ends otherwise.
const LOST: &str = "lost";

/// The sum of the probabilities that a history states for a stage, and their number; `None` where the
/// sum does not fit.
type Chances<'a> = BTreeMap<&'a str, (Option<Decimal>, u32)>;

/// The history of stages, ready to be counted.
pub(crate) struct History<'a> {
    /// The stages in order; why they cannot be ordered.
    pub(crate) order: Result<Vec<&'a str>, Reason>,
    pub(crate) events: Vec<StageEvent<'a>>,
    /// Whether the order was found in the data.
    pub(crate) inferred: bool,
    /// Deals with one entry, of all that have some.
    pub(crate) single: (u64, u64),
    /// Stages that the project lists and no row of the history has.
    pub(crate) unseen: Vec<&'a str>,
    /// Deals that were lost, of which the history names no stage: nobody knows how far they came.
    pub(crate) unplaced: u64,
}

impl<'a> History<'a> {
    /// The history of the deals of the ledger: `None` where there is none.
    pub(crate) fn of(context: &Context<'a>) -> Option<Self> {
        let ledger = context.ledger;
        if ledger.stages.is_empty() {
            return None;
        }
        let known: BTreeSet<&str> = ledger
            .deals
            .iter()
            .map(|row| row.deal.id.as_str())
            .collect();
        let mut changes: Vec<&StageChange> = ledger
            .stages
            .iter()
            .filter(|change| change.entered <= context.last_day())
            .filter(|change| known.contains(change.opportunity.as_str()))
            .collect();
        changes.sort_by_key(|change| (change.entered, change.second, change.origin));
        let ends = Ends::of(ledger, &changes);
        let mut told: BTreeMap<&str, u64> = BTreeMap::new();
        for change in &changes {
            *told.entry(change.opportunity.as_str()).or_default() += 1;
        }
        let single = told.values().filter(|entries| **entries == 1).count() as u64;
        let is_stage = |stage: &&String| !ends.holds(stage);
        let stated: Vec<&str> = context
            .settings
            .stages
            .iter()
            .filter(is_stage)
            .map(String::as_str)
            .collect();
        let (mut events, mut likely) = (Vec::new(), Chances::new());
        // A deal may have ended in the history and state no close date; after the last day it has not.
        let mut ended: BTreeMap<&str, NaiveDate> = BTreeMap::new();
        for change in ledger.stages.iter().filter(|one| ends.holds(&one.stage)) {
            let on = ended
                .entry(change.opportunity.as_str())
                .or_insert(change.entered);
            *on = (*on).max(change.entered);
        }
        for change in changes {
            let Some(stage) = stage_of(change, &stated, &ends) else {
                continue;
            };
            events.push(StageEvent {
                account: change.opportunity.as_str(),
                stage,
                on: change.entered,
            });
            if let Some(chance) = change.probability {
                let (sum, number) = likely.entry(stage).or_insert((Some(Decimal::ZERO), 0));
                *sum = sum.and_then(|sum| sum.checked_add(chance));
                *number = number.saturating_add(1);
            }
        }
        let order = if stated.is_empty() {
            inferred(&events, &likely)
        } else {
            Ok(stated.clone())
        };
        let order = order.map(|mut order| {
            order.push(WON);
            order
        });
        let seen: BTreeSet<&str> = events.iter().map(|event| event.stage).collect();
        let unseen = stated.iter().filter(|stage| !seen.contains(*stage));
        let unseen = unseen.copied().collect();
        let unplaced = end(&mut events, &ledger.deals, &told, &ended);
        Some(Self {
            order,
            events,
            inferred: stated.is_empty(),
            unseen,
            single: (single, told.len() as u64),
            unplaced,
        })
    }

    /// The stages in order, with those in which deals are lost.
    pub(crate) fn stages(&self) -> Result<Stages<'_>, Reason> {
        match &self.order {
            Ok(order) => Ok(Stages {
                order,
                exits: &[LOST],
            }),
            Err(reason) => Err(*reason),
        }
    }

    /// How many deals entered the first stage, and how many of them were won.
    pub(crate) fn first_to_won(&self, last_day: NaiveDate) -> Option<(u64, u64)> {
        let first = self.order.as_ref().ok()?.first()?;
        let in_stage = |stage: &str| -> BTreeSet<&str> {
            let of = self.events.iter().filter(|event| event.on <= last_day);
            of.filter(|event| event.stage == stage)
                .map(|event| event.account)
                .collect()
        };
        let (entered, won) = (in_stage(first), in_stage(WON));
        Some((
            entered.len() as u64,
            entered.intersection(&won).count() as u64,
        ))
    }
}

/// The stage of a change, spelled as the project lists it; `None` for an end, and for a stage that a
/// project which lists stages does not list.
fn stage_of<'a>(change: &'a StageChange, stated: &[&'a str], ends: &Ends) -> Option<&'a str> {
    if ends.holds(&change.stage) {
        return None;
    }
    if stated.is_empty() {
        return Some(&change.stage);
    }
    let stage = fold(&change.stage);
    stated.iter().copied().find(|one| fold(one) == stage)
}

/// How a deal ended is known of the deal; the history may lack the last change, or hold nothing but
/// it. A deal that was won went all the way, whatever was written down of it; gives the number of
/// those that were lost nobody knows where.
fn end<'a>(
    events: &mut Vec<StageEvent<'a>>,
    deals: &'a [DealRow],
    told: &BTreeMap<&str, u64>,
    ended: &BTreeMap<&str, NaiveDate>,
) -> u64 {
    let mut unplaced = 0;
    // The events stand in the order of their days.
    let last: BTreeMap<&str, NaiveDate> = events
        .iter()
        .map(|event| (event.account, event.on))
        .collect();
    for row in deals {
        let stage = match row.outcome {
            Outcome::Open => continue,
            Outcome::Won => WON,
            Outcome::Lost => LOST,
        };
        let id = row.deal.id.as_str();
        // Without a date of its own it ended when the history says, else after its last entry.
        let closed = row.closed().or_else(|| ended.get(id).copied());
        let Some(closed) = closed.or_else(|| last.get(id).copied()) else {
            unplaced += u64::from(told.contains_key(id));
            continue;
        };
        let on = match last.get(id) {
            Some(last) => closed.max(*last),
            None if stage == WON && told.contains_key(id) => closed,
            None => {
                unplaced += u64::from(told.contains_key(id));
                continue;
            }
        };
        events.push(StageEvent {
            account: id,
            stage,
            on,
        });
    }
    unplaced
}

/// The names of the stages in which deals end: closed deals stand in them, no open one does, and
/// hardly a deal leaves them again. Where a deal that is lost keeps the stage in which it was lost,
/// that stage is none of them.
struct Ends(BTreeSet<String>);

impl Ends {
    fn of(ledger: &Ledger, changes: &[&StageChange]) -> Self {
        let (mut closed, mut open) = (BTreeSet::new(), BTreeSet::new());
        for row in &ledger.deals {
            // One that closes after the as-of date stands in its last stage already.
            let stands = match row.deal.outcome {
                Outcome::Open => &mut open,
                Outcome::Won | Outcome::Lost => &mut closed,
            };
            stands.insert(fold(&row.deal.stage));
        }
        let mut visits: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        let mut at: BTreeMap<&str, String> = BTreeMap::new();
        for change in changes {
            let stage = fold(&change.stage);
            visits.entry(stage.clone()).or_default().0 += 1;
            let before = at.insert(change.opportunity.as_str(), stage.clone());
            if let Some(before) = before.filter(|before| *before != stage) {
                visits.entry(before).or_default().1 += 1;
            }
        }
        let is_left = |stage: &String| {
            let (entered, left) = visits.get(stage).copied().unwrap_or_default();
            left > entered / REOPENED
        };
        closed.retain(|stage| !stage.is_empty() && !open.contains(stage) && !is_left(stage));
        // These are what we call the ends ourselves.
        closed.extend([WON, LOST].map(str::to_owned));
        Self(closed)
    }

    /// Whether a stage is an end: by what the deals show, or by the names that CRMs ship with, whatever
    /// the deals show.
    fn holds(&self, stage: &str) -> bool {
        let stage = fold(stage);
        let letters: String = stage.chars().filter(|c| c.is_alphanumeric()).collect();
        let shipped = ["closedwon", "closedlost"];
        self.0.contains(&stage) || shipped.iter().any(|name| letters.contains(name))
    }
}

/// The order of stages: by the mean probability of winning where the history states one for every
/// stage, then by the mean of their positions in the ways of deals, then by name.
fn inferred<'a>(events: &[StageEvent<'a>], likely: &Chances<'a>) -> Result<Vec<&'a str>, Reason> {
    let mut paths: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
    for event in events {
        let path = paths.entry(event.account).or_default();
        if !path.contains(&event.stage) {
            path.push(event.stage);
        }
    }
    // The sum of positions and their number, compared as fractions.
    let mut positions: BTreeMap<&'a str, (u128, u128)> = BTreeMap::new();
    for path in paths.values() {
        for (at, stage) in path.iter().enumerate() {
            let (sum, number) = positions.entry(stage).or_default();
            *sum += at as u128;
            *number += 1;
        }
    }
    let by_chance = positions.keys().all(|stage| likely.contains_key(stage));
    let moved = paths.values().any(|path| path.len() > 1);
    if !by_chance && !moved && positions.len() > 1 {
        // Nobody moved: any order would be made up.
        return Err(Reason::UnknownOrder);
    }
    let chance = |stage: &str| {
        let (sum, number) = likely.get(stage)?;
        sum.as_ref()?.checked_div((*number).into())
    };
    let mut order: Vec<(&str, (u128, u128))> = positions.into_iter().collect();
    order.sort_by(|(a, (sum, number)), (b, (other, of))| {
        let likelier = if by_chance {
            chance(a).cmp(&chance(b))
        } else {
            Ordering::Equal
        };
        let earlier = (sum * of).cmp(&(other * number));
        likelier.then(earlier).then_with(|| a.cmp(b))
    });
    Ok(order.into_iter().map(|(stage, _)| stage).collect())
}
