//! Lift and gain by bands of a score.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, Proportion, wilson};

use crate::Result;

/// A closed deal with its score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ScoredDeal {
    /// The score, on the scale of the bands.
    pub score: f64,
    /// Won, or lost.
    pub won: bool,
    /// What it is worth, at least 0, all in one currency; `None` where nobody knows.
    pub value: Option<f64>,
}

/// Scores from one number up to, and without, another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GainBand {
    /// The lowest score within.
    pub from: f64,
    /// The lowest score above. For a best band that ends with the scale it lies beyond the scale,
    /// as 101 does where scores end at 100.
    pub below: f64,
}

/// Lift and gain of a score: see [`gains`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gains {
    /// The won of all deals, 0..=1: what deals in any order would give.
    pub base_rate: f64,
    /// One row a band, best first.
    pub rows: Vec<GainRow>,
}

/// One band.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GainRow {
    /// Its scores.
    pub band: GainBand,
    /// How many are won or lost.
    pub n: u64,
    /// How many are won.
    pub won: u64,
    /// How many are lost.
    pub lost: u64,
    /// The rate of the band; `None` without a deal.
    pub rate: Option<BandRate>,
    /// What this band and all better ones hold together.
    pub cumulative: Cumulative,
    /// The same deals by value.
    pub value: ValueWon,
}

/// The win rate of a band.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BandRate {
    /// Won of won and lost, 0..=1.
    pub win_rate: f64,
    /// Wilson's interval of it.
    pub wilson: Interval,
    /// The win rate over the base rate: 1 is no better than any deal.
    pub lift: f64,
}

/// A band and all better ones: what working the list from the top gives by then.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cumulative {
    /// Their share of all deals, 0..=1.
    pub share: f64,
    /// Their share of all won deals, 0..=1.
    pub gain: f64,
    /// The gain over the share; `None` before the first deal.
    pub lift: Option<f64>,
    /// The gain less their share of all lost deals, −1..=1: how far the cut below this band parts
    /// won from lost. The largest over all cuts is the KS statistic of the bands.
    pub ks: f64,
}

/// Deals by value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ValueWon {
    /// The value of the won.
    pub won: f64,
    /// The value of the lost.
    pub lost: f64,
    /// The value won of the value won and lost, 0..=1; `None` where they come to nothing.
    pub win_rate: Option<f64>,
    /// How many deals have no value and are not in these figures.
    pub without: u64,
}

/// The lift and gain table of a score: by band, how much better than any deal, and how many of the
/// won a list holds that is worked from the top.
///
/// - **Shape**: closed deals in any order; half-open bands, best first, that do not overlap and
///   together hold every score; the level of the intervals, such as 0.95.
/// - **Unit**: counts, shares of 0..=1, and values in the unit of the deals.
/// - **Source**: the textbook table; vectors in `tests/golden/30_lift_gain_bands.json`.
///
/// The largest of many lifts is flattered by chance: read it with its interval, and the trend by
/// [`cochran_armitage`](super::cochran_armitage).
///
/// ```
/// use winnable_icp::stats::{GainBand, ScoredDeal, gains};
///
/// let deals = [(90.0, true), (75.0, true), (70.0, false), (40.0, true), (30.0, false), (0.0, false)]
///     .map(|(score, won)| ScoredDeal { score, won, value: None });
/// let bands = [GainBand { from: 70.0, below: 101.0 }, GainBand { from: 0.0, below: 70.0 }];
/// let table = gains(&deals, &bands, 0.95)?;
/// let best = table.rows[0].cumulative;
/// assert_eq!(format!("{:.2} of deals, {:.2} of the won", best.share, best.gain), "0.50 of deals, 0.67 of the won");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoClosedOpportunities`] without a deal; [`Reason::AllValuesEqual`] where all are won or
/// all are lost; [`Reason::InvalidInput`] for bands that are empty, overlap or do not come best
/// first, for a score in none of them (it would be missing from every total) and for a negative
/// value; [`Reason::NotFinite`]; [`Reason::InvalidLevel`]; [`Reason::Overflow`].
pub fn gains(deals: &[ScoredDeal], bands: &[GainBand], level: f64) -> Result<Gains> {
    best_first(bands)?;
    let mut tallies: Vec<(GainBand, Tally)> =
        bands.iter().map(|&band| (band, Tally::default())).collect();
    let mut all = Tally::default();
    for deal in deals {
        if !deal.score.is_finite() {
            return Err(Reason::NotFinite);
        }
        let (_, tally) = tallies
            .iter_mut()
            .find(|(band, _)| band.from <= deal.score && deal.score < band.below)
            .ok_or(Reason::InvalidInput)?;
        tally.add(*deal)?;
        all.add(*deal)?;
    }
    if all.n() == 0 {
        return Err(Reason::NoClosedOpportunities);
    }
    if all.won == 0 || all.lost == 0 {
        return Err(Reason::AllValuesEqual);
    }
    let base_rate = all.rate()?.rate();
    let mut so_far = Tally::default();
    let rows = tallies
        .into_iter()
        .map(|(band, tally)| {
            so_far.won += tally.won;
            so_far.lost += tally.lost;
            Ok(GainRow {
                band,
                n: tally.n(),
                won: tally.won,
                lost: tally.lost,
                rate: tally.band_rate(base_rate, level)?,
                cumulative: Cumulative::new(&so_far, &all)?,
                value: tally.value,
            })
        })
        .collect::<Result<_>>()?;
    Ok(Gains { base_rate, rows })
}

/// Bands that hold something, each of them wholly below the one before.
fn best_first(bands: &[GainBand]) -> Result<()> {
    let mut above = f64::INFINITY;
    for band in bands {
        if !(band.from.is_finite() && band.below.is_finite()) {
            return Err(Reason::NotFinite);
        }
        if band.from >= band.below || band.below > above {
            return Err(Reason::InvalidInput);
        }
        above = band.from;
    }
    Ok(())
}

/// What has been counted so far.
#[derive(Default)]
struct Tally {
    won: u64,
    lost: u64,
    value: ValueWon,
}

impl Tally {
    fn add(&mut self, deal: ScoredDeal) -> Result<()> {
        if deal.won {
            self.won += 1;
        } else {
            self.lost += 1;
        }
        self.value.add(deal)
    }

    fn n(&self) -> u64 {
        self.won + self.lost
    }

    fn rate(&self) -> Result<Proportion> {
        Proportion::new(self.won, self.n())
    }

    fn band_rate(&self, base_rate: f64, level: f64) -> Result<Option<BandRate>> {
        if self.n() == 0 {
            return Ok(None);
        }
        let rate = self.rate()?;
        Ok(Some(BandRate {
            win_rate: rate.rate(),
            wilson: wilson(rate, level)?,
            lift: rate.rate() / base_rate,
        }))
    }
}

impl ValueWon {
    fn add(&mut self, deal: ScoredDeal) -> Result<()> {
        let Some(value) = deal.value else {
            self.without += 1;
            return Ok(());
        };
        if !value.is_finite() {
            return Err(Reason::NotFinite);
        }
        if value < 0.0 {
            return Err(Reason::InvalidInput);
        }
        if deal.won {
            self.won += value;
        } else {
            self.lost += value;
        }
        let both = self.won + self.lost;
        if !both.is_finite() {
            return Err(Reason::Overflow);
        }
        self.win_rate = (both > 0.0).then(|| self.won / both);
        Ok(())
    }
}

impl Cumulative {
    fn new(so_far: &Tally, all: &Tally) -> Result<Self> {
        let share = Proportion::new(so_far.n(), all.n())?.rate();
        let gain = Proportion::new(so_far.won, all.won)?.rate();
        let of_lost = Proportion::new(so_far.lost, all.lost)?.rate();
        Ok(Self {
            share,
            gain,
            lift: (share > 0.0).then(|| gain / share),
            ks: gain - of_lost,
        })
    }
}

#[cfg(test)]
mod tests;
