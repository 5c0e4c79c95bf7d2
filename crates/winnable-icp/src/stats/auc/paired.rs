//! Which of two scores orders the same deals better.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::Interval;
use winnable_metrics::stats::special::normal_sf;

use super::placements::{Placements, delong};
use super::sample::z_of;
use crate::Result;

/// Two scores of the same deals: see [`paired_auc`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PairedAuc {
    /// The AUC of the first score.
    pub auc_a: f64,
    /// The AUC of the second score.
    pub auc_b: f64,
    /// The first less the second, −1..=1.
    pub difference: f64,
    /// `DeLong`'s covariance of the two.
    pub covariance: f64,
    /// The standard error of the difference.
    pub standard_error: f64,
    /// The Wald interval of the difference, cut to −1..=1.
    pub interval: Interval,
    /// The difference in standard errors.
    pub z: f64,
    /// How probable a difference at least that large, either way, is of two scores that order alike.
    pub p_value: f64,
}

/// `DeLong`'s test whether one score orders the same deals better than another, such as the full score
/// against that of the firm alone.
///
/// - **Shape**: two scores and one outcome (won is `true`) for each deal; the scales may differ.
/// - **Unit**: AUCs are 0..=1.
///
/// The test is made for scores that were fixed beforehand: of two nested models fitted to these same
/// deals it finds too little. The variance is that of the differences of the placements, which is
/// `var(a) + var(b) − 2 cov(a, b)` without its cancellation.
///
/// Source: DeLong, DeLong, Clarke-Pearson 1988, *Biometrics* 44:837.
///
/// # Errors
///
/// [`Reason::TooFewEvents`] with fewer than two won or two lost; [`Reason::AllValuesEqual`] if the two
/// place every deal alike, or apart by the same; [`Reason::LengthsDiffer`]; [`Reason::EmptySample`];
/// [`Reason::NotFinite`]; [`Reason::InvalidLevel`].
pub fn paired_auc(a: &[f64], b: &[f64], won: &[bool], level: f64) -> Result<PairedAuc> {
    let z_of_level = z_of(level)?;
    let (a, b) = (Placements::new(a, won)?, Placements::new(b, won)?);
    let (auc_a, auc_b) = (a.auc(), b.auc());
    let difference = auc_a - auc_b;
    let deals = || a.of.iter().zip(&b.of);
    let covariance =
        delong(deals().map(|((won, in_a), (_, in_b))| (*won, in_a - auc_a, in_b - auc_b)))?;
    let variance = delong(deals().map(|((won, in_a), (_, in_b))| {
        let off = in_a - in_b - difference;
        (*won, off, off)
    }))?;
    // What rounding leaves of a variance of zero must not pass for a certain difference: placements
    // are shares, right to some 1e-16.
    if variance <= 1e-30 {
        return Err(Reason::AllValuesEqual);
    }
    let standard_error = variance.sqrt();
    let z = difference / standard_error;
    Ok(PairedAuc {
        auc_a,
        auc_b,
        difference,
        covariance,
        standard_error,
        interval: Interval {
            low: (difference - z_of_level * standard_error).max(-1.0),
            high: (difference + z_of_level * standard_error).min(1.0),
        },
        z,
        p_value: (2.0 * normal_sf(z.abs())?).min(1.0),
    })
}
