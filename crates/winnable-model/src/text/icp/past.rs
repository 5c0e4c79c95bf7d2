//! The texts of a backtest of a project, whose deals are scored as of their creation.

use crate::Text;

/// Help of --model.
pub fn opt_model() -> Text {
    Text::new(
        "The model: the id of one of the project (default: its own); beside --table a file, or the id of a shipped one",
        "모델: 프로젝트 모델의 id(기본값: 프로젝트의 모델). --table과 함께면 파일이나 제공 모델의 id",
    )
}

/// No deal was read.
pub fn no_deals() -> Text {
    Text::new(
        "the project has no deals: there is nothing to hold the score against",
        "프로젝트에 기회가 없어 점수와 대조할 것이 없습니다",
    )
}

/// What to do about it.
pub fn no_deals_help() -> Text {
    Text::new(
        "add a [[source]] of kind = \"opportunities\", or give a table with --table",
        "kind = \"opportunities\"인 [[source]]를 추가하거나 --table로 표를 지정하세요",
    )
}

/// How deals were scored.
pub fn as_of_creation(model: &str) -> Text {
    Text::new(
        format!(
            "Each deal is scored by `{model}` as of the day on which it was created. What is dated later is not read, and no deal counts for its own score."
        ),
        format!(
            "기회마다 생성된 날 기준으로 `{model}` 모델로 채점했습니다. 그 뒤의 기록은 읽지 않고, 기회 자신은 자기 점수에 들어가지 않습니다."
        ),
    )
}

/// What the time to value ends with.
pub fn value_is_first() -> Text {
    Text::new(
        "Time to value is from the close of an account's first won deal to the first value of its first contract.",
        "첫 성과까지의 일수는 고객사의 첫 수주 종료일부터 첫 계약의 첫 성과일까지입니다.",
    )
}

/// What the time to value ends with where no first value is stated.
pub fn value_is_onboarded() -> Text {
    Text::new(
        "Time to value is from the close of an account's first won deal to the onboarding of its first contract: no contract states a first value.",
        "첫 성과까지의 일수는 고객사의 첫 수주 종료일부터 첫 계약의 온보딩 날짜까지입니다. 첫 성과일이 적힌 계약이 없습니다.",
    )
}

/// Deals without a score, by reason.
pub fn not_scored(count: u64, reasons: &str) -> Text {
    Text::new(
        format!("Not scored: {count} ({reasons})."),
        format!("채점하지 못한 기회: {count}건({reasons})."),
    )
}

/// How much was known.
pub fn known_then(known: &str, certain: u64, deals: u64) -> Text {
    Text::new(
        format!(
            "When deals were created, {known} % of the points did not depend on an unknown fact, on average; {certain} of {deals} deals stand in their band whatever the unknown facts were."
        ),
        format!(
            "기회가 생성될 때 모르는 팩트에 좌우되지 않은 배점: 평균 {known}%. 모르는 팩트가 무엇이든 구간이 같은 기회는 {deals}건 중 {certain}건입니다."
        ),
    )
}

/// Facts without a history.
pub fn at_present(facts: &str) -> Text {
    Text::new(
        format!("Used at present value, since no history reaches back: {facts}."),
        format!("이력이 없어 현재 값을 쓴 팩트: {facts}."),
    )
}

/// Facts of which the history is known.
pub fn from_history(facts: &str) -> Text {
    Text::new(
        format!("As the history of the field has them: {facts}."),
        format!("필드 이력에서 당시 값을 쓴 팩트: {facts}."),
    )
}

/// Facts that are dates after the creation.
pub fn later(facts: &str) -> Text {
    Text::new(
        format!("Dates after the creation of deals, unknown there: {facts}."),
        format!("기회 생성 뒤의 날짜라 모르는 값으로 본 팩트: {facts}."),
    )
}

/// People are who they are today.
pub fn people_at_present() -> Text {
    Text::new(
        "Titles, levels and roles of people are those of today.",
        "담당자의 직함, 직급, 역할은 현재 값입니다.",
    )
}

/// Amounts of other deals are those of today.
pub fn amounts_at_present() -> Text {
    Text::new(
        "Amounts of other deals are those of today.",
        "다른 기회의 금액은 현재 값입니다.",
    )
}

/// Accounts and people that do not say since when they are known.
pub fn undated(accounts: u64, people: u64) -> Text {
    Text::new(
        format!(
            "Without a creation date, taken to have been there all along: {accounts} accounts, {people} people."
        ),
        format!(
            "생성일이 없어 처음부터 있던 것으로 본 기록: 고객사 {accounts}곳, 담당자 {people}명."
        ),
    )
}

/// Deals that are not read for other deals.
pub fn undated_deals(count: u64) -> Text {
    Text::new(
        format!("{count} deals without dates are not read for the others of their accounts."),
        format!("날짜가 없는 기회 {count}건은 같은 고객사의 다른 기회에 쓰지 않았습니다."),
    )
}

/// What nobody but the history of the model's file can say.
pub fn model_of_today() -> Text {
    Text::new(
        "The model is the text of today. Whether it was written before these deals closed, the history of its file says: a model that was fitted to them proves nothing here.",
        "모델은 현재의 파일입니다. 이 기회들이 종료되기 전에 쓰였는지는 모델 파일의 변경 이력으로 확인하세요. 이 기회들에 맞춰 만든 모델이라면 이 결과는 증거가 되지 않습니다.",
    )
}

/// Changes of fields that change no fact.
pub fn unused_history(count: u64, fields: &str) -> Text {
    Text::new(
        format!("{count} changes of fields that no column of accounts is read from: {fields}"),
        format!("고객사 열로 읽지 않는 필드의 변경 {count}건: {fields}"),
    )
}
