//! The outcome of a χ² test.

use serde::Serialize;

use super::special::chi_squared_sf;
use crate::Result;

/// A χ² test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ChiSquared {
    /// The statistic, at least 0.
    pub statistic: f64,
    /// The degrees of freedom.
    pub degrees: u32,
    /// How probable a statistic at least that large is where there is no difference.
    pub p_value: f64,
}

impl ChiSquared {
    /// The test of a finite statistic; rounding below zero is zero.
    pub(super) fn new(statistic: f64, degrees: u32) -> Result<Self> {
        let statistic = statistic.max(0.0);
        Ok(Self {
            statistic,
            degrees,
            p_value: chi_squared_sf(statistic, degrees)?,
        })
    }
}
