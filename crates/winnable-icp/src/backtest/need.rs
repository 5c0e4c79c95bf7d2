//! How many more deals a question takes.

use serde::Serialize;
use winnable_metrics::stats::special::normal_quantile;

use super::LEVEL;
use crate::number::real;
use crate::stats::{Clustered, n_for_power};

/// The chance with which a difference as large as the observed one is to be found.
pub const POWER: f64 = 0.8;
/// More closed deals on a side than this are never going to be there.
const MOST: f64 = 10_000.0;

/// How many closed deals on each side it takes to find a difference as large as the observed one with
/// a power of 80 % at the 5 % level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Closed deals on each side; `None` where it takes more than ten thousand, or where the observed
    /// rates are equal and no number would do.
    pub per_side: Option<u64>,
    /// The closed deals there are on either side.
    pub have: (u64, u64),
}

impl Need {
    /// By the observed rates; with several deals an account, times the larger design effect. What was
    /// observed is itself uncertain: it is an order of magnitude and no promise.
    pub(super) fn of(one: Clustered, other: Clustered) -> Self {
        let (a, b) = (one.counted(), other.counted());
        let effect = one.design_effect().max(other.design_effect());
        // Rates of 0 and 1 leave no variance to plan with: two more won and two more lost do (Agresti,
        // Caffo 2000).
        let eased = |of: winnable_metrics::stats::Proportion| {
            let trials = real(of.trials());
            (of.rate() * trials + 1.0) / (trials + 2.0)
        };
        let needed = n_for_power(a.rate(), b.rate(), POWER, LEVEL).or_else(|reason| match reason {
            winnable_metrics::Reason::InvalidInput => n_for_power(eased(a), eased(b), POWER, LEVEL),
            other => Err(other),
        });
        let per_side = needed.ok().map(|n| (n * effect).ceil());
        Self {
            per_side: per_side.filter(|n| *n <= MOST).map(whole),
            have: (a.trials(), b.trials()),
        }
    }

    /// How many more closed deals that is on either side.
    pub fn more(self) -> Option<(u64, u64)> {
        let needed = self.per_side?;
        Some((
            needed.saturating_sub(self.have.0),
            needed.saturating_sub(self.have.1),
        ))
    }
}

/// How many closed deals in all it takes to find a trend as steep as the observed one with the same
/// power: `n ((z_level + z_power) / z)²`, since `z` grows with the root of the deals. `None` where it
/// takes more than twenty thousand.
pub(super) fn for_trend(z: f64, closed: u64) -> Option<u64> {
    let wanted = normal_quantile(1.0 - (1.0 - LEVEL) / 2.0).ok()? + normal_quantile(POWER).ok()?;
    let times = wanted / z;
    let needed = (real(closed) * times * times).ceil();
    (needed <= 2.0 * MOST).then(|| whole(needed))
}

/// A whole number of at most twice [`MOST`].
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is whole and at most twenty thousand"
)]
fn whole(value: f64) -> u64 {
    value as u64
}
