//! Best customers by five numeric bounds. The largest revenue makes nobody a best customer.

mod bounds;
#[cfg(test)]
mod tests;
mod verdict;

use std::cmp::Reverse;

use serde::Serialize;
use winnable_metrics::Reason;

pub use bounds::{Bound, BoundSource, Quantity};
use bounds::{bound, tells_nothing};
pub use verdict::{BestVerdict, best_verdicts};

/// How many of the measures a best customer meets where nobody says otherwise.
pub const LEAST: usize = 3;
/// How many customers the list holds at most where nobody says otherwise.
pub const TOP: usize = 20;

/// For how long a customer has been one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Tenure {
    /// Months from the first day as a customer to the last, or to the as-of date.
    pub months: f64,
    /// Whether it has left.
    pub left: bool,
}

impl Tenure {
    /// How many that is a year, of so many in all. `None` where the tenure is no longer than nothing. Of a
    /// tenure of days it is what they would come to in a year, which swings widely.
    pub fn a_year(self, count: usize) -> Option<f64> {
        let count = f64::from(u32::try_from(count).ok()?);
        (self.months > 0.0).then(|| count * 12.0 / self.months)
    }
}

/// What is known of a customer. Unknown is `None` and never 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Customer {
    /// The key by which customers that meet as many measures are ordered.
    pub id: Box<str>,
    /// Days from the creation of its first won deal to its close.
    pub cycle_days: Option<f64>,
    /// What it cost to win, in the reporting currency.
    pub cac: Option<f64>,
    /// For how long it has been a customer.
    pub tenure: Option<Tenure>,
    /// By which share of its first revenue it has grown: 0.25 for a quarter more.
    pub expansion: Option<f64>,
    /// Days from its first day as a customer to its first value.
    pub time_to_value_days: Option<f64>,
    /// Support tickets a year.
    pub tickets_per_year: Option<f64>,
    /// What it brings, in the reporting currency. It decides nothing.
    pub revenue: Option<f64>,
}

/// What a best customer is measured by (inventory A050).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// It was cheap or quick to win: one of both is enough.
    Acquisition,
    /// It stays.
    Retention,
    /// It grows.
    Expansion,
    /// It has value from the product soon.
    TimeToValue,
    /// It does not need much support.
    Tickets,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 5] = [
        Self::Acquisition,
        Self::Retention,
        Self::Expansion,
        Self::TimeToValue,
        Self::Tickets,
    ];

    /// The measure's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Acquisition => "acquisition",
            Self::Retention => "retention",
            Self::Expansion => "expansion",
            Self::TimeToValue => "time_to_value",
            Self::Tickets => "tickets",
        }
    }
}

/// A bound that somebody has set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatedBound {
    /// What it bounds.
    pub quantity: Quantity,
    /// The bound, which itself still meets it.
    pub at: f64,
    /// Whether it comes from interviews alone.
    pub from_interviews: bool,
}

/// By what customers are judged.
#[derive(Clone, Debug, PartialEq)]
pub struct BestRules {
    /// The bounds that somebody has set; a quantity without one takes a quantile of the customers.
    pub stated: Vec<StatedBound>,
    /// How many of the five measures a best customer meets, 1 to 5.
    pub least: usize,
    /// How many customers the list holds at most.
    pub top: usize,
}

impl Default for BestRules {
    fn default() -> Self {
        Self {
            stated: Vec::new(),
            least: LEAST,
            top: TOP,
        }
    }
}

/// Whether a customer is one of the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It meets enough measures, whatever the unknown ones would say.
    Best,
    /// It depends on what is unknown.
    Undecided,
    /// It does not, whatever the unknown ones would say.
    NotBest,
}

/// A customer against the bounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// Its position among the customers.
    pub at: usize,
    /// The measures that it meets.
    pub met: Vec<Measure>,
    /// The measures that it does not meet.
    pub unmet: Vec<Measure>,
    /// The measures of which nobody can tell.
    pub unknown: Vec<Measure>,
    /// What follows.
    pub standing: Standing,
}

/// The best customers, and who are the largest.
#[derive(Clone, Debug, PartialEq)]
pub struct BestCustomers {
    /// The bounds, in the order of [`Quantity`].
    pub bounds: Vec<Bound>,
    /// The quantities without a bound, each with the reason.
    pub without_bound: Vec<(Quantity, Reason)>,
    /// The measures of which something is known of a customer at all.
    pub measurable: Vec<Measure>,
    /// The bounds that every customer meets or none does, so that they part nobody.
    pub idle: Vec<Quantity>,
    /// How many measures a best customer meets.
    pub least: usize,
    /// Every customer, in the order in which they were given.
    pub judged: Vec<Judged>,
    /// The best, those that meet the most first, then by id: positions.
    pub list: Vec<usize>,
    /// Best customers that meet as many measures as the last on the list and are not on it.
    pub tied_out: u64,
    /// As many customers as the list may hold, the largest by revenue first: positions.
    pub largest: Vec<usize>,
}

impl BestCustomers {
    /// How many customers stand so.
    pub fn count(&self, standing: Standing) -> u64 {
        let of = self.judged.iter().filter(|one| one.standing == standing);
        of.count() as u64
    }

    /// A customer against the bounds.
    pub fn of(&self, at: usize) -> Option<&Judged> {
        self.judged.get(at)
    }
}

/// Judges customers by five measures, each with a numeric bound: best is who meets at least
/// [`BestRules::least`] of them.
///
/// - **Shape**: customers in any order; bounds that are set, else quantiles of the same customers
///   ([`Quantity::default_quantile`], type 7).
/// - **Unknown**: a measure that is not known of a customer counts neither way. The customer is
///   [`Standing::Undecided`] where it would decide. Who is still there and has not been for as long
///   as the bound asks is unknown and not a failure.
/// - **Revenue** is in no measure; [`BestCustomers::largest`] stands beside the list.
/// - **Limits**: this is a choice by the outcome. What the best have in common are hypotheses; the
///   same customers cannot confirm them.
/// - **Source**: inventory A050, A051.
pub fn best_customers(customers: &[Customer], rules: &BestRules) -> BestCustomers {
    let (mut bounds, mut without_bound) = (Vec::new(), Vec::new());
    for quantity in Quantity::ALL {
        match bound(quantity, customers, rules) {
            Ok(bound) => bounds.push(bound),
            Err(reason) => without_bound.push((quantity, reason)),
        }
    }
    let judged: Vec<Judged> = customers
        .iter()
        .enumerate()
        .map(|(at, customer)| judge(at, customer, &bounds, rules.least))
        .collect();
    let is_known = |measure: &Measure| judged.iter().any(|one| !one.unknown.contains(measure));
    let measurable = Measure::ALL.into_iter().filter(is_known).collect();
    let idle = bounds
        .iter()
        .filter(|bound| tells_nothing(bound, customers))
        .map(|bound| bound.quantity)
        .collect();
    let id = |at: usize| customers.get(at).map(|customer| &customer.id);
    let mut best: Vec<&Judged> = judged
        .iter()
        .filter(|one| one.standing == Standing::Best)
        .collect();
    best.sort_by_key(|one| (Reverse(one.met.len()), id(one.at), one.at));
    let listed = best.iter().take(rules.top);
    let last = listed.clone().next_back().map(|one| one.met.len());
    let beyond = best.iter().skip(rules.top);
    let tied_out = beyond.filter(|one| Some(one.met.len()) == last).count() as u64;
    BestCustomers {
        list: listed.map(|one| one.at).collect(),
        largest: largest(customers, rules.top),
        bounds,
        without_bound,
        measurable,
        idle,
        least: rules.least,
        tied_out,
        judged,
    }
}

/// Customers by revenue, the largest first, then by id; of whom none is known is not among them.
fn largest(customers: &[Customer], top: usize) -> Vec<usize> {
    let mut by_revenue: Vec<(f64, &str, usize)> = customers
        .iter()
        .enumerate()
        .filter_map(|(at, one)| Some((one.revenue?, &*one.id, at)))
        .collect();
    by_revenue.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then_with(|| (a.1, a.2).cmp(&(b.1, b.2)))
    });
    by_revenue.into_iter().take(top).map(|one| one.2).collect()
}

fn judge(at: usize, customer: &Customer, bounds: &[Bound], least: usize) -> Judged {
    let (mut met, mut unmet, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for measure in Measure::ALL {
        match meets(measure, customer, bounds) {
            Some(true) => met.push(measure),
            Some(false) => unmet.push(measure),
            None => unknown.push(measure),
        }
    }
    let standing = if met.len() >= least {
        Standing::Best
    } else if met.len() + unknown.len() >= least {
        Standing::Undecided
    } else {
        Standing::NotBest
    };
    Judged {
        at,
        met,
        unmet,
        unknown,
        standing,
    }
}

/// Whether a customer meets a measure. Of several quantities one is enough, and what is unknown of one
/// could be that one; a quantity without a bound is no part of the question.
fn meets(measure: Measure, customer: &Customer, bounds: &[Bound]) -> Option<bool> {
    let of: Vec<Option<bool>> = bounds
        .iter()
        .filter(|bound| bound.quantity.measure() == measure)
        .map(|bound| bound.holds(customer))
        .collect();
    if of.contains(&Some(true)) {
        Some(true)
    } else if of.is_empty() || of.contains(&None) {
        None
    } else {
        Some(false)
    }
}
