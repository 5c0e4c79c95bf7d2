//! What a comparison of two periods says, in a sentence each.

mod text;

use serde::Serialize;
use winnable_metrics::Reason;

use super::{SegmentRate, Shift};
use crate::number::real;

/// An ICP older than this many days is to be looked at again (inventory A058).
pub(super) const MOST_DAYS: i64 = 90;
/// From this index on a rule of thumb for thousands of loans calls a shift large.
const RULE_OF_THUMB: f64 = 0.25;

/// More segments than this that go the way of all deals are told in one sentence.
const MOST_NAMED: u64 = 3;

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
    /// Segments went the way that all deals went.
    RatesChangedTogether {
        /// The segments that changed.
        changed: u64,
        /// The segments with enough closed deals in both periods.
        segments: u64,
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
    let went_along =
        |verdict: &DriftVerdict| matches!(verdict, DriftVerdict::RateChanged { as_all: true, .. });
    let along = verdicts.iter().filter(|one| went_along(one)).count() as u64;
    if along > MOST_NAMED {
        // A sentence each would hide that it is all of them.
        verdicts.retain(|one| !went_along(one));
        verdicts.push(DriftVerdict::RatesChangedTogether {
            changed: along,
            segments: tested,
        });
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
