//! Dates, times of day and moments as plain text.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::kind::Parts;

/// Writes a day that is so many days after 1970-01-01. `None`: no calendar has it.
pub(super) fn write_date(days: i64, out: &mut String) -> Option<()> {
    let first = NaiveDate::from_ymd_opt(1970, 1, 1)?;
    let date = first.checked_add_signed(TimeDelta::try_days(days)?)?;
    write!(out, "{}", date.format("%Y-%m-%d")).ok()
}

/// Writes a time of day.
pub(super) fn write_time(count: i64, parts: Parts, out: &mut String) -> Option<()> {
    let (seconds, nanos) = split(count, parts)?;
    let seconds = u32::try_from(seconds).ok()?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanos)?;
    write!(out, "{}", time.format(pattern(nanos))).ok()
}

/// Writes a moment. One at midnight in no zone is a day: programs that know moments alone store days
/// so.
pub(super) fn write_timestamp(count: i64, parts: Parts, utc: bool, out: &mut String) -> Option<()> {
    let (seconds, nanos) = split(count, parts)?;
    let moment = DateTime::from_timestamp(seconds, nanos)?.naive_utc();
    write!(out, "{}", moment.format("%Y-%m-%d")).ok()?;
    let midnight = moment.num_seconds_from_midnight() == 0 && nanos == 0;
    if utc || !midnight {
        write!(out, "T{}", moment.format(pattern(nanos))).ok()?;
    }
    if utc {
        out.push('Z');
    }
    Some(())
}

fn split(count: i64, parts: Parts) -> Option<(i64, u32)> {
    let per_second = parts.per_second();
    let rest = count.rem_euclid(per_second) * (1_000_000_000 / per_second);
    Some((count.div_euclid(per_second), u32::try_from(rest).ok()?))
}

fn pattern(nanos: u32) -> &'static str {
    if nanos == 0 {
        "%H:%M:%S"
    } else if nanos.is_multiple_of(1_000_000) {
        "%H:%M:%S%.3f"
    } else if nanos.is_multiple_of(1_000) {
        "%H:%M:%S%.6f"
    } else {
        "%H:%M:%S%.9f"
    }
}
