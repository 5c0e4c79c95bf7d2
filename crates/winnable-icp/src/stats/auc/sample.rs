//! Counts as floats, and the checks that scores and outcomes pass before any formula.

use winnable_metrics::Reason;
use winnable_metrics::stats::special::normal_quantile;

use crate::Result;

/// A length as a count; no slice is longer than `u64` can say.
pub(in crate::stats) fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// How many are won, and how many lost.
pub(in crate::stats) fn outcomes(won: &[bool]) -> (u64, u64) {
    let of_won = won.iter().filter(|won| **won).count();
    (count(of_won), count(won.len() - of_won))
}

/// A result that is finite, or [`Reason::Overflow`]: for formulas whose inputs were finite.
pub(in crate::stats) fn held(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::Overflow)
    }
}

/// Values that are there, are finite, and have one outcome each.
pub(in crate::stats) fn paired(values: &[f64], outcomes: usize) -> Result<()> {
    if values.len() != outcomes {
        Err(Reason::LengthsDiffer)
    } else if values.is_empty() {
        Err(Reason::EmptySample)
    } else if values.iter().all(|value| value.is_finite()) {
        Ok(())
    } else {
        Err(Reason::NotFinite)
    }
}

/// The standard normal quantile of a two-sided level: 1.96 for 0.95.
pub(in crate::stats) fn z_of(level: f64) -> Result<f64> {
    if !level.is_finite() {
        Err(Reason::NotFinite)
    } else if level > 0.0 && level < 1.0 {
        Ok(-normal_quantile((1.0 - level) / 2.0)?)
    } else {
        Err(Reason::InvalidLevel)
    }
}
