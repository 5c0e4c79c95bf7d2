//! Deals of one account are no independent trials: what that does to a share.

use super::compare::Difference;
use crate::rate::{count, float};
use crate::stats::special::{beta_cdf, chi_squared_sf, normal_quantile, normal_sf};
use crate::stats::{Interval, Proportion, fisher_exact, newcombe};
use crate::{Reason, Result};

/// Successes among trials that come in accounts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clusters {
    pub(super) successes: u64,
    pub(super) trials: u64,
    /// Accounts with a trial.
    pub(super) accounts: u64,
    /// By how much the variance is larger than that of independent trials; at least 1.
    pub(super) effect: f64,
}

impl Clusters {
    /// The trials of accounts, with their design effect after Rao and Scott.
    ///
    /// With `xᵢ` of `nᵢ` trials in each of `m` accounts and `p = Σx/Σn`, the variance of `p` is
    /// `m/(m−1) Σ(xᵢ − p nᵢ)²/n²`, and the effect is its ratio to `p(1−p)/n`. Where every account has
    /// one trial it is 1. Where nothing varies, or there is one account, trials count as if those of an
    /// account were all one.
    ///
    /// Source: Rao, Scott 1992, *Biometrics* 48:577.
    pub(super) fn of(accounts: &[(u64, u64)]) -> Self {
        let with: Vec<(u64, u64)> = accounts.iter().copied().filter(|(_, n)| *n > 0).collect();
        let successes: u64 = with.iter().map(|(x, _)| x).sum();
        let trials: u64 = with.iter().map(|(_, n)| n).sum();
        let mut clusters = Self {
            successes,
            trials,
            accounts: count(with.len()),
            effect: 1.0,
        };
        if trials > clusters.accounts {
            clusters.effect = clusters.effect_of(&with).max(1.0);
        }
        clusters
    }

    fn effect_of(&self, with: &[(u64, u64)]) -> f64 {
        let (all, m) = (float(self.trials), float(self.accounts));
        let p = float(self.successes) / all;
        let of_one = p * (1.0 - p);
        if of_one <= 0.0 || with.len() < 2 {
            return all / m;
        }
        let squares: f64 = with
            .iter()
            .map(|(x, n)| float(*x) - p * float(*n))
            .map(|residual| residual * residual)
            .sum();
        m / (m - 1.0) * squares / all / of_one
    }

    fn proportion(&self) -> Result<Proportion> {
        Proportion::new(self.successes, self.trials)
    }

    /// How many independent trials would tell as much.
    fn effective(&self) -> f64 {
        float(self.trials) / self.effect
    }

    /// The Wilson interval over the effective trials.
    fn wilson(&self, rate: f64, z: f64) -> Interval {
        let (n, square) = (self.effective(), z * z);
        let centre = rate + square / (2.0 * n);
        let half = z * (rate * (1.0 - rate) / n + square / (4.0 * n * n)).sqrt();
        let scale = 1.0 + square / n;
        Interval {
            low: ((centre - half) / scale).clamp(0.0, rate),
            high: ((centre + half) / scale).clamp(rate, 1.0),
        }
    }
}

/// The difference of two shares: Newcombe's interval and Fisher's p-value; where accounts have several
/// trials, over effective trials, with the larger of Fisher's p-value and that of the two shares' own
/// variances.
pub(super) fn share_difference(a: Clusters, b: Clusters, level: f64) -> Result<Difference> {
    let (of_a, of_b) = (a.proportion()?, b.proportion()?);
    let value = of_a.rate() - of_b.rate();
    let fisher = fisher_exact(of_a, of_b)?;
    if a.effect <= 1.0 && b.effect <= 1.0 {
        return Ok(Difference::new(value, newcombe(of_a, of_b, level)?, fisher));
    }
    let z = normal_quantile(f64::midpoint(1.0, level))?;
    let (in_a, in_b) = (a.wilson(of_a.rate(), z), b.wilson(of_b.rate(), z));
    let below = libm::hypot(of_a.rate() - in_a.low, in_b.high - of_b.rate());
    let above = libm::hypot(in_a.high - of_a.rate(), of_b.rate() - in_b.low);
    let interval = Interval {
        low: (value - below).max(-1.0),
        high: (value + above).min(1.0),
    };
    let pooled = float(a.successes + b.successes) / float(a.trials + b.trials);
    let variance = pooled * (1.0 - pooled) * (1.0 / a.effective() + 1.0 / b.effective());
    let p = if variance > 0.0 {
        2.0 * normal_sf(value.abs() / variance.sqrt())?
    } else {
        1.0
    };
    Ok(Difference::new(value, interval, p.max(fisher).min(1.0)))
}

/// The two-sided p-value of Student's t: `I(df/(df + t²); df/2, ½)`.
pub(super) fn t_test(difference: f64, standard_error: f64, degrees: f64) -> Result<f64> {
    let t = difference / standard_error;
    if !t.is_finite() {
        return Err(Reason::AllValuesEqual);
    }
    beta_cdf(degrees / (degrees + t * t), degrees / 2.0, 0.5)
}

/// The p-value of χ² with one degree of freedom.
pub(super) fn chi_squared_p(statistic: f64) -> Result<f64> {
    chi_squared_sf(statistic, 1)
}

#[cfg(test)]
mod tests;
