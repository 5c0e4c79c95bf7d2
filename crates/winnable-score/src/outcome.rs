//! What one criterion earns for the facts of one account: at least, at most, and as shown.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{FactValue, Label, Span};

use crate::Measure;
use crate::compile::{CompiledBand, CompiledCriterion, CompiledTest, Curve};
use crate::condition::{days, label_matches, labels_decide};
use crate::model::{Quantifier, UnknownPolicy};

/// What a criterion earns over every filling of what is unknown, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) low: i32,
    pub(crate) high: i32,
}

impl Outcome {
    fn sure(points: i32) -> Self {
        Self {
            low: points,
            high: points,
        }
    }

    fn join(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }

    pub(crate) fn is_sure(self) -> bool {
        self.low == self.high
    }
}

/// Points that the known criteria of a factor earn, of how many; for the share-of-known policy.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Share {
    pub(crate) earned: i32,
    pub(crate) of: i32,
}

impl CompiledCriterion {
    /// What the criterion can earn at all.
    fn anything(&self) -> Outcome {
        Outcome {
            low: self.worst,
            high: self.best,
        }
    }

    /// What the criterion earns for a fact.
    #[inline]
    pub(crate) fn outcome(&self, value: &FactValue, as_of: NaiveDate) -> Outcome {
        if self.unset {
            return self.anything();
        }
        match value {
            FactValue::Unknown => self.anything(),
            FactValue::NotApplicable => Outcome::sure(self.not_applicable),
            value => self.tested(value, as_of).unwrap_or_else(|| self.anything()),
        }
    }

    /// `None` where the value does not settle anything, such as an amount in another currency.
    #[inline]
    fn tested(&self, value: &FactValue, as_of: NaiveDate) -> Option<Outcome> {
        match &self.test {
            CompiledTest::Bands {
                measure,
                currency,
                bands,
            } => match value {
                FactValue::Number(number) => Some(Outcome::sure(band_of(bands, *number))),
                FactValue::NumberSpan(span) => Some(bands_of(bands, span)),
                FactValue::Money(money) if *currency == Some(money.currency()) => {
                    Some(Outcome::sure(band_of(bands, money.amount())))
                }
                FactValue::MoneySpan(span, found) if *currency == Some(*found) => {
                    Some(bands_of(bands, span))
                }
                FactValue::Date(date) => {
                    Some(Outcome::sure(band_of(bands, age(*date, *measure, as_of))))
                }
                _ => None,
            },
            CompiledTest::Curve {
                measure,
                currency,
                curve,
            } => match value {
                FactValue::Number(number) => Some(Outcome::sure(curve.at(*number))),
                FactValue::NumberSpan(span) => Some(curve_over(curve, span)),
                FactValue::Money(money) if *currency == Some(money.currency()) => {
                    Some(Outcome::sure(curve.at(money.amount())))
                }
                FactValue::MoneySpan(span, found) if *currency == Some(*found) => {
                    Some(curve_over(curve, span))
                }
                FactValue::Date(date) => Some(Outcome::sure(curve.at(age(*date, *measure, as_of)))),
                _ => None,
            },
            CompiledTest::Labels {
                quantifier,
                labels,
                points,
            } => {
                let have = match value {
                    FactValue::Text(label) => std::slice::from_ref(label),
                    FactValue::Set(set) => set,
                    _ => return None,
                };
                matched(*quantifier, have, labels)
                    .map(|yes| Outcome::sure(if yes { *points } else { 0 }))
            }
            CompiledTest::Values(entries) => match value {
                FactValue::Text(label) => {
                    let entry = entries.iter().find(|(wanted, _)| wanted == label);
                    Some(Outcome::sure(entry.map_or(0, |(_, points)| *points)))
                }
                _ => None,
            },
            CompiledTest::Flag { is, points } => match value {
                FactValue::Flag(flag) => Some(Outcome::sure(if flag == is { *points } else { 0 })),
                _ => None,
            },
        }
    }

    /// The points that are shown: sure ones as they are, others by the model's stated policy.
    #[inline]
    pub(crate) fn shown(&self, outcome: Outcome, share: Share) -> i32 {
        let Outcome { low, high } = outcome;
        if low == high {
            return low;
        }
        // For a penalty the mildest outcome is the upper end.
        let (mild, full) = if self.best > 0 {
            (low, high)
        } else {
            (high, low)
        };
        match self.unknown {
            UnknownPolicy::Zero => mild,
            UnknownPolicy::Full => full,
            UnknownPolicy::ShareOfKnown if share.of > 0 => {
                low + scaled(high - low, share.earned, share.of)
            }
            UnknownPolicy::Half | UnknownPolicy::ShareOfKnown => low + scaled(high - low, 1, 2),
        }
    }
}

fn scaled(points: i32, numerator: i32, denominator: i32) -> i32 {
    let product = i128::from(points) * i128::from(numerator);
    let rounded = crate::rollup::round_half_even(product, i128::from(denominator));
    i32::try_from(rounded).unwrap_or(points)
}

fn age(date: NaiveDate, measure: Measure, as_of: NaiveDate) -> Decimal {
    Decimal::from(days(date, measure, as_of))
}

#[inline]
fn band_of(bands: &[CompiledBand], value: Decimal) -> i32 {
    bands
        .iter()
        .find(|band| band.below.is_none_or(|below| value < below))
        .filter(|band| band.from.is_none_or(|from| value >= from))
        .map_or(0, |band| band.points)
}

/// The bands that a span reaches, and nothing where it reaches between or beyond them.
fn bands_of(bands: &[CompiledBand], span: &Span) -> Outcome {
    let mut reached: Option<Outcome> = None;
    let mut reach = |points: i32| {
        let sure = Outcome::sure(points);
        reached = Some(reached.map_or(sure, |so_far| so_far.join(sure)));
    };
    let mut covered_to = None;
    let mut first = true;
    for band in bands {
        let gap = if first {
            band.from.is_some()
        } else {
            covered_to != band.from
        };
        if gap && span.overlaps(covered_to, band.from) {
            reach(0);
        }
        if span.overlaps(band.from, band.below) {
            reach(band.points);
        }
        covered_to = band.below;
        first = false;
    }
    if covered_to.is_some() && span.overlaps(covered_to, None) {
        reach(0);
    }
    reached.unwrap_or(Outcome::sure(0))
}

/// The lowest and highest points over a span: at its ends, and at the knots inside it.
fn curve_over(curve: &Curve, span: &Span) -> Outcome {
    let ends = |end: Option<Decimal>, open: Option<&(Decimal, winnable_model::Points)>| {
        end.or_else(|| open.map(|(x, _)| *x))
            .map(|x| Outcome::sure(curve.at(x)))
    };
    let low = ends(span.low(), curve.knots.first());
    let high = ends(span.high(), curve.knots.last());
    let inside = curve
        .knots
        .iter()
        .filter(|(x, _)| span.contains(*x))
        .map(|(x, _)| Outcome::sure(curve.at(*x)));
    low.into_iter()
        .chain(high)
        .chain(inside)
        .reduce(Outcome::join)
        .unwrap_or(Outcome::sure(0))
}

/// Whether the labels are as the criterion asks; `None` where they do not settle it.
fn matched(quantifier: Quantifier, have: &[Label], wanted: &[Label]) -> Option<bool> {
    let is_there = |wanted: &Label| {
        have.iter()
            .any(|have| label_matches(have.key(), wanted.key()))
    };
    let found = match quantifier {
        Quantifier::All => wanted.iter().all(is_there),
        Quantifier::Any | Quantifier::None => wanted.iter().any(is_there),
    };
    let decided = found
        || have.is_empty()
        || labels_decide(have.iter().map(Label::key), wanted.iter().map(Label::key));
    decided.then_some(match quantifier {
        Quantifier::None => !found,
        Quantifier::Any | Quantifier::All => found,
    })
}
