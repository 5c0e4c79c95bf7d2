//! Checks of the data.

use crate::Text;
use crate::text::counted;

/// No file has leads.
pub fn no_leads() -> Text {
    Text::new("no file has leads", "리드 파일이 없습니다")
}

/// …, too few for a share.
pub fn few_leads(leads: u64) -> Text {
    Text::new(
        format!("{}, too few for a share", counted(leads, "lead")),
        format!("리드가 {leads}건이라 비율을 보지 않습니다"),
    )
}

/// Leads that belong to no account.
pub fn unmatched(unmatched: u64, leads: u64) -> Text {
    Text::new(
        format!("leads that belong to no account: {unmatched} of {leads}"),
        format!("리드 {leads}건 중 {unmatched}건이 고객사를 찾지 못했습니다"),
    )
}

/// Look at `winnable match`, and write decisions into tables/match-overrides.csv.
pub fn place_leads() -> Text {
    Text::new(
        "look at `winnable match`, and write decisions into tables/match-overrides.csv",
        "`winnable match`를 보고 tables/match-overrides.csv에 결정을 적으세요",
    )
}

/// …: stated by …, too few for a share.
pub fn few_state(field: &str, stated: u64) -> Text {
    Text::new(
        format!(
            "{field}: stated by {}, too few for a share",
            counted(stated, "account")
        ),
        format!("{field}: 적은 고객사가 {stated}곳이라 비율을 보지 않습니다"),
    )
}

/// How many accounts state a field in its standard form.
pub fn not_standard(field: &str, standard: u64, stated: u64, form: &Text) -> Text {
    use crate::{Lang, Localised};
    Text::new(
        format!(
            "{field}: {standard} of {} that state it use the standard form, {}",
            counted(stated, "account"),
            form.text(Lang::En)
        ),
        format!(
            "{field}: 적은 고객사 {stated}곳 중 표준 형식은 {standard}곳입니다({})",
            form.text(Lang::Ko)
        ),
    )
}

/// ….
pub fn value_of(value: &str, accounts: u64) -> Text {
    Text::new(
        format!("{value}: {}", counted(accounts, "account")),
        format!("{value}: 고객사 {accounts}곳"),
    )
}

/// Map codes.
pub fn map_codes() -> Text {
    Text::new(
        "map a column of codes, or translate the words under [source.values]",
        "코드 열을 매핑하거나 [source.values]에서 바꾸세요",
    )
}

/// No file has people.
pub fn no_people() -> Text {
    Text::new("no file has people", "사람 파일이 없습니다")
}

/// Columns of personal data that feed no field.
pub fn unused_personal(columns: usize) -> Text {
    Text::new(
        format!("columns of personal data that feed no field: {columns}"),
        format!("쓰이지 않는 개인정보 열이 {columns}개 있습니다"),
    )
}

/// Leave them out of the export.
pub fn leave_out() -> Text {
    Text::new("leave them out of the export", "내보낼 때 빼세요")
}

/// No purpose key.
pub fn no_purpose_key() -> Text {
    Text::new("no `purpose` under [privacy]", "[privacy]에 `purpose` 없음")
}

/// People are kept (…) and no purpose is stated.
pub fn no_purpose(people: u64) -> Text {
    Text::new(
        format!("people are kept ({people}) and no purpose is stated"),
        format!("사람 {people}명을 두면서 목적을 적지 않았습니다"),
    )
}

/// State purpose.
pub fn state_purpose() -> Text {
    Text::new(
        "write `purpose` under [privacy]",
        "[privacy]에 `purpose`를 쓰세요",
    )
}

/// No file has spend.
pub fn no_spend() -> Text {
    Text::new("no file has spend", "비용 파일이 없습니다")
}

/// List.
pub fn the_list() -> Text {
    Text::new("list", "목록")
}

/// Message.
pub fn the_message() -> Text {
    Text::new("message", "메시지")
}

/// Goals.
pub fn the_goals() -> Text {
    Text::new("goals", "목표")
}

/// Tools are paid for, and something that comes first is missing.
pub fn tools_without(lines: usize, lacking: &[Text]) -> Text {
    use crate::{Lang, Localised};
    let names = |lang: Lang| -> Vec<String> { lacking.iter().map(|one| one.text(lang)).collect() };
    Text::new(
        format!(
            "lines of spend that pay for tools: {lines}; missing: {}",
            names(Lang::En).join(", ")
        ),
        format!(
            "비용 {lines}줄이 도구에 쓰였지만 없는 것: {}",
            names(Lang::Ko).join(", ")
        ),
    )
}

/// Fix list, message and goals before the next tool.
pub fn fix_first() -> Text {
    Text::new(
        "fix list, message and goals before the next tool",
        "다음 도구보다 목록, 메시지, 목표를 먼저 정하세요",
    )
}

/// Fields that hold data.
pub fn few_fields(fields: usize) -> Text {
    Text::new(
        format!("fields that hold data: {fields}, too few for a share"),
        format!("자료가 있는 항목이 {fields}개라 비율을 보지 않습니다"),
    )
}

/// Known of ….
pub fn field_known(_name: &str, accounts: u64) -> Text {
    Text::new(
        format!("known of {}", counted(accounts, "account")),
        format!("고객사 {accounts}곳이 아는 값"),
    )
}

/// … of … known fields and signals are read by no rule.
pub fn unused_fields(unused: usize, known: usize) -> Text {
    Text::new(
        format!("{unused} of {known} known fields and signals are read by no rule"),
        format!("자료가 있는 항목·신호 {known}개 중 {unused}개를 어떤 규칙도 읽지 않습니다"),
    )
}

/// Write the criterion that needs them, or stop collecting them.
pub fn use_or_leave() -> Text {
    Text::new(
        "write the criterion that needs them, or stop collecting them",
        "필요한 평가 항목을 쓰거나 수집을 멈추세요",
    )
}
