//! How far the best condition gets by chance.

use super::search::Search;
use super::shuffle::Shuffle;

/// A share of the 5 % is spent on conditions on one column, the rest on those on two.
pub(super) const SHARE_OF_SINGLES: f64 = 0.8;
/// What is left for conditions on two columns.
pub(super) const SHARE_OF_PAIRS: f64 = 0.2;
/// Shares are compared with this slack, so that 1 of 100 is 1 %.
pub(super) const SLACK: f64 = 1e-9;
/// Hypotheses hold up to this adjusted p.
pub(super) const ALPHA: f64 = 0.05;
/// Shuffles by which the spread of each condition is measured where accounts have several rows.
const SPREAD: u32 = 200;

/// The best of all conditions, for each time that outcomes were dealt out anew.
#[derive(Clone, Debug, Default)]
pub(super) struct Chance {
    singles: Vec<f64>,
    pairs: Vec<f64>,
}

impl Chance {
    /// Deals outcomes out anew so often, but stops as soon as neither the best condition on one column nor
    /// the best on two can hold any more.
    pub(super) fn new(
        search: &Search<'_>,
        shuffle: &mut Shuffle,
        times: u32,
        observed: (f64, f64),
    ) -> Self {
        let mut chance = Self::default();
        let (mut of_singles, mut of_pairs) = (0_u32, 0_u32);
        let enough = |share: f64| share * ALPHA * f64::from(times + 1) + SLACK;
        for _ in 0..times {
            let won = shuffle.next();
            let singles = search.singles(&won);
            let best = singles.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let mut best_pair = f64::NEG_INFINITY;
            search.pairs(&singles, &won, |pair| best_pair = best_pair.max(pair.z));
            of_singles += u32::from(best >= observed.0);
            of_pairs += u32::from(best_pair >= observed.1);
            chance.singles.push(best);
            chance.pairs.push(best_pair);
            let hopeless = f64::from(of_singles) >= enough(SHARE_OF_SINGLES)
                && f64::from(of_pairs) >= enough(SHARE_OF_PAIRS);
            if hopeless {
                break;
            }
        }
        chance.singles.sort_by(f64::total_cmp);
        chance.pairs.sort_by(f64::total_cmp);
        chance
    }

    /// How often outcomes were dealt out.
    pub(super) fn times(&self) -> usize {
        self.singles.len()
    }

    /// How likely the best condition on one column gets so far by chance.
    pub(super) fn of_single(&self, z: f64) -> f64 {
        share_above(&self.singles, z)
    }

    /// How likely the best condition on two columns gets so far by chance.
    pub(super) fn of_pair(&self, z: f64) -> f64 {
        share_above(&self.pairs, z)
    }

    /// How far the best condition gets by chance in all but the share of cases that it may be mistaken in:
    /// an interval so wide holds for all conditions at once.
    pub(super) fn critical(&self, is_pair: bool) -> f64 {
        let (best, share) = if is_pair {
            (&self.pairs, SHARE_OF_PAIRS)
        } else {
            (&self.singles, SHARE_OF_SINGLES)
        };
        // So many may reach as far, the condition itself counted.
        let may = share * ALPHA * f64::from(small(best.len() + 1)) + SLACK;
        let from_the_top = (1..=best.len())
            .take_while(|at| f64::from(small(at + 1)) <= may)
            .count();
        let at = best.len().saturating_sub(from_the_top + 1);
        best.get(at).copied().unwrap_or(f64::INFINITY)
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The share of sorted values at or above this one, which counts as one of them (Phipson and Smyth 2010).
fn share_above(sorted: &[f64], z: f64) -> f64 {
    let below = sorted.partition_point(|one| *one < z);
    f64::from(small(sorted.len() - below + 1)) / f64::from(small(sorted.len() + 1))
}

/// How much more each condition varies than independent rows would: the standard deviation over outcomes
/// that were dealt out by account, never taken for less than 1.
pub(super) fn scales(search: &Search<'_>, shuffle: &mut Shuffle) -> Vec<f64> {
    let mut squares = vec![0.0; search.scale.len()];
    for _ in 0..SPREAD {
        for (sum, z) in squares.iter_mut().zip(search.singles(&shuffle.next())) {
            *sum += z * z;
        }
    }
    squares
        .into_iter()
        .map(|sum: f64| (sum / f64::from(SPREAD)).sqrt().max(1.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nothing_reached_counts_once() {
        let chance = Chance {
            singles: (1..=99).map(f64::from).collect(),
            pairs: (1..=99).map(f64::from).collect(),
        };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        near(chance.of_single(100.0), 0.01);
        near(chance.of_single(99.0), 0.02);
        near(chance.of_single(0.0), 1.0);
        // Of singles 4 of 100 may be reached: 97 is by three, and counts itself.
        near(chance.of_single(97.0), 0.04);
        assert!(chance.critical(false) < 97.0 && chance.critical(false) >= 96.0);
        // Of pairs 1 of 100: only what nothing reached.
        assert!(chance.critical(true) >= 99.0);
        assert!(Chance::default().critical(true).is_infinite());
    }
}
