//! The test of calibration by groups that everybody knows.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::special::chi_squared_sf;
use winnable_metrics::stats::{QuantileRule, quantiles};

use super::{foretold, outcome};
use crate::Result;
use crate::number::real;
use crate::stats::auc::sample::{count, held};

/// A Hosmer-Lemeshow test: see [`hosmer_lemeshow`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct HosmerLemeshow {
    /// The statistic, at least 0.
    pub statistic: f64,
    /// How many groups there came to be: fewer than were asked for where quantiles fall together.
    pub groups: u32,
    /// The p-value where the probabilities were fitted to these same deals: `groups − 2` degrees of
    /// freedom. [`Reason::SampleTooSmall`] with two groups.
    pub p_fitted: Result<f64>,
    /// The p-value where they come from elsewhere: as many degrees of freedom as groups.
    pub p_external: f64,
}

/// The Hosmer-Lemeshow test, by groups between quantiles of the probabilities. For information: it
/// turns on how many groups are made, and with fewer than some 200 deals it finds hardly anything.
/// [`calibration`](super::calibration()) has a test without groups.
///
/// - **Shape**: a probability and an outcome (won is `true`) for each closed deal; how many groups,
///   usually 10. A group is above one quantile (R's type 7) up to and with the next, as in R's
///   `hoslem.test`.
///
/// Source: Hosmer, Lemeshow 1980, *Commun. Stat. Theory Methods* 9:1043.
///
/// # Errors
///
/// [`Reason::InvalidInput`] for fewer than 2 groups or more than 1000, for a group whose probabilities
/// are all 0 or all 1, or for a probability outside of 0..=1; [`Reason::AllValuesEqual`] if the
/// probabilities make fewer than two groups; [`Reason::EmptySample`]; [`Reason::LengthsDiffer`];
/// [`Reason::NotFinite`]; [`Reason::Overflow`].
pub fn hosmer_lemeshow(probabilities: &[f64], won: &[bool], groups: u32) -> Result<HosmerLemeshow> {
    foretold(probabilities, won)?;
    if !(2..=1000).contains(&groups) {
        return Err(Reason::InvalidInput);
    }
    let shares: Vec<f64> = (1..groups)
        .map(|group| f64::from(group) / f64::from(groups))
        .collect();
    let cuts = quantiles(probabilities, &shares, QuantileRule::Type7)?;
    let mut deals: Vec<(usize, f64, bool)> = probabilities
        .iter()
        .zip(won)
        .map(|(p, won)| (cuts.partition_point(|cut| cut < p), *p, *won))
        .collect();
    deals.sort_by_key(|(group, _, _)| *group);
    let (mut made, mut statistic) = (0, 0.0);
    for members in deals.chunk_by(|a, b| a.0 == b.0) {
        let size = real(count(members.len()));
        let expected: f64 = members.iter().map(|(_, p, _)| p).sum();
        let excess: f64 = members.iter().map(|(_, p, won)| outcome(*won) - p).sum();
        if expected <= 0.0 || expected >= size {
            return Err(Reason::InvalidInput);
        }
        statistic += excess * excess * (1.0 / expected + 1.0 / (size - expected));
        made += 1;
    }
    if made < 2 {
        return Err(Reason::AllValuesEqual);
    }
    let statistic = held(statistic)?;
    Ok(HosmerLemeshow {
        statistic,
        groups: made,
        p_fitted: if made > 2 {
            chi_squared_sf(statistic, made - 2)
        } else {
            Err(Reason::SampleTooSmall)
        },
        p_external: chi_squared_sf(statistic, made)?,
    })
}
