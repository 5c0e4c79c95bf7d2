//! Shares that keep what they are shares of, so that a reader sees "45 of 180" beside "25 %".

use rust_decimal::Decimal;
use serde::Serialize;

use crate::{Reason, Result};

/// A share of a count.
///
/// ```
/// use winnable_metrics::{Rate, Reason};
///
/// let rate = Rate::new(45, 180, Reason::NoTrials)?;
/// assert_eq!((rate.numerator, rate.denominator, rate.value), (45, 180, 0.25));
/// # Ok::<(), Reason>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rate {
    /// How many of them.
    pub numerator: u64,
    /// Of how many; never 0.
    pub denominator: u64,
    /// The share, 0..=1.
    pub value: f64,
}

impl Rate {
    /// `numerator / denominator`.
    ///
    /// # Errors
    ///
    /// `none` when the denominator is 0; [`Reason::SuccessesExceedTrials`] when the numerator is
    /// the larger one.
    pub fn new(numerator: u64, denominator: u64, none: Reason) -> Result<Self> {
        if denominator == 0 {
            return Err(none);
        }
        if numerator > denominator {
            return Err(Reason::SuccessesExceedTrials);
        }
        Ok(Self {
            numerator,
            denominator,
            value: float(numerator) / float(denominator),
        })
    }

    /// The share as a decimal of up to 28 places, for arithmetic with money.
    ///
    /// # Errors
    ///
    /// [`Reason::NoTrials`] for a hand-made rate of nothing.
    pub fn decimal(&self) -> Result<Decimal> {
        Decimal::from(self.numerator)
            .checked_div(Decimal::from(self.denominator))
            .ok_or(Reason::NoTrials)
    }
}

/// A share of an amount, both in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ValueRate {
    /// The part; not negative.
    pub numerator: Decimal,
    /// The whole; above 0.
    pub denominator: Decimal,
    /// The share, 0..=1.
    pub value: f64,
}

impl ValueRate {
    /// `numerator / denominator`.
    ///
    /// # Errors
    ///
    /// `none` when the denominator is 0; [`Reason::InvalidInput`] when either is negative;
    /// [`Reason::SuccessesExceedTrials`] when the numerator is the larger one.
    pub fn new(numerator: Decimal, denominator: Decimal, none: Reason) -> Result<Self> {
        if numerator < Decimal::ZERO || denominator < Decimal::ZERO {
            return Err(Reason::InvalidInput);
        }
        if denominator.is_zero() {
            return Err(none);
        }
        if numerator > denominator {
            return Err(Reason::SuccessesExceedTrials);
        }
        let share = numerator.checked_div(denominator).ok_or(Reason::Overflow)?;
        Ok(Self {
            numerator,
            denominator,
            value: decimal_to_f64(share)?,
        })
    }
}

/// The rates of several groups, such as accounts, in both ways of taking them together.
///
/// The two differ when the groups differ in size: a large account outweighs in the pooled rate and
/// counts like any other in the mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PooledRate {
    /// All numerators over all denominators.
    pub pooled: Rate,
    /// The mean of the groups' rates, 0..=1.
    pub mean: f64,
    /// The number of groups.
    pub groups: u64,
}

impl PooledRate {
    /// Takes the rates of groups together.
    ///
    /// # Errors
    ///
    /// `none` without a group; [`Reason::NotFinite`] for a hand-made rate that is no number;
    /// [`Reason::Overflow`].
    pub fn of(rates: &[Rate], none: Reason) -> Result<Self> {
        if rates.is_empty() {
            return Err(none);
        }
        let total = |of: fn(&Rate) -> u64| sum(rates.iter().map(of));
        let pooled = Rate::new(total(|r| r.numerator)?, total(|r| r.denominator)?, none)?;
        let groups = count(rates.len());
        let mean = rates.iter().map(|r| r.value).sum::<f64>() / float(groups);
        if !mean.is_finite() {
            return Err(Reason::NotFinite);
        }
        Ok(Self {
            pooled,
            mean,
            groups,
        })
    }
}

/// The sum of counts.
pub(crate) fn sum(counts: impl IntoIterator<Item = u64>) -> Result<u64> {
    counts
        .into_iter()
        .try_fold(0_u64, u64::checked_add)
        .ok_or(Reason::Overflow)
}

/// The sum of amounts.
pub(crate) fn sum_amounts(amounts: impl IntoIterator<Item = Decimal>) -> Result<Decimal> {
    amounts
        .into_iter()
        .try_fold(Decimal::ZERO, Decimal::checked_add)
        .ok_or(Reason::Overflow)
}

/// The product of amounts and factors.
pub(crate) fn product(factors: impl IntoIterator<Item = Decimal>) -> Result<Decimal> {
    factors
        .into_iter()
        .try_fold(Decimal::ONE, Decimal::checked_mul)
        .ok_or(Reason::Overflow)
}

/// The share, if it lies in 0..=1.
pub(crate) fn share(share: Decimal) -> Result<Decimal> {
    if (Decimal::ZERO..=Decimal::ONE).contains(&share) {
        Ok(share)
    } else {
        Err(Reason::InvalidInput)
    }
}

/// The amount, unless it is negative.
pub(crate) fn not_negative(amount: Decimal) -> Result<Decimal> {
    if amount < Decimal::ZERO {
        Err(Reason::InvalidInput)
    } else {
        Ok(amount)
    }
}

/// A length as a count.
pub(crate) fn count(length: usize) -> u64 {
    length as u64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a count above 2^53 is no count of deals, and the quotient stays right to 16 digits"
)]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

/// The nearest double. By way of the text, because `to_f64` of the crate drops small fractions.
pub(crate) fn decimal_to_f64(value: Decimal) -> Result<f64> {
    value.to_string().parse().map_err(|_| Reason::Overflow)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::decimal;

    #[test]
    fn a_share_of_nothing_has_the_callers_reason() {
        assert_eq!(Rate::new(0, 0, Reason::NoLeads), Err(Reason::NoLeads));
        assert_eq!(
            Rate::new(2, 1, Reason::NoLeads),
            Err(Reason::SuccessesExceedTrials)
        );
        assert_eq!(
            ValueRate::new(Decimal::ZERO, Decimal::ZERO, Reason::NoPipeline),
            Err(Reason::NoPipeline)
        );
    }

    #[test]
    fn the_mean_and_the_pooled_rate_differ() {
        let rate = |n, of| Rate::new(n, of, Reason::NoTrials).unwrap();
        let both = PooledRate::of(&[rate(1, 2), rate(0, 98)], Reason::NoTrials).unwrap();
        assert_eq!((both.pooled.value, both.mean, both.groups), (0.01, 0.25, 2));
    }

    proptest! {
        #[test]
        fn a_rate_is_within_0_and_1_or_a_reason(n: u64, of: u64, a in decimal(), b in decimal()) {
            if let Ok(rate) = Rate::new(n, of, Reason::NoTrials) {
                prop_assert!((0.0..=1.0).contains(&rate.value));
                prop_assert!(rate.decimal().unwrap() <= Decimal::ONE);
            }
            if let Ok(rate) = ValueRate::new(a, b, Reason::NoPipeline) {
                prop_assert!((0.0..=1.0).contains(&rate.value));
            }
        }

        #[test]
        fn hand_made_rates_do_not_break_the_mean(values: Vec<(u64, u64, f64)>) {
            let rates: Vec<Rate> = values
                .into_iter()
                .map(|(numerator, denominator, value)| Rate { numerator, denominator, value })
                .collect();
            if let Ok(both) = PooledRate::of(&rates, Reason::NoTrials) {
                prop_assert!(both.mean.is_finite() && both.pooled.value.is_finite());
            }
        }
    }
}
