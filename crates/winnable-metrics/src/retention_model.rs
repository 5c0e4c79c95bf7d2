//! How long customers under contract stay: the shifted beta-geometric model (sBG).
//!
//! Each customer leaves at every renewal with a probability of their own; these probabilities are
//! spread over customers by a beta distribution. Those who leave easily are gone first, so the
//! retention of a cohort rises with its age although nobody changes. A lifetime from one churn rate
//! (`1 / churn`) misses this and understates what an old customer is worth.
//!
//! Source: Fader and Hardie 2007, "How to project customer retention", Journal of Interactive
//! Marketing 21:76-90; for the residual lifetime Fader and Hardie 2010, "Customer-base valuation in
//! a contractual setting", Marketing Science 29:85-93.

mod exposure;
mod lifetime;

use serde::Serialize;

use crate::model_fit::{float, positive};
use crate::optimise::maximise;
use crate::{Reason, Result};

pub use crate::model_fit::Fit;
pub use exposure::{Exposure, Tenure};

/// The longest tenure and horizon, in periods: a hundred years of days.
pub const MAX_PERIODS: u32 = 36_525;

/// A shifted beta-geometric model: the probability to leave at a renewal is spread over customers
/// as `Beta(alpha, beta)`.
///
/// A period is the time between two renewals. Period 1 ends with the first renewal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShiftedBetaGeometric {
    alpha: f64,
    beta: f64,
}

impl ShiftedBetaGeometric {
    /// The model of these parameters.
    ///
    /// ```
    /// use winnable_metrics::retention_model::ShiftedBetaGeometric;
    ///
    /// let model = ShiftedBetaGeometric::new(1.0, 1.0)?;
    /// assert!((model.survival(3)? - 0.25).abs() < 1e-12);
    /// assert!((model.retention(3)? - 0.75).abs() < 1e-12);
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless both are within 1e-12..=1e12.
    pub fn new(alpha: f64, beta: f64) -> Result<Self> {
        Ok(Self {
            alpha: positive(alpha)?,
            beta: positive(beta)?,
        })
    }

    /// The first parameter of the beta distribution.
    pub const fn alpha(&self) -> f64 {
        self.alpha
    }

    /// The second parameter of the beta distribution.
    pub const fn beta(&self) -> f64 {
        self.beta
    }

    /// The retention of period `t`, counted from 1: of the customers who survived period `t - 1`,
    /// the share who survive period `t`. `(beta + t - 1) / (alpha + beta + t - 1)`. It rises with
    /// tenure.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidInput`] for period 0 and beyond [`MAX_PERIODS`].
    pub fn retention(&self, t: u32) -> Result<f64> {
        if t == 0 || t > MAX_PERIODS {
            return Err(Reason::InvalidInput);
        }
        Ok(self.retained(t))
    }

    /// The share of customers who survive period `t`: the product of the retentions up to it, 1 for
    /// `t = 0`. It never rises. Equals `B(alpha, beta + t) / B(alpha, beta)`.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidInput`] beyond [`MAX_PERIODS`].
    pub fn survival(&self, t: u32) -> Result<f64> {
        if t > MAX_PERIODS {
            return Err(Reason::InvalidInput);
        }
        // The product and not the beta functions: it keeps all digits for any parameters, and it
        // cannot rise.
        Ok((1..=t).map(|t| self.retained(t)).product())
    }

    /// [`Self::retention`] of a period that is known to be at least 1.
    fn retained(&self, t: u32) -> f64 {
        let stay = self.beta + f64::from(t - 1);
        stay / (self.alpha + stay)
    }
}

/// The natural logarithm of the probability of the exposure under the model.
///
/// With `n` customers at risk in period `t`, `d` of whom left, and `r` the retention of the period:
/// the sum over periods of `d ln(1 - r) + (n - d) ln r`. That is the likelihood of Fader and Hardie
/// for one cohort, for several, and for right-censored tenures alike; the constant of the
/// multinomial is left out, as there.
///
/// # Errors
///
/// None for a model and an exposure that could be made; [`Reason::Overflow`] stands for the rest.
pub fn log_likelihood(exposure: &Exposure, model: &ShiftedBetaGeometric) -> Result<f64> {
    crate::model_fit::finite(ln_likelihood(exposure, model))
}

fn ln_likelihood(exposure: &Exposure, model: &ShiftedBetaGeometric) -> f64 {
    let mut stay = model.beta;
    let mut sum = 0.0;
    for period in exposure.periods() {
        let stayed = float(period.at_risk - period.churned);
        // Logarithms of ratios: those of large parameters would cancel to noise.
        let either = model.alpha + stay;
        sum += stayed * libm::log(stay / either);
        sum += float(period.churned) * libm::log(model.alpha / either);
        stay += 1.0;
    }
    sum
}

/// The model that makes the exposure most likely.
///
/// The likeliest model need not be a good one: where customers on monthly and on yearly contracts
/// are put together, the curve can be points off. Compare its survival with the observed one, and
/// fit such groups apart.
///
/// ```
/// use winnable_metrics::retention_model::{Exposure, fit};
///
/// // Customers left of a cohort at the start and after each year (Fader and Hardie 2007, table 1).
/// let high_end = Exposure::from_survivors(&[[1000, 869, 743, 653, 593, 551, 517, 491]])?;
/// let fit = fit(&high_end)?;
/// assert!((fit.model.alpha() - 0.668).abs() < 0.001);
/// assert!((fit.model.beta() - 3.806).abs() < 0.001);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// - [`Reason::ZeroChurn`]: nobody left.
/// - [`Reason::SampleTooSmall`]: customers were at risk in one period only, which gives one rate
///   and cannot give two parameters.
/// - [`Reason::DidNotConverge`]: no maximum, as where retention does not rise with tenure. Customers
///   then show no difference between them that the model could describe.
pub fn fit(exposure: &Exposure) -> Result<Fit<ShiftedBetaGeometric>> {
    let periods = exposure.periods();
    if periods.iter().all(|period| period.churned == 0) {
        return Err(Reason::ZeroChurn);
    }
    if periods.iter().filter(|period| period.at_risk > 0).count() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    let first = periods[0];
    // Near the churn of the first period, with the spread of a uniform distribution.
    let start = (float(first.churned) + 1.0) / (float(first.at_risk) + 2.0);
    let of = |&[alpha, beta]: &[f64; 2]| ShiftedBetaGeometric { alpha, beta };
    let ([alpha, beta], log_likelihood) = maximise(
        |parameters| ln_likelihood(exposure, &of(parameters)),
        [2.0 * start, 2.0 * (1.0 - start)],
    )?;
    Ok(Fit {
        model: ShiftedBetaGeometric::new(alpha, beta)?,
        log_likelihood,
    })
}

#[cfg(test)]
mod tests;
