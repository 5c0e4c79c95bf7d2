//! The penalty of a ridge, by how well it foretells rows that it was not learned from.

use serde::Serialize;
use winnable_metrics::Reason;

use super::design::{Design, held};
use super::newton::climb;
use super::predict::ln_likelihood;
use super::ridge::{Ridged, check};
use crate::Result;
use crate::number::real;
use crate::stats::matrix::dot;

/// A penalty chosen by cross-validation: see [`choose_lambda`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LambdaChoice {
    /// The penalty with the least loss.
    pub lambda: f64,
    /// Its loss.
    pub log_loss: f64,
    /// The mean log loss for a row held out, for each penalty in the order given. A forecast of one half
    /// for all has 0.693.
    pub log_losses: Vec<f64>,
}

/// The penalty of [`ridge()`](super::ridge()) under which rows held out are foretold best.
///
/// Rows are dealt out to `folds` parts by their position (`position mod folds`), each part is foretold
/// from the others, and the loss is `−ln` of the probability of what happened. Of penalties that do
/// equally well the largest is chosen. Columns are standardised on the rows learned from alone.
///
/// - **Shape**: as of [`ridge()`](super::ridge()); a grid of penalties above 0, in any order; from 2 folds
///   to as many as there are rows.
/// - **Unit**: nats a row, from 0.
/// - **Source**: Stone 1974, *J. R. Stat. Soc. B* 36:111.
///
/// # Errors
///
/// As of [`ridge()`](super::ridge()), for `grid` too; [`Reason::EmptySample`] for an empty grid;
/// [`Reason::InvalidInput`] for fewer than 2 folds; [`Reason::SampleTooSmall`] for more folds than rows;
/// [`Reason::TooFewEvents`] if without one of the folds all are won or all are lost. A column that does
/// not vary without one of the folds has no weight there.
///
/// ```
/// use winnable_icp::stats::choose_lambda;
///
/// let rows: Vec<[f64; 1]> = (0..40).map(|score| [f64::from(score)]).collect();
/// let won: Vec<bool> = (0..40).map(|score| score > 20 || score % 7 == 0).collect();
/// let choice = choose_lambda(&rows, &won, &[0.1, 1.0, 10.0, 1000.0], 5)?;
/// assert!(choice.lambda < 1000.0 && choice.log_loss < 0.5);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn choose_lambda<R: AsRef<[f64]>>(
    rows: &[R],
    won: &[bool],
    grid: &[f64],
    folds: usize,
) -> Result<LambdaChoice> {
    grid.iter().try_for_each(|&lambda| check(lambda))?;
    Design::new(rows, won)?.without_constants()?;
    if grid.is_empty() {
        return Err(Reason::EmptySample);
    }
    if folds < 2 {
        return Err(Reason::InvalidInput);
    }
    if folds > rows.len() {
        return Err(Reason::SampleTooSmall);
    }
    // From the strongest on, each fit starts where the one before it ended.
    let mut strongest_first: Vec<(usize, f64)> = grid.iter().copied().enumerate().collect();
    strongest_first.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let mut log_losses = vec![0.0; grid.len()];
    for fold in 0..folds {
        let (held_out, learned): (Vec<_>, Vec<_>) = (rows.iter().zip(won).enumerate())
            .map(|(position, (row, &won))| (position % folds == fold, row.as_ref(), won))
            .partition(|&(out, _, _)| out);
        let (rows, won): (Vec<&[f64]>, Vec<bool>) =
            learned.iter().map(|&(_, row, won)| (row, won)).unzip();
        let design = Design::new(&rows, &won)?;
        let mut at = vec![0.0; design.width()];
        for &(place, lambda) in &strongest_first {
            at = climb(&Ridged::new(&design, lambda), at)?;
            let coefficients = design.coefficients(&at)?;
            for &(_, row, won) in &held_out {
                log_losses[place] -= foretold(&coefficients, row, won)?;
            }
        }
    }
    let count = real(rows.len() as u64);
    let log_losses = log_losses
        .into_iter()
        .map(|sum| held(sum / count))
        .collect::<Result<Vec<_>>>()?;
    // Of equals `min_by` takes the first.
    let best = strongest_first
        .iter()
        .map(|&(place, lambda)| (log_losses[place], lambda))
        .min_by(|(a, _), (b, _)| a.total_cmp(b));
    let (log_loss, lambda) = best.ok_or(Reason::EmptySample)?;
    Ok(LambdaChoice {
        lambda,
        log_loss,
        log_losses,
    })
}

/// The log-likelihood of one row.
fn foretold(coefficients: &[f64], row: &[f64], won: bool) -> Result<f64> {
    let (intercept, weights) = coefficients.split_first().ok_or(Reason::LengthsDiffer)?;
    Ok(ln_likelihood(held(intercept + dot(weights, row))?, won))
}
