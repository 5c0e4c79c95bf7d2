//! A range of values, as a band in a cell says it.

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Localised;
use crate::money::{plain_option, positive_zero};

/// The values that a cell such as `200-499`, `<50` or `$200M+` allows.
///
/// Ends belong to the span unless it is written otherwise. Model bands are half-open, `[from,
/// below)`, and published bands share their edges (`$10M-$50M`, `$50M-$100M`). So when a span is
/// compared with a band, its upper end does not count as reaching into the band that begins there:
/// `$10M-$50M` lies within `[10M, 50M)` and does not overlap `[50M, 100M)`. A span of one value is
/// that value, ends and all.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_model::Span;
/// let n = |n: i64| Some(Decimal::from(n));
/// let staff = Span::new(n(200), n(499))?;
/// assert!(staff.within(n(200), n(500)));
/// assert!(!staff.overlaps(n(500), None));
/// assert!(Span::new(n(5), n(1)).is_err());
/// # Ok::<(), winnable_model::SpanError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawSpan", into = "RawSpan")]
pub struct Span {
    low: Option<Decimal>,
    low_included: bool,
    high: Option<Decimal>,
    high_included: bool,
}

/// The stored form; a span read back keeps its promise that it is not empty.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSpan {
    #[serde(default, with = "plain_option")]
    low: Option<Decimal>,
    #[serde(default = "included")]
    low_included: bool,
    #[serde(default, with = "plain_option")]
    high: Option<Decimal>,
    #[serde(default = "included")]
    high_included: bool,
}

fn included() -> bool {
    true
}

/// The refusal of a span that holds no value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub enum SpanError {
    /// The lower end lies above the upper one.
    Reversed {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// Both ends are one value, and one of them is left out.
    Empty {
        /// The value.
        at: Decimal,
    },
}

impl Localised for SpanError {
    fn en(&self) -> String {
        match self {
            Self::Reversed { low, high } => format!(
                "a range from {low} to {high} ends before it begins: expected the smaller number first"
            ),
            Self::Empty { at } => {
                format!("a range from {at} to {at} without {at} is empty: expected two numbers")
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Reversed { low, high } => {
                format!("범위 {low}~{high}: 앞이 뒤보다 큽니다. 작은 수가 앞에 와야 합니다")
            }
            Self::Empty { at } => {
                format!(
                    "범위 {at}~{at}: {at} 자체를 빼면 남는 값이 없습니다. 두 수가 있어야 합니다"
                )
            }
        }
    }
}

impl Span {
    /// From one value to another, both included; `None` leaves a side open.
    ///
    /// # Errors
    /// [`SpanError::Reversed`] when `low > high`.
    pub fn new(low: Option<Decimal>, high: Option<Decimal>) -> Result<Self, SpanError> {
        Self::from_ends((low, true), (high, true))
    }

    /// Between two values, each included or not.
    ///
    /// # Errors
    /// [`SpanError::Reversed`] when `low > high`; [`SpanError::Empty`] when both are equal and not
    /// both included.
    pub fn between(
        low: Decimal,
        low_included: bool,
        high: Decimal,
        high_included: bool,
    ) -> Result<Self, SpanError> {
        Self::from_ends((Some(low), low_included), (Some(high), high_included))
    }

    fn from_ends(
        (low, low_included): (Option<Decimal>, bool),
        (high, high_included): (Option<Decimal>, bool),
    ) -> Result<Self, SpanError> {
        if let (Some(low), Some(high)) = (low, high) {
            if low > high {
                return Err(SpanError::Reversed { low, high });
            }
            if low == high && !(low_included && high_included) {
                return Err(SpanError::Empty { at: low });
            }
        }
        Ok(Self {
            low: low.map(positive_zero),
            // An open side has no end to leave out: one form for equal spans.
            low_included: low_included || low.is_none(),
            high: high.map(positive_zero),
            high_included: high_included || high.is_none(),
        })
    }

    /// One value.
    pub fn point(value: Decimal) -> Self {
        Self::one((Some(value), true), (Some(value), true))
    }

    /// Every value up to and including this one.
    pub fn at_most(high: Decimal) -> Self {
        Self::one((None, true), (Some(high), true))
    }

    /// Every smaller value.
    pub fn below(high: Decimal) -> Self {
        Self::one((None, true), (Some(high), false))
    }

    /// This value and every larger one.
    pub fn at_least(low: Decimal) -> Self {
        Self::one((Some(low), true), (None, true))
    }

    /// Every larger value.
    pub fn above(low: Decimal) -> Self {
        Self::one((Some(low), false), (None, true))
    }

    /// Ends that cannot cross: one of them is open, or both are one included value.
    fn one(
        (low, low_included): (Option<Decimal>, bool),
        (high, high_included): (Option<Decimal>, bool),
    ) -> Self {
        Self {
            low: low.map(positive_zero),
            low_included,
            high: high.map(positive_zero),
            high_included,
        }
    }

    /// The lower end, if there is one.
    pub fn low(&self) -> Option<Decimal> {
        self.low
    }

    /// Whether the lower end itself belongs to the span; true for an open side.
    pub fn low_included(&self) -> bool {
        self.low_included
    }

    /// The upper end, if there is one.
    pub fn high(&self) -> Option<Decimal> {
        self.high
    }

    /// Whether the upper end itself belongs to the span; true for an open side.
    pub fn high_included(&self) -> bool {
        self.high_included
    }

    /// The value of a span that allows just one.
    pub fn as_point(&self) -> Option<Decimal> {
        self.low.filter(|_| self.low == self.high)
    }

    /// Whether the span allows a value, ends as written.
    pub fn contains(&self, value: Decimal) -> bool {
        let above = |low| value > low || (self.low_included && value == low);
        let below = |high| value < high || (self.high_included && value == high);
        self.low.is_none_or(above) && self.high.is_none_or(below)
    }

    /// Whether the whole span lies in the half-open band `[from, below)`; `None` leaves a side of
    /// the band open.
    pub fn within(&self, from: Option<Decimal>, below: Option<Decimal>) -> bool {
        let starts = from.is_none_or(|from| self.low.is_some_and(|low| low >= from));
        let ends =
            below.is_none_or(|below| self.high.is_some_and(|high| self.stops_at(high, below)));
        starts && ends
    }

    /// Whether the span shares more than an edge with the half-open band `[from, below)`; `None`
    /// leaves a side of the band open.
    pub fn overlaps(&self, from: Option<Decimal>, below: Option<Decimal>) -> bool {
        let reaches = |from| self.high.is_none_or(|high| !self.stops_at(high, from));
        let begins = |below| self.low.is_none_or(|low| low < below);
        from.is_none_or(reaches) && below.is_none_or(begins)
    }

    /// Whether the upper end does not reach into a band that begins at `start`.
    fn stops_at(&self, high: Decimal, start: Decimal) -> bool {
        high < start || (high == start && self.as_point().is_none())
    }
}

impl From<Span> for RawSpan {
    fn from(span: Span) -> Self {
        Self {
            low: span.low,
            low_included: span.low_included,
            high: span.high,
            high_included: span.high_included,
        }
    }
}

impl TryFrom<RawSpan> for Span {
    type Error = SpanError;

    fn try_from(raw: RawSpan) -> Result<Self, SpanError> {
        Self::from_ends((raw.low, raw.low_included), (raw.high, raw.high_included))
    }
}
