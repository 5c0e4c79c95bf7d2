//! Dates of cells: days since an epoch, with the time of day as a fraction.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// The last day that a spreadsheet has: 9999-12-31, in days since 1899-12-30.
const LAST: u64 = 2_958_465;

/// The day that Excel has and no calendar: 29 February 1900.
const NO_SUCH_DAY: u64 = 60;

const SECONDS_OF_DAY: u64 = 86_400;

/// A date as `2026-01-31`, with `T10:00:00` behind it where a time of day is set. A number below 1 is
/// a time alone: `10:00:00`. `None` for what no spreadsheet shows as a date.
pub(super) fn of_serial(raw: &str, from_1904: bool) -> Option<String> {
    let serial = Decimal::from_scientific(raw)
        .or_else(|_| raw.parse())
        .ok()?;
    if serial.is_sign_negative() && !serial.is_zero() {
        return None;
    }
    let seconds = serial.checked_mul(Decimal::from(SECONDS_OF_DAY))?;
    let seconds = seconds.round().to_u64()?;
    let (day, second) = (seconds / SECONDS_OF_DAY, seconds % SECONDS_OF_DAY);
    let (hour, minute) = (second / 3600, second / 60 % 60);
    let time = format!("{hour:02}:{minute:02}:{:02}", second % 60);
    if serial < Decimal::ONE && !from_1904 {
        return Some(time);
    }
    let day = calendar_day(day, from_1904)?;
    Some(if second == 0 {
        day
    } else {
        format!("{day}T{time}")
    })
}

fn calendar_day(day: u64, from_1904: bool) -> Option<String> {
    let (year, month, first) = match day {
        _ if from_1904 => (1904, 1, 1),
        // A day that does not exist stays one: the reader of dates refuses it.
        NO_SUCH_DAY => return Some("1900-02-29".to_owned()),
        0..NO_SUCH_DAY => (1899, 12, 31),
        _ => (1899, 12, 30),
    };
    let day = (day <= LAST).then_some(day)?;
    let date = NaiveDate::from_ymd_opt(year, month, first)?.checked_add_days(Days::new(day))?;
    (date <= NaiveDate::from_ymd_opt(9999, 12, 31)?).then(|| date.format("%Y-%m-%d").to_string())
}

/// A date that stands in the file as a text, `2026-01-31T10:00:00.000Z`, in the same form as others.
pub(super) fn of_text(raw: &str) -> String {
    let text = raw.trim();
    let Some((day, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    let Some((whole, fraction)) = time.split_at_checked(8) else {
        return text.to_owned();
    };
    let rest = fraction.strip_prefix('.').unwrap_or(fraction);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    match whole {
        "00:00:00" if rest.is_empty() => day.to_owned(),
        whole => format!("{day}T{whole}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected days are from openpyxl's `from_excel`, and ECMA-376 part 1, 18.17.4.1.
    #[test]
    fn days_are_counted_from_their_epoch() {
        for (serial, day) in [
            ("1", "1900-01-01"),
            ("59", "1900-02-28"),
            ("60", "1900-02-29"),
            ("61", "1900-03-01"),
            ("45292", "2024-01-01"),
            ("46053", "2026-01-31"),
            ("46053.416666666664", "2026-01-31T10:00:00"),
            ("4.6053416666666664E4", "2026-01-31T10:00:00"),
            ("46053.99999999", "2026-02-01"),
            ("2958465", "9999-12-31"),
            ("0.4375", "10:30:00"),
        ] {
            assert_eq!(of_serial(serial, false).as_deref(), Some(day), "{serial}");
        }
        // 1,462 days lie between the epochs.
        assert_eq!(of_serial("44591", true).as_deref(), Some("2026-01-31"));
        assert_eq!(of_serial("0", true).as_deref(), Some("1904-01-01"));
        for none in ["-1", "2958466", "1e30", "x"] {
            assert_eq!(of_serial(none, false), None, "{none}");
        }
    }

    #[test]
    fn dates_that_are_texts_take_the_same_form() {
        for (text, same) in [
            ("2026-01-31", "2026-01-31"),
            ("2026-01-31T00:00:00.000", "2026-01-31"),
            ("2026-01-31T10:00:00", "2026-01-31T10:00:00"),
            ("2026-01-31T10:00:00.500Z", "2026-01-31T10:00:00Z"),
        ] {
            assert_eq!(of_text(text), same, "{text}");
        }
    }
}
