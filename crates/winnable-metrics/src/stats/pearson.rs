//! Pearson's test of two proportions.

use super::number::{held, real};
use super::{ChiSquared, Proportion};
use crate::{Reason, Result};

/// Pearson's χ² test whether two proportions differ, one degree of freedom, no continuity
/// correction: `(pₐ − p_b)² / (p(1−p)(1/nₐ + 1/n_b))` with the pooled rate `p`.
///
/// For small counts [`fisher_exact`](super::fisher_exact) is the test to quote.
///
/// # Errors
///
/// [`Reason::AllValuesEqual`] if all trials of both succeed or all fail.
pub fn pearson_chi_squared(a: Proportion, b: Proportion) -> Result<ChiSquared> {
    if a.successes() == 0 && b.successes() == 0 || a.failures() == 0 && b.failures() == 0 {
        return Err(Reason::AllValuesEqual);
    }
    let (trials_a, trials_b) = (real(a.trials()), real(b.trials()));
    let trials = trials_a + trials_b;
    let pooled = (real(a.successes()) + real(b.successes())) / trials;
    let failed = (real(a.failures()) + real(b.failures())) / trials;
    let difference = a.rate() - b.rate();
    let statistic = difference * difference / (pooled * failed) * (trials_a * (trials_b / trials));
    ChiSquared::new(held(statistic)?, 1)
}
