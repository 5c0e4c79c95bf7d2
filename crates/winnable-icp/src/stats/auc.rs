//! How well a score orders won before lost: AUC, Gini, KS.

use serde::Serialize;
use winnable_metrics::stats::Interval;

use self::placements::Placements;
use self::sample::z_of;
use crate::Result;
use crate::number::real;

mod clustered;
mod paired;
mod placements;
pub(super) mod sample;

pub use clustered::{ClusteredAuc, clustered_auc_interval};
pub use paired::{PairedAuc, paired_auc};

/// How well a score orders won before lost: see [`auc`](auc()).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Auc {
    /// The probability that a won deal scores above a lost one, ties counted half: 0..=1, and ½ for a
    /// score that says nothing.
    pub value: f64,
    /// How many deals are won.
    pub won: u64,
    /// How many deals are lost.
    pub lost: u64,
    /// Of all pairs of a won and a lost deal, how many have the won one above; a tie counts half.
    pub u: f64,
    /// `2 AUC − 1`: −1..=1. It is Somers' D, and the Gini coefficient of credit scoring.
    pub gini: f64,
    /// The Kolmogorov-Smirnov distance: the largest gap, over all cut-offs, between the share of the
    /// lost and the share of the won at or below it. 0..=1, whichever of the two is ahead.
    pub ks: f64,
    /// `DeLong`'s variance, or [`TooFewEvents`](winnable_metrics::Reason::TooFewEvents) with one won or
    /// one lost. It is 0 where [`Self::interval`] has a reason, which is no certainty.
    pub variance: Result<f64>,
    /// The interval to quote: `DeLong`'s on the logit scale, which stays within (0, 1).
    pub interval: Result<Interval>,
    /// `AUC ± z SE` cut to 0..=1, as pROC prints it. Too short at the ends.
    pub wald: Result<Interval>,
    /// The standard error of Hanley and McNeil, from the AUC and the counts alone.
    pub hanley_mcneil_se: f64,
}

/// The area under the ROC curve with its interval, Gini and Kolmogorov-Smirnov, in `O(n log n)`.
///
/// - **Shape**: a score and an outcome (won is `true`) for each closed deal; one deal an account, or
///   else [`clustered_auc_interval`].
/// - **Unit**: AUC and intervals are 0..=1, the level is in (0, 1). The scale of the score does not
///   matter, only its order.
///
/// There is no interval where all won score above all lost or all below
/// ([`Separated`](winnable_metrics::Reason::Separated)), nor where all scores are equal
/// ([`AllValuesEqual`](winnable_metrics::Reason::AllValuesEqual)): every variance and every resample
/// is zero there, so that the AUC is to be read beside both counts.
///
/// Source: DeLong, DeLong, Clarke-Pearson 1988, *Biometrics* 44:837, by midranks as in Sun, Xu 2014,
/// *IEEE Signal Process. Lett.* 21:1389; the logit as in Qin, Hotilovac 2008, *Stat. Methods Med.
/// Res.* 17:207; Hanley, McNeil 1982, *Radiology* 143:29.
///
/// ```
/// use winnable_icp::stats::auc;
///
/// let scores = [20.0, 40.0, 40.0, 60.0, 80.0];
/// let result = auc(&scores, &[false, false, true, false, true], 0.95)?;
/// assert!((result.value - 4.5 / 6.0).abs() < 1e-15);
/// assert!(result.interval?.contains(0.5), "five deals cannot tell");
///
/// let parted = auc(&scores, &[false, false, false, true, true], 0.95)?;
/// assert!((parted.value - 1.0).abs() < 1e-15 && parted.interval.is_err());
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`TooFewEvents`](winnable_metrics::Reason::TooFewEvents) without a won or without a lost deal;
/// [`LengthsDiffer`](winnable_metrics::Reason::LengthsDiffer);
/// [`EmptySample`](winnable_metrics::Reason::EmptySample);
/// [`NotFinite`](winnable_metrics::Reason::NotFinite);
/// [`InvalidLevel`](winnable_metrics::Reason::InvalidLevel).
pub fn auc(scores: &[f64], won: &[bool], level: f64) -> Result<Auc> {
    let z = z_of(level)?;
    let placements = Placements::new(scores, won)?;
    let value = placements.auc();
    let variance = placements.variance();
    let spread = placements.degenerate().and(variance);
    Ok(Auc {
        value,
        won: placements.won,
        lost: placements.lost,
        u: placements.u,
        gini: 2.0 * value - 1.0,
        ks: placements.ks,
        variance,
        interval: spread.map(|variance| logit_interval(value, variance, z)),
        wald: spread.map(|variance| {
            let half = z * variance.sqrt();
            Interval {
                low: (value - half).max(0.0),
                high: (value + half).min(1.0),
            }
        }),
        hanley_mcneil_se: hanley_mcneil(value, real(placements.won), real(placements.lost)),
    })
}

/// The normal interval of `ln(A/(1−A))`, whose standard error is `SE/(A(1−A))`, put back; for
/// `0 < A < 1`.
fn logit_interval(value: f64, variance: f64, z: f64) -> Interval {
    let logit = libm::log(value) - libm::log1p(-value);
    let half = z * variance.sqrt() / (value * (1.0 - value));
    let back = |logit: f64| 1.0 / (1.0 + libm::exp(-logit));
    // Rounding must not put the AUC outside of a very narrow interval.
    Interval {
        low: back(logit - half).min(value),
        high: back(logit + half).max(value),
    }
}

/// With `Q₁ = A/(2−A)` that two won deals both beat a lost one, and `Q₂ = 2A²/(1+A)` that one won deal
/// beats two lost ones, as for exponential scores.
fn hanley_mcneil(a: f64, won: f64, lost: f64) -> f64 {
    let square = a * a;
    let two_won = a / (2.0 - a) - square;
    let two_lost = 2.0 * square / (1.0 + a) - square;
    let variance = a * (1.0 - a) + (won - 1.0) * two_won + (lost - 1.0) * two_lost;
    // Rounding at an AUC of 1 must not be the root of a negative number.
    (variance.max(0.0) / won / lost).sqrt()
}

#[cfg(test)]
mod tests;
