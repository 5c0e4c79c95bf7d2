//! How deals move through stages.

use winnable_metrics::deals::{StageDwell, StageReach, dwell, dwell_in, stage_conversion};
use winnable_metrics::registry::Metric;
use winnable_metrics::stats::{Observation, kaplan_meier};
use winnable_metrics::{DayStats, Rate, Reason};
use winnable_model::fold;
use winnable_model::text::figures as texts;

use super::context::Context;
use super::figure::LEVEL;
use super::row::{LeftOut, MetricRow, Segment};
use super::stage_history::History;

fn part(stage: &str) -> Segment {
    Segment {
        by: "stage",
        value: stage.to_owned(),
    }
}

/// `stage_conversion`: from the first stage to won as the whole, and into each stage.
pub(crate) fn conversion(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let history = History::of(context);
    let mut rows = Vec::new();
    for variant in ["reached", "entered"] {
        let whole = context.row_of(metric, variant, None);
        let Some(history) = &history else {
            rows.push(whole);
            continue;
        };
        let found = history
            .stages()
            .and_then(|stages| stage_conversion(&history.events, &stages, context.last_day()));
        match found {
            Ok(found) => rows.extend(steps(whole, &found, history, context)),
            Err(reason) => rows.push(whole.reason(reason)),
        }
    }
    rows
}

fn steps(
    mut whole: MetricRow,
    found: &[StageReach<'_>],
    history: &History<'_>,
    context: &Context<'_>,
) -> Vec<MetricRow> {
    let reached = whole.variant == Some("reached");
    let empty = whole.clone();
    whole.leave_out(LeftOut::NoStage, history.unplaced);
    if let (true, Ok(order)) = (history.inferred, &history.order) {
        whole.notes.push(texts::stages_inferred(&order.join(" → ")));
    }
    let (single, of) = history.single;
    if single * 2 > of {
        whole.notes.push(texts::one_entry(single, of));
    }
    if !history.unseen.is_empty() {
        whole
            .notes
            .push(texts::stages_unseen(&history.unseen.join(", ")));
    }
    // Who is won without an entry into the first stage has reached it and has not entered it.
    let (first, won) = if reached {
        let ends = found.first().zip(found.last());
        ends.map_or((0, 0), |(first, last)| (first.reached, last.reached))
    } else {
        let ends = history.first_to_won(context.last_day());
        ends.unwrap_or_default()
    };
    let mut rows = vec![whole.counted_rate(Rate::new(won, first, Reason::NoEntries))];
    for stage in found {
        let rate = if reached {
            &stage.conversion
        } else {
            &stage.entered_conversion
        };
        if let Some(rate) = rate {
            let row = empty.clone().of(Some(&part(stage.stage)));
            rows.push(row.counted_rate(*rate));
        }
    }
    rows
}

/// `stage_dwell`: days in each stage. The whole is over the stays in all of them.
pub(crate) fn dwell_in_stages(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let history = History::of(context);
    let mut rows = Vec::new();
    for variant in ["km", "completed"] {
        let whole = context.row_of(metric, variant, None);
        let Some(history) = &history else {
            rows.push(whole);
            continue;
        };
        let found = history
            .stages()
            .and_then(|stages| dwell(&history.events, &stages, context.last_day()));
        let found = match found {
            Ok(found) => found,
            Err(reason) => {
                rows.push(whole.reason(reason));
                continue;
            }
        };
        let all: Vec<&StageDwell<'_>> = found.iter().collect();
        rows.push(stay(whole.clone(), &all));
        for stage in &found {
            rows.push(stay(whole.clone().of(Some(&part(stage.stage))), &[stage]));
        }
        rows.extend(in_review(&whole, &found));
    }
    rows
}

/// Words of the stages in which the buyer's security, legal and purchasing people decide the pace.
const REVIEW: [&str; 9] = [
    "security",
    "legal",
    "compliance",
    "procurement",
    "purchas",
    "보안",
    "법무",
    "준법",
    "구매",
];

/// The stay in all stages of review together, where there are several.
fn in_review(whole: &MetricRow, found: &[StageDwell<'_>]) -> Option<MetricRow> {
    let is_review = |stage: &&str| REVIEW.iter().any(|word| fold(stage).contains(word));
    let stages: Vec<&str> = found
        .iter()
        .map(|stage| stage.stage)
        .filter(is_review)
        .collect();
    if stages.len() < 2 {
        return None;
    }
    let part = Segment {
        by: "stages",
        value: stages.join(" + "),
    };
    let mut row = whole.clone().of(Some(&part));
    let stays = match dwell_in(found, &stages) {
        Ok(stays) => stays,
        Err(reason) => return Some(row.reason(reason)),
    };
    if row.variant == Some("km") {
        let observations: Vec<Observation> = stays
            .iter()
            .map(|stay| Observation {
                time: f64::from(stay.days),
                event: !stay.open,
            })
            .collect();
        row.n = observations.len() as u64;
        let curve = kaplan_meier(&observations, LEVEL);
        return Some(row.estimate(curve.and_then(|curve| curve.median())));
    }
    let left: Vec<u32> = stays
        .iter()
        .filter(|stay| !stay.open)
        .map(|stay| stay.days)
        .collect();
    row.n = left.len() as u64;
    let days = DayStats::of(&left, Reason::NoEntries);
    Some(row.estimate(days.map(|days| days.median)))
}

fn stay(mut row: MetricRow, stages: &[&StageDwell<'_>]) -> MetricRow {
    if row.variant == Some("km") {
        let stays = stages.iter().flat_map(|stage| stage.observations());
        let observations: Vec<Observation> = stays
            .map(|(days, event)| Observation {
                time: f64::from(days),
                event,
            })
            .collect();
        row.n = observations.len() as u64;
        let curve = kaplan_meier(&observations, LEVEL);
        return row.estimate(curve.and_then(|curve| curve.median()));
    }
    let completed = stages.iter().flat_map(|stage| stage.completed.iter());
    let completed: Vec<u32> = completed.copied().collect();
    row.n = completed.len() as u64;
    let stats = DayStats::of(&completed, Reason::NoEntries);
    row.estimate(stats.map(|stats| stats.median))
}
