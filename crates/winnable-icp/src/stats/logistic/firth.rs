//! Logistic regression by Firth's penalised likelihood.

use serde::Serialize;
use winnable_metrics::Reason;

use super::design::{Design, held};
use super::maximum_likelihood::{each, log_likelihood, odds_ratio, residuals};
use super::newton::{Hill, LEAST_PIVOT, climb};
use super::predict::{probability, variance};
use crate::Result;
use crate::stats::matrix::{Cholesky, Symmetric, dot};

/// One coefficient of a [`Firth`] fit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FirthCoefficient {
    /// The log-odds for one unit of the column.
    pub estimate: f64,
    /// Its standard error, from the information at the estimate. Under a separation an interval made of
    /// it misleads: use [`firth_profile`](super::firth_profile()).
    pub standard_error: f64,
    /// The factor on the odds for one unit, `exp(estimate)`; `None` where that is too large or too
    /// small to hold.
    pub odds_ratio: Option<f64>,
}

/// Weights by penalised likelihood: see [`firth()`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Firth {
    /// The intercept, then one for each column.
    pub coefficients: Vec<FirthCoefficient>,
    /// The log-likelihood and half the logarithm of the determinant of the information, in the units
    /// that went in.
    pub penalised_log_likelihood: f64,
}

impl Firth {
    /// The estimates, the intercept first, as [`predict`](super::predict()) takes them.
    pub fn estimates(&self) -> Vec<f64> {
        let estimates = self.coefficients.iter().map(|one| one.estimate);
        estimates.collect()
    }
}

/// Logistic regression with an intercept, by Firth's penalised likelihood (a Jeffreys prior).
///
/// It takes away most of the bias that few deals bring, and gives finite weights where won and lost are
/// parted. With one column of two values it is what adding half a deal to each of the four cells gives.
///
/// - **Shape**: as of [`logistic_regression`](super::logistic_regression()).
/// - **Unit**: log-odds for one unit of a column.
/// - **Source**: Firth 1993, *Biometrika* 80:27; Heinze, Schemper 2002, *Stat. Med.* 21:2409. Vectors:
///   `tests/golden/16_logistic_regression.json`.
///
/// The probabilities that follow are drawn towards one half, so that their mean is not the win rate
/// (Puhr et al. 2017): it is for weights, not for a forecast.
///
/// # Errors
///
/// As of [`logistic_regression`](super::logistic_regression()), but never [`Reason::Separated`], and
/// [`Reason::TooFewEvents`] only where all are won or all are lost; [`Reason::DidNotConverge`] if no
/// maximum is found.
///
/// ```
/// use winnable_icp::stats::firth;
///
/// // All three with a trigger were won, and none of the three without.
/// let rows = [[1.0], [1.0], [1.0], [0.0], [0.0], [0.0]];
/// let won = [true, true, true, false, false, false];
/// let weight = firth(&rows, &won)?.coefficients[1].estimate;
/// assert_eq!(format!("{weight:.3}"), format!("{:.3}", 2.0 * (3.5_f64 / 0.5).ln()));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn firth<R: AsRef<[f64]>>(rows: &[R], won: &[bool]) -> Result<Firth> {
    let design = Design::new(rows, won)?.of_full_rank()?;
    let hill = Penalised::new(&design);
    let at = climb(&hill, vec![0.0; design.width()])?;
    let information = hill.information(&at).ok_or(Reason::DidNotConverge)?;
    let coefficients = design
        .in_units()
        .map(|shares| {
            let estimate = held(dot(&shares, &at))?;
            Ok(FirthCoefficient {
                estimate,
                standard_error: held(information.inverse_form(&shares).sqrt())?,
                odds_ratio: odds_ratio(estimate),
            })
        })
        .collect::<Result<_>>()?;
    Ok(Firth {
        coefficients,
        penalised_log_likelihood: held(hill.height(&at) + design.ln_scale())?,
    })
}

/// The penalised log-likelihood as a hill, on the standardised columns.
pub(super) struct Penalised<'a> {
    design: &'a Design,
    /// A coefficient that stays what it is at the start.
    fixed: Option<usize>,
}

impl<'a> Penalised<'a> {
    pub(super) fn new(design: &'a Design) -> Self {
        let fixed = None;
        Self { design, fixed }
    }

    /// The hill along which one coefficient does not change. The penalty is still that of all.
    pub(super) fn fixing(design: &'a Design, coefficient: usize) -> Self {
        Self {
            design,
            fixed: Some(coefficient),
        }
    }

    /// The factor of the Fisher information.
    pub(super) fn information(&self, at: &[f64]) -> Option<Cholesky> {
        self.information_at(&self.design.log_odds(at))
    }

    fn information_at(&self, log_odds: &[f64]) -> Option<Cholesky> {
        let sum = self.design.weighted_sum(&each(log_odds, variance));
        sum.cholesky(LEAST_PIVOT)
    }
}

impl Hill for Penalised<'_> {
    fn height(&self, at: &[f64]) -> f64 {
        let log_odds = self.design.log_odds(at);
        // A step to where the information vanishes is too long.
        self.information_at(&log_odds)
            .map_or(f64::NEG_INFINITY, |information| {
                log_likelihood(self.design, &log_odds) + 0.5 * information.ln_determinant()
            })
    }

    fn shape(&self, at: &[f64]) -> Result<(Vec<f64>, Symmetric)> {
        let log_odds = self.design.log_odds(at);
        let information = self
            .information_at(&log_odds)
            .ok_or(Reason::DidNotConverge)?;
        let weights = each(&log_odds, variance);
        let rows = self.design.rows.chunks_exact(self.design.width());
        let leverages: Vec<f64> = rows
            .zip(&weights)
            .map(|(row, weight)| weight * information.inverse_form(row))
            .collect();
        let pulls: Vec<f64> = residuals(self.design, &log_odds)
            .iter()
            .zip(&leverages)
            .zip(&log_odds)
            .map(|((residual, leverage), &odds)| residual + leverage * (0.5 - probability(odds)))
            .collect();
        // The score is that of rows which each count `1 + leverage` times and half of the surplus is
        // won; so is the curvature, but for how leverages change. With it, rather than the information
        // alone, a column of two values takes as few steps as maximum likelihood does.
        let counted: Vec<f64> = (weights.iter().zip(&leverages))
            .map(|(weight, leverage)| weight * (1.0 + leverage))
            .collect();
        let (mut slope, mut bend) = (
            self.design.combine(&pulls),
            self.design.weighted_sum(&counted),
        );
        if let Some(fixed) = self.fixed {
            slope[fixed] = 0.0;
            bend.isolate(fixed);
        }
        Ok((slope, bend))
    }
}
