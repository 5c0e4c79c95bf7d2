//! Intervals and tests of Firth's weights by their profile.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{ChiSquared, Interval};

use super::design::{Design, held};
use super::firth::Penalised;
use super::maximum_likelihood::{likelihood_ratio, z_of};
use super::newton::{Hill, climb};
use crate::Result;

/// How sure a weight of [`firth()`](super::firth()) is: see [`firth_profile`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FirthProfile {
    /// The log-odds for one unit of the column.
    pub estimate: f64,
    /// The interval of the estimate, in log-odds. It need not have the estimate in its middle.
    pub interval: Interval,
    /// The penalised likelihood ratio test that the weight is zero, of one degree of freedom.
    pub test: ChiSquared,
}

/// The interval and the test of one of Firth's weights, by the profile of the penalised likelihood.
///
/// The interval holds the weights at which the penalised likelihood, the other coefficients being chosen
/// as well as they can, is not refuted by its maximum. It is right under a separation, where estimate and
/// standard error say nothing of how far the weight may be out.
///
/// - **Shape**: as of [`firth()`](super::firth()); the column, from 0; the confidence level, in (0, 1).
/// - **Unit**: log-odds for one unit of the column.
/// - **Source**: Heinze, Schemper 2002, *Stat. Med.* 21:2409; the penalty stays that of all columns, as
///   in R's `logistf`.
///
/// # Errors
///
/// As of [`firth()`](super::firth()); [`Reason::InvalidInput`] if there is no such column;
/// [`Reason::InvalidLevel`].
///
/// ```
/// use winnable_icp::stats::firth_profile;
///
/// let rows = [[1.0], [1.0], [1.0], [0.0], [0.0], [0.0]];
/// let won = [true, true, true, false, false, false];
/// let profile = firth_profile(&rows, &won, 0, 0.95)?;
/// assert!(profile.interval.low > 0.0 && profile.test.p_value < 0.05);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn firth_profile<R: AsRef<[f64]>>(
    rows: &[R],
    won: &[bool],
    column: usize,
    level: f64,
) -> Result<FirthProfile> {
    let quantile = z_of(level)?;
    let design = Design::new(rows, won)?.of_full_rank()?;
    let coefficient = 1 + column;
    if coefficient >= design.width() {
        return Err(Reason::InvalidInput);
    }
    let hill = Penalised::new(&design);
    let top = climb(&hill, vec![0.0; design.width()])?;
    let information = hill.information(&top).ok_or(Reason::DidNotConverge)?;
    let mut own = vec![0.0; design.width()];
    own[coefficient] = 1.0;
    let profile = Profile {
        hill: Penalised::fixing(&design, coefficient),
        coefficient,
        height: hill.height(&top),
        top,
        margin: quantile * information.inverse_form(&own).sqrt(),
        drop: quantile * quantile,
    };
    let in_units = |weight: f64| held(weight / design.deviation(coefficient));
    Ok(FirthProfile {
        estimate: in_units(profile.top[coefficient])?,
        interval: Interval {
            low: in_units(profile.end(-1.0)?)?,
            high: in_units(profile.end(1.0)?)?,
        },
        test: likelihood_ratio(profile.best_with(0.0, &profile.top)?.0, 1)?,
    })
}

/// Twice how far the hill falls along one coefficient.
struct Profile<'a> {
    hill: Penalised<'a>,
    coefficient: usize,
    top: Vec<f64>,
    height: f64,
    /// The half width of the Wald interval: where to look first.
    margin: f64,
    /// How far it falls at the ends of the interval.
    drop: f64,
}

impl Profile<'_> {
    /// Twice the fall with the coefficient at a value, and the best of the others there.
    fn best_with(&self, value: f64, near: &[f64]) -> Result<(f64, Vec<f64>)> {
        let mut start = near.to_vec();
        start[self.coefficient] = value;
        let at = climb(&self.hill, start)?;
        Ok((2.0 * (self.height - self.hill.height(&at)), at))
    }

    /// Where the fall reaches `drop` on one side: a bracket that widens, then halves.
    fn end(&self, side: f64) -> Result<f64> {
        let mut within = self.top.clone();
        let mut step = side * self.margin;
        let mut beyond = None;
        for _ in 0..60 {
            let value = within[self.coefficient] + step;
            let (fall, at) = self.best_with(value, &within)?;
            if fall >= self.drop {
                beyond = Some(value);
                break;
            }
            within = at;
            step *= 1.5;
        }
        let mut beyond = beyond.ok_or(Reason::DidNotConverge)?;
        for _ in 0..60 {
            let middle = f64::midpoint(within[self.coefficient], beyond);
            let (fall, at) = self.best_with(middle, &within)?;
            if fall >= self.drop {
                beyond = middle;
            } else {
                within = at;
            }
            if (beyond - within[self.coefficient]).abs() <= 1e-10 * (1.0 + beyond.abs()) {
                break;
            }
        }
        Ok(beyond)
    }
}
