//! Whether what comes in and what is won has changed from one period to another, against chance.

mod rates;
#[cfg(test)]
mod tests;
mod verdict;

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::holm;
use winnable_metrics::stats::special::chi_squared_sf;

use crate::Result;
use crate::stats::{Smoothing, Stability, stability_index};

pub use rates::{ClosedDeal, RateChange, SegmentRate, segment_rates};
pub use verdict::{
    DriftVerdict, age_verdict, rate_verdicts, reason_verdicts, shift_verdicts, top_verdict,
};

/// The level of every interval.
pub const LEVEL: f64 = 0.95;
/// A p-value up to this one is taken for more than chance.
pub const ALPHA: f64 = 0.05;
/// Levels that fewer than so many of both periods together have are counted as one. Chance moves
/// levels of two or three by more than the null distribution of the index says.
pub const LEAST_OF_LEVEL: u64 = 5;
/// The name of the score among the facts.
pub const SCORE: &str = "score";
/// What stands for the levels that are counted as one.
pub const OTHERS: &str = "(others)";

/// A level of a fact, such as an industry or a band of the score; `None` where it is not known.
pub type Level = Option<Box<str>>;

/// A fact in two periods, one entry for each thing that came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TwoPeriods {
    /// The fact.
    pub fact: String,
    /// In the baseline.
    pub before: Vec<Level>,
    /// In the period.
    pub now: Vec<Level>,
}

/// How many of each period have a level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelShare {
    /// The level.
    pub level: Box<str>,
    /// In the baseline.
    pub before: u64,
    /// In the period.
    pub now: u64,
}

/// How far the levels of a fact have shifted.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The fact.
    pub fact: String,
    /// The levels by name, rare ones as [`OTHERS`] at the end.
    pub levels: Vec<LevelShare>,
    /// Of how many the level is not known, in the baseline and in the period. They are in no share.
    pub unknown: (u64, u64),
    /// The index, or the reason why there is none.
    pub stability: Result<Stability>,
    /// How often chance alone gives such an index or a larger one.
    pub p: Option<f64>,
    /// The same, adjusted by Holm for all facts that were looked at.
    pub p_holm: Option<f64>,
}

impl Shift {
    /// Whether it is more than chance, given how many facts were looked at.
    pub fn is_shown(&self) -> bool {
        self.p_holm.is_some_and(|p| p <= ALPHA)
    }

    /// How many are counted, in the baseline and in the period.
    pub fn counted(&self) -> (u64, u64) {
        self.levels.iter().fold((0, 0), |(before, now), level| {
            (before + level.before, now + level.now)
        })
    }
}

/// Compares facts of two periods by the population stability index, each against its own null.
///
/// - **Shape**: for each fact the levels of both periods. One entry stands for one account: several
///   deals of an account would count it several times and are not independent.
/// - **Formula**: [`stability_index`] with half a case added to each level; the p is that of
///   `index / (1/n + 1/m)` as χ² with a degree of freedom less than levels, adjusted by Holm over the
///   facts. So all facts together raise a false alarm in at most about 5 of 100 quarters, whatever
///   their number and size. The usual 0.25 does so in 41 of 100 with 20 deals a side.
/// - **Source**: inventory A056; Yurdakul 2018; simulated in the tests of this module.
pub fn shifts(facts: &[TwoPeriods]) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = facts.iter().map(shift).collect();
    let p_values: Vec<f64> = shifts.iter().filter_map(|shift| shift.p).collect();
    let mut adjusted = holm(&p_values).unwrap_or_default().into_iter();
    for shift in &mut shifts {
        if shift.p.is_some() {
            shift.p_holm = adjusted.next();
        }
    }
    shifts
}

fn shift(fact: &TwoPeriods) -> Shift {
    let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    let mut unknown = (0, 0);
    for level in &fact.before {
        match level {
            Some(level) => counts.entry(level).or_default().0 += 1,
            None => unknown.0 += 1,
        }
    }
    for level in &fact.now {
        match level {
            Some(level) => counts.entry(level).or_default().1 += 1,
            None => unknown.1 += 1,
        }
    }
    let mut others = (0, 0);
    let mut levels = Vec::new();
    for (level, (before, now)) in counts {
        if before + now < LEAST_OF_LEVEL {
            others = (others.0 + before, others.1 + now);
        } else {
            levels.push(LevelShare {
                level: level.into(),
                before,
                now,
            });
        }
    }
    if others != (0, 0) {
        levels.push(LevelShare {
            level: OTHERS.into(),
            before: others.0,
            now: others.1,
        });
    }
    let before: Vec<u64> = levels.iter().map(|level| level.before).collect();
    let now: Vec<u64> = levels.iter().map(|level| level.now).collect();
    let stability = stability_index(&before, &now, Smoothing::Half);
    let p = stability.as_ref().ok().and_then(|found| chance(found).ok());
    Shift {
        fact: fact.fact.clone(),
        levels,
        unknown,
        stability,
        p,
        p_holm: None,
    }
}

/// How often chance alone gives an index that large.
fn chance(found: &Stability) -> Result<f64> {
    let degrees = found.homogeneity.degrees;
    let scale = found.null.mean / f64::from(degrees);
    if scale <= 0.0 {
        return Err(Reason::SampleTooSmall);
    }
    chi_squared_sf(found.index / scale, degrees)
}

/// How often a cause was named in a segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ReasonCount {
    /// What happened, such as churn.
    pub kind: Box<str>,
    /// The segment; `None` where it is not known.
    pub segment: Level,
    /// The cause as the export spells it; `None` where it names none.
    pub reason: Level,
    /// In the baseline.
    pub before: u64,
    /// In the period.
    pub now: u64,
}

/// Counts causes by segment (inventory A057): by kind, then by the most of the period, then by name.
pub fn reason_counts(
    rows: impl IntoIterator<Item = (Box<str>, Level, Level, bool)>,
) -> Vec<ReasonCount> {
    let mut counts: BTreeMap<(Box<str>, Level, Level), (u64, u64)> = BTreeMap::new();
    for (kind, segment, reason, is_now) in rows {
        let count = counts.entry((kind, segment, reason)).or_default();
        if is_now {
            count.1 += 1;
        } else {
            count.0 += 1;
        }
    }
    let mut rows: Vec<ReasonCount> = counts
        .into_iter()
        .map(|((kind, segment, reason), (before, now))| ReasonCount {
            kind,
            segment,
            reason,
            before,
            now,
        })
        .collect();
    rows.sort_by(|a, b| {
        let by_kind = a.kind.cmp(&b.kind);
        by_kind.then(b.now.cmp(&a.now)).then_with(|| a.cmp(b))
    });
    rows
}
