//! The hand-off: deals at or above an edge against those below it.

use serde::Serialize;
use winnable_metrics::stats::Interval;

use super::rows::{Row, counted};
use super::{HandOff, LEVEL, Need};
use crate::Result;

/// Deals at or above an edge against those below it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Threshold {
    /// The edge.
    pub at: f64,
    /// Won and closed at or above it.
    pub above: (u64, u64),
    /// Won and closed below it.
    pub under: (u64, u64),
    /// The difference of the win rates.
    pub difference: f64,
    /// Newcombe's interval of it; where accounts have several deals, with the effective counts.
    pub interval: Interval,
    /// Fisher's exact p, two-sided; where accounts have several deals, Pearson's of the effective
    /// counts.
    pub p: f64,
    /// Whether the edge was found by looking at these deals, so that the p is too small.
    pub found_by_search: bool,
    /// How many closed deals on each side would decide it.
    pub need: Need,
}

pub(super) fn threshold(rows: &[Row], hand_off: HandOff, rho: Option<f64>) -> Result<Threshold> {
    let of = |above: bool| {
        counted(
            rows.iter()
                .filter(|row| (row.score >= hand_off.at) == above),
            rho,
        )
    };
    let (above, under) = (of(true)?, of(false)?);
    let (a, b) = (above.counted(), under.counted());
    Ok(Threshold {
        at: hand_off.at,
        above: (a.successes(), a.trials()),
        under: (b.successes(), b.trials()),
        difference: a.rate() - b.rate(),
        interval: above.difference(under, LEVEL)?,
        p: above.p_of_difference(under)?,
        found_by_search: !hand_off.stated,
        need: Need::of(above, under),
    })
}
