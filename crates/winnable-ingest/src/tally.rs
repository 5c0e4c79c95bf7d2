//! The account of every row that was read.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use winnable_model::text::data as texts;
use winnable_model::{Localised, Text};

/// Why a row that could be read is no row of the result. Nothing is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// A line above the names of the columns, such as the title of a report.
    Title,
    /// Every cell is blank.
    Blank,
    /// A line that a report appends below its rows.
    Footer,
    /// Deleted in the CRM.
    Deleted,
    /// Merged into another record, which is followed.
    Merged,
    /// The same record as a row before it, value for value.
    Duplicate,
    /// A task or an activity that is still to be done.
    Planned,
    /// A meeting that did not take place, or an activity that was called off.
    NotHeld,
    /// A note, which touches nobody.
    Note,
}

impl SkipReason {
    /// Every reason, in order.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Blank,
        Self::Footer,
        Self::Deleted,
        Self::Merged,
        Self::Duplicate,
        Self::Planned,
        Self::NotHeld,
        Self::Note,
    ];

    /// The reason's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Blank => "blank",
            Self::Footer => "footer",
            Self::Deleted => "deleted",
            Self::Merged => "merged",
            Self::Duplicate => "duplicate",
            Self::Planned => "planned",
            Self::NotHeld => "not_held",
            Self::Note => "note",
        }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for SkipReason {
    fn en(&self) -> String {
        match self {
            Self::Title => "lines above the header",
            Self::Blank => "blank rows",
            Self::Footer => "footer lines of a report",
            Self::Deleted => "deleted in the CRM",
            Self::Merged => "merged into another record",
            Self::Duplicate => "the same row again",
            Self::Planned => "planned, not done yet",
            Self::NotHeld => "not held or called off",
            Self::Note => "notes",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Title => "머리글 위의 행",
            Self::Blank => "빈 행",
            Self::Footer => "보고서 바닥글",
            Self::Deleted => "CRM에서 삭제됨",
            Self::Merged => "다른 레코드로 병합됨",
            Self::Duplicate => "같은 행의 반복",
            Self::Planned => "아직 하지 않은 예정 활동",
            Self::NotHeld => "열리지 않았거나 취소된 활동",
            Self::Note => "메모",
        }
        .to_owned()
    }
}

/// What became of the rows of one file or of several.
///
/// `merge` is associative and commutative with `default()` as identity.
///
/// ```
/// use winnable_ingest::{SkipReason, Tally};
/// let mut tally = Tally::default();
/// tally.rows_read = 2;
/// tally.accepted = 1;
/// assert!(tally.check().is_err());
/// tally.skip(SkipReason::Blank);
/// assert!(tally.check().is_ok());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Physical records below the header, and those above it that are not blank.
    pub rows_read: u64,
    /// Rows of the result.
    pub accepted: u64,
    /// Rows that were set aside, each with its reason.
    pub quarantined: u64,
    /// Rows left out, by reason; a reason without rows is absent.
    pub skipped: BTreeMap<SkipReason, u64>,
}

impl Tally {
    /// Counts a row as skipped.
    pub fn skip(&mut self, reason: SkipReason) {
        *self.skipped.entry(reason).or_default() += 1;
    }

    /// How many rows were skipped, for whatever reason.
    pub fn skipped_rows(&self) -> u64 {
        self.skipped.values().sum()
    }

    /// Both tallies together.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.rows_read += other.rows_read;
        self.accepted += other.accepted;
        self.quarantined += other.quarantined;
        for (reason, count) in other.skipped {
            *self.skipped.entry(reason).or_default() += count;
        }
        self
    }

    /// Checks that every row is in exactly one place.
    ///
    /// # Errors
    /// [`TallyError`] unless rows read = accepted + quarantined + skipped.
    pub fn check(&self) -> Result<(), TallyError> {
        let accounted = self.accepted + self.quarantined + self.skipped_rows();
        if accounted == self.rows_read {
            return Ok(());
        }
        Err(TallyError {
            read: self.rows_read,
            accounted,
        })
    }
}

/// Rows that are not all accounted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub struct TallyError {
    /// The rows that were read.
    pub read: u64,
    /// The rows accepted, quarantined and skipped.
    pub accounted: u64,
}

impl TallyError {
    fn message(self) -> Text {
        texts::rows_unaccounted(self.read, self.accounted)
    }
}

impl Localised for TallyError {
    fn en(&self) -> String {
        self.message().en()
    }
    fn ko(&self) -> String {
        self.message().ko()
    }
}

#[cfg(test)]
mod tests;
