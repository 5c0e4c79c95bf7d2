//! The parts of a backtest in JSON.

use serde::Serialize;
use winnable_icp::Result;
use winnable_icp::backtest::{Accounts, Band, Order, Threshold, Times};
use winnable_icp::stats::Trend;
use winnable_metrics::stats::Interval;

#[derive(Serialize)]
pub(super) struct BandJson {
    from: f64,
    below: Option<f64>,
    n: u64,
    won: u64,
    lost: u64,
    open: u64,
    win_rate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    design_effect: f64,
    if_scores_known: Option<RangeJson>,
    versus_rest: Option<VersusJson>,
    times: Option<TimesJson>,
}

#[derive(Serialize)]
pub(in crate::icp::backtest) struct RangeJson {
    low: f64,
    high: f64,
}

impl RangeJson {
    fn of(interval: Interval) -> Self {
        let Interval { low, high } = interval;
        Self { low, high }
    }
}

#[derive(Serialize)]
struct VersusJson {
    difference: f64,
    low: f64,
    high: f64,
    p: f64,
    p_holm: f64,
}

#[derive(Serialize)]
pub(super) struct TimesJson {
    n: u64,
    median_days_won: Option<f64>,
    median_days_closed: Option<f64>,
    median_days_to_close: Option<f64>,
    median_days_to_close_low: Option<f64>,
    median_days_to_close_high: Option<f64>,
    won_in_90_days: Option<f64>,
    with_value: u64,
    median_days_to_value: Option<f64>,
}

#[derive(Serialize)]
pub(super) struct AccountsJson {
    n: u64,
    correlation: f64,
}

#[derive(Serialize)]
pub(super) struct TrendJson {
    z: Option<f64>,
    p: Option<f64>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
pub(in crate::icp::backtest) struct AucJson {
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    clustered: bool,
    if_scores_known: Option<RangeJson>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct ThresholdJson {
    at: f64,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    p: Option<f64>,
    found_by_search: Option<bool>,
    above: Option<SideJson>,
    under: Option<SideJson>,
    needed_per_side: Option<u64>,
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct SideJson {
    won: u64,
    closed: u64,
}

impl BandJson {
    pub(super) fn of(band: &Band) -> Self {
        Self {
            from: band.from,
            below: band.below,
            n: band.n,
            won: band.won,
            lost: band.lost,
            open: band.open,
            win_rate: band.win_rate.ok(),
            low: band.interval.map(|interval| interval.low),
            high: band.interval.map(|interval| interval.high),
            design_effect: band.design_effect,
            if_scores_known: band.if_known.map(RangeJson::of),
            versus_rest: band.versus_rest.ok().map(|rest| VersusJson {
                difference: rest.difference,
                low: rest.interval.low,
                high: rest.interval.high,
                p: rest.p,
                p_holm: rest.p_holm,
            }),
            times: band.times.as_ref().map(TimesJson::of),
        }
    }
}

impl TimesJson {
    pub(super) fn of(times: &Times) -> Self {
        Self {
            n: times.n,
            median_days_won: times.median_won.ok(),
            median_days_closed: times.median_closed.ok(),
            median_days_to_close: times.median_to_close.ok(),
            median_days_to_close_low: times.median_to_close_interval.0,
            median_days_to_close_high: times.median_to_close_interval.1,
            won_in_90_days: times.won_by_horizon.ok(),
            with_value: times.with_value,
            median_days_to_value: times.median_to_value.ok(),
        }
    }
}

impl AccountsJson {
    pub(super) fn of(accounts: Accounts) -> Self {
        Self {
            n: accounts.accounts,
            correlation: accounts.correlation,
        }
    }
}

impl TrendJson {
    pub(super) fn of(trend: &Result<Trend>) -> Self {
        let found = trend.as_ref();
        Self {
            z: found.ok().map(|trend| trend.z),
            p: found.ok().map(|trend| trend.test.p_value),
            reason: found.err().map(|reason| reason.code()),
        }
    }
}

impl AucJson {
    pub(in crate::icp::backtest) fn of(auc: &Result<Order>) -> Self {
        let found = auc.as_ref();
        let interval = found.ok().and_then(|auc| auc.interval.as_ref().ok());
        let why_not = match auc {
            Ok(auc) => auc.interval.as_ref().err(),
            Err(reason) => Some(reason),
        };
        Self {
            value: found.ok().map(|auc| auc.value),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            clustered: found.is_ok_and(|auc| auc.clustered),
            if_scores_known: found.ok().map(|auc| RangeJson::of(auc.if_known)),
            reason: why_not.map(|reason| reason.code()),
        }
    }
}

impl ThresholdJson {
    pub(super) fn of(at: f64, threshold: &Result<Threshold>) -> Self {
        let found = threshold.as_ref();
        let side = |(won, closed)| SideJson { won, closed };
        Self {
            at,
            difference: found.ok().map(|of| of.difference),
            low: found.ok().map(|of| of.interval.low),
            high: found.ok().map(|of| of.interval.high),
            p: found.ok().map(|of| of.p),
            found_by_search: found.ok().map(|of| of.found_by_search),
            above: found.ok().map(|of| side(of.above)),
            under: found.ok().map(|of| side(of.under)),
            needed_per_side: found.ok().and_then(|of| of.need.per_side),
            reason: found.err().map(|reason| reason.code()),
        }
    }
}
