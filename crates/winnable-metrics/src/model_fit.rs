//! What the fitted models share: a fit, and which parameters they admit.

use serde::Serialize;

use crate::{Reason, Result};

/// A model with its parameters at the maximum of the likelihood.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fit<M> {
    /// The model.
    pub model: M,
    /// The natural logarithm of the likelihood there: recomputed from the formula over all rows,
    /// not a mean per row and not on rescaled inputs.
    pub log_likelihood: f64,
}

/// The largest parameter, and the inverse of the smallest. Outside of it sums such as
/// `alpha + beta + 1` lose what makes them differ.
const LARGEST: f64 = 1e12;

/// `value` if it is a parameter or an amount that the models can compute with.
pub(crate) fn positive(value: f64) -> Result<f64> {
    if !value.is_finite() {
        return Err(Reason::NotFinite);
    }
    if (LARGEST.recip()..=LARGEST).contains(&value) {
        Ok(value)
    } else {
        Err(Reason::InvalidInput)
    }
}

/// `value` if it is a span of time or a rate: zero or more.
pub(crate) fn not_negative(value: f64) -> Result<f64> {
    if !value.is_finite() {
        return Err(Reason::NotFinite);
    }
    if (0.0..=LARGEST).contains(&value) {
        Ok(value)
    } else {
        Err(Reason::InvalidInput)
    }
}

/// `value` if it is finite.
pub(crate) fn finite(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::Overflow)
    }
}

/// A count as a float; exact up to 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "a count above 2^53 loses less than the rounding of the sums it enters"
)]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}
