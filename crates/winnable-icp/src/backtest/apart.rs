//! Which bands can be told apart.

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_metrics::stats::{Interval, Proportion};

use super::band::{band_name, position};
use super::rows::Row;
use super::verdict::LEAST;
use super::{Backtest, Band, LEVEL, Need};
use crate::number::real_len;
use crate::stats::Clustered;

/// Fewer closed deals than this in a band are taken together with a neighbour.
const FEWEST: u64 = 5;
/// More bands than this are not put together in all ways.
const MOST_BANDS: usize = 50;

/// Bands that lie side by side and are taken together, by the positions of the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The lowest of its bands.
    pub first: usize,
    /// The highest of its bands.
    pub last: usize,
    /// Closed deals.
    pub closed: u64,
}

/// Two groups of bands that lie side by side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Neighbours {
    /// The lower one.
    pub lower: Group,
    /// The upper one.
    pub upper: Group,
    /// The win rate of the upper less that of the lower.
    pub difference: f64,
    /// Newcombe's interval of it.
    pub interval: Interval,
    /// The same at a level that allows for as many pairs as there are (Bonferroni): what is claimed of
    /// one pair out of several has to hold by this one.
    pub cautious: Interval,
    /// How many closed deals in each would decide it.
    pub need: Need,
}

impl Neighbours {
    /// Whether the interval leaves out 0.
    pub fn are_apart(&self) -> bool {
        self.interval.low > 0.0 || self.interval.high < 0.0
    }
}

/// The closed deals of all runs of bands that lie side by side.
pub(super) struct Runs {
    bands: usize,
    /// By the first and the last band.
    of: BTreeMap<(usize, usize), Clustered>,
}

impl Runs {
    pub(super) fn new(rows: &[Row], edges: &[f64], rho: Option<f64>) -> Self {
        let bands = edges.len();
        let mut by_band: Vec<Vec<&Row>> = vec![Vec::new(); bands];
        for row in rows.iter().filter(|row| row.is_closed()) {
            if let Some(inside) = by_band.get_mut(position(edges, row.score)) {
                inside.push(row);
            }
        }
        let mut of = BTreeMap::new();
        for first in 0..bands {
            let (mut won, mut closed) = (0, 0);
            let mut sizes: BTreeMap<usize, u64> = BTreeMap::new();
            let reach = if bands > MOST_BANDS { 2 } else { bands };
            for (last, inside) in by_band.iter().enumerate().skip(first).take(reach) {
                for row in inside {
                    closed += 1;
                    won += u64::from(row.is_won());
                    if rho.is_some() {
                        *sizes.entry(row.account).or_default() += 1;
                    }
                }
                let Ok(counted) = Proportion::new(won, closed) else {
                    continue;
                };
                let counted = rho.map_or(Clustered::independent(counted), |rho| {
                    Clustered::new(counted, sizes.values().copied(), rho)
                });
                of.insert((first, last), counted);
            }
        }
        Self { bands, of }
    }

    fn closed(&self, first: usize, last: usize) -> u64 {
        self.of
            .get(&(first, last))
            .map_or(0, |of| of.counted().trials())
    }

    fn group(&self, first: usize, last: usize) -> Group {
        Group {
            first,
            last,
            closed: self.closed(first, last),
        }
    }

    /// Each band by itself, but those of fewer than [`FEWEST`] closed deals together with the smaller
    /// neighbour, the lower one where both are alike.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = (0..self.bands).map(|at| self.group(at, at)).collect();
        while groups.len() > 1 {
            let Some(small) = groups.iter().position(|group| group.closed < FEWEST) else {
                break;
            };
            let size = |at: Option<usize>| at.and_then(|at| Some(groups.get(at)?.closed));
            let (below, above) = (size(small.checked_sub(1)), size(Some(small + 1)));
            let lower = match (below, above) {
                (Some(below), Some(above)) if below <= above => small - 1,
                (Some(_), None) => small - 1,
                _ => small,
            };
            let upper = groups.remove(lower + 1);
            if let Some(kept) = groups.get_mut(lower) {
                kept.last = upper.last;
                kept.closed += upper.closed;
            }
        }
        groups
    }

    /// The pairs of groups that lie side by side and have enough closed deals for a verdict.
    pub(super) fn neighbours(&self, groups: &[Group]) -> Vec<Neighbours> {
        let pairs = real_len(groups.len().saturating_sub(1));
        let cautious = 1.0 - (1.0 - LEVEL) / pairs.max(1.0);
        let pair = |pair: &[Group]| {
            let [lower, upper] = *pair else { return None };
            if lower.closed < LEAST || upper.closed < LEAST {
                return None;
            }
            let of = |group: Group| self.of.get(&(group.first, group.last)).copied();
            let (low, high) = (of(lower)?, of(upper)?);
            Some(Neighbours {
                lower,
                upper,
                difference: high.counted().rate() - low.counted().rate(),
                interval: high.difference(low, LEVEL).ok()?,
                cautious: high.difference(low, cautious).ok()?,
                need: Need::of(low, high),
            })
        };
        groups.windows(2).filter_map(pair).collect()
    }

    /// How far the interval of the difference of two runs stays off 0; `None` where it does not, or
    /// where one of them is too small to say.
    fn gap(&self, lower: (usize, usize), upper: (usize, usize)) -> Option<f64> {
        let of = |run: (usize, usize)| {
            let found = self.of.get(&run)?;
            (found.counted().trials() >= LEAST).then_some(*found)
        };
        let between = of(upper)?.difference(of(lower)?, LEVEL).ok()?;
        let gap = between.low.max(-between.high);
        (gap > 0.0).then_some(gap)
    }

    /// The most groups that the bands can be put into, neighbours together, so that each differs from
    /// the one above it; one where nothing can be told apart. Of several ways with as many groups it is
    /// the one whose nearest pair is farthest apart.
    ///
    /// Whatever can be done with coarser bands can be done with the finer ones they were made of, so
    /// that merging bands never raises the number.
    pub(super) fn most_apart(&self) -> Vec<Group> {
        let mut best: BTreeMap<(usize, usize), Chain> = BTreeMap::new();
        if self.bands == 0 || self.bands > MOST_BANDS {
            return Vec::new();
        }
        for last in 0..self.bands {
            for first in 0..=last {
                // A run from the lowest band on stands alone; any other needs one below it.
                let mut found = (first == 0).then_some(Chain::ALONE);
                for start in 0..first {
                    let below = (start, first - 1);
                    if let Some(chain) = best.get(&below)
                        && let Some(gap) = self.gap(below, (first, last))
                    {
                        let next = chain.with(start, gap);
                        found = Some(found.map_or(next, |known| known.or(next)));
                    }
                }
                if let Some(found) = found {
                    best.insert((first, last), found);
                }
            }
        }
        let top = self.bands - 1;
        let ends = (0..=top).filter_map(|first| Some((first, *best.get(&(first, top))?)));
        let end = ends.reduce(|known, next| if next.1.beats(known.1) { next } else { known });
        let mut groups = Vec::new();
        let (mut last, mut at) = (top, end.map(|(first, _)| first));
        while let Some(first) = at {
            groups.push(self.group(first, last));
            at = best.get(&(first, last)).and_then(|chain| chain.below);
            last = first.saturating_sub(1);
        }
        groups.reverse();
        groups
    }
}

/// Groups up to some band of which each differs from the next.
#[derive(Clone, Copy)]
struct Chain {
    count: usize,
    /// How far the nearest pair is apart.
    gap: f64,
    /// Where the group below the highest one begins.
    below: Option<usize>,
}

impl Chain {
    /// One group, which has none to differ from.
    const ALONE: Self = Self {
        count: 1,
        gap: f64::INFINITY,
        below: None,
    };

    /// The chain with one more group on top, that far from its highest one, which begins at `start`.
    fn with(self, start: usize, gap: f64) -> Self {
        Self {
            count: self.count + 1,
            gap: self.gap.min(gap),
            below: Some(start),
        }
    }

    fn beats(self, other: Self) -> bool {
        self.count > other.count || (self.count == other.count && self.gap > other.gap)
    }

    /// The better one; this one where both are alike.
    fn or(self, next: Self) -> Self {
        if next.beats(self) { next } else { self }
    }
}

impl Backtest {
    /// A group of bands as people write it: `40–70`, and `70+` where it is the highest.
    pub fn name_of(&self, group: Group) -> String {
        let (first, last) = (self.bands.get(group.first), self.bands.get(group.last));
        let from = first.map_or(0.0, |band: &Band| band.from);
        band_name(from, last.and_then(|band| band.below))
    }
}
