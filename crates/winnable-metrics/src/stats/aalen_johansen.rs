//! The shares won, lost and still open, by time.

use serde::Serialize;

use super::CompetingObservation;
use super::number::real_len;
use super::observation::{Status, by_time, in_order, time};
use crate::{Reason, Result};

/// Where subjects are by some time; the three shares sum to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Incidence {
    /// The share with neither event, such as still open.
    pub event_free: f64,
    /// The cumulative incidence of the event, such as won.
    pub event: f64,
    /// The cumulative incidence of the competing event, such as lost.
    pub competing: f64,
}

impl Incidence {
    const START: Self = Self {
        event_free: 1.0,
        event: 0.0,
        competing: 0.0,
    };
}

/// One step of the curves: a time at which an event of either kind came.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CompetingStep {
    /// When, in the unit of the observations.
    pub time: f64,
    /// How many were still watched just before.
    pub at_risk: usize,
    /// How many had the event at this time.
    pub events: usize,
    /// How many had the competing event at this time.
    pub competing: usize,
    /// The shares after this time.
    pub incidence: Incidence,
}

/// Cumulative incidence curves: see [`aalen_johansen`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AalenJohansen {
    steps: Vec<CompetingStep>,
    observed: usize,
    last_time: f64,
}

/// The Aalen-Johansen estimate of how many have had the event by each time, where a competing event
/// excludes it: the share of deals won by day t, with lost deals lost and open ones censored.
///
/// At each event time with `n` at risk, each incidence grows by `S(t−) d/n`, and the event-free share
/// `S` is what is left. One minus a Kaplan-Meier curve that censors the lost is another thing and too
/// high: it says what would be won if nothing could be lost.
///
/// Source: Aalen, Johansen 1978, *Scand. J. Statist.* 5:141; Putter, Fiocco, Geskus 2007, *Stat. Med.*
/// 26:2389.
///
/// ```
/// use winnable_metrics::stats::{CompetingObservation, Status, aalen_johansen};
///
/// let deal = |time, status| CompetingObservation { time, status };
/// let curves = aalen_johansen(&[
///     deal(10.0, Status::Event),
///     deal(20.0, Status::Competing),
///     deal(30.0, Status::Censored),
///     deal(40.0, Status::Event),
/// ])?;
/// let by_25 = curves.at(25.0)?;
/// assert_eq!((by_25.event, by_25.competing, by_25.event_free), (0.25, 0.25, 0.5));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative time.
pub fn aalen_johansen(observations: &[CompetingObservation]) -> Result<AalenJohansen> {
    let ordered = in_order(observations.iter().map(|one| (one.time, one.status)))?;
    let mut steps = Vec::new();
    let (mut at_risk, mut now) = (ordered.len(), Incidence::START);
    for group in by_time(&ordered) {
        let count = |wanted| group.iter().filter(|(_, status)| *status == wanted).count();
        let (events, competing) = (count(Status::Event), count(Status::Competing));
        if events + competing > 0 {
            let watched = real_len(at_risk);
            now = Incidence {
                event: (now.event + now.event_free * (real_len(events) / watched)).min(1.0),
                competing: (now.competing + now.event_free * (real_len(competing) / watched))
                    .min(1.0),
                event_free: now.event_free * (real_len(at_risk - events - competing) / watched),
            };
            steps.push(CompetingStep {
                time: group[0].0,
                at_risk,
                events,
                competing,
                incidence: now,
            });
        }
        at_risk -= group.len();
    }
    Ok(AalenJohansen {
        steps,
        observed: ordered.len(),
        last_time: ordered[ordered.len() - 1].0,
    })
}

impl AalenJohansen {
    /// The steps in the order of time; none if no event came.
    pub fn steps(&self) -> &[CompetingStep] {
        &self.steps
    }

    /// How many were observed.
    pub fn observed(&self) -> usize {
        self.observed
    }

    /// The latest time up to which anyone was watched.
    pub fn last_time(&self) -> f64 {
        self.last_time
    }

    /// The shares at a time.
    ///
    /// # Errors
    ///
    /// [`Reason::CannotTell`] after the last time that anyone was watched, if some were still without
    /// an event; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative time.
    pub fn at(&self, at: f64) -> Result<Incidence> {
        let at = time(at)?;
        let after = self.steps.partition_point(|step| step.time <= at);
        let now = after
            .checked_sub(1)
            .map_or(Incidence::START, |last| self.steps[last].incidence);
        if at <= self.last_time || now.event_free <= 0.0 {
            Ok(now)
        } else {
            Err(Reason::CannotTell)
        }
    }
}

#[cfg(test)]
mod tests;
