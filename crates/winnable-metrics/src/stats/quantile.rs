//! Quantiles of a sample.

use super::number::{index, probability, real_len, sorted};
use crate::Result;

/// Which of the definitions of a sample quantile is meant, by the numbers of Hyndman and Fan 1996,
/// *The American Statistician* 50:361.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuantileRule {
    /// The smallest value that at least a share `q` of the values do not exceed: always one of the
    /// values.
    InvertedCdf,
    /// Interpolated at `(n + 1) q`: Minitab's, and `PERCENTILE.EXC` of spreadsheets.
    Weibull,
    /// Interpolated at `1 + (n − 1) q`: the default of R, `NumPy` and `PERCENTILE.INC`.
    #[default]
    Type7,
}

/// The `q` quantile of the values by [`QuantileRule::Type7`].
///
/// ```
/// use winnable_metrics::stats::quantile;
///
/// let days = [21.0, 28.0, 30.0, 33.0, 35.0, 41.0, 44.0, 47.0, 58.0, 61.0, 75.0, 120.0];
/// assert!((quantile(&days, 0.9)? - 73.6).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample), [`NotFinite`](crate::Reason::NotFinite),
/// [`InvalidInput`](crate::Reason::InvalidInput) unless `0 ≤ q ≤ 1`.
pub fn quantile(values: &[f64], q: f64) -> Result<f64> {
    Ok(of_sorted(
        &sorted(values)?,
        probability(q)?,
        QuantileRule::Type7,
    ))
}

/// Several quantiles of the same values, which are sorted once.
///
/// # Errors
///
/// Those of [`quantile`].
pub fn quantiles(values: &[f64], q: &[f64], rule: QuantileRule) -> Result<Vec<f64>> {
    let sorted = sorted(values)?;
    q.iter()
        .map(|&q| Ok(of_sorted(&sorted, probability(q)?, rule)))
        .collect()
}

/// The middle value, or the mean of the two in the middle.
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample), [`NotFinite`](crate::Reason::NotFinite).
pub fn median(values: &[f64]) -> Result<f64> {
    quantile(values, 0.5)
}

/// The quantile of finite values that are sorted, of which there is at least one.
pub(super) fn of_sorted(sorted: &[f64], q: f64, rule: QuantileRule) -> f64 {
    let last = sorted.len() - 1;
    let count = real_len(sorted.len());
    // The position of the quantile, counted from 0.
    let position = match rule {
        // 100 × 0.07 is a little above 7: without the slack it would be the eighth value.
        QuantileRule::InvertedCdf => (count * q * (1.0 - 4.0 * f64::EPSILON)).ceil() - 1.0,
        QuantileRule::Weibull => (count + 1.0) * q - 1.0,
        QuantileRule::Type7 => (count - 1.0) * q,
    }
    .clamp(0.0, real_len(last));
    let below = index(position, last);
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    between(low, high, position - position.floor())
}

/// The point a share of the way from `low` to `high`, never beyond either and never infinite.
fn between(low: f64, high: f64, share: f64) -> f64 {
    let distance = high - low;
    let point = if distance.is_finite() {
        low + distance * share
    } else {
        low * (1.0 - share) + high * share
    };
    point.clamp(low, high)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RULES: [QuantileRule; 3] = [
        QuantileRule::InvertedCdf,
        QuantileRule::Weibull,
        QuantileRule::Type7,
    ];

    #[test]
    fn seven_percent_of_a_hundred_is_the_seventh() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        let got = quantiles(&values, &[0.07, 0.14, 0.29], QuantileRule::InvertedCdf).unwrap();
        assert_eq!(got, [7.0, 14.0, 29.0]);
    }

    proptest! {
        #[test]
        fn a_quantile_lies_among_the_values_and_grows_with_q(
            values in prop::collection::vec(any::<f64>(), 0..30),
            q in prop::collection::vec(0.0..=1.0_f64, 1..5),
        ) {
            let mut q = q;
            q.sort_by(f64::total_cmp);
            for rule in RULES {
                if let Ok(got) = quantiles(&values, &q, rule) {
                    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
                    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                    prop_assert!(got.iter().all(|at| lowest <= *at && *at <= highest));
                    prop_assert!(got.is_sorted());
                } else {
                    prop_assert!(values.is_empty() || values.iter().any(|value| !value.is_finite()));
                }
            }
        }
    }
}
