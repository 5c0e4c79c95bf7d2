//! Shares of deals that come in accounts: effective counts by the design effect.
//!
//! Source: Rao, Scott 1992, *Biometrics* 48:577, "A simple method for the analysis of clustered binary
//! data"; the intervals on effective counts are those of Wilson and of Newcombe's method 10.

use winnable_metrics::Reason;
use winnable_metrics::stats::Interval;
use winnable_metrics::stats::special::{normal_quantile, normal_sf};

use crate::Result;
use crate::number::real;

/// A share of counts that need not be whole, such as counts divided by a design effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    successes: f64,
    trials: f64,
}

impl Share {
    /// Counts divided by a design effect. `None` without a trial.
    pub(super) fn new(yes: u64, no: u64, effect: f64) -> Option<Self> {
        let (yes, no) = (real(yes), real(no));
        (yes + no > 0.0).then(|| Self {
            successes: yes / effect,
            trials: (yes + no) / effect,
        })
    }

    fn rate(self) -> f64 {
        self.successes / self.trials
    }

    /// Wilson's interval.
    pub(super) fn wilson(self, level: f64) -> Result<Interval> {
        let z = z_of(level)?;
        let square = z * z;
        let failures = self.trials - self.successes;
        let half = z * (self.successes * failures / self.trials + square / 4.0).sqrt();
        let (centre, width) = (self.successes + square / 2.0, self.trials + square);
        let rate = self.rate();
        Ok(Interval {
            low: ((centre - half) / width).clamp(0.0, rate),
            high: ((centre + half) / width).clamp(rate, 1.0),
        })
    }

    /// Newcombe's interval of this share less another.
    pub(super) fn less(self, other: Self, level: f64) -> Result<Interval> {
        let (one, two) = (self.wilson(level)?, other.wilson(level)?);
        let (p, q) = (self.rate(), other.rate());
        let down = libm::hypot(p - one.low, two.high - q);
        let up = libm::hypot(one.high - p, q - two.low);
        Ok(Interval {
            low: p - q - down,
            high: p - q + up,
        })
    }

    /// Whether this share and another differ: the two-sided p of the pooled z.
    pub(super) fn p_value(self, other: Self) -> Result<f64> {
        let pooled = (self.successes + other.successes) / (self.trials + other.trials);
        let variance = pooled * (1.0 - pooled) * (1.0 / self.trials + 1.0 / other.trials);
        if variance <= 0.0 {
            return Err(Reason::AllValuesEqual);
        }
        let z = (self.rate() - other.rate()).abs() / variance.sqrt();
        Ok((normal_sf(z)? * 2.0).min(1.0))
    }
}

/// By how much the variance of a share exceeds that of independent deals, from won and closed deals of
/// each account; at least 1. With `m` accounts, residuals `rᵢ = wonᵢ − p closedᵢ` and `n` closed deals
/// it is `m/(m−1) Σ rᵢ² / (n p (1−p))`.
///
/// Where no account has more than one deal it is exactly 1. Where all deals were won or all lost the
/// residuals say nothing, and accounts are counted in place of deals; so they are for a single account.
pub(super) fn design_effect(accounts: &[(u64, u64)]) -> f64 {
    let closed: Vec<(f64, f64)> = accounts
        .iter()
        .filter(|(_, closed)| *closed > 0)
        .map(|(won, closed)| (real(*won), real(*closed)))
        .collect();
    if closed.iter().all(|(_, closed)| *closed <= 1.0) {
        return 1.0;
    }
    let m = real(closed.len() as u64);
    let (won, n) = closed
        .iter()
        .fold((0.0, 0.0), |(won, n), (w, c)| (won + w, n + c));
    let p = won / n;
    let binomial = n * p * (1.0 - p);
    if binomial <= 0.0 || m <= 1.0 {
        return n / m;
    }
    let squares: f64 = closed.iter().map(|(w, c)| (w - p * c) * (w - p * c)).sum();
    (m / (m - 1.0) * squares / binomial).max(1.0)
}

fn z_of(level: f64) -> Result<f64> {
    Ok(-normal_quantile((1.0 - level) / 2.0)?)
}

#[cfg(test)]
mod tests {
    use winnable_metrics::stats::{Proportion, newcombe, wilson};

    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
    }

    #[test]
    fn independent_deals_have_the_usual_intervals() {
        let (one, other) = (
            Share::new(56, 14, 1.0).unwrap(),
            Share::new(48, 32, 1.0).unwrap(),
        );
        let (a, b) = (
            Proportion::new(56, 70).unwrap(),
            Proportion::new(48, 80).unwrap(),
        );
        let (found, usual) = (one.wilson(0.95).unwrap(), wilson(a, 0.95).unwrap());
        near(found.low, usual.low);
        near(found.high, usual.high);
        // Newcombe 1998, table II: 56/70 less 48/80, method 10, .0524 to .3339.
        let (found, usual) = (
            one.less(other, 0.95).unwrap(),
            newcombe(a, b, 0.95).unwrap(),
        );
        near(found.low, usual.low);
        near(found.high, usual.high);
        assert!((found.low - 0.0524).abs() < 5e-5 && (found.high - 0.3339).abs() < 5e-5);
        near(design_effect(&[(1, 1), (0, 1), (1, 1), (0, 0)]), 1.0);
    }

    #[test]
    fn the_design_effect_is_worked_out_by_hand() {
        // Four accounts, two won both of two deals and two lost both: p is 1/2, each residual is 1 or
        // -1, so that 4/3 × 4 / (8 × 1/4) = 8/3.
        near(design_effect(&[(2, 2), (2, 2), (0, 2), (0, 2)]), 8.0 / 3.0);
        // One of two in each: the residuals are 0, and it is never below 1.
        near(design_effect(&[(1, 2), (1, 2), (1, 2)]), 1.0);
        // All won, or one account: accounts are counted.
        near(design_effect(&[(2, 2), (4, 4)]), 3.0);
        near(design_effect(&[(2, 5)]), 5.0);
    }

    #[test]
    fn the_p_of_effective_counts_is_that_of_the_pooled_z() {
        // 30 of 60 and 20 of 60 at an effect of 1: z = (1/6) / sqrt(5/12 × 7/12 × 2/60) = 1.8516.
        let p = |effect: f64| {
            let one = Share::new(30, 30, effect).unwrap();
            one.p_value(Share::new(20, 40, effect).unwrap()).unwrap()
        };
        assert!((p(1.0) - 0.0641).abs() < 5e-5, "{}", p(1.0));
        // Four deals that say what one does halve it: 2 (1 − Φ(.9258)).
        assert!((p(4.0) - 0.3545).abs() < 5e-5, "{}", p(4.0));
    }
}
