//! The likelihood of the model, its maximum, and the check of its assumption.

use super::{GammaGamma, Spend};
use crate::ln_beta::ln_beta;
use crate::model_fit::{Fit, finite, float};
use crate::optimise::maximise;
use crate::{Reason, Result};

/// Customers with repeat purchases, and how many there are by number of them.
struct Sample {
    spends: Vec<Spend>,
    repeats: Vec<(f64, f64)>,
    ln_values: f64,
    /// The sum of `repeats * ln mean_value`.
    weighted_ln_values: f64,
}

impl Sample {
    fn new(customers: &[Spend]) -> Result<Self> {
        customers.iter().try_for_each(Spend::check)?;
        let mut spends: Vec<Spend> = (customers.iter().copied())
            .filter(|customer| customer.repeats > 0)
            .collect();
        if spends.is_empty() {
            return Err(Reason::EmptySample);
        }
        spends.sort_by(|a, b| {
            (a.repeats.cmp(&b.repeats)).then(a.mean_value.total_cmp(&b.mean_value))
        });
        let ln_value = |spend: &Spend| libm::log(spend.mean_value);
        Ok(Self {
            repeats: spends
                .chunk_by(|a, b| a.repeats == b.repeats)
                .map(|same| (f64::from(same[0].repeats), float(same.len() as u64)))
                .collect(),
            ln_values: spends.iter().map(ln_value).sum(),
            weighted_ln_values: (spends.iter())
                .map(|spend| f64::from(spend.repeats) * ln_value(spend))
                .sum(),
            spends,
        })
    }

    fn ln_likelihood(&self, model: &GammaGamma) -> f64 {
        let &GammaGamma { p, q, v } = model;
        let by_count = (self.repeats.iter())
            .map(|&(x, customers)| customers * (p * x * libm::log(x / v) - ln_beta(p * x, q)));
        let by_customer = self.spends.iter().map(|spend| {
            let x = f64::from(spend.repeats);
            (p * x + q) * libm::log1p(x * spend.mean_value / v)
        });
        by_count.sum::<f64>() - by_customer.sum::<f64>() + p * self.weighted_ln_values
            - self.ln_values
    }
}

/// The natural logarithm of the likelihood of the mean values, summed over customers with a repeat
/// purchase (equation 1a of note 025). The others say nothing and are left out.
///
/// # Errors
///
/// [`Reason::EmptySample`]: nobody bought again. [`Reason::NotFinite`]; [`Reason::InvalidInput`]: a
/// mean value outside of 1e-12..=1e12, such as 0, of a customer who did.
pub fn log_likelihood(customers: &[Spend], model: &GammaGamma) -> Result<f64> {
    finite(Sample::new(customers)?.ln_likelihood(model))
}

/// The model that makes the mean values most likely.
///
/// # Errors
///
/// As of [`log_likelihood`]; [`Reason::DidNotConverge`]: no maximum, as where all values are equal
/// or hardly anybody bought more than once.
pub fn fit(customers: &[Spend]) -> Result<Fit<GammaGamma>> {
    let sample = Sample::new(customers)?;
    let mean = sample
        .spends
        .iter()
        .map(|spend| spend.mean_value)
        .sum::<f64>()
        / float(sample.spends.len() as u64);
    // With `p v / (q - 1)` equal to the mean of all.
    let start = [2.0, 3.0, mean];
    let of = |&[p, q, v]: &[f64; 3]| GammaGamma { p, q, v };
    let ([p, q, v], log_likelihood) =
        maximise(|parameters| sample.ln_likelihood(&of(parameters)), start)?;
    Ok(Fit {
        model: GammaGamma::new(p, q, v)?,
        log_likelihood,
    })
}

/// Pearson's correlation of the number of repeat purchases with their mean value, over customers
/// with one: in -1..=1. The model takes it to be 0; where it is not near it, do not multiply the
/// two.
///
/// # Errors
///
/// As of [`log_likelihood`]; [`Reason::AllValuesEqual`]: the numbers or the values do not differ.
pub fn correlation(customers: &[Spend]) -> Result<f64> {
    let spends = Sample::new(customers)?.spends;
    let count = float(spends.len() as u64);
    let mean = |of: fn(&Spend) -> f64| spends.iter().map(of).sum::<f64>() / count;
    let x = mean(|spend| f64::from(spend.repeats));
    let m = mean(|spend| spend.mean_value);
    let [mut xx, mut mm, mut xm] = [0.0; 3];
    for spend in &spends {
        let (dx, dm) = (f64::from(spend.repeats) - x, spend.mean_value - m);
        xx += dx * dx;
        mm += dm * dm;
        xm += dx * dm;
    }
    let scale = xx.sqrt() * mm.sqrt();
    // Equal values can leave a rounding of their mean behind.
    let nothing = |sum: f64, mean: f64| sum.sqrt() <= 1e-12 * mean * count.sqrt();
    if nothing(xx, x) || nothing(mm, m) || scale == 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    Ok((xm / scale).clamp(-1.0, 1.0))
}
