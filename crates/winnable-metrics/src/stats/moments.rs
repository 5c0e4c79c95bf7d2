//! Means and deviations.

use super::number::{held, index, probability, real_len, sample, sorted};
use crate::{Reason, Result};

/// The arithmetic mean.
///
/// # Errors
///
/// [`Reason::EmptySample`], [`Reason::NotFinite`].
pub fn mean(values: &[f64]) -> Result<f64> {
    sample(values)?;
    let count = real_len(values.len());
    let mean = values.iter().sum::<f64>() / count;
    if mean.is_finite() {
        Ok(mean)
    } else {
        // The sum is too large though the mean is not.
        held(values.iter().map(|value| value / count).sum())
    }
}

/// The sample variance, with `n − 1`.
///
/// # Errors
///
/// Those of [`mean`]; [`Reason::SampleTooSmall`] for one value; [`Reason::Overflow`].
pub fn variance(values: &[f64]) -> Result<f64> {
    let mean = mean(values)?;
    if values.len() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    let squares: f64 = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum();
    held(squares / real_len(values.len() - 1))
}

/// The sample standard deviation, with `n − 1`.
///
/// # Errors
///
/// Those of [`variance`].
pub fn standard_deviation(values: &[f64]) -> Result<f64> {
    Ok(variance(values)?.sqrt())
}

/// The mean without a share of the values at each end, such as 0.1; `⌊share × n⌋` values are left
/// out on each side.
///
/// # Errors
///
/// Those of [`mean`]; [`Reason::InvalidInput`] unless `0 ≤ share < 0.5`.
pub fn trimmed_mean(values: &[f64], share: f64) -> Result<f64> {
    if probability(share)? >= 0.5 {
        return Err(Reason::InvalidInput);
    }
    let sorted = sorted(values)?;
    let cut = index(real_len(sorted.len()) * share, (sorted.len() - 1) / 2);
    mean(&sorted[cut..sorted.len() - cut])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::stats::{interquartile_range, median_absolute_deviation};

    proptest! {
        #[test]
        fn any_sample_gives_a_finite_number_or_a_reason(
            values in prop::collection::vec(any::<f64>(), 0..9),
            share in -0.1..0.6_f64,
        ) {
            for result in [
                mean(&values),
                variance(&values),
                standard_deviation(&values),
                trimmed_mean(&values, share),
                median_absolute_deviation(&values),
                interquartile_range(&values),
            ] {
                prop_assert!(result.is_ok_and(f64::is_finite) || result.is_err());
            }
        }
    }
}
