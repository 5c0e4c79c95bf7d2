//! The inverse of a distribution function by bisection over the floats.

use crate::Result;

/// The value between 0 and `end` that is at most there with probability `p`, for `0 < p < 1`; `tails`
/// gives the probabilities below and above a value.
pub(super) fn bisected(p: f64, end: f64, tails: impl Fn(f64) -> Result<(f64, f64)>) -> Result<f64> {
    // Positive floats are in the order of their bits.
    let (mut low, mut high) = (0_u64, end.to_bits());
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        let (lower, upper) = tails(f64::from_bits(middle))?;
        // The smaller tail is the one with digits to compare.
        let below = if p <= 0.5 { lower < p } else { upper > 1.0 - p };
        if below {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(f64::from_bits(high))
}
