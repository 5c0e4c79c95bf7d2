//! Snapshots of a run: what they keep of each account, and how that is scored again under another
//! model, on another day.

mod age;
mod book;
mod compare;
mod evidence;
mod growth;
mod kept;
mod monthly;
mod opened;
#[cfg(test)]
mod planted;
mod rescore;
mod take;
#[cfg(test)]
mod tests;
mod weekly;
mod why;

pub use age::{YEAR, is_last_years};
pub(crate) use book::Book;
pub use compare::{CompareError, Compared, compare};
pub use growth::{GROWN, Growth, Yield, yield_of};
pub use kept::Kept;
pub use monthly::{MARKED, Monthly, MonthlyList, MonthlyRow, MonthlyRule, monthly};
pub use opened::{OpenError, Opened};
pub use rescore::{Ground, Rescorer};
pub use take::{Shot, take};
pub use weekly::{LatestSignal, Period, Twice, Weekly, WeeklyAccount, WeeklyMeasure, weekly};
pub use why::{CriterionChange, FactDifference, RowCount, RowKind, Why, why};
