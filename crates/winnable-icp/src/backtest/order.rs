//! How often a won deal stands above a lost one.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::Interval;

use super::LEVEL;
use super::rows::{Row, Unscored};
use super::verdict::LEAST;
use crate::Result;
use crate::number::real;
use crate::stats::{auc, clustered_auc_interval};

/// How often a won deal stands above a lost one; ties count half.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Order {
    /// The AUC.
    pub value: f64,
    /// Its interval, by DeLong on the logit; none with fewer than ten won or ten lost, nor where one side
    /// stands wholly above the other, since that is a small sample and no certainty.
    pub interval: Result<Interval>,
    /// Whether the interval counts accounts and not deals.
    pub clustered: bool,
    /// Between which values the AUC lies whatever the scores of the closed deals without one are.
    /// Equal ends where every closed deal has a score.
    pub if_known: Interval,
}

/// The order of closed rows.
pub(super) fn order(rows: &[Row], is_clustered: bool, without: Unscored) -> Result<Order> {
    let closed = || rows.iter().filter(|row| row.is_closed());
    let scores: Vec<f64> = closed().map(|row| row.score).collect();
    let won: Vec<bool> = closed().map(Row::is_won).collect();
    let (value, interval, counts) = if is_clustered {
        let accounts: Vec<usize> = closed().map(|row| row.account).collect();
        let found = clustered_auc_interval(&scores, &won, &accounts, LEVEL)?;
        (found.value, found.interval, (found.won, found.lost))
    } else {
        let found = auc(&scores, &won, LEVEL)?;
        (found.value, found.interval, (found.won, found.lost))
    };
    // Under ten of a kind the interval is one of a few deals' luck.
    let few = counts.0.min(counts.1) < LEAST;
    Ok(Order {
        value,
        interval: if few {
            Err(Reason::TooFewEvents)
        } else {
            interval
        },
        clustered: is_clustered,
        if_known: filled(value, counts, without),
    })
}

/// All pairs of a won and a lost deal of which one has no score stand the wrong way round, or the
/// right one: the unknown won ones below all others and the unknown lost ones above, or the reverse.
fn filled(value: f64, (won, lost): (u64, u64), without: Unscored) -> Interval {
    let pairs = |won: u64, lost: u64| real(won) * real(lost);
    let known = pairs(won, lost);
    let all = pairs(won + without.won, lost + without.lost);
    if all <= known {
        return Interval {
            low: value,
            high: value,
        };
    }
    let low = value * known / all;
    Interval {
        low,
        high: (low + (all - known) / all).min(1.0),
    }
}
