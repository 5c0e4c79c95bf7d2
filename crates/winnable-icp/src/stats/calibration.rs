//! How near probabilities are to what happened.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::special::normal_sf;

use super::auc::sample::{count, held, outcomes, paired};
use crate::Result;
use crate::number::real;

mod hosmer_lemeshow;
mod reliability;

pub use hosmer_lemeshow::{HosmerLemeshow, hosmer_lemeshow};
pub use reliability::{Reliability, ReliabilityBin, reliability};

/// How near probabilities are to outcomes: see [`calibration`](calibration()).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// How many deals were foretold.
    pub deals: u64,
    /// The mean squared distance of probability and outcome, 0..=1; 0 is best.
    pub brier: f64,
    /// The Brier score of foretelling the win rate `r` of these deals for each: `r (1 − r)`.
    pub reference: f64,
    /// `1 − Brier / reference`: 1 at best, 0 for a forecast no better than the win rate, below 0 for a
    /// worse one. [`Reason::TooFewEvents`] where all are won or all lost.
    pub skill: Result<f64>,
    /// The mean of `−ln` of the probability given to what happened, in nats. [`Reason::InvalidInput`]
    /// where that probability was 0, and the loss is infinite: it is not clipped to a number that
    /// depends on the clip.
    pub log_loss: Result<f64>,
    /// Whether the Brier score is what such probabilities would have, were they right.
    /// [`Reason::InvalidInput`] if every probability is 0, ½ or 1, of which the test knows nothing.
    pub spiegelhalter: Result<Spiegelhalter>,
    /// The win rate less the mean probability, −1..=1: above 0 for too little hope.
    pub in_the_large: f64,
}

/// Spiegelhalter's test whether probabilities are right.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spiegelhalter {
    /// Standard normal if they are; above 0 where the Brier score is worse than it ought to be.
    pub z: f64,
    /// Two-sided: small where the probabilities are wrong.
    pub p_value: f64,
}

/// How near probabilities are to outcomes: Brier score, skill, log loss and Spiegelhalter's test.
///
/// - **Shape**: a probability and an outcome (won is `true`) for each closed deal. A score of 0 to 100
///   is no probability: it has to be made one on other deals, such as by [`isotonic`](super::isotonic()).
/// - **Unit**: probabilities are 0..=1.
///
/// The intercept and the slope of calibration are not among the results: they are a logistic
/// regression on the logit of the probability.
///
/// Source: Brier 1950, *Mon. Weather Rev.* 78:1; Spiegelhalter 1986, *Stat. Med.* 5:421, with
/// `z = Σ(y − p)(1 − 2p) / √Σ(1 − 2p)² p(1 − p)`.
///
/// ```
/// use winnable_icp::stats::calibration;
///
/// let result = calibration(&[0.1, 0.9, 0.8, 0.3, 0.6], &[false, true, true, false, true])?;
/// assert!((result.brier - 0.062).abs() < 1e-15);
/// assert!(result.skill? > 0.7);
/// assert!(calibration(&[0.0, 0.5], &[true, false])?.log_loss.is_err(), "infinite");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::LengthsDiffer`]; [`Reason::NotFinite`];
/// [`Reason::InvalidInput`] for a probability outside of 0..=1.
pub fn calibration(probabilities: &[f64], won: &[bool]) -> Result<Calibration> {
    foretold(probabilities, won)?;
    let deals = real(count(won.len()));
    let rate = real(outcomes(won).0) / deals;
    let each = || {
        probabilities
            .iter()
            .zip(won.iter().map(|won| outcome(*won)))
    };
    let squares: f64 = each().map(|(p, y)| (y - p) * (y - p)).sum();
    let brier = squares / deals;
    let reference = rate * (1.0 - rate);
    let excess: f64 = each().map(|(p, y)| y - p).sum();
    Ok(Calibration {
        deals: count(won.len()),
        brier,
        reference,
        skill: if reference > 0.0 {
            held(1.0 - brier / reference)
        } else {
            Err(Reason::TooFewEvents)
        },
        log_loss: log_loss(probabilities, won),
        spiegelhalter: spiegelhalter(probabilities, won),
        in_the_large: excess / deals,
    })
}

fn log_loss(probabilities: &[f64], won: &[bool]) -> Result<f64> {
    let each = probabilities.iter().zip(won);
    let sum: f64 = each
        .map(|(p, won)| {
            if *won {
                -libm::log(*p)
            } else {
                -libm::log1p(-p)
            }
        })
        .sum();
    if sum.is_finite() {
        // A sum of minus zeros is no loss below zero.
        Ok((sum / real(count(won.len()))).max(0.0))
    } else {
        Err(Reason::InvalidInput)
    }
}

fn spiegelhalter(probabilities: &[f64], won: &[bool]) -> Result<Spiegelhalter> {
    let (mut excess, mut variance) = (0.0, 0.0);
    for (p, won) in probabilities.iter().zip(won) {
        let slope = 1.0 - 2.0 * p;
        excess += (outcome(*won) - p) * slope;
        variance += slope * slope * p * (1.0 - p);
    }
    if variance <= 0.0 {
        return Err(Reason::InvalidInput);
    }
    let z = held(excess / variance.sqrt())?;
    Ok(Spiegelhalter {
        z,
        p_value: (2.0 * normal_sf(z.abs())?).min(1.0),
    })
}

/// Refuses what are no probabilities of outcomes.
fn foretold(probabilities: &[f64], won: &[bool]) -> Result<()> {
    paired(probabilities, won.len())?;
    if probabilities.iter().all(|p| (0.0..=1.0).contains(p)) {
        Ok(())
    } else {
        Err(Reason::InvalidInput)
    }
}

fn outcome(won: bool) -> f64 {
    if won { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests;
