//! How long a contract runs, in calendar months.

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::amounts::div;
use crate::{Reason, Result};

/// The whole calendar months of a span.
///
/// - **Shape**: the start, and the end exclusive: a year from 1 January ends on 1 January.
/// - **Unit**: months.
/// - **Formula**: the largest `m` with `start + m months <= end`, where a day that the month does
///   not have becomes its last day. So 31 January to 29 February is one month and 29 February to
///   28 February is twelve. Never days over 365: a contract over a leap year would then be worth
///   365/366 of itself.
/// - **Source**: the rule of billing dates at the end of a month.
///
/// # Errors
/// [`Reason::EndsBeforeStart`]; [`Reason::Overflow`] when the calendar ends.
///
/// ```
/// use chrono::NaiveDate;
/// use winnable_metrics::contract::whole_months;
/// let day = |text: &str| text.parse::<NaiveDate>();
/// assert_eq!(whole_months(day("2024-01-31")?, day("2024-02-29")?), Ok(1));
/// assert_eq!(whole_months(day("2024-02-29")?, day("2025-02-28")?), Ok(12));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn whole_months(start: NaiveDate, end: NaiveDate) -> Result<u32> {
    use chrono::Datelike;

    if end < start {
        return Err(Reason::EndsBeforeStart);
    }
    let months_of = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
    // The month of the end may begin before the day of the start comes round in it.
    let most =
        u32::try_from(months_of(end) - months_of(start)).map_err(|_| Reason::InvalidInput)?;
    let fits = after(start, most)? <= end;
    Ok(if fits { most } else { most.saturating_sub(1) })
}

fn after(start: NaiveDate, months: u32) -> Result<NaiveDate> {
    start
        .checked_add_months(Months::new(months))
        .ok_or(Reason::Overflow)
}

/// The term of a contract: calendar months and a part of one more, kept as an exact fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Term {
    months: u32,
    days: u32,
    days_of_month: u32,
}

impl Term {
    /// The term that the contract states, which goes before one derived from dates.
    ///
    /// # Errors
    /// [`Reason::ZeroTerm`].
    pub const fn of_months(months: u32) -> Result<Self> {
        if months == 0 {
            return Err(Reason::ZeroTerm);
        }
        Ok(Self {
            months,
            days: 0,
            days_of_month: 1,
        })
    }

    /// The term from the first day to the end exclusive: the [`whole_months`], and the days left
    /// over as a share of the month that begins with them.
    ///
    /// # Errors
    /// [`Reason::ZeroTerm`], [`Reason::EndsBeforeStart`]; [`Reason::Overflow`] when the calendar
    /// ends.
    ///
    /// ```
    /// use winnable_metrics::contract::Term;
    /// let term = Term::between("2024-01-31".parse()?, "2024-03-01".parse()?).unwrap();
    /// assert_eq!(term.whole_months(), 1);
    /// assert_eq!(term.in_months().round_dp(4).to_string(), "1.0323"); // 1 + 1/31
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    pub fn between(start: NaiveDate, end_exclusive: NaiveDate) -> Result<Self> {
        if start == end_exclusive {
            return Err(Reason::ZeroTerm);
        }
        let months = whole_months(start, end_exclusive)?;
        let anchor = after(start, months)?;
        if anchor == end_exclusive {
            return Self::of_months(months);
        }
        let next = after(start, months.checked_add(1).ok_or(Reason::Overflow)?)?;
        let days = |end: NaiveDate| u32::try_from((end - anchor).num_days());
        let days_of = |end| days(end).map_err(|_| Reason::InvalidInput);
        Ok(Self {
            months,
            days: days_of(end_exclusive)?,
            days_of_month: days_of(next)?,
        })
    }

    /// The whole months of the term.
    pub const fn whole_months(self) -> u32 {
        self.months
    }

    /// Whether the term is shorter than twelve months.
    pub const fn is_under_a_year(self) -> bool {
        self.months < 12
    }

    /// The term in months, with the part of a month as a fraction.
    pub fn in_months(self) -> Decimal {
        let (parts, of) = self.fraction();
        // The divisor is 1 to 31 and the quotient not above the dividend.
        div(parts, of, Reason::ZeroTerm).unwrap_or(Decimal::ZERO)
    }

    /// The months as a fraction: its numerator and denominator.
    pub(super) fn fraction(self) -> (Decimal, Decimal) {
        let of = u64::from(self.days_of_month);
        let parts = u64::from(self.months) * of + u64::from(self.days);
        (Decimal::from(parts), Decimal::from(of))
    }
}
