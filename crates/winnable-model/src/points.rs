//! Points and scores in whole hundredths, so that what is shown is what decides.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Lang, Localised};

/// A signed number of points, counted in whole hundredths.
///
/// Scores are far from its ends; sums of a column that was mapped to points and holds something else stop
/// at 21,474,836.47 on either side instead of ending the program.
///
/// Serialised as a decimal string with two places: `"12.50"`, `"-3.00"`.
///
/// ```
/// use winnable_model::Points;
/// let half: Points = "12.5".parse()?;
/// assert_eq!(half, Points::from_hundredths(1250));
/// assert_eq!(half.to_string(), "12.50");
/// assert!("12.505".parse::<Points>().is_err());
/// # Ok::<(), winnable_model::PointsError>(())
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Points(i32);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);
    /// 100.00 points, the score of full marks.
    pub const HUNDRED: Self = Self(10_000);

    /// Points from a count of hundredths.
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// The count of hundredths.
    pub const fn hundredths(self) -> i32 {
        self.0
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Points {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100))
    }
}

/// The refusal of a text or a number that is no points or no score.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PointsError {
    /// Not a plain decimal with at most two places and within ±1,000,000.
    NotPoints(String),
    /// A score outside 0.00 to 100.00.
    OutOfRange(Points),
}

impl Localised for PointsError {
    fn en(&self) -> String {
        match self {
            Self::NotPoints(raw) => {
                format!(
                    "`{raw}` is not a number of points: expected at most two decimal places, such as 12.5"
                )
            }
            Self::OutOfRange(points) => format!("{points} is not a score: expected 0.00 to 100.00"),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::NotPoints(raw) => {
                format!(
                    "`{raw}` 값은 점수가 아닙니다: 12.5처럼 소수 둘째 자리까지의 수가 필요합니다"
                )
            }
            Self::OutOfRange(points) => {
                format!("{points} 값은 점수 범위 밖입니다: 0.00부터 100.00까지만 됩니다")
            }
        }
    }
}

impl fmt::Display for PointsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for PointsError {}

impl FromStr for Points {
    type Err = PointsError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        parse_hundredths(raw)
            .map(Self)
            .ok_or_else(|| PointsError::NotPoints(raw.to_owned()))
    }
}

fn parse_hundredths(raw: &str) -> Option<i32> {
    let (negative, digits) = match raw.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, raw),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) || fraction.len() > 2 || whole.len() > 7 {
        return None;
    }
    let scale = if fraction.len() == 1 { 10 } else { 1 };
    let hundredths = whole.parse::<i32>().ok()? * 100 + fraction.parse::<i32>().ok()? * scale;
    (hundredths <= 100_000_000).then_some(if negative { -hundredths } else { hundredths })
}

impl TryFrom<String> for Points {
    type Error = PointsError;
    fn try_from(raw: String) -> Result<Self, Self::Error> {
        raw.parse()
    }
}

impl From<Points> for String {
    fn from(points: Points) -> Self {
        points.to_string()
    }
}

/// An account's score: 0.00 to 100.00, in whole hundredths.
///
/// ```
/// use winnable_model::{Points, Score};
/// assert!(Score::new(Points::from_hundredths(10_001)).is_err());
/// assert_eq!(Score::MAX.to_string(), "100.00");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "Points", into = "Points")]
pub struct Score(Points);

impl Score {
    /// The lowest score.
    pub const MIN: Self = Self(Points::ZERO);
    /// Full marks.
    pub const MAX: Self = Self(Points::HUNDRED);

    /// A score from points.
    ///
    /// # Errors
    /// [`PointsError::OutOfRange`] unless `0.00 <= points <= 100.00`.
    pub fn new(points: Points) -> Result<Self, PointsError> {
        if (Points::ZERO..=Points::HUNDRED).contains(&points) {
            Ok(Self(points))
        } else {
            Err(PointsError::OutOfRange(points))
        }
    }

    /// The nearest score, for sums that penalties may take below zero.
    pub fn saturating(points: Points) -> Self {
        Self(points.clamp(Points::ZERO, Points::HUNDRED))
    }

    /// The score as points.
    pub const fn points(self) -> Points {
        self.0
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl TryFrom<Points> for Score {
    type Error = PointsError;
    fn try_from(points: Points) -> Result<Self, Self::Error> {
        Self::new(points)
    }
}

impl From<Score> for Points {
    fn from(score: Score) -> Self {
        score.0
    }
}

#[cfg(test)]
mod tests;
