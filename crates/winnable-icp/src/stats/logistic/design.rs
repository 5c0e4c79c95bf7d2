//! Rows and outcomes, checked and standardised.

use winnable_metrics::Reason;

use crate::Result;
use crate::number::real;
use crate::stats::matrix::{Symmetric, dot};

/// The least share of a column's variance that the columns before it leave unexplained. Below it (a
/// variance inflation factor of 10⁹) weights are made of rounding.
const LEAST_UNEXPLAINED: f64 = 1e-9;

/// A column that varies by less than this share of its size varies by rounding.
const LEAST_VARIATION: f64 = 1e-12;

/// Rows of a one and the standardised columns, with their outcomes.
#[derive(Debug)]
pub(super) struct Design {
    /// Row by row; the first of each is the one of the intercept.
    pub(super) rows: Vec<f64>,
    pub(super) won: Vec<bool>,
    /// The mean and the population standard deviation of each column; the latter is 0 where the column
    /// does not vary.
    columns: Vec<(f64, f64)>,
}

impl Design {
    /// Both outcomes are there, all numbers are finite and all rows of one length.
    pub(super) fn new<R: AsRef<[f64]>>(rows: &[R], won: &[bool]) -> Result<Self> {
        if rows.len() != won.len() {
            return Err(Reason::LengthsDiffer);
        }
        let width = rows.first().ok_or(Reason::EmptySample)?.as_ref().len();
        if rows.iter().any(|row| row.as_ref().len() != width) {
            return Err(Reason::LengthsDiffer);
        }
        let mut values = rows.iter().flat_map(AsRef::as_ref);
        if !values.all(|value| value.is_finite()) {
            return Err(Reason::NotFinite);
        }
        if width == 0 {
            return Err(Reason::InvalidInput);
        }
        if won.iter().all(|&won| won) || won.iter().all(|&won| !won) {
            return Err(Reason::TooFewEvents);
        }
        let columns = (0..width)
            .map(|column| mean_and_deviation(|| rows.iter().map(move |row| row.as_ref()[column])))
            .collect::<Result<Vec<_>>>()?;
        let standard = |row: &R| {
            let values = row.as_ref().iter().zip(&columns);
            let scaled = values.map(|(value, &(mean, deviation))| {
                if deviation > 0.0 {
                    (value - mean) / deviation
                } else {
                    0.0
                }
            });
            std::iter::once(1.0).chain(scaled).collect::<Vec<_>>()
        };
        Ok(Self {
            rows: rows.iter().flat_map(standard).collect(),
            won: won.to_vec(),
            columns,
        })
    }

    /// The design, if each column says something, whatever the others say.
    pub(super) fn of_full_rank(self) -> Result<Self> {
        let design = self.without_constants()?;
        if design.won.len() < design.width() {
            return Err(Reason::SampleTooSmall);
        }
        let products = design.weighted_sum(&vec![1.0; design.won.len()]);
        match products.cholesky(LEAST_UNEXPLAINED) {
            Some(_) => Ok(design),
            None => Err(Reason::InvalidInput),
        }
    }

    /// The design, if each column varies.
    pub(super) fn without_constants(self) -> Result<Self> {
        if self.columns.iter().all(|&(_, deviation)| deviation > 0.0) {
            Ok(self)
        } else {
            Err(Reason::AllValuesEqual)
        }
    }

    /// How many coefficients there are, that of the intercept included.
    pub(super) fn width(&self) -> usize {
        self.columns.len() + 1
    }

    /// How many rows are won and how many are lost.
    pub(super) fn outcomes(&self) -> (u64, u64) {
        let won = self.won.iter().filter(|&&won| won).count();
        (won as u64, (self.won.len() - won) as u64)
    }

    /// The log-odds of each row.
    pub(super) fn log_odds(&self, at: &[f64]) -> Vec<f64> {
        let rows = self.rows.chunks_exact(self.width());
        rows.map(|row| dot(row, at)).collect()
    }

    /// `Σ weight · row rowᵀ`.
    pub(super) fn weighted_sum(&self, weights: &[f64]) -> Symmetric {
        Symmetric::weighted_sum(&self.rows, self.width(), weights)
    }

    /// `Σ factor · row`.
    pub(super) fn combine(&self, factors: &[f64]) -> Vec<f64> {
        let mut sum = vec![0.0; self.width()];
        for (row, factor) in self.rows.chunks_exact(self.width()).zip(factors) {
            for (sum, value) in sum.iter_mut().zip(row) {
                *sum += factor * value;
            }
        }
        sum
    }

    /// The standard deviation of a coefficient's column.
    pub(super) fn deviation(&self, coefficient: usize) -> f64 {
        let column = coefficient.checked_sub(1);
        column
            .and_then(|column| self.columns.get(column))
            .map_or(1.0, |&(_, deviation)| deviation)
    }

    /// The sum of the logarithms of all standard deviations: by this the half logarithm of the
    /// information's determinant is larger in the units that went in.
    pub(super) fn ln_scale(&self) -> f64 {
        let logarithms = self
            .columns
            .iter()
            .map(|&(_, deviation)| libm::log(deviation));
        logarithms.sum()
    }

    /// For each coefficient in the units that went in, what it takes of each standardised one.
    pub(super) fn in_units(&self) -> impl Iterator<Item = Vec<f64>> + '_ {
        let shares = |&(mean, deviation): &(f64, f64)| {
            if deviation > 0.0 {
                (-mean / deviation, 1.0 / deviation)
            } else {
                (0.0, 0.0)
            }
        };
        (0..self.width()).map(move |wanted| {
            let mut taken = vec![0.0; self.width()];
            if wanted == 0 {
                taken[0] = 1.0;
                for (taken, column) in taken.iter_mut().skip(1).zip(&self.columns) {
                    *taken = shares(column).0;
                }
            } else {
                taken[wanted] = shares(&self.columns[wanted - 1]).1;
            }
            taken
        })
    }

    /// Coefficients in the units that went in.
    pub(super) fn coefficients(&self, at: &[f64]) -> Result<Vec<f64>> {
        self.in_units()
            .map(|shares| held(dot(&shares, at)))
            .collect()
    }
}

/// The mean and the population standard deviation, 0 where the values do not vary.
fn mean_and_deviation<I: ExactSizeIterator<Item = f64>>(
    values: impl Fn() -> I,
) -> Result<(f64, f64)> {
    let count = real(values().len() as u64);
    let mean = held(values().sum::<f64>() / count)?;
    let largest = values().fold(0.0, |most: f64, value| most.max(value.abs()));
    let furthest = held(values().fold(0.0, |most: f64, value| most.max((value - mean).abs())))?;
    if furthest <= LEAST_VARIATION * largest {
        return Ok((mean, 0.0));
    }
    // Squares of shares of the furthest neither overflow nor vanish.
    let squares = values().map(|value| {
        let share = (value - mean) / furthest;
        share * share
    });
    Ok((mean, furthest * (squares.sum::<f64>() / count).sqrt()))
}

/// A result that is finite, or [`Reason::Overflow`].
pub(super) fn held(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::Overflow)
    }
}
