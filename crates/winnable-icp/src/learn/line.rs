//! A number in standard units, flat in the tails.

use crate::number::real_len;

/// Numbers are flat below and above these shares of the rows.
const TAILS: (f64, f64) = (0.01, 0.99);

/// How a column of numbers is brought to a mean of 0 and a standard deviation of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) low: f64,
    pub(super) high: f64,
    mean: f64,
    deviation: f64,
}

impl Line {
    /// By the values of these rows; `None` where they do not differ.
    pub(super) fn new(values: &[Option<f64>], rows: &[usize]) -> Option<Self> {
        let mut sorted: Vec<f64> = rows
            .iter()
            .filter_map(|row| values.get(*row).copied().flatten())
            .collect();
        sorted.sort_by(f64::total_cmp);
        let (low, high) = ends(&sorted)?;
        let count = real_len(sorted.len());
        let within = || sorted.iter().map(|value| value.clamp(low, high));
        let mean = within().sum::<f64>() / count;
        let squares: f64 = within().map(|value| (value - mean) * (value - mean)).sum();
        let deviation = (squares / count).sqrt();
        (deviation > 0.0).then_some(Self {
            low,
            high,
            mean,
            deviation,
        })
    }

    pub(super) fn at(&self, value: f64) -> f64 {
        (value.clamp(self.low, self.high) - self.mean) / self.deviation
    }
}

/// The values between which sorted ones are not in the tails; `None` where the two are one.
pub(super) fn ends(sorted: &[f64]) -> Option<(f64, f64)> {
    let last = sorted.len().checked_sub(1)?;
    let at = |share: f64| {
        // The share is between 0 and 1, so the position is one of the rows.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count is a count"
        )]
        let position = (share * real_len(last)) as usize;
        sorted.get(position.min(last)).copied()
    };
    let (low, high) = (at(TAILS.0)?, at(TAILS.1)?);
    (low < high).then_some((low, high))
}
