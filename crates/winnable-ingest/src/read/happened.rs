//! The latest dates on which something happened.

use chrono::NaiveDate;

/// The latest date and the one before it, of what happened: touches, creations, modifications, never
/// a planned date. [`with_closes`](super::with_closes) adds the closes of closed deals.
///
/// The one before it shows whether the latest stands far from all others, as a mistyped year does.
/// `merge` is associative and commutative with `default()` as identity.
///
/// ```
/// use winnable_ingest::LatestDates;
/// let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 1, d);
/// let mut dates = LatestDates::default();
/// for date in [3, 9, 9, 5].into_iter().filter_map(day) {
///     dates.observe(date);
/// }
/// assert_eq!((dates.latest(), dates.before()), (day(9), day(5)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LatestDates {
    latest: Option<NaiveDate>,
    before: Option<NaiveDate>,
}

impl LatestDates {
    /// Takes one more date into account.
    pub fn observe(&mut self, date: NaiveDate) {
        if self.latest.is_none_or(|latest| date > latest) {
            self.before = self.latest.replace(date);
        } else if self.latest != Some(date) {
            self.before = self.before.max(Some(date));
        }
    }

    pub(super) fn observe_all(&mut self, dates: impl IntoIterator<Item = NaiveDate>) {
        for date in dates {
            self.observe(date);
        }
    }

    /// The latest date; `None` when nothing is dated.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// The latest date that is not [`LatestDates::latest`].
    pub fn before(&self) -> Option<NaiveDate> {
        self.before
    }

    /// Both together.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.observe_all([other.latest, other.before].into_iter().flatten());
        self
    }
}
