//! The top of a log-likelihood by Newton's method.

use winnable_metrics::Reason;

use crate::Result;
use crate::stats::matrix::{Symmetric, dot};

/// A function of coefficients that has a top.
pub(super) trait Hill {
    /// Its height; infinite or NaN where it has none.
    fn height(&self, at: &[f64]) -> f64;

    /// Its slope and how it bends: the Hessian with its sign turned, or a positive definite matrix
    /// close to that.
    fn shape(&self, at: &[f64]) -> Result<(Vec<f64>, Symmetric)>;
}

/// The longest step of a coefficient of a standardised column: as in R's `logistf`.
const LONGEST_STEP: f64 = 5.0;

/// A pivot below this share of its diagonal is rounding.
pub(super) const LEAST_PIVOT: f64 = 1e-14;

/// The square of what is left to go, in standard errors.
const CLOSE: f64 = 1e-18;

/// More steps than any hill with a top takes. Away from a separation a dozen are enough.
const MOST_STEPS: usize = 200;

/// Climbs to the top from a start, with steps that are halved until they lead upwards.
///
/// # Errors
///
/// [`Reason::DidNotConverge`], and what [`Hill::shape`] refuses.
pub(super) fn climb(hill: &impl Hill, mut at: Vec<f64>) -> Result<Vec<f64>> {
    let mut height = hill.height(&at);
    for _ in 0..MOST_STEPS {
        let (slope, bend) = hill.shape(&at)?;
        let step = bend
            .cholesky(LEAST_PIVOT)
            .ok_or(Reason::DidNotConverge)?
            .solve(&slope);
        // The squared length of the step in standard errors.
        let left = dot(&slope, &step);
        if left <= CLOSE {
            return Ok(at);
        }
        let longest = step.iter().fold(0.0, |most: f64, by| most.max(by.abs()));
        let mut share = (LONGEST_STEP / longest).min(1.0);
        // The last steps gain less than the rounding of the height.
        let enough = height - 1e-13 * (1.0 + height.abs());
        let next = (0..40).find_map(|_| {
            let to: Vec<f64> = at
                .iter()
                .zip(&step)
                .map(|(at, by)| at + share * by)
                .collect();
            share *= 0.5;
            let height = hill.height(&to);
            (height >= enough && height.is_finite()).then_some((to, height))
        });
        (at, height) = next.ok_or(Reason::DidNotConverge)?;
    }
    Err(Reason::DidNotConverge)
}
