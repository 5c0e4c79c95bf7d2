//! Texts about the tables of a programme: owners, goals, messages, assets, plans and sign-offs.

use chrono::NaiveDate;

use crate::{Text, nearest};

/// A header without commas.
pub fn not_commas(mark: char) -> Text {
    let (en, ko) = match mark {
        ';' => ("semicolons", "세미콜론"),
        '\t' => ("tabs", "탭"),
        _ => ("bars", "세로줄"),
    };
    Text::new(
        format!("the header has {en} between its headings: expected commas, in every line"),
        format!("머리글이 {ko}(으)로 나뉘었습니다. 모든 줄을 쉼표로 나눠야 합니다"),
    )
}

/// A heading that the table does not know.
pub fn no_heading(found: &str) -> Text {
    if found.is_empty() {
        return Text::new(
            "a heading is blank: expected a name above every column",
            "빈 머리글이 있습니다. 열마다 이름이 필요합니다",
        );
    }
    Text::new(
        format!("the table has no heading `{found}`"),
        format!("`{found}`: 이 표에 없는 머리글입니다"),
    )
}

/// Two headings of one column.
pub fn heading_twice(found: &str) -> Text {
    Text::new(
        format!("the heading `{found}` names a column that is there already: expected each once"),
        format!("머리글 `{found}`의 열이 이미 있습니다. 열마다 하나씩만 씁니다"),
    )
}

/// Headings that the table must have.
pub fn headings_missing(names: &str) -> Text {
    Text::new(
        format!("the header lacks {names}"),
        format!("머리글에 {names} 열이 없습니다"),
    )
}

/// The headings that are read, with the nearest of them.
pub fn headings(near: Option<&str>, needed: &str, more: &str) -> Text {
    let (near_en, near_ko) = near.map_or_else(Default::default, |near| {
        (
            format!("the nearest heading is `{near}`; "),
            format!("가장 가까운 머리글: `{near}`. "),
        )
    });
    Text::new(
        format!("{near_en}headings, in English or Korean: {needed}; and what is known of {more}"),
        format!("{near_ko}머리글(영어 또는 한국어): 필수 {needed}. 선택 {more}"),
    )
}

/// A cell that must not be blank.
pub fn blank(column: &str) -> Text {
    Text::new(
        format!("the cell of {column} is blank: expected a value in every line"),
        format!("{column} 칸이 비었습니다. 모든 줄에 값이 필요합니다"),
    )
}

/// A word that the column does not know.
pub fn no_word(column: &str, found: &str, expected: &str) -> Text {
    Text::new(
        format!("{column} is `{found}`: expected {expected}"),
        format!("{column} 값 `{found}`: {expected} 중 하나여야 합니다"),
    )
}

/// A cell that is neither yes nor no.
pub fn no_flag(column: &str, found: &str) -> Text {
    Text::new(
        format!("{column} is `{found}`: expected yes or no"),
        format!("{column} 값 `{found}`: 예(yes) 또는 아니요(no)여야 합니다"),
    )
}

/// A cell that is no day.
pub fn no_day(column: &str, found: &str) -> Text {
    Text::new(
        format!("{column} is `{found}`: expected a day such as 2026-10-01"),
        format!("{column} 값 `{found}`: 2026-10-01 같은 날짜여야 합니다"),
    )
}

/// A day that could be two.
pub fn day_open(column: &str, found: &str, as_mdy: NaiveDate, as_dmy: NaiveDate) -> Text {
    Text::new(
        format!(
            "{column} is `{found}`: it could be {as_mdy} or {as_dmy}, and no date of the column shows which"
        ),
        format!(
            "{column} 값 `{found}`: {as_mdy}일 수도 {as_dmy}일 수도 있으며, 열의 다른 날짜로도 알 수 없습니다"
        ),
    )
}

/// The last day of a proof of concept lies before the first.
pub fn ends_first(starts: NaiveDate, ends: NaiveDate) -> Text {
    Text::new(
        format!("ends is {ends}, before starts {starts}: expected a day from {starts} on"),
        format!("종료일 {ends}이 시작일 {starts}보다 앞섭니다. {starts} 이후여야 합니다"),
    )
}

/// A message that says nothing.
pub fn empty_message() -> Text {
    Text::new(
        "the line holds no message: expected text, or one of target, situation, cost and change",
        "메시지가 없는 줄입니다. 문구(text) 또는 target, situation, cost, change 중 하나가 필요합니다",
    )
}

/// Goals that are stated in two places.
pub fn goals_twice() -> Text {
    Text::new(
        "goals stand here and under [metrics] of winnable.toml: expected them in one place",
        "목표가 이 표와 winnable.toml의 [metrics]에 모두 있습니다. 한곳에만 적어야 합니다",
    )
}

/// Where to keep them.
pub fn keep_goals_here() -> Text {
    Text::new(
        "take `goals` out of [metrics]; the table can say a target and a day as well",
        "[metrics]의 `goals`를 지우세요. 표에는 목표값과 기한도 적을 수 있습니다",
    )
}

/// The approval of a model in a table.
pub fn model_approval() -> Text {
    Text::new(
        "the approval of a model stands in the model under [approval]: expected another thing here",
        "모델 승인은 모델 파일의 [approval]에 적습니다. 여기에는 다른 항목이 필요합니다",
    )
}

/// Several roles in a cell that holds one.
pub fn one_role() -> Text {
    Text::new(
        "several roles stand here: a message is for one role; write a line for each",
        "역할이 여러 개입니다. 메시지는 역할 하나에 하나씩이니 줄을 나누세요",
    )
}

/// A measure that is neither a metric nor a known word.
pub fn no_kpi(found: &str, known: &[&str]) -> Text {
    super::metrics::no_goal(found, nearest(found, known.iter().copied()))
}

/// Help of --programme of init.
pub fn opt_programme() -> Text {
    Text::new(
        "Write the headers of the tables of a programme: owners, goals, messages, assets, POCs, plans, approvals",
        "프로그램 표의 머리글 만들기: 담당자, 목표, 메시지, 자산, POC, 계정 계획, 승인",
    )
}

/// What to do with the tables that were written.
pub fn next_tables() -> Text {
    Text::new(
        "next: fill in the tables that you need and delete the others; docs/cli.md says what each column holds",
        "다음: 필요한 표를 채우고 나머지는 지우세요. 열의 뜻은 docs/cli.md에 있습니다",
    )
}
