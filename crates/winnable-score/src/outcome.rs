//! What one criterion earns for the facts of one account: at least, at most, and as shown.

use chrono::NaiveDate;
use winnable_model::FactValue;

use crate::compile::{CompiledCriterion, CompiledTest};
use crate::condition::days;
use crate::labels;
use crate::model::{Quantifier, UnknownPolicy};

/// What a criterion earns over every filling of what is unknown, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Outcome {
    pub(crate) low: i32,
    pub(crate) high: i32,
}

impl Outcome {
    pub(crate) fn sure(points: i32) -> Self {
        Self {
            low: points,
            high: points,
        }
    }

    pub(crate) fn join(self, other: Self) -> Self {
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
                FactValue::Number(number) => Some(Outcome::sure(bands.at(*number))),
                FactValue::NumberSpan(span) => Some(bands.over(span)),
                FactValue::Money(money) if *currency == Some(money.currency()) => {
                    Some(Outcome::sure(bands.at(money.amount())))
                }
                FactValue::MoneySpan(span, found) if *currency == Some(*found) => {
                    Some(bands.over(span))
                }
                FactValue::Date(date) => {
                    Some(Outcome::sure(bands.at_whole(days(*date, *measure, as_of))))
                }
                _ => None,
            },
            CompiledTest::Curve {
                measure,
                currency,
                curve,
            } => match value {
                FactValue::Number(number) => Some(Outcome::sure(curve.at(*number))),
                FactValue::NumberSpan(span) => Some(curve.over(span)),
                FactValue::Money(money) if *currency == Some(money.currency()) => {
                    Some(Outcome::sure(curve.at(money.amount())))
                }
                FactValue::MoneySpan(span, found) if *currency == Some(*found) => {
                    Some(curve.over(span))
                }
                FactValue::Date(date) => {
                    Some(Outcome::sure(curve.at_whole(days(*date, *measure, as_of))))
                }
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
                let earns = match quantifier {
                    Quantifier::Any => labels::any_of(have, labels)?,
                    Quantifier::All => labels::all_of(have, labels)?,
                    Quantifier::None => !labels::any_of(have, labels)?,
                };
                Some(Outcome::sure(if earns { *points } else { 0 }))
            }
            CompiledTest::Values { entries, other } => match value {
                FactValue::Text(label) => {
                    let entry = entries.iter().find(|(wanted, _)| wanted == label);
                    Some(Outcome::sure(entry.map_or(*other, |(_, points)| *points)))
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
            UnknownPolicy::Points(points) => points.hundredths().clamp(low, high),
            UnknownPolicy::Half | UnknownPolicy::ShareOfKnown => low + scaled(high - low, 1, 2),
        }
    }
}

fn scaled(points: i32, numerator: i32, denominator: i32) -> i32 {
    let product = i128::from(points) * i128::from(numerator);
    let rounded = crate::rollup::round_half_even(product, i128::from(denominator));
    i32::try_from(rounded).unwrap_or(points)
}

#[cfg(test)]
mod tests;
