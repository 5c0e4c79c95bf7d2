//! What a backtest says, in a sentence each.

mod en;
mod kind;
mod ko;

use winnable_metrics::Reason;
use winnable_model::Localised;

use super::Backtest;
use super::need::for_trend;

pub use kind::Verdict;

/// A p-value up to this one is taken for more than chance.
const ALPHA: f64 = 0.05;
/// Fewer closed deals than this on a side give no verdict on it; nor do fewer won or lost ones on the
/// order.
pub(super) const LEAST: u64 = 10;
/// From this AUC on a score is taken to know the outcome.
const TOO_GOOD: f64 = 0.9;

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
        // The statistic is normal only where there are some of both.
        Ok(_) if found.won.min(found.lost) < LEAST => Verdict::NoTrend {
            reason: Reason::TooFewEvents,
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

/// A count of deals that is an estimate: above a thousand in hundreds, rounded up.
fn about(n: u64) -> u64 {
    if n < 1000 { n } else { n.div_ceil(100) * 100 }
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
