//! P-values adjusted for how many were asked.

use super::number::{probability, real_len};
use crate::Result;

/// Holm's step-down adjustment: the default where several bands or segments are compared. It bounds
/// the chance of any false finding, whatever the tests have to do with each other.
///
/// The i-th smallest of `m` p-values becomes the running maximum of `(m − i + 1) p`, at most 1. The
/// order of the input is kept; no p-values give no p-values.
///
/// Source: Holm 1979, *Scand. J. Statist.* 6:65.
///
/// ```
/// use winnable_metrics::stats::holm;
///
/// assert_eq!(holm(&[0.01, 0.04, 0.03, 0.005])?, [0.03, 0.06, 0.06, 0.02]);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`NotFinite`](crate::Reason::NotFinite); [`InvalidInput`](crate::Reason::InvalidInput) for a
/// p-value outside of 0..=1.
pub fn holm(p_values: &[f64]) -> Result<Vec<f64>> {
    let ascending = ascending(p_values)?;
    let count = real_len(p_values.len());
    let mut adjusted = vec![0.0; p_values.len()];
    let mut highest = 0.0_f64;
    for (rank, &at) in ascending.iter().enumerate() {
        highest = highest
            .max((count - real_len(rank)) * p_values[at])
            .min(1.0);
        adjusted[at] = highest;
    }
    Ok(adjusted)
}

/// Bonferroni's adjustment: `m p`, at most 1. Simple, and never better than [`holm`].
///
/// # Errors
///
/// Those of [`holm`].
pub fn bonferroni(p_values: &[f64]) -> Result<Vec<f64>> {
    let count = real_len(p_values.len());
    p_values
        .iter()
        .map(|&p| Ok((probability(p)? * count).min(1.0)))
        .collect()
}

/// Benjamini and Hochberg's adjustment: bounds the expected share of false ones among the findings,
/// for tests that are independent or go together.
///
/// The i-th smallest of `m` becomes the running minimum, from the largest down, of `m p / i`.
///
/// Source: Benjamini, Hochberg 1995, *J. R. Stat. Soc. B* 57:289.
///
/// # Errors
///
/// Those of [`holm`].
pub fn benjamini_hochberg(p_values: &[f64]) -> Result<Vec<f64>> {
    step_up(p_values, 1.0)
}

/// Benjamini and Yekutieli's adjustment: as [`benjamini_hochberg`] for tests that depend on each
/// other in any way, at the price of the factor `1 + 1/2 + … + 1/m`.
///
/// Source: Benjamini, Yekutieli 2001, *Ann. Statist.* 29:1165.
///
/// # Errors
///
/// Those of [`holm`].
pub fn benjamini_yekutieli(p_values: &[f64]) -> Result<Vec<f64>> {
    let factor = (1..=p_values.len()).map(|i| 1.0 / real_len(i)).sum();
    step_up(p_values, factor)
}

fn step_up(p_values: &[f64], factor: f64) -> Result<Vec<f64>> {
    let ascending = ascending(p_values)?;
    let count = real_len(p_values.len());
    let mut adjusted = vec![0.0; p_values.len()];
    let mut lowest = 1.0_f64;
    for (rank, &at) in ascending.iter().enumerate().rev() {
        lowest = lowest.min(factor * count / real_len(rank + 1) * p_values[at]);
        adjusted[at] = lowest;
    }
    Ok(adjusted)
}

/// The positions of the p-values from the smallest to the largest.
fn ascending(p_values: &[f64]) -> Result<Vec<usize>> {
    for &p in p_values {
        probability(p)?;
    }
    let mut positions: Vec<usize> = (0..p_values.len()).collect();
    positions.sort_by(|&a, &b| p_values[a].total_cmp(&p_values[b]));
    Ok(positions)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_adjustment_lowers_a_p_value_or_leaves_the_unit(
            p_values in prop::collection::vec(0.0..=1.0_f64, 0..40),
        ) {
            let bonferroni = bonferroni(&p_values).unwrap();
            let holm = holm(&p_values).unwrap();
            let bh = benjamini_hochberg(&p_values).unwrap();
            let by = benjamini_yekutieli(&p_values).unwrap();
            for (at, p) in p_values.iter().enumerate() {
                let p = p * (1.0 - 1e-15);
                prop_assert!(p <= bh[at] && bh[at] <= holm[at] * (1.0 + 1e-15));
                prop_assert!(holm[at] <= bonferroni[at] && bonferroni[at] <= 1.0);
                prop_assert!(bh[at] <= by[at] && by[at] <= 1.0);
            }
        }

        #[test]
        fn any_input_gives_numbers_or_a_reason(
            p_values in prop::collection::vec(any::<f64>(), 0..4),
        ) {
            for method in [holm, bonferroni, benjamini_hochberg, benjamini_yekutieli] {
                if let Ok(adjusted) = method(&p_values) {
                    prop_assert!(adjusted.iter().all(|p| (0.0..=1.0).contains(p)));
                }
            }
        }
    }
}
