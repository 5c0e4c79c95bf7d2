//! Whether one sample tends to lie above another.

use serde::Serialize;

use super::number::{real, real_len, sample};
use super::special::normal_sf;
use crate::Result;

/// Up to this many values on each side the exact distribution is computed, as R does.
const MAX_EXACT: usize = 50;

/// A Mann-Whitney (Wilcoxon rank sum) test; all p-values are two-sided.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MannWhitney {
    /// Of all pairs, how many have the value of `a` above that of `b`; a tie counts half.
    pub u: f64,
    /// `u` as a share of all pairs: the probability that a value of `a` lies above one of `b`. It is
    /// also the AUC.
    pub superiority: f64,
    /// The exact p-value, the one to quote: `None` with ties or with more than 50 values on a side.
    pub p_exact: Option<f64>,
    /// The normal approximation with correction for ties and continuity: to quote where there is no
    /// exact one.
    pub p_asymptotic: f64,
    /// The normal approximation with correction for ties alone: `None` if all values are equal,
    /// where there is nothing to compare.
    pub p_uncorrected: Option<f64>,
}

/// The Mann-Whitney test of two samples, such as the cycle days of two tiers.
///
/// It is for closed deals only where no open ones are left out; otherwise
/// [`log_rank`](super::log_rank) is the test.
///
/// Source: Mann, Whitney 1947, *Ann. Math. Statist.* 18:50. The p-values are those of R's
/// `wilcox.test` and `SciPy`'s `mannwhitneyu`; the exact one is twice the smaller tail.
///
/// ```
/// use winnable_metrics::stats::mann_whitney;
///
/// let test = mann_whitney(&[1.0, 2.0, 3.0], &[10.0, 11.0, 12.0, 13.0])?;
/// assert!(test.p_exact.is_some_and(|p| (p - 2.0 / 35.0).abs() < 1e-15));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample) if either is empty;
/// [`NotFinite`](crate::Reason::NotFinite).
pub fn mann_whitney(a: &[f64], b: &[f64]) -> Result<MannWhitney> {
    sample(a)?;
    sample(b)?;
    let ranks = Ranks::new(a, b);
    let (size_a, size_b) = (real_len(a.len()), real_len(b.len()));
    let total = size_a + size_b;
    let pairs = size_a * size_b;
    let u = ranks.twice_u / 2.0;
    let distance = (u - pairs / 2.0).abs();
    // Zero, exactly, if and only if all values are equal.
    let spread = if ranks.all_equal {
        0.0
    } else {
        (pairs / 12.0 * (total + 1.0 - ranks.ties / (total * (total - 1.0)))).sqrt()
    };
    let p_value = |distance: f64| -> Result<f64> {
        if distance <= 0.0 {
            return Ok(1.0);
        }
        Ok((2.0 * normal_sf(distance / spread)?).min(1.0))
    };
    let exact = ranks.ties <= 0.0 && a.len() <= MAX_EXACT && b.len() <= MAX_EXACT;
    Ok(MannWhitney {
        u,
        superiority: u / pairs,
        p_exact: exact.then(|| p_exact(a.len(), b.len(), u.min(pairs - u))),
        p_asymptotic: p_value(distance - 0.5)?,
        p_uncorrected: if ranks.all_equal {
            None
        } else {
            Some(p_value(distance)?)
        },
    })
}

/// What the ranks of both samples together come to.
struct Ranks {
    /// Twice the number of pairs won, which is whole.
    twice_u: f64,
    /// The sum of `t³ − t` over the groups of `t` equal values.
    ties: f64,
    all_equal: bool,
}

impl Ranks {
    fn new(a: &[f64], b: &[f64]) -> Self {
        let mut all: Vec<(f64, bool)> = a.iter().map(|value| (value + 0.0, true)).collect();
        all.extend(b.iter().map(|value| (value + 0.0, false)));
        all.sort_unstable_by(|left, right| left.0.total_cmp(&right.0));
        let (mut twice_u, mut ties, mut b_below) = (0_u128, 0.0, 0_usize);
        let mut groups = 0_usize;
        for group in all.chunk_by(|left, right| left.0.total_cmp(&right.0).is_eq()) {
            let of_a = group.iter().filter(|(_, is_a)| *is_a).count();
            let of_b = group.len() - of_a;
            twice_u += of_a as u128 * (2 * b_below + of_b) as u128;
            b_below += of_b;
            let size = real_len(group.len());
            ties += size * size * size - size;
            groups += 1;
        }
        Self {
            // Two lengths of slices multiply to less than 2^64 on any machine that can sort them.
            twice_u: real(u64::try_from(twice_u).unwrap_or(u64::MAX)),
            ties,
            all_equal: groups == 1,
        }
    }
}

/// Twice the probability of a U of at most `u`, at most 1.
///
/// The largest of all values is one of `a` with probability `i/(i+j)` and then wins against all `j`
/// of `b`. All terms of this recursion are positive, so that nothing cancels.
fn p_exact(size_a: usize, size_b: usize, u: f64) -> f64 {
    // by_b[j][u]: the probability of u with i values of a and j of b.
    let mut by_b: Vec<Vec<f64>> = vec![vec![1.0]; size_b + 1];
    for i in 1..=size_a {
        let mut next: Vec<Vec<f64>> = Vec::with_capacity(size_b + 1);
        next.push(vec![1.0]);
        for j in 1..=size_b {
            let share = real_len(i) / real_len(i + j);
            let mut row = vec![0.0; i * j + 1];
            for (to, from) in row[j..].iter_mut().zip(&by_b[j]) {
                *to += share * from;
            }
            for (to, from) in row.iter_mut().zip(&next[j - 1]) {
                *to += (1.0 - share) * from;
            }
            next.push(row);
        }
        by_b = next;
    }
    let tail: f64 = by_b[size_b]
        .iter()
        .enumerate()
        .take_while(|(at, _)| real_len(*at) <= u)
        .map(|(_, probability)| probability)
        .sum();
    (2.0 * tail).min(1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sides_swap_and_units_do_not_matter(
            a in prop::collection::vec(-40_i32..40, 1..12),
            b in prop::collection::vec(-40_i32..40, 1..12),
        ) {
            let float = |values: &[i32], scale: f64| -> Vec<f64> {
                values.iter().map(|value| f64::from(*value) * scale).collect()
            };
            let test = mann_whitney(&float(&a, 1.0), &float(&b, 1.0)).unwrap();
            let swapped = mann_whitney(&float(&b, 1.0), &float(&a, 1.0)).unwrap();
            let scaled = mann_whitney(&float(&a, 4.0), &float(&b, 4.0)).unwrap();
            prop_assert_eq!(test, scaled);
            prop_assert!((test.superiority + swapped.superiority - 1.0).abs() < 1e-15);
            prop_assert!((test.p_asymptotic - swapped.p_asymptotic).abs() < 1e-15);
            let naive: f64 = a
                .iter()
                .flat_map(|x| b.iter().map(move |y| match x.cmp(y) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                }))
                .sum();
            prop_assert!((test.u - naive).abs() < 1e-12);
            if let (Some(one), Some(other)) = (test.p_exact, swapped.p_exact) {
                prop_assert!((one - other).abs() < 1e-12);
            }
        }

        #[test]
        fn any_samples_give_probabilities_or_a_reason(
            a in prop::collection::vec(any::<f64>(), 0..6),
            b in prop::collection::vec(any::<f64>(), 0..6),
        ) {
            if let Ok(test) = mann_whitney(&a, &b) {
                let unit = 0.0..=1.0;
                prop_assert!(unit.contains(&test.superiority) && unit.contains(&test.p_asymptotic));
                prop_assert!(test.p_exact.is_none_or(|p| unit.contains(&p)));
                prop_assert!(test.p_uncorrected.is_none_or(|p| unit.contains(&p)));
            }
        }
    }
}
