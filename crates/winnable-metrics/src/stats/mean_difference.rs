//! The interval of a difference of two means.

use serde::Serialize;

use super::number::{held, real_len, tail};
use super::special::student_t_quantile;
use super::{Interval, mean, variance};
use crate::{Reason, Result};

/// A difference of two means: see [`mean_difference`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MeanDifference {
    /// The mean of the first sample less that of the second, in the unit of the values.
    pub difference: f64,
    /// The standard error of the difference.
    pub standard_error: f64,
    /// The degrees of freedom of Welch and Satterthwaite, which need not be whole.
    pub degrees: f64,
    /// The interval of the difference.
    pub interval: Interval,
}

/// Welch's interval of a difference of means, whatever the two variances.
///
/// `x̄ₐ − x̄_b ± t √(sₐ²/nₐ + s_b²/n_b)` with the degrees of freedom of Welch and Satterthwaite.
///
/// Source: Welch 1947, *Biometrika* 34:28.
///
/// ```
/// use winnable_metrics::stats::mean_difference;
///
/// let result = mean_difference(&[3.0, 5.0, 7.0], &[1.0, 2.0, 3.0], 0.95)?;
/// assert_eq!(result.difference, 3.0);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::SampleTooSmall`] for a sample of one;
/// [`Reason::AllValuesEqual`] if neither sample varies; [`Reason::InvalidLevel`];
/// [`Reason::NotFinite`]; [`Reason::Overflow`].
pub fn mean_difference(a: &[f64], b: &[f64], level: f64) -> Result<MeanDifference> {
    let tail = tail(level)?;
    let difference = held(mean(a)? - mean(b)?)?;
    let of_a = variance(a)? / real_len(a.len());
    let of_b = variance(b)? / real_len(b.len());
    let both = held(of_a + of_b)?;
    if both <= 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    // Shares instead of squares of variances, which could leave the range of a float.
    let (share_a, share_b) = (of_a / both, of_b / both);
    let degrees = 1.0
        / (share_a * share_a / real_len(a.len() - 1) + share_b * share_b / real_len(b.len() - 1));
    let standard_error = both.sqrt();
    let half = -student_t_quantile(tail, degrees)? * standard_error;
    Ok(MeanDifference {
        difference,
        standard_error,
        degrees,
        interval: Interval {
            low: held(difference - half)?,
            high: held(difference + half)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn students_sleep_data_as_r_prints_them() {
        // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776,
        // 95 percent confidence interval -3.3654832 0.2054832.
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        let got = mean_difference(&first, &second, 0.95).unwrap();
        assert!((got.difference / got.standard_error + 1.8608).abs() < 5e-5);
        assert!((got.degrees - 17.776).abs() < 5e-4);
        assert!((got.interval.low + 3.365_483_2).abs() < 5e-8);
        assert!((got.interval.high - 0.205_483_2).abs() < 5e-8);
    }

    #[test]
    fn samples_that_do_not_vary_have_no_interval() {
        assert_eq!(
            mean_difference(&[2.0, 2.0], &[1.0, 1.0], 0.95),
            Err(Reason::AllValuesEqual)
        );
        assert_eq!(
            mean_difference(&[2.0], &[1.0, 3.0], 0.95),
            Err(Reason::SampleTooSmall)
        );
    }

    proptest! {
        #[test]
        fn any_samples_give_finite_numbers_or_a_reason(
            a in prop::collection::vec(any::<f64>(), 0..5),
            b in prop::collection::vec(-1e3..1e3_f64, 0..5),
            level in any::<f64>(),
        ) {
            for level in [level, 0.95] {
                for (a, b) in [(&a, &b), (&b, &b)] {
                    if let Ok(got) = mean_difference(a, b, level) {
                        prop_assert!(got.interval.contains(got.difference));
                        prop_assert!(got.interval.width().is_finite() && got.degrees.is_finite());
                    }
                }
            }
        }
    }
}
