//! Counts as floats, and the checks that inputs pass before any formula.

use crate::{Reason, Result};

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

/// The whole part of an index that is known to lie within `0..=last`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from float to integer saturates, and the value is clamped"
)]
pub(crate) fn index(position: f64, last: usize) -> usize {
    (position as usize).min(last)
}

/// A finite number, or [`Reason::NotFinite`].
pub(crate) fn finite(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::NotFinite)
    }
}

/// A result that is finite, or [`Reason::Overflow`]: for formulas whose inputs were finite.
pub(crate) fn held(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::Overflow)
    }
}

/// Values that are there and finite.
pub(crate) fn sample(values: &[f64]) -> Result<()> {
    if values.is_empty() {
        return Err(Reason::EmptySample);
    }
    if values.iter().all(|value| value.is_finite()) {
        Ok(())
    } else {
        Err(Reason::NotFinite)
    }
}

/// A probability in 0..=1.
pub(crate) fn probability(value: f64) -> Result<f64> {
    if (0.0..=1.0).contains(&finite(value)?) {
        Ok(value)
    } else {
        Err(Reason::InvalidInput)
    }
}

/// What a two-sided interval of a level leaves out on each side: `(1 − level) / 2`.
pub(crate) fn tail(level: f64) -> Result<f64> {
    let level = finite(level)?;
    if level > 0.0 && level < 1.0 {
        Ok((1.0 - level) / 2.0)
    } else {
        Err(Reason::InvalidLevel)
    }
}

/// The standard normal quantile of a two-sided level: 1.96 for 0.95.
pub(crate) fn z_of(level: f64) -> Result<f64> {
    Ok(-super::special::normal_quantile(tail(level)?)?)
}

/// A sorted copy of finite values. Minus zero becomes zero, so that ties are ties.
pub(crate) fn sorted(values: &[f64]) -> Result<Vec<f64>> {
    sample(values)?;
    let mut sorted: Vec<f64> = values.iter().map(|value| value + 0.0).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    Ok(sorted)
}
