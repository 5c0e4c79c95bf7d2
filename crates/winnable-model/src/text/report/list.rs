//! Texts of the target list.

use chrono::NaiveDate;

use super::{counted, plural};
use crate::{Motion, Text};

plain! {
    /// The heading of the account's name.
    heading_account = "account", "고객사";
    /// The heading of the tier.
    heading_tier = "tier", "등급";
    /// The heading of the score.
    heading_score = "score", "점수";
    /// The heading of the interval.
    heading_interval = "low–high", "최저–최고";
    /// The heading of the completeness.
    heading_known = "known", "파악";
    /// The heading of what the next tier needs.
    heading_blocked = "next tier needs", "다음 등급 조건";
    /// The heading of the next best field.
    heading_next = "fill next", "먼저 확인할 항목";
    /// No tier applies.
    no_tier = "no tier", "등급 없음";
    /// What `~` means beside a tier.
    legend_uncertain = "~ the tier could change with what is unknown", "~ 미확인 값에 따라 등급이 바뀔 수 있음";
    /// What `?` means beside a condition.
    legend_unknown = "? depends on an unknown field", "? 미확인 값에 달려 있음";
    /// No account was read.
    nobody_read = "no account was read: the rows below say why", "읽은 고객사가 없습니다. 아래 행 수에 이유가 있습니다";
    /// The list is empty because all accounts are customers.
    all_customers = "every account is excluded as a customer; --motion expand lists customers", "모든 고객사가 기존 고객이라 제외되었습니다. --motion expand로 기존 고객을 볼 수 있습니다";
    /// The list is empty because no account is a customer.
    no_customers = "every account is excluded as not a customer; --motion new lists them", "기존 고객이 없어 모든 고객사가 제외되었습니다. --motion new로 신규 고객사를 볼 수 있습니다";
    /// The list is empty because of several rules.
    all_excluded = "every account is excluded; the rules and reasons stand below", "모든 고객사가 제외되었습니다. 규칙과 이유는 아래에 있습니다";
    /// The line above the row accounts of the inputs.
    inputs_title = "rows", "행";
    /// The line above the warnings.
    warnings_title = "warnings", "경고";
    /// The word before the next command.
    next_step = "next", "다음";
    /// A short word for the condition on the score.
    short_score = "score", "점수";
    /// A short word for the condition on expected revenue.
    short_revenue = "revenue", "기대 매출";
    /// A short word for the condition on C-level engagement.
    short_c_level = "C-level", "C레벨";
    /// A short word for the condition on two departments.
    short_departments = "2 departments", "2개 부서";
    /// The as-of date was stated.
    as_of_stated = "stated", "직접 지정";
    /// The as-of date is the latest of what happened.
    as_of_data = "the latest date in the data", "데이터의 마지막 날짜";
    /// The model is a shipped one without a copy in the project.
    model_shipped = "shipped model", "기본 제공 모델";
}

/// The as-of date and where it comes from.
pub fn as_of(date: NaiveDate, source: &Text) -> Text {
    Text::new(
        format!("as of {date} ({})", source.en),
        format!("기준일 {date} ({})", source.ko),
    )
}

/// Whom the list is for.
pub fn motion(motion: Motion) -> Text {
    match motion {
        Motion::New => Text::new("new accounts", "신규 고객사"),
        Motion::Expand => Text::new("existing customers", "기존 고객"),
    }
}

/// The reporting currency.
pub fn currency(code: &str, assumed: bool) -> Text {
    if assumed {
        Text::new(
            format!("amounts in {code} (assumed)"),
            format!("금액 단위 {code}(가정)"),
        )
    } else {
        Text::new(format!("amounts in {code}"), format!("금액 단위 {code}"))
    }
}

/// The filter of `--where`.
pub fn filter(condition: &str) -> Text {
    Text::new(format!("where {condition}"), format!("조건: {condition}"))
}

/// How many accounts are listed and how many are not: the parts sum to the whole.
pub fn counts(listed: u64, excluded: u64, filtered_out: u64, filtered_unknown: u64) -> Text {
    let total = listed + excluded + filtered_out + filtered_unknown;
    let (all, ending) = (counted(total), plural(total));
    let (l, e) = (counted(listed), counted(excluded));
    let mut en = format!("{all} account{ending} = {l} listed + {e} excluded");
    let mut ko = format!("고객사 {all} = 목록 {l} + 제외 {e}");
    if filtered_out + filtered_unknown > 0 {
        let (f, u) = (counted(filtered_out), counted(filtered_unknown));
        en = format!("{en} + {f} filtered out + {u} unknown to the filter");
        ko = format!("{ko} + 조건 불일치 {f} + 조건 판단 불가 {u}");
    }
    Text::new(en, ko)
}

/// The list is empty because a filter holds for nobody, with the accounts for which a field that
/// it asks for is unknown.
pub fn nobody_meets(condition: &str, unknown: u64) -> Text {
    let mut en = format!("no account meets --where {condition}");
    let mut ko = format!("--where {condition} 조건에 맞는 고객사가 없습니다");
    if unknown > 0 {
        let n = counted(unknown);
        let depend = if unknown == 1 { "depends" } else { "depend" };
        en = format!("{en}; {n} {depend} on an unknown field");
        ko = format!("{ko}. {n}곳은 미확인 값에 달려 있습니다");
    }
    Text::new(en, ko)
}

/// The list is empty because no account was known yet.
pub fn no_account_known(as_of: NaiveDate) -> Text {
    Text::new(
        format!("no account was known by {as_of}: all were created later"),
        format!("{as_of}까지 알려진 고객사가 없습니다. 모두 그 뒤에 만들어졌습니다"),
    )
}

/// Columns that did not fit.
pub fn more_columns(count: usize, names: &str) -> Text {
    let s = if count == 1 { "" } else { "s" };
    Text::new(
        format!("+{count} column{s}: {names}"),
        format!("+{count}개 열: {names}"),
    )
}

/// Rows that are not shown.
pub fn more_rows(count: u64) -> Text {
    let count = counted(count);
    Text::new(
        format!("… and {count} more: --top 0 shows all"),
        format!("… 외 {count}개: --top 0으로 모두 표시"),
    )
}

/// The line above the excluded accounts.
pub fn excluded_title(count: u64) -> Text {
    let count = counted(count);
    Text::new(format!("excluded {count}"), format!("제외 {count}"))
}
