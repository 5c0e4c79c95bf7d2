//! Match weights: evidence in whole hundredths of a bit.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::Serialize;

/// A match weight: the binary logarithm of how much likelier an observation is when a record and an
/// account are one company than when they are two, in hundredths of a bit.
///
/// Weights add up: the weight of a decision is the sum of its lines, in integers, so that it is the
/// same on every machine. One bit doubles the odds.
///
/// ```
/// use winnable_match::Weight;
/// let sum: Weight = [Weight::new(-1700), Weight::new(2250)].into_iter().sum();
/// assert_eq!(sum.to_string(), "5.50");
/// assert_eq!(sum.hundredths(), 550);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Weight(i32);

impl Weight {
    /// No evidence either way.
    pub const ZERO: Self = Self(0);

    /// A weight from hundredths of a bit.
    pub const fn new(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// The weight in hundredths of a bit.
    pub const fn hundredths(self) -> i32 {
        self.0
    }

    /// The weight of a ratio of counts: `log2(a / b)`. A count of zero counts as one.
    pub fn of_ratio(a: u64, b: u64) -> Self {
        Self(log2(a) - log2(b))
    }
}

impl Add for Weight {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Weight {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Weight {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(weights: I) -> Self {
        weights.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", size / 100, size % 100))
    }
}

/// The binary logarithm in hundredths, rounded to the nearest: exact integer arithmetic, as the
/// last digit of a float's logarithm is the machine's affair.
fn log2(n: u64) -> i32 {
    const FRACTION_BITS: u32 = 16;
    let n = n.max(1);
    let whole = n.ilog2();
    // A mantissa in [1, 2) with 63 bits behind the point; squaring it doubles its logarithm.
    let mut mantissa = u128::from(n) << (63 - whole);
    let mut fraction = 0_u32;
    for _ in 0..FRACTION_BITS {
        mantissa = (mantissa * mantissa) >> 63;
        fraction <<= 1;
        if mantissa >> 64 != 0 {
            fraction |= 1;
            mantissa >>= 1;
        }
    }
    let hundredths = ((whole * 100) << FRACTION_BITS) + fraction * 100;
    let half = 1 << (FRACTION_BITS - 1);
    i32::try_from((hundredths + half) >> FRACTION_BITS).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
