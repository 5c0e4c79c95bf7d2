//! Win rates by segment in two periods.

use std::collections::BTreeMap;

use winnable_metrics::stats::{Interval, Proportion, fisher_exact, holm, newcombe, wilson};

use super::{ALPHA, LEVEL, Level};

/// Fewer closed deals than this in a period give counts and an interval, and no verdict.
const LEAST: u64 = 10;

/// How a win rate has changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateChange {
    /// The rate of the period less that of the baseline.
    pub difference: f64,
    /// Newcombe's interval of it.
    pub interval: Interval,
    /// Fisher's exact p, two-sided.
    pub p: f64,
    /// The same, adjusted by Holm for all segments that were looked at.
    pub p_holm: f64,
}

impl RateChange {
    /// Whether it is more than chance, given how many segments were looked at.
    pub fn is_shown(&self) -> bool {
        self.p_holm <= ALPHA
    }
}

/// The win rate of a segment in two periods.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentRate {
    /// The fact by which deals are parted.
    pub fact: String,
    /// The level; `None` where it is not known.
    pub level: Level,
    /// Won and closed in the baseline.
    pub before: (u64, u64),
    /// Won and closed in the period.
    pub now: (u64, u64),
    /// Wilson's interval of the baseline.
    pub before_interval: Option<Interval>,
    /// Wilson's interval of the period.
    pub now_interval: Option<Interval>,
    /// The change; `None` with fewer than ten closed deals in one of the periods.
    pub change: Option<RateChange>,
}

/// Win rates by segment: of each fact its levels, the known ones first, by name.
///
/// - **Shape**: for each fact its name and the closed deals: the level, whether it is of the period
///   and not of the baseline, whether it was won.
/// - **Formula**: Wilson's intervals, Newcombe's of the difference, Fisher's p, by Holm over all
///   segments of all facts.
/// - **Limits**: several deals of one account are not independent, so that intervals of segments with
///   few accounts are too narrow.
pub fn segment_rates(facts: &[(String, Vec<(Level, bool, bool)>)]) -> Vec<SegmentRate> {
    let mut rates = Vec::new();
    for (fact, deals) in facts {
        let mut counts: BTreeMap<(bool, &Level), [(u64, u64); 2]> = BTreeMap::new();
        for (level, is_now, is_won) in deals {
            let periods = counts.entry((level.is_none(), level)).or_default();
            let [before, now] = periods;
            let count = if *is_now { now } else { before };
            count.0 += u64::from(*is_won);
            count.1 += 1;
        }
        let of = counts.into_iter();
        rates.extend(of.map(|((_, level), [before, now])| rate(fact, level, before, now)));
    }
    let p_values: Vec<f64> = rates
        .iter()
        .filter_map(|rate| rate.change.map(|change| change.p))
        .collect();
    let mut adjusted = holm(&p_values).unwrap_or_default().into_iter();
    for change in rates.iter_mut().filter_map(|rate| rate.change.as_mut()) {
        change.p_holm = adjusted.next().unwrap_or(1.0);
    }
    rates
}

fn rate(fact: &str, level: &Level, before: (u64, u64), now: (u64, u64)) -> SegmentRate {
    let proportion = |(won, closed): (u64, u64)| Proportion::new(won, closed).ok();
    let interval = |of| proportion(of).and_then(|of| wilson(of, LEVEL).ok());
    let change = || {
        if before.1 < LEAST || now.1 < LEAST {
            return None;
        }
        let (old, new) = (proportion(before)?, proportion(now)?);
        Some(RateChange {
            difference: new.rate() - old.rate(),
            interval: newcombe(new, old, LEVEL).ok()?,
            p: fisher_exact(new, old).ok()?,
            p_holm: 1.0,
        })
    };
    SegmentRate {
        fact: fact.to_owned(),
        level: level.clone(),
        before_interval: interval(before),
        now_interval: interval(now),
        change: change(),
        before,
        now,
    }
}
