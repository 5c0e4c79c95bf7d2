//! Does a higher score win more? A score against what was won and lost, by bands of the score.
//!
//! [`backtest`] counts and computes; [`verdicts`] says in sentences what the figures allow to be said.
//! Where several deals are of one account, every interval and test counts what the accounts are worth:
//! see [`Accounts`].

mod accounts;
mod apart;
mod band;
mod hand_off;
mod input;
mod need;
mod order;
mod rows;
#[cfg(test)]
mod tests;
mod times;
mod verdict;

use serde::Serialize;
use winnable_metrics::stats::Interval;
use winnable_model::Outcome;

use crate::Result;
use crate::number::real_len;
use crate::stats::{Trend, TrendBand, clustered_trend, cochran_armitage};

use apart::Runs;
use rows::{Row, counted};
use times::times;

pub use accounts::Accounts;
pub use apart::{Group, Neighbours};
pub use band::{Band, VersusRest, band_name, position};
pub use hand_off::Threshold;
pub use input::{Deals, Edges, HandOff, Span};
pub use need::{Need, POWER};
pub use order::Order;
pub use times::{HORIZON, Times};
pub use verdict::{Verdict, verdicts};

/// The level of every interval.
pub const LEVEL: f64 = 0.95;

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
    /// Won of closed, of all deals with a score.
    pub win_rate: Result<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Deals without a score, which are in nothing else but `if_known`.
    pub without_score: u64,
    /// Those of them that are won or lost.
    pub closed_without_score: u64,
    /// The accounts, where one of them has several closed deals.
    pub accounts: Option<Accounts>,
    /// The bands, the lowest first. Every deal with a score is in one: the lowest reaches down to the
    /// lowest score.
    pub bands: Vec<Band>,
    /// The lowest and the highest score.
    pub range: Option<(f64, f64)>,
    /// Whether the bands were stated, and not made from the scores.
    pub bands_stated: bool,
    /// Edges that would part the scores, where the bands do not; else none.
    pub better_edges: Vec<f64>,
    /// The bands as verdicts take them: those with fewer than five closed deals with a neighbour.
    pub groups: Vec<Group>,
    /// Groups that lie side by side, where both have ten closed deals.
    pub neighbours: Vec<Neighbours>,
    /// The most groups of bands of which each differs from the one above it. One where the AUC does
    /// not show that the score orders deals at all: only then are pairs looked at, so that noise is
    /// seldom called different (Fisher's protected comparisons). None for more than fifty bands.
    pub distinct: Vec<Group>,
    /// Whether a higher band wins more.
    pub trend: Result<Trend>,
    /// How often a won deal stands above a lost one.
    pub auc: Result<Order>,
    /// The hand-off against the rest.
    pub threshold: Result<Threshold>,
    /// Where the hand-off is.
    pub hand_off: f64,
    /// How long all deals with a score took; `None` where nothing is known of that.
    pub times: Option<Times>,
}

impl Backtest {
    /// Deals of an account that has more than one, closed ones.
    pub fn of_shared_accounts(&self) -> u64 {
        self.accounts.map_or(0, |of| of.shared)
    }

    /// How many bands can be told apart at most, neighbours taken together: see [`Self::distinct`].
    pub fn distinguishable(&self) -> usize {
        self.distinct.len()
    }
}

/// Holds a score against what was won and lost, by bands with these lower edges.
///
/// Deals below the lowest edge are in a band of their own, from the lowest score on: no deal falls out.
pub fn backtest(deals: Deals<'_>, edges: &Edges, hand_off: HandOff) -> Backtest {
    let (rows, without) = rows::rows(deals);
    let of = |outcome: Outcome| rows.iter().filter(|row| row.outcome == outcome).count() as u64;
    let range = range(&rows);
    let at = &reaching(edges.at(), range);
    let accounts = accounts::accounts(&rows);
    let rho = accounts.map(|of| of.correlation);
    let auc = order::order(&rows, accounts.is_some(), without);
    let runs = Runs::new(&rows, at, rho);
    let groups = runs.groups();
    let all = counted(&rows, rho);
    let is_timed = deals.spans.is_some();
    Backtest {
        n: rows.len() as u64,
        won: of(Outcome::Won),
        lost: of(Outcome::Lost),
        open: of(Outcome::Open),
        win_rate: all.map(|of| of.counted().rate()),
        interval: all.and_then(|of| of.interval(LEVEL)).ok(),
        without_score: without.all(),
        closed_without_score: without.won + without.lost,
        accounts,
        bands: band::bands(&rows, at, rho, without, is_timed),
        range,
        bands_stated: edges.are_stated(),
        better_edges: better(deals.scores, edges),
        neighbours: runs.neighbours(&groups),
        distinct: distinct(&runs, &auc),
        groups,
        trend: trend(&rows, at, accounts.is_some()),
        auc,
        threshold: hand_off::threshold(&rows, hand_off, rho),
        hand_off: hand_off.at,
        times: is_timed.then(|| times(rows.iter())),
    }
}

/// The edges, with the lowest score before them where it is below them all.
fn reaching(edges: &[f64], range: Option<(f64, f64)>) -> Vec<f64> {
    let first = edges.first().copied();
    let below = range
        .map(|(low, _)| low)
        .filter(|low| first.is_some_and(|first| *low < first));
    below.into_iter().chain(edges.iter().copied()).collect()
}

fn range(rows: &[Row]) -> Option<(f64, f64)> {
    let first = rows.first()?.score;
    Some(rows.iter().fold((first, first), |(low, high), row| {
        (low.min(row.score), high.max(row.score))
    }))
}

/// Quartiles of the scores, where the edges do not part them and quartiles do.
fn better(scores: &[Option<f64>], edges: &Edges) -> Vec<f64> {
    if edges.fit(scores) {
        return Vec::new();
    }
    let quartiles = Edges::quartiles(scores);
    if quartiles.fit(scores) {
        quartiles.at().to_vec()
    } else {
        Vec::new()
    }
}

fn distinct(runs: &Runs, auc: &Result<Order>) -> Vec<Group> {
    let mut most = runs.most_apart();
    let orders = auc.as_ref().ok().and_then(|auc| auc.interval.ok());
    if orders.is_none_or(|interval| interval.contains(0.5))
        && let (Some(first), Some(last)) = (most.first().copied(), most.last().copied())
    {
        most = vec![Group {
            first: first.first,
            last: last.last,
            closed: most.iter().map(|group| group.closed).sum(),
        }];
    }
    most
}

/// The trend over the bands, each at its number from below.
fn trend(rows: &[Row], edges: &[f64], is_clustered: bool) -> Result<Trend> {
    let closed: Vec<(usize, &Row)> = rows
        .iter()
        .filter(|row| row.is_closed())
        .map(|row| (band::position(edges, row.score), row))
        .collect();
    if is_clustered {
        let places: Vec<f64> = closed.iter().map(|(at, _)| real_len(*at)).collect();
        let won: Vec<bool> = closed.iter().map(|(_, row)| row.is_won()).collect();
        let accounts: Vec<usize> = closed.iter().map(|(_, row)| row.account).collect();
        return clustered_trend(&places, &won, &accounts);
    }
    let mut bands: Vec<TrendBand> = (0..edges.len())
        .map(|at| TrendBand {
            score: real_len(at),
            won: 0,
            n: 0,
        })
        .collect();
    for (at, row) in closed {
        if let Some(band) = bands.get_mut(at) {
            band.n += 1;
            band.won += u64::from(row.is_won());
        }
    }
    cochran_armitage(&bands)
}
