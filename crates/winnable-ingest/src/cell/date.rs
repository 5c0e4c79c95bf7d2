//! Days.

use chrono::{NaiveDate, Timelike};
use chrono_tz::Tz;
use winnable_model::{Code, Text};

use super::Refusal;
use crate::date::{DateError, DateOrder, parse_date, parse_moment};

/// A day in the project's zone, in the order that was settled for the column.
pub(crate) fn day(raw: &str, order: Option<DateOrder>, zone: Tz) -> Result<NaiveDate, Refusal> {
    parse_date(raw, order, zone).map_err(|error| Refusal::new(code(&error), Text::of(&error)))
}

/// The second of the day in the project's zone, where a time is written.
pub(crate) fn second(raw: &str, order: Option<DateOrder>, zone: Tz) -> Option<u32> {
    let moment = parse_moment(raw, order, zone).ok()?;
    Some(moment.time?.num_seconds_from_midnight())
}

fn code(error: &DateError) -> Code {
    match error {
        DateError::Ambiguous { .. } | DateError::ShortYear { .. } => Code::E0408,
        DateError::NotADate { .. }
        | DateError::Impossible { .. }
        | DateError::NoSuchTime { .. }
        | DateError::Zero { .. }
        | DateError::ExcelSerial { .. } => Code::E0407,
    }
}
