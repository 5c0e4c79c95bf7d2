//! What a purchase of a customer is worth: the gamma-gamma model.
//!
//! The values of a customer's purchases are spread around a mean of their own as a gamma
//! distribution, and these means over customers as an inverse gamma distribution. A customer with
//! few purchases is drawn towards the mean of all. The model takes the value of a purchase to be
//! independent of how often one buys: look at [`correlation`] first. **Not for signed contracts**:
//! see [`usage`](crate::usage).
//!
//! Source: Fader, Hardie and Lee 2005, "RFM and CLV", Journal of Marketing Research 42:415-430;
//! Fader and Hardie 2013, "The gamma-gamma model of monetary value" (note 025).

mod likelihood;

use serde::Serialize;

use crate::model_fit::positive;
use crate::{Reason, Result};

pub use likelihood::{correlation, fit, log_likelihood};

/// What a customer spent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spend {
    /// Repeat purchases (`x`), the ones that the mean is of.
    pub repeats: u32,
    /// The mean value of a repeat purchase (`m`), in one currency; without one it does not count.
    pub mean_value: f64,
}

impl Spend {
    fn check(&self) -> Result<()> {
        if self.repeats > 0 {
            positive(self.mean_value)?;
        }
        Ok(())
    }
}

/// A gamma-gamma model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GammaGamma {
    p: f64,
    q: f64,
    v: f64,
}

impl GammaGamma {
    /// The model of these parameters: a purchase is `Gamma(shape p, rate nu)`, and the rates `nu`
    /// of customers are `Gamma(shape q, rate v)`, with `v` in the currency.
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless all are within 1e-12..=1e12.
    pub fn new(p: f64, q: f64, v: f64) -> Result<Self> {
        Ok(Self {
            p: positive(p)?,
            q: positive(q)?,
            v: positive(v)?,
        })
    }

    /// The shape of a customer's purchases.
    pub const fn p(&self) -> f64 {
        self.p
    }

    /// The shape of the customers' rates.
    pub const fn q(&self) -> f64 {
        self.q
    }

    /// The rate of the customers' rates, an amount.
    pub const fn v(&self) -> f64 {
        self.v
    }

    /// The value to expect of a purchase of the customer, in the currency of the input:
    /// `p (v + x m) / (p x + q - 1)`, the mean of what the customer spent and of what all spend,
    /// weighted by how much is known of the customer. Without a repeat purchase it is the mean of
    /// all, `p v / (q - 1)`.
    ///
    /// ```
    /// use winnable_metrics::usage::gamma_gamma::{GammaGamma, Spend};
    ///
    /// let cdnow = GammaGamma::new(6.25, 3.74, 15.44)?;
    /// let customer = Spend { repeats: 2, mean_value: 22.35 };
    /// assert!((cdnow.expected_value(&customer)? - 24.6637).abs() < 1e-4);
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`]; [`Reason::InvalidInput`] for a value outside of 1e-12..=1e12, and
    /// where the mean does not exist because `p x + q <= 1`.
    pub fn expected_value(&self, customer: &Spend) -> Result<f64> {
        customer.check()?;
        let x = f64::from(customer.repeats);
        let spent = if customer.repeats == 0 {
            0.0
        } else {
            x * customer.mean_value
        };
        let known = self.p * x + (self.q - 1.0);
        if known <= 0.0 {
            return Err(Reason::InvalidInput);
        }
        Ok(self.p * (self.v + spent) / known)
    }
}

#[cfg(test)]
mod tests;
