//! What a backtest says, in a sentence each.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::newcombe;
use winnable_model::Localised;

use super::{Backtest, Band, LEVEL};

/// A p-value up to this one is taken for more than chance.
const ALPHA: f64 = 0.05;
/// Fewer closed deals than this in a band give no verdict on it.
const LEAST: u64 = 10;
/// From this AUC on a score is taken to know the outcome.
const TOO_GOOD: f64 = 0.9;

/// One thing that a backtest says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Verdict {
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
    },
    /// There is no trend to be tested.
    NoTrend {
        /// Why.
        reason: Reason,
    },
    /// How often a won deal stands above a lost one.
    Orders {
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
    OrderUnknown {
        /// Why.
        reason: Reason,
    },
    /// The score is better than what is known beforehand can be.
    LooksLeaked {
        /// The AUC.
        auc: f64,
    },
    /// Two bands that lie side by side cannot be told apart.
    BandsAlike {
        /// The lower one.
        lower: String,
        /// The upper one.
        upper: String,
        /// Closed deals in each.
        closed: (u64, u64),
    },
    /// A band has too few closed deals for any verdict.
    BandSmall {
        /// The band.
        band: String,
        /// Its closed deals.
        closed: u64,
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
    /// Nobody can tell whether above the hand-off more is won.
    HandOffUnclear {
        /// The edge.
        at: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// Closed deals on both sides.
        closed: u64,
    },
    /// Several deals of one account stand in the intervals of bands as if they were independent.
    SharedAccounts {
        /// Such deals.
        deals: u64,
    },
}

/// What a backtest says, the most general first.
pub fn verdicts(found: &Backtest) -> Vec<Verdict> {
    let mut verdicts = vec![trend(found), order(found)];
    if let Ok(auc) = &found.auc
        && auc.value.max(1.0 - auc.value) > TOO_GOOD
    {
        verdicts.push(Verdict::LooksLeaked { auc: auc.value });
    }
    verdicts.extend(hand_off(found));
    let closed: Vec<&Band> = found
        .bands
        .iter()
        .filter(|band| band.closed() > 0)
        .collect();
    for pair in closed.windows(2) {
        if let [lower, upper] = pair {
            verdicts.extend(alike(lower, upper));
        }
    }
    for band in &found.bands {
        if band.closed() < LEAST {
            verdicts.push(Verdict::BandSmall {
                band: name(band),
                closed: band.closed(),
            });
        }
    }
    if found.of_shared_accounts > 0 {
        verdicts.push(Verdict::SharedAccounts {
            deals: found.of_shared_accounts,
        });
    }
    verdicts
}

fn trend(found: &Backtest) -> Verdict {
    match &found.trend {
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
            closed: found.won + found.lost,
        },
        Err(reason) => Verdict::NoTrend { reason: *reason },
    }
}

fn order(found: &Backtest) -> Verdict {
    let few = found.won.min(found.lost) < LEAST;
    let interval = found
        .auc
        .as_ref()
        .map_err(|reason| *reason)
        .and_then(|auc| {
            let interval = auc.interval?;
            Ok((auc.value, interval))
        });
    match interval {
        _ if few => Verdict::OrderUnknown {
            reason: Reason::TooFewEvents,
        },
        Err(reason) => Verdict::OrderUnknown { reason },
        Ok((auc, interval)) if interval.low > 0.5 || interval.high < 0.5 => Verdict::Orders {
            auc,
            low: interval.low,
            high: interval.high,
        },
        Ok((auc, interval)) => Verdict::OrdersNothing {
            auc,
            low: interval.low,
            high: interval.high,
        },
    }
}

fn hand_off(found: &Backtest) -> Option<Verdict> {
    let of = found.threshold.as_ref().ok()?;
    let (low, high) = (of.interval.low, of.interval.high);
    Some(if low > 0.0 || high < 0.0 {
        Verdict::HandOffHolds {
            at: of.at,
            difference: of.difference,
            low,
            high,
            found_by_search: of.found_by_search,
        }
    } else {
        Verdict::HandOffUnclear {
            at: of.at,
            low,
            high,
            closed: of.above.1 + of.under.1,
        }
    })
}

fn alike(lower: &Band, upper: &Band) -> Option<Verdict> {
    let interval = newcombe(upper.proportion().ok()?, lower.proportion().ok()?, LEVEL).ok()?;
    (interval.low <= 0.0 && 0.0 <= interval.high).then(|| Verdict::BandsAlike {
        lower: name(lower),
        upper: name(upper),
        closed: (lower.closed(), upper.closed()),
    })
}

/// A band as people write it: `40–55`, and `70+` for the highest.
pub(crate) fn name(band: &Band) -> String {
    match band.below {
        Some(below) => format!("{}–{below}", band.from),
        None => format!("{}+", band.from),
    }
}

/// A p-value as people write it.
fn p(value: f64) -> String {
    if value < 0.0001 {
        "< 0.0001".to_owned()
    } else {
        format!("{value:.4}")
    }
}

/// A difference of shares in points.
fn points(value: f64) -> String {
    format!("{:+.1}", value * 100.0)
}

impl Localised for Verdict {
    fn en(&self) -> String {
        match self {
            Self::TrendConfirmed { z, p: value } => format!(
                "a higher band wins more: trend confirmed (z {z:.2}, p {})",
                p(*value)
            ),
            Self::TrendReversed { z, p: value } => format!(
                "a higher band wins less: the score is upside down (z {z:.2}, p {})",
                p(*value)
            ),
            Self::TrendUnclear { p: value, closed } => format!(
                "whether a higher band wins more cannot be told with {closed} closed deals (p {})",
                p(*value)
            ),
            Self::NoTrend { reason } => format!("there is no trend to be tested: {}", reason.en()),
            Self::Orders { auc, low, high } => {
                format!("the score orders deals: AUC {auc:.2} [{low:.2}, {high:.2}]")
            }
            Self::OrdersNothing { auc, low, high } => format!(
                "nothing shows that the score orders deals: AUC {auc:.2} [{low:.2}, {high:.2}], and 0.50 is chance"
            ),
            Self::OrderUnknown { reason } => {
                format!("no verdict on how the score orders deals: {}", reason.en())
            }
            Self::LooksLeaked { auc } => format!(
                "an AUC of {auc:.2} looks leaked: check that the score was known before each deal was decided"
            ),
            Self::BandsAlike {
                lower,
                upper,
                closed,
            } => format!(
                "bands {lower} and {upper} cannot be told apart with {} and {} deals",
                closed.0, closed.1
            ),
            Self::BandSmall { band, closed } => {
                format!("band {band} has {closed} closed deals: counts and no verdict")
            }
            Self::HandOffHolds {
                at,
                difference,
                low,
                high,
                found_by_search,
            } => {
                let search = if *found_by_search {
                    ", found by search: the interval is too narrow"
                } else {
                    ""
                };
                format!(
                    "from {at} on the win rate is {} points higher [{}, {}]{search}",
                    points(*difference),
                    points(*low),
                    points(*high)
                )
            }
            Self::HandOffUnclear {
                at,
                low,
                high,
                closed,
            } => format!(
                "whether more is won from {at} on cannot be told with {closed} closed deals: between {} and {} points",
                points(*low),
                points(*high)
            ),
            Self::SharedAccounts { deals } => format!(
                "{deals} deals are of accounts that have several: the AUC's interval counts accounts, those of bands count deals and are too narrow"
            ),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::TrendConfirmed { z, p: value } => format!(
                "점수가 높은 구간일수록 더 많이 수주합니다(z {z:.2}, p {})",
                p(*value)
            ),
            Self::TrendReversed { z, p: value } => format!(
                "점수가 높은 구간일수록 덜 수주합니다. 점수가 거꾸로입니다(z {z:.2}, p {})",
                p(*value)
            ),
            Self::TrendUnclear { p: value, closed } => format!(
                "종료된 기회 {closed}건으로는 높은 구간이 더 많이 수주하는지 알 수 없습니다(p {})",
                p(*value)
            ),
            Self::NoTrend { reason } => format!("추세를 검정할 수 없습니다: {}", reason.ko()),
            Self::Orders { auc, low, high } => {
                format!("점수가 수주와 실주의 순서를 가립니다: AUC {auc:.2} [{low:.2}, {high:.2}]")
            }
            Self::OrdersNothing { auc, low, high } => format!(
                "점수가 순서를 가린다는 근거가 없습니다: AUC {auc:.2} [{low:.2}, {high:.2}], 우연은 0.50"
            ),
            Self::OrderUnknown { reason } => {
                format!(
                    "점수의 순서에 대한 판단을 내릴 수 없습니다: {}",
                    reason.ko()
                )
            }
            Self::LooksLeaked { auc } => format!(
                "AUC {auc:.2}는 결과가 새어 든 것으로 보입니다. 기회가 결정되기 전에 알던 점수인지 확인하세요"
            ),
            Self::BandsAlike {
                lower,
                upper,
                closed,
            } => format!(
                "{lower} 구간({}건)과 {upper} 구간({}건)은 구별할 수 없습니다",
                closed.0, closed.1
            ),
            Self::BandSmall { band, closed } => {
                format!(
                    "{band} 구간은 종료된 기회가 {closed}건이라 건수만 보이고 판단하지 않습니다"
                )
            }
            Self::HandOffHolds {
                at,
                difference,
                low,
                high,
                found_by_search,
            } => {
                let search = if *found_by_search {
                    ". 이 데이터에서 찾은 기준이라 구간이 실제보다 좁습니다"
                } else {
                    ""
                };
                format!(
                    "{at}점부터 수주율이 {}%p 다릅니다 [{}, {}]{search}",
                    points(*difference),
                    points(*low),
                    points(*high)
                )
            }
            Self::HandOffUnclear {
                at,
                low,
                high,
                closed,
            } => format!(
                "종료된 기회 {closed}건으로는 {at}점부터 더 수주하는지 알 수 없습니다: {}~{}%p",
                points(*low),
                points(*high)
            ),
            Self::SharedAccounts { deals } => format!(
                "기회 {deals}건은 여러 기회가 있는 고객사의 것입니다. AUC 구간은 고객사 단위이고, 점수 구간의 신뢰구간은 기회 단위라 실제보다 좁습니다"
            ),
        }
    }
}
