//! Which number of a written date is the month.

use chrono::{Datelike, NaiveDate};

use super::error::{DateOrder, Refusal};
use super::shape::Written;

impl Written {
    /// The date, in the given order if the shape leaves one open.
    pub(super) fn resolve(self, order: Option<DateOrder>) -> Result<NaiveDate, Refusal> {
        match self {
            Self::Clear {
                year: 0,
                month: 0,
                day: 0,
            } => Err(Refusal::Zero),
            Self::Clear { year, month, day } => {
                date(year, month, day).ok_or(Refusal::Impossible { order: None })
            }
            Self::Named { .. } | Self::Numbers { .. } => self.in_order(order),
        }
    }

    fn in_order(self, order: Option<DateOrder>) -> Result<NaiveDate, Refusal> {
        if self.is_zero() {
            return Err(Refusal::Zero);
        }
        let order = order.filter(|&order| self.leaves_open(order));
        if let Some(order) = order {
            return self
                .reading(order)
                .ok_or(Refusal::Impossible { order: Some(order) });
        }
        let readings = [DateOrder::Mdy, DateOrder::Dmy].map(|order| self.reading(order));
        match readings {
            [None, None] if self.reading(DateOrder::Ymd).is_none() => {
                Err(Refusal::Impossible { order: None })
            }
            _ if self.has_short_year() => Err(Refusal::ShortYear),
            [Some(as_mdy), Some(as_dmy)] if as_mdy != as_dmy => {
                Err(Refusal::Ambiguous { as_mdy, as_dmy })
            }
            [one, other] => one.or(other).ok_or(Refusal::Impossible { order: None }),
        }
    }

    /// Whether the order says anything about this shape: with four digits the year is known.
    fn leaves_open(self, order: DateOrder) -> bool {
        match order {
            DateOrder::Ymd => matches!(self, Self::Numbers { last, .. } if last.len < 4),
            DateOrder::Mdy | DateOrder::Dmy => true,
        }
    }

    fn is_zero(self) -> bool {
        matches!(self, Self::Numbers { first, second: 0, last, .. } if first.value == 0 && last.value == 0)
    }

    pub(super) fn has_short_year(self) -> bool {
        match self {
            Self::Clear { .. } => false,
            Self::Named { .. } => true,
            Self::Numbers { last, .. } => last.len < 4,
        }
    }

    /// The date in this order, if it is one. A year has two digits or four.
    pub(super) fn reading(self, order: DateOrder) -> Option<NaiveDate> {
        match self {
            Self::Clear { year, month, day } => date(year, month, day),
            // The order of a day and a month by its name is no question, only where the year is.
            Self::Named { month, day, year } => match order {
                DateOrder::Ymd => None,
                DateOrder::Mdy | DateOrder::Dmy => date(century(year), month, day),
            },
            Self::Numbers {
                first,
                second,
                last,
                ..
            } => {
                let (year, month, day) = match order {
                    DateOrder::Ymd => (first, second, last.value),
                    DateOrder::Mdy => (last, first.value, second),
                    DateOrder::Dmy => (last, second, first.value),
                };
                match year.len {
                    2 => date(century(year.value), month, day),
                    4 => date(year.value, month, day),
                    _ => None,
                }
            }
        }
    }
}

/// Excel turns the century at 30 and POSIX at 69. Contracts end after 2029, and hardly a CRM holds a
/// date before 1970.
fn century(year: u32) -> u32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    has_year_of_four_digits(date).then_some(date)
}

/// Whether the date can be written with four digits for its year, and be read again.
pub(super) fn has_year_of_four_digits(date: NaiveDate) -> bool {
    (1000..=9999).contains(&date.year())
}
