//! Counts as floats.

/// A count as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "above 2^53 a count is rounded to 16 digits, which no statistic here can show"
)]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// A length as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "no slice has 2^53 elements on a machine that can hold it"
)]
pub(crate) fn real_len(length: usize) -> f64 {
    length as f64
}
