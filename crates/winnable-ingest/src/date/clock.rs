//! The time of day behind a date.

use chrono::NaiveTime;

use super::cursor::Cursor;
use super::error::Refusal;

/// A time of day and, when it was written, how many seconds its zone is east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) offset: Option<i32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// Reads the rest of a text, after its date: nothing, or a time.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Option<Clock>, Refusal> {
    if cursor.at_end() {
        return Ok(None);
    }
    separator(cursor).ok_or(Refusal::NotADate)?;
    let mut half = half_of_day(cursor);
    cursor.spaces();
    let (hour, minute, second, nano) = digits(cursor).ok_or(Refusal::NotADate)?;
    cursor.spaces();
    if half.is_none() {
        half = half_of_day(cursor);
        cursor.spaces();
    }
    let offset = zone(cursor)?;
    if !cursor.at_end() {
        return Err(Refusal::NotADate);
    }
    let time = on_24_hours(hour, half)
        .and_then(|hour| NaiveTime::from_hms_nano_opt(hour, minute, second, nano))
        .ok_or(Refusal::NoSuchTime)?;
    Ok(Some(Clock { time, offset }))
}

/// `T` of ISO 8601, a space, or the comma of JavaScript's `1/31/2026, 2:30 PM`.
fn separator(cursor: &mut Cursor<'_>) -> Option<()> {
    let mark = cursor.eat_one(&['T', 't', ',']).is_some();
    (cursor.spaces() || mark).then_some(())
}

fn half_of_day(cursor: &mut Cursor<'_>) -> Option<Half> {
    let half = cursor.word(|word| match word {
        "오전" => Some(Half::Morning),
        "오후" => Some(Half::Afternoon),
        _ if word.eq_ignore_ascii_case("am") => Some(Half::Morning),
        _ if word.eq_ignore_ascii_case("pm") => Some(Half::Afternoon),
        _ => None,
    });
    half.or_else(|| {
        let dotted = [("a.m.", Half::Morning), ("p.m.", Half::Afternoon)];
        dotted
            .into_iter()
            .find_map(|(text, half)| cursor.eat(text).then_some(half))
    })
}

fn digits(cursor: &mut Cursor<'_>) -> Option<(u32, u32, u32, u32)> {
    let hour = cursor.digits(2)?;
    cursor.eat_one(&[':'])?;
    let minute = cursor.digits(2).filter(|minute| minute.len == 2)?;
    if cursor.eat_one(&[':']).is_none() {
        return Some((hour.value, minute.value, 0, 0));
    }
    let second = cursor.digits(2).filter(|second| second.len == 2)?;
    let nano = if cursor.eat_one(&['.', ',']).is_some() {
        let fraction = cursor.digits(9)?;
        (fraction.len..9).fold(fraction.value, |nano, _| nano * 10)
    } else {
        0
    };
    Some((hour.value, minute.value, second.value, nano))
}

fn on_24_hours(hour: u32, half: Option<Half>) -> Option<u32> {
    match half {
        None => Some(hour),
        Some(half) if (1..=12).contains(&hour) => {
            Some(hour % 12 + if half == Half::Afternoon { 12 } else { 0 })
        }
        Some(_) => None,
    }
}

/// `Z`, `UTC`, `GMT` or a signed offset; the names of other zones are not unique.
fn zone(cursor: &mut Cursor<'_>) -> Result<Option<i32>, Refusal> {
    let utc = cursor.word(|word| matches!(word, "Z" | "z" | "UTC" | "GMT").then_some(0));
    let Some(sign) = cursor.eat_one(&['+', '-', '−']) else {
        return Ok(utc);
    };
    let (hours, minutes) = offset(cursor).ok_or(Refusal::NotADate)?;
    // RFC 3339 has no other bound, and no zone is further from UTC than 14 hours.
    if hours > 14 || minutes > 59 {
        return Err(Refusal::NoSuchTime);
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| Refusal::NoSuchTime)?;
    Ok(Some(if sign == '+' { seconds } else { -seconds }))
}

fn offset(cursor: &mut Cursor<'_>) -> Option<(u32, u32)> {
    let hours = cursor.digits(4)?;
    match hours.len {
        4 => Some((hours.value / 100, hours.value % 100)),
        2 if cursor.eat_one(&[':']).is_some() => {
            let minutes = cursor.digits(2).filter(|minutes| minutes.len == 2)?;
            Some((hours.value, minutes.value))
        }
        2 => Some((hours.value, 0)),
        _ => None,
    }
}
