//! Expected and discounted lifetimes of the model.

use super::{MAX_PERIODS, ShiftedBetaGeometric};
use crate::model_fit::not_negative;
use crate::{Reason, Result};

/// Terms of a sum without end. It converges within them for a discount of 0.01 % a period or more.
const MAX_TERMS: u32 = 1 << 20;

impl ShiftedBetaGeometric {
    /// The expected tenure in periods, the one of leaving included: `(alpha + beta - 1) /
    /// (alpha - 1)`, the sum of the survival over all periods from 0.
    ///
    /// # Errors
    ///
    /// [`Reason::InfiniteLifetime`] for `alpha <= 1`, which is common: enough customers then hardly
    /// ever leave. Take [`Self::tenure_within`] or [`Self::discounted_lifetime`] instead.
    pub fn expected_tenure(&self) -> Result<f64> {
        Ok(1.0 + self.residual(1)?)
    }

    /// The expected number of periods paid for within the first `horizon` payments: the sum of the
    /// survival over periods `0..horizon`. In `0..=horizon`.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidInput`] beyond [`MAX_PERIODS`].
    pub fn tenure_within(&self, horizon: u32) -> Result<f64> {
        self.discounted_lifetime_within(0.0, horizon)
    }

    /// The discounted expected lifetime (DEL) of a new customer, in payments: the sum over `t >= 0`
    /// of `survival(t) / (1 + discount)^t`. The payment at the start counts in full (an annuity
    /// due). Times the margin of a period it is the value of a new customer.
    ///
    /// `discount` is per period, as a fraction.
    ///
    /// ```
    /// use winnable_metrics::{Reason, retention_model::ShiftedBetaGeometric};
    ///
    /// let high_end = ShiftedBetaGeometric::new(0.668, 3.806)?;
    /// assert!((high_end.discounted_lifetime(0.10)? - 5.9226).abs() < 1e-4);
    /// assert_eq!(high_end.expected_tenure(), Err(Reason::InfiniteLifetime));
    /// # Ok::<(), Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Reason::NotFinite`], [`Reason::InvalidInput`]: a discount that is not a number of at
    ///   least 0.
    /// - [`Reason::InfiniteLifetime`]: no discount and `alpha <= 1`.
    /// - [`Reason::DidNotConverge`]: a discount above 0 but so small that a million periods do not
    ///   exhaust the sum.
    pub fn discounted_lifetime(&self, discount: f64) -> Result<f64> {
        if not_negative(discount)? == 0.0 {
            return self.expected_tenure();
        }
        // The first payment is certain; the rest is seen from one period later.
        let rest = self.discounted_residual_lifetime(1, discount)?;
        Ok(1.0 + rest / (1.0 + discount))
    }

    /// [`Self::discounted_lifetime`] of the first `horizon` payments only: periods `0..horizon`.
    ///
    /// # Errors
    ///
    /// [`Reason::NotFinite`] and [`Reason::InvalidInput`] for the discount; [`Reason::InvalidInput`]
    /// beyond [`MAX_PERIODS`].
    pub fn discounted_lifetime_within(&self, discount: f64, horizon: u32) -> Result<f64> {
        let factor = (1.0 + not_negative(discount)?).recip();
        if horizon > MAX_PERIODS {
            return Err(Reason::InvalidInput);
        }
        let mut payment = 1.0;
        let mut sum = 0.0;
        for t in 1..=horizon {
            sum += payment;
            payment *= self.retained(t) * factor;
        }
        Ok(sum)
    }

    /// The discounted expected residual lifetime (DERL) of a customer just before the `n`-th
    /// renewal, in payments: the sum over `t >= n` of
    /// `survival(t) / survival(n - 1) / (1 + discount)^(t - n)`.
    ///
    /// The numbering is that of Fader and Hardie 2010: the customer has survived `n - 1` periods and
    /// made `n` payments, and the payment of the renewal at hand is the first that counts, not
    /// discounted. Some code counts the periods survived instead and is one off.
    ///
    /// ```
    /// use winnable_metrics::retention_model::ShiftedBetaGeometric;
    ///
    /// let high_end = ShiftedBetaGeometric::new(0.668, 3.806)?;
    /// let derl = high_end.discounted_residual_lifetime(7, 0.10)?;
    /// assert!((derl - 7.3451).abs() < 1e-4);
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As of [`Self::discounted_lifetime`]; [`Reason::InvalidInput`] also for `n = 0` and beyond
    /// [`MAX_PERIODS`].
    pub fn discounted_residual_lifetime(&self, n: u32, discount: f64) -> Result<f64> {
        if n == 0 || n > MAX_PERIODS {
            return Err(Reason::InvalidInput);
        }
        if not_negative(discount)? == 0.0 {
            return self.residual(n);
        }
        let factor = (1.0 + discount).recip();
        let mut payment = self.retained(n);
        let mut sum = payment;
        for t in n + 1..=n + MAX_TERMS {
            // No later payment is more than `factor` of the one before it.
            if payment / discount <= 0.5 * f64::EPSILON * sum {
                return Ok(sum);
            }
            payment *= self.retained(t) * factor;
            sum += payment;
        }
        Err(Reason::DidNotConverge)
    }

    /// The undiscounted residual lifetime just before the `n`-th renewal:
    /// `(beta + n - 1) / (alpha - 1)`.
    fn residual(&self, n: u32) -> Result<f64> {
        let over = self.alpha - 1.0;
        if over <= 0.0 {
            return Err(Reason::InfiniteLifetime);
        }
        Ok((self.beta + f64::from(n - 1)) / over)
    }
}
