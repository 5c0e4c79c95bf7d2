//! What the values of one column say about the order of month and day.

use super::error::DateOrder;
use super::read;
use super::shape::Written;

/// What the values of a column prove together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// Every date can be read in this order.
    Order(DateOrder),
    /// There are dates that need an order, and none of them proves one.
    Ambiguous,
    /// No value is a date.
    NoDates,
    /// Values prove different orders: the column was written by two hands.
    Conflict,
}

/// Counts what each value of a column proves about its order.
///
/// A value proves an order when it is a date in no other. A year of two digits may be anywhere, so
/// `26-01-31` proves nothing; with slashes a leading year is rare and `23/02/26` proves that the day
/// comes first, unless the last numbers of the column vary more than the first ones, as days do.
///
/// `merge` is associative and commutative with `default()` as identity, so a column can be counted
/// in parts and in any order.
///
/// ```
/// use winnable_ingest::{DateOrder, DateOrderVotes, Decided};
///
/// let mut votes = DateOrderVotes::default();
/// votes.observe("03/04/26");
/// assert_eq!(votes.decide(), Decided::Ambiguous);
/// votes.observe("02/23/26");
/// assert_eq!(votes.decide(), Decided::Order(DateOrder::Mdy));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateOrderVotes {
    ymd: u64,
    mdy: u64,
    dmy: u64,
    /// `23/02/26` and its like: the day first, or else the year.
    dmy_or_ymd: u64,
    /// How far the first and the last numbers of those reach.
    first: Reach,
    last: Reach,
    /// Dates that need an order and prove none.
    open: u64,
    /// A month by its name with a year of two digits: it needs an order, but says nothing about
    /// months by their number.
    named: u64,
    /// Dates that need no order.
    clear: u64,
}

impl DateOrderVotes {
    /// Counts one value. What is no date counts for nothing.
    pub fn observe(&mut self, raw: &str) {
        let Ok((written, _)) = read(raw) else { return };
        match written {
            Written::Clear { .. } => self.clear += u64::from(is_date(written)),
            Written::Named { .. } => self.named += u64::from(is_date(written)),
            Written::Numbers {
                first,
                last,
                slashes,
                ..
            } => {
                let [ymd, mdy, dmy] =
                    [DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy].map(|o| written.reading(o));
                match (ymd, mdy, dmy) {
                    (None, None, None) => {}
                    (Some(_), None, None) => self.ymd += 1,
                    (None, Some(_), None) => self.mdy += 1,
                    (None, None, Some(_)) => self.dmy += 1,
                    (Some(_), None, Some(_)) if slashes => {
                        self.dmy_or_ymd += 1;
                        self.first = self.first.join(Reach::of(first.value));
                        self.last = self.last.join(Reach::of(last.value));
                    }
                    (None, a, b) if a == b && !written.has_short_year() => self.clear += 1,
                    _ => self.open += 1,
                }
            }
        }
    }

    /// Counts a date that needs no order.
    pub(crate) fn observe_clear(&mut self) {
        self.clear += 1;
    }

    /// Whether dates of the column need an order and none, or more than one, is proven by a date alone.
    pub(crate) fn is_open(&self) -> bool {
        let proofs = [self.ymd, self.mdy, self.dmy].into_iter();
        let needs_one = self.open + self.dmy_or_ymd + self.named > 0;
        needs_one && proofs.filter(|count| *count > 0).count() != 1
    }

    /// The votes of two parts of a column.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        Self {
            ymd: self.ymd + other.ymd,
            mdy: self.mdy + other.mdy,
            dmy: self.dmy + other.dmy,
            dmy_or_ymd: self.dmy_or_ymd + other.dmy_or_ymd,
            first: self.first.join(other.first),
            last: self.last.join(other.last),
            open: self.open + other.open,
            named: self.named + other.named,
            clear: self.clear + other.clear,
        }
    }

    /// What the column proves. A column of clear dates alone is [`DateOrder::Ymd`], the order under
    /// which none of them changes its meaning.
    pub fn decide(&self) -> Decided {
        let years_lead = self.ymd > 0 || self.last.width() > self.first.width();
        let proven = [
            (self.ymd > 0, DateOrder::Ymd),
            (self.mdy > 0, DateOrder::Mdy),
            (
                self.dmy > 0 || (self.dmy_or_ymd > 0 && !years_lead),
                DateOrder::Dmy,
            ),
        ];
        let mut proven = proven.into_iter().filter(|(proven, _)| *proven);
        match (proven.next(), proven.next()) {
            (Some(_), Some(_)) => Decided::Conflict,
            (Some((_, order)), None) => Decided::Order(order),
            (None, _) if self.open + self.dmy_or_ymd > 0 => Decided::Ambiguous,
            // `31-Jan-26` is how Excel writes a date in short; there the day comes first.
            (None, _) if self.named > 0 => Decided::Order(DateOrder::Dmy),
            (None, _) if self.clear > 0 => Decided::Order(DateOrder::Ymd),
            (None, _) => Decided::NoDates,
        }
    }
}

fn is_date(written: Written) -> bool {
    written.reading(DateOrder::Dmy).is_some()
}

/// The least and the greatest of some numbers; nothing yet is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reach(Option<(u32, u32)>);

impl Reach {
    fn of(value: u32) -> Self {
        Self(Some((value, value)))
    }

    fn join(self, other: Self) -> Self {
        Self(match (self.0, other.0) {
            (Some((low, high)), Some((other_low, other_high))) => {
                Some((low.min(other_low), high.max(other_high)))
            }
            (one, None) | (None, one) => one,
        })
    }

    fn width(self) -> u32 {
        self.0.map_or(0, |(low, high)| high - low)
    }
}

#[cfg(test)]
mod tests;
