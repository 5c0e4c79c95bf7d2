//! Logistic regression with a ridge.

use serde::Serialize;
use winnable_metrics::Reason;

use super::design::Design;
use super::maximum_likelihood::{each, log_likelihood, residuals};
use super::newton::{Hill, climb};
use super::predict::variance;
use crate::Result;
use crate::stats::matrix::{Symmetric, dot};

/// Weights with a ridge: see [`ridge()`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ridge {
    /// The penalty, above 0.
    pub lambda: f64,
    /// The intercept, then the log-odds for one unit of each column: what
    /// [`predict`](super::predict()) takes.
    pub coefficients: Vec<f64>,
    /// The intercept where every column is at its mean, then the log-odds for one standard deviation
    /// (of the population) of each column: what the penalty is on, and what compares columns.
    pub standardised: Vec<f64>,
    /// The natural logarithm of the likelihood, without the penalty.
    pub log_likelihood: f64,
}

/// Logistic regression with an intercept and an L2 penalty on the weights of standardised columns.
///
/// It maximises `ln L − λ/2 · Σ bⱼ²`; the intercept is not penalised, so that the mean of the
/// probabilities is the win rate. There are no standard errors: shrunken weights are biased on purpose.
/// It has an answer where columns are collinear or won and lost are parted.
///
/// - **Shape**: as of [`logistic_regression`](super::logistic_regression()); `lambda` above 0, which is
///   `1 / C` of scikit-learn. [`choose_lambda`](super::choose_lambda()) chooses it.
/// - **Unit**: log-odds.
/// - **Source**: le Cessie, van Houwelingen 1992, *Appl. Stat.* 41:191. Vectors:
///   `tests/golden/16_logistic_regression.json`.
///
/// # Errors
///
/// - [`Reason::EmptySample`], [`Reason::LengthsDiffer`], [`Reason::NotFinite`]: of the inputs;
///   [`Reason::InvalidInput`] for rows without features and for `lambda` not above 0.
/// - [`Reason::AllValuesEqual`]: a column does not vary.
/// - [`Reason::TooFewEvents`]: all are won or all are lost.
/// - [`Reason::DidNotConverge`]: the penalty is too small to hold the weights.
/// - [`Reason::Overflow`]: a coefficient too large to hold.
///
/// ```
/// use winnable_icp::stats::ridge;
///
/// let rows = [[10.0], [20.0], [60.0], [70.0]];
/// let won = [false, false, true, true];
/// let (weak, strong) = (ridge(&rows, &won, 0.1)?, ridge(&rows, &won, 10.0)?);
/// assert!(weak.standardised[1] > strong.standardised[1]);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn ridge<R: AsRef<[f64]>>(rows: &[R], won: &[bool], lambda: f64) -> Result<Ridge> {
    check(lambda)?;
    let design = Design::new(rows, won)?.without_constants()?;
    let standardised = climb(&Ridged::new(&design, lambda), vec![0.0; design.width()])?;
    Ok(Ridge {
        lambda,
        coefficients: design.coefficients(&standardised)?,
        log_likelihood: log_likelihood(&design, &design.log_odds(&standardised)),
        standardised,
    })
}

/// Refuses a penalty that is not above 0.
pub(super) fn check(lambda: f64) -> Result<()> {
    if !lambda.is_finite() {
        Err(Reason::NotFinite)
    } else if lambda > 0.0 {
        Ok(())
    } else {
        Err(Reason::InvalidInput)
    }
}

/// The log-likelihood less the penalty as a hill, on the standardised columns.
pub(super) struct Ridged<'a> {
    design: &'a Design,
    lambda: f64,
}

impl<'a> Ridged<'a> {
    pub(super) fn new(design: &'a Design, lambda: f64) -> Self {
        Self { design, lambda }
    }
}

impl Hill for Ridged<'_> {
    fn height(&self, at: &[f64]) -> f64 {
        let weights = at.get(1..).unwrap_or_default();
        let penalty = 0.5 * self.lambda * dot(weights, weights);
        log_likelihood(self.design, &self.design.log_odds(at)) - penalty
    }

    fn shape(&self, at: &[f64]) -> Result<(Vec<f64>, Symmetric)> {
        let log_odds = self.design.log_odds(at);
        let mut slope = self.design.combine(&residuals(self.design, &log_odds));
        for (slope, weight) in slope.iter_mut().zip(at).skip(1) {
            *slope -= self.lambda * weight;
        }
        let mut bend = self.design.weighted_sum(&each(&log_odds, variance));
        bend.add_to_diagonal(1, self.lambda);
        Ok((slope, bend))
    }
}
