//! Does a higher score win more? A score against what was won and lost, by bands of the score.

mod input;
#[cfg(test)]
mod tests;
mod verdict;

use std::collections::BTreeSet;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, Proportion, fisher_exact, newcombe, wilson};
use winnable_model::Outcome;

use crate::Result;
use crate::stats::{Trend, TrendBand, auc, clustered_auc_interval, cochran_armitage};

pub use input::{Deals, Edges, HandOff, Span};
pub use verdict::{Verdict, verdicts};

/// The level of every interval.
pub const LEVEL: f64 = 0.95;

/// One band of scores: from its edge up to, and without, the next one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Band {
    /// The lower edge, which belongs to it.
    pub from: f64,
    /// The upper edge, which does not; `None` for the highest band.
    pub below: Option<f64>,
    /// All deals: won, lost and open.
    pub n: u64,
    /// Won.
    pub won: u64,
    /// Lost.
    pub lost: u64,
    /// Open.
    pub open: u64,
    /// Won of closed.
    pub win_rate: Result<f64>,
    /// Wilson's interval of it.
    pub interval: Option<Interval>,
}

impl Band {
    /// Won and lost.
    pub const fn closed(&self) -> u64 {
        self.won + self.lost
    }

    fn proportion(&self) -> Result<Proportion> {
        Proportion::new(self.won, self.closed()).map_err(|_| Reason::NoClosedOpportunities)
    }
}

/// Deals at or above an edge against those below it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Threshold {
    /// The edge.
    pub at: f64,
    /// Won and closed at or above it.
    pub above: (u64, u64),
    /// Won and closed below it.
    pub under: (u64, u64),
    /// The difference of the win rates.
    pub difference: f64,
    /// Newcombe's interval of it.
    pub interval: Interval,
    /// Fisher's exact p, two-sided.
    pub p: f64,
    /// Whether the edge was found by looking at these deals, so that the p is too small.
    pub found_by_search: bool,
}

/// How often a won deal stands above a lost one; ties count half.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Order {
    /// The AUC.
    pub value: f64,
    /// Its interval, by DeLong on the logit; none where one side stands wholly above the other, since
    /// that is a small sample and no certainty.
    pub interval: Result<Interval>,
    /// Whether the interval counts accounts and not deals.
    pub clustered: bool,
}

/// A score against what was won and lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Backtest {
    /// Deals with a score.
    pub n: u64,
    /// Won.
    pub won: u64,
    /// Lost.
    pub lost: u64,
    /// Open.
    pub open: u64,
    /// Deals without a score, which are in nothing else.
    pub without_score: u64,
    /// Deals of an account that has more than one.
    pub of_shared_accounts: u64,
    /// The bands, the lowest first. Every deal with a score is in one: the lowest reaches down to the
    /// lowest score.
    pub bands: Vec<Band>,
    /// Whether a higher band wins more.
    pub trend: Result<Trend>,
    /// How often a won deal stands above a lost one.
    pub auc: Result<Order>,
    /// The hand-off against the rest.
    pub threshold: Result<Threshold>,
}

/// Holds a score against what was won and lost, by bands with these lower edges.
///
/// Deals below the lowest edge are in the lowest band: no deal falls out.
pub fn backtest(deals: Deals<'_>, edges: &Edges, hand_off: HandOff) -> Backtest {
    let rows: Vec<(f64, Outcome)> = deals
        .scores
        .iter()
        .zip(deals.outcomes)
        .filter_map(|(score, outcome)| Some((score.filter(|s| s.is_finite())?, *outcome)))
        .collect();
    let without_score = deals.scores.len().saturating_sub(rows.len());
    let of = |outcome: Outcome| rows.iter().filter(|(_, one)| *one == outcome).count() as u64;
    let shared = shared(deals);
    let bands = bands(&rows, edges.at());
    let trend = trend_of(&bands);
    Backtest {
        n: rows.len() as u64,
        won: of(Outcome::Won),
        lost: of(Outcome::Lost),
        open: of(Outcome::Open),
        without_score: without_score as u64,
        of_shared_accounts: shared,
        trend,
        auc: auc_of(deals, shared > 0),
        threshold: threshold(&rows, hand_off),
        bands,
    }
}

/// How many closed deals with a score are of an account that has several of them.
fn shared(deals: Deals<'_>) -> u64 {
    let Some(accounts) = deals.accounts else {
        return 0;
    };
    let closed = deals.scores.iter().zip(deals.outcomes).zip(accounts);
    let names: Vec<&str> = closed
        .filter(|((score, outcome), _)| score.is_some() && **outcome != Outcome::Open)
        .filter_map(|(_, account)| account.as_deref())
        .collect();
    let (mut seen, mut twice) = (BTreeSet::new(), BTreeSet::new());
    for name in &names {
        if !seen.insert(*name) {
            twice.insert(*name);
        }
    }
    names.iter().filter(|name| twice.contains(*name)).count() as u64
}

fn bands(rows: &[(f64, Outcome)], edges: &[f64]) -> Vec<Band> {
    let uppers = edges.iter().skip(1).copied().map(Some).chain([None]);
    edges
        .iter()
        .zip(uppers)
        .enumerate()
        .map(|(at, (from, below))| {
            let inside =
                |score: f64| (at == 0 || score >= *from) && below.is_none_or(|below| score < below);
            let of = |outcome: Outcome| {
                let rows = rows
                    .iter()
                    .filter(|(score, one)| *one == outcome && inside(*score));
                rows.count() as u64
            };
            band(
                *from,
                below,
                [of(Outcome::Won), of(Outcome::Lost), of(Outcome::Open)],
            )
        })
        .collect()
}

fn band(from: f64, below: Option<f64>, [won, lost, open]: [u64; 3]) -> Band {
    let of_closed = Proportion::new(won, won + lost).map_err(|_| Reason::NoClosedOpportunities);
    Band {
        from,
        below,
        n: won + lost + open,
        won,
        lost,
        open,
        win_rate: of_closed.map(Proportion::rate),
        interval: of_closed.and_then(|of| wilson(of, LEVEL)).ok(),
    }
}

/// The trend over the bands, each at its number from below.
fn trend_of(bands: &[Band]) -> Result<Trend> {
    let bands: Vec<TrendBand> = bands
        .iter()
        .enumerate()
        .map(|(at, band)| TrendBand {
            score: f64::from(u32::try_from(at).unwrap_or(u32::MAX)),
            won: band.won,
            n: band.closed(),
        })
        .collect();
    cochran_armitage(&bands)
}

fn auc_of(deals: Deals<'_>, is_clustered: bool) -> Result<Order> {
    let rows = deals.scores.iter().zip(deals.outcomes).enumerate();
    let closed = rows.filter_map(|(at, (score, outcome))| {
        let score = score.filter(|score| score.is_finite())?;
        (*outcome != Outcome::Open).then_some((at, score, *outcome == Outcome::Won))
    });
    let (mut scores, mut won, mut accounts) = (Vec::new(), Vec::new(), Vec::new());
    for (at, score, is_won) in closed {
        scores.push(score);
        won.push(is_won);
        let account = deals.accounts.and_then(|all| all.get(at)?.as_deref());
        // A deal of no known account is one of its own.
        accounts
            .push(account.map_or_else(|| format!("row {at}"), |name| format!("account {name}")));
    }
    let (value, interval) = if is_clustered {
        let found = clustered_auc_interval(&scores, &won, &accounts, LEVEL)?;
        (found.value, found.interval)
    } else {
        let found = auc(&scores, &won, LEVEL)?;
        (found.value, found.interval)
    };
    Ok(Order {
        value,
        interval,
        clustered: is_clustered,
    })
}

fn threshold(rows: &[(f64, Outcome)], hand_off: HandOff) -> Result<Threshold> {
    let of = |above: bool| {
        let side = rows
            .iter()
            .filter(|(score, _)| (*score >= hand_off.at) == above);
        let closed = side.filter(|(_, outcome)| *outcome != Outcome::Open);
        let (mut won, mut all) = (0, 0);
        for (_, outcome) in closed {
            all += 1;
            won += u64::from(*outcome == Outcome::Won);
        }
        Proportion::new(won, all).map_err(|_| Reason::NoClosedOpportunities)
    };
    let (above, under) = (of(true)?, of(false)?);
    Ok(Threshold {
        at: hand_off.at,
        above: (above.successes(), above.trials()),
        under: (under.successes(), under.trials()),
        difference: above.rate() - under.rate(),
        interval: newcombe(above, under, LEVEL)?,
        p: fisher_exact(above, under)?,
        found_by_search: !hand_off.stated,
    })
}
