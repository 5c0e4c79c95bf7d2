//! How well decisions agree with labels: precision, recall, and the curve over thresholds.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{MatchCode, Outcome, Weight};

/// A share in ten-thousandths with its 95 % interval by Wilson; `None` where nothing was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// How many.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The share in ten-thousandths, rounded to the nearest.
    pub share: u32,
    /// The lower end of the interval.
    pub low: u32,
    /// The upper end of the interval.
    pub high: u32,
}

/// z² of a 95 % interval, in ten-millionths: 1.959963985².
const Z2: u128 = 38_414_588;
const Z2_SCALE: u128 = 10_000_000;
const WHOLE: u128 = 10_000;

impl Share {
    /// A share with Wilson's interval; `None` for a share of nothing.
    ///
    /// Wilson (1927): the centre is (k + z²/2) / (n + z²), the half-width
    /// z √(k (n − k) / n + z²/4) / (n + z²). In whole numbers, so that it is the same everywhere.
    ///
    /// ```
    /// use winnable_match::Share;
    /// let share = Share::new(8, 10).expect("ten were counted");
    /// // statsmodels: proportion_confint(8, 10, method="wilson") = 0.4902, 0.9433
    /// assert_eq!((share.share, share.low, share.high), (8_000, 4_902, 9_433));
    /// assert!(Share::new(0, 0).is_none());
    /// ```
    pub fn new(count: u64, of: u64) -> Option<Self> {
        let (k, n) = (u128::from(count), u128::from(of));
        let failed = n.checked_sub(k).filter(|_| n > 0)?;
        // z² is scaled by 10⁷, and so are both terms of the fraction.
        let scale = Z2_SCALE;
        let denominator = n * scale + Z2;
        let centre = k * scale + Z2 / 2;
        let under = k * failed * scale / n * Z2 + Z2 * Z2 / 4;
        let half = under.isqrt();
        let part = |top: u128| u32::try_from((2 * top * WHOLE + denominator) / (2 * denominator));
        Some(Self {
            count,
            of,
            share: u32::try_from((2 * k * WHOLE + n) / (2 * n)).ok()?,
            low: part(centre.saturating_sub(half)).ok()?,
            high: part(centre + half).ok()?.min(10_000),
        })
    }
}

/// One decision beside its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// What became of the record.
    pub outcome: Outcome,
    /// By which evidence.
    pub code: MatchCode,
    /// The weight of the best candidate.
    pub weight: Weight,
    /// Whether the best candidate is the account of the label.
    pub right: bool,
    /// Whether the label names an account.
    pub belongs: bool,
}

/// Precision and recall of the decisions on records with labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// How many labels there were.
    pub labels: u64,
    /// Of the matched records those whose account is right.
    pub precision: Option<Share>,
    /// Of the records that belong to an account those that were matched with it.
    pub recall: Option<Share>,
    /// The harmonic mean of both, in ten-thousandths.
    pub f1: Option<u32>,
    /// By outcome and code: how many candidates are right, how many records there are.
    pub by_code: BTreeMap<(Outcome, MatchCode), Share>,
    /// What a threshold of the weight alone would give, from high to low.
    pub curve: Vec<CurvePoint>,
}

/// What matching everything from a weight on would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CurvePoint {
    /// The threshold, in hundredths of a bit.
    pub threshold: Weight,
    /// Precision there.
    pub precision: Option<Share>,
    /// Recall there.
    pub recall: Option<Share>,
}

/// The distance between two points of the curve: one bit.
const STEP: i32 = 100;
/// The curve spans what name and place can add up to; ids and domains lie above it.
const CURVE: std::ops::RangeInclusive<i32> = -12..=20;

/// Measures decisions against their labels.
pub fn evaluate(rows: &[Labelled]) -> Evaluation {
    let count = |of: &dyn Fn(&Labelled) -> bool| rows.iter().filter(|row| of(row)).count() as u64;
    let matched = |row: &Labelled| row.outcome == Outcome::Matched;
    let belong = count(&|row| row.belongs);
    let right = count(&|row| matched(row) && row.right);
    let mut counts: BTreeMap<(Outcome, MatchCode), (u64, u64)> = BTreeMap::new();
    for row in rows {
        let (right, all) = counts.entry((row.outcome, row.code)).or_default();
        *right += u64::from(row.right);
        *all += 1;
    }
    let curve = CURVE.rev().map(|bits| {
        let threshold = Weight::new(bits * STEP);
        let taken = |row: &Labelled| row.outcome != Outcome::Unmatched && row.weight >= threshold;
        let right = count(&|row| taken(row) && row.right);
        CurvePoint {
            threshold,
            precision: Share::new(right, count(&taken)),
            recall: Share::new(right, belong),
        }
    });
    let precision = Share::new(right, count(&matched));
    let recall = Share::new(right, belong);
    Evaluation {
        labels: rows.len() as u64,
        f1: f1(right, count(&matched), belong),
        precision,
        recall,
        by_code: counts
            .into_iter()
            .filter_map(|(key, (right, all))| Some((key, Share::new(right, all)?)))
            .collect(),
        curve: curve.collect(),
    }
}

/// 2 × right / (matched + belong), which is the harmonic mean of precision and recall.
fn f1(right: u64, matched: u64, belong: u64) -> Option<u32> {
    let of = matched + belong;
    let share = (2 * 2 * right * 10_000 + of).checked_div(2 * of)?;
    u32::try_from(share).ok()
}

#[cfg(test)]
mod tests;
