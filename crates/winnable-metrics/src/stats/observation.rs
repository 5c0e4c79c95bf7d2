//! What is known of one subject's time to an event.

use serde::Serialize;

use super::number::finite;
use crate::{Reason, Result};

/// How long a subject was watched, and whether the event came at the end of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Observation {
    /// From the start to the event or to the last day on which it was known not to have come; at
    /// least 0, in the unit of the caller, usually days.
    pub time: f64,
    /// Whether the event came. If not, the subject is censored: nothing is known of it after
    /// [`Self::time`], such as a deal that is open on the as-of date.
    pub event: bool,
}

/// How a subject's watch ended where two events exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Neither event has come yet, such as an open deal.
    Censored,
    /// The event that is asked about, such as won.
    Event,
    /// The event that makes it impossible, such as lost.
    Competing,
}

/// An [`Observation`] with two events that exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CompetingObservation {
    /// As [`Observation::time`].
    pub time: f64,
    /// How the watch ended.
    pub status: Status,
}

/// A time: finite and at least 0. Minus zero becomes zero.
pub(super) fn time(value: f64) -> Result<f64> {
    if finite(value)? < 0.0 {
        Err(Reason::InvalidInput)
    } else {
        Ok(value + 0.0)
    }
}

/// Checked times with what is known of each, in the order of time.
pub(super) fn in_order<T>(observations: impl Iterator<Item = (f64, T)>) -> Result<Vec<(f64, T)>> {
    let mut ordered = observations
        .map(|(at, known)| Ok((time(at)?, known)))
        .collect::<Result<Vec<_>>>()?;
    if ordered.is_empty() {
        return Err(Reason::EmptySample);
    }
    ordered.sort_unstable_by(|left, right| left.0.total_cmp(&right.0));
    Ok(ordered)
}

/// The observations of each distinct time.
pub(super) fn by_time<T>(ordered: &[(f64, T)]) -> impl Iterator<Item = &[(f64, T)]> {
    ordered.chunk_by(|left, right| left.0.total_cmp(&right.0).is_eq())
}
