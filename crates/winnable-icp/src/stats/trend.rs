//! Does a higher band win more? The Cochran–Armitage test.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::ChiSquared;
use winnable_metrics::stats::special::{chi_squared_sf, normal_sf};

use crate::Result;
use crate::number::real;

/// Closed deals of one band of a score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TrendBand {
    /// What the band stands for: its place (0, 1, 2 …) or the middle of its scores. Only the
    /// distances matter, and any unit will do.
    pub score: f64,
    /// How many are won.
    pub won: u64,
    /// How many are won or lost. A band of none says nothing and is left out.
    pub n: u64,
}

/// A trend of win rates: see [`cochran_armitage`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Trend {
    /// By how many standard errors the win rate rises with the score; negative where it falls.
    pub z: f64,
    /// The two-sided test: `z²` on one degree of freedom.
    pub test: ChiSquared,
    /// How probable a rise at least that steep is where there is none, 0..=1: the one-sided
    /// p-value of an increase.
    pub p_increase: f64,
}

/// The Cochran–Armitage test whether the win rate rises or falls with the band.
///
/// With `p = W/N` of all and `x̄` the mean score of all deals,
/// `z = Σ wonᵢ (xᵢ − x̄) / √(p (1−p) Σ nᵢ (xᵢ − x̄)²)`. This divides by N, as R's `prop.trend.test`
/// and SAS do; the form that divides by N−1 (linear by linear, which some packages give the same
/// name) is smaller by `√((N−1)/N)`. Nothing is added to empty cells.
///
/// One test over all bands takes the place of a comparison of each with each. It looks for a slope:
/// a rate that rises and falls again can pass unseen.
///
/// Source: Cochran 1954, *Biometrics* 10:417; Armitage 1955, *Biometrics* 11:375; vectors in
/// `tests/golden/03_cochran_armitage.json`.
///
/// ```
/// use winnable_icp::stats::{TrendBand, cochran_armitage};
///
/// let bands = [(0.0, 2, 30), (1.0, 6, 32), (2.0, 9, 28), (3.0, 14, 30)]
///     .map(|(score, won, n)| TrendBand { score, won, n });
/// let trend = cochran_armitage(&bands)?;
/// assert_eq!(format!("{:.2} {:.5}", trend.z, trend.test.p_value), "3.73 0.00019");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::SampleTooSmall`] for fewer than two bands with deals; [`Reason::AllValuesEqual`] where
/// all are won, all are lost or all have the same score; [`Reason::SuccessesExceedTrials`];
/// [`Reason::NotFinite`] for a score that is not a number; [`Reason::Overflow`] for scores too far
/// apart.
pub fn cochran_armitage(bands: &[TrendBand]) -> Result<Trend> {
    let bands = on_unit_scale(bands)?;
    if bands.iter().all(|band| band.won == 0) || bands.iter().all(|band| band.won == band.n) {
        return Err(Reason::AllValuesEqual);
    }
    let sum = |of: fn(&TrendBand) -> f64| bands.iter().map(of).sum::<f64>();
    let closed = sum(|band| real(band.n));
    let win_rate = sum(|band| real(band.won)) / closed;
    let loss_rate = sum(|band| real(band.n - band.won)) / closed;
    let centre = sum(|band| real(band.n) * band.score) / closed;
    let (mut rise, mut spread) = (0.0, 0.0);
    for band in &bands {
        let off = band.score - centre;
        rise += real(band.won) * off;
        spread += real(band.n) * off * off;
    }
    let z = rise / (win_rate * loss_rate * spread).sqrt();
    if !z.is_finite() {
        return Err(Reason::Overflow);
    }
    let statistic = z * z;
    Ok(Trend {
        z,
        test: ChiSquared {
            statistic,
            degrees: 1,
            p_value: chi_squared_sf(statistic, 1)?,
        },
        p_increase: normal_sf(z)?,
    })
}

/// The bands that have deals, with scores from 0 to 1. The test is the same on any scale, and on
/// this one squares neither overflow nor vanish.
fn on_unit_scale(bands: &[TrendBand]) -> Result<Vec<TrendBand>> {
    if bands.iter().any(|band| band.won > band.n) {
        return Err(Reason::SuccessesExceedTrials);
    }
    if bands.iter().any(|band| !band.score.is_finite()) {
        return Err(Reason::NotFinite);
    }
    let mut bands: Vec<TrendBand> = bands.iter().copied().filter(|band| band.n > 0).collect();
    if bands.len() < 2 {
        return Err(Reason::SampleTooSmall);
    }
    let scores = || bands.iter().map(|band| band.score);
    let lowest = scores().fold(f64::INFINITY, f64::min);
    let range = scores().fold(f64::NEG_INFINITY, f64::max) - lowest;
    if range <= 0.0 {
        return Err(Reason::AllValuesEqual);
    }
    if !range.is_finite() {
        return Err(Reason::Overflow);
    }
    for band in &mut bands {
        band.score = (band.score - lowest) / range;
    }
    Ok(bands)
}

#[cfg(test)]
mod tests;
