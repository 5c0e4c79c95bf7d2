//! The named ways to round an amount.

use rust_decimal::RoundingStrategy;
use serde::{Deserialize, Serialize};

/// How an amount is rounded to minor units.
///
/// The default, half to even, is for display and storage. Korean invoices often truncate, so the
/// mode is always named by the caller.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// To the nearest; a tie goes to the even digit (bankers' rounding).
    #[default]
    HalfEven,
    /// To the nearest; a tie goes away from zero.
    HalfAwayFromZero,
    /// Cuts the digits off.
    TowardZero,
    /// To the next larger magnitude, if any digit is cut off.
    AwayFromZero,
    /// Toward negative infinity.
    Floor,
    /// Toward positive infinity.
    Ceiling,
}

impl Rounding {
    pub(super) fn strategy(self) -> RoundingStrategy {
        match self {
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::HalfAwayFromZero => RoundingStrategy::MidpointAwayFromZero,
            Self::TowardZero => RoundingStrategy::ToZero,
            Self::AwayFromZero => RoundingStrategy::AwayFromZero,
            Self::Floor => RoundingStrategy::ToNegativeInfinity,
            Self::Ceiling => RoundingStrategy::ToPositiveInfinity,
        }
    }
}
