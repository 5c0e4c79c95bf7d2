//! Why a text is no date.

use chrono::NaiveDate;
use winnable_model::Localised;

/// The order in which a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrder {
    /// Year, month, day.
    Ymd,
    /// Month, day, year, as in the United States.
    Mdy,
    /// Day, month, year, as in most of Europe.
    Dmy,
}

impl DateOrder {
    /// The order's name in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ymd => "ymd",
            Self::Mdy => "mdy",
            Self::Dmy => "dmy",
        }
    }
}

impl Localised for DateOrder {
    fn en(&self) -> String {
        match self {
            Self::Ymd => "year-month-day",
            Self::Mdy => "month/day/year",
            Self::Dmy => "day/month/year",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Ymd => "연-월-일",
            Self::Mdy => "월/일/연",
            Self::Dmy => "일/월/연",
        }
        .to_owned()
    }
}

/// Why a text is not read as a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub enum DateError {
    /// Not written as any date is.
    NotADate {
        /// The text.
        raw: String,
    },
    /// Written as a date, but there is no such day.
    Impossible {
        /// The text.
        raw: String,
        /// The order it was read in, when one was given that matters.
        order: Option<DateOrder>,
    },
    /// A date, with a time of day that does not exist.
    NoSuchTime {
        /// The text.
        raw: String,
    },
    /// All zeros: what some databases write for no date.
    Zero {
        /// The text.
        raw: String,
    },
    /// A number of days, as Excel stores dates.
    ExcelSerial {
        /// The text.
        raw: String,
        /// The day that it would be in Excel, in the date system of 1900.
        date: NaiveDate,
    },
    /// Two different days, by the order it is read in.
    Ambiguous {
        /// The text.
        raw: String,
        /// As month, day, year.
        as_mdy: NaiveDate,
        /// As day, month, year.
        as_dmy: NaiveDate,
    },
    /// A year of two digits, and no order that says where the year is.
    ShortYear {
        /// The text.
        raw: String,
    },
}

impl DateError {
    /// The stable code that the documentation explains.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotADate { .. }
            | Self::Impossible { .. }
            | Self::NoSuchTime { .. }
            | Self::Zero { .. }
            | Self::ExcelSerial { .. } => "E0407",
            Self::Ambiguous { .. } | Self::ShortYear { .. } => "E0408",
        }
    }
}

impl Localised for DateError {
    fn en(&self) -> String {
        match self {
            Self::NotADate { raw } => {
                format!("`{raw}` is no date: expected one such as 2026-01-31")
            }
            Self::Impossible { raw, order: None } => {
                format!("`{raw}` is no day of the calendar: expected one such as 2026-01-31")
            }
            Self::Impossible {
                raw,
                order: Some(order),
            } => {
                format!("`{raw}` is no day of the calendar: expected {}", order.en())
            }
            Self::NoSuchTime { raw } => {
                format!(
                    "`{raw}` has no time of day: expected 00:00 to 23:59, or 1 to 12 with AM or PM"
                )
            }
            Self::Zero { raw } => format!("`{raw}` is no date: expected a blank for no date"),
            Self::ExcelSerial { raw, date } => format!(
                "`{raw}` is a number: expected a date, {date} if it is a day number of Excel; a column formatted as date before saving keeps it"
            ),
            Self::Ambiguous {
                raw,
                as_mdy,
                as_dmy,
            } => format!(
                "`{raw}` is {as_mdy} or {as_dmy}: expected `date_order` to say which of month and day is first"
            ),
            Self::ShortYear { raw } => format!(
                "`{raw}` has a year of two digits: expected `date_order` to say where the year is"
            ),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::NotADate { raw } => {
                format!("`{raw}` 값은 날짜가 아닙니다: 2026-01-31 같은 날짜여야 합니다")
            }
            Self::Impossible { raw, order: None } => {
                format!("`{raw}` 값은 달력에 없는 날짜입니다: 2026-01-31 같은 날짜여야 합니다")
            }
            Self::Impossible {
                raw,
                order: Some(order),
            } => {
                let order = order.ko();
                format!("`{raw}` 값은 달력에 없는 날짜입니다: {order} 순서여야 합니다")
            }
            Self::NoSuchTime { raw } => format!(
                "`{raw}` 값의 시각은 없는 시각입니다: 00:00~23:59 또는 오전/오후 1~12시여야 합니다"
            ),
            Self::Zero { raw } => {
                format!("`{raw}` 값은 날짜가 아닙니다: 날짜가 없으면 빈칸이어야 합니다")
            }
            Self::ExcelSerial { raw, date } => format!(
                "`{raw}` 값은 숫자입니다: 날짜여야 합니다. Excel 날짜 번호라면 {date}이며, 저장하기 전에 열 서식을 날짜로 바꾸면 날짜로 남습니다"
            ),
            Self::Ambiguous {
                raw,
                as_mdy,
                as_dmy,
            } => format!(
                "`{raw}` 값은 {as_mdy} 또는 {as_dmy}입니다: 월과 일의 순서를 정하는 `date_order`가 있어야 합니다"
            ),
            Self::ShortYear { raw } => format!(
                "`{raw}` 값은 연도가 두 자리입니다: 연도의 자리를 정하는 `date_order`가 있어야 합니다"
            ),
        }
    }
}

/// A [`DateError`] that does not yet carry its text: most dates are fine, and votes need none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    NotADate,
    Impossible {
        order: Option<DateOrder>,
    },
    NoSuchTime,
    Zero,
    Serial {
        date: NaiveDate,
    },
    Ambiguous {
        as_mdy: NaiveDate,
        as_dmy: NaiveDate,
    },
    ShortYear,
}

impl Refusal {
    pub(super) fn about(self, raw: &str) -> DateError {
        let raw = raw.to_owned();
        match self {
            Self::NotADate => DateError::NotADate { raw },
            Self::Impossible { order } => DateError::Impossible { raw, order },
            Self::NoSuchTime => DateError::NoSuchTime { raw },
            Self::Zero => DateError::Zero { raw },
            Self::Serial { date } => DateError::ExcelSerial { raw, date },
            Self::Ambiguous { as_mdy, as_dmy } => DateError::Ambiguous {
                raw,
                as_mdy,
                as_dmy,
            },
            Self::ShortYear => DateError::ShortYear { raw },
        }
    }
}
