//! A list that grew in one snapshot after the other, and whether meetings and wins did.

use chrono::NaiveDate;
use winnable_history::{Digest, Dossier, StoredDeal};
use winnable_model::Outcome;

use super::Opened;
use super::weekly::{Period, Twice, WeeklyMeasure, add_all, counts, loose_counts};

/// In how many snapshots in a row a list has to grow before it is looked at.
pub const GROWN: usize = 3;

/// A list that grew in every snapshot from one to the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The day of the snapshot from which on it grew.
    pub from: NaiveDate,
    /// The day of the latest snapshot.
    pub to: NaiveDate,
    /// In how many snapshots it grew.
    pub snapshots: usize,
    /// Its size at the first of them and at the last.
    pub sizes: (u64, u64),
}

impl Growth {
    /// The growth up to the last of these sizes, which are in time; `None` where the list did not grow
    /// [`GROWN`] times in a row up to it.
    pub fn of(sizes: &[(NaiveDate, u64)]) -> Option<Self> {
        let grew = |pair: &&[(NaiveDate, u64)]| pair[1].1 > pair[0].1;
        let snapshots = sizes.windows(2).rev().take_while(grew).count();
        let last = sizes.len().checked_sub(1)?;
        let ((from, before), (to, now)) = (*sizes.get(last - snapshots)?, *sizes.get(last)?);
        (snapshots >= GROWN).then_some(Self {
            from,
            to,
            snapshots,
            sizes: (before, now),
        })
    }

    /// Its days.
    pub fn days(&self) -> u32 {
        u32::try_from((self.to - self.from).num_days()).unwrap_or(1)
    }
}

/// Meetings and won deals in the days of a growth, and in as many before; `None` where no such file is
/// read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Yield {
    /// Meetings, calls and demos.
    pub meetings: Option<Twice>,
    /// Deals that were won.
    pub wins: Option<Twice>,
}

impl Yield {
    /// Whether nothing that could be counted grew; not where nothing could be counted.
    pub fn is_flat(&self) -> bool {
        let known = [self.meetings, self.wins];
        let mut known = known.into_iter().flatten().peekable();
        known.peek().is_some() && known.all(|count| count.now <= count.before)
    }
}

/// What the days of a growth brought, read off the latest snapshot. `dossier` reads what it keeps of an
/// account.
///
/// # Errors
/// Those of `dossier`.
pub fn yield_of<E>(
    opened: &Opened,
    days: u32,
    dossier: &mut dyn FnMut(Digest) -> Result<Dossier, E>,
) -> Result<Yield, E> {
    let period = Period {
        to: opened.snapshot.head.as_of,
        days: days.max(1),
    };
    let (mut totals, mut wins) = ([Twice::default(); 5], Twice::default());
    for row in &opened.rows {
        let dossier = dossier(row.dossier)?;
        add_all(&mut totals, counts(&dossier, period));
        won(&dossier.deals, period, &mut wins);
    }
    for loose in &opened.loose {
        loose_counts(loose, period, &mut totals);
        won(&loose.deals, period, &mut wins);
    }
    let meetings = totals.get(WeeklyMeasure::Meetings as usize).copied();
    let sources = &opened.ground.sources;
    Ok(Yield {
        meetings: meetings.filter(|_| sources.engagements),
        wins: sources.opportunities.then_some(wins),
    })
}

fn won(deals: &[StoredDeal], period: Period, wins: &mut Twice) {
    for deal in deals.iter().filter(|deal| deal.outcome == Outcome::Won) {
        if let Some(close) = deal.close {
            wins.add(period, close.date(), 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown(sizes: &[u64]) -> Option<(usize, (u64, u64))> {
        let day = |week: u64| NaiveDate::MIN + chrono::Days::new(7 * week);
        let sizes: Vec<_> = (0..)
            .zip(sizes)
            .map(|(at, size)| (day(at), *size))
            .collect();
        let growth = Growth::of(&sizes)?;
        assert_eq!(growth.days() as usize, 7 * growth.snapshots);
        Some((growth.snapshots, growth.sizes))
    }

    #[test]
    fn a_list_grew_where_it_did_three_times_up_to_now() {
        assert_eq!(grown(&[]), None);
        assert_eq!(grown(&[4]), None);
        assert_eq!(grown(&[4, 5, 6]), None);
        assert_eq!(grown(&[4, 5, 6, 9]), Some((3, (4, 9))));
        assert_eq!(grown(&[9, 4, 5, 6, 9]), Some((3, (4, 9))));
        assert_eq!(grown(&[4, 5, 6, 9, 9]), None);
        assert_eq!(grown(&[1, 2, 3, 4, 5]), Some((4, (1, 5))));
    }

    #[test]
    fn nothing_that_is_not_counted_is_flat() {
        let twice = |before, now| Some(Twice { before, now });
        let flat = |meetings, wins| Yield { meetings, wins }.is_flat();
        assert!(flat(twice(4, 4), twice(2, 1)));
        assert!(flat(None, twice(2, 2)));
        assert!(!flat(twice(4, 5), twice(2, 1)));
        assert!(!flat(None, twice(0, 1)));
        assert!(!flat(None, None));
    }
}
