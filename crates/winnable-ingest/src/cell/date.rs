//! Days.

use chrono::NaiveDate;
use chrono_tz::Tz;
use winnable_model::{Code, Text};

use super::Refusal;
use crate::date::{DateError, DateOrder, parse_date};

/// A day in the project's zone, in the order that was settled for the column.
pub(crate) fn day(raw: &str, order: Option<DateOrder>, zone: Tz) -> Result<NaiveDate, Refusal> {
    parse_date(raw, order, zone).map_err(|error| Refusal::new(code(&error), Text::of(&error)))
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
