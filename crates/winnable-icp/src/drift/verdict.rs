//! What a comparison of two periods says, in a sentence each.

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_model::Localised;

use super::{SegmentRate, Shift};

/// An ICP older than this many days is to be looked at again (inventory A058).
pub(super) const MOST_DAYS: i64 = 90;
/// From this index on a rule of thumb for thousands of loans calls a shift large.
const RULE_OF_THUMB: f64 = 0.25;

/// One thing that a comparison of two periods says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DriftVerdict {
    /// The shares of a fact have shifted by more than chance.
    Shifted {
        /// The fact.
        fact: String,
        /// The index.
        psi: f64,
        /// What chance exceeds one of 20 times.
        q95: f64,
        /// How often chance gives as much, adjusted for all facts.
        p_holm: f64,
    },
    /// Nothing shows that the shares of any fact have shifted.
    NotShifted {
        /// The facts that were looked at.
        facts: Vec<String>,
        /// Accounts in the baseline.
        before: u64,
        /// Accounts in the period.
        now: u64,
    },
    /// An index that a rule of thumb calls large and chance gives often.
    OnlyLooksLarge {
        /// The fact.
        fact: String,
        /// The index.
        psi: f64,
        /// What chance exceeds one of 20 times.
        q95: f64,
    },
    /// A fact that cannot be compared.
    NotComparable {
        /// The fact.
        fact: String,
        /// Why.
        reason: Reason,
    },
    /// A segment wins more or less than before.
    RateChanged {
        /// The fact.
        fact: String,
        /// The level.
        level: Option<Box<str>>,
        /// The win rate of the baseline.
        before: f64,
        /// The win rate of the period.
        now: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// The p, adjusted for all segments.
        p_holm: f64,
        /// Whether the win rate of all deals went the same way.
        as_all: bool,
    },
    /// The win rate of all deals.
    Overall {
        /// The win rate of the baseline.
        before: f64,
        /// The win rate of the period.
        now: f64,
        /// The interval of the difference.
        low: f64,
        /// The interval of the difference.
        high: f64,
        /// The p.
        p: f64,
        /// Whether it is more than chance.
        changed: bool,
    },
    /// One of the periods is empty.
    NothingToCompare {
        /// Accounts with a new deal in the baseline.
        before: u64,
        /// Accounts with a new deal in the period.
        now: u64,
    },
    /// Nothing shows that a segment wins more or less than before.
    RatesUnchanged {
        /// The segments with enough closed deals in both periods.
        segments: u64,
        /// The segments with too few.
        small: u64,
    },
    /// The causes of a kind are named otherwise than before.
    ReasonsShifted {
        /// How often chance gives as much.
        p: f64,
    },
    /// Nothing shows that causes are named otherwise than before.
    ReasonsNotShifted {
        /// Events with a cause in the baseline.
        before: u64,
        /// Events with a cause in the period.
        now: u64,
    },
    /// The largest new deals against their scores.
    TopDeals {
        /// How many were looked at.
        of: u64,
        /// Those at or above the hand-off.
        above: u64,
        /// Those of an account that nobody knows.
        unscored: u64,
        /// The hand-off.
        at: f64,
    },
    /// The ICP is older than it should be.
    Old {
        /// Days since it was agreed on or calibrated.
        days: i64,
    },
    /// The ICP is young enough.
    Young {
        /// Days since it was agreed on or calibrated.
        days: i64,
    },
    /// Nobody has written down when the ICP was agreed on.
    Undated,
}

/// What the shifts of facts say.
pub fn shift_verdicts(shifts: &[Shift]) -> Vec<DriftVerdict> {
    let is_empty = |shift: &Shift| shift.stability == Err(Reason::EmptySample);
    if shifts.iter().all(is_empty) {
        let most = |of: &dyn Fn(&Shift) -> u64| shifts.iter().map(of).max().unwrap_or(0);
        return vec![DriftVerdict::NothingToCompare {
            before: most(&|shift| shift.counted().0),
            now: most(&|shift| shift.counted().1),
        }];
    }
    let mut verdicts = Vec::new();
    let comparable: Vec<&Shift> = shifts.iter().filter(|one| one.p_holm.is_some()).collect();
    for shift in &comparable {
        let (Ok(found), Some(p_holm)) = (&shift.stability, shift.p_holm) else {
            continue;
        };
        let (psi, q95, fact) = (found.index, found.null.q95, shift.fact.clone());
        if shift.is_shown() {
            verdicts.push(DriftVerdict::Shifted {
                fact,
                psi,
                q95,
                p_holm,
            });
        } else if psi > RULE_OF_THUMB {
            verdicts.push(DriftVerdict::OnlyLooksLarge { fact, psi, q95 });
        }
    }
    let quiet: Vec<String> = comparable
        .iter()
        .filter(|shift| !shift.is_shown())
        .map(|shift| shift.fact.clone())
        .collect();
    if !quiet.is_empty() {
        let counted = comparable.iter().map(|shift| shift.counted());
        let (before, now) =
            counted.fold((0, 0), |most, one| (most.0.max(one.0), most.1.max(one.1)));
        verdicts.push(DriftVerdict::NotShifted {
            facts: quiet,
            before,
            now,
        });
    }
    for shift in shifts {
        if let Err(reason) = shift.stability {
            verdicts.push(DriftVerdict::NotComparable {
                fact: shift.fact.clone(),
                reason,
            });
        }
    }
    verdicts
}

/// What the win rates say: of all deals, which nothing was searched for, and of segments.
pub fn rate_verdicts(overall: Option<&SegmentRate>, rates: &[SegmentRate]) -> Vec<DriftVerdict> {
    let share = |(won, closed): (u64, u64)| real(won) / real(closed);
    let mut verdicts = Vec::new();
    let whole = overall.and_then(|rate| Some((rate, rate.change?)));
    if let Some((rate, change)) = whole {
        verdicts.push(DriftVerdict::Overall {
            before: share(rate.before),
            now: share(rate.now),
            low: change.interval.low,
            high: change.interval.high,
            p: change.p,
            changed: change.is_shown(),
        });
    }
    let (mut tested, mut changed) = (0, 0);
    for rate in rates {
        let Some(change) = rate.change else { continue };
        tested += 1;
        if change.is_shown() {
            changed += 1;
            let as_all = whole.is_some_and(|(_, all)| {
                all.is_shown() && (all.difference > 0.0) == (change.difference > 0.0)
            });
            verdicts.push(DriftVerdict::RateChanged {
                fact: rate.fact.clone(),
                level: rate.level.clone(),
                before: share(rate.before),
                now: share(rate.now),
                low: change.interval.low,
                high: change.interval.high,
                p_holm: change.p_holm,
                as_all,
            });
        }
    }
    if changed == 0 {
        verdicts.push(DriftVerdict::RatesUnchanged {
            segments: tested,
            small: rates.len() as u64 - tested,
        });
    }
    verdicts
}

/// What the shift of causes says; nothing where there are none to compare.
pub fn reason_verdicts(shift: &Shift) -> Option<DriftVerdict> {
    let p = shift.p?;
    let (before, now) = shift.counted();
    Some(if p <= super::ALPHA {
        DriftVerdict::ReasonsShifted { p }
    } else {
        DriftVerdict::ReasonsNotShifted { before, now }
    })
}

/// What the scores of the largest new deals say: the hand-off belongs to those above.
pub fn top_verdict(scores: &[Option<f64>], at: f64) -> DriftVerdict {
    let count = |holds: &dyn Fn(Option<f64>) -> bool| {
        scores.iter().filter(|score| holds(**score)).count() as u64
    };
    DriftVerdict::TopDeals {
        of: scores.len() as u64,
        above: count(&|score| score.is_some_and(|score| score >= at)),
        unscored: count(&|score| score.is_none()),
        at,
    }
}

/// What the age of the ICP says.
pub fn age_verdict(days: Option<i64>) -> DriftVerdict {
    match days {
        None => DriftVerdict::Undated,
        Some(days) if days > MOST_DAYS => DriftVerdict::Old { days },
        Some(days) => DriftVerdict::Young { days },
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "above 2^53 a count is rounded to 16 digits, which no share can show"
)]
fn real(count: u64) -> f64 {
    count as f64
}

/// A p-value as people write it.
fn p(value: f64) -> String {
    if value < 0.0001 {
        "< 0.0001".to_owned()
    } else {
        format!("{value:.4}")
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn points(value: f64) -> String {
    format!("{:+.1}", value * 100.0)
}

impl Localised for DriftVerdict {
    fn en(&self) -> String {
        match self {
            Self::Shifted {
                fact,
                psi,
                q95,
                p_holm,
            } => format!(
                "new accounts have shifted by {fact}: PSI {psi:.2}, and chance stays below {q95:.2} in 19 of 20 periods (p {} for all facts together)",
                p(*p_holm)
            ),
            Self::NotShifted { facts, before, now } => format!(
                "no shift of new accounts can be told by {}, with {before} accounts before and {now} now",
                facts.join(", ")
            ),
            Self::OnlyLooksLarge { fact, psi, q95 } => format!(
                "the PSI of {fact} is {psi:.2}, which is called large where thousands are compared; with so few accounts chance reaches {q95:.2}"
            ),
            Self::NotComparable { fact, reason } => {
                format!("{fact} cannot be compared: {}", reason.en())
            }
            Self::RateChanged {
                fact,
                level,
                before,
                now,
                low,
                high,
                p_holm,
                as_all,
            } => format!(
                "{fact} = {}: the win rate went from {} to {} [{}, {} points] (p {} for all segments together{})",
                level.as_deref().unwrap_or("unknown"),
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*p_holm),
                if *as_all {
                    "; all deals went the same way"
                } else {
                    ""
                }
            ),
            Self::Overall {
                before,
                now,
                low,
                high,
                p: value,
                changed,
            } => format!(
                "{}: {} before and {} now [{}, {} points] (p {})",
                if *changed {
                    "the win rate of all deals has changed"
                } else {
                    "no change in the win rate of all deals can be told"
                },
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*value)
            ),
            Self::NothingToCompare { before, now } => format!(
                "nothing can be compared: {before} accounts had a new deal before and {now} do now; choose other periods with --window and --baseline"
            ),
            Self::RatesUnchanged {
                segments: 0,
                small: 0,
            } => "no deal closed in the two periods: there are no win rates".to_owned(),
            Self::RatesUnchanged { segments: 0, small } => format!(
                "whether a segment wins more or less than before cannot be told: none of {small} has 10 closed deals in both periods and 10 accounts"
            ),
            Self::RatesUnchanged { segments, small } => format!(
                "no change of a win rate can be told in {segments} segments; {small} more have too few closed deals"
            ),
            Self::ReasonsShifted { p: value } => format!(
                "customers leave for other causes than before (p {})",
                p(*value)
            ),
            Self::ReasonsNotShifted { before, now } => format!(
                "no change in why customers leave can be told, with {before} causes before and {now} now"
            ),
            Self::TopDeals { of: 0, .. } => {
                "no deal was created in the period: there is nothing to hold against scores".to_owned()
            }
            Self::TopDeals {
                of,
                above,
                unscored,
                at,
            } => format!(
                "of the {of} largest new deals {above} are at accounts with {at} points or more{}; scored with what is known today, and not as it was when they began",
                if *unscored > 0 {
                    format!(", and of {unscored} nobody knows the account")
                } else {
                    String::new()
                }
            ),
            Self::Old { days } => format!(
                "the ICP is {days} days old: look at it again every {MOST_DAYS} days"
            ),
            Self::Young { days } => {
                format!("the ICP is {days} days old, within {MOST_DAYS} days")
            }
            Self::Undated => "nobody has written down when the ICP was agreed on: write `on` or `calibrated` in the [approval] of the model".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Shifted {
                fact,
                psi,
                q95,
                p_holm,
            } => format!(
                "새 고객사의 {fact} 구성이 바뀌었습니다: PSI {psi:.2}, 우연이라면 20번 중 19번은 {q95:.2} 미만(전체 항목을 함께 본 p {})",
                p(*p_holm)
            ),
            Self::NotShifted { facts, before, now } => format!(
                "이전 {before}곳, 현재 {now}곳으로는 새 고객사의 구성({})이 바뀌었다고 할 수 없습니다",
                facts.join(", ")
            ),
            Self::OnlyLooksLarge { fact, psi, q95 } => format!(
                "{fact}의 PSI {psi:.2}는 수천 건을 비교할 때 큰 값이지만, 이 정도 수에서는 우연만으로도 {q95:.2}까지 나옵니다"
            ),
            Self::NotComparable { fact, reason } => {
                format!("{fact}은(는) 비교할 수 없습니다: {}", reason.ko())
            }
            Self::RateChanged {
                fact,
                level,
                before,
                now,
                low,
                high,
                p_holm,
                as_all,
            } => format!(
                "{fact} = {}: 수주율이 {}에서 {}로 바뀌었습니다[{}, {}%p] (전체 세그먼트를 함께 본 p {}{})",
                level.as_deref().unwrap_or("알 수 없음"),
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*p_holm),
                if *as_all {
                    ", 전체 수주율도 같은 방향"
                } else {
                    ""
                }
            ),
            Self::Overall {
                before,
                now,
                low,
                high,
                p: value,
                changed,
            } => format!(
                "{}: 이전 {}, 현재 {} [{}, {}%p] (p {})",
                if *changed {
                    "전체 수주율이 바뀌었습니다"
                } else {
                    "전체 수주율이 바뀌었다고 할 수 없습니다"
                },
                percent(*before),
                percent(*now),
                points(*low),
                points(*high),
                p(*value)
            ),
            Self::NothingToCompare { before, now } => format!(
                "비교할 것이 없습니다: 새 기회가 있는 고객사가 이전 {before}곳, 현재 {now}곳입니다. --window와 --baseline으로 다른 기간을 고르세요"
            ),
            Self::RatesUnchanged {
                segments: 0,
                small: 0,
            } => "두 기간에 종료된 기회가 없어 수주율이 없습니다".to_owned(),
            Self::RatesUnchanged { segments: 0, small } => format!(
                "세그먼트별 수주율 변화를 알 수 없습니다: 세그먼트 {small}개 모두 종료된 기회나 고객사가 10 미만입니다"
            ),
            Self::RatesUnchanged { segments, small } => format!(
                "세그먼트 {segments}개에서 수주율이 바뀌었다고 할 수 없습니다. 다른 {small}개는 종료된 기회가 너무 적습니다"
            ),
            Self::ReasonsShifted { p: value } => {
                format!("이탈 이유가 이전과 달라졌습니다(p {})", p(*value))
            }
            Self::ReasonsNotShifted { before, now } => format!(
                "이유가 적힌 이탈 이전 {before}건, 현재 {now}건으로는 이탈 이유가 바뀌었다고 할 수 없습니다"
            ),
            Self::TopDeals { of: 0, .. } => {
                "이 기간에 생성된 기회가 없어 점수와 견줄 것이 없습니다".to_owned()
            }
            Self::TopDeals {
                of,
                above,
                unscored,
                at,
            } => format!(
                "금액 상위 새 기회 {of}건 중 {above}건이 {at}점 이상 고객사의 것입니다{}. 점수는 기회가 시작된 때가 아니라 지금 아는 것으로 계산했습니다",
                if *unscored > 0 {
                    format!("({unscored}건은 고객사를 모름)")
                } else {
                    String::new()
                }
            ),
            Self::Old { days } => {
                format!("ICP를 정한 지 {days}일이 지났습니다. {MOST_DAYS}일마다 다시 점검하세요")
            }
            Self::Young { days } => {
                format!("ICP를 정한 지 {days}일로 {MOST_DAYS}일 이내입니다")
            }
            Self::Undated => "ICP를 언제 합의했는지 적혀 있지 않습니다. 모델의 [approval]에 `on`이나 `calibrated`를 적으세요".to_owned(),
        }
    }
}
