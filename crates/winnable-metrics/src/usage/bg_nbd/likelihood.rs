//! The likelihood of the model and its maximum.

use super::{BgNbd, History};
use crate::ln_beta::ln_beta;
use crate::model_fit::{Fit, finite, float};
use crate::optimise::maximise;
use crate::{Reason, Result};

/// Customers with equal histories counted together: a likelihood is a sum over customers, and most
/// of those without a repeat purchase are equal.
struct Sample {
    histories: Vec<(History, f64)>,
    /// Customers by number of repeat purchases.
    repeats: Vec<(u32, f64)>,
}

impl Sample {
    fn new(customers: &[History]) -> Result<Self> {
        if customers.is_empty() {
            return Err(Reason::EmptySample);
        }
        customers.iter().try_for_each(History::check)?;
        let mut sorted = customers.to_vec();
        sorted.sort_by(|a, b| {
            (a.repeats.cmp(&b.repeats))
                .then(a.last.total_cmp(&b.last))
                .then(a.observed.total_cmp(&b.observed))
        });
        let count = |same: &[History]| (same[0], float(same.len() as u64));
        Ok(Self {
            histories: sorted.chunk_by(|a, b| a == b).map(count).collect(),
            repeats: sorted
                .chunk_by(|a, b| a.repeats == b.repeats)
                .map(|same| (same[0].repeats, float(same.len() as u64)))
                .collect(),
        })
    }

    fn ln_likelihood(&self, model: &BgNbd) -> f64 {
        let &BgNbd { r, alpha, a, b } = model;
        let by_count = self.repeats.iter().map(|&(repeats, customers)| {
            let x = f64::from(repeats);
            if repeats == 0 {
                return 0.0;
            }
            // Γ(r + x) / Γ(r) is Γ(x) / B(r, x), and B(a, b + x) / B(a, b) is
            // B(a + b, x) / B(b, x), which keeps its digits for large `a` and `b`.
            customers * (libm::lgamma(x) - ln_beta(r, x) + ln_beta(a + b, x) - ln_beta(b, x))
        });
        let by_history = self.histories.iter().map(|(customer, customers)| {
            let x = f64::from(customer.repeats);
            let here = r * libm::log1p(customer.observed / alpha)
                + x * libm::log(alpha + customer.observed);
            customers * (ln_1p_exp(model.ln_odds_gone(customer)) - here)
        });
        by_count.sum::<f64>() + by_history.sum::<f64>()
    }
}

/// `ln(1 + e^x)`.
fn ln_1p_exp(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs()))
}

/// The natural logarithm of the likelihood of the customers (equation 6 of the paper), summed over
/// them. Some software reports a mean per customer on rescaled times under this name.
///
/// # Errors
///
/// [`Reason::EmptySample`]: no customers. [`Reason::NotFinite`], [`Reason::InvalidInput`]: as of
/// [`BgNbd::probability_alive`].
pub fn log_likelihood(customers: &[History], model: &BgNbd) -> Result<f64> {
    finite(Sample::new(customers)?.ln_likelihood(model))
}

/// The model that makes the customers most likely.
///
/// # Errors
///
/// - [`Reason::EmptySample`]: no customers.
/// - [`Reason::SampleTooSmall`]: nobody bought again.
/// - [`Reason::NotFinite`], [`Reason::InvalidInput`]: as of [`BgNbd::probability_alive`].
/// - [`Reason::DidNotConverge`]: no maximum, as where nobody seems to have gone.
pub fn fit(customers: &[History]) -> Result<Fit<BgNbd>> {
    let sample = Sample::new(customers)?;
    if customers.iter().all(|customer| customer.repeats == 0) {
        return Err(Reason::SampleTooSmall);
    }
    let count = float(customers.len() as u64);
    let time = customers.iter().map(|c| c.observed).sum::<f64>() / count;
    let repeats = customers.iter().map(|c| f64::from(c.repeats)).sum::<f64>() / count;
    // Rates spread as an exponential around what was seen; one customer in four goes at a time.
    let start = [1.0, time / repeats, 1.0, 3.0];
    let of = |&[r, alpha, a, b]: &[f64; 4]| BgNbd { r, alpha, a, b };
    let ([r, alpha, a, b], log_likelihood) =
        maximise(|parameters| sample.ln_likelihood(&of(parameters)), start)?;
    Ok(Fit {
        model: BgNbd::new(r, alpha, a, b)?,
        log_likelihood,
    })
}
