//! Statistics of whole days.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::rate::{count, float, sum};
use crate::{Reason, Result};

/// Mean and median of whole days.
///
/// ```
/// use winnable_metrics::{DayStats, Reason};
///
/// let stats = DayStats::of(&[30, 60, 90, 240], Reason::NoUsableCycles)?;
/// assert_eq!((stats.n, stats.mean, stats.median), (4, 105.0, 75.0));
/// # Ok::<(), Reason>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct DayStats {
    /// How many spans.
    pub n: u64,
    /// The sum of the days.
    pub total: u64,
    /// The arithmetic mean, in days.
    pub mean: f64,
    /// The median, in days: the quantile 0.5 of type 7, which is the mean of the middle two when
    /// the number of spans is even.
    pub median: f64,
}

impl DayStats {
    /// Mean and median of the days, in any order.
    ///
    /// # Errors
    ///
    /// `none` without a value.
    pub fn of(days: &[u32], none: Reason) -> Result<Self> {
        let mut sorted = days.to_vec();
        sorted.sort_unstable();
        let middle = sorted.len() / 2;
        let upper = *sorted.get(middle).ok_or(none)?;
        let lower = if sorted.len().is_multiple_of(2) {
            middle.checked_sub(1).and_then(|i| sorted.get(i).copied())
        } else {
            Some(upper)
        };
        let n = count(sorted.len());
        let total = sum(sorted.iter().copied().map(u64::from))?;
        Ok(Self {
            n,
            total,
            mean: float(total) / float(n),
            median: f64::midpoint(f64::from(lower.unwrap_or(upper)), f64::from(upper)),
        })
    }

    /// The mean as a decimal of up to 28 places, for arithmetic with money.
    ///
    /// # Errors
    ///
    /// [`Reason::EmptySample`] for hand-made statistics of nothing.
    pub fn mean_decimal(&self) -> Result<Decimal> {
        Decimal::from(self.total)
            .checked_div(Decimal::from(self.n))
            .ok_or(Reason::EmptySample)
    }
}

/// The days from one date to another; `None` when the second lies before the first.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    u32::try_from(to.signed_duration_since(from).num_days()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::date;

    proptest! {
        #[test]
        fn mean_and_median_lie_within_the_values(days: Vec<u32>) {
            match DayStats::of(&days, Reason::EmptySample) {
                Err(reason) => prop_assert!(days.is_empty() && reason == Reason::EmptySample),
                Ok(stats) => {
                    let low = f64::from(*days.iter().min().unwrap());
                    let high = f64::from(*days.iter().max().unwrap());
                    prop_assert!(low <= stats.mean && stats.mean <= high);
                    prop_assert!(low <= stats.median && stats.median <= high);
                    prop_assert!(stats.mean_decimal().is_ok());
                }
            }
        }

        #[test]
        fn days_between_any_dates_are_a_number_or_none(from in date(), to in date()) {
            prop_assert_eq!(days_between(from, to).is_some(), from <= to);
        }
    }
}
