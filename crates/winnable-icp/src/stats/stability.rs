//! The population stability index against its own null distribution.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::ChiSquared;
use winnable_metrics::stats::special::{chi_squared_quantile, chi_squared_sf};

use crate::Result;
use crate::number::real;

/// What is added to each cell before shares are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Smoothing {
    /// Half a deal, so that a bin that is empty in one period is a large shift and not an infinite
    /// one. At our sizes the index passes its 95% quantile by chance in 4 to 5 of 100 periods.
    #[default]
    Half,
    /// Nothing: a bin that is empty in one period alone is refused.
    None,
}

/// Whether the shares of the bins have shifted by more than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Drift {
    /// The index is one that chance gives 19 of 20 times: the data cannot tell a drift.
    NotShown,
    /// Above [`NullStability::q95`], as chance gives one of 20 times.
    Shown,
    /// Above [`NullStability::q999`], as chance gives one of 1000 times: a shift also where many
    /// criteria or periods were looked at.
    Certain,
}

/// What the index comes to where nothing has shifted, by chance alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct NullStability {
    /// The mean, `(1/n + 1/m)(k − 1)`.
    pub mean: f64,
    /// What it exceeds one of 20 times.
    pub q95: f64,
    /// What it exceeds one of 1000 times.
    pub q999: f64,
}

/// How far the shares of bins have shifted: see [`stability_index`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stability {
    /// The index, at least 0.
    pub index: f64,
    /// What each bin adds to it, at least 0, in the order of the bins.
    pub by_bin: Vec<f64>,
    /// The index where nothing has shifted.
    pub null: NullStability,
    /// The χ² test of the same counts, without smoothing.
    pub homogeneity: ChiSquared,
    /// The index against [`Self::null`].
    pub drift: Drift,
}

/// The population stability index (PSI): whether the deals of a period fall into the bins of a score
/// as those of the baseline did.
///
/// - **Shape**: counts per bin of the baseline and of the period, the same bins in both. Edges are
///   those of the baseline; to draw new ones each period hides the drift.
/// - **Formula**: `Σ (a − e) ln(a/e)` over the bins with the shares `e` of the baseline and `a` of
///   the period, natural logarithm. A bin that is empty in both says nothing and is left out.
/// - **Verdict**: without drift the index is about `(1/n + 1/m) χ²(k − 1)` for `n` and `m` deals in
///   `k` bins. The rule of thumb (0.10 moderate, 0.25 large) is for thousands of loans: with 40
///   deals in each period and 4 bins chance alone gives 0.15 on average.
/// - **Source**: Yurdakul 2018, *Statistical Properties of Population Stability Index*; Yurdakul,
///   Naranjo 2020, *J. Risk Model Validation* 14:4; vectors in `tests/golden/15_psi_drift.json`.
///
/// ```
/// use winnable_icp::stats::{Drift, Smoothing, stability_index};
///
/// let found = stability_index(&[10, 12, 9, 7], &[6, 14, 5, 11], Smoothing::None)?;
/// assert_eq!(format!("{:.2} of {:.2}", found.index, found.null.q95), "0.17 of 0.42");
/// assert_eq!(found.drift, Drift::NotShown);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::LengthsDiffer`]; [`Reason::EmptySample`] for a period without deals;
/// [`Reason::SampleTooSmall`] for fewer than two bins with deals; [`Reason::InvalidInput`] without
/// smoothing for a bin that is empty in one period alone, where the index would be infinite.
pub fn stability_index(
    baseline: &[u64],
    current: &[u64],
    smoothing: Smoothing,
) -> Result<Stability> {
    let homogeneity = homogeneity(baseline, current)?;
    let bins = f64::from(homogeneity.degrees) + 1.0;
    let added = match smoothing {
        Smoothing::Half => 0.5,
        Smoothing::None => 0.0,
    };
    let (n, m) = (total(baseline), total(current));
    let by_bin = baseline
        .iter()
        .zip(current)
        .map(|(&before, &now)| {
            if before == 0 && now == 0 {
                return Ok(0.0);
            }
            let expected = (real(before) + added) / (n + added * bins);
            let actual = (real(now) + added) / (m + added * bins);
            if expected <= 0.0 || actual <= 0.0 {
                return Err(Reason::InvalidInput);
            }
            Ok((actual - expected) * libm::log(actual / expected))
        })
        .collect::<Result<Vec<f64>>>()?;
    let index = by_bin.iter().sum();
    let null = NullStability::new(n, m, homogeneity.degrees)?;
    Ok(Stability {
        index,
        by_bin,
        null,
        homogeneity,
        drift: null.verdict(index),
    })
}

/// Pearson's χ² test whether two periods have the same shares of the bins: the counts of both held
/// against those of equal shares, with one degree of freedom less than bins. No continuity
/// correction, no smoothing; bins that are empty in both are left out.
///
/// # Errors
///
/// Those of [`stability_index`], save that a bin may be empty in one period.
pub fn homogeneity(baseline: &[u64], current: &[u64]) -> Result<ChiSquared> {
    if baseline.len() != current.len() {
        return Err(Reason::LengthsDiffer);
    }
    let (n, m) = (total(baseline), total(current));
    if n <= 0.0 || m <= 0.0 {
        return Err(Reason::EmptySample);
    }
    let (mut bins, mut statistic) = (0_u32, 0.0);
    for (before, now) in baseline.iter().zip(current) {
        let (before, now) = (real(*before), real(*now));
        let both = before + now;
        if both > 0.0 {
            bins = bins.checked_add(1).ok_or(Reason::Overflow)?;
            // (observed − expected)² / expected of both periods, put over one denominator.
            let off = before * (m / (n + m)) - now * (n / (n + m));
            statistic += off / both * off * ((n + m) / n) * ((n + m) / m);
        }
    }
    if bins < 2 {
        return Err(Reason::SampleTooSmall);
    }
    let degrees = bins - 1;
    Ok(ChiSquared {
        statistic,
        degrees,
        p_value: chi_squared_sf(statistic, degrees)?,
    })
}

impl NullStability {
    fn new(n: f64, m: f64, degrees: u32) -> Result<Self> {
        let scale = 1.0 / n + 1.0 / m;
        Ok(Self {
            mean: scale * f64::from(degrees),
            q95: scale * chi_squared_quantile(0.95, degrees)?,
            q999: scale * chi_squared_quantile(0.999, degrees)?,
        })
    }

    fn verdict(self, index: f64) -> Drift {
        if index > self.q999 {
            Drift::Certain
        } else if index > self.q95 {
            Drift::Shown
        } else {
            Drift::NotShown
        }
    }
}

fn total(counts: &[u64]) -> f64 {
    counts.iter().map(|&count| real(count)).sum()
}

#[cfg(test)]
mod tests;
