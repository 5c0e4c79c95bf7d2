//! The bands of a score.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, holm};
use winnable_model::Outcome;

use super::LEVEL;
use super::rows::{Row, Unscored, counted};
use super::times::{Times, times};
use crate::Result;
use crate::stats::Clustered;

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
    /// Wilson's interval of it; where accounts have several deals, with the effective counts.
    pub interval: Option<Interval>,
    /// By how much its deals are worth less than they count, because they share accounts; from 1 on.
    pub design_effect: f64,
    /// The lowest and the highest win rate that the band can have, whatever the scores of the closed
    /// deals without one are. Equal ends where every closed deal has a score.
    pub if_known: Option<Interval>,
    /// The band against all others.
    pub versus_rest: Result<VersusRest>,
    /// How long its deals took; `None` where nothing is known of that.
    pub times: Option<Times>,
}

/// A band against all others together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct VersusRest {
    /// The win rate of the band less that of the others.
    pub difference: f64,
    /// Newcombe's interval of it.
    pub interval: Interval,
    /// Fisher's exact p, two-sided; with several deals an account, that of the effective counts.
    pub p: f64,
    /// Holm's adjustment of it for as many bands as there are.
    pub p_holm: f64,
}

impl Band {
    /// Won and lost.
    pub const fn closed(&self) -> u64 {
        self.won + self.lost
    }

    /// The band as people write it: `40–55`, and `70+` for the highest.
    pub fn name(&self) -> String {
        band_name(self.from, self.below)
    }
}

/// A band as people write it: `40–55`, and `70+` for one without an upper edge.
pub fn band_name(from: f64, below: Option<f64>) -> String {
    match below {
        Some(below) => format!("{from}–{below}"),
        None => format!("{from}+"),
    }
}

/// The position of the band that a score is in, by lower edges that rise: the lowest reaches down.
pub fn position(edges: &[f64], score: f64) -> usize {
    edges
        .partition_point(|edge| *edge <= score)
        .saturating_sub(1)
}

/// The bands, the lowest first.
pub(super) fn bands(
    rows: &[Row],
    edges: &[f64],
    rho: Option<f64>,
    without: Unscored,
    is_timed: bool,
) -> Vec<Band> {
    let uppers = edges.iter().skip(1).copied().map(Some).chain([None]);
    let mut bands: Vec<Band> = edges
        .iter()
        .zip(uppers)
        .enumerate()
        .map(|(at, (from, below))| {
            let inside: Vec<&Row> = rows
                .iter()
                .filter(|row| position(edges, row.score) == at)
                .collect();
            let mut band = band(*from, below, &inside, rho, without);
            band.times = is_timed.then(|| times(inside.iter().copied()));
            band.versus_rest = versus_rest(rows, edges, at, rho);
            band
        })
        .collect();
    adjust(&mut bands);
    bands
}

fn band(from: f64, below: Option<f64>, rows: &[&Row], rho: Option<f64>, without: Unscored) -> Band {
    let of = |outcome: Outcome| rows.iter().filter(|row| row.outcome == outcome).count() as u64;
    let (won, lost, open) = (of(Outcome::Won), of(Outcome::Lost), of(Outcome::Open));
    let closed = counted(rows.iter().copied(), rho);
    Band {
        from,
        below,
        n: won + lost + open,
        won,
        lost,
        open,
        win_rate: closed.map(|of| of.counted().rate()),
        interval: closed.and_then(|of| of.interval(LEVEL)).ok(),
        design_effect: closed.map_or(1.0, Clustered::design_effect),
        if_known: filled(won, lost, without),
        versus_rest: Err(Reason::NoClosedOpportunities),
        times: None,
    }
}

/// The win rates between which the band lies under all fillings of the scores that are unknown: none
/// of the unknown lost ones belongs to it and all of the won ones do, or the other way round.
fn filled(won: u64, lost: u64, without: Unscored) -> Option<Interval> {
    let rate = |won: u64, lost: u64| {
        let of = winnable_metrics::stats::Proportion::new(won, won + lost).ok()?;
        Some(of.rate())
    };
    // A band of no known deal can be anything once there is an unknown one of a kind.
    let low = rate(won, lost + without.lost).or_else(|| rate(won + without.won, lost))?;
    let high = rate(won + without.won, lost).or_else(|| rate(won, lost + without.lost))?;
    Some(Interval { low, high })
}

fn versus_rest(rows: &[Row], edges: &[f64], at: usize, rho: Option<f64>) -> Result<VersusRest> {
    let of = |inside: bool| {
        let side = rows
            .iter()
            .filter(move |row| (position(edges, row.score) == at) == inside);
        counted(side, rho)
    };
    let (band, rest) = (of(true)?, of(false)?);
    let p = band.p_of_difference(rest)?;
    Ok(VersusRest {
        difference: band.counted().rate() - rest.counted().rate(),
        interval: band.difference(rest, LEVEL)?,
        p,
        p_holm: p,
    })
}

/// Holm's adjustment over all bands that have a p.
fn adjust(bands: &mut [Band]) {
    let found = bands
        .iter_mut()
        .filter_map(|band| band.versus_rest.as_mut().ok());
    let mut found: Vec<&mut VersusRest> = found.collect();
    let raw: Vec<f64> = found.iter().map(|of| of.p).collect();
    if let Ok(adjusted) = holm(&raw) {
        for (of, p) in found.iter_mut().zip(adjusted) {
            of.p_holm = p;
        }
    }
}
