//! What a backtest says, in a sentence each.

mod en;
mod ko;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_model::Localised;

use super::need::for_trend;
use super::{Backtest, Need};

/// A p-value up to this one is taken for more than chance.
const ALPHA: f64 = 0.05;
/// Fewer closed deals than this on a side give no verdict on it; nor do fewer won or lost ones on the
/// order.
pub(super) const LEAST: u64 = 10;
/// From this AUC on a score is taken to know the outcome.
const TOO_GOOD: f64 = 0.9;

/// One thing that a backtest says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Verdict {
    /// Won deals stand above lost ones.
    Orders {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// The p of the trend over the bands.
        trend_p: Option<f64>,
    },
    /// Lost deals stand above won ones.
    OrdersReversed {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Won deals stand above lost ones as often as chance has it, as far as anybody can tell.
    OrdersNothing {
        /// The AUC.
        auc: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// There are too few won or lost deals for a verdict on the order.
    OrderFew {
        /// Won.
        won: u64,
        /// Lost.
        lost: u64,
    },
    /// Won and lost do not overlap, so that the AUC has no interval.
    OrderDegenerate {
        /// The AUC: 0 or 1.
        auc: f64,
    },
    /// There is no verdict on the order.
    OrderUnknown {
        /// Why.
        reason: Reason,
    },
    /// The score is better than what is known beforehand can be.
    LooksLeaked {
        /// The AUC.
        auc: f64,
    },
    /// A higher band wins more.
    TrendConfirmed {
        /// The statistic.
        z: f64,
        /// Its two-sided p.
        p: f64,
    },
    /// A higher band wins less.
    TrendReversed {
        /// The statistic.
        z: f64,
        /// Its two-sided p.
        p: f64,
    },
    /// Nobody can tell whether a higher band wins more.
    TrendUnclear {
        /// The two-sided p.
        p: f64,
        /// Deals that closed.
        closed: u64,
        /// How many would decide a trend as steep as this one; `None` for more than are in reach.
        needed: Option<u64>,
    },
    /// All closed deals are in one band.
    OneBand {
        /// The band.
        band: String,
        /// Its closed deals.
        closed: u64,
    },
    /// There is no trend to be tested.
    NoTrend {
        /// Why.
        reason: Reason,
    },
    /// Above the hand-off more is won.
    HandOffHolds {
        /// The edge.
        at: f64,
        /// The difference of the win rates.
        difference: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
        /// Whether the edge was found by looking at these deals.
        found_by_search: bool,
    },
    /// Above the hand-off less is won.
    HandOffReversed {
        /// The edge.
        at: f64,
        /// The difference of the win rates.
        difference: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Nobody can tell whether above the hand-off more is won.
    HandOffUnclear {
        /// The edge.
        at: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// How many deals would decide it.
        need: Need,
    },
    /// There are too few closed deals on a side of the hand-off.
    HandOffFew {
        /// The edge.
        at: f64,
        /// Closed deals at or above it.
        above: u64,
        /// Closed deals below it.
        under: u64,
    },
    /// Two bands that lie side by side cannot be told apart.
    BandsAlike {
        /// The lower one.
        lower: String,
        /// The upper one.
        upper: String,
        /// How many deals would decide it.
        need: Need,
    },
    /// A band wins less than the one below it, although the score as a whole does not run that way: or
    /// more, where the score is upside down.
    BandsReversed {
        /// The lower one.
        lower: String,
        /// The upper one.
        upper: String,
        /// The win rate of the upper one less that of the lower.
        difference: f64,
        /// Its interval, for all pairs of neighbours together.
        low: f64,
        /// Its interval, for all pairs of neighbours together.
        high: f64,
    },
    /// Bands with so few closed deals that they are taken with a neighbour.
    BandsMerged {
        /// The bands.
        bands: Vec<String>,
        /// What they are together.
        into: String,
        /// Closed deals of them all.
        closed: u64,
    },
    /// A band has too few closed deals for any verdict.
    BandSmall {
        /// The band.
        band: String,
        /// Its closed deals.
        closed: u64,
    },
    /// What is left when bands that cannot be told apart are taken together.
    DistinctBands {
        /// How many bands there were.
        of: usize,
        /// What they come to.
        bands: Vec<String>,
    },
    /// Deals of one account are not independent, and every interval knows it.
    SharedAccounts {
        /// Closed deals of an account that has several.
        deals: u64,
        /// Accounts that have a closed deal.
        accounts: u64,
        /// How much alike the deals of an account end, 0..=1.
        correlation: f64,
    },
    /// Between which values the AUC lies whatever the unknown scores are.
    ScoresUnknown {
        /// Closed deals without a score.
        closed: u64,
        /// The lowest AUC.
        low: f64,
        /// The highest AUC.
        high: f64,
    },
    /// The scores are not on the scale of the card: the bands are quartiles.
    BandsFound {
        /// The lowest score.
        low: f64,
        /// The highest score.
        high: f64,
    },
    /// The bands that were stated do not part the scores.
    BandsDoNotFit {
        /// The lowest score.
        low: f64,
        /// The highest score.
        high: f64,
        /// Edges that would.
        better: Vec<f64>,
    },
}

/// What a backtest says, the most general first.
pub fn verdicts(found: &Backtest) -> Vec<Verdict> {
    let mut verdicts = vec![order(found)];
    if let Ok(auc) = &found.auc
        && auc.value.max(1.0 - auc.value) > TOO_GOOD
        && found.won.min(found.lost) >= LEAST
    {
        verdicts.push(Verdict::LooksLeaked { auc: auc.value });
    }
    verdicts.push(trend(found));
    verdicts.push(hand_off(found));
    verdicts.extend(scale(found));
    verdicts.extend(reversed(found));
    for pair in found.neighbours.iter().filter(|pair| !pair.are_apart()) {
        verdicts.push(Verdict::BandsAlike {
            lower: found.name_of(pair.lower),
            upper: found.name_of(pair.upper),
            need: pair.need,
        });
    }
    verdicts.extend(groups(found));
    if found.distinct.len() > 1 {
        verdicts.push(Verdict::DistinctBands {
            of: found.bands.len(),
            bands: found.distinct.iter().map(|of| found.name_of(*of)).collect(),
        });
    }
    verdicts.extend(unknown(found));
    if let Some(accounts) = found.accounts {
        verdicts.push(Verdict::SharedAccounts {
            deals: accounts.shared,
            accounts: accounts.accounts,
            correlation: accounts.correlation,
        });
    }
    verdicts
}

fn order(found: &Backtest) -> Verdict {
    if found.won.min(found.lost) < LEAST {
        return Verdict::OrderFew {
            won: found.won,
            lost: found.lost,
        };
    }
    let auc = found.auc.as_ref().map_err(|reason| *reason);
    let both = auc.and_then(|auc| Ok((auc.value, auc.interval?)));
    match both {
        Err(Reason::Separated) => Verdict::OrderDegenerate {
            auc: found.auc.as_ref().map_or(0.0, |auc| auc.value),
        },
        Err(reason) => Verdict::OrderUnknown { reason },
        Ok((auc, of)) if of.low > 0.5 => Verdict::Orders {
            auc,
            low: of.low,
            high: of.high,
            trend_p: found.trend.as_ref().ok().map(|trend| trend.test.p_value),
        },
        Ok((auc, of)) if of.high < 0.5 => Verdict::OrdersReversed {
            auc,
            low: of.low,
            high: of.high,
        },
        Ok((auc, of)) => Verdict::OrdersNothing {
            auc,
            low: of.low,
            high: of.high,
        },
    }
}

fn trend(found: &Backtest) -> Verdict {
    let closed = found.won + found.lost;
    let mut with_deals = found.bands.iter().filter(|band| band.closed() > 0);
    if let (Some(band), None) = (with_deals.next(), with_deals.next()) {
        return Verdict::OneBand {
            band: band.name(),
            closed,
        };
    }
    match &found.trend {
        Ok(_) if closed < LEAST => Verdict::NoTrend {
            reason: Reason::SampleTooSmall,
        },
        Ok(trend) if trend.test.p_value <= ALPHA && trend.z > 0.0 => Verdict::TrendConfirmed {
            z: trend.z,
            p: trend.test.p_value,
        },
        Ok(trend) if trend.test.p_value <= ALPHA => Verdict::TrendReversed {
            z: trend.z,
            p: trend.test.p_value,
        },
        Ok(trend) => Verdict::TrendUnclear {
            p: trend.test.p_value,
            closed,
            needed: for_trend(trend.z, closed),
        },
        Err(reason) => Verdict::NoTrend { reason: *reason },
    }
}

fn hand_off(found: &Backtest) -> Verdict {
    let at = found.hand_off;
    let Ok(of) = &found.threshold else {
        // One side has no closed deal: the other has all of them.
        let above = if found.range.is_some_and(|(low, _)| low >= at) {
            found.won + found.lost
        } else {
            0
        };
        return Verdict::HandOffFew {
            at,
            above,
            under: found.won + found.lost - above,
        };
    };
    let (low, high) = (of.interval.low, of.interval.high);
    if of.above.1.min(of.under.1) < LEAST {
        Verdict::HandOffFew {
            at,
            above: of.above.1,
            under: of.under.1,
        }
    } else if low > 0.0 {
        Verdict::HandOffHolds {
            at,
            difference: of.difference,
            low,
            high,
            found_by_search: of.found_by_search,
        }
    } else if high < 0.0 {
        Verdict::HandOffReversed {
            at,
            difference: of.difference,
            low,
            high,
        }
    } else {
        Verdict::HandOffUnclear {
            at,
            low,
            high,
            need: of.need,
        }
    }
}

/// Neighbours that stand against the trend: one slope over all bands does not see them.
fn reversed(found: &Backtest) -> Vec<Verdict> {
    let falls = found.trend.as_ref();
    let falls = falls.is_ok_and(|trend| trend.test.p_value <= ALPHA && trend.z < 0.0);
    let against = |pair: &&super::Neighbours| {
        if falls {
            pair.cautious.low > 0.0
        } else {
            pair.cautious.high < 0.0
        }
    };
    let pairs = found.neighbours.iter().filter(against);
    let say = |pair: &super::Neighbours| Verdict::BandsReversed {
        lower: found.name_of(pair.lower),
        upper: found.name_of(pair.upper),
        difference: pair.difference,
        low: pair.cautious.low,
        high: pair.cautious.high,
    };
    pairs.map(say).collect()
}

/// Whether the bands are for these scores at all.
fn scale(found: &Backtest) -> Option<Verdict> {
    let (low, high) = found.range?;
    if !found.better_edges.is_empty() {
        return Some(Verdict::BandsDoNotFit {
            low,
            high,
            better: found.better_edges.clone(),
        });
    }
    (!found.bands_stated).then_some(Verdict::BandsFound { low, high })
}

/// Bands that were taken together, and groups that are too small even so.
fn groups(found: &Backtest) -> Vec<Verdict> {
    let mut said = Vec::new();
    for group in &found.groups {
        let name = found.name_of(*group);
        if group.last > group.first {
            let bands = found.bands.iter().skip(group.first);
            let parts = bands.take(group.last - group.first + 1);
            said.push(Verdict::BandsMerged {
                bands: parts.map(super::Band::name).collect(),
                into: name.clone(),
                closed: group.closed,
            });
        }
        if group.closed < LEAST {
            said.push(Verdict::BandSmall {
                band: name,
                closed: group.closed,
            });
        }
    }
    said
}

fn unknown(found: &Backtest) -> Option<Verdict> {
    let auc = found.auc.as_ref().ok()?;
    (found.closed_without_score > 0).then_some(Verdict::ScoresUnknown {
        closed: found.closed_without_score,
        low: auc.if_known.low,
        high: auc.if_known.high,
    })
}

/// A p-value as people write it, with its sign of comparison where it has one.
fn p(value: f64) -> String {
    if value < 0.0001 {
        "< 0.0001".to_owned()
    } else {
        format!("{value:.4}")
    }
}

/// A count of deals that is an estimate: above a thousand in hundreds, rounded up.
fn about(n: u64) -> u64 {
    if n < 1000 { n } else { n.div_ceil(100) * 100 }
}

/// A difference of shares in points.
fn points(value: f64) -> String {
    format!("{:+.1}", value * 100.0)
}

/// Edges as `--bands` takes them.
fn edges(at: &[f64]) -> String {
    let at: Vec<String> = at.iter().map(f64::to_string).collect();
    at.join(",")
}

impl Localised for Verdict {
    fn en(&self) -> String {
        en::say(self)
    }

    fn ko(&self) -> String {
        ko::say(self)
    }
}
