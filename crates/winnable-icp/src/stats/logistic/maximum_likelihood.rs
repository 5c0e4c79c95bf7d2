//! Logistic regression by maximum likelihood.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::special::{chi_squared_sf, normal_quantile, normal_sf};
use winnable_metrics::stats::{ChiSquared, Interval};

use super::design::{Design, held};
use super::events::{EventsPerVariable, events_per_variable};
use super::newton::{Hill, LEAST_PIVOT, climb};
use super::predict::{ln_likelihood, probability, residual, variance};
use crate::Result;
use crate::number::real;
use crate::stats::matrix::{Symmetric, dot};

/// A weight that moves the log-odds by more than this for one standard deviation of its column is on
/// its way to infinity.
const LARGEST_STANDARDISED: f64 = 15.0;

/// A probability within this of 0 or 1 is what a separation looks like before rounding ends it.
const LEAST_PROBABILITY: f64 = 1e-8;

/// One coefficient of a [`LogisticRegression`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LogisticCoefficient {
    /// The log-odds for one unit of the column.
    pub estimate: f64,
    /// Its standard error, from the information at the estimate.
    pub standard_error: f64,
    /// The estimate over its standard error.
    pub z: f64,
    /// The two-sided p-value of `z` (Wald).
    pub p_value: f64,
    /// The Wald interval of the estimate, in log-odds.
    pub interval: Interval,
    /// The factor on the odds for one unit, `exp(estimate)`; `None` where that is too large or too
    /// small to hold.
    pub odds_ratio: Option<f64>,
}

/// Weights by maximum likelihood: see [`logistic_regression`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LogisticRegression {
    /// The intercept, then one for each column.
    pub coefficients: Vec<LogisticCoefficient>,
    /// The natural logarithm of the likelihood at the estimates, at most 0.
    pub log_likelihood: f64,
    /// The same with nothing but an intercept.
    pub log_likelihood_null: f64,
    /// The likelihood ratio test of all weights together.
    pub test: ChiSquared,
    /// McFadden's R², `1 − log_likelihood / log_likelihood_null`, in 0..1. It is not a share of a
    /// variance: 0.2 to 0.4 is an excellent fit.
    pub mcfadden_r2: f64,
    /// Akaike's criterion, `2 · coefficients − 2 · log_likelihood`.
    pub aic: f64,
    /// Whether there were enough won and lost.
    pub events: EventsPerVariable,
}

impl LogisticRegression {
    /// The estimates, the intercept first, as [`predict`](super::predict()) takes them.
    pub fn estimates(&self) -> Vec<f64> {
        let estimates = self.coefficients.iter().map(|one| one.estimate);
        estimates.collect()
    }
}

/// Logistic regression with an intercept, by maximum likelihood.
///
/// - **Shape**: one row of features for each deal, all of one length and finite; whether each was won;
///   the confidence level of the intervals, in (0, 1).
/// - **Unit**: log-odds for one unit of a column.
/// - **Source**: Newton-Raphson with halved steps; Hosmer, Lemeshow, Sturdivant 2013, *Applied Logistic
///   Regression*; McFadden 1974 for the R². Vectors: `tests/golden/16_logistic_regression.json`.
///
/// Where a line parts won from lost there is no estimate, only numbers that grow until the software
/// stops: [`firth()`](super::firth()) has one. The signs of it are a weight of more than 15 for a standard
/// deviation, a fitted probability within 10⁻⁸ of 0 or 1, and a search that does not end.
///
/// # Errors
///
/// - [`Reason::EmptySample`], [`Reason::LengthsDiffer`], [`Reason::NotFinite`],
///   [`Reason::InvalidLevel`]: of the inputs; [`Reason::InvalidInput`] for rows without features.
/// - [`Reason::AllValuesEqual`]: a column does not vary.
/// - [`Reason::InvalidInput`]: a column is the sum of others, each times a constant.
/// - [`Reason::SampleTooSmall`]: fewer rows than coefficients.
/// - [`Reason::Separated`]: won and lost are parted, completely or but for ties.
/// - [`Reason::TooFewEvents`]: all are won or all are lost, or there are fewer than 5 of the rarer for
///   each column ([`events_per_variable`]).
/// - [`Reason::Overflow`]: a coefficient too large to hold.
///
/// ```
/// use winnable_icp::stats::logistic_regression;
/// use winnable_metrics::Reason;
///
/// let rows: Vec<[f64; 1]> = (0..20).map(|score| [f64::from(score)]).collect();
/// let won: Vec<bool> = (0..20).map(|score| score > 9 || score % 3 == 0).collect();
/// let fit = logistic_regression(&rows, &won, 0.95)?;
/// assert!(fit.coefficients[1].estimate > 0.0);
///
/// let parted: Vec<bool> = (0..20).map(|score| score > 9).collect();
/// assert_eq!(logistic_regression(&rows, &parted, 0.95), Err(Reason::Separated));
/// # Ok::<(), Reason>(())
/// ```
pub fn logistic_regression<R: AsRef<[f64]>>(
    rows: &[R],
    won: &[bool],
    level: f64,
) -> Result<LogisticRegression> {
    let quantile = z_of(level)?;
    let design = Design::new(rows, won)?.of_full_rank()?;
    let hill = Likelihood { design: &design };
    let at = climb(&hill, vec![0.0; design.width()]).map_err(|reason| match reason {
        Reason::DidNotConverge => Reason::Separated,
        other => other,
    })?;
    let log_odds = design.log_odds(&at);
    if runs_away(&at, &log_odds) {
        return Err(Reason::Separated);
    }
    let (won, lost) = design.outcomes();
    let columns = design.width() - 1;
    let events = events_per_variable(won, lost, columns as u64)?.allow_maximum_likelihood()?;
    let information = design.weighted_sum(&each(&log_odds, variance));
    let information = information.cholesky(LEAST_PIVOT).ok_or(Reason::Separated)?;
    let coefficients = design
        .in_units()
        .map(|shares| {
            let error = information.inverse_form(&shares).sqrt();
            LogisticCoefficient::new(held(dot(&shares, &at))?, held(error)?, quantile)
        })
        .collect::<Result<_>>()?;
    let (height, null) = (hill.height(&at), null(won, lost));
    Ok(LogisticRegression {
        coefficients,
        log_likelihood: height,
        log_likelihood_null: null,
        test: likelihood_ratio(2.0 * (height - null), columns)?,
        // Weights that explain nothing leave a rounding of 0 on either side.
        mcfadden_r2: (1.0 - height / null).max(0.0),
        aic: 2.0 * (real(design.width() as u64) - height),
        events,
    })
}

impl LogisticCoefficient {
    fn new(estimate: f64, standard_error: f64, quantile: f64) -> Result<Self> {
        let z = held(estimate / standard_error)?;
        let margin = quantile * standard_error;
        Ok(Self {
            estimate,
            standard_error,
            z,
            p_value: 2.0 * normal_sf(z.abs())?,
            interval: Interval {
                low: held(estimate - margin)?,
                high: held(estimate + margin)?,
            },
            odds_ratio: odds_ratio(estimate),
        })
    }
}

/// The log-likelihood as a hill.
struct Likelihood<'a> {
    design: &'a Design,
}

impl Hill for Likelihood<'_> {
    fn height(&self, at: &[f64]) -> f64 {
        log_likelihood(self.design, &self.design.log_odds(at))
    }

    fn shape(&self, at: &[f64]) -> Result<(Vec<f64>, Symmetric)> {
        let log_odds = self.design.log_odds(at);
        let mut both = log_odds.iter().zip(&self.design.won);
        // Such coefficients prove that larger ones are better still.
        if both.all(|(&odds, &won)| odds != 0.0 && (odds > 0.0) == won) {
            return Err(Reason::Separated);
        }
        let slope = self.design.combine(&residuals(self.design, &log_odds));
        Ok((slope, self.design.weighted_sum(&each(&log_odds, variance))))
    }
}

/// Whether the fit shows the signs of a separation.
fn runs_away(at: &[f64], log_odds: &[f64]) -> bool {
    let large = |weight: &f64| weight.abs() > LARGEST_STANDARDISED;
    let certain = |odds: &f64| probability(-odds.abs()) < LEAST_PROBABILITY;
    at.iter().skip(1).any(large) || log_odds.iter().any(certain)
}

/// The log-likelihood where there is nothing but an intercept.
fn null(won: u64, lost: u64) -> f64 {
    let (won, lost) = (real(won), real(lost));
    let all = won + lost;
    won * libm::log(won / all) + lost * libm::log(lost / all)
}

/// The likelihood ratio test of a statistic; rounding below zero is zero.
pub(super) fn likelihood_ratio(statistic: f64, degrees: usize) -> Result<ChiSquared> {
    let statistic = statistic.max(0.0);
    let degrees = u32::try_from(degrees).map_err(|_| Reason::InvalidInput)?;
    Ok(ChiSquared {
        statistic,
        degrees,
        p_value: chi_squared_sf(statistic, degrees)?,
    })
}

/// The log-likelihood of the outcomes at given log-odds.
pub(super) fn log_likelihood(design: &Design, log_odds: &[f64]) -> f64 {
    let both = log_odds.iter().zip(&design.won);
    both.map(|(&odds, &won)| ln_likelihood(odds, won)).sum()
}

/// The outcomes less their probabilities.
pub(super) fn residuals(design: &Design, log_odds: &[f64]) -> Vec<f64> {
    let both = log_odds.iter().zip(&design.won);
    both.map(|(&odds, &won)| residual(odds, won)).collect()
}

/// A function of each row's log-odds.
pub(super) fn each(log_odds: &[f64], of: impl Fn(f64) -> f64) -> Vec<f64> {
    log_odds.iter().map(|&odds| of(odds)).collect()
}

/// The odds ratio of log-odds, if a float can hold it.
pub(super) fn odds_ratio(estimate: f64) -> Option<f64> {
    Some(libm::exp(estimate)).filter(|ratio| ratio.is_normal())
}

/// The standard normal quantile of a two-sided level: 1.96 for 0.95.
pub(super) fn z_of(level: f64) -> Result<f64> {
    if !level.is_finite() {
        return Err(Reason::NotFinite);
    }
    if level > 0.0 && level < 1.0 {
        Ok(-normal_quantile((1.0 - level) / 2.0)?)
    } else {
        Err(Reason::InvalidLevel)
    }
}
