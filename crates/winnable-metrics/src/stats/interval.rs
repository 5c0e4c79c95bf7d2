//! A confidence interval.

use serde::Serialize;

/// A two-sided confidence interval, both ends within it, in the unit of what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end, never below [`Self::low`].
    pub high: f64,
}

impl Interval {
    /// Whether a value is not refuted at the level of the interval.
    ///
    /// ```
    /// use winnable_metrics::stats::Interval;
    ///
    /// let of_a_difference = Interval { low: -0.269, high: 0.042 };
    /// assert!(of_a_difference.contains(0.0), "the data cannot tell");
    /// ```
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// The distance from end to end.
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// The interval cut to `low..=high`.
    pub(super) fn clamped(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.clamp(low, high),
            high: self.high.clamp(low, high),
        }
    }
}
