//! Fisher's exact test of two proportions.

use super::Proportion;
use super::number::real;
use crate::{Reason, Result};

/// The most trials of both sides together that the test walks through.
const MAX_TRIALS: u64 = 1_000_000_000;

/// Tables that are as probable as the observed one up to rounding count as equally probable; the
/// slack is R's.
const SLACK: f64 = 1.0 + 1e-7;

/// Fisher's exact test whether two proportions differ: the two-sided p-value, which is the total
/// probability of all tables of the same margins that are no more probable than the observed one.
///
/// Other rules exist (twice the smaller tail); this is that of R and `SciPy`. Probabilities are
/// taken relative to that of the most probable table by the ratio of neighbours, which needs no
/// factorials; one too small for a float comes out as 0.
///
/// Source: Fisher 1935; Fagerland, Lydersen, Laake 2015 on the two-sided rule.
///
/// ```
/// use winnable_metrics::stats::{Proportion, fisher_exact};
///
/// let p = fisher_exact(Proportion::new(6, 7)?, Proportion::new(2, 7)?)?;
/// assert!((p - 0.102_564_102_564_102_56).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::InvalidInput`] for more than 10^9 trials together.
pub fn fisher_exact(a: Proportion, b: Proportion) -> Result<f64> {
    let table = Table::new(a, b)?;
    let mode = table.mode();
    let seen = a.successes();
    let weight = if seen >= mode {
        at(seen - mode, table.upwards(mode))
    } else {
        at(mode - seen, table.downwards(mode))
    };
    let (mut total, mut extreme) = (0.0, 0.0);
    let mut add = |term: f64| {
        total += term;
        if term <= weight * SLACK {
            extreme += term;
        }
    };
    table.upwards(mode).for_each(&mut add);
    table.downwards(mode).skip(1).for_each(&mut add);
    Ok((extreme / total).clamp(0.0, 1.0))
}

/// The margins of a 2×2 table.
#[derive(Clone, Copy)]
struct Table {
    trials_a: u64,
    trials_b: u64,
    successes: u64,
}

impl Table {
    fn new(a: Proportion, b: Proportion) -> Result<Self> {
        match a.trials().checked_add(b.trials()) {
            Some(trials) if trials <= MAX_TRIALS => Ok(Self {
                trials_a: a.trials(),
                trials_b: b.trials(),
                successes: a.successes() + b.successes(),
            }),
            _ => Err(Reason::InvalidInput),
        }
    }

    /// The most probable number of successes of `a`.
    fn mode(self) -> u64 {
        let mode = (u128::from(self.successes) + 1) * (u128::from(self.trials_a) + 1)
            / (u128::from(self.trials_a) + u128::from(self.trials_b) + 2);
        // It is at most the smaller margin, which is a u64.
        let highest = self.trials_a.min(self.successes);
        u64::try_from(mode).map_or(highest, |mode| mode.clamp(self.lowest(), highest))
    }

    fn lowest(self) -> u64 {
        self.successes.saturating_sub(self.trials_b)
    }

    /// The weight of `k + 1` successes of `a` over that of `k`.
    fn ratio(self, k: u64) -> f64 {
        real(self.trials_a - k) / real(k + 1)
            * (real(self.successes - k) / real(self.trials_b + k + 1 - self.successes))
    }

    /// The weights from `from` on upwards, that of `from` as 1, until they are nothing.
    fn upwards(self, from: u64) -> impl Iterator<Item = f64> {
        let highest = self.trials_a.min(self.successes);
        weights((from..highest).map(move |k| self.ratio(k)))
    }

    /// The weights from `from` on downwards.
    fn downwards(self, from: u64) -> impl Iterator<Item = f64> {
        weights(
            (self.lowest()..from)
                .rev()
                .map(move |k| 1.0 / self.ratio(k)),
        )
    }
}

/// Weights from their ratios, the first one 1, until they are too small for a float.
fn weights(ratios: impl Iterator<Item = f64>) -> impl Iterator<Item = f64> {
    std::iter::once(1.0).chain(ratios.scan(1.0, |weight, ratio| {
        *weight *= ratio;
        (*weight > 0.0).then_some(*weight)
    }))
}

/// The weight so many steps away, 0 where it is too small for a float.
fn at(steps: u64, mut weights: impl Iterator<Item = f64>) -> f64 {
    usize::try_from(steps).map_or(0.0, |steps| weights.nth(steps).unwrap_or(0.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_sum_over_all_tables(a in 1_u64..25, b in 1_u64..25, x in 0_u64..25, y in 0_u64..25) {
            let (x, y) = (x % (a + 1), y % (b + 1));
            let choose = |n: u64, k: u64| (0..k).fold(1.0, |product, i| {
                product * real(n - i) / real(i + 1)
            });
            let weight = |k: u64| choose(a, k) * choose(b, x + y - k);
            let tables = (x + y).saturating_sub(b)..=a.min(x + y);
            let total: f64 = tables.clone().map(weight).sum();
            let extreme: f64 = tables.map(weight).filter(|at| *at <= weight(x) * SLACK).sum();
            let (one, other) = (Proportion::new(x, a).unwrap(), Proportion::new(y, b).unwrap());
            let got = fisher_exact(one, other).unwrap();
            prop_assert!((got - extreme / total).abs() < 1e-12);
            prop_assert!((got - fisher_exact(other, one).unwrap()).abs() < 1e-12);
        }

    }

    proptest! {
        // Up to a million tables a case.
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn any_counts_give_a_probability_or_a_reason(
            counts in [any::<u64>(), any::<u64>(), any::<u64>(), any::<u64>()],
            shift in 0_u32..64,
        ) {
            let [x, a, y, b] = counts.map(|count| count >> shift);
            let (Ok(one), Ok(other)) = (
                Proportion::new(x.min(a), a),
                Proportion::new(y.min(b), b),
            ) else {
                return Ok(());
            };
            let result = fisher_exact(one, other);
            prop_assert!(result.is_ok_and(|p| (0.0..=1.0).contains(&p)) || result.is_err());
            let test = crate::stats::pearson_chi_squared(one, other);
            prop_assert!(test.is_ok_and(|test| test.statistic.is_finite()) || test.is_err());
        }
    }
}
