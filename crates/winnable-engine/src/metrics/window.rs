//! The dates that a figure counts, and quarters by the fiscal year.

#[cfg(test)]
mod tests;

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike as _, Months, NaiveDate};
use winnable_model::Localised;

/// A span of days, both ends included. Without a start it goes back to the first row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day: the as-of date at the latest.
    pub to: NaiveDate,
}

/// The refusal of a text that is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub enum BadWindow {
    /// It reads as none of the spellings.
    Unreadable(String),
    /// It ends before it begins.
    Reversed(String),
    /// It begins after the as-of date, which is given.
    Later(String, NaiveDate),
    /// It names a day, a month or a year that the calendar does not have.
    NoSuchDay(String),
}

impl Localised for BadWindow {
    fn en(&self) -> String {
        match self {
            Self::Unreadable(text) => format!(
                "`{text}` is no window: expected all, a year (2026, FY2026), a half (2026-H1), a quarter (2026-Q3, FY2026-Q3), a month (2026-09), two dates (2026-01-01..2026-03-31) or the last months (12m)"
            ),
            Self::Reversed(text) => {
                format!("the window `{text}` ends before it begins: put the earlier date first")
            }
            Self::Later(text, as_of) => format!(
                "the window `{text}` begins after the as-of date {as_of}: nothing of it has happened by then. Choose an earlier window, or a later --as-of"
            ),
            Self::NoSuchDay(text) => {
                format!("the window `{text}` names a day that the calendar does not have")
            }
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Unreadable(text) => format!(
                "`{text}` 값은 기간이 아닙니다: all, 연도(2026, FY2026), 반기(2026-H1), 분기(2026-Q3, FY2026-Q3), 월(2026-09), 두 날짜(2026-01-01..2026-03-31), 최근 개월(12m) 중 하나여야 합니다"
            ),
            Self::Reversed(text) => {
                format!("기간 `{text}`의 끝이 시작보다 앞섭니다: 이른 날짜를 먼저 쓰십시오")
            }
            Self::Later(text, as_of) => format!(
                "`{text}` 기간은 기준일 {as_of} 이후에 시작하므로 아직 일어난 일이 없습니다. 더 이른 기간이나 더 늦은 --as-of를 쓰십시오"
            ),
            Self::NoSuchDay(text) => {
                format!("기간 `{text}`에 달력에 없는 날짜가 있습니다")
            }
        }
    }
}

impl Window {
    /// Everything up to a day.
    pub const fn until(to: NaiveDate) -> Self {
        Self { from: None, to }
    }

    /// Whether a day lies in it.
    ///
    /// ```
    /// use winnable_engine::metrics::Window;
    /// let as_of = "2026-10-01".parse().expect("a date");
    /// let window = Window::parse("2026-Q1", as_of, 1).expect("a quarter");
    /// assert!(window.holds("2026-03-31".parse().expect("a date")));
    /// assert!(!window.holds("2026-04-01".parse().expect("a date")));
    /// ```
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && day <= self.to
    }

    /// Whether it is everything up to the as-of date.
    pub const fn is_all(&self) -> bool {
        self.from.is_none()
    }

    /// Reads a window; fiscal years start in the given month, 1 to 12, and are named by the calendar
    /// year in which they end. A window that goes beyond the as-of date ends there.
    ///
    /// # Errors
    /// [`BadWindow`].
    pub fn parse(text: &str, as_of: NaiveDate, fiscal_start: u32) -> Result<Self, BadWindow> {
        let stated = || text.to_owned();
        let trimmed = text.trim();
        if trimmed.eq_ignore_ascii_case("all") {
            return Ok(Self::until(as_of));
        }
        let (from, to) = span(trimmed, as_of, fiscal_start).ok_or_else(|| {
            if names_days(trimmed) {
                BadWindow::NoSuchDay(stated())
            } else {
                BadWindow::Unreadable(stated())
            }
        })?;
        if from > to {
            return Err(BadWindow::Reversed(stated()));
        }
        if from > as_of {
            return Err(BadWindow::Later(stated(), as_of));
        }
        let to = to.min(as_of);
        Ok(Self {
            from: Some(from),
            to,
        })
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from {
            Some(from) => write!(f, "{from}..{}", self.to),
            None => write!(f, "..{}", self.to),
        }
    }
}

fn span(text: &str, as_of: NaiveDate, fiscal_start: u32) -> Option<(NaiveDate, NaiveDate)> {
    if let Some((from, to)) = text.split_once("..") {
        return Some((from.trim().parse().ok()?, to.trim().parse().ok()?));
    }
    if let Some(months) = text.strip_suffix(['m', 'M']) {
        let months = number(months, 1..=4).filter(|months| *months > 0)?;
        return Some((last_months(as_of, months)?, as_of));
    }
    let upper = text.to_ascii_uppercase();
    let (rest, is_fiscal) = match upper.strip_prefix("FY") {
        Some(rest) => (rest, true),
        None => (upper.as_str(), false),
    };
    let (year, part) = match rest.split_once('-') {
        Some((year, part)) => (year, Some(part)),
        None => (rest, None),
    };
    let year = i32::try_from(number(year, 4..=4)?).ok()?;
    let first = first_day(year, if is_fiscal { fiscal_start } else { 1 })?;
    let Some(part) = part else {
        return Some((first, months_on(first, 12)?));
    };
    if let Some(quarter) = part.strip_prefix('Q') {
        let quarter = number(quarter, 1..=1).filter(|q| (1..=4).contains(q))?;
        let from = first.checked_add_months(Months::new(3 * (quarter - 1)))?;
        return Some((from, months_on(from, 3)?));
    }
    if let Some(half) = part.strip_prefix('H') {
        let half = number(half, 1..=1).filter(|half| (1..=2).contains(half))?;
        let from = first.checked_add_months(Months::new(6 * (half - 1)))?;
        return Some((from, months_on(from, 6)?));
    }
    if is_fiscal {
        // The ninth month of a fiscal year or September: the text does not say which.
        return None;
    }
    let from = NaiveDate::from_ymd_opt(year, number(part, 1..=2)?, 1)?;
    Some((from, months_on(from, 1)?))
}

/// Whether a text that is no window is written as one of days or of a month, so that what is wrong with
/// it is the calendar.
fn names_days(text: &str) -> bool {
    let digits =
        |text: &str, of: usize| text.len() == of && text.bytes().all(|b| b.is_ascii_digit());
    let is_day = |text: &str| match text.trim().split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => digits(year, 4) && digits(month, 2) && digits(day, 2),
        _ => false,
    };
    match text.split_once("..") {
        Some((from, to)) => is_day(from) && is_day(to),
        None => match text.split_once('-') {
            Some((year, month)) => digits(year, 4) && digits(month, 2),
            None => false,
        },
    }
}

/// A number of so many digits and nothing else: `+2026` is no year.
fn number(text: &str, digits: RangeInclusive<usize>) -> Option<u32> {
    let plain = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// The first day of the last months up to a day. Months that end with the day begin with their
/// first: the last three up to 30 June are April to June, although 30 June less three months is the
/// 30th of March.
fn last_months(to: NaiveDate, months: u32) -> Option<NaiveDate> {
    let months = Months::new(months);
    let after_the_day = to.checked_sub_months(months)?.succ_opt()?;
    let of_the_day_after = to.succ_opt()?.checked_sub_months(months)?;
    Some(after_the_day.max(of_the_day_after))
}

/// The first day of a fiscal year that is named by the year in which it ends.
fn first_day(year: i32, start: u32) -> Option<NaiveDate> {
    let calendar = if start == 1 {
        year
    } else {
        year.checked_sub(1)?
    };
    NaiveDate::from_ymd_opt(calendar, start, 1)
}

/// The last day of so many months from a day.
fn months_on(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    from.checked_add_months(Months::new(months))?.pred_opt()
}

/// The quarter of a day, such as `2026-Q3`, or `FY2027-Q1` where the fiscal year starts in another
/// month than January.
///
/// ```
/// use winnable_engine::metrics::quarter_of;
/// let day = "2026-04-15".parse().expect("a date");
/// assert_eq!(quarter_of(day, 1), "2026-Q2");
/// assert_eq!(quarter_of(day, 4), "FY2027-Q1");
/// ```
pub fn quarter_of(day: NaiveDate, fiscal_start: u32) -> String {
    let start = fiscal_start.clamp(1, 12);
    let since = (day.month() + 12 - start) % 12;
    let quarter = since / 3 + 1;
    if start == 1 {
        return format!("{}-Q{quarter}", day.year());
    }
    let year = if day.month() >= start {
        i64::from(day.year()) + 1
    } else {
        i64::from(day.year())
    };
    format!("FY{year}-Q{quarter}")
}

/// The first and the last day of a quarter by its index.
pub(crate) fn quarter_days(index: i64, fiscal_start: u32) -> Option<(NaiveDate, NaiveDate)> {
    let start = i64::from(fiscal_start.clamp(1, 12));
    let months = index.checked_mul(3)?.checked_add(start - 1)?;
    let year = i32::try_from(months.div_euclid(12)).ok()?;
    let month = u32::try_from(months.rem_euclid(12)).ok()? + 1;
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some((first, months_on(first, 3)?))
}

/// How many quarters lie before a day since year 0, for shifts by quarters.
pub(crate) fn quarter_index(day: NaiveDate, fiscal_start: u32) -> i64 {
    let start = i64::from(fiscal_start.clamp(1, 12));
    (i64::from(day.year()) * 12 + i64::from(day.month()) - start).div_euclid(3)
}
