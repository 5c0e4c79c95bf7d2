//! Columns that know how the deal ended.
//!
//! A column that is written after the close, such as the amount that was signed, orders won before lost
//! without fail, and says nothing of the next deal.

mod blanks;
mod name;
mod order;
#[cfg(test)]
mod tests;

use serde::Serialize;
use winnable_model::{Localised, Outcome};

use crate::table::Column;

use blanks::by_blanks;
use name::by_name;
use order::by_order;

/// Why a column looks as if it knew the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakKind {
    /// It is filled where the outcome is one of the two, and blank where it is the other.
    FilledByOutcome,
    /// It is filled in a part of the rows, and all of them have the same outcome.
    FilledForOne,
    /// It is filled once a deal has closed, and blank while it is open.
    FilledAtClose,
    /// It parts won from lost almost without fail.
    Perfect,
    /// It is a date after the close of the deals.
    DatedAfterClose,
    /// It orders won before lost better than what is known beforehand does.
    TooGood,
    /// Its name is that of a field that a CRM writes when a deal closes.
    WrittenAtClose,
}

impl LeakKind {
    /// Whether nothing but a leak looks so.
    pub const fn is_certain(self) -> bool {
        !matches!(
            self,
            Self::TooGood | Self::FilledForOne | Self::WrittenAtClose
        )
    }
}

impl Localised for LeakKind {
    fn en(&self) -> String {
        match self {
            Self::FilledByOutcome => "filled for one outcome and blank for the other",
            Self::FilledForOne => "filled in some rows, and all of them have the same outcome",
            Self::FilledAtClose => "filled once a deal has closed and blank while it is open",
            Self::DatedAfterClose => "a date after the deals had closed",
            Self::Perfect => "parts won from lost almost without fail",
            Self::TooGood => "tells won from lost too well to be known beforehand",
            Self::WrittenAtClose => "a field that the CRM writes when a deal moves or closes",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::FilledByOutcome => "한쪽 결과에만 값이 있음",
            Self::FilledForOne => "일부 행에만 값이 있고 그 결과가 모두 같음",
            Self::FilledAtClose => "종료된 뒤에만 값이 있음",
            Self::DatedAfterClose => "기회가 종료된 뒤의 날짜",
            Self::Perfect => "수주와 실주를 거의 완벽하게 가름",
            Self::TooGood => "미리 아는 값이라기에는 수주와 실주를 너무 잘 가름",
            Self::WrittenAtClose => "기회가 움직이거나 종료될 때 CRM이 쓰는 필드",
        }
        .to_owned()
    }
}

/// A column that looks as if it knew the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leak {
    /// The column.
    pub column: String,
    /// Why.
    pub why: LeakKind,
}

/// Fewer deals of a kind than this say nothing of a column.
const LEAST: usize = 10;

/// Whether a column looks as if it knew the outcome, by whatever is the strongest sign of it; `None`
/// where it does not, or where there are too few deals to say.
pub fn leak(column: &Column, outcomes: &[Outcome]) -> Option<Leak> {
    let found = by_blanks(column, outcomes)
        .or_else(|| by_order(column, outcomes))
        .or_else(|| by_name(&column.name))?;
    Some(Leak {
        column: column.name.clone(),
        why: found,
    })
}
