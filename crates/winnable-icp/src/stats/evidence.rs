//! Weight of evidence and information value of bins.

use serde::Serialize;
use winnable_metrics::Reason;

use crate::Result;
use crate::number::real;

/// Won and lost deals of one bin of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceBin {
    /// Won.
    pub won: u64,
    /// Lost.
    pub lost: u64,
}

/// How much bins say of the outcome: see [`weight_of_evidence`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// For each bin `ln(share of won / share of lost)`: positive where more is won.
    pub weights: Vec<f64>,
    /// What each bin adds to the information value.
    pub by_bin: Vec<f64>,
    /// The information value, 0 and up.
    pub information_value: f64,
    /// The Jensen–Shannon divergence of won from lost, 0..=ln 2.
    pub divergence: f64,
    /// What the information value comes to on average where the column says nothing, about
    /// `(bins − 1) (1/won + 1/lost)`: a value near it is none.
    pub by_chance: f64,
}

/// The weight of evidence of each bin, and the information value of all.
///
/// With `wᵢ` and `lᵢ` the shares of all won and of all lost deals that are in bin `i`, after `smoothing`
/// deals were added to each cell, `WoEᵢ = ln(wᵢ / lᵢ)` and `IV = Σ (wᵢ − lᵢ) WoEᵢ`. Positive is good for
/// us, which is the negative of what credit scoring prints, where the event is a loss.
///
/// - **Source**: Siddiqi 2006, *Credit Risk Scorecards*; vectors in `tests/golden/14_woe_iv.json`.
/// - The rules of thumb for the information value (0.1 weak, 0.3 medium, above 0.5 suspicious) come from
///   books of ten thousand loans; below that compare it with [`Evidence::by_chance`].
///
/// # Errors
///
/// [`Reason::AllValuesEqual`] where all are won or all are lost; [`Reason::SampleTooSmall`] without a bin;
/// [`Reason::Separated`] for a bin without won or without lost where nothing is added to it;
/// [`Reason::NotFinite`] for a `smoothing` that is negative or no number.
///
/// ```
/// use winnable_icp::stats::{EvidenceBin, weight_of_evidence};
///
/// let bins = [(30, 42), (36, 39)].map(|(won, lost)| EvidenceBin { won, lost });
/// let found = weight_of_evidence(&bins, 0.0)?;
/// assert_eq!(format!("{:.4}", found.information_value), "0.0164");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn weight_of_evidence(bins: &[EvidenceBin], smoothing: f64) -> Result<Evidence> {
    if !smoothing.is_finite() || smoothing < 0.0 {
        return Err(Reason::NotFinite);
    }
    if bins.is_empty() {
        return Err(Reason::SampleTooSmall);
    }
    let all = |of: fn(&EvidenceBin) -> u64| bins.iter().map(of).sum::<u64>();
    let (won, lost) = (all(|bin| bin.won), all(|bin| bin.lost));
    if won == 0 || lost == 0 {
        return Err(Reason::AllValuesEqual);
    }
    let added = smoothing * real(bins.len() as u64);
    let share = |part: u64, whole: u64| (real(part) + smoothing) / (real(whole) + added);
    let (mut weights, mut by_bin, mut divergence) = (Vec::new(), Vec::new(), 0.0);
    for bin in bins {
        let (of_won, of_lost) = (share(bin.won, won), share(bin.lost, lost));
        if of_won <= 0.0 || of_lost <= 0.0 {
            return Err(Reason::Separated);
        }
        let weight = libm::log(of_won / of_lost);
        weights.push(weight);
        by_bin.push((of_won - of_lost) * weight);
        let middle = f64::midpoint(of_won, of_lost);
        divergence += 0.5 * of_won * libm::log(of_won / middle);
        divergence += 0.5 * of_lost * libm::log(of_lost / middle);
    }
    Ok(Evidence {
        information_value: by_bin.iter().sum(),
        by_chance: real(bins.len() as u64 - 1) * (1.0 / real(won) + 1.0 / real(lost)),
        weights,
        by_bin,
        divergence,
    })
}
