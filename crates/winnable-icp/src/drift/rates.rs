//! Win rates by segment in two periods.

use std::collections::BTreeMap;

use winnable_metrics::stats::special::{normal_quantile, normal_sf};
use winnable_metrics::stats::{Interval, Proportion, fisher_exact, holm, newcombe, wilson};

use super::{ALPHA, LEVEL, Level};
use crate::number::real;

/// Fewer closed deals than this in a period give counts and an interval, and no verdict.
const LEAST: u64 = 10;

/// A closed deal in one of two periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedDeal {
    /// The level of the fact by which deals are parted.
    pub level: Level,
    /// A number of its account; a deal of no known account is one of its own.
    pub account: Option<u32>,
    /// Whether it closed in the period, and not in the baseline.
    pub is_now: bool,
    /// Whether it was won.
    pub is_won: bool,
}

/// How a win rate has changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateChange {
    /// The rate of the period less that of the baseline.
    pub difference: f64,
    /// Newcombe's interval of it, and at least as wide as that which counts accounts.
    pub interval: Interval,
    /// Fisher's exact p, two-sided, or that which counts accounts where it is larger.
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
    /// How many accounts its deals are of, in both periods together.
    pub accounts: u64,
    /// The change; `None` with fewer than ten closed deals in one of the periods, or where several
    /// deals are of one account, with fewer than ten accounts.
    pub change: Option<RateChange>,
}

/// Win rates by segment: of each fact its levels, the known ones first, by name.
///
/// - **Shape**: for each fact its name and the closed deals of both periods.
/// - **Formula**: Wilson's intervals, Newcombe's of the difference, Fisher's p, by Holm over all
///   segments of all facts. Several deals of one account are not independent: where there are such,
///   the variance of the difference is also taken over accounts, as `A/(A−1) Σ u²` with
///   `u = (won − rate × closed) / all closed` of the period less that of the baseline, and the wider
///   interval and the larger p are kept.
/// - **Source**: inventory A056; the variance of a ratio over clusters is that of Cochran 1977,
///   *Sampling Techniques*, ch. 6.
pub fn segment_rates(facts: &[(String, Vec<ClosedDeal>)]) -> Vec<SegmentRate> {
    let mut rates = Vec::new();
    for (fact, deals) in facts {
        let mut levels: BTreeMap<(bool, &Level), Vec<&ClosedDeal>> = BTreeMap::new();
        for deal in deals {
            let key = (deal.level.is_none(), &deal.level);
            levels.entry(key).or_default().push(deal);
        }
        let of = levels.into_iter();
        rates.extend(of.map(|((_, level), deals)| rate(fact, level, &deals)));
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

/// Won and closed in the baseline and in the period.
type Counts = [(u64, u64); 2];

fn count(counts: &mut Counts, deal: &ClosedDeal) {
    let [before, now] = counts;
    let side = if deal.is_now { now } else { before };
    side.0 += u64::from(deal.is_won);
    side.1 += 1;
}

fn rate(fact: &str, level: &Level, deals: &[&ClosedDeal]) -> SegmentRate {
    let mut all = Counts::default();
    let mut by_account: BTreeMap<(Option<u32>, usize), Counts> = BTreeMap::new();
    for (at, deal) in deals.iter().enumerate() {
        count(&mut all, deal);
        let own = if deal.account.is_none() { at } else { 0 };
        count(by_account.entry((deal.account, own)).or_default(), deal);
    }
    let accounts: Vec<Counts> = by_account.into_values().collect();
    let [before, now] = all;
    let proportion = |(won, closed): (u64, u64)| Proportion::new(won, closed).ok();
    let interval = |of| proportion(of).and_then(|of| wilson(of, LEVEL).ok());
    SegmentRate {
        fact: fact.to_owned(),
        level: level.clone(),
        before_interval: interval(before),
        now_interval: interval(now),
        accounts: accounts.len() as u64,
        change: change(all, &accounts),
        before,
        now,
    }
}

fn change([before, now]: Counts, accounts: &[Counts]) -> Option<RateChange> {
    let is_shared = (accounts.len() as u64) < before.1 + now.1;
    if before.1 < LEAST || now.1 < LEAST || (is_shared && (accounts.len() as u64) < LEAST) {
        return None;
    }
    let old = Proportion::new(before.0, before.1).ok()?;
    let new = Proportion::new(now.0, now.1).ok()?;
    let difference = new.rate() - old.rate();
    let mut interval = newcombe(new, old, LEVEL).ok()?;
    let mut p = fisher_exact(new, old).ok()?;
    if is_shared {
        let error = error_over_accounts(old, new, accounts);
        let reach = error * normal_quantile(f64::midpoint(1.0, LEVEL)).ok()?;
        interval.low = interval.low.min(difference - reach).max(-1.0);
        interval.high = interval.high.max(difference + reach).min(1.0);
        if error > 0.0 {
            p = p.max((2.0 * normal_sf(difference.abs() / error).ok()?).min(1.0));
        }
    }
    Some(RateChange {
        difference,
        interval,
        p,
        p_holm: 1.0,
    })
}

/// The standard error of the difference where accounts are independent and their deals are not.
fn error_over_accounts(old: Proportion, new: Proportion, accounts: &[Counts]) -> f64 {
    let part = |(won, closed): (u64, u64), of: Proportion| {
        (real(won) - of.rate() * real(closed)) / real(of.trials())
    };
    let squares = accounts.iter().map(|[before, now]| {
        let u = part(*now, new) - part(*before, old);
        u * u
    });
    let count = real(accounts.len() as u64);
    (count / (count - 1.0) * squares.sum::<f64>()).sqrt()
}
