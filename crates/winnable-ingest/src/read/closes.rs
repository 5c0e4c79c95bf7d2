//! The close dates of closed deals. Some are plans that nobody took back when the deal ended, so that
//! they decide the as-of date only as far as the other dates bear them out.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::LatestDates;

/// More days than this between one date and the next are a gap that a mistyped year explains better
/// than a quiet time.
pub const FAR_DAYS: i64 = 180;

/// The close dates of the closed deals of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closes {
    /// The closed deals, by the day on which they closed.
    days: BTreeMap<NaiveDate, u64>,
}

/// Closed deals whose close dates are ahead of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ahead {
    /// How many.
    pub deals: u64,
    /// Their earliest close date.
    pub first: NaiveDate,
    /// Their latest close date.
    pub last: NaiveDate,
}

impl Closes {
    /// Takes one more closed deal into account.
    pub fn observe(&mut self, close: NaiveDate) {
        *self.days.entry(close).or_default() += 1;
    }

    /// Adds the closed deals of another part of the file.
    pub(super) fn merge(&mut self, other: Self) {
        for (day, deals) in other.days {
            *self.days.entry(day).or_default() += deals;
        }
    }

    /// The close dates from a day on; `None` where there are none.
    fn from(&self, cut: NaiveDate) -> Option<Ahead> {
        let mut later = self.days.range(cut..);
        let (first, one) = later.next()?;
        let (last, deals) = later.fold((first, *one), |(_, sum), (day, n)| (day, sum + n));
        Some(Ahead {
            deals,
            first: *first,
            last: *last,
        })
    }
}

/// Adds the close dates of closed deals to the latest dates of everything else, as far as they can
/// have happened; gives those that cannot, for each file.
///
/// Left out are the few behind a gap of more than [`FAR_DAYS`] that nothing else bears out. Many behind
/// a gap show that the other dates are old, and not that these are wrong.
///
/// ```
/// use winnable_ingest::{Closes, LatestDates, with_closes};
/// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d);
/// let mut created = LatestDates::default();
/// created.observe(day(2026, 3, 1).ok_or("no day")?);
/// let mut closes = Closes::default();
/// for close in [day(2026, 3, 9), day(2031, 3, 9)].into_iter().flatten() {
///     closes.observe(close);
/// }
/// let (latest, ahead) = with_closes(created, [&closes]);
/// assert_eq!(latest.latest(), day(2026, 3, 9));
/// assert_eq!(ahead[0].map(|ahead| ahead.deals), Some(1));
/// # Ok::<(), &str>(())
/// ```
pub fn with_closes<'c>(
    mut latest: LatestDates,
    closes: impl IntoIterator<Item = &'c Closes>,
) -> (LatestDates, Vec<Option<Ahead>>) {
    let closes: Vec<&Closes> = closes.into_iter().collect();
    let mut days: BTreeMap<NaiveDate, u64> = BTreeMap::new();
    for (day, deals) in closes.iter().flat_map(|file| &file.days) {
        *days.entry(*day).or_default() += deals;
    }
    let cut = first_of_the_far(&days, latest.latest());
    let is_near = |day: &NaiveDate| cut.is_none_or(|cut| *day < cut);
    latest.observe_all(days.into_keys().filter(is_near));
    let ahead = closes.iter().map(|file| file.from(cut?)).collect();
    (latest, ahead)
}

/// The first of the last days that stand far behind all others, where they are few: one deal, or a
/// tenth of them.
fn first_of_the_far(
    days: &BTreeMap<NaiveDate, u64>,
    others: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let few = (days.values().sum::<u64>() / 10).max(1);
    let mut cut = None;
    let mut behind = 0;
    let mut later = days.iter().rev().peekable();
    while let Some((day, deals)) = later.next() {
        behind += deals;
        let before = later.peek().map(|(day, _)| **day).max(others);
        let Some(before) = before.filter(|before| before < day && behind <= few) else {
            break;
        };
        if (*day - before).num_days() > FAR_DAYS {
            cut = Some(*day);
        }
    }
    cut
}

#[cfg(test)]
mod tests;
