//! The two periods that are compared.

use chrono::{Months, NaiveDate};
use winnable_model::Localised;

use crate::metrics::Window;
use crate::metrics::window::{quarter_days, quarter_index};

/// A baseline, and the period that is held against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Periods {
    /// The baseline, first and last day.
    pub baseline: (NaiveDate, NaiveDate),
    /// The period, first and last day.
    pub period: (NaiveDate, NaiveDate),
}

/// Why there are no two periods to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub enum NoPeriods {
    /// A window without a first day has nothing before it.
    NoStart,
    /// The baseline ends in the period, or after it.
    Overlap,
    /// The calendar ends.
    NoSuchDay,
}

impl Localised for NoPeriods {
    fn en(&self) -> String {
        match self {
            Self::NoStart => "a window without a first day has nothing before it to be compared with: choose a quarter, such as --window 2026-Q3",
            Self::Overlap => "the baseline must end before the period begins: choose an earlier --baseline",
            Self::NoSuchDay => "the periods lie outside of the calendar",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::NoStart => "시작일이 없는 기간은 비교할 이전 기간이 없습니다. --window 2026-Q3처럼 분기를 고르세요",
            Self::Overlap => "기준 기간은 비교 기간보다 먼저 끝나야 합니다. 더 이른 --baseline을 고르세요",
            Self::NoSuchDay => "달력에 없는 기간입니다",
        }
        .to_owned()
    }
}

impl Periods {
    /// The periods: as they are given, else the last quarter that is over by the as-of date, and the
    /// year before it.
    ///
    /// # Errors
    /// [`NoPeriods`].
    pub fn new(
        (window, baseline): (Option<Window>, Option<Window>),
        as_of: NaiveDate,
        fiscal_start: u32,
    ) -> Result<Self, NoPeriods> {
        let period = if let Some(window) = window {
            (window.from.ok_or(NoPeriods::NoStart)?, window.to)
        } else {
            let next = as_of.succ_opt().ok_or(NoPeriods::NoSuchDay)?;
            let quarter = quarter_index(next, fiscal_start) - 1;
            quarter_days(quarter, fiscal_start).ok_or(NoPeriods::NoSuchDay)?
        };
        let baseline = if let Some(baseline) = baseline {
            (baseline.from.unwrap_or(NaiveDate::MIN), baseline.to)
        } else {
            let from = period.0.checked_sub_months(Months::new(12));
            let to = period.0.pred_opt();
            (
                from.ok_or(NoPeriods::NoSuchDay)?,
                to.ok_or(NoPeriods::NoSuchDay)?,
            )
        };
        if baseline.1 >= period.0 {
            return Err(NoPeriods::Overlap);
        }
        Ok(Self { baseline, period })
    }

    /// Whether a day lies in the period (`true`) or in the baseline (`false`); `None` for neither.
    pub fn of(&self, day: NaiveDate) -> Option<bool> {
        let inside = |(from, to): (NaiveDate, NaiveDate)| from <= day && day <= to;
        if inside(self.period) {
            Some(true)
        } else {
            inside(self.baseline).then_some(false)
        }
    }
}
