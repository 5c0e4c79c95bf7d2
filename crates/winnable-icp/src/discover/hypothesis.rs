//! A condition that tells won from lost, with its numbers.

use serde::Serialize;
use winnable_metrics::stats::{Interval, Proportion};

use super::Half;
use crate::number::real;
use crate::predicate::Predicate;

/// A condition that tells won from lost deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hypothesis {
    /// The condition.
    pub predicate: Predicate,
    /// Closed deals that it holds for.
    pub n: u64,
    /// Those that were won.
    pub won: u64,
    /// Closed deals that it does not hold for; where a column that it asks for is blank a deal is in
    /// neither.
    pub rest_n: u64,
    /// Those that were won.
    pub rest_won: u64,
    /// The share of won among those that it holds for.
    pub win_rate: f64,
    /// The share of won among the others.
    pub rest_rate: f64,
    /// The win rate over that of all closed deals.
    pub lift: f64,
    /// The interval of the lift: that of the difference, at the win rate of all.
    pub lift_interval: Interval,
    /// The win rate less that of the others.
    pub difference: f64,
    /// The interval of the difference. Of a condition that was found by search it is so wide that it holds
    /// for all conditions that were tried at once.
    pub difference_interval: Interval,
    /// The p of this condition alone, two-sided: Fisher's; where accounts have several deals, that of the
    /// normal distribution with the spread between accounts.
    pub p: f64,
    /// The p over all conditions that were tried.
    pub p_holm: f64,
    /// Whether deals of one account were taken as one.
    pub clustered: bool,
    /// Whether the condition was found by looking at these deals.
    pub found_by_search: bool,
    /// The condition in the earlier and the later half of the deals, where their times were given.
    pub halves: Option<[Half; 2]>,
}

/// What a hypothesis is made of.
pub(crate) struct Parts {
    pub(crate) predicate: Predicate,
    pub(crate) inside: Proportion,
    pub(crate) rest: Proportion,
    /// Won and all of the closed deals.
    pub(crate) closed: (u64, u64),
    /// How much more the win rate varies than that of independent deals.
    pub(crate) scale: f64,
    /// Standard deviations that the interval reaches out.
    pub(crate) critical: f64,
    pub(crate) p: f64,
    pub(crate) p_holm: f64,
    pub(crate) is_clustered: bool,
    pub(crate) found_by_search: bool,
}

impl Hypothesis {
    pub(crate) fn new(parts: Parts) -> Option<Self> {
        let (inside, rest) = (parts.inside, parts.rest);
        let (won, all) = parts.closed;
        let base = Proportion::new(won, all).ok()?.rate();
        let difference = inside.rate() - rest.rate();
        let interval = newcombe_at(inside, rest, parts.critical, parts.scale);
        // The lift that goes with a difference from the rest, whatever that is: the win rate of all stays.
        let share = real(rest.trials()) / (real(inside.trials()) + real(rest.trials()));
        let known = inside.rate() - share * difference;
        let lift = |difference: f64| (known + share * difference) / base;
        Some(Self {
            n: inside.trials(),
            won: inside.successes(),
            rest_n: rest.trials(),
            rest_won: rest.successes(),
            win_rate: inside.rate(),
            rest_rate: rest.rate(),
            lift: lift(difference),
            lift_interval: Interval {
                low: lift(interval.low).max(0.0),
                high: lift(interval.high).min(1.0 / base),
            },
            difference,
            difference_interval: interval,
            p: parts.p,
            p_holm: parts.p_holm,
            clustered: parts.is_clustered,
            found_by_search: parts.found_by_search,
            predicate: parts.predicate,
            halves: None,
        })
    }
}

/// Newcombe's interval of a difference so many standard deviations wide, of as many deals as vary like
/// these: a scale of 2 leaves a quarter of them.
fn newcombe_at(a: Proportion, b: Proportion, z: f64, scale: f64) -> Interval {
    let of = |one: Proportion| wilson_at(one.rate(), real(one.trials()) / (scale * scale), z);
    let (of_a, of_b) = (of(a), of(b));
    let difference = a.rate() - b.rate();
    let below = libm::hypot(a.rate() - of_a.low, of_b.high - b.rate());
    let above = libm::hypot(of_a.high - a.rate(), b.rate() - of_b.low);
    Interval {
        low: (difference - below).max(-1.0),
        high: (difference + above).min(1.0),
    }
}

/// Wilson's interval of a rate of `n` deals, which need not be a whole number.
fn wilson_at(rate: f64, n: f64, z: f64) -> Interval {
    let square = z * z;
    let middle = rate + square / (2.0 * n);
    let half = z * (rate * (1.0 - rate) / n + square / (4.0 * n * n)).sqrt();
    let scale = 1.0 + square / n;
    Interval {
        low: ((middle - half) / scale).max(0.0),
        high: ((middle + half) / scale).min(1.0),
    }
}

#[cfg(test)]
mod tests {
    use winnable_metrics::stats::newcombe;

    use super::*;

    /// Newcombe 1998, table II, example a: 56 of 70 against 48 of 80 is 0.0524 to 0.3339.
    #[test]
    fn it_is_newcombes_interval() {
        let of = |won, n| Proportion::new(won, n).unwrap();
        let z = 1.959_963_984_540_054;
        let ours = newcombe_at(of(56, 70), of(48, 80), z, 1.0);
        assert!((ours.low - 0.0524).abs() < 1e-4 && (ours.high - 0.3339).abs() < 1e-4);
        // With the spread of accounts twice as large a quarter of the deals is left.
        let wide = newcombe_at(of(56, 80), of(48, 80), z, 2.0);
        let quarter = newcombe(of(14, 20), of(12, 20), 0.95).unwrap();
        assert!((wide.low - quarter.low).abs() < 1e-9 && (wide.high - quarter.high).abs() < 1e-9);
    }
}
