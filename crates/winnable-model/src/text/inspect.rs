//! Texts of `inspect`: what a file is and what its columns may feed.

use crate::{Localised, Text, grouped};

plain! {
    /// About inspect.
    cmd_inspect = "Say what a file is and how it would be read", "파일이 무엇이며 어떻게 읽히는지 보기";
    /// Help of the files.
    arg_files = "Files to look at; `-` reads standard input", "살펴볼 파일. `-`는 표준 입력";
    /// Help of --all.
    opt_all = "Look at every row, and count them", "모든 행을 보고 세기";
    /// Help of --mapping.
    opt_mapping = "Say which column feeds which field, and which columns feed none", "어느 열이 어느 필드로 가는지, 쓰이지 않는 열은 무엇인지 표시";
    /// Heading of a column's name.
    heading_column = "column", "열";
    /// Heading of what a column holds.
    heading_holds = "holds", "내용";
    /// Heading of the share of rows with a value.
    heading_filled = "filled", "값 있음";
    /// Heading of the field.
    heading_feeds = "feeds", "필드";
    /// Heading of the samples.
    heading_samples = "samples", "예시";
    /// Above the source.
    source_title = "for winnable.toml:", "winnable.toml에 넣을 내용:";
    /// Samples are not what the file says.
    masked = "Addresses, telephone numbers and names of people are masked.", "이메일, 전화번호, 사람 이름은 가렸습니다.";
    /// What comes next.
    next = "next: paste the block into winnable.toml, then `winnable check`; `winnable init --from DIR` does it for a whole folder", "다음: winnable.toml에 붙여 넣고 `winnable check`. 폴더 전체는 `winnable init --from DIR`";
    /// Nothing tells what the rows are.
    unknown = "not recognised: complete the commented source below", "알아보지 못함: 아래 주석을 완성하세요";
    /// Only part of standard input was read.
    stdin_name = "standard input", "표준 입력";
}

/// The line of how a table is read: its choices, by name.
pub fn read_as(choices: &str) -> Text {
    Text::new(
        format!("read as: {choices}"),
        format!("읽는 방법: {choices}"),
    )
}

/// One choice by which a table is read: the name of its setting, in words, and its value. A tab is
/// seen as a word.
pub fn choice(name: &str, value: &str) -> Text {
    let (en, ko) = match name {
        "array" => ("array", "배열"),
        "delimiter" => ("delimiter", "구분자"),
        "encoding" => ("encoding", "인코딩"),
        "form" => ("form", "형식"),
        "header_row" => ("header row", "머리글 행"),
        "sheet" => ("sheet", "시트"),
        "unit" => ("unit of amounts", "금액 단위"),
        other => (other, other),
    };
    match value {
        "\t" => Text::new(format!("{en} tab"), format!("{ko} 탭")),
        _ => Text::new(format!("{en} {value}"), format!("{ko} {value}")),
    }
}

/// How many rows were seen.
pub fn rows(rows: u64, bad: u64, complete: bool) -> Text {
    let (n, unreadable) = (grouped(rows.into()), grouped(bad.into()));
    let bad_en = if bad > 0 {
        format!(", {unreadable} unreadable")
    } else {
        String::new()
    };
    let bad_ko = if bad > 0 {
        format!(", 읽을 수 없는 행 {unreadable}")
    } else {
        String::new()
    };
    if complete {
        Text::new(format!("rows: {n}{bad_en}"), format!("행: {n}{bad_ko}"))
    } else {
        Text::new(
            format!("rows: the first {n}{bad_en}; --all counts them all"),
            format!("행: 처음 {n}행{bad_ko}. --all로 모두 셉니다"),
        )
    }
}

/// Where the rows are that cannot be read: of the first ones the line and the code.
pub fn bad_lines(first: &[(u64, &str)], all: u64) -> Text {
    let named = u64::try_from(first.len()).unwrap_or(u64::MAX);
    let list = |of: fn(&(u64, &str)) -> String| {
        let rows: Vec<String> = first.iter().map(of).collect();
        let more = if all > named { ", …" } else { "" };
        format!("{}{more}", rows.join(", "))
    };
    Text::new(
        format!(
            "unreadable: {} (`winnable explain CODE`)",
            list(|(line, code)| format!("line {line} {code}"))
        ),
        format!(
            "읽을 수 없는 행: {} (`winnable explain 코드`)",
            list(|(line, code)| format!("{line}번째 줄 {code}"))
        ),
    )
}

/// An export of a known CRM.
///
/// `mapped` are the headers that its dialect does not know and that a mapping feeds.
pub fn recognised(dialect: &str, kind: &str, (mapped, names_account): (&str, bool)) -> Text {
    let (en, ko) = match (mapped.is_empty(), names_account) {
        (_, false) => (
            "; no column names the account of a deal: export one, or its table of associations"
                .to_owned(),
            ". 기회의 고객사를 알려 주는 열이 없으니 그 열이나 연결 표를 함께 내보내세요"
                .to_owned(),
        ),
        (true, true) => (
            "; needs no mapping".to_owned(),
            ". 매핑이 필요 없습니다".to_owned(),
        ),
        (false, true) => (
            format!("; mapped by their names besides: {mapped}"),
            format!(". 이름으로 더 연결한 열: {mapped}"),
        ),
    };
    Text::new(
        format!("recognised: {kind} of {dialect}{en}"),
        format!("알아봄: {dialect}의 {kind}{ko}"),
    )
}

/// Rows that no run reads.
pub fn unused(name: &str) -> Text {
    let name = unused_rows(name);
    Text::new(
        format!("recognised: {}, which no run reads", name.en()),
        format!("알아봄: {}. 읽지 않는 데이터입니다", name.ko()),
    )
}

/// What rows are that no run reads: a name of the vendor's, or what they are in words.
///
/// ```
/// use winnable_model::{Lang, Localised, text::inspect::unused_rows};
/// assert_eq!(unused_rows("HubSpot tickets").text(Lang::Ko), "HubSpot 티켓");
/// assert_eq!(unused_rows("Salesforce Case").text(Lang::Ko), "Salesforce Case");
/// ```
pub fn unused_rows(name: &str) -> Text {
    let (vendor, rows) = name.split_once(' ').unwrap_or((name, ""));
    let known = UNUSED.iter().find(|(en, _)| *en == rows);
    match known {
        Some((_, ko)) => Text::new(name, format!("{vendor} {ko}")),
        None => Text::verbatim(name),
    }
}

const UNUSED: [(&str, &str); 18] = [
    (
        "OpportunityHistory without the ids of its deals",
        "OpportunityHistory(기회 id 없음)",
    ),
    ("field history", "필드 이력"),
    ("custom object", "사용자 정의 개체"),
    ("tickets", "티켓"),
    ("leads", "리드"),
    (
        "engagements whose contacts are in another table",
        "활동(연락처가 다른 표에 있음)",
    ),
    ("associations", "연결"),
    ("property history", "속성 이력"),
    ("stage history", "단계 이력"),
    ("merges", "병합"),
    ("pipelines", "파이프라인"),
    ("owners", "담당자"),
    ("users and teams", "사용자와 팀"),
    ("property settings", "속성 설정"),
    ("lists", "목록"),
    ("forms", "양식"),
    ("email campaigns", "이메일 캠페인"),
    ("email event details", "이메일 이벤트 세부"),
];

/// Rows whose kind names and cells say.
pub fn guessed(kind: &str, sure: bool) -> Text {
    if sure {
        Text::new(
            format!("no known CRM; headers and cells say {kind}: check the mapping"),
            format!("알려진 CRM은 아니지만 열 이름과 값으로 보아 {kind}: 매핑을 확인하세요"),
        )
    } else {
        Text::new(
            format!("no known CRM; perhaps {kind}: check every line of the mapping"),
            format!("알려진 CRM이 아님. {kind}일 수 있음: 매핑의 모든 줄을 확인하세요"),
        )
    }
}

/// Adds that the name of the file decided.
pub fn named_so(verdict: &Text) -> Text {
    Text::new(
        format!("{}; the name of the file decided", verdict.en()),
        format!("{} (파일 이름이 결정함)", verdict.ko()),
    )
}

/// Adds that standard input has no name that could say more.
pub fn nameless(verdict: &Text) -> Text {
    Text::new(
        format!(
            "{}; the name of a file would count too, which standard input has not",
            verdict.en()
        ),
        format!(
            "{} (파일이라면 이름도 근거가 되지만 표준 입력에는 이름이 없음)",
            verdict.ko()
        ),
    )
}

/// Dates that can be read in two ways.
///
/// `orders` are those that fit them, likelier ones first.
pub fn open_dates(columns: &str, orders: &[&str]) -> Text {
    let list = |or: &str| {
        let quoted = orders.iter().map(|order| format!("\"{order}\""));
        quoted.collect::<Vec<_>>().join(or)
    };
    if orders.is_empty() {
        return Text::new(
            format!("to decide: the dates in {columns} are written in several orders"),
            format!("정할 것: {columns} 열의 날짜가 여러 순서로 적혀 있습니다"),
        );
    }
    Text::new(
        format!(
            "to decide: the order of day, month and year in {columns}: `date_order` = {}",
            list(" or ")
        ),
        format!(
            "정할 것: {columns} 열의 연·월·일 순서. `date_order` = {}",
            list(" 또는 ")
        ),
    )
}

/// A file's part of the mapping: what feeds a field.
pub fn feeds(field: &str, columns: &str) -> Text {
    Text::new(
        format!("{field} ← {columns}"),
        format!("{field} ← {columns}"),
    )
}

/// A value that is the same for all rows.
pub fn fixed(value: &str) -> Text {
    Text::new(
        format!("\"{value}\" for every row"),
        format!("모든 행에 \"{value}\""),
    )
}
