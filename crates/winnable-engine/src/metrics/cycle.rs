//! How long deals take, and how fast money moves.

use winnable_metrics::deals::{
    Closed, Counts, Cycles, Durations, Outcome as Standing, cycles, durations, velocity, win_rate,
    won_amounts,
};
use winnable_metrics::registry::Metric;
use winnable_metrics::stats::{
    CompetingObservation, Interval, Observation, Status, aalen_johansen, kaplan_meier,
};
use winnable_metrics::{Reason, Unit};
use winnable_model::Outcome;
use winnable_model::text::figures as texts;

use super::CountedRow;
use super::context::Context;
use super::deals::{note_amounts, of_outcome, plains};
use super::figure::LEVEL;
use super::ledger::DealRow;
use super::row::{LeftOut, MetricRow};

/// `sales_cycle`: mean and median of won deals, and the Kaplan–Meier median of all of them.
pub(crate) fn sales_cycle(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let closed = context.closed();
    let won = of_outcome(&closed.deals, Outcome::Won);
    let mut rows = Vec::new();
    for variant in ["mean", "median"] {
        for (part, deals) in context.deals(&won, DealRow::closed) {
            let found = cycles(&plains(&deals), Closed::Won);
            let mut row = context.row_of(metric, variant, part.as_ref());
            leave_out(&mut row, &found);
            if part.is_none() {
                row.leave_out(LeftOut::NoClose, closed.undated_won);
            }
            let stats = found.stats();
            let usable = usable(&deals);
            row.n = usable.len() as u64;
            row.denominator = Some(super::row::count(usable.len()));
            row.numerator_rows.clone_from(&usable);
            row.numerator = super::row::sum(&usable);
            if part.is_none() && row.n > 1 && row.numerator == Some(rust_decimal::Decimal::ZERO) {
                row.notes.push(texts::cycles_of_no_day());
            }
            row.denominator_rows = usable
                .into_iter()
                .map(|row| CountedRow {
                    adds: rust_decimal::Decimal::ONE,
                    ..row
                })
                .collect();
            rows.push(if variant == "mean" {
                row.exact(stats.and_then(|stats| stats.mean_decimal()))
            } else {
                // A median is no sum of its rows.
                row.numerator = None;
                row.numerator_rows = Vec::new();
                row.estimate(stats.map(|stats| stats.median))
            });
        }
    }
    let all = context.created();
    for (part, deals) in context.deals(&all.deals, |row| row.deal.created) {
        let found = durations(&plains(&deals), context.as_of);
        let mut row = context.row_of(metric, "km", part.as_ref());
        row.n = found.deals.len() as u64;
        leave_out_ages(&mut row, &found);
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, all.undated);
        }
        if deals.is_empty() && all.undated > 0 {
            rows.push(row.reason(Reason::MissingInput));
            continue;
        }
        let observations: Vec<Observation> = found
            .to_close()
            .into_iter()
            .map(|(days, event)| Observation {
                time: f64::from(days),
                event,
            })
            .collect();
        let curve = kaplan_meier(&observations, LEVEL);
        let interval = curve.as_ref().ok().and_then(|curve| {
            let (low, high) = curve.median_interval();
            Some(Interval {
                low: low?,
                high: high?,
            })
        });
        rows.push(
            row.estimate(curve.and_then(|curve| curve.median()))
                .within(interval),
        );
    }
    rows
}

/// The deals whose cycle counts, each adding its days.
fn usable(deals: &[&DealRow]) -> Vec<CountedRow> {
    let row = |row: &&DealRow| {
        let days = (row.closed()? - row.deal.created?).num_days();
        (days >= 0).then(|| CountedRow {
            row: row.deal.origin,
            id: row.deal.id.as_str().into(),
            adds: days.into(),
        })
    };
    deals.iter().filter_map(row).collect()
}

fn leave_out(row: &mut MetricRow, found: &Cycles) {
    row.leave_out(LeftOut::ClosesBeforeOpens, found.negative);
    row.leave_out(LeftOut::NoTime, found.undated);
}

fn leave_out_ages(row: &mut MetricRow, found: &Durations) {
    row.leave_out(LeftOut::ClosesBeforeOpens, found.negative);
    row.leave_out(LeftOut::NoTime, found.undated);
}

/// `won_within`: the cumulative incidence of winning, with losing as a competing outcome.
pub(crate) fn won_within(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let all = context.created();
    let mut rows = Vec::new();
    for (variant, days) in [("d90", 90.0), ("d30", 30.0), ("d60", 60.0), ("d180", 180.0)] {
        for (part, deals) in context.deals(&all.deals, |row| row.deal.created) {
            let found = durations(&plains(&deals), context.as_of);
            let mut row = context.row_of(metric, variant, part.as_ref());
            row.n = found.deals.len() as u64;
            leave_out_ages(&mut row, &found);
            if part.is_none() {
                row.leave_out(LeftOut::NoCreated, all.undated);
            }
            if deals.is_empty() && all.undated > 0 {
                rows.push(row.reason(Reason::MissingInput));
                continue;
            }
            let won = |row: &&&DealRow| row.outcome == Outcome::Won;
            let counted = |(_, outcome): &(u32, Standing)| *outcome == Standing::Won;
            if deals.iter().any(|row| won(&row)) && !found.deals.iter().any(counted) {
                // Deals were won, and none of them can be counted: a share of 0 would be a lie.
                rows.push(row.reason(Reason::NoUsableCycles));
                continue;
            }
            let observations: Vec<CompetingObservation> = found
                .deals
                .iter()
                .map(|(days, outcome)| CompetingObservation {
                    time: f64::from(*days),
                    status: match outcome {
                        Standing::Open => Status::Censored,
                        Standing::Won => Status::Event,
                        Standing::Lost | Standing::NoDecision => Status::Competing,
                    },
                })
                .collect();
            let at = aalen_johansen(&observations).and_then(|curves| curves.at(days));
            rows.push(row.estimate(at.map(|incidence| incidence.event)));
        }
    }
    rows
}

/// `sales_velocity`: open deals by the rate, the amount and the cycle of those that closed.
pub(crate) fn sales_velocity(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let all = context.closed_and_open();
    let mut rows = Vec::new();
    for variant in ["day", "days_30", "quarter"] {
        // A quarter of a closed deal is not that of an open one: no parts by date.
        for (part, deals) in context.deals(&all.deals, |_| None) {
            let mut row = context.row_of(metric, variant, part.as_ref());
            let (open, closed): (Vec<&DealRow>, Vec<&DealRow>) =
                deals.iter().partition(|row| context.is_open(row));
            let of_closed = plains(&closed);
            note_amounts(&mut row, &of_outcome(&closed, Outcome::Won));
            let open = open.len() as u64;
            row.n = open;
            leave_out(&mut row, &cycles(&of_closed, Closed::Won));
            if part.is_none() {
                row.leave_out(LeftOut::NoClose, all.undated);
                row.leave_out(LeftOut::NoCreated, context.perhaps_open());
            }
            if variant != "day" {
                row.unit = Unit::Money;
            }
            let found = win_rate(&Counts::of(&of_closed)).and_then(|rate| {
                let amounts = won_amounts(&of_closed)?;
                let cycle = cycles(&of_closed, Closed::Won).stats()?;
                velocity(open, rate.decimal()?, amounts.mean, cycle.mean_decimal()?)
            });
            rows.push(row.money(
                found.map(|velocity| match variant {
                    "day" => velocity.per_day,
                    "days_30" => velocity.per_30_days,
                    _ => velocity.per_quarter,
                }),
                context.currency,
            ));
        }
    }
    rows
}
