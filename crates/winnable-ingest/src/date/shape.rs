//! The shape of a written date: which numbers stand where.

use chrono::NaiveDate;

use super::cursor::{Cursor, Digits};
use super::error::Refusal;

/// A date taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Clear as it stands: the year first, or the month by its name.
    Clear { year: u32, month: u32, day: u32 },
    /// A month by its name and a year of two digits.
    Named { month: u32, day: u32, year: u32 },
    /// Three numbers, of which the last may be a year.
    Numbers {
        first: Digits,
        second: u32,
        last: Digits,
        /// Written with slashes, which those who put a year of two digits first do less often.
        slashes: bool,
    },
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads a date from the start of a text.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Result<Written, Refusal> {
    if let Some(first) = cursor.digits(9) {
        match first.len {
            1 | 2 => numbers(cursor, first),
            4 => year_first(cursor, first.value),
            5 => return Err(serial(cursor, first.value)),
            8 => Some(Written::Clear {
                year: first.value / 10_000,
                month: first.value / 100 % 100,
                day: first.value % 100,
            }),
            _ => None,
        }
    } else {
        month_first(cursor)
    }
    .ok_or(Refusal::NotADate)
}

fn year_first(cursor: &mut Cursor<'_>, year: u32) -> Option<Written> {
    cursor.spaces();
    let separator = cursor.eat_one(&['-', '/', '.', '년'])?;
    cursor.spaces();
    let month = match cursor.word(month_by_name) {
        Some(month) => month,
        None => cursor.digits(2)?.value,
    };
    cursor.spaces();
    let korean = separator == '년';
    cursor.eat_one(&[if korean { '월' } else { separator }])?;
    cursor.spaces();
    let day = cursor.digits(2)?.value;
    if korean {
        cursor.spaces();
        cursor.eat_one(&['일'])?;
    } else if separator == '.' {
        cursor.eat(".");
    }
    Some(Written::Clear { year, month, day })
}

fn numbers(cursor: &mut Cursor<'_>, first: Digits) -> Option<Written> {
    let spaced = cursor.spaces();
    let separator = cursor.eat_one(&['/', '-', '.']);
    cursor.spaces();
    if (separator.is_some() || spaced)
        && let Some(month) = cursor.word(month_by_name)
    {
        cursor.eat(".");
        cursor.eat_one(&['-', '/', ',']);
        cursor.spaces();
        return named(month, first.value, year(cursor)?);
    }
    let second = cursor.digits(2)?.value;
    cursor.spaces();
    cursor.eat_one(&[separator?])?;
    cursor.spaces();
    let last = cursor.digits(4).filter(|last| last.len != 3)?;
    if separator == Some('.') {
        cursor.eat(".");
    }
    Some(Written::Numbers {
        first,
        second,
        last,
        slashes: separator == Some('/'),
    })
}

fn month_first(cursor: &mut Cursor<'_>) -> Option<Written> {
    let month = cursor.word(month_by_name)?;
    cursor.eat(".");
    cursor.eat_one(&['-', '/']);
    cursor.spaces();
    let day = cursor.digits(2)?.value;
    let separated = cursor.eat_one(&[',', '-', '/']).is_some();
    if !cursor.spaces() && !separated {
        return None;
    }
    named(month, day, year(cursor)?)
}

fn year(cursor: &mut Cursor<'_>) -> Option<Digits> {
    cursor.digits(4).filter(|year| matches!(year.len, 2 | 4))
}

#[expect(clippy::unnecessary_wraps, reason = "the callers end in an `Option`")]
fn named(month: u32, day: u32, year: Digits) -> Option<Written> {
    let (year, short) = (year.value, year.len == 2);
    Some(if short {
        Written::Named { month, day, year }
    } else {
        Written::Clear { year, month, day }
    })
}

/// English names, in full or by their first three letters, and `Sept`.
fn month_by_name(word: &str) -> Option<u32> {
    let is = |name: &&str| {
        word.eq_ignore_ascii_case(name)
            || word.eq_ignore_ascii_case(&name[..3])
            || (*name == "september" && word.eq_ignore_ascii_case("sept"))
    };
    let month = (1..).zip(MONTHS.iter()).find(|(_, name)| is(name))?;
    Some(month.0)
}

/// Five digits and nothing else, or the fraction that Excel keeps the time in.
fn serial(cursor: &mut Cursor<'_>, days: u32) -> Refusal {
    if cursor.eat(".") {
        cursor.skip_digits();
    }
    if !cursor.at_end() {
        return Refusal::NotADate;
    }
    // Day 60 of Excel is a 29 February 1900 that never was, so day 0 falls on 30 December 1899 for
    // every later date. Lotus 1-2-3 began it.
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)
        .and_then(|zero| zero.checked_add_days(chrono::Days::new(days.into())));
    date.map_or(Refusal::NotADate, |date| Refusal::Serial { date })
}
