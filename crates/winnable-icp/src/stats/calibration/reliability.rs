//! What was foretold and what happened, bin by bin.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::Proportion;

use super::{foretold, outcome};
use crate::Result;
use crate::number::real;
use crate::stats::auc::sample::{count, outcomes};

/// Probabilities against win rates, bin by bin: see [`reliability`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// The bins that have a deal, ascending.
    pub bins: Vec<ReliabilityBin>,
    /// The expected calibration error: the mean distance of foretold and observed, each bin weighted
    /// by its deals. 0..=1; it depends on the cuts, and grows with their number by chance alone.
    pub ece: f64,
}

/// The deals whose probability lies in one bin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ReliabilityBin {
    /// The lower end, within the bin.
    pub low: f64,
    /// The upper end, not within it but for the last bin, which ends with 1.
    pub high: f64,
    /// The mean probability.
    pub foretold: f64,
    /// How many were won of how many deals; it is due an interval.
    pub observed: Proportion,
}

/// What was foretold and what happened, for bins of probabilities.
///
/// - **Shape**: a probability and an outcome (won is `true`) for each closed deal, and the cuts between
///   bins, ascending within (0, 1). A bin is `low ≤ p < high`; one without deals is left out.
/// - **Unit**: probabilities are 0..=1.
///
/// Source: Murphy, Winkler 1977, *J. R. Stat. Soc. C* 26:41; the error as in Naeini, Cooper, Hauskrecht
/// 2015, *AAAI-15*, 2901.
///
/// # Errors
///
/// [`Reason::InvalidInput`] unless the cuts ascend within (0, 1), or for a probability outside of
/// 0..=1; [`Reason::EmptySample`]; [`Reason::LengthsDiffer`]; [`Reason::NotFinite`].
pub fn reliability(probabilities: &[f64], won: &[bool], cuts: &[f64]) -> Result<Reliability> {
    foretold(probabilities, won)?;
    if !cuts.iter().all(|cut| cut.is_finite()) {
        return Err(Reason::NotFinite);
    }
    let within = cuts.iter().all(|cut| *cut > 0.0 && *cut < 1.0);
    if !within || !cuts.is_sorted_by(|a, b| a < b) {
        return Err(Reason::InvalidInput);
    }
    let bin_of = |p: f64| cuts.partition_point(|cut| *cut <= p);
    let mut deals: Vec<(usize, f64, bool)> = probabilities
        .iter()
        .zip(won)
        .map(|(p, won)| (bin_of(*p), *p, *won))
        .collect();
    deals.sort_by_key(|(bin, _, _)| *bin);
    let (mut bins, mut error) = (Vec::new(), 0.0);
    for members in deals.chunk_by(|a, b| a.0 == b.0) {
        let bin = members.first().map_or(0, |(bin, _, _)| *bin);
        let size = real(count(members.len()));
        let of_won: Vec<bool> = members.iter().map(|(_, _, won)| *won).collect();
        let excess: f64 = members.iter().map(|(_, p, won)| outcome(*won) - p).sum();
        error += excess.abs();
        bins.push(ReliabilityBin {
            low: bin
                .checked_sub(1)
                .and_then(|at| cuts.get(at))
                .map_or(0.0, |cut| *cut),
            high: cuts.get(bin).map_or(1.0, |cut| *cut),
            foretold: members.iter().map(|(_, p, _)| p).sum::<f64>() / size,
            observed: Proportion::new(outcomes(&of_won).0, count(members.len()))?,
        });
    }
    Ok(Reliability {
        bins,
        ece: error / real(count(won.len())),
    })
}
