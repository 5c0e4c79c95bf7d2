//! Checks of account plans and proofs of concept.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::Text;

/// No table of POCs (tables/pocs.csv).
pub fn no_pocs() -> Text {
    Text::new(
        "no table of POCs (tables/pocs.csv)",
        "POC 표가 없습니다(tables/pocs.csv)",
    )
}

/// …: no ….
pub fn lacks(account: &str, parts: &str) -> Text {
    Text::new(
        format!("{account}: no {parts}"),
        format!("{account}: {parts} 없음"),
    )
}

/// ….
pub fn runs(account: &str, days: &str) -> Text {
    Text::new(
        format!("{account}: {days} days"),
        format!("{account}: {days}일"),
    )
}

/// Criteria of a POC without a metric, a target or an end.
pub fn unmeasurable(pocs: usize) -> Text {
    Text::new(
        format!("criteria of a POC without a metric, a target or an end: {pocs}"),
        format!("POC 기준 {pocs}개에 지표, 목표, 종료일 중 하나가 없습니다"),
    )
}

/// Agree on one number, its target and the last day before it starts.
pub fn agree_on_number() -> Text {
    Text::new(
        "agree on one number, its target and the last day before it starts",
        "시작 전에 숫자 하나와 목표, 마지막 날을 합의하세요",
    )
}

/// A POC that states its end and no start, so that nobody knows how long it runs.
pub fn no_start() -> Text {
    Text::new(
        "the start of a POC, without which nobody knows how long it runs",
        "POC 시작일이 없어 기간을 알 수 없습니다",
    )
}

/// Criteria of a POC that runs for fewer days.
pub fn too_short(pocs: usize, days: Decimal) -> Text {
    Text::new(
        format!("criteria of a POC of less than {days} days: {pocs}"),
        format!("POC 기준 {pocs}개가 {days}일보다 짧습니다"),
    )
}

/// Criteria of a POC that runs for more days.
pub fn too_long(pocs: usize, days: Decimal) -> Text {
    Text::new(
        format!("criteria of a POC of more than {days} days: {pocs}"),
        format!("POC 기준 {pocs}개가 {days}일보다 깁니다"),
    )
}

/// Plan for … to … days.
pub fn plan_between(least: Decimal, most: Decimal) -> Text {
    Text::new(
        format!("plan for {least} to {most} days"),
        format!("{least}~{most}일로 계획하세요"),
    )
}

/// No table of account plans (tables/plans.csv).
pub fn no_plans() -> Text {
    Text::new(
        "no table of account plans (tables/plans.csv)",
        "고객사 계획 표가 없습니다(tables/plans.csv)",
    )
}

/// …: was due on ….
pub fn was_due(account: &str, day: NaiveDate) -> Text {
    Text::new(
        format!("{account}: was due on {day}"),
        format!("{account}: {day}까지였음"),
    )
}

/// Account plans with an empty part.
pub fn incomplete(plans: usize) -> Text {
    Text::new(
        format!("account plans with an empty part: {plans}"),
        format!("고객사 계획 {plans}개에 빈 부분이 있습니다"),
    )
}

/// Fill in the part in the weekly meeting.
pub fn fill_in() -> Text {
    Text::new(
        "fill in the part in the weekly meeting",
        "주간 회의에서 채우세요",
    )
}

/// Account plans whose next touch is overdue.
pub fn overdue(plans: usize) -> Text {
    Text::new(
        format!("account plans whose next touch is overdue: {plans}"),
        format!("고객사 계획 {plans}개의 다음 접점이 지났습니다"),
    )
}

/// Set the next touch, or take the account out of the list.
pub fn set_next_touch() -> Text {
    Text::new(
        "set the next touch, or take the account out of the list",
        "다음 접점을 정하거나 목록에서 빼세요",
    )
}
