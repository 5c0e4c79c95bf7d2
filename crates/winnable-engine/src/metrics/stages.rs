//! How deals move through stages.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use winnable_metrics::deals::{StageEvent, Stages, dwell, stage_conversion};
use winnable_metrics::registry::Metric;
use winnable_metrics::stats::{Observation, kaplan_meier};
use winnable_metrics::{Rate, Reason};
use winnable_model::text::figures as texts;
use winnable_model::{Outcome, fold};

use super::context::Context;
use super::figure::LEVEL;
use super::ledger::{DealRow, Ledger};
use super::row::{MetricRow, Segment};

/// Where the way of a deal ends well.
const WON: &str = "won";
/// Where it ends otherwise.
const LOST: &str = "lost";

/// The history of stages, ready to be counted.
struct History<'a> {
    /// The stages in order; why they cannot be ordered.
    order: Result<Vec<&'a str>, Reason>,
    events: Vec<StageEvent<'a>>,
    /// Whether the order was found in the data.
    inferred: bool,
}

impl<'a> History<'a> {
    /// The history of the deals of the ledger: `None` where there is none.
    fn of(context: &Context<'a>) -> Option<Self> {
        let ledger = context.ledger;
        if ledger.stages.is_empty() {
            return None;
        }
        let ends = Ends::of(ledger);
        let deals: BTreeMap<&str, &DealRow> = ledger
            .deals
            .iter()
            .map(|row| (row.deal.id.as_str(), row))
            .collect();
        let mut changes: Vec<_> = ledger
            .stages
            .iter()
            .filter(|change| deals.contains_key(change.opportunity.as_str()))
            .collect();
        changes.sort_by_key(|change| (change.entered, change.second, change.origin));
        let stated = &context.settings.stages;
        let mut events: Vec<StageEvent<'a>> = Vec::new();
        let mut likely: BTreeMap<&'a str, (Decimal, u32)> = BTreeMap::new();
        for change in changes {
            let stage = match ends.of_stage(&change.stage) {
                Some(_) => continue,
                None if stated.is_empty() => &*change.stage,
                // A stage that the project does not list is none.
                None => match stated.iter().find(|one| fold(one) == fold(&change.stage)) {
                    Some(stage) => stage.as_str(),
                    None => continue,
                },
            };
            events.push(StageEvent {
                account: change.opportunity.as_str(),
                stage,
                on: change.entered,
            });
            if let Some(chance) = change.probability {
                let (sum, number) = likely.entry(stage).or_default();
                *sum += chance;
                *number += 1;
            }
        }
        let order = if stated.is_empty() {
            inferred(&events, &likely)
        } else {
            Ok(stated.iter().map(String::as_str).collect())
        };
        let order = order.map(|mut order: Vec<&str>| {
            order.push(WON);
            order
        });
        // How a deal ended is known of the deal; the history may lack the last change.
        for row in &ledger.deals {
            let stage = match row.outcome {
                Outcome::Open => continue,
                Outcome::Won => WON,
                Outcome::Lost => LOST,
            };
            let id = row.deal.id.as_str();
            let last = events.iter().rev().find(|event| event.account == id);
            if let (Some(last), Some(closed)) = (last, row.closed()) {
                let on = closed.max(last.on);
                events.push(StageEvent {
                    account: id,
                    stage,
                    on,
                });
            }
        }
        Some(Self {
            order,
            events,
            inferred: stated.is_empty(),
        })
    }
}

/// The names of the stages in which deals ended.
struct Ends(BTreeMap<String, Outcome>);

impl Ends {
    fn of(ledger: &Ledger) -> Self {
        let ended = ledger
            .deals
            .iter()
            .filter(|row| row.outcome != Outcome::Open);
        let names = ended.filter(|row| !row.deal.stage.is_empty());
        Self(
            names
                .map(|row| (fold(&row.deal.stage), row.outcome))
                .collect(),
        )
    }

    fn of_stage(&self, stage: &str) -> Option<Outcome> {
        self.0.get(&fold(stage)).copied()
    }
}

/// The order of stages: by the mean probability of winning where the history states one for every
/// stage, then by the mean of their positions in the ways of deals, then by name.
fn inferred<'a>(
    events: &[StageEvent<'a>],
    chances: &BTreeMap<&'a str, (Decimal, u32)>,
) -> Result<Vec<&'a str>, Reason> {
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
    let by_chance = positions.keys().all(|stage| chances.contains_key(stage));
    let moved = paths.values().any(|path| path.len() > 1);
    if !by_chance && !moved && positions.len() > 1 {
        // Nobody moved: any order would be made up.
        return Err(Reason::UnknownOrder);
    }
    let chance = |stage: &str| {
        let (sum, number) = chances.get(stage)?;
        sum.checked_div((*number).into())
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

/// `stage_conversion`: from the first stage to won as the whole, and into each stage.
pub(crate) fn conversion(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let mut rows = Vec::new();
    for variant in ["reached", "entered"] {
        let Some(history) = History::of(context) else {
            rows.push(context.row_of(metric, variant, None));
            continue;
        };
        let order = match &history.order {
            Ok(order) => order,
            Err(reason) => {
                rows.push(context.row_of(metric, variant, None).reason(*reason));
                continue;
            }
        };
        let stages = Stages {
            order,
            exits: &[LOST],
        };
        let found = match stage_conversion(&history.events, &stages, context.as_of) {
            Ok(found) => found,
            Err(reason) => {
                rows.push(context.row_of(metric, variant, None).reason(reason));
                continue;
            }
        };
        let numbers = |at: usize| {
            let stage = found.get(at)?;
            Some(if variant == "reached" {
                stage.reached
            } else {
                stage.entered
            })
        };
        let first = numbers(0).unwrap_or_default();
        let last = numbers(found.len().saturating_sub(1)).unwrap_or_default();
        let mut whole = context.row_of(metric, variant, None);
        if history.inferred {
            whole.notes.push(texts::stages_inferred(&order.join(" → ")));
        }
        rows.push(whole.counted_rate(Rate::new(last.min(first), first, Reason::NoEntries)));
        for stage in &found {
            let rate = if variant == "reached" {
                &stage.conversion
            } else {
                &stage.entered_conversion
            };
            let Some(rate) = rate else { continue };
            let part = Segment {
                by: "stage",
                value: stage.stage.to_owned(),
            };
            rows.push(
                context
                    .row_of(metric, variant, Some(&part))
                    .counted_rate(*rate),
            );
        }
    }
    rows
}

/// `stage_dwell`: days in each stage.
pub(crate) fn dwell_in_stages(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let mut rows = Vec::new();
    for variant in ["km", "completed"] {
        let Some(history) = History::of(context) else {
            rows.push(context.row_of(metric, variant, None));
            continue;
        };
        let order = match &history.order {
            Ok(order) => order,
            Err(reason) => {
                rows.push(context.row_of(metric, variant, None).reason(*reason));
                continue;
            }
        };
        let stages = Stages {
            order,
            exits: &[LOST],
        };
        let found = match dwell(&history.events, &stages, context.as_of) {
            Ok(found) => found,
            Err(reason) => {
                rows.push(context.row_of(metric, variant, None).reason(reason));
                continue;
            }
        };
        for stage in &found {
            let part = Segment {
                by: "stage",
                value: stage.stage.to_owned(),
            };
            let mut row = context.row_of(metric, variant, Some(&part));
            if variant == "km" {
                let observations: Vec<Observation> = stage
                    .observations()
                    .into_iter()
                    .map(|(days, event)| Observation {
                        time: f64::from(days),
                        event,
                    })
                    .collect();
                row.n = observations.len() as u64;
                let curve = kaplan_meier(&observations, LEVEL);
                rows.push(row.estimate(curve.and_then(|curve| curve.median())));
            } else {
                row.n = stage.completed.len() as u64;
                let stats = stage.completed_stats();
                rows.push(row.estimate(stats.map(|stats| stats.median)));
            }
        }
    }
    rows
}
