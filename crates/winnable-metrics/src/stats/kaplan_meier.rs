//! The share still without an event, by time.

use serde::Serialize;

use super::number::{finite, probability, real_len, z_of};
use super::observation::{by_time, in_order, time};
use super::{Interval, Observation};
use crate::{Reason, Result};

/// A share of a half is met by one that rounding has put a little above it.
const SLACK: f64 = 1e-12;

/// One step of a Kaplan-Meier curve: a time at which an event came.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Step {
    /// When, in the unit of the observations.
    pub time: f64,
    /// How many were still watched just before; who is censored at this very time still counts.
    pub at_risk: usize,
    /// How many had the event at this time.
    pub events: usize,
    /// The share without the event after this time.
    pub survival: f64,
    /// Greenwood's standard error of [`Self::survival`]; `None` where it is 0, as the formula ends
    /// there.
    pub standard_error: Option<f64>,
    /// The pointwise interval of [`Self::survival`] on the scale of log(−log); `None` where it is 0.
    pub interval: Option<Interval>,
}

/// A Kaplan-Meier curve: see [`kaplan_meier`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KaplanMeier {
    steps: Vec<Step>,
    observed: usize,
    last_time: f64,
}

/// The Kaplan-Meier estimate of the share that has not had the event by each time, with open ones
/// censored and not left out.
///
/// `S(t) = Π (1 − dᵢ/nᵢ)` over the event times `tᵢ ≤ t`, with `dᵢ` events among `nᵢ` at risk;
/// variance `S² Σ dᵢ/(nᵢ(nᵢ−dᵢ))`; interval `S^exp(±z σ)`, where σ is the standard error of
/// `log(−log S)`. An event and a censoring at the same time: the event comes first.
///
/// For won deals where lost ones cannot be won any more, [`aalen_johansen`](super::aalen_johansen)
/// is the curve: this one would count the lost as if they could still be won.
///
/// Source: Kaplan, Meier 1958, *J. Am. Stat. Assoc.* 53:457; Greenwood 1926; Kalbfleisch, Prentice.
///
/// ```
/// use winnable_metrics::stats::{Observation, kaplan_meier};
///
/// let won = |time| Observation { time, event: true };
/// let open = |time| Observation { time, event: false };
/// let curve = kaplan_meier(&[won(10.0), won(20.0), open(20.0), won(35.0), open(50.0)], 0.95)?;
/// assert!((curve.survival_at(25.0)? - 0.6).abs() < 1e-12);
/// assert_eq!(curve.median()?, 35.0);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative time;
/// [`Reason::InvalidLevel`].
pub fn kaplan_meier(observations: &[Observation], level: f64) -> Result<KaplanMeier> {
    let z = z_of(level)?;
    let ordered = in_order(observations.iter().map(|one| (one.time, one.event)))?;
    let mut steps = Vec::new();
    let (mut at_risk, mut survival, mut greenwood) = (ordered.len(), 1.0, 0.0);
    for group in by_time(&ordered) {
        let events = group.iter().filter(|(_, event)| *event).count();
        if events > 0 {
            let (died, watched) = (real_len(events), real_len(at_risk));
            let left = real_len(at_risk - events);
            survival *= left / watched;
            let alive = events < at_risk && survival > 0.0 && survival < 1.0;
            if alive {
                greenwood += died / (watched * left);
            }
            steps.push(Step {
                time: group[0].0,
                at_risk,
                events,
                survival,
                standard_error: alive.then(|| survival * greenwood.sqrt()),
                interval: alive.then(|| log_log(survival, greenwood, z)),
            });
        }
        at_risk -= group.len();
    }
    Ok(KaplanMeier {
        steps,
        observed: ordered.len(),
        last_time: ordered[ordered.len() - 1].0,
    })
}

/// The interval of a survival strictly between 0 and 1.
fn log_log(survival: f64, greenwood: f64, z: f64) -> Interval {
    let log = libm::log(survival);
    let half = z * greenwood.sqrt() / -log;
    let at = |exponent: f64| libm::exp(log * libm::exp(exponent));
    Interval {
        low: at(half).clamp(0.0, survival),
        high: at(-half).clamp(survival, 1.0),
    }
}

impl KaplanMeier {
    /// The steps in the order of time; none if no event came.
    pub fn steps(&self) -> &[Step] {
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

    /// The step that holds at a time: `None` before the first event.
    fn step_at(&self, at: f64) -> Option<&Step> {
        let after = self.steps.partition_point(|step| step.time <= at);
        after.checked_sub(1).map(|last| &self.steps[last])
    }

    /// Whether the curve says anything about a time: up to the last one watched, and for ever once
    /// it has come to 0.
    fn known(&self, at: f64) -> bool {
        at <= self.last_time || self.steps.last().is_some_and(|last| last.survival <= 0.0)
    }

    /// The share without the event at a time, 0..=1.
    ///
    /// # Errors
    ///
    /// [`Reason::CannotTell`] after the last time that anyone was watched, if some were still without
    /// the event; [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a negative time.
    pub fn survival_at(&self, at: f64) -> Result<f64> {
        let at = time(at)?;
        if self.known(at) {
            Ok(self.step_at(at).map_or(1.0, |step| step.survival))
        } else {
            Err(Reason::CannotTell)
        }
    }

    /// The first time by which at least a share `p` have had the event.
    ///
    /// # Errors
    ///
    /// [`Reason::NotReached`]; [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless `0 < p ≤ 1`.
    pub fn quantile(&self, p: f64) -> Result<f64> {
        let without = 1.0 - probability(p)?;
        if without >= 1.0 {
            return Err(Reason::InvalidInput);
        }
        self.first(|step| Some(step.survival), without)
            .ok_or(Reason::NotReached)
    }

    /// The first time by which at least half have had the event. Where the curve rests on exactly a
    /// half, R takes the middle of that rest; this takes its start.
    ///
    /// # Errors
    ///
    /// [`Reason::NotReached`]: more than half are still without the event. No mean stands in for it.
    pub fn median(&self) -> Result<f64> {
        self.quantile(0.5)
    }

    /// The ends of the interval of the median at the level of the curve: the times at which the lower
    /// and the upper end of the survival's interval come to a half. `None` where they do not.
    ///
    /// Source: Brookmeyer, Crowley 1982, *Biometrics* 38:29.
    pub fn median_interval(&self) -> (Option<f64>, Option<f64>) {
        let end = |of: fn(Interval) -> f64| self.first(|step| step.interval.map(of), 0.5);
        (end(|interval| interval.low), end(|interval| interval.high))
    }

    fn first(&self, of: impl Fn(&Step) -> Option<f64>, share: f64) -> Option<f64> {
        self.steps
            .iter()
            .find(|step| of(step).is_some_and(|value| value <= share + SLACK))
            .map(|step| step.time)
    }

    /// The mean time without the event up to a horizon: the area under the curve, in the unit of the
    /// observations.
    ///
    /// # Errors
    ///
    /// Those of [`Self::survival_at`].
    pub fn restricted_mean(&self, horizon: f64) -> Result<f64> {
        self.survival_at(finite(horizon)?)?;
        let (mut area, mut since, mut survival) = (0.0, 0.0, 1.0);
        for step in self.steps.iter().take_while(|step| step.time <= horizon) {
            area += survival * (step.time - since);
            (since, survival) = (step.time, step.survival);
        }
        Ok((area + survival * (horizon - since)).min(horizon))
    }
}

#[cfg(test)]
mod tests;
