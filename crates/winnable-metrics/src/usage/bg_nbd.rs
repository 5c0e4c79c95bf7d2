//! How often a customer without a contract buys, and whether the customer is still there: the
//! beta-geometric / negative binomial model (BG/NBD).
//!
//! While there, a customer buys at a rate of their own, spread over customers as
//! `Gamma(r, alpha)`. After each purchase the customer goes for good with a probability of their
//! own, spread as `Beta(a, b)`. **The wrong model for signed contracts**: see
//! [`usage`](crate::usage).
//!
//! Source: Fader, Hardie and Lee 2005, "Counting your customers the easy way", Marketing Science
//! 24:275-284.

mod likelihood;

use serde::Serialize;

use super::purchases;
use crate::model_fit::{not_negative, positive};
use crate::{Reason, Result};

pub use likelihood::{fit, log_likelihood};

/// What a customer bought, in any one unit of time, such as weeks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct History {
    /// Repeat purchases (`x`): the first purchase is not one.
    pub repeats: u32,
    /// The time of the last repeat purchase since the first purchase (`t_x`); 0 without one.
    pub last: f64,
    /// The time since the first purchase for which the customer was observed (`T`).
    pub observed: f64,
}

impl History {
    /// Whether the times fit each other.
    fn check(&self) -> Result<()> {
        let (last, observed) = (not_negative(self.last)?, not_negative(self.observed)?);
        if last > observed || (self.repeats == 0) != (last == 0.0) {
            return Err(Reason::InvalidInput);
        }
        Ok(())
    }
}

/// A BG/NBD model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BgNbd {
    r: f64,
    alpha: f64,
    a: f64,
    b: f64,
}

impl BgNbd {
    /// The model of these parameters: purchase rates are `Gamma(shape r, rate alpha)`, with `alpha`
    /// in the unit of time of the data, and the probabilities to go are `Beta(a, b)`.
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless all are within 1e-12..=1e12.
    pub fn new(r: f64, alpha: f64, a: f64, b: f64) -> Result<Self> {
        Ok(Self {
            r: positive(r)?,
            alpha: positive(alpha)?,
            a: positive(a)?,
            b: positive(b)?,
        })
    }

    /// The shape of the purchase rates.
    pub const fn r(&self) -> f64 {
        self.r
    }

    /// The rate parameter of the purchase rates, a time.
    pub const fn alpha(&self) -> f64 {
        self.alpha
    }

    /// The first parameter of the probabilities to go.
    pub const fn a(&self) -> f64 {
        self.a
    }

    /// The second parameter of the probabilities to go.
    pub const fn b(&self) -> f64 {
        self.b
    }

    /// The probability that the customer is still there at the end of the observed time:
    /// `1 / (1 + a / (b + x - 1) ((alpha + T) / (alpha + t_x))^(r + x))`, and 1 for a customer
    /// without a repeat purchase, because in this model one goes only after one.
    ///
    /// ```
    /// use winnable_metrics::usage::bg_nbd::{BgNbd, History};
    ///
    /// let cdnow = BgNbd::new(0.243, 4.414, 0.793, 2.426)?;
    /// let customer = History { repeats: 2, last: 30.43, observed: 38.86 };
    /// assert!((cdnow.probability_alive(&customer)? - 0.7266).abs() < 1e-4);
    /// // Purchases in the next 39 weeks.
    /// assert!((cdnow.expected_purchases(&customer, 39.0)? - 1.226).abs() < 1e-3);
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`]; [`Reason::InvalidInput`] for times below 0, a last purchase after the
    /// observed time, a time of it without one, or a repeat purchase at time 0.
    pub fn probability_alive(&self, customer: &History) -> Result<f64> {
        customer.check()?;
        Ok((1.0 + libm::exp(self.ln_odds_gone(customer))).recip())
    }

    /// The logarithm of the odds that the customer is gone, negative infinity if that cannot be.
    fn ln_odds_gone(&self, customer: &History) -> f64 {
        let x = f64::from(customer.repeats);
        if customer.repeats == 0 {
            return f64::NEG_INFINITY;
        }
        // `b + (x - 1)`: at x = 1 a small `b` keeps its digits.
        let silence = (customer.observed - customer.last) / (self.alpha + customer.last);
        libm::log(self.a / (self.b + (x - 1.0))) + (self.r + x) * libm::log1p(silence)
    }

    /// Purchases to expect of the customer in the next `t` units of time, counted from the end of
    /// the observed time: the probability that the customer is there times what one who is there
    /// buys (equation 10 of the paper). At least 0.
    ///
    /// # Errors
    ///
    /// As of [`Self::probability_alive`], for `t` too; [`Reason::DidNotConverge`] for a `t` out of
    /// proportion to what was observed: ten thousands of times `alpha + T`, or millions of
    /// purchases.
    pub fn expected_purchases(&self, customer: &History, t: f64) -> Result<f64> {
        let alive = self.probability_alive(customer)?;
        let x = f64::from(customer.repeats);
        let ratio = not_negative(t)? / (self.alpha + customer.observed);
        Ok(alive * purchases::expected(self.r + x, ratio, self.a, self.b + x)?)
    }

    /// Repeat purchases to expect of a new customer in the first `t` units of time (equation 9 of
    /// the paper). At least 0.
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`], [`Reason::InvalidInput`]: `t` is not a number of at least 0.
    /// [`Reason::DidNotConverge`]: `t` is ten thousands of times `alpha`, or long enough for
    /// millions of purchases.
    pub fn expected_purchases_of_new(&self, t: f64) -> Result<f64> {
        purchases::expected(self.r, not_negative(t)? / self.alpha, self.a, self.b)
    }
}

#[cfg(test)]
mod tests;
