//! Win rates of deals that come in accounts: fewer deals' worth of evidence than there are deals.
//!
//! Deals of one account tend to end alike, so that the tenth tells less than the first. The share of
//! the variance that lies between accounts, ρ, says how much alike, and a *design effect* of
//! `1 + (m − 1) ρ` says by how much counts are worth less than they look: `n` deals are worth
//! `n / deff` independent ones. Every formula then goes on with the smaller count.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::special::{chi_squared_sf, normal_sf};
use winnable_metrics::stats::{ChiSquared, Interval, Proportion, fisher_exact, newcombe, wilson};

use super::auc::sample::{count, held, paired, z_of};
use super::trend::Trend;
use crate::Result;
use crate::number::real;

/// How much alike the members of a cluster are: the share of the variance that lies between clusters.
///
/// - **Shape**: a value and a cluster for each member. **Unit**: 0..=1; below 0 becomes 0, since
///   clusters whose members differ more than chance has it must not add evidence.
/// - **Formula**: the ANOVA estimator. With `k` clusters of `mᵢ`, `N` in all and
///   `m₀ = (N − Σmᵢ²/N)/(k−1)`: `(MSB − MSW) / (MSB + (m₀−1) MSW)`.
/// - **Source**: Donner, Klar 2000, *Design and Analysis of Cluster Randomization Trials*, ch. 1; of
///   binary values Ridout, Demétrio, Firth 1999, *Biometrics* 55:137.
///
/// 0 also where no cluster has two members, and where nothing varies: nothing is shared there.
///
/// # Errors
///
/// [`Reason::LengthsDiffer`]; [`Reason::EmptySample`]; [`Reason::NotFinite`].
pub fn intraclass_correlation(values: &[f64], clusters: &[usize]) -> Result<f64> {
    paired(values, clusters.len())?;
    let mut by: BTreeMap<usize, (u64, f64)> = BTreeMap::new();
    for (value, cluster) in values.iter().zip(clusters) {
        let of = by.entry(*cluster).or_default();
        of.0 += 1;
        of.1 += value;
    }
    let (n, k) = (real(count(values.len())), real(count(by.len())));
    if by.len() < 2 || by.len() == values.len() {
        return Ok(0.0);
    }
    let mean = values.iter().sum::<f64>() / n;
    let (mut between, mut squares) = (0.0, 0.0);
    for (size, sum) in by.values() {
        let size = real(*size);
        let off = sum / size - mean;
        between += size * off * off;
        squares += size * size;
    }
    let within: f64 = values
        .iter()
        .zip(clusters)
        .filter_map(|(value, cluster)| {
            let (size, sum) = by.get(cluster)?;
            let off = value - sum / real(*size);
            Some(off * off)
        })
        .sum();
    let (between, within) = (between / (k - 1.0), within / (n - k));
    let size = (n - squares / n) / (k - 1.0);
    let all = between + (size - 1.0) * within;
    if all <= 0.0 {
        return Ok(0.0);
    }
    held(((between - within) / all).clamp(0.0, 1.0))
}

/// Won of closed, with how much fewer deals they are worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Clustered {
    of: Proportion,
    /// From 1 on; 1 where every account has one deal, or nothing is alike in an account.
    design_effect: f64,
}

impl Clustered {
    /// Won of closed, by how many each account has of the closed ones, and by [`intraclass_correlation`].
    ///
    /// - **Formula**: `deff = 1 + (m̃ − 1) ρ` with `m̃ = Σmᵢ²/Σmᵢ`, the size of the account that a deal
    ///   is of.
    /// - **Source**: Donner, Klar 2000, ch. 6, after Kish 1965; the effective count in every formula
    ///   Rao, Scott 1992, *Biometrics* 48:577.
    pub fn new(of: Proportion, sizes: impl IntoIterator<Item = u64>, rho: f64) -> Self {
        let squares: f64 = sizes.into_iter().map(|size| real(size) * real(size)).sum();
        let size = squares / real(of.trials());
        let effect = 1.0 + (size - 1.0) * rho;
        Self {
            of,
            design_effect: if effect > 1.0 { effect } else { 1.0 },
        }
    }

    /// Won of closed deals of which every one is of an account of its own.
    pub const fn independent(of: Proportion) -> Self {
        Self {
            of,
            design_effect: 1.0,
        }
    }

    /// Won of closed, as they are counted.
    pub const fn counted(self) -> Proportion {
        self.of
    }

    /// By how much the closed deals are worth less than they count; from 1 on.
    pub const fn design_effect(self) -> f64 {
        self.design_effect
    }

    fn is_independent(self) -> bool {
        self.design_effect <= 1.0
    }

    /// Wilson's interval of the win rate with the effective counts; with a design effect of 1 it is
    /// [`wilson`]'s to the last bit.
    ///
    /// # Errors
    ///
    /// Those of [`wilson`].
    pub fn interval(self, level: f64) -> Result<Interval> {
        if self.is_independent() {
            return wilson(self.of, level);
        }
        let z = z_of(level)?;
        let n = real(self.of.trials()) / self.design_effect;
        let (rate, square) = (self.of.rate(), z * z);
        let centre = rate * n + square / 2.0;
        let half = z * (n * rate * (1.0 - rate) + square / 4.0).sqrt();
        Ok(Interval {
            low: ((centre - half) / (n + square)).clamp(0.0, rate),
            high: ((centre + half) / (n + square)).clamp(rate, 1.0),
        })
    }

    /// Newcombe's interval of the difference of the win rates `self − other`, with effective counts.
    /// What accounts with deals on both sides have in common is not subtracted: the interval is then
    /// wider than it had to be.
    ///
    /// # Errors
    ///
    /// Those of [`wilson`].
    pub fn difference(self, other: Self, level: f64) -> Result<Interval> {
        if self.is_independent() && other.is_independent() {
            return newcombe(self.of, other.of, level);
        }
        let (a, b) = (self.interval(level)?, other.interval(level)?);
        let (rate, other) = (self.of.rate(), other.of.rate());
        let difference = rate - other;
        let below = libm::hypot(rate - a.low, b.high - other);
        let above = libm::hypot(a.high - rate, other - b.low);
        Ok(Interval {
            low: (difference - below).max(-1.0),
            high: (difference + above).min(1.0),
        })
    }

    /// The two-sided p of equal win rates: Fisher's exact one where deals are independent, else
    /// Pearson's with each side's count divided by its design effect (Donner, Klar 2000, ch. 6):
    /// `Σ nᵢ (pᵢ − p)² / (deffᵢ p (1−p))` on one degree of freedom.
    ///
    /// # Errors
    ///
    /// Those of [`fisher_exact`].
    pub fn p_of_difference(self, other: Self) -> Result<f64> {
        if self.is_independent() && other.is_independent() {
            return fisher_exact(self.of, other.of);
        }
        let n = real(self.of.trials()) + real(other.of.trials());
        let rate = (real(self.of.successes()) + real(other.of.successes())) / n;
        let spread = rate * (1.0 - rate);
        if spread <= 0.0 {
            return Ok(1.0);
        }
        let part = |side: Self| {
            let off = side.of.rate() - rate;
            real(side.of.trials()) * off * off / (side.design_effect * spread)
        };
        chi_squared_sf(part(self) + part(other), 1)
    }
}

/// The Cochran–Armitage trend where accounts have several deals: the score test with a variance that
/// sums over accounts before it squares.
///
/// - **Shape**: the band of each closed deal as a number (its place), whether it is won, its account.
/// - **Formula**: `U = Σ (xⱼ − x̄)(yⱼ − p)`. Its variance is `C/(C−1) Σ_c U_c²` over the `C` accounts,
///   or [`cochran_armitage`](super::cochran_armitage)'s `p(1−p) Σ (xⱼ − x̄)²`, whichever is larger:
///   accounts whose deals happen to cancel out do not make the test bolder. `z = U/√V`.
/// - **Source**: Rotnitzky, Jewell 1990, *Biometrika* 77:485 (the generalised score test); the factor
///   as for sandwich variances of few clusters.
///
/// # Errors
///
/// Those of [`cochran_armitage`](super::cochran_armitage); [`Reason::TooFewEvents`] for fewer than two
/// accounts.
pub fn clustered_trend(places: &[f64], won: &[bool], accounts: &[usize]) -> Result<Trend> {
    paired(places, won.len())?;
    if accounts.len() != won.len() {
        return Err(Reason::LengthsDiffer);
    }
    let n = real(count(won.len()));
    let of_won = won.iter().filter(|won| **won).count();
    if of_won == 0 || of_won == won.len() {
        return Err(Reason::AllValuesEqual);
    }
    let rate = real(count(of_won)) / n;
    let centre = places.iter().sum::<f64>() / n;
    let (mut rise, mut spread) = (0.0, 0.0);
    let mut by: BTreeMap<usize, f64> = BTreeMap::new();
    for ((place, won), account) in places.iter().zip(won).zip(accounts) {
        let off = place - centre;
        let part = off * (f64::from(u8::from(*won)) - rate);
        rise += part;
        spread += off * off;
        *by.entry(*account).or_default() += part;
    }
    if spread <= 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    if by.len() < 2 {
        return Err(Reason::TooFewEvents);
    }
    let clusters = real(count(by.len()));
    let between: f64 = by.values().map(|sum| sum * sum).sum();
    let variance = (between * clusters / (clusters - 1.0)).max(rate * (1.0 - rate) * spread);
    let z = held(rise / variance.sqrt())?;
    let statistic = z * z;
    Ok(Trend {
        z,
        test: ChiSquared {
            statistic,
            degrees: 1,
            p_value: chi_squared_sf(statistic, 1)?,
        },
        p_increase: normal_sf(z)?,
    })
}
