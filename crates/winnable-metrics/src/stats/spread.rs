//! Spreads that one wild value does not move.

use super::number::{held, sorted};
use super::quantile::{QuantileRule, median, of_sorted};
use crate::Result;

/// The median distance from the median, in the unit of the values. It is the raw one: times 1.4826 it
/// estimates the standard deviation of normal values.
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample), [`NotFinite`](crate::Reason::NotFinite),
/// [`Overflow`](crate::Reason::Overflow).
pub fn median_absolute_deviation(values: &[f64]) -> Result<f64> {
    let middle = median(values)?;
    let distances = values
        .iter()
        .map(|value| held((value - middle).abs()))
        .collect::<Result<Vec<f64>>>()?;
    median(&distances)
}

/// The distance from the first to the third quartile, by type 7.
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample), [`NotFinite`](crate::Reason::NotFinite),
/// [`Overflow`](crate::Reason::Overflow).
pub fn interquartile_range(values: &[f64]) -> Result<f64> {
    let sorted = sorted(values)?;
    let at = |q| of_sorted(&sorted, q, QuantileRule::Type7);
    held(at(0.75) - at(0.25))
}
