//! Intervals by resampling.

use super::number::{finite, held, real_len, sample, tail, z_of};
use super::quantile::{QuantileRule, of_sorted};
use super::special::{normal_cdf, normal_quantile};
use super::{Interval, standard_deviation};
use crate::{Reason, Result};

use super::split_mix::SplitMix64;

/// A statistic of a sample and of its resamples: see [`bootstrap`].
#[derive(Clone, Debug, PartialEq)]
pub struct Bootstrap {
    estimate: f64,
    /// The statistic of each resample, in ascending order.
    replicates: Vec<f64>,
}

/// Resamples the data with replacement and takes the statistic of each resample.
///
/// The same data, count and seed give the same replicates on every machine: the generator is
/// SplitMix64 (Steele, Lea, Flood 2014), the indices are drawn without bias by Lemire's method.
///
/// Below about 20 values a bootstrap interval is too narrow: prefer an exact or a score interval.
///
/// Source: Efron, Tibshirani 1993, *An Introduction to the Bootstrap*.
///
/// ```
/// use winnable_metrics::stats::{acceleration, bootstrap, median};
///
/// let days = [21.0, 28.0, 30.0, 33.0, 35.0, 41.0, 44.0, 47.0, 58.0, 61.0, 75.0, 120.0];
/// let resampled = bootstrap(&days, median, 2_000, 7)?;
/// let interval = resampled.bca(0.95, acceleration(&days, median)?)?;
/// assert!(interval.contains(resampled.estimate()));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::NotFinite`], also for a statistic that is not finite;
/// [`Reason::SampleTooSmall`] for fewer than two resamples; [`Reason::AllValuesEqual`] if all
/// resamples come to the same, where there is no interval; whatever the statistic returns.
pub fn bootstrap(
    data: &[f64],
    statistic: impl Fn(&[f64]) -> Result<f64>,
    resamples: u32,
    seed: u64,
) -> Result<Bootstrap> {
    let mut random = SplitMix64::new(seed);
    let bound = data.len();
    let drawn = (0..resamples).map(|_| {
        let row: Vec<usize> = (0..bound).map(|_| random.below(bound)).collect();
        row
    });
    from_rows(data, statistic, drawn)
}

/// As [`bootstrap`] with the resamples given: each row has as many positions in the data as there are
/// values.
///
/// # Errors
///
/// Those of [`bootstrap`]; [`Reason::LengthsDiffer`] for a row of another length;
/// [`Reason::InvalidInput`] for a position that the data do not have.
pub fn bootstrap_of(
    data: &[f64],
    statistic: impl Fn(&[f64]) -> Result<f64>,
    indices: &[Vec<usize>],
) -> Result<Bootstrap> {
    from_rows(data, statistic, indices.iter())
}

fn from_rows<R: AsRef<[usize]>>(
    data: &[f64],
    statistic: impl Fn(&[f64]) -> Result<f64>,
    rows: impl Iterator<Item = R>,
) -> Result<Bootstrap> {
    sample(data)?;
    let estimate = checked(statistic(data))?;
    let mut resample = Vec::with_capacity(data.len());
    let mut replicates = Vec::new();
    for row in rows {
        let row = row.as_ref();
        if row.len() != data.len() {
            return Err(Reason::LengthsDiffer);
        }
        resample.clear();
        for &at in row {
            resample.push(*data.get(at).ok_or(Reason::InvalidInput)?);
        }
        replicates.push(checked(statistic(&resample))?);
    }
    if replicates.len() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    replicates.sort_unstable_by(f64::total_cmp);
    if replicates[0] >= replicates[replicates.len() - 1] {
        return Err(Reason::AllValuesEqual);
    }
    Ok(Bootstrap {
        estimate,
        replicates,
    })
}

/// The value of a statistic, with minus zero as zero.
fn checked(value: Result<f64>) -> Result<f64> {
    Ok(finite(value?)? + 0.0)
}

/// By how much the spread of a statistic changes with its value: the acceleration of the BCa interval,
/// from the statistic without each value in turn. It calls the statistic once per value.
///
/// `Σ(θ̄ − θᵢ)³ / (6 (Σ(θ̄ − θᵢ)²)^1.5)`, and 0 where the statistic does not change.
///
/// # Errors
///
/// [`Reason::EmptySample`]; [`Reason::SampleTooSmall`] for one value; [`Reason::NotFinite`];
/// [`Reason::Overflow`]; whatever the statistic returns.
pub fn acceleration(data: &[f64], statistic: impl Fn(&[f64]) -> Result<f64>) -> Result<f64> {
    sample(data)?;
    if data.len() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    // The value left out travels from the front to the back; a statistic of a sample does not care.
    let mut rest = data[1..].to_vec();
    let mut without = Vec::with_capacity(data.len());
    without.push(checked(statistic(&rest))?);
    for at in 1..data.len() {
        rest[at - 1] = data[at - 1];
        without.push(checked(statistic(&rest))?);
    }
    let mean = super::mean(&without)?;
    let distances: Vec<f64> = without.iter().map(|value| mean - value).collect();
    let largest = distances.iter().fold(0.0_f64, |max, at| max.max(at.abs()));
    if held(largest)? <= 0.0 {
        return Ok(0.0);
    }
    // The scale cancels; without it the cubes could leave the range of a float.
    let power = |n: i32| -> f64 {
        distances
            .iter()
            .map(|at| {
                let at = at / largest;
                if n == 2 { at * at } else { at * at * at }
            })
            .sum()
    };
    let squares = power(2);
    held(power(3) / (6.0 * squares * squares.sqrt()))
}

impl Bootstrap {
    /// The statistic of the data themselves.
    pub fn estimate(&self) -> f64 {
        self.estimate
    }

    /// The statistic of each resample, in ascending order.
    pub fn replicates(&self) -> &[f64] {
        &self.replicates
    }

    /// The standard error: the standard deviation of the replicates.
    ///
    /// # Errors
    ///
    /// [`Reason::Overflow`].
    pub fn standard_error(&self) -> Result<f64> {
        standard_deviation(&self.replicates)
    }

    /// The percentile interval: the type 7 quantiles of the replicates.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidLevel`], [`Reason::NotFinite`].
    pub fn percentile(&self, level: f64) -> Result<Interval> {
        let tail = tail(level)?;
        Ok(self.between(tail, 1.0 - tail))
    }

    /// The basic interval: the percentile one mirrored about the estimate.
    ///
    /// # Errors
    ///
    /// [`Reason::InvalidLevel`], [`Reason::NotFinite`], [`Reason::Overflow`].
    pub fn basic(&self, level: f64) -> Result<Interval> {
        let around = self.percentile(level)?;
        Ok(Interval {
            low: held(2.0 * self.estimate - around.high)?,
            high: held(2.0 * self.estimate - around.low)?,
        })
    }

    /// The bias of the BCa interval: the normal quantile of the share of replicates below the
    /// estimate, those equal to it counted half.
    ///
    /// # Errors
    ///
    /// [`Reason::CannotTell`] if all replicates lie on one side of the estimate.
    pub fn bias(&self) -> Result<f64> {
        let below = self.replicates.partition_point(|at| *at < self.estimate);
        let up_to = self.replicates.partition_point(|at| *at <= self.estimate);
        let share = real_len(below + up_to) / (2.0 * real_len(self.replicates.len()));
        normal_quantile(share).map_err(|_| Reason::CannotTell)
    }

    /// The shares of the replicates at which the BCa interval ends:
    /// `Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z)))` for both normal quantiles `z` of the level.
    ///
    /// # Errors
    ///
    /// Those of [`Self::bca`].
    pub fn bca_shares(&self, level: f64, acceleration: f64) -> Result<(f64, f64)> {
        let z = z_of(level)?;
        let acceleration = finite(acceleration)?;
        let bias = self.bias()?;
        let share = |z: f64| {
            let from = bias + z;
            let shrink = 1.0 - acceleration * from;
            // Beyond it the correction turns round, and the ends would change places.
            if shrink <= 0.0 {
                return Err(Reason::CannotTell);
            }
            normal_cdf(held(bias + from / shrink)?)
        };
        Ok((share(-z)?, share(z)?))
    }

    /// The bias-corrected and accelerated interval, with an [`acceleration`].
    ///
    /// Source: Efron 1987; DiCiccio, Efron 1996, *Statistical Science* 11:189.
    ///
    /// # Errors
    ///
    /// [`Reason::CannotTell`] if all replicates lie on one side of the estimate or the acceleration is
    /// too large for the level; [`Reason::InvalidLevel`]; [`Reason::NotFinite`]; [`Reason::Overflow`].
    pub fn bca(&self, level: f64, acceleration: f64) -> Result<Interval> {
        let (low, high) = self.bca_shares(level, acceleration)?;
        Ok(self.between(low, high))
    }

    fn between(&self, low: f64, high: f64) -> Interval {
        let at = |share: f64| of_sorted(&self.replicates, share, QuantileRule::Type7);
        Interval {
            low: at(low),
            high: at(high),
        }
    }
}

#[cfg(test)]
mod tests;
