//! Dates as people and programs write them.
//!
//! A date is civil: a day in the zone of the project. Whatever can be read in two ways is refused
//! until the column or the user says which one is meant, because a month and a day that changed
//! places look like a date like any other.

mod clock;
mod cursor;
mod error;
mod offer;
mod order;
mod shape;
mod votes;

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

pub use error::{DateError, DateOrder};
pub(crate) use offer::PossibleOrders;
pub use offer::possible_orders;
pub use votes::{DateOrderVotes, Decided};

use clock::Clock;
use error::Refusal;
use order::has_year_of_four_digits;
use shape::Written;

/// A civil date, with the time of day when the text has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day in the zone of the project.
    pub date: NaiveDate,
    /// The time of day in that zone; `None` when only the day was written.
    pub time: Option<NaiveTime>,
}

/// The civil date that `raw` names; a time of day is read and left out.
///
/// - **Read**: `2026-01-31`, `2026/01/31`, `2026.1.31.`, `2026년 1월 31일`, `20260131`, `1/31/2026`,
///   `31.1.2026`, `Jan 31, 2026`, `31-Jan-2026`, each with or without a time, see
///   [`parse_moment`]; years 1000 to 9999, also after the move into `zone`.
/// - **`order`**: what `M/D/YYYY` and its like are. Without it such a date is read only if one
///   reading alone is a date, or both are the same day. [`DateOrder::Ymd`] says nothing about dates
///   that end in a four-digit year. Two-digit years are read only with it: 00 to 69 are in the
///   2000s, 70 to 99 in the 1900s.
///
/// # Errors
/// See [`DateError`]: never a guess, and never for a blank reason.
///
/// ```
/// use chrono_tz::Asia::Seoul;
/// use winnable_ingest::{DateError, DateOrder, parse_date};
///
/// let date = parse_date("2026년 1월 31일", None, Seoul)?;
/// assert_eq!(date.to_string(), "2026-01-31");
/// assert_eq!(parse_date("1/31/2026", None, Seoul), Ok(date));
/// assert!(matches!(parse_date("03/04/2026", None, Seoul), Err(DateError::Ambiguous { .. })));
/// assert_eq!(parse_date("03/04/2026", Some(DateOrder::Dmy), Seoul)?.to_string(), "2026-04-03");
/// # Ok::<(), DateError>(())
/// ```
pub fn parse_date(raw: &str, order: Option<DateOrder>, zone: Tz) -> Result<NaiveDate, DateError> {
    parse_moment(raw, order, zone).map(|moment| moment.date)
}

/// The civil date and time that `raw` names, as [`parse_date`] reads the date.
///
/// - **Time**: after `T`, a space or a comma: `14:05`, `14:05:59.123`, `2:30 PM`, `오후 2:30`.
/// - **Zone**: `Z`, `UTC`, `+09`, `+0900`, `+09:00` move the moment into `zone`, and the day with
///   it. A time without one is taken as written.
///
/// # Errors
/// As for [`parse_date`].
///
/// ```
/// use chrono_tz::Asia::Seoul;
/// use winnable_ingest::{DateError, parse_moment};
///
/// let moment = parse_moment("2026-12-31T23:30:00-05:00", None, Seoul)?;
/// assert_eq!(moment.date.to_string(), "2027-01-01");
/// assert_eq!(moment.time.map(|time| time.to_string()).as_deref(), Some("13:30:00"));
/// # Ok::<(), DateError>(())
/// ```
pub fn parse_moment(raw: &str, order: Option<DateOrder>, zone: Tz) -> Result<Moment, DateError> {
    if let Some(date) = iso_day(raw) {
        return Ok(Moment { date, time: None });
    }
    let (written, clock) = read(raw).map_err(|refusal| refusal.about(raw))?;
    let date = written
        .resolve(order)
        .map_err(|refusal| refusal.about(raw))?;
    match clock {
        None => Ok(Moment { date, time: None }),
        // At both ends of the calendar a zone can move the day out of it.
        Some(clock) => in_zone(date, clock, zone)
            .filter(|moment| has_year_of_four_digits(moment.date))
            .ok_or_else(|| Refusal::Impossible { order: None }.about(raw)),
    }
}

/// The day of `2026-01-31`, which most programs write: in every order and zone the same one.
pub(crate) fn iso_day(raw: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = raw.as_bytes().try_into().ok()?;
    let is_dash = |at: usize| bytes.get(at) == Some(&b'-');
    let number = |from: usize, to: usize| {
        bytes
            .get(from..to)?
            .iter()
            .try_fold(0_u32, |number, digit| {
                let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'));
                Some(number * 10 + digit?)
            })
    };
    if !is_dash(4) || !is_dash(7) {
        return None;
    }
    let year = number(0, 4).filter(|year| *year >= 1_000)?;
    let (month, day) = (number(5, 7)?, number(8, 10)?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn in_zone(date: NaiveDate, clock: Clock, zone: Tz) -> Option<Moment> {
    let local = date.and_time(clock.time);
    let civil = match clock.offset {
        None => local,
        Some(seconds_east) => {
            let utc = local.checked_sub_signed(TimeDelta::seconds(i64::from(seconds_east)))?;
            zone.from_utc_datetime(&utc).naive_local()
        }
    };
    Some(Moment {
        date: civil.date(),
        time: Some(civil.time()),
    })
}

/// Takes the text apart, without deciding what is the month and what the day.
fn read(raw: &str) -> Result<(Written, Option<Clock>), Refusal> {
    let narrow = narrow(raw.trim());
    let mut cursor = cursor::Cursor::new(&narrow);
    let written = shape::read(&mut cursor)?;
    let clock = clock::read(&mut cursor)?;
    Ok((written, clock))
}

/// Korean keyboards also write digits and signs in full width.
fn narrow(raw: &str) -> Cow<'_, str> {
    let wide = |c: char| ('！'..='～').contains(&c);
    if raw.is_ascii() || !raw.contains(wide) {
        return Cow::Borrowed(raw);
    }
    let narrow = |c: char| {
        let code = u32::from(c) - u32::from('！') + u32::from('!');
        char::from_u32(code).unwrap_or(c)
    };
    Cow::Owned(
        raw.chars()
            .map(|c| if wide(c) { narrow(c) } else { c })
            .collect(),
    )
}

#[cfg(test)]
mod tests;
