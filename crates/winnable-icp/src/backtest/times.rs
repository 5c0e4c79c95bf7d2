//! How long deals took: to their close, to being won, to the first value for the customer.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{
    CompetingObservation, KaplanMeier, Observation, Status, aalen_johansen, kaplan_meier, median,
};
use winnable_model::Outcome;

use super::LEVEL;
use super::rows::Row;
use crate::Result;

/// The share won is said for so many days after the creation.
pub const HORIZON: f64 = 90.0;

/// How long the deals of a band took, in days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Times {
    /// Deals of which it is known how long they were open.
    pub n: u64,
    /// The median of the won ones. Only deals that were won are in it: it says nothing of how long the
    /// others will take.
    pub median_won: Result<f64>,
    /// The median of all closed ones. Deals that are still open are not in it, so that it is too short
    /// while many are.
    pub median_closed: Result<f64>,
    /// The first day by which half have closed, by Kaplan and Meier with open deals censored at the
    /// as-of date.
    pub median_to_close: Result<f64>,
    /// The ends of its 95 % interval, where the curve reaches them (Brookmeyer, Crowley).
    pub median_to_close_interval: (Option<f64>, Option<f64>),
    /// The share that is won within [`HORIZON`] days of the creation, by Aalen and Johansen: a lost
    /// deal is lost and never counts as one that could still be won.
    pub won_by_horizon: Result<f64>,
    /// Won deals of which the time to value is known.
    pub with_value: u64,
    /// The median time from the close of won deals to their first value.
    pub median_to_value: Result<f64>,
}

/// How long rows took.
pub(super) fn times<'a>(rows: impl Iterator<Item = &'a Row>) -> Times {
    let rows: Vec<&Row> = rows.collect();
    let known: Vec<(f64, Outcome)> = rows
        .iter()
        .filter_map(|row| Some((days(row.span.days)?, row.outcome)))
        .collect();
    let to_value: Vec<f64> = rows
        .iter()
        .filter(|row| row.is_won())
        .filter_map(|row| days(row.span.to_value))
        .collect();
    let observed = |of: &(f64, Outcome)| Observation {
        time: of.0,
        event: of.1 != Outcome::Open,
    };
    let curve = kaplan_meier(&known.iter().map(observed).collect::<Vec<_>>(), LEVEL);
    let competing = |of: &(f64, Outcome)| CompetingObservation {
        time: of.0,
        status: match of.1 {
            Outcome::Won => Status::Event,
            Outcome::Lost => Status::Competing,
            Outcome::Open => Status::Censored,
        },
    };
    let shares = aalen_johansen(&known.iter().map(competing).collect::<Vec<_>>());
    let of = |is: fn(Outcome) -> bool| -> Vec<f64> {
        let some = known.iter().filter(|(_, outcome)| is(*outcome));
        some.map(|(days, _)| *days).collect()
    };
    Times {
        n: known.len() as u64,
        median_won: middle(&of(|one| one == Outcome::Won)),
        median_closed: middle(&of(|one| one != Outcome::Open)),
        median_to_close: curve
            .as_ref()
            .map_err(|reason| none(*reason))
            .and_then(KaplanMeier::median),
        median_to_close_interval: curve.map_or((None, None), |curve| curve.median_interval()),
        won_by_horizon: shares
            .as_ref()
            .map_err(|reason| none(*reason))
            .and_then(|shares| Ok(shares.at(HORIZON)?.event)),
        with_value: to_value.len() as u64,
        median_to_value: middle(&to_value),
    }
}

/// Days that can be: a number of at least 0.
fn days(span: Option<f64>) -> Option<f64> {
    span.filter(|days| days.is_finite() && *days >= 0.0)
}

fn middle(days: &[f64]) -> Result<f64> {
    median(days).map_err(none)
}

/// A figure of no deals whose time is known.
fn none(reason: Reason) -> Reason {
    match reason {
        Reason::EmptySample => Reason::NoUsableCycles,
        other => other,
    }
}
